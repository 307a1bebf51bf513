namespace Zielwerk.App.Akte;

/// <summary>Deletes what is kept for a time only.</summary>
public interface ILoeschregel
{
    /// <summary>Deletes what is due on that day (Europe/Berlin) and says how much it was.</summary>
    Task<int> WendeAnAsync(IServiceProvider dienste, DateOnly heute, CancellationToken abbruch);
}

/// <summary>Applies every <see cref="ILoeschregel"/> once a day while the portal runs (PRIV-05); what failed is tried again ten minutes later.</summary>
public sealed class Loeschdienst(IServiceScopeFactory dienste, IEnumerable<ILoeschregel> regeln, TimeProvider clock, ILogger<Loeschdienst> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Takt = TimeSpan.FromMinutes(10);
    private readonly CancellationTokenSource ende = new();
    private readonly Dictionary<ILoeschregel, DateOnly> erledigt = [];
    private Task lauf = Task.CompletedTask;

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

    private async Task LaufeAsync()
    {
        using var takt = new PeriodicTimer(Takt, clock);
        try
        {
            while (await takt.WaitForNextTickAsync(ende.Token))
            {
                foreach (var regel in regeln)
                {
                    await VersucheAsync(regel, Data.Berlin.Tag(clock.GetUtcNow().UtcDateTime));
                }
            }
        }
        catch (OperationCanceledException) when (ende.IsCancellationRequested)
        {
            // The portal ends.
        }
    }

    private async Task VersucheAsync(ILoeschregel regel, DateOnly heute)
    {
        if (erledigt.GetValueOrDefault(regel) == heute)
        {
            return;
        }

        try
        {
            await using var bereich = dienste.CreateAsyncScope();
            var anzahl = await regel.WendeAnAsync(bereich.ServiceProvider, heute, ende.Token);
            erledigt[regel] = heute;
            log.LogInformation("{Regel}: {Anzahl} gelöscht", regel.GetType().Name, anzahl);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "{Regel} konnte nicht löschen", regel.GetType().Name);
        }
    }
}
