using System.Collections.Concurrent;

namespace Zielwerk.App.Tests.Support;

/// <summary>Every line of every level with its parameters and scopes.</summary>
public sealed class Mitschrift : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Zeilen { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Zeilen.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Zeilen.Enqueue($"{formatter(state, exception)} {string.Join(' ', state as IEnumerable<KeyValuePair<string, object?>> ?? [])} {exception}");

    public void Dispose()
    {
    }
}
