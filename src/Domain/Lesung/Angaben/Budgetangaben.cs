using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung.Schreibweisen;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>The money of § 4: amount, year, words, breakdown; figures are checked against words and sums (R23 to R25).</summary>
internal sealed class Budgetangaben(Dokument dok)
{
    private static readonly Geld Hoechstes = Geld.Euro(1_000_000_000);
    private static readonly Geld Kleinstes = Geld.Euro(1_000);
    private static readonly string[] Gesamtworte = ["gesamt", "summe", "insgesamt", "gesamtbetrag", "gesamtsumme", "haushaltsmittel", "gesamtbudget"];
    private readonly HashSet<int> tabelle = [];

    /// <summary>True for words of a table of amounts; they are not part of the paragraphs.</summary>
    public bool IstTabelle(int wort) => tabelle.Contains(wort);

    public Budgetangabe? Lies(IReadOnlyList<Abschnitt> abschnitte)
    {
        var feld = dok.Muster.Felder.First(f => f.Feld == Felder.Betrag);
        var klausel = dok.Ort(feld).Klausel;
        var abschnitt = abschnitte.FirstOrDefault(a => a.Klausel == klausel);
        var spanne = dok.Spanne(feld);
        if (spanne.Leer && abschnitt is null)
        {
            dok.Buch.Fehler(Befundcodes.Missing, "budget", "Der Betrag ist nicht genannt.", null);
            return null;
        }

        var fund = Fund(spanne) ?? (abschnitt is null ? null : Fund(new(abschnitt.Text, abschnitt.Ende)));
        Geld? betrag = null;
        string? roh = null;
        if (fund is { } f)
        {
            betrag = f.Betrag.Betrag;
            roh = f.Roh;
            dok.Buch.Finde("budget.amount", new Fundstelle(dok.Worte[f.Worte.Von].Zeile, dok.Worte[f.Worte.Bis - 1].EndZeile, roh));
        }

        Pruefe(fund?.Betrag, roh);
        PruefeZusatz(spanne, fund?.Worte ?? default);
        var jahr = Jahr(klausel);
        var bereich = abschnitt is null ? spanne : new Spanne(abschnitt.Text, abschnitt.Ende);
        var inWorten = InWorten(bereich, betrag);
        var teile = Aufteilung(bereich, fund?.Worte ?? default, betrag);
        PruefeAndere(abschnitt, betrag);
        return new(betrag, "EUR", jahr, roh, inWorten, teile);
    }

    private (Betragsfund Betrag, string Roh, Spanne Worte)? Fund(Spanne s)
    {
        var text = new System.Text.StringBuilder();
        var anfang = new List<int>();
        for (var i = s.Von; i < s.Bis; i++)
        {
            anfang.Add(text.Length);
            text.Append(dok.Worte[i].Roh).Append(' ');
        }

        var ganz = text.ToString();
        if (Betraege.Erster(ganz) is not { } fund)
        {
            return null;
        }

        var von = anfang.FindLastIndex(a => a <= fund.Start);
        var bis = anfang.FindLastIndex(a => a < fund.Ende);
        return (fund, fund.Roh(ganz), new(s.Von + von, s.Von + bis + 1));
    }

    private void Pruefe(Betragsfund? fund, string? roh)
    {
        switch (fund)
        {
            case null:
                dok.Buch.Fehler(Befundcodes.Missing, "budget.amount", "Der Betrag ist nicht eingetragen oder nicht lesbar.", null);
                return;
            case { Betrag: null }:
                dok.Buch.Fehler(Befundcodes.InvalidValue, "budget.amount", "Der Betrag liegt außerhalb jedes möglichen Bereichs.", roh);
                return;
            case { Betrag: { Cent: <= 0 } }:
                dok.Buch.Fehler(Befundcodes.InvalidValue, "budget.amount", "Der Betrag muss größer als null sein.", roh);
                break;
            case { Betrag: { } b } when b > Hoechstes || b < Kleinstes:
                dok.Buch.Warnung(Befundcodes.UnusualValue, "budget.amount", "Der Betrag ist ungewöhnlich; bitte prüfen.", roh);
                break;
        }

        if (!fund.MitEinheit)
        {
            dok.Buch.Warnung(Befundcodes.Missing, "budget.currency", "Beim Betrag steht kein Euro; bitte die Währung prüfen.", roh);
        }

        if (fund.Mehrdeutig)
        {
            dok.Buch.Warnung(Befundcodes.Ambiguous, "budget.amount", "Die Trennzeichen im Betrag lassen mehrere Lesarten zu.", roh);
        }

        if (fund.ZiffernErsetzt)
        {
            dok.Buch.Warnung(Befundcodes.OcrCorrection, "budget.amount", "Buchstaben im Betrag als Ziffern gelesen; bitte prüfen.", roh);
        }
    }

