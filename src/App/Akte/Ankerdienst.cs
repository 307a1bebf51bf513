using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <summary>Writes a signed anchor each day (Europe/Berlin) while the portal runs, and reports when the Akte is not in order.</summary>
public sealed class Ankerdienst(IDbContextFactory<Db> fabrik, Ankerablage ablage, TimeProvider clock, ILogger<Ankerdienst> log) : IHostedService, IDisposable
{
    // The first look comes after the start has settled; a day begins for the anchor at most this late.
    private static readonly TimeSpan Takt = TimeSpan.FromMinutes(10);
    private readonly CancellationTokenSource ende = new();
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

    private async Task LaufeAsync()
    {
        using var takt = new PeriodicTimer(Takt, clock);
        try
        {
            while (await takt.WaitForNextTickAsync(ende.Token))
            {
                await VersucheAsync();
            }
        }
        catch (OperationCanceledException) when (ende.IsCancellationRequested)
        {
            // The portal ends.
        }
    }

    private async Task VersucheAsync()
    {
        try
        {
            await SetzeWennFaelligAsync(ende.Token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Der Anker der Akte konnte nicht geschrieben werden");
        }
    }

    private async Task SetzeWennFaelligAsync(CancellationToken cancellation)
    {
        if (ablage.HatAnkerVom(clock.Heute()))
        {
            return;
        }

        await using var db = await fabrik.CreateDbContextAsync(cancellation);
        var setzung = await ablage.SetzeAsync(db, clock, jedenTag: true, cancellation);
        if (setzung.Anker is { } anker)
        {
            log.LogInformation("Anker der Akte geschrieben: {Nummer} {Hash}", anker.Nummer, anker.Hash);
        }
        else
        {
            log.LogCritical("Die Akte ist verändert, Eintrag {Nummer}: {Meldung}", setzung.Pruefung.ErsterFehler, setzung.Pruefung.Meldung);
        }
    }
}
