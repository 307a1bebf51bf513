using System.Buffers;
using System.Text;

namespace Zielwerk.Domain.Lesung;

/// <summary>Levels quotation marks and dashes as the JSON contract asks: „ and “, en dash between words; a plain hyphen stays.</summary>
internal static class Ebnung
{
    private static readonly SearchValues<char> Anfuehrung = SearchValues.Create("\"“”„«»‟″");

    /// <summary>A word with its punctuation, quotation marks by their side.</summary>
    public static string Wort(Wort wort)
    {
        if (wort.NurZeichen)
        {
            return wort.Roh is "—" or "--" or "‒" or "―" ? "–" : wort.Roh;
        }

        return Zeichen(wort.Vor, '„') + wort.Kern + Zeichen(wort.Nach, '“');
    }

    /// <summary>Punctuation with every quotation mark replaced by the given one.</summary>
    public static string Zeichen(string zeichen, char anfuehrung)
    {
        if (zeichen.Length == 0 || zeichen.AsSpan().IndexOfAny(Anfuehrung) < 0)
        {
            return zeichen;
        }

        var eben = new StringBuilder(zeichen.Length);
        foreach (var c in zeichen)
        {
            eben.Append(Anfuehrung.Contains(c) ? anfuehrung : c);
        }

        return eben.ToString();
    }

    /// <summary>A free text (name of a project): words one blank apart, quotation marks and dashes levelled.</summary>
    public static string Text(string text)
    {
        var eben = new StringBuilder(text.Length);
        foreach (var stueck in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (vor, kern, nach) = Wortfolge.Zerlege(stueck);
            eben.Append(eben.Length > 0 ? " " : "");
            eben.Append(kern.Length > 0 && !char.IsLetterOrDigit(kern[0]) && vor.Length + nach.Length == 0
                ? stueck is "—" or "--" or "‒" or "―" ? "–" : stueck
                : Zeichen(vor, '„') + kern + Zeichen(nach, '“'));
        }

        return eben.ToString();
    }

    public static bool HatAnfuehrung(string zeichen) => zeichen.AsSpan().IndexOfAny(Anfuehrung) >= 0;
}