    /// <summary>"bis zu 990.000 Euro" agrees on something else than 990.000 Euro (R48).</summary>
    private void PruefeZusatz(Spanne spanne, Spanne betrag)
    {
        if (betrag.Leer || spanne.Leer || dok.Bild.Rauscht || betrag.Von <= spanne.Von)
        {
            return;
        }

        Spanne davor = spanne with { Bis = betrag.Von };
        if (dok.Fundtext(davor).Any(char.IsLetter))
        {
            dok.Buch.Warnung(Befundcodes.TemplateDeviation, "budget.amount", $"Vor dem Betrag steht \"{dok.Fundtext(davor)}\"; die Vorlage kennt das nicht.", dok.Fundtext(davor));
        }
    }

    /// <summary>An amount before § 5 that is neither the agreed one nor part of § 4 contradicts it.</summary>
    private void PruefeAndere(Abschnitt? abschnitt, Geld? betrag)
    {
        if (abschnitt is null || betrag is not { } soll)
        {
            return;
        }

        for (var i = 0; i < abschnitt.Kopf;)
        {
            var von = i++;
            while (i < abschnitt.Kopf && !dok.Worte[i].Zeilenanfang)
            {
                i++;
            }

            if (Fund(new(von, i)) is { Betrag: { MitEinheit: true, Betrag: { } anderer } } fund && anderer != soll)
            {
                dok.Buch.Warnung(Befundcodes.Conflict, "budget.amount", $"Zeile {dok.Worte[von].Zeile} nennt {anderer} Euro, vereinbart sind {soll} Euro.", fund.Roh);
            }
        }
    }

    private int? Jahr(int klausel)
    {
        var programm = dok.Vorlage.Werte[Felder.Programm].Split(' ').Length;
        var stellen = new List<Fundstelle?>();
        int? jahr = null;
        foreach (var feld in dok.Muster.Felder.Where(f => f.Feld == Felder.Jahr && dok.Ort(f) is { Teil: Teil.Absatz } o && o.Klausel == klausel))
        {
            if (Jahresangaben.Wort(dok, feld) is var wort and >= 0)
            {
                // "im Jahr 2024", or the programme's name with its year.
                var davor = wort > 1 && dok.Worte[wort - 1].Geruest == Aehnlichkeit.Geruest("Jahr") ? 2 : Math.Min(programm, wort);
                stellen.Add(dok.Stelle(new(wort - davor, wort + 1)));
                jahr ??= Jahreszahlen.Lies(dok.Worte[wort].Kern);
            }
        }

        dok.Buch.Finde("budget.year", stellen);
        return jahr;
    }

    private string? InWorten(Spanne bereich, Geld? betrag)
    {
        for (var i = bereich.Von; i + 2 < bereich.Bis; i++)
        {
            if (!dok.Worte[i].Kern.Equals("in", StringComparison.OrdinalIgnoreCase) || !dok.Worte[i + 1].Kern.Equals("worten", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var bis = i + 2;
            while (bis < bereich.Bis && bis < i + 14)
            {
                bis++;
                if (dok.Worte[bis - 1].Nach.Contains(')', StringComparison.Ordinal) || dok.Worte[bis - 1].Kern is "Euro" or "EUR")
                {
                    break;
                }
            }

            var text = dok.Fundtext(new(i + 2, bis));
            if (Zahlwoerter.Lies(text) is not { } zahl)
            {
                dok.Buch.Info(Befundcodes.Illegible, "budget.inWords", "Der Betrag in Worten ist nicht lesbar.", text);
            }
            else if (betrag is { } b && b != Geld.Euro(zahl))
            {
                dok.Buch.Warnung(Befundcodes.Conflict, "budget.inWords", $"In Worten steht {Geld.Euro(zahl)} Euro, in Ziffern {b} Euro.", text);
            }

            return text;
        }

        return null;
    }

    private List<Teilbetrag> Aufteilung(Spanne bereich, Spanne haupt, Geld? betrag)
    {
        var teile = new List<Teilbetrag>();
        foreach (var zeile in Tabellenzeilen.Suche(dok, bereich, haupt))
        {
            tabelle.UnionWith(Enumerable.Range(zeile.Worte.Von, zeile.Worte.Laenge));
            if (zeile.Betrag is not { } teil)
            {
                continue;
            }

            var worte = zeile.Bezeichnung.Split(' ').Select(w => w.ToLowerInvariant()).ToList();
            if (worte.Any(w => Gesamtworte.Contains(w)))
            {
                if (betrag is { } b && teil != b)
                {
                    dok.Buch.Warnung(Befundcodes.Conflict, "budget.amount", $"Die Aufstellung nennt {teil} Euro, der Text {b} Euro.", dok.Fundtext(zeile.Worte));
                }

                continue;
            }

            teile.Add(new(zeile.Bezeichnung, teil));
        }

        if (teile.Count > 0 && betrag is { } ganz && new Geld(teile.Sum(t => t.Betrag.Cent)) is var summe && summe != ganz)
        {
            dok.Buch.Warnung(Befundcodes.Conflict, "budget.breakdown", $"Die Teilbeträge ergeben {summe} Euro, vereinbart sind {ganz} Euro.", null);
        }

        return teile;
    }
}
