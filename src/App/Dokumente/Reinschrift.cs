using System.Text;

namespace Zielwerk.App.Dokumente;

/// <summary>Text as every form of a document can carry it: one Unicode form, no control characters, no halves of characters.</summary>
internal static class Reinschrift
{
    /// <summary>The text; the line feed stays, other line ends become one, a tab becomes a blank.</summary>
    public static string Von(string text)
    {
        var ergebnis = new StringBuilder(text.Length);
        foreach (var zeichen in text.ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes())
        {
            if (zeichen.Value == '\n' || !(Rune.IsControl(zeichen) || zeichen == Rune.ReplacementChar || zeichen.Value is 0xFFFE or 0xFFFF))
            {
                ergebnis.Append(zeichen);
            }
        }

        return ergebnis.ToString().Normalize(NormalizationForm.FormC);
    }
}
