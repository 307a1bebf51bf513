using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Akte;

/// <summary>Writes a signed anchor each day (Europe/Berlin), at most ten minutes after it began, and reports when the Akte is not in order.</summary>
public sealed class Ankerdienst(IDbContextFactory<Db> fabrik, Ankerablage ablage, TimeProvider clock, ILogger<Ankerdienst> log)
    : Taktdienst(TimeSpan.FromMinutes(10), clock, log)
{
    public override async Task DreheAsync(CancellationToken abbruch)
    {
        if (ablage.HatAnkerVom(Clock.Heute()))
        {
            return;
        }

        await using var db = await fabrik.CreateDbContextAsync(abbruch);
        var setzung = await ablage.SetzeAsync(db, Clock, jedenTag: true, abbruch);
        if (setzung.Anker is { } anker)
        {
            Log.LogInformation("Anker der Akte geschrieben: {Nummer} {Hash}", anker.Nummer, anker.Hash);
        }
        else
        {
            Log.LogCritical("Die Akte ist verändert, Eintrag {Nummer}: {Meldung}", setzung.Pruefung.ErsterFehler, setzung.Pruefung.Meldung);
        }
    }
}
