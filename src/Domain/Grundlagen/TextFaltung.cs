using System.Globalization;
using System.Text;

namespace Zielwerk.Domain.Grundlagen;

/// <summary>Folds German text for search and for sorting, so that both databases find and order alike (architecture 8).</summary>
public static class TextFaltung
{
    /// <summary>Search form: lower case, ä/ö/ü/ß as ae/oe/ue/ss, other accents dropped, every run of other characters one blank. "Sprachcafé" gives "sprachcafe".</summary>
    public static string Suche(string text) => Falte(text, umlautAlsE: true, trenner: true);

    /// <summary>Sort key after DIN 5007-1: ä like a, ß like ss, letters and digits only, hence the same order under any collation.</summary>
    public static string Sortierung(string text) => Falte(text, umlautAlsE: false, trenner: false);

    private static string Falte(string text, bool umlautAlsE, bool trenner)
    {
        var ergebnis = new StringBuilder(text.Length + 8);
        foreach (var zeichen in text.Normalize(NormalizationForm.FormD))
        {
            // After decomposition an umlaut is its letter followed by the dots.
            if (zeichen == '\u0308' && umlautAlsE && ergebnis.Length > 0 && ergebnis[^1] is 'a' or 'o' or 'u')
            {
                ergebnis.Append('e');
            }
            else if (zeichen is 'ß' or 'ẞ')
            {
                ergebnis.Append("ss");
            }
            else if (char.IsLetterOrDigit(zeichen))
            {
                ergebnis.Append(char.ToLowerInvariant(zeichen));
            }
            else if (trenner && CharUnicodeInfo.GetUnicodeCategory(zeichen) != UnicodeCategory.NonSpacingMark
                && ergebnis.Length > 0 && ergebnis[^1] != ' ')
            {
                ergebnis.Append(' ');
            }
        }

        return ergebnis.ToString().TrimEnd();
    }
}
