using Zielwerk.Domain.Lesung.Schreibweisen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>The words as they belong in the record: levelled, recognition errors put right from the template; each correction is kept for a finding.</summary>
internal sealed class Wortlaut
{
    private readonly Dokument dok;
    private readonly string[] texte;
    private readonly bool[] berichtigt;

    public Wortlaut(Dokument dok)
    {
        this.dok = dok;
        texte = new string[dok.Worte.Count];
        berichtigt = new bool[dok.Worte.Count];
        for (var i = 0; i < texte.Length; i++)
        {
            if (texte[i] is null)
            {
                Setze(i);
            }
        }

        SetzeRechtskreise();
        SetzeBetrag();
    }

    /// <summary>The corrected word with its punctuation; empty when it was joined to the word before.</summary>
    public string this[int wort] => texte[wort];

    public bool Berichtigt(int wort) => berichtigt[wort];

    /// <summary>The corrected words of a span, without the punctuation around them.</summary>
    public string Text(Spanne s)
    {
        if (s.Leer)
        {
            return "";
        }

        var text = Ganz(s);
        var (vor, kern, nach) = (0, text.Length, 0);
        while (vor < kern && !char.IsLetterOrDigit(text[vor]) && text[vor] is not ('(' or '„'))
        {
            vor++;
        }

        while (nach < kern - vor && text[^(nach + 1)] is '.' or ',' or ';' or ':' or ' ')
        {
            nach++;
        }

        return text[vor..^nach];
    }

    /// <summary>The corrected words of a span with all punctuation.</summary>
    public string Ganz(Spanne s) => string.Join(' ', texte.Skip(s.Von).Take(s.Laenge).Where(t => t.Length > 0));

    private void Setze(int i)
    {
        var wort = dok.Worte[i];
        var s = dok.Abgleich.ZuStelle[i];
        texte[i] = Ebnung.Wort(wort);
        if (dok.Abgleich.Gruppen.TryGetValue(i, out var gruppe))
        {
            Ersetze(i, string.Join(' ', Enumerable.Range(gruppe.Stelle, gruppe.Stellen).Select(x => Ganz(dok.Muster.Stellen[x]))));
            Array.Fill(texte, "", i + 1, gruppe.Worte - 1);
            return;
        }

        if (s < 0)
        {
            SetzeFreies(i, wort);
            return;
        }

        var stelle = dok.Muster.Stellen[s];
        switch (stelle.Art)
        {
            case Stellenart.Jahr when Jahreszahlen.Lies(wort.Kern) is { } jahr:
                Ersetze(i, Ebnung.Zeichen(wort.Vor, '„') + jahr + Ebnung.Zeichen(wort.Nach, '“'));
                break;
            case Stellenart.Nummer when dok.Bild.Rauscht && Gliederung.Zahl(wort.Kern) is { } zahl && !char.IsAsciiDigit(wort.Kern[0]):
                Ersetze(i, wort.Vor + zahl + wort.Nach);
                break;
            case Stellenart.Fest or Stellenart.Hinweis:
                SetzePassendes(i, wort, stelle);
                break;
        }
    }

    private void SetzePassendes(int i, Wort wort, Stelle stelle)
    {
        if (stelle.NurZeichen)
        {
            texte[i] = wort.NurZeichen ? stelle.Kern : texte[i];
            return;
        }

        if (wort.Nummer != stelle.Nummer && !dok.Bild.IstVerlesen(wort, stelle))
        {
            return;
        }

        var kern = wort.Nummer == stelle.Nummer ? wort.Kern : stelle.Kern;
        var vor = Ebnung.Zeichen(wort.Vor, '„');
        var nach = Ebnung.Zeichen(wort.Nach, '“');
        if (stelle.Art == Stellenart.Fest && dok.Bild.Rauscht)
        {
            (vor, nach) = (stelle.Vor, stelle.Nach);
        }
        else if (dok.Bild.Rauscht && stelle.Nach is "-" or "," && nach is "" or ".")
        {
            nach = stelle.Nach;
        }

        // A closing quotation mark read as another sign ("Hessen-").
        if (stelle.Nach.Contains('“', StringComparison.Ordinal) && nach.Length > 0 && !nach.Contains('“', StringComparison.Ordinal))
        {
            nach = stelle.Nach;
        }

        if (stelle.Vor.Contains('„', StringComparison.Ordinal) && vor.Length > 0 && !vor.Contains('„', StringComparison.Ordinal))
        {
            vor = stelle.Vor;
        }

        Ersetze(i, vor + kern + nach, kern != wort.Kern || stelle.Art == Stellenart.Fest);
    }

    private void SetzeFreies(int i, Wort wort)
    {
        // A sign that the recognition cut off its word ("Ausbildungs - und"); the word has it from the template.
        if (wort.NurZeichen && dok.Bild.Rauscht && !wort.Zeilenanfang && i > 0 && dok.Abgleich.ZuStelle[i - 1] is var vorige and >= 0
            && (i + 1 == texte.Length || dok.Worte[i + 1].Zeilenanfang || dok.Abgleich.ZuStelle[i + 1] == vorige + 1))
        {
            Ersetze(i, "");
            return;
        }

        if (!wort.NurZeichen && wort.Nummer >= Wortschatz.Fremd && (dok.Bild.Rauscht || Worthilfe.Unmoeglich(wort.Kern))
            && Worthilfe.Berichtige(wort.Kern, dok.Schatz) is { } besser)
        {
            Ersetze(i, Ebnung.Zeichen(wort.Vor, '„') + besser + Ebnung.Zeichen(wort.Nach, '“'));
        }
    }

    /// <summary>Look-alike letters inside the amount become digits; its finding is the one of the field.</summary>
    private void SetzeBetrag()
    {
        foreach (var (_, spanne) in dok.Vorkommen(Felder.Betrag))
        {
            for (var i = spanne.Von; i < spanne.Bis; i++)
            {
                var kern = dok.Worte[i].Kern;
                if (Betragsziffern.IstZahl(kern) && kern.Any(char.IsLetter) && kern.Any(c => c is '.' or ','))
                {
                    texte[i] = dok.Worte[i].Vor + string.Concat(kern.Select(c => Betragsziffern.Ziffer(c) ?? c)) + dok.Worte[i].Nach;
                }
            }
        }
    }

    private void SetzeRechtskreise()
    {
        foreach (var (_, spanne) in dok.Vorkommen(Felder.Rechtskreise))
        {
            for (var i = spanne.Von; i < spanne.Bis; i++)
            {
                var wort = dok.Worte[i];
                if (Rechtskreislisten.Buch(wort.Kern) is { } buch && buch != wort.Kern && !char.IsAsciiDigit(wort.Kern[0]))
                {
                    // Its finding is the one of the field.
                    texte[i] = wort.Vor + buch + (dok.Bild.Rauscht && wort.Nach == "." ? "," : wort.Nach);
                    berichtigt[i] = false;
                }
            }
        }
    }

    private void Ersetze(int i, string text, bool merken = true)
    {
        berichtigt[i] = merken && text != texte[i];
        texte[i] = text;
    }

    private static string Ganz(Stelle stelle) => stelle.Vor + stelle.Kern + stelle.Nach;
}
