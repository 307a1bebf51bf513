using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Projekte;

/// <summary>Projects for the demonstration: those of the agreements whose cases are open, and two of this year in Kassel, run by the example Träger. Assignments and notes are invented.</summary>
public static class Demoprojekte
{
    private const string Grund = "Beispiel für die Vorführung";

    /// <summary>Once; a second start finds projects.</summary>
    public static async Task LadeAsync(IServiceProvider dienste, TimeProvider clock, CancellationToken abbruch)
    {
        await using var db = await dienste.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync(abbruch);
        db.Clock = clock;
        if (await db.Projekte.AnyAsync(abbruch))
        {
            return;
        }

        foreach (var vorgang in await db.Vorgaenge.AsNoTracking().Where(v => v.Zustand == Vorgangszustand.Laufend && !v.IstTest).ToListAsync(abbruch))
        {
            if (await Projektzugriff.VereinbarungAsync(db, vorgang, abbruch) is { } vereinbarung)
            {
                await Projektanlage.UebernimmAsync(db, vorgang, vereinbarung, clock, Grund, abbruch);
            }
        }

        await ErgaenzeKasselAsync(db, clock, abbruch);
        await db.SaveChangesAsync(abbruch);
    }

    /// <summary>This year has no agreement yet: two projects of the last one go on.</summary>
    private static async Task ErgaenzeKasselAsync(Db db, TimeProvider clock, CancellationToken abbruch)
    {
        var jahr = clock.Heute().Year;
        var vorgang = await db.Vorgaenge.AsNoTracking().SingleOrDefaultAsync(v => v.Ags == "06611" && v.Jahr == jahr && !v.IstTest, abbruch);
        var vereinbarung = await db.Zielvereinbarungen.AsNoTracking().AsSplitQuery().Where(z => z.Ags == "06611").OrderByDescending(z => z.Jahr).FirstOrDefaultAsync(abbruch);
        if (vorgang is null || vereinbarung is null)
        {
            return;
        }

        var traeger = await db.Organisationen.AsNoTracking().SingleAsync(o => o.Art == Organisationsart.Traeger && !o.IstTest, abbruch);
        var klein = await db.Personen.AsNoTracking().SingleAsync(p => p.Nachname == "Klein", abbruch);
        List<Projekt> neue = [];
        foreach (var zeile in vereinbarung.Projekte.Take(2))
        {
            neue.Add(Projektanlage.Neu(vorgang, (null, vereinbarung.Massnahmenarten.Single(m => m.Nummer == zeile.Massnahmenart).Name), zeile.Name, neue, clock, Grund));
            neue[^1].TraegerZuordnen(traeger, Grund);
        }

        neue.FirstOrDefault()?.Vermerken(
            "Die Räume stehen erst ab Mai bereit. Das Projekt beginnt deshalb vier Wochen später als geplant.", Sichtbarkeit.AlleBeteiligten, klein.Id, vorgang.OrganisationId,
            Organisationsart.Gebietskoerperschaft, clock.GetUtcNow().UtcDateTime, Grund);
        db.AddRange(neue);
    }
}
