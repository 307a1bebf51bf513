using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Register;

/// <summary>Years × bodies: who has an agreement, in which state, and who lacks one (R3).</summary>
public static class MatrixZeigen
{
    public static readonly IReadOnlyList<string> Spalten = ["jahr", "ags", "gebietskoerperschaft", "art", "vereinbarung", "unterschriftsstand", "betrag_euro", "beispieldaten", "pfad"];

    public static async Task<IResult> Get(HttpContext http, Db db) => Page.Of<MatrixZeigenView, Matrix>(await Lade(db, http.RequestAborted));

    public static async Task<IResult> Csv(HttpContext http, Db db)
    {
        var matrix = await Lade(db, http.RequestAborted);
        var form = http.Request.Query["form"] == "rfc4180" ? Csvform.Rfc4180 : Csvform.Deutsch;
        var tabelle = new Csv(form, Spalten);
        foreach (var jahr in matrix.Jahre)
        {
            foreach (var zeile in matrix.Zeilen.Where(z => z.Gebiet.GiltIm(jahr) || z.Zellen.ContainsKey(jahr)))
            {
                var zelle = zeile.Zellen.GetValueOrDefault(jahr);
                tabelle.Zeile(
                    jahr.ToString(CultureInfo.InvariantCulture), zeile.Gebiet.Ags, zeile.Gebiet.Name, Worte.Art(zeile.Gebiet.Art), zelle is null ? "nein" : "ja",
                    zelle?.Stand.ToString(), form.Betrag(zelle?.Betrag), zelle is null ? "" : zelle.Beispieldaten ? "ja" : "nein",
                    zelle is null ? "" : Routes.Vereinbarung(jahr, zeile.Gebiet.Ags));
            }
        }

        return Results.Bytes(tabelle.Bytes(), "text/csv; charset=utf-8", "wer-hat-eine-vereinbarung.csv");
    }

    public static async Task<Matrix> Lade(Db db, CancellationToken abbruch)
    {
        var vorhanden = await Veroeffentlicht.Vereinbarungen(db)
            .Select(z => new { z.Jahr, z.Ags, z.BetragCent, z.Stand, z.Beispieldaten }).ToListAsync(abbruch);
        var gebiete = await Gebiet.Alle(db, abbruch);
        var jahre = vorhanden.Count == 0 ? [] : Enumerable.Range(vorhanden.Min(v => v.Jahr), vorhanden.Max(v => v.Jahr) - vorhanden.Min(v => v.Jahr) + 1);
        var nachAgs = vorhanden.ToLookup(v => v.Ags);
        var zeilen = gebiete.OrderBy(g => TextFaltung.Sortierung(g.Name), StringComparer.Ordinal)
            .Select(g => new Matrixzeile(g, nachAgs[g.Ags].GroupBy(v => v.Jahr).ToDictionary(
                j => j.Key, j => new Matrixzelle(j.First().BetragCent is { } cent ? new Geld(cent) : null, j.First().Stand, j.First().Beispieldaten))));
        return new([.. jahre.OrderDescending()], [.. zeilen]);
    }
}

/// <summary>An agreement in the matrix.</summary>
public sealed record Matrixzelle(Geld? Betrag, Unterschriftsstand Stand, bool Beispieldaten);

/// <summary>A body with its agreements by year.</summary>
public sealed record Matrixzeile(Gebiet Gebiet, IReadOnlyDictionary<int, Matrixzelle> Zellen);

/// <summary>All years, the latest first, and all bodies by name.</summary>
public sealed record Matrix(IReadOnlyList<int> Jahre, IReadOnlyList<Matrixzeile> Zeilen)
{
    /// <summary>Bodies that exist in the year.</summary>
    public int Gebiete(int jahr) => Zeilen.Count(z => z.Gebiet.GiltIm(jahr));

    public int Mit(int jahr) => Zeilen.Count(z => z.Zellen.ContainsKey(jahr));

    public int Ohne(int jahr) => Zeilen.Count(z => z.Gebiet.GiltIm(jahr) && !z.Zellen.ContainsKey(jahr));

    public Geld Summe(int jahr) => new(Zeilen.Sum(z => z.Zellen.GetValueOrDefault(jahr)?.Betrag?.Cent ?? 0));

    public IEnumerable<(Koerperschaftsart Art, IEnumerable<Matrixzeile> Zeilen)> Gruppen =>
        Zeilen.GroupBy(z => z.Gebiet.Art).OrderByDescending(g => g.Key).Select(g => (g.Key, g.AsEnumerable()));
}
