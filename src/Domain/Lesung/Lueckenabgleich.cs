using Zielwerk.Domain.Lesung.Schreibweisen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Aligns the words of one gap with the items of one gap by weighted dynamic programming; spoilt, split and run-together words match too.</summary>
internal sealed class Lueckenabgleich(IReadOnlyList<Wort> worte, Muster muster, int[] zuStelle, int[] zuWort, Dictionary<int, Wortgruppe> gruppen)
{
    private const float AehnlichAb = 0.5f;
    private const float Gleichstand = 0.001f;

    // Moves of the alignment; from Gruppe on: words times eight plus items that stand for each other as a group.
    private const byte Paar = 1;
    private const byte StelleFehlt = 2;
    private const byte WortZuviel = 3;
    private const byte Gruppe = 16;

    private readonly Wortgruppen gruppenvergleich = new(worte, muster);

    public void Rechne(int a, int b, int p, int q)
    {
        int n = b - a, m = q - p;
        var zuege = new byte[(n + 1) * (m + 1)];
        var werte = new float[Wortgruppen.Groesste + 1][];
        for (var i = 0; i < werte.Length; i++)
        {
            werte[i] = new float[m + 1];
        }

        for (var j = 1; j <= m; j++)
        {
            werte[0][j] = werte[0][j - 1] - Auslassung(muster.Stellen[p + j - 1]);
            zuege[j] = StelleFehlt;
        }

        for (var i = 1; i <= n; i++)
        {
            var neu = werte[i % werte.Length];
            var alt = werte[(i - 1) % werte.Length];
            var wort = worte[a + i - 1];
            var zuviel = wort.NurZeichen ? 0.1f : 0.5f;
            for (var j = 0; j <= m; j++)
            {
                var best = alt[j] - (muster.Frei[p + j] ? 0.02f : zuviel);
                var zug = WortZuviel;
                if (j > 0)
                {
                    var stelle = muster.Stellen[p + j - 1];
                    Besser(neu[j - 1] - Auslassung(stelle), StelleFehlt, ref best, ref zug);

                    // On a tie the later items win: a lone "§ 3" belongs to the title that follows it.
                    Besser(alt[j - 1] + Wert(wort, stelle), Paar, ref best, ref zug, Gleichstand);
                    if (wort.Nummer != stelle.Nummer)
                    {
                        Gruppiere(werte, a, i, p, j, ref best, ref zug);
                    }
                }

                neu[j] = best;
                zuege[(i * (m + 1)) + j] = zug;
            }
        }

        Uebernimm(zuege, a, p, n, m);
    }

    private void Gruppiere(float[][] werte, int a, int i, int p, int j, ref float best, ref byte zug)
    {
        for (var k = 1; k <= Math.Min(i, Wortgruppen.Groesste); k++)
        {
            var reihe = werte[(i - k) % werte.Length];
            for (var l = k == 1 ? 2 : 1; l <= Math.Min(j, Wortgruppen.Groesste); l++)
            {
                if (gruppenvergleich.Wert(a + i - k, k, p + j - l, l) is var wert and > 0)
                {
                    Besser(reihe[j - l] + wert, (byte)(Gruppe + (k * 8) + l), ref best, ref zug);
                }
            }
        }
    }

    private void Uebernimm(byte[] zuege, int a, int p, int n, int m)
    {
        int i = n, j = m;
        while (i > 0 || j > 0)
        {
            var zug = i == 0 ? StelleFehlt : zuege[(i * (m + 1)) + j];
            switch (zug)
            {
                case Paar:
                    zuStelle[a + i - 1] = p + j - 1;
                    zuWort[p + j - 1] = a + i - 1;
                    i--;
                    j--;
                    break;
                case WortZuviel:
                    i--;
                    break;
                case StelleFehlt:
                    j--;
                    break;
                default:
                    var (k, l) = ((zug - Gruppe) / 8, (zug - Gruppe) % 8);
                    i -= k;
                    j -= l;
                    SetzeGruppe(a + i, k, p + j, l);
                    break;
            }
        }
    }

    private void SetzeGruppe(int wort, int k, int stelle, int l)
    {
        gruppen[wort] = new(k, stelle, l);
        for (var x = 0; x < k; x++)
        {
            zuStelle[wort + x] = stelle + Math.Min(x, l - 1);
        }

        for (var x = 0; x < l; x++)
        {
            zuWort[stelle + x] = wort + Math.Min(x, k - 1);
        }
    }

    private static void Besser(float wert, byte zug, ref float best, ref byte bester, float vorzug = 0)
    {
        if (wert > best - vorzug)
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
}
