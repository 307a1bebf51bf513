using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>A difference between two versions, in a German sentence.</summary>
/// <param name="Ort">Where, to group by: "§ 4", "Projekte", "§ 2", "Unterschriften".</param>
/// <param name="Worte">Word by word, for changed wording; empty where the sentence says it all.</param>
public sealed record Fassungsunterschied(string Ort, string Satz, IReadOnlyList<Wortstueck> Worte);

/// <summary>What differs between two versions: money, projects and their key data, wording, signatories.</summary>
public static class Fassungsvergleich
{
    /// <summary>The differences from one version to another: of the content, and of the wording sentence by sentence.</summary>
    public static IReadOnlyList<Fassungsunterschied> Vergleiche(Fassung alt, Fassung neu) =>
        [.. Vorlage(alt.Inhalt, neu.Inhalt), .. Geldbetrag(alt.Inhalt, neu.Inhalt), .. Wortlautvergleich.Vergleiche(alt.Wortlaut, neu.Wortlaut), .. Projektvergleich.Vergleiche(alt.Inhalt, neu.Inhalt), .. Unterzeichnende(alt.Inhalt, neu.Inhalt)];

    /// <summary>The differences of the content alone; of wording only which clauses have another one. Empty when nothing was changed.</summary>
    public static IReadOnlyList<Fassungsunterschied> Inhalte(Fassungsinhalt alt, Fassungsinhalt neu) =>
        [.. Vorlage(alt, neu), .. Geldbetrag(alt, neu), .. EigenerWortlaut(alt, neu), .. Projektvergleich.Vergleiche(alt, neu), .. Unterzeichnende(alt, neu)];

    private static IEnumerable<Fassungsunterschied> Vorlage(Fassungsinhalt alt, Fassungsinhalt neu) => alt.Vorlagenjahr == neu.Vorlagenjahr
        ? []
        : [new("Vorlage", $"Vorlage {alt.Vorlagenjahr.ToString(Deutsch.Kultur)} durch Vorlage {neu.Vorlagenjahr.ToString(Deutsch.Kultur)} ersetzt.", [])];

    private static IEnumerable<Fassungsunterschied> Geldbetrag(Fassungsinhalt alt, Fassungsinhalt neu) => alt.Betrag == neu.Betrag
        ? []
        : [new("§ 4", $"Betrag von {Entwurfswerte.Betragstext(alt.Betrag)} auf {Entwurfswerte.Betragstext(neu.Betrag)} geändert.", [])];

    private static IEnumerable<Fassungsunterschied> EigenerWortlaut(Fassungsinhalt alt, Fassungsinhalt neu) =>
        alt.Wortlaut.Concat(neu.Wortlaut).Select(w => (w.Klausel, w.Absatz)).Distinct()
            .Where(w => Text(alt, w) != Text(neu, w))
            .Select(w => new Fassungsunterschied("Wortlaut", Text(neu, w) is null ? "Eigener Wortlaut zurückgenommen." : "Eigener Wortlaut geändert.", []));

    private static string? Text(Fassungsinhalt inhalt, (string Klausel, int Absatz) stelle) =>
        inhalt.Wortlaut.FirstOrDefault(w => (w.Klausel, w.Absatz) == stelle)?.Text;

    private static IEnumerable<Fassungsunterschied> Unterzeichnende(Fassungsinhalt alt, Fassungsinhalt neu) =>
        from seite in Enum.GetValues<Parteirolle>()
        let vorher = Zeilen(alt, seite)
        let nachher = Zeilen(neu, seite)
        where vorher != nachher
        select new Fassungsunterschied("Unterschriften", $"Vorgesehene Unterschrift ({seite.Name()}) von {vorher} auf {nachher} geändert.", []);

    private static string Zeilen(Fassungsinhalt inhalt, Parteirolle seite)
    {
        var zeilen = inhalt.Unterzeichner.Where(u => u.Seite == seite)
            .Select(u => string.Join(", ", new[] { u.InVertretung ? $"in Vertretung {u.Name}" : u.Name, u.Amt, u.Ort }.Where(t => !string.IsNullOrWhiteSpace(t))))
            .Where(z => z.Length > 0).ToList();
        return zeilen.Count == 0 ? "„offen“" : $"„{string.Join("; ", zeilen)}“";
    }
}
