using System.Text.RegularExpressions;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Register;

/// <summary>The words the public pages use for kinds, states and counts.</summary>
public static partial class Worte
{
    /// <summary>Short names of the Maßnahmenarten of a year in their order, of the latest known year without one.</summary>
    public static IReadOnlyList<string> Massnahmenarten(int? jahr = null) => Vorlage(jahr).Kurznamen;

    public static string Massnahmenart(int nummer, int? jahr = null) => Massnahmenarten(jahr).ElementAtOrDefault(nummer - 1) ?? $"Maßnahmenart {nummer}";

    public static string Art(Koerperschaftsart art) => art == Koerperschaftsart.Landkreis ? "Landkreis" : "Kreisfreie Stadt";

    /// <summary>"Die Stadt", "Der Landkreis", "Der Kreis": the body at the start of a sentence.</summary>
    public static string Subjekt(Koerperschaftsart? art, string name) => art switch
    {
        Koerperschaftsart.KreisfreieStadt => "Die Stadt",
        Koerperschaftsart.Landkreis => name.Contains("Landkreis", StringComparison.Ordinal) ? "Der Landkreis" : "Der Kreis",
        _ => "Die Gebietskörperschaft",
    };

    /// <summary>State of the signatures in one line (R38, R39); a missing day is said, never guessed.</summary>
    public static string Unterschrift(Unterschriftsstand stand, DateOnly? land, DateOnly? gebiet) => (stand, land, gebiet) switch
    {
        (Unterschriftsstand.Entwurf, _, _) => "Ohne Unterschriften",
        (Unterschriftsstand.Unterschrieben, { } l, { } g) => $"Unterschrieben am {Zahlen.Tag(l > g ? l : g)}",
        (_, { } l, { } g) => $"Unterschrieben am {Zahlen.Tag(l > g ? l : g)}",
        (_, { } l, null) => $"Unterschrieben vom Land am {Zahlen.Tag(l)}",
        (_, null, { } g) => $"Unterschrieben vor Ort am {Zahlen.Tag(g)}",
        (Unterschriftsstand.TeilweiseUnterschrieben, _, _) => "Von einer Seite unterschrieben, Datum nicht lesbar",
        _ => "Unterschrieben, Datum in der Quelle nicht lesbar",
    };

    /// <summary>"aus einem Scan" and the like, for "Gelesen …".</summary>
    public static string Quelle(Textart art) => art switch
    {
        Textart.Ocr => "einem Scan",
        Textart.Markdown => "einer Markdown-Datei",
        Textart.Docx => "einer Word-Datei",
        Textart.Pdf => "einer PDF-Datei",
        _ => "einer Textdatei",
    };

    /// <summary>First letter as a capital, for a phrase that stands alone.</summary>
    public static string Gross(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Domain.Grundlagen.Deutsch.Kultur) + text[1..];

    /// <summary>The message of a finding as a sentence for readers: says that a misread letter was put right, quotation marks as in print.</summary>
    public static string Meldung(Befund befund)
    {
        var satz = Anfuehrung().Replace(befund.Meldung, "„$1“");
        satz = befund is { Code: Befundcodes.OcrCorrection, Schwere: Schwere.Info } && !satz.StartsWith("Erkennungsfehler", StringComparison.Ordinal) ? $"Lesefehler berichtigt: {satz}" : satz;
        return satz.EndsWith('.') ? satz : $"{satz}.";
    }

    /// <summary>Shows characters that have no shape (direction marks, zero width, controls) by their number, so that nothing hides in quoted words.</summary>
    public static string Sichtbar(string roh) => string.Concat(roh.EnumerateRunes().Select(r =>
        System.Text.Rune.GetUnicodeCategory(r) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
            or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned
            ? $"⟨U+{r.Value:X4}⟩" : r.ToString()));

    private static Vorlage Vorlage(int? jahr) => jahr is { } j ? Vorlagenauswahl.Fuer(Stammdaten.Vorlagen(), j) : Stammdaten.Vorlagen()[^1];

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Anfuehrung();
}
