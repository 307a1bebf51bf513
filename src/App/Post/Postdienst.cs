using Zielwerk.App.Data;

namespace Zielwerk.App.Post;

/// <summary>Turns every half minute while the portal runs: asks who has something to say, then sends.</summary>
public sealed class Postdienst(Zustellung zustellung, IEnumerable<IPostquelle> quellen, TimeProvider clock, ILogger<Postdienst> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Takt = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource ende = new();
    private DateOnly? aufgeraeumt;
    private Task lauf = Task.CompletedTask;

    // No BackgroundService: when the portal cannot start for another reason, the host would report this one as failed, too.
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lauf = LaufeAsync();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await ende.CancelAsync();
        await lauf.WaitAsync(cancellationToken);
    }

    public void Dispose() => ende.Dispose();

    /// <summary>One turn.</summary>
    public async Task DreheAsync(CancellationToken cancellation)
    {
        foreach (var quelle in quellen)
        {
            await VersucheAsync(quelle.StelleEinAsync, cancellation);
        }

        await VersucheAsync(SendeAllesAsync, cancellation);
        if (aufgeraeumt != clock.Heute())
        {
            await VersucheAsync(zustellung.RaeumeAufAsync, cancellation);
            aufgeraeumt = clock.Heute();
        }
    }

    private async Task SendeAllesAsync(CancellationToken cancellation)
    {
        while (await zustellung.SendeAsync(cancellation) == Zustellung.JeStapel)
        {
            // The batch was full: more may wait.
        }
    }

    private async Task LaufeAsync()
    {
        using var takt = new PeriodicTimer(Takt, clock);
        try
        {
            while (await takt.WaitForNextTickAsync(ende.Token))
            {
                await DreheAsync(ende.Token);
            }
        }
        catch (OperationCanceledException) when (ende.IsCancellationRequested)
        {
            // The portal ends.
        }
    }

    private async Task VersucheAsync(Func<CancellationToken, Task> tat, CancellationToken cancellation)
    {
        try
        {
            await tat(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Die Post konnte nicht bearbeitet werden");
        }
    }
}
