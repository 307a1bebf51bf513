using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Register;

/// <summary>Sums and counts over the register, each line with the way to the agreements it comes from (R25, R26, POR-10).</summary>
public static class ZahlenZeigen
{
    public static async Task<IResult> Get(HttpContext http, Db db) => Page.Of<ZahlenZeigenView, Zahlenblatt>(await Lade(db, http.RequestAborted));

    public static async Task<Zahlenblatt> Lade(Db db, CancellationToken abbruch)
    {
        var vereinbarungen = await Veroeffentlicht.Vereinbarungen(db)
            .Select(z => new { z.Jahr, z.Art, z.BetragCent, z.AnzahlProjekte, z.Beispieldaten }).ToListAsync(abbruch);
        var projekte = await Veroeffentlicht.Vereinbarungen(db).SelectMany(z => z.Projekte, (z, p) => new { z.Jahr, p.Massnahmenart })
            .GroupBy(p => new { p.Jahr, p.Massnahmenart }).Select(g => new { g.Key.Jahr, g.Key.Massnahmenart, Anzahl = g.Count() }).ToListAsync(abbruch);
        var gebiete = await Gebiet.Alle(db, abbruch);
        var jahre = vereinbarungen.GroupBy(v => v.Jahr).OrderByDescending(g => g.Key).Select(g => new Jahreszahl(
            g.Key,
            g.Count(),
            gebiete.Count(k => k.GiltIm(g.Key)),
            new Geld(g.Sum(v => v.BetragCent ?? 0)),
            g.Count(v => v.BetragCent is null),
            g.Sum(v => v.AnzahlProjekte),
            [.. g.GroupBy(v => v.Art).OrderBy(a => a.Key).Select(a => new Artzahl(a.Key, a.Count(), new Geld(a.Sum(v => v.BetragCent ?? 0))))],
            [.. Enumerable.Range(1, Worte.Massnahmenarten(g.Key).Count).Union(projekte.Where(p => p.Jahr == g.Key).Select(p => p.Massnahmenart)).Order()
                .Select(nr => new Massnahmenzahl(nr, projekte.FirstOrDefault(p => p.Jahr == g.Key && p.Massnahmenart == nr)?.Anzahl ?? 0))]));
        return new([.. jahre], vereinbarungen.Any(v => v.Beispieldaten));
    }
}

/// <summary>Agreements and money of a kind of body in a year.</summary>
public sealed record Artzahl(Koerperschaftsart Art, int Vereinbarungen, Geld Summe);

/// <summary>Projects of a Maßnahmenart in a year; one without projects is said too (R26).</summary>
public sealed record Massnahmenzahl(int Nummer, int Projekte);

/// <summary>One year in figures. <see cref="Summe"/> is the sum of the amounts that the agreements name (R25).</summary>
public sealed record Jahreszahl(
    int Jahr, int Vereinbarungen, int Gebiete, Geld Summe, int OhneBetrag, int Projekte, IReadOnlyList<Artzahl> Arten, IReadOnlyList<Massnahmenzahl> Massnahmen);

/// <summary>The figures page.</summary>
public sealed record Zahlenblatt(IReadOnlyList<Jahreszahl> Jahre, bool Beispieldaten)
{
    /// <summary>One scale for all sums, starting at zero.</summary>
    public long HoechsteSumme => Jahre.Select(j => j.Summe.Cent).DefaultIfEmpty(0).Max();

    public int MeisteProjekte => Jahre.SelectMany(j => j.Massnahmen).Select(m => m.Projekte).DefaultIfEmpty(0).Max();
}
