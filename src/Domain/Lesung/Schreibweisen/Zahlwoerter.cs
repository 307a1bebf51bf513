using System.Text;

namespace Zielwerk.Domain.Lesung.Schreibweisen;

/// <summary>Reads German number words: "eine Million einhunderteinundzwanzigtausendsechshundert" (R24, words against figures).</summary>
internal static class Zahlwoerter
{
    private const int LaengsterText = 300;

    private static readonly (string Wort, int Wert)[] Einer =
    [
        ("null", 0), ("eins", 1), ("eine", 1), ("einen", 1), ("einer", 1), ("ein", 1), ("zwei", 2), ("zwo", 2), ("drei", 3), ("vier", 4),
        ("fünf", 5), ("fuenf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9), ("zehn", 10), ("elf", 11), ("zwölf", 12),
        ("zwoelf", 12), ("dreizehn", 13), ("vierzehn", 14), ("fünfzehn", 15), ("fuenfzehn", 15), ("sechzehn", 16), ("siebzehn", 17),
        ("achtzehn", 18), ("neunzehn", 19),
    ];

    private static readonly (string Wort, int Wert)[] Zehner =
    [
        ("zwanzig", 20), ("dreißig", 30), ("dreissig", 30), ("vierzig", 40), ("fünfzig", 50), ("fuenfzig", 50), ("sechzig", 60),
        ("siebzig", 70), ("achtzig", 80), ("neunzig", 90),
    ];

    /// <summary>The number, or null when the text is not a number in words. Blanks, hyphens and the unit "Euro" are allowed.</summary>
    public static long? Lies(string text)
    {
        if (text.Length > LaengsterText)
        {
            return null;
        }

        var rein = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetter(c))
            {
                rein.Append(c);
            }
        }

        var wort = rein.ToString();
        wort = wort.EndsWith("euro", StringComparison.Ordinal) ? wort[..^4] : wort;
        return wort.Length == 0 ? null : Millionen(wort);
    }

    private static long? Millionen(string wort)
    {
        var stelle = wort.IndexOf("million", StringComparison.Ordinal);
        if (stelle < 0)
        {
            return Tausender(wort);
        }

        var rest = wort[(stelle + "million".Length)..];
        rest = rest.StartsWith("en", StringComparison.Ordinal) ? rest[2..] : rest;
        rest = OhneUnd(rest);
        var vorne = stelle == 0 ? 1 : Hunderter(wort[..stelle]);
        var hinten = rest.Length == 0 ? 0 : Tausender(rest);
        return vorne is { } v && hinten is { } h ? (v * 1_000_000L) + h : null;
    }

    private static long? Tausender(string wort)
    {
        var stelle = wort.IndexOf("tausend", StringComparison.Ordinal);
        if (stelle < 0)
        {
            return Hunderter(wort);
        }

        var rest = OhneUnd(wort[(stelle + "tausend".Length)..]);
        var vorne = stelle == 0 ? 1 : Hunderter(wort[..stelle]);
        var hinten = rest.Length == 0 ? 0 : Hunderter(rest);
        return vorne is { } v && hinten is { } h ? (v * 1000L) + h : null;
    }

    private static int? Hunderter(string wort)
    {
        var stelle = wort.IndexOf("hundert", StringComparison.Ordinal);
        if (stelle < 0)
        {
            return UnterHundert(wort);
        }

        var rest = OhneUnd(wort[(stelle + "hundert".Length)..]);
        var vorne = stelle == 0 ? 1 : UnterHundert(wort[..stelle]);
        var hinten = rest.Length == 0 ? 0 : UnterHundert(rest);
        return vorne is { } v && hinten is { } h && v < 20 ? (v * 100) + h : null;
    }

    private static int? UnterHundert(string wort)
    {
        foreach (var (name, wert) in Einer)
        {
            if (wort == name)
            {
                return wert;
            }
        }

        foreach (var (name, wert) in Zehner)
        {
            if (wort == name)
            {
                return wert;
            }

            if (wort.EndsWith("und" + name, StringComparison.Ordinal) && UnterHundert(wort[..^(name.Length + 3)]) is { } einer and > 0 and < 10)
            {
                return wert + einer;
            }
        }

        return null;
    }

    private static string OhneUnd(string wort) =>
        wort.StartsWith("und", StringComparison.Ordinal) ? wort[3..] : wort;
}
