using System.Collections.Concurrent;

namespace Zielwerk.App.Tests.Support;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class Uhr(DateTime utc) : TimeProvider
{
    private DateTime jetzt = utc;

    public override DateTimeOffset GetUtcNow() => new(jetzt, TimeSpan.Zero);

    public void Vor(TimeSpan dauer) => jetzt += dauer;

    /// <summary>Sets the clock to a moment, UTC.</summary>
    public void Auf(DateTime utc) => jetzt = utc;
}

/// <summary>Keeps what was logged, with the exception.</summary>
public sealed class Protokoll : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Stufe, string Text, Exception? Fehler)> zeilen = new();

    public IReadOnlyCollection<(LogLevel Stufe, string Text, Exception? Fehler)> Zeilen => zeilen;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            zeilen.Enqueue((logLevel, formatter(state, exception), exception));
        }
    }

    public void Dispose()
    {
    }
}
