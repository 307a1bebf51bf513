using System.Collections.Concurrent;

namespace Zielwerk.App.Tests.Support;

/// <summary>A clock that stands until it is moved and whose timers go off when the test says so.</summary>
public sealed class Taktuhr(DateTime utc) : TimeProvider
{
    private readonly ConcurrentBag<Action> timer = [];
    private DateTime jetzt = utc;

    public override DateTimeOffset GetUtcNow() => new(jetzt, TimeSpan.Zero);

    public void Vor(TimeSpan dauer) => jetzt += dauer;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        timer.Add(() => callback(state));
        return new Timer();
    }

    /// <summary>All timers go off; then waits until what they start has come true.</summary>
    public async Task Schlage(Func<bool> erfuellt)
    {
        using var frist = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (timer.IsEmpty)
        {
            frist.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        foreach (var schlag in timer)
        {
            schlag();
        }

        while (!erfuellt())
        {
            frist.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
