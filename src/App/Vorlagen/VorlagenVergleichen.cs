using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.App.Vorlagen;

/// <summary>Words of one kind in a comparison, ready for the page.</summary>
public sealed record Vergleichsstueck(Wortart Art, IReadOnlyList<Lueckentextteil> Teile);

/// <summary>One place that differs: where, how, the words, and both sentences in full.</summary>
public sealed record Vergleichsstelle(
    string Ort, Unterschiedsart Art, IReadOnlyList<Vergleichsstueck> Stuecke, IReadOnlyList<Lueckentextteil>? Alt, IReadOnlyList<Lueckentextteil>? Neu);

/// <summary>A clause with differences; <see cref="InAlt"/> and <see cref="InNeu"/> say which wording has it, <see cref="ZeichenAlt"/> is its old number when that was another.</summary>
public sealed record Vergleichsteil(Klauselkopf Kopf, bool InAlt, bool InNeu, string? ZeichenAlt, IReadOnlyList<Vergleichsstelle> Stellen);

/// <summary>Two wordings compared: what differs, clause by clause, and the names of what stayed.</summary>
public sealed record Vergleichsseite(int Alt, int Neu, IReadOnlyList<Vergleichsteil> Teile, IReadOnlyList<string> Gleich)
{
    public int Stellen => Teile.Sum(t => t.Stellen.Count);
}

/// <summary>What differs between the wordings of two years (R43).</summary>
public static class VorlagenVergleichen
{
    public static IResult Get(int alt, int neu)
    {
        var vorlagen = Stammdaten.Vorlagen();
        var (a, b) = (vorlagen.FirstOrDefault(v => v.Jahr == alt), vorlagen.FirstOrDefault(v => v.Jahr == neu));
        return a is null || b is null
            ? VorlageFehlt.Seite([.. new[] { (alt, a), (neu, b) }.Where(v => v.Item2 is null).Select(v => v.Item1).Distinct()])
            : Page.Of<VorlagenVergleichenView, Vergleichsseite>(Seite(a, b));
    }

    private static Vergleichsseite Seite(Vorlage alt, Vorlage neu)
    {
        var nachKlausel = Vergleich.Vergleiche(alt, neu).GroupBy(u => u.Klausel).ToDictionary(g => g.Key, g => g.ToList());
        string[] teile =
        [
            Routes.Titelblatt, .. neu.Klauseln.Select(k => k.Id).Union(alt.Klauseln.Select(k => k.Id)),
            Routes.Massnahmenarten, Routes.UnterschriftLand, Routes.UnterschriftKoerperschaft,
        ];
        return new(
            alt.Jahr,
            neu.Jahr,
            [.. teile.Where(nachKlausel.ContainsKey).Select(id => Teil(id, nachKlausel[id], alt, neu))],
            [.. teile.Where(id => !nachKlausel.ContainsKey(id)).Select(id => (Kopf(id, neu) ?? Kopf(id, alt)!) is { Zeichen: var z } k ? z == "–" ? k.Titel : z : id)]);
    }

    private static Vergleichsteil Teil(string id, IReadOnlyList<Unterschied> unterschiede, Vorlage alt, Vorlage neu)
    {
        var (davor, jetzt) = (Kopf(id, alt), Kopf(id, neu));
        return new(
            jetzt ?? davor!, davor is not null, jetzt is not null, davor is not null && jetzt is not null && davor.Zeichen != jetzt.Zeichen ? davor.Zeichen : null,
            [.. unterschiede.Select(u => Stelle(u, alt, neu))]);
    }

    private static Klauselkopf? Kopf(string id, Vorlage vorlage) =>
        Klauselkopf.Teil(id) ?? (vorlage.Klauseln.FirstOrDefault(k => k.Id == id) is { } klausel ? Klauselkopf.Aus(klausel, vorlage) : null);

    private static Vergleichsstelle Stelle(Unterschied u, Vorlage alt, Vorlage neu) => new(
        u.Ort,
        u.Art,
        [.. Wortvergleich.Zusammengefasst(u.Worte).Select(w => new Vergleichsstueck(w.Art, Lueckentext.Teile(w.Text, w.Art == Wortart.Entfallen ? alt : neu)))],
        u.Alt is null ? null : Lueckentext.Teile(u.Alt, alt),
        u.Neu is null ? null : Lueckentext.Teile(u.Neu, neu));
}
