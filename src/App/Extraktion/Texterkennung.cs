using System.Text.RegularExpressions;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Extraktion;

/// <summary>
/// Tells what kind of text it is: Markdown by its headings, the output of an OCR engine by the traces such engines leave.
/// Each trace alone also occurs in typed text, so two are needed.
/// </summary>
internal static partial class Texterkennung
{
    public static Textart Bestimme(Textart nachName, IReadOnlyList<string> zeilen)
    {
        if (nachName == Textart.Markdown || zeilen.Count(z => Ueberschrift().IsMatch(z)) >= 3)
        {
            return Textart.Markdown;
        }

        return OcrSpuren(zeilen) >= 2 ? Textart.Ocr : Textart.Text;
    }

    private static int OcrSpuren(IReadOnlyList<string> zeilen)
    {
        var beschrieben = zeilen.Where(z => !string.IsNullOrWhiteSpace(z)).ToList();
        if (beschrieben.Count < 20)
        {
            return 0;
        }

        // Engines end each line with the space that followed its last word.
        var leerzeichenAmEnde = beschrieben.Count(z => z.EndsWith(' ') && !z.EndsWith("   ", StringComparison.Ordinal)) > beschrieben.Count * 0.6;

        // Each printed line became a paragraph of its own: blank lines in the middle of sentences.
        var zerrissen = 0;
        for (var i = 0; i + 2 < zeilen.Count; i++)
        {
            zerrissen += MittenImSatz().IsMatch(zeilen[i]) && string.IsNullOrWhiteSpace(zeilen[i + 1]) && BeginntKlein().IsMatch(zeilen[i + 2]) ? 1 : 0;
        }

        // q without u (for g), Ill (for III), digits and bars inside words, letters inside numbers.
        var verlesen = beschrieben.Sum(z => Verlesen().Count(z));
        return (leerzeichenAmEnde ? 1 : 0) + (zerrissen >= 5 ? 1 : 0) + (verlesen >= 2 ? 1 : 0) + (verlesen >= 10 ? 1 : 0);
    }

    [GeneratedRegex(@"^#{1,6} \S")]
    private static partial Regex Ueberschrift();

    [GeneratedRegex(@"[\p{L},-]\s*$")]
    private static partial Regex MittenImSatz();

    [GeneratedRegex(@"^\s*\p{Ll}")]
    private static partial Regex BeginntKlein();

    [GeneratedRegex(@"\p{Ll}q(?!u)|\bIll?l\b|\p{Ll}[0168|]\p{Ll}|\d[lO]\d")]
    private static partial Regex Verlesen();
}
