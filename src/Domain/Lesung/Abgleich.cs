namespace Zielwerk.Domain.Lesung;

/// <summary>Alignment of a text with a template: which word fills which item. Anchors first, then dynamic programming in the gaps; the work is bounded.</summary>
internal sealed class Abgleich
{
    private const int GroessteLuecke = 120_000;
    private const long Hoechstarbeit = 3_000_000;

    private readonly IReadOnlyList<Wort> worte;
    private readonly Muster muster;
    private readonly Lueckenabgleich luecken;
    private long arbeit;

    private Abgleich(IReadOnlyList<Wort> worte, Muster muster)
    {
        this.worte = worte;
        this.muster = muster;
        ZuStelle = new int[worte.Count];
        ZuWort = new int[muster.Stellen.Length];
        Array.Fill(ZuStelle, -1);
        Array.Fill(ZuWort, -1);
        luecken = new(worte, muster, ZuStelle, ZuWort, Gruppen);
    }

    /// <summary>Item of each word, or -1.</summary>
    public int[] ZuStelle { get; }

    /// <summary>First word of each item, or -1.</summary>
    public int[] ZuWort { get; }

    /// <summary>Words that stand for items as a group, by their first word.</summary>
    public Dictionary<int, Wortgruppe> Gruppen { get; } = [];

    public static Abgleich Rechne(IReadOnlyList<Wort> worte, Muster muster)
    {
        var abgleich = new Abgleich(worte, muster);
        abgleich.Verankere(0, worte.Count, 0, muster.Stellen.Length, abgleich.Dreieranker());
        Ueberschriftenabgleich.Richte(worte, muster, abgleich);
        return abgleich;
    }

    /// <summary>Index of the last word aligned to an item before <paramref name="stelle"/>, or -1.</summary>
    public int WortVor(int stelle)
    {
        for (var i = stelle - 1; i >= 0; i--)
        {
            if (ZuWort[i] >= 0)
            {
                var wort = ZuWort[i];
                while (wort + 1 < ZuStelle.Length && ZuStelle[wort + 1] == i)
                {
                    wort++;
                }

                return wort;
            }
        }

        return -1;
    }

    /// <summary>Index of the first word aligned to an item from <paramref name="stelle"/> on, or the number of words.</summary>
    public int WortAb(int stelle)
    {
        for (var i = stelle; i < ZuWort.Length; i++)
        {
            if (ZuWort[i] >= 0)
            {
                return ZuWort[i];
            }
        }

        return ZuStelle.Length;
    }

    private List<(int Wort, int Stelle)> Dreieranker()
    {
        var anker = new List<(int Wort, int Stelle)>();
        var mal = new Dictionary<int, int>();
        for (var i = 0; i + 2 < worte.Count; i++)
        {
            if (muster.Dreier(worte[i].Nummer, worte[i + 1].Nummer, worte[i + 2].Nummer, out var stelle) && stelle >= 0)
            {
                anker.Add((i, stelle));
                mal[stelle] = mal.GetValueOrDefault(stelle) + 1;
            }
        }

        anker.RemoveAll(a => mal[a.Stelle] > 1);
        return Kette(anker);
    }

    /// <summary>Anchors inside a gap: pairs of words, then single long words, that stand once on each side.</summary>
    private List<(int Wort, int Stelle)> Feinanker(int a, int b, int p, int q, int laenge)
    {
        var stellen = new Dictionary<(int, int), int>();
        for (var j = p; j + laenge <= q; j++)
        {
            var schluessel = (muster.Stellen[j].Nummer, laenge == 2 ? muster.Stellen[j + 1].Nummer : 0);
            stellen[schluessel] = stellen.ContainsKey(schluessel) || (laenge == 1 && muster.Stellen[j].Kern.Length < 5) ? -1 : j;
        }

        var anker = new List<(int Wort, int Stelle)>();
        var mal = new Dictionary<int, int>();
        for (var i = a; i + laenge <= b; i++)
        {
            if (stellen.TryGetValue((worte[i].Nummer, laenge == 2 ? worte[i + 1].Nummer : 0), out var stelle) && stelle >= 0)
            {
                anker.Add((i, stelle));
                mal[stelle] = mal.GetValueOrDefault(stelle) + 1;
            }
        }

        anker.RemoveAll(x => mal[x.Stelle] > 1);
        return Kette(anker);
    }

    /// <summary>The longest run of anchors in the same order on both sides.</summary>
    private static List<(int Wort, int Stelle)> Kette(List<(int Wort, int Stelle)> anker)
    {
        var enden = new List<int>();
        var vorher = new int[anker.Count];
        for (var i = 0; i < anker.Count; i++)
        {
            int unten = 0, oben = enden.Count;
            while (unten < oben)
            {
                var mitte = (unten + oben) / 2;
                if (anker[enden[mitte]].Stelle < anker[i].Stelle)
                {
                    unten = mitte + 1;
                }
                else
                {
                    oben = mitte;
                }
            }

            vorher[i] = unten > 0 ? enden[unten - 1] : -1;
            if (unten == enden.Count)
            {
                enden.Add(i);
            }
            else
            {
                enden[unten] = i;
            }
        }

        var kette = new List<(int, int)>();
        for (var i = enden.Count > 0 ? enden[^1] : -1; i >= 0; i = vorher[i])
        {
            kette.Add(anker[i]);
        }

        kette.Reverse();
        return kette;
    }

    private void Verankere(int a, int b, int p, int q, List<(int Wort, int Stelle)> anker)
    {
        foreach (var (wort, stelle) in anker)
        {
            if (ZuStelle[wort] >= 0 || wort < a || stelle < p)
            {
                continue;
            }

            int i = wort, j = stelle;
            while (i > a && j > p && worte[i - 1].Nummer == muster.Stellen[j - 1].Nummer)
            {
                i--;
                j--;
            }

            Luecke(a, i, p, j);
            // A "§" is no proof of the next clause: that one may be missing, and the sign belongs to a later one.
            while (i < b && j < q && worte[i].Nummer == muster.Stellen[j].Nummer && (j <= stelle + 2 || muster.Orte[muster.Stellen[j].Ort].Teil != Teil.Nummer))
            {
                ZuStelle[i] = j;
                ZuWort[j] = i;
                i++;
                j++;
            }

            (a, p) = (i, j);
        }

        Luecke(a, b, p, q);
    }

    private void Luecke(int a, int b, int p, int q)
    {
        if (a >= b || p >= q)
        {
            return;
        }

        var zellen = (long)(b - a) * (q - p);
        if (zellen <= GroessteLuecke)
        {
            arbeit += zellen;
            if (arbeit <= Hoechstarbeit)
            {
                luecken.Rechne(a, b, p, q);
            }

            return;
        }

        for (var laenge = 2; laenge >= 1; laenge--)
        {
            if (Feinanker(a, b, p, q, laenge) is { Count: > 0 } anker)
            {
                Verankere(a, b, p, q, anker);
                return;
            }
        }
    }
}
