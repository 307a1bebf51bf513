using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Haushalt;

/// <summary>Money for the demonstration: the amounts of the two real agreements are real, all others are invented.</summary>
public static class Demohaushalt
{
    private const string Grund = "Beispiel für die Vorführung";

    /// <summary>§ 4 of the two agreements that ship with the program.</summary>
    private static readonly Dictionary<(int Jahr, string Ags), long> Vereinbart = new() { [(2024, "06611")] = 1_121_600, [(2025, "06534")] = 1_118_780 };

    /// <summary>A body whose letter was replaced by a lower one during the year.</summary>
    private const string Gekuerzt = "06431";

    /// <summary>Once; a second start finds the envelopes. The year after the newest template is copied, so that its list can be seen.</summary>
    public static async Task LadeAsync(IServiceProvider dienste, TimeProvider clock, CancellationToken abbruch)
    {
        await using var db = await dienste.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync(abbruch);
        db.Clock = clock;
        if (await db.Kontingente.AnyAsync(abbruch))
        {
            return;
        }

        foreach (var (jahr, euro) in new[] { (2024, 27_500_000), (2025, 27_700_000), (2026, 28_200_000) })
        {
            var programmjahr = await db.Programmjahre.SingleOrDefaultAsync(p => p.Jahr == jahr, abbruch) ?? await FortgeschriebenAsync(db, jahr, clock, abbruch);
            db.Add(Kontingent.Festsetzen(Id<Kontingent>.New(clock), jahr, new(Geld.Euro(euro), Geld.Euro(1_000_000), Geld.Euro(1_500_000)), new(jahr - 1, 12, 16), Grund));
            await db.SaveChangesAsync(abbruch);
            if (programmjahr.Zustand != Programmjahrzustand.Vorbereitung)
            {
                var zuteilungen = Stammdaten.Kataloge().GueltigAm(new(jahr, 1, 1)).Select((k, i) => Zuteilen(jahr, k, i, clock)).ToList();
                db.AddRange(zuteilungen);
                await db.SaveChangesAsync(abbruch);
                if (zuteilungen.Find(z => (z.Jahr, z.Ags) == (2025, Gekuerzt)) is { } gekuerzt)
                {
                    gekuerzt.Ersetzen(Angabe(jahr, 640_000, "II 5-AQB-2025/Kürzung") with { SchreibenVom = new(2025, 4, 14), Grund = "Kürzung nach Rückgabe von Mitteln (Beispiel)" }, clock.GetUtcNow().UtcDateTime);
                    await db.SaveChangesAsync(abbruch);
                }
            }
        }
    }

    private static async Task<Programmjahr> FortgeschriebenAsync(Db db, int jahr, TimeProvider clock, CancellationToken abbruch)
    {
        var vorjahr = await db.Programmjahre.SingleAsync(p => p.Jahr == jahr - 1, abbruch);
        var neu = vorjahr.Fortschreiben(Id<Programmjahr>.New(clock), Stammdaten.Kataloge(), [.. Stammdaten.Vorlagen().Select(v => v.Jahr)], Grund);
        db.Add(neu);
        return neu;
    }

    private static Zuteilung Zuteilen(int jahr, Koerperschaft koerperschaft, int nummer, TimeProvider clock)
    {
        var euro = Vereinbart.TryGetValue((jahr, koerperschaft.Ags), out var echt) ? echt : 880_000 + ((((nummer * 7919L) + (nummer * nummer * (jahr - 2000) * 331L)) % 300_000) / 100 * 100);
        return Zuteilung.Zuteilen(Id<Zuteilung>.New(clock), jahr, koerperschaft, Angabe(jahr, euro, $"II 5-AQB-{jahr}/{nummer + 1}"), clock.GetUtcNow().UtcDateTime);
    }

    private static Zuteilungsangabe Angabe(int jahr, long euro, string aktenzeichen)
    {
        var spaeter = euro / 10 / 100 * 100;
        return new(
            new(jahr, 1, 8), aktenzeichen, new(Geld.Euro(euro), Geld.Euro(30_000), Geld.Euro(45_000)),
            [Geld.Euro(euro - (2 * spaeter)), Geld.Euro(spaeter), Geld.Euro(spaeter), default, default], Grund);
    }
}
