using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Register;

/// <summary>A body: its agreements over the years and what the catalogue knows, with source and certainty of each value (R3, R44).</summary>
public static class KoerperschaftZeigen
{
    public static async Task<IResult> Get(string ags, HttpContext http, Db db)
    {
        var koerperschaft = await Veroeffentlicht.Koerperschaften(db).FirstOrDefaultAsync(k => k.Ags == ags, http.RequestAborted);
        if (koerperschaft is null)
        {
            return Page.NotFound();
        }

        var vereinbarungen = await Veroeffentlicht.Vereinbarungen(db).Where(z => z.Ags == ags).OrderByDescending(z => z.Jahr)
            .Select(Listenzeile.Form).ToListAsync(http.RequestAborted);
        return Page.Of<KoerperschaftZeigenView, Koerperschaftsseite>(new(koerperschaft, vereinbarungen));
    }
}

/// <summary>A value of the catalogue with its proof.</summary>
public sealed record Katalogwert(string Name, string Wert, Beleg? Beleg)
{
    public string Gewissheit => Gewissheitsworte.Von(Beleg?.Gewissheit);
}

/// <summary>The page of a body.</summary>
public sealed record Koerperschaftsseite(Koerperschaft Koerperschaft, IReadOnlyList<Listenzeile> Vereinbarungen)
{
    public IReadOnlyList<Katalogwert> Werte
    {
        get
        {
            var k = Koerperschaft;
            return
            [
                Wert("Name als Vertragspartei", k.Name, "name"),
                Wert("Amtlicher Schlüssel (AGS, fünf Stellen)", k.Ags, "ags"),
                Wert("Kürzel in diesem Portal", k.Kuerzel, "kuerzel"),
                Wert("Art", Worte.Art(k.Art), "art"),
                Wert("Regierungsbezirk", k.Regierungsbezirk, "regierungsbezirk"),
                Wert("Verwaltungsgericht", k.Verwaltungsgericht, "verwaltungsgericht"),
                Wert("Vertragspartei", Zeitraum(k.GueltigVon, k.GueltigBis), "gueltigVon"),
                Wert("Wer?", k.Formen.Nominativ, "formen"),
                Wert("Wessen?", k.Formen.Genitiv, "formen"),
                Wert("Wem?", k.Formen.Dativ, "formen"),
                Wert("Wen?", k.Formen.Akkusativ, "formen"),
                Wert("Amtsbezeichnungen", string.Join(", ", k.Amtsbezeichnungen), "amtsbezeichnungen"),
            ];
        }
    }

    /// <summary>A period in words; open ends are said, not left blank.</summary>
    public static string Zeitraum(DateOnly? von, DateOnly? bis) => (von, bis) switch
    {
        (null, null) => "durchgehend",
        ({ } v, null) => $"seit {Zahlen.Tag(v)}",
        (null, { } b) => $"bis {Zahlen.Tag(b)}",
        ({ } v, { } b) => $"{Zahlen.Tag(v)} bis {Zahlen.Tag(b)}",
    };

    private Katalogwert Wert(string name, string wert, string feld) =>
        new(name, wert, Koerperschaft.Belege.FirstOrDefault(b => string.Equals(b.Key, feld, StringComparison.OrdinalIgnoreCase)).Value);
}
