using Zielwerk.Domain.Lesung.Angaben;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Takes the record out of an aligned text, field by field in the order of the contract.</summary>
internal sealed class Vereinbarungslesung(Dokument dok, Textart quellart)
{
    private static readonly string[] Vermerke = ["Änderung", "Entwurf", "Nachtrag", "Ergänzung", "Aufhebung"];

    /// <summary>Kind of the text; plain text that shows the marks of a recognition engine counts as its output.</summary>
    public Textart Textart { get; private set; }

    public Vereinbarungsinhalt Lies()
    {
        Titel();
        var jahr = Jahresangaben.Lies(dok);
        var parteien = new Parteiangaben(dok, jahr).Lies();
        var wortlaut = new Wortlaut(dok);
        var absatzbau = new Absatzbau(dok, wortlaut);
        Textart = quellart == Textart.Text && (!absatzbau.LeerzeilenTrennen || dok.Bild.Rauscht) ? Textart.Ocr : quellart;

        var block = new Unterschriftenblock(dok, new Unterschriftszeilen(dok, parteien));
        var ende = block.Anfang(LetztesVorlagenwort() + 1);
        var gliederung = new Gliederung(dok);
        var abschnitte = gliederung.Lies(ende);

        var rahmen = new Rahmenangaben(dok, jahr, wortlaut);
        var programm = rahmen.Programm();
        var strategie = rahmen.Strategie(parteien.Gebiet);
        var rechtskreise = new Rechtskreisangaben(dok).Lies();
        var buendnis = rahmen.Buendnis();
        var fachkonzept = rahmen.Wert(Felder.Fachkonzept, "specialistConcept", mitKlammern: true);
        var servicestelle = rahmen.Wert(Felder.Servicestelle, "serviceCentre", mitKlammern: true);
        var schwerpunkte = rahmen.Schwerpunkte();
        var foerderschwerpunkt = rahmen.Foerderschwerpunkt();
        var haushalt = new Budgetangaben(dok);
        var budget = haushalt.Lies(abschnitte);
        var liste = new Massnahmenliste(dok, absatzbau.LeerzeilenTrennen);
        var massnahmenarten = liste.Lies();
        PruefeSumme(massnahmenarten, budget);
        var behoerde = rahmen.Wert(Felder.Behoerde, "issuingAuthority", mitKlammern: false, dok.Kataloge.Bewilligungsbehoerden);
        var besprechung = rahmen.Besprechung();
        var portal = rahmen.Wert(Felder.Portal, "publicationPortal", mitKlammern: true);
        var unterschriften = new Unterschriften(dok, parteien, jahr, Textart == Textart.Ocr).Lies(block.Lies(ende));
        var klauseln = new Klauseltexte(dok, wortlaut, absatzbau, gliederung).Lies(
            abschnitte, wort => !(wort >= liste.Spanne.Von && wort < liste.Spanne.Bis) && !haushalt.IstTabelle(wort));

        return new()
        {
            Dokumentart = dok.Vorlage.Werte.GetValueOrDefault(Felder.Dokumentart, "Zielvereinbarung"),
            Programm = programm,
            Jahr = jahr,
            Parteien = parteien.Alle,
            Gebiet = parteien.Gebietsangabe,
            Strategie = strategie,
            Rechtskreise = rechtskreise,
            Buendnis = buendnis,
            Fachkonzept = fachkonzept,
            Servicestelle = servicestelle,
            Schwerpunkte = schwerpunkte,
            Foerderschwerpunkt = foerderschwerpunkt,
            Budget = budget,
            Massnahmenarten = massnahmenarten,
            Bewilligungsbehoerde = behoerde,
            Besprechung = besprechung,
            Portal = portal,
            Unterschriften = unterschriften,
            Klauseln = klauseln,
        };
    }

    private void Titel()
    {
        if (dok.Abgleich.ZuWort[0] is var wort and >= 0)
        {
            dok.Buch.Finde("documentType", dok.Stelle(new(wort, wort + 1)));
            var (ist, soll) = (Aehnlichkeit.Kern(dok.Worte[wort].Kern), Aehnlichkeit.Kern(dok.Muster.Stellen[0].Kern));
            if (ist.Length > 4 && ist != soll && !dok.Bild.IstVerlesen(ist, soll))
            {
                dok.Buch.Warnung(Befundcodes.TemplateDeviation, "documentType", $"Der Titel lautet \"{dok.Worte[wort].Kern}\".", dok.Worte[wort].Roh);
            }

            PruefeVermerk(wort);
        }
        else
        {
            dok.Buch.Warnung(Befundcodes.Missing, "documentType", "Der Titel ist nicht zu finden.", null);
        }
    }

    /// <summary>"Änderungsvereinbarung zur", "ENTWURF" above the title: the text is no agreement of its own, or not yet one.</summary>
    private void PruefeVermerk(int titel)
    {
        for (var i = 0; i < titel; i++)
        {
            if (Vermerke.Any(v => dok.Worte[i].Kern.StartsWith(v, StringComparison.OrdinalIgnoreCase)))
            {
                var vermerk = dok.Fundtext(new(i, titel));
                dok.Buch.Warnung(Befundcodes.UnusualValue, "documentType", $"Über dem Titel steht \"{dok.Worte[i].Kern}\"; bitte prüfen, ob das die geltende Zielvereinbarung ist.", vermerk);
                return;
            }
        }
    }

    /// <summary>Index of the last word that is for certain a word of the template; signatures come behind it.</summary>
    private int LetztesVorlagenwort()
    {
        for (var i = dok.Worte.Count - 1; i >= 0; i--)
        {
            if (dok.Abgleich.ZuStelle[i] is var s and >= 0 && dok.Muster.Stellen[s] is { Art: Stellenart.Fest, NurZeichen: false } stelle
                && (dok.Worte[i].Nummer == stelle.Nummer || Aehnlichkeit.Vergleiche(dok.Worte[i].Geruest, stelle.Geruest) >= 0.7f))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The projects may not cost more than § 4 gives (R27).</summary>
    private void PruefeSumme(IReadOnlyList<VereinbarteMassnahmenart> arten, Budgetangabe? budget)
    {
        var summe = new Grundlagen.Geld(arten.SelectMany(a => a.Projekte).Sum(p => p.Betrag?.Cent ?? 0));
        if (budget?.Betrag is { Cent: > 0 } ganz && summe > ganz)
        {
            dok.Buch.Warnung(Befundcodes.Conflict, "measureTypes", $"Die Projekte kosten zusammen {summe} Euro, vereinbart sind {ganz} Euro.", null);
        }
    }
}
