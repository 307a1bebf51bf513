using System.Globalization;
using System.Text;

namespace Zielwerk.Domain.Lesung;

/// <summary>Takes out of a line what no reader sees: control, direction and zero-width characters; joins combining marks.</summary>
internal static class Zeichenreinigung
{
    /// <summary>The visible text. Soft hyphens inside a line go silently; at its end they stay as a hyphen, for the word continues.</summary>
    public static string Reinige(string zeile, bool erste, out bool auffaellig)
    {
        auffaellig = false;
        if (!BrauchtReinigung(zeile))
        {
            return zeile;
        }

        var rein = new StringBuilder(zeile.Length);
        for (var i = 0; i < zeile.Length; i++)
        {
            var c = zeile[i];
            if (c == '\uFEFF' && erste && i == 0)
            {
                continue;
            }

            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < zeile.Length && char.IsLowSurrogate(zeile[i + 1]))
                {
                    rein.Append(c).Append(zeile[++i]);
                }
                else
                {
                    auffaellig = true;
                }
            }
            else if (c == '\u00AD')
            {
                if (zeile.AsSpan(i + 1).Trim().IsEmpty)
                {
                    rein.Append('-');
                }
            }
            else if (c is '\u00A0' or '\u2007' or '\u202F' || (c is >= '\u2000' and <= '\u200A') || c == '\u3000')
            {
                rein.Append(' ');
            }
            else if (c is '\t')
            {
                rein.Append("    ");
            }
            else if (c is '\f' or '\v')
            {
                rein.Append(' ');
            }
            else if (c is '\u2010' or '\u2011')
            {
                rein.Append('-');
            }
            else if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                auffaellig = true;
            }
            else
            {
                rein.Append(c);
            }
        }

        return rein.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool BrauchtReinigung(string zeile)
    {
        foreach (var c in zeile)
        {
            if (c < ' ' || (c > '\u007E' && c is not (>= '\u00C0' and <= '\u00FF' or '§' or '–' or '„' or '“' or '”' or '•' or '€' or '—')))
            {
                return true;
            }
        }

        return false;
    }
}
