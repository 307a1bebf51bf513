using System.Globalization;
using System.Text.RegularExpressions;

namespace Zielwerk.App.Dokumente;

/// <summary>What Typst says, in German where people can do something about it.</summary>
internal static partial class Satzmeldung
{
    public static string Deutsch(string meldung)
    {
        var zeichen = Fehlende().Matches(meldung).Select(m => m.Groups["zeichen"].Value).Distinct().ToList();
        return zeichen.Count > 0
            ? $"In den Schriften fehlt für eine PDF-Datei: {string.Join(", ", zeichen.Select(Benenne))}. Bitte ersetzen Sie das Zeichen oder laden Sie eine andere Fassung."
            : $"Die PDF-Datei ließ sich nicht setzen: {meldung}";
    }

    private static string Benenne(string zeichen) =>
        $"„{zeichen}“ ({string.Join(' ', zeichen.EnumerateRunes().Select(r => string.Create(CultureInfo.InvariantCulture, $"U+{r.Value:X4}")))})";

    // Typst's own words: the text `"…"` could not be displayed with font …
    [GeneratedRegex("""the text `\\?"(?<zeichen>.+?)\\?"` could not be displayed""")]
    private static partial Regex Fehlende();
}
