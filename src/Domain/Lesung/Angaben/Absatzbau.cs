using System.Text;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>Builds the logical paragraphs of the clauses: lines joined, false breaks healed, lists and tables left out.</summary>
internal sealed class Absatzbau
{
    private const float Innenbruch = 0.2f;
    private readonly Dokument dok;
    private readonly Wortlaut wortlaut;
    private readonly int[] orte;
    private readonly int[] saetze;
    private readonly bool[] betrag;
    private readonly bool leerzeilenZaehlen;

    public Absatzbau(Dokument dok, Wortlaut wortlaut)
    {
        this.dok = dok;
        this.wortlaut = wortlaut;
        orte = new int[dok.Worte.Count];
        saetze = new int[dok.Worte.Count];
        betrag = new bool[dok.Worte.Count];
        Array.Fill(orte, -1);
        Array.Fill(saetze, -1);
        OrdneZu();
        leerzeilenZaehlen = LeerzeilenZaehlen();
    }

    /// <summary>Blank lines part paragraphs; false for recognition output that puts one behind every line (D1).</summary>
    public bool LeerzeilenTrennen => leerzeilenZaehlen;

    /// <summary>The paragraphs of a clause; <paramref name="nimm"/> says which words belong to it.</summary>
    public IReadOnlyList<string> Absaetze(Abschnitt abschnitt, int index, Func<int, bool> nimm)
    {
        var absaetze = new List<string>();
        var absatz = new StringBuilder();
        var berichtigt = new List<string>();
        var voriges = -1;
        for (var i = abschnitt.Text; i < abschnitt.Ende; i++)
        {
            if (!nimm(i))
            {
                if (voriges >= 0)
                {
                    Schliesse();
                    voriges = -1;
                }

                continue;
            }

            if (voriges >= 0 && dok.Worte[i].Zeilenanfang && Bricht(voriges, i, index, absaetze.Count))
            {
                Schliesse();
            }

            if (absatz.Length == 0 && IstAbsatznummer(i))
            {
                voriges = i;
                continue;
            }

            if (wortlaut[i].Length > 0)
            {
                absatz.Append(absatz.Length > 0 ? " " : "").Append(wortlaut[i]);
            }

            if (wortlaut.Berichtigt(i))
            {
                berichtigt.Add(dok.Worte[i].Roh);
            }

            voriges = i;
        }

        Schliesse();
        return absaetze;

        void Schliesse()
        {
            if (absatz.Length == 0)
            {
                return;
            }

            if (berichtigt.Count > 0)
            {
                dok.Buch.Info(
                    Befundcodes.OcrCorrection, $"clauses[{index}].paragraphs[{absaetze.Count}]", "Erkennungsfehler nach dem Wortlaut der Vorlage berichtigt.", string.Join(" ... ", berichtigt));
            }

            absaetze.Add(absatz.ToString());
            absatz.Clear();
            berichtigt.Clear();
        }
    }

    private bool Bricht(int voriges, int wort, int index, int absatz)
    {
        var leer = dok.Worte[wort].Zeile - dok.Worte[voriges].EndZeile > 1;
        var (a, b) = (orte[voriges], orte[wort]);
        if (a >= 0 && b >= 0 && a != b)
        {
            return true;
        }

        if (saetze[voriges] >= 0 && saetze[voriges] == saetze[wort])
        {
            MeldeVerbunden(voriges, wort, index, absatz, leer);
            return false;
        }

        if (IstAbsatznummer(wort))
        {
            return true;
        }

        var satzende = SatzEndet(voriges);
        if (leerzeilenZaehlen)
        {
            if (leer && !satzende)
            {
                MeldeVerbunden(voriges, wort, index, absatz, leer);
            }

            return leer && satzende;
        }

        // Between sentences of one template paragraph a line end says nothing; beside foreign text a short line ends a paragraph.
        return !(a >= 0 && a == b) && satzende && dok.Zeilen[dok.Worte[voriges].EndZeile].Text.Length < dok.Zeilen.Breite * 0.75f;
    }

    private void MeldeVerbunden(int voriges, int wort, int index, int absatz, bool leer)
    {
        if (leer && leerzeilenZaehlen && !betrag[voriges] && !betrag[wort])
        {
            dok.Buch.Info(
                Befundcodes.ParagraphJoin,
                $"clauses[{index}].paragraphs[{absatz}]",
                "Absatz durch Seitenumbruch zerteilt, wieder verbunden.",
                dok.Fundtext(new(Math.Max(voriges - 1, 0), voriges + 1)));
        }
    }

    private bool IstAbsatznummer(int wort)
    {
        var w = dok.Worte[wort];
        return w.Zeilenanfang && dok.Abgleich.ZuStelle[wort] < 0 && w.Kern.Length <= 2 && w.Kern.All(char.IsAsciiDigit)
            && (w is { Vor: "(", Nach: ")" } or { Vor: "", Nach: "." or ")" });
    }

    private bool SatzEndet(int wort) => dok.Worte[wort].Nach.AsSpan().IndexOfAny(".:!?;") >= 0 || dok.Worte[wort].Kern is "." or ":";

    private bool LeerzeilenZaehlen()
    {
        int leer = 0, innen = 0;
        for (var i = 1; i < orte.Length; i++)
        {
            if (dok.Worte[i].Zeilenanfang && dok.Worte[i].Zeile - dok.Worte[i - 1].EndZeile > 1)
            {
                leer++;
                if (saetze[i] >= 0 && saetze[i] == saetze[i - 1] && !betrag[i] && !betrag[i - 1])
                {
                    innen++;
                }
            }
        }

        return innen < 3 || innen < leer * Innenbruch;
    }

    /// <summary>Gives every word the template paragraph and sentence it stands in; words between two of one sentence belong to it.</summary>
    private void OrdneZu()
    {
        var muster = dok.Muster;
        for (var i = 0; i < orte.Length; i++)
        {
            if (dok.Abgleich.ZuStelle[i] is var s and >= 0)
            {
                (orte[i], saetze[i]) = (muster.Stellen[s].Ort, muster.Stellen[s].Satz);
            }
        }

        foreach (var feld in muster.Felder)
        {
            var spanne = dok.Spanne(feld);
            for (var i = spanne.Von; i < spanne.Bis; i++)
            {
                betrag[i] = feld.Feld == Felder.Betrag;
                (orte[i], saetze[i]) = orte[i] < 0 ? (feld.Ort, feld.Satz) : (orte[i], saetze[i]);
            }
        }

        var letztes = -1;
        for (var i = 0; i < orte.Length; i++)
        {
            if (orte[i] < 0)
            {
                continue;
            }

            if (letztes >= 0 && saetze[letztes] == saetze[i])
            {
                for (var j = letztes + 1; j < i; j++)
                {
                    (orte[j], saetze[j]) = (orte[i], saetze[i]);
                }
            }

            letztes = i;
        }
    }
}
