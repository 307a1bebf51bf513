using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Lesung.Schreibweisen;

/// <summary>An amount found in a text.</summary>
/// <param name="Betrag">The amount, or null when the figure is out of every range.</param>
/// <param name="Start">First character of figure, sign or unit.</param>
/// <param name="Ende">Behind the last character of figure or unit.</param>
/// <param name="MitEinheit">A currency stands before or behind the figure.</param>
/// <param name="ZiffernErsetzt">Letters inside the figure were read as digits (O as 0, l as 1).</param>
/// <param name="Mehrdeutig">The separators allow another reading.</param>
internal sealed record Betragsfund(Geld? Betrag, int Start, int Ende, bool MitEinheit, bool ZiffernErsetzt, bool Mehrdeutig)
{
    /// <summary>The words as written.</summary>
    public string Roh(string text) => text[Start..Ende];
}

/// <summary>Reads amounts in all German notations: "1.121.600 Euro", "EUR 879.800", "1 121 600 €", "1,12 Mio. Euro", "1.121.600,-" (R23).</summary>
internal static class Betraege
{
    private static readonly string[] Einheiten = ["euro", "euros", "eur", "€"];

    private static readonly (string Wort, long Faktor)[] Vielfache =
    [
        ("mio", 1_000_000), ("million", 1_000_000), ("millionen", 1_000_000), ("mrd", 1_000_000_000),
        ("milliarde", 1_000_000_000), ("milliarden", 1_000_000_000), ("tsd", 1_000), ("tausend", 1_000),
    ];

    /// <summary>All amounts of a text in order; figures without a currency are included and marked as such.</summary>
    public static IReadOnlyList<Betragsfund> Suche(string text)
    {
        var teile = Zerlege(text);
        var funde = new List<Betragsfund>();
        for (var i = 0; i < teile.Count; i++)
        {
            if (Betragsziffern.IstZahl(text.AsSpan(teile[i].Start, teile[i].Laenge)))
            {
                funde.Add(Lies(text, teile, ref i));
            }
        }

        return funde;
    }

    /// <summary>The first amount that carries a currency, else the first figure of at least four digits, else null.</summary>
    public static Betragsfund? Erster(string text)
    {
        var funde = Suche(text);
        return funde.FirstOrDefault(f => f.MitEinheit)
            ?? funde.FirstOrDefault(f => f.Betrag is { } b && Math.Abs(b.Cent) >= 100_000 && Jahreszahlen.Lies(f.Roh(text)) is null);
    }

    private static Betragsfund Lies(string text, List<Teil> teile, ref int i)
    {
        var start = teile[i].Start;
        var zahl = text.Substring(start, teile[i].Laenge);
        var ende = teile[i].Ende;

        // Groups set apart by blanks: one to three digits first, then groups of exactly three.
        while (i + 1 < teile.Count && Betragsziffern.IstGruppe(zahl, text.AsSpan(teile[i + 1].Start, teile[i + 1].Laenge)))
        {
            i++;
            zahl = $"{zahl} {text.AsSpan(teile[i].Start, teile[i].Laenge)}";
            ende = teile[i].Ende;
        }

        var vor = teile.FindLastIndex(t => t.Ende <= start);
        var mitEinheit = false;
        if (vor >= 0 && IstEinheit(text, teile[vor]))
        {
            mitEinheit = true;
            start = teile[vor].Start;
            vor--;
        }

        var negativ = vor >= 0 && IstMinus(text, teile[vor], start);
        if (negativ)
        {
            start = teile[vor].Start;
        }

        var faktor = 1L;
        if (i + 1 < teile.Count && Faktor(text, teile[i + 1]) is var f and > 0)
        {
            faktor = f;
            i++;
            ende = teile[i].Ende;
            if (i + 1 < teile.Count && text[teile[i + 1].Start] == '.')
            {
                i++;
                ende = teile[i].Ende;
            }
        }

        if (i + 1 < teile.Count && text.AsSpan(ende, teile[i + 1].Start - ende).Trim().IsEmpty && text[teile[i + 1].Start] is 'T' or 't'
            && teile[i + 1].Laenge > 1 && IstEinheit(text, teile[i + 1] with { Start = teile[i + 1].Start + 1, Laenge = teile[i + 1].Laenge - 1 }))
        {
            faktor *= 1000;
            mitEinheit = true;
            i++;
            ende = teile[i].Ende;
        }
        else if (i + 1 < teile.Count && IstEinheit(text, teile[i + 1]))
        {
            mitEinheit = true;
            i++;
            ende = teile[i].Ende;
            ende = Strich(text, ende);
        }

        var wert = Betragsziffern.Lies(zahl, faktor, out var ersetzt, out var mehrdeutig);
        var cent = wert is { } w ? (negativ ? -w : w) : (long?)null;
        return new(cent is { } c ? new Geld(c) : null, start, ende, mitEinheit, ersetzt, mehrdeutig);
    }

    private static int Strich(string text, int ende) =>
        text.AsSpan(ende).StartsWith(",-") || text.AsSpan(ende).StartsWith(",–") ? ende + 2 : ende;

    private static bool IstMinus(string text, Teil teil, int start)
    {
        var wort = text.AsSpan(teil.Start, teil.Laenge);
        return (wort is "-" or "–" or "−" && teil.Ende == start) || wort.Equals("minus", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IstEinheit(string text, Teil teil)
    {
        if (teil.Laenge > 6)
        {
            return false;
        }

        var wort = text.Substring(teil.Start, teil.Laenge).ToLowerInvariant();
        return Array.IndexOf(Einheiten, wort) >= 0 || (wort.Length == 4 && Aehnlichkeit.Geruest(wort) is var g && Aehnlichkeit.Abstand(g, "euro") <= 1 && wort[0] is 'e');
    }

    private static long Faktor(string text, Teil teil)
    {
        var wort = text.AsSpan(teil.Start, teil.Laenge);
        foreach (var (name, faktor) in Vielfache)
        {
            if (wort.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return faktor;
            }
        }

        return 0;
    }

    /// <summary>Splits into figures, words and single signs, so that "EUR879.800" and "1.000€" come apart.</summary>
    private static List<Teil> Zerlege(string text)
    {
        var teile = new List<Teil>();
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            if (Betragsziffern.BeginntZahl(text, i))
            {
                i = Betragsziffern.EndeDerZahl(text, i);
            }
            else if (char.IsLetter(text[i]))
            {
                // A letter run ends where a real digit begins, but "20O4" was taken above.
                while (i < text.Length && (char.IsLetter(text[i]) || (i > start && text[i] is '0' && !Betragsziffern.BeginntZahl(text, i))))
                {
                    i++;
                }
            }
            else
            {
                i++;
            }

            teile.Add(new(start, i - start));
        }

        return teile;
    }

    private readonly record struct Teil(int Start, int Laenge)
    {
        public int Ende => Start + Laenge;
    }
}
