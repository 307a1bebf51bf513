using System.Text.RegularExpressions;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>What people should look at: of a project, of a signature, of the whole. Hints stop nothing.</summary>
public static partial class Verfahrenshinweise
{
    /// <summary>The hints on one project (R9, R16, R18).</summary>
    /// <param name="letzteArt">True when it stands under the last Maßnahmenart, which trains staff (R16).</param>
    public static IReadOnlyList<Verstoss> Projekt(Projektangabe projekt, bool letzteArt, Projektmerkmale merkmale) =>
    [
        .. Wenn(Altersgrenze().Match(projekt.Name) is { Success: true }, HinweisRegeln.AltersgrenzeImNamen, Altersgrenze().Match(projekt.Name).Value),
        .. Wenn(letzteArt && !projekt.Teilnehmendenbezug, HinweisRegeln.TeilnehmendenbezugOffen),
        .. Wenn(string.IsNullOrWhiteSpace(projekt.Strategiestelle), HinweisRegeln.OhneStrategiestelle),
        .. Wenn(merkmale.Checkliste.Any(v => projekt.Checkliste.FirstOrDefault(p => p.Schluessel == v.Schluessel) is not { Antwort: not Pruefantwort.Offen }), HinweisRegeln.ChecklisteOffen),
    ];

    /// <summary>The hints on all projects, each with the name of its project.</summary>
    public static IReadOnlyList<(Projektangabe Projekt, Verstoss Hinweis)> Projekte(Fassungsinhalt inhalt, Projektmerkmale merkmale) =>
    [
        .. from block in inhalt.Massnahmenarten.Select((m, i) => (m.Projekte, Letzte: i == inhalt.Massnahmenarten.Count - 1))
           from projekt in block.Projekte
           from hinweis in Projekt(projekt, block.Letzte, merkmale)
           select (projekt, hinweis),
        .. inhalt.Projekte().GroupBy(p => TextFaltung.Suche(p.Name)).SelectMany(g => g.Skip(1)).Select(p => (p, new Verstoss(HinweisRegeln.ProjektnameDoppelt, p.Name))),
    ];

    /// <summary>The hints on a signature (R40, R41).</summary>
    /// <param name="ags">Key of the body when it signs, null for the ministry.</param>
    public static IReadOnlyList<Verstoss> Unterschrift(string name, string amt, DateOnly? datum, string? ags, int jahr, Kataloge kataloge) =>
    [
        .. Wenn(!Amtsauskunft.IstBelegt(kataloge, ags, name, amt, datum), HinweisRegeln.AmtNichtImVerzeichnis, $"{name}, {amt}"),
        .. datum is { } tag ? Wenn(Arbeitstage.Hindernis(tag) is not null, HinweisRegeln.UnterschriftAmWochenende, $"{Deutsch.TagMitWochentag(tag)}") : [],
        .. Wenn(datum is { } t && t.Year != jahr, HinweisRegeln.UnterschriftAusserhalbDesJahres),
    ];

    /// <summary>Too few signatures of the body, by the rule of its kind (IOP-22); none before it has signed at all.</summary>
    public static IReadOnlyList<Verstoss> Mitzeichnung(Vereinbarungsverfahren verfahren, Koerperschaft koerperschaft, Projektmerkmale merkmale)
    {
        var anzahl = verfahren.Unterschreibbare is { } fassung ? verfahren.Gueltige(fassung).Count(u => u.Seite == Parteirolle.Gebiet) : 0;
        return merkmale.Mitzeichnung(koerperschaft) is { } regel && anzahl > 0 && anzahl < regel.Anzahl
            ? [new(HinweisRegeln.MitzeichnungFehlt, $"{regel.Grundlage}: {regel.Anzahl}, erfasst: {anzahl}")]
            : [];
    }

    private static IReadOnlyList<Verstoss> Wenn(bool trifftZu, Regel regel, string? angabe = null) => trifftZu ? [new(regel, angabe)] : [];

    // "50+", "Ü50", "U 25", "unter 25", "ab 16 Jahren", "15- bis 25-Jährige"
    [GeneratedRegex(@"\b\d{2}\s?\+|\b\d{2}\s?plus\b|\b[UÜ]\s?-?\d{2}\b|\b(?:unter|über|ab|bis)\s\d{2}(?:\sJahren?)?\b(?!\d)|\b\d{2}[-\s]?[Jj]ährig\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Altersgrenze();
}
