using System.Text;

namespace Zielwerk.Domain.Lesung;

/// <summary>Puts single words of free text right where the error is certain: letters that German never has there, look-alikes of known words.</summary>
internal static class Worthilfe
{
    /// <summary>True for a word no German text has: q without u, a digit between lower-case letters.</summary>
    public static bool Unmoeglich(string wort)
    {
        for (var i = 0; i < wort.Length; i++)
        {
            if (wort[i] == 'q' && (i + 1 == wort.Length || wort[i + 1] != 'u'))
            {
                return true;
            }

            if (i > 0 && i + 1 < wort.Length && char.IsAsciiDigit(wort[i]) && char.IsLower(wort[i - 1]) && char.IsLower(wort[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word put right, or null when nothing is certain.</summary>
    public static string? Berichtige(string wort, Wortschatz schatz)
    {
        if (wort.Length < 4 || schatz.Kennt(wort))
        {
            return null;
        }

        if (schatz.Doppelgaenger(Aehnlichkeit.Geruest(wort)) is { } bekannt && bekannt.Length > 3)
        {
            return char.IsUpper(wort[0]) ? char.ToUpperInvariant(bekannt[0]) + bekannt[1..] : bekannt;
        }

        if (!Unmoeglich(wort))
        {
            return null;
        }

        var neu = new StringBuilder(wort);
        for (var i = 0; i < wort.Length; i++)
        {
            var innen = i > 0 && i + 1 < wort.Length && char.IsLower(wort[i - 1]) && char.IsLower(wort[i + 1]);
            neu[i] = wort[i] switch
            {
                'q' when i + 1 == wort.Length || wort[i + 1] != 'u' => 'g',
                '0' when innen => 'o',
                '1' when innen => 'l',
                '5' when innen => 's',
                _ => wort[i],
            };
        }

        var besser = neu.ToString();
        return besser == wort ? null : besser;
    }

    /// <summary>A text with its words put right; the same text when nothing is certain.</summary>
    public static string BerichtigeText(string text, Wortschatz schatz, bool rauscht)
    {
        var worte = text.Split(' ');
        for (var i = 0; i < worte.Length; i++)
        {
            var (vor, kern, nach) = Wortfolge.Zerlege(worte[i]);
            if ((rauscht || Unmoeglich(kern)) && Berichtige(kern, schatz) is { } besser)
            {
                worte[i] = vor + besser + nach;
            }
        }

        return string.Join(' ', worte);
    }
}
