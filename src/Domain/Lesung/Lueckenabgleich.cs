using Zielwerk.Domain.Lesung.Schreibweisen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Aligns the words of one gap with the items of one gap by weighted dynamic programming; spoilt, split and run-together words match too.</summary>
internal sealed class Lueckenabgleich(IReadOnlyList<Wort> worte, Muster muster, int[] zuStelle, int[] zuWort)
{
    private const float AehnlichAb = 0.5f;
    private const float Teilwort = 0.85f;

    private enum Zug : byte
    {
        Keiner,
        Paar,
        StelleFehlt,
        WortZuviel,
        ZweiWorte,
        ZweiStellen,
    }

    public void Rechne(int a, int b, int p, int q)
    {
        int n = b - a, m = q - p;
        var zuege = new Zug[(n + 1) * (m + 1)];
        var alt2 = new float[m + 1];
        var alt = new float[m + 1];
        var neu = new float[m + 1];
        for (var j = 1; j <= m; j++)
        {
            neu[j] = neu[j - 1] - Auslassung(muster.Stellen[p + j - 1]);
            zuege[j] = Zug.StelleFehlt;
        }

        for (var i = 1; i <= n; i++)
        {
            (alt2, alt, neu) = (alt, neu, alt2);
            var wort = worte[a + i - 1];
            var zuviel = wort.NurZeichen ? 0.1f : 0.5f;
            for (var j = 0; j <= m; j++)
            {
                var best = alt[j] - (muster.Frei[p + j] ? 0.02f : zuviel);
                var zug = Zug.WortZuviel;
                if (j > 0)
                {
                    var stelle = muster.Stellen[p + j - 1];
                    Besser(neu[j - 1] - Auslassung(stelle), Zug.StelleFehlt, ref best, ref zug);
                    Besser(alt[j - 1] + Wert(wort, stelle), Zug.Paar, ref best, ref zug);
                    if (i > 1 && Zusammen(worte[a + i - 2], wort, stelle) is var zwei and > 0)
                    {
                        Besser(alt2[j - 1] + zwei, Zug.ZweiWorte, ref best, ref zug);
                    }

                    if (j > 1 && Getrennt(wort, muster.Stellen[p + j - 2], stelle) is var geteilt and > 0)
                    {
                        Besser(alt[j - 2] + geteilt, Zug.ZweiStellen, ref best, ref zug);
                    }
                }

                neu[j] = best;
                zuege[(i * (m + 1)) + j] = zug;
            }
        }

        Uebernimm(zuege, a, p, n, m);
    }

    private void Uebernimm(Zug[] zuege, int a, int p, int n, int m)
    {
        int i = n, j = m;
        while (i > 0 || j > 0)
        {
            switch (i == 0 ? Zug.StelleFehlt : zuege[(i * (m + 1)) + j])
            {
                case Zug.Paar:
                    Setze(a + i - 1, p + j - 1);
                    i--;
                    j--;
                    break;
                case Zug.ZweiWorte:
                    Setze(a + i - 1, p + j - 1);
                    Setze(a + i - 2, p + j - 1);
                    i -= 2;
                    j--;
                    break;
                case Zug.ZweiStellen:
                    Setze(a + i - 1, p + j - 1);
                    Setze(a + i - 1, p + j - 2);
                    i--;
                    j -= 2;
                    break;
                case Zug.WortZuviel:
                    i--;
                    break;
                default:
                    j--;
                    break;
            }
        }
    }

    private void Setze(int wort, int stelle)
    {
        zuStelle[wort] = stelle;
        zuWort[stelle] = wort;
    }

    private static void Besser(float wert, Zug zug, ref float best, ref Zug bester)
    {
        if (wert > best)
        {
            best = wert;
            bester = zug;
        }
    }

    private static float Auslassung(Stelle stelle) => stelle.Art switch
    {
        Stellenart.Hinweis => 0.02f,
        Stellenart.Jahr or Stellenart.Nummer => 0.3f,
        _ => stelle.NurZeichen ? 0.1f : 0.6f,
    };

    private static float Wert(Wort wort, Stelle stelle)
    {
        switch (stelle.Art)
        {
            case Stellenart.Jahr:
                return Jahreszahlen.Lies(wort.Kern) is not null ? 1.5f : -0.6f;
            case Stellenart.Nummer:
                return wort.Kern.Length <= 4 && wort.Kern.Any(char.IsAsciiDigit) ? 1.2f : wort.Kern.Length <= 2 ? -0.1f : -0.8f;
        }

        var gewicht = stelle.NurZeichen ? 0.3f : 1f + (Math.Min(stelle.Kern.Length, 12) * 0.05f);
        if (wort.Nummer == stelle.Nummer)
        {
            return gewicht;
        }

        var fremd = stelle.Art == Stellenart.Hinweis ? -0.05f : -0.5f;
        if (stelle.NurZeichen || wort.NurZeichen)
        {
            return stelle.NurZeichen == wort.NurZeichen ? 0.1f : fremd - 0.3f;
        }

        var aehnlich = Aehnlichkeit.Vergleiche(wort.Geruest, stelle.Geruest);
        return aehnlich >= AehnlichAb ? gewicht * aehnlich * 0.9f : fremd;
    }

    private static float Zusammen(Wort erstes, Wort zweites, Stelle stelle)
    {
        var laenge = erstes.Kern.Length + zweites.Kern.Length;
        if (stelle.Kern.Length < 4 || Math.Abs(laenge - stelle.Kern.Length) > 2 || erstes.NurZeichen || zweites.NurZeichen)
        {
            return 0;
        }

        var aehnlich = Aehnlichkeit.Vergleiche(Aehnlichkeit.Geruest(erstes.Kern + zweites.Kern), stelle.Geruest);
        return aehnlich >= Teilwort ? (1f + (Math.Min(stelle.Kern.Length, 12) * 0.05f)) * aehnlich * 0.9f : 0;
    }

    private static float Getrennt(Wort wort, Stelle erste, Stelle zweite)
    {
        if (erste.Art > Stellenart.Hinweis || zweite.Art > Stellenart.Hinweis || Math.Abs(wort.Kern.Length - erste.Kern.Length - zweite.Kern.Length) > 2 || wort.Kern.Length < 5)
        {
            return 0;
        }

        var aehnlich = Aehnlichkeit.Vergleiche(wort.Geruest, Aehnlichkeit.Geruest(erste.Kern + zweite.Kern));
        return aehnlich >= Teilwort ? (1.5f + (Math.Min(wort.Kern.Length, 12) * 0.05f)) * aehnlich * 0.9f : 0;
    }
}
