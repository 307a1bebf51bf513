namespace Zielwerk.Domain.Lesung;

/// <summary>Words that together stand for items: blanks were lost or added by the recognition.</summary>
internal readonly record struct Wortgruppe(int Worte, int Stelle, int Stellen);

/// <summary>Compares up to four words with up to four items, blanks aside: "Minis teriums", "kommtdernachhaltigen".</summary>
internal sealed class Wortgruppen(IReadOnlyList<Wort> worte, Muster muster)
{
    public const int Groesste = 4;
    private const float Aehnlich = 0.8f;
    private const int Hoechstlaenge = 96;

    /// <summary>What the group is worth in the alignment; 0 when words and items are not the same letters.</summary>
    public float Wert(int wort, int k, int stelle, int l)
    {
        int lw = 0, ls = 0;
        for (var x = 0; x < k; x++)
        {
            if (worte[wort + x].NurZeichen)
            {
                return 0;
            }

            lw += worte[wort + x].Geruest.Length;
        }

        for (var x = 0; x < l; x++)
        {
            var s = muster.Stellen[stelle + x];
            if (s.Art > Stellenart.Hinweis || s.NurZeichen)
            {
                return 0;
            }

            ls += s.Geruest.Length;
        }

        if (ls < 3 || ls > Hoechstlaenge || lw > Hoechstlaenge || Math.Abs(lw - ls) * 5 > Math.Max(lw, ls)
            || !Rand(worte[wort].Geruest, worte[wort + k - 1].Geruest, muster.Stellen[stelle].Geruest, muster.Stellen[stelle + l - 1].Geruest))
        {
            return 0;
        }

        Span<char> a = stackalloc char[lw], b = stackalloc char[ls];
        float gewicht = 0;
        for (int x = 0, ab = 0; x < k; x++)
        {
            worte[wort + x].Geruest.CopyTo(a[ab..]);
            ab += worte[wort + x].Geruest.Length;
        }

        for (int x = 0, ab = 0; x < l; x++)
        {
            var s = muster.Stellen[stelle + x];
            s.Geruest.CopyTo(b[ab..]);
            ab += s.Geruest.Length;
            gewicht += 1f + (Math.Min(s.Kern.Length, 12) * 0.05f);
        }

        var aehnlich = Aehnlichkeit.Vergleiche(a, b);
        return aehnlich >= (ls < 6 ? 0.99f : Aehnlich) ? (gewicht * aehnlich * 0.9f) - (0.03f * (k + l)) : 0;
    }

    /// <summary>One end at least must fit; it spares nearly all comparisons.</summary>
    private static bool Rand(string a, string z, string a2, string z2) => a[0] == a2[0] || z[^1] == z2[^1];
}
