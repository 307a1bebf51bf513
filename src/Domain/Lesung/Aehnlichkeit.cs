using System.Text;

namespace Zielwerk.Domain.Lesung;

/// <summary>How alike two words are when a recognition engine may have spoilt one: letters it confuses count as equal, the rest by edit distance.</summary>
internal static class Aehnlichkeit
{
    private const int LaengstesWort = 64;

    /// <summary>The word with every confusion class written as one letter: "Ausbildunq" and "Ausbi1dung" share one skeleton.</summary>
    public static string Geruest(string wort)
    {
        var ziel = new StringBuilder(wort.Length + 2);
        foreach (var c in wort.ToLowerInvariant())
        {
            var klasse = Klasse(c);
            if (ziel.Length > 0 && Paar(ziel[^1], klasse) is var paar and not '\0')
            {
                ziel[^1] = paar;
            }
            else
            {
                ziel.Append(klasse);
                if (c == 'ß')
                {
                    ziel.Append('s');
                }
            }
        }

        return ziel.ToString();
    }

    /// <summary>0 (nothing in common) to 1 (the same skeleton), by Levenshtein distance over the longer length.</summary>
    public static float Vergleiche(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
        {
            return 1f;
        }

        var laenge = Math.Max(a.Length, b.Length);
        if (laenge == 0 || Math.Abs(a.Length - b.Length) * 2 > laenge)
        {
            return 0f;
        }

        return 1f - (Abstand(a, b) / (float)laenge);
    }

    /// <summary>Levenshtein distance; words beyond 64 letters are compared by their first 64, which bounds the work.</summary>
    public static int Abstand(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > LaengstesWort)
        {
            a = a[..LaengstesWort];
        }

        if (b.Length > LaengstesWort)
        {
            b = b[..LaengstesWort];
        }

        return Abstand(a, b, stackalloc int[b.Length + 1]);
    }

    /// <summary>Likeness of two phrases, blanks, case and punctuation aside; for headings, names and catalogue entries.</summary>
    public static float Phrasen(string a, string b) => LangerVergleich(Kern(a), Kern(b));

    /// <summary>The letters and digits of a phrase as skeleton.</summary>
    public static string Kern(string text)
    {
        var nur = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                nur.Append(c);
            }
        }

        return Geruest(nur.ToString());
    }

    /// <summary>Like <see cref="Vergleiche"/> for phrases of up to 400 skeleton letters; longer ones count as different unless equal.</summary>
    public static float LangerVergleich(string a, string b)
    {
        if (a == b)
        {
            return 1f;
        }

        var laenge = Math.Max(a.Length, b.Length);
        if (laenge is 0 or > 400 || Math.Abs(a.Length - b.Length) * 2 > laenge)
        {
            return 0f;
        }

        if (laenge <= LaengstesWort)
        {
            return Vergleiche(a, b);
        }

        return 1f - (Abstand(a, b, new int[b.Length + 1]) / (float)laenge);
    }

    /// <param name="zeile">Work space, one longer than <paramref name="b"/>.</param>
    private static int Abstand(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<int> zeile)
    {
        for (var j = 0; j <= b.Length; j++)
        {
            zeile[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var schraeg = zeile[0];
            zeile[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var ersatz = schraeg + (a[i - 1] == b[j - 1] ? 0 : 1);
                schraeg = zeile[j];
                zeile[j] = Math.Min(ersatz, Math.Min(zeile[j], zeile[j - 1]) + 1);
            }
        }

        return zeile[b.Length];
    }

    private static char Paar(char a, char b) => (a, b) switch
    {
        ('r', 'n') => 'm',
        ('v', 'v') => 'w',
        ('e', 'l') => 'd',
        ('l', 'l') => 'u',
        _ => '\0',
    };

    private static char Klasse(char c) => c switch
    {
        'ä' or 'á' or 'à' or 'â' => 'a',
        'ö' or 'ó' or 'ò' or 'ô' or '0' => 'o',
        'ü' or 'ú' or 'ù' or 'û' => 'u',
        'é' or 'è' or 'ê' or 'c' => 'e',
        'q' or '9' => 'g',
        'i' or '1' or '|' or '!' or 'í' or 'ì' or 'j' => 'l',
        '5' or 'ß' => 's',
        '8' => 'b',
        '2' => 'z',
        '6' => 'b',
        _ => c,
    };
}
