using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.App.Vorlagen;

/// <summary>Words of a paragraph, followed by the number of a hint that stands at this place (0: none).</summary>
public sealed record Absatzstueck(IReadOnlyList<Lueckentextteil> Teile, int Hinweis);

/// <summary>A clause of the wording; a paragraph without runs is the place of the list of Maßnahmenarten.</summary>
public sealed record Klauseltextansicht(Klauselkopf Kopf, string? Untertitel, IReadOnlyList<IReadOnlyList<Absatzstueck>> Absaetze);

/// <summary>A short form that the wording uses without introducing it (R46).</summary>
public sealed record Kurzformhinweis(int Nummer, string Kurzform, string Langform, string Regel, string Ort);

/// <summary>The wording of a year, ready for the page.</summary>
public sealed record Vorlagenseite(
    int Jahr,
    IReadOnlyList<int> AndereJahre,
    IReadOnlyList<IReadOnlyList<Lueckentextteil>> Titelblatt,
    IReadOnlyList<Klauseltextansicht> Klauseln,
    IReadOnlyList<string> Massnahmenarten,
    IReadOnlyList<IReadOnlyList<Lueckentextteil>> UnterschriftLand,
    IReadOnlyList<IReadOnlyList<Lueckentextteil>> UnterschriftKoerperschaft,
    IReadOnlyList<Kurzformhinweis> Hinweise);

/// <summary>The wording of one year with its gaps (R43) and the short forms it does not introduce (R46).</summary>
public static class VorlageLesen
{
    public static IResult Get(int jahr)
    {
        var vorlagen = Stammdaten.Vorlagen();
        return vorlagen.FirstOrDefault(v => v.Jahr == jahr) is { } vorlage
            ? Page.Of<VorlageLesenView, Vorlagenseite>(Seite(vorlage, [.. vorlagen.Select(v => v.Jahr).Where(j => j != jahr)]))
            : VorlageFehlt.Seite([jahr]);
    }

    private static Vorlagenseite Seite(Vorlage vorlage, IReadOnlyList<int> andere)
    {
        var hinweise = Kurzformhinweise.Aus(vorlage);

        // The year's place of signature is the ministry's; the body signs where it likes (R42).
        var ohneOrt = vorlage with { Werte = vorlage.Werte.Where(w => w.Key != Felder.Ort).ToDictionary() };
        return new(
            vorlage.Jahr,
            andere,
            Zeilen(vorlage.Titelblatt, vorlage),
            [.. vorlage.Klauseln.Select(k => Klausel(k, vorlage, hinweise))],
            vorlage.Massnahmenarten,
            Zeilen(vorlage.UnterschriftLand, vorlage),
            Zeilen(vorlage.UnterschriftKoerperschaft, ohneOrt),
            [.. hinweise.Select(h => h.Hinweis)]);
    }

    private static IReadOnlyList<IReadOnlyList<Lueckentextteil>> Zeilen(IReadOnlyList<Satz> saetze, Vorlage vorlage) =>
        [.. saetze.Select(s => Lueckentext.Teile(s, vorlage))];

    private static Klauseltextansicht Klausel(Klausel klausel, Vorlage vorlage, IReadOnlyList<Kurzformstelle> hinweise) => new(
        Klauselkopf.Aus(klausel, vorlage),
        klausel.Untertitel is { } untertitel ? Lueckentext.Klartext(untertitel, vorlage) : null,
        [.. klausel.Absaetze.Select((a, i) => Kurzformhinweise.Markiere(
            Kurzformhinweise.Absatz(a, vorlage), [.. hinweise.Where(h => h.Klausel == klausel.Id && h.Absatz == i)]))]);
}
