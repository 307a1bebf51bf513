namespace Zielwerk.Domain.Lesung.Schreibweisen;

/// <param name="Rechtskreise">Each written out: "SGB II", "AsylbLG".</param>
/// <param name="Ersetzt">Words read as another roman numeral, as written, with the value.</param>
internal sealed record Rechtskreisliste(IReadOnlyList<string> Rechtskreise, IReadOnlyList<(string Roh, string Wert)> Ersetzt);

/// <summary>Reads lists of legal regimes: "SGB II, III, VIII, XII und AsylbLG", "SGB II/III", "SGB II und SGB III" (R11).</summary>
internal static class Rechtskreislisten
{
    private static readonly string[] Gesetze = ["AsylbLG", "BAföG", "BVG", "AufenthG", "WoGG", "BKGG", "AFBG", "BBiG"];
    private static readonly string[] Buecher = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"];

    /// <summary>Reads the words of a list; what is no book of the SGB and no known law is left out.</summary>
    public static Rechtskreisliste Lies(IEnumerable<string> worte)
    {
        var kreise = new List<string>();
        var ersetzt = new List<(string, string)>();
        var sgb = false;
        foreach (var wort in worte.SelectMany(w => w.Split(['/', ',', ';', '+'], StringSplitOptions.RemoveEmptyEntries)))
        {
            if (wort.Length is 3 or 4 && Aehnlichkeit.Geruest(wort).StartsWith("sgb", StringComparison.Ordinal))
            {
                sgb = true;
            }
            else if (sgb && Buch(wort) is { } buch)
            {
                kreise.Add("SGB " + buch);
                if (buch != wort)
                {
                    ersetzt.Add((wort, buch));
                }
            }
            else if (Gesetz(wort) is { } gesetz)
            {
                kreise.Add(gesetz);
                if (gesetz != wort)
                {
                    ersetzt.Add((wort, gesetz));
                }

                sgb = false;
            }
        }

        return new([.. kreise.Distinct()], ersetzt);
    }

    /// <summary>The roman number of a book of the SGB, also from look-alikes ("Ill", "Vlll") and arabic figures; else null.</summary>
    public static string? Buch(string wort)
    {
        if (wort.Length > 5)
        {
            return null;
        }

        if (int.TryParse(wort, out var zahl) && zahl >= 1 && zahl <= Buecher.Length && wort[0] != '0' && !wort.All(c => c == '1'))
        {
            return Buecher[zahl - 1];
        }

        var roemisch = string.Concat(wort.Select(c => c switch
        {
            'I' or 'l' or '1' or '|' or 'i' or '!' or 'j' => 'I',
            'V' or 'v' or 'U' => 'V',
            'X' or 'x' or 'K' => 'X',
            _ => '?',
        }));
        return Array.IndexOf(Buecher, roemisch) >= 0 ? roemisch : null;
    }

    private static string? Gesetz(string wort)
    {
        foreach (var gesetz in Gesetze)
        {
            if (wort == gesetz || (Math.Abs(wort.Length - gesetz.Length) <= 1
                && Aehnlichkeit.Vergleiche(Aehnlichkeit.Geruest(wort), Aehnlichkeit.Geruest(gesetz)) >= 0.7f))
            {
                return gesetz;
            }
        }

        return null;
    }
}
