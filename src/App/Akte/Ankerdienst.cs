using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <summary>Writes a signed anchor each day (Europe/Berlin) while the portal runs, and reports when the Akte is not in order.</summary>
public sealed class Ankerdienst(IDbContextFactory<Db> fabrik, Ankerablage ablage, TimeProvider clock, ILogger<Ankerdienst> log) : BackgroundService
{
    // The first look comes after the start has settled; a day begins for the anchor at most this late.
    private static readonly TimeSpan Takt = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var takt = new PeriodicTimer(Takt, clock);
        while (await takt.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SetzeWennFaelligAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Der Anker der Akte konnte nicht geschrieben werden");
            }
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
