using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>All programme years, the newest first.</summary>
public static class ProgrammjahrListe
{
    public static async Task<IResult> Get(HttpContext http, Db db, CurrentUser ich)
    {
        if (ich.Verweigert(Handlung.ProgrammjahrLesen, new()) is { } antwort)
        {
            return antwort;
        }

        var abbruch = http.RequestAborted;
        var jahre = await db.Programmjahre.AsNoTracking().AsSplitQuery().OrderByDescending(p => p.Jahr).ToListAsync(abbruch);
        var kontingente = await db.Kontingente.AsNoTracking().ToDictionaryAsync(k => k.Jahr, abbruch);
        var zugeteilt = (await db.Zuteilungen.GroupBy(z => z.Jahr).Select(g => new { Jahr = g.Key, Anzahl = g.Count(), Cent = g.Sum(z => z.BetragCent) }).ToListAsync(abbruch)).ToDictionary(z => z.Jahr);
        return Page.Of<ProgrammjahrListeView, Programmjahrliste>(new(
            [.. jahre.Select(j => new Programmjahrzeile(
                j.Jahr, j.Zustand, j.Foerderschwerpunkt, kontingente.GetValueOrDefault(j.Jahr)?.BetragCent, zugeteilt.GetValueOrDefault(j.Jahr)?.Cent ?? 0,
                zugeteilt.GetValueOrDefault(j.Jahr)?.Anzahl ?? 0, j.Pruefpunkte.Count(p => p.ErledigtAm is null)))],
            ich.Darf(Handlung.ProgrammjahrFortschreiben, new())));
    }
}

/// <summary>A year in the list.</summary>
/// <param name="Offen">Points of its list that nobody has looked at.</param>
public sealed record Programmjahrzeile(int Jahr, Programmjahrzustand Zustand, string Schwerpunkt, long? KontingentCent, long ZugeteiltCent, int Zuteilungen, int Offen);

/// <summary>The page of all years.</summary>
public sealed record Programmjahrliste(IReadOnlyList<Programmjahrzeile> Jahre, bool DarfFortschreiben);
