using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>The record of a version: what a reader would read from its text, taken from the model instead (R47).</summary>
public static class Fassungsdatensatz
{
    /// <summary>The record without signatures.</summary>
    /// <param name="wortlaut">The document of the content (<see cref="Fassungsschrift.Schreibe"/>).</param>
    /// <exception cref="RegelverstossException">No ministry is known for the year.</exception>
    public static Vereinbarungsinhalt Aus(Fassungsinhalt inhalt, Fassungsgrundlage grundlage, Entwurf wortlaut)
    {
        var (vorlage, koerperschaft, jahr) = (grundlage.Vorlage, grundlage.Koerperschaft, grundlage.Jahr);
        var ministerium = grundlage.Kataloge.MinisteriumAm(new DateOnly(jahr, 12, 31))
            ?? throw new RegelverstossException([new(VorlagenRegeln.WertVorhanden, $"Ministerium im Jahr {jahr}")]);
        return new Vereinbarungsinhalt
        {
            Dokumentart = Wert(Felder.Dokumentart) ?? "Zielvereinbarung",
            Programm = new(Wert(Felder.Programm) ?? "", Wert(Felder.ProgrammKurz)),
            Jahr = jahr,
            Parteien =
            [
                new(Parteirolle.Land, ministerium.Name, ministerium.Kurzform, ministerium.Formen.Dativ, ministerium.Genus, ministerium.Formen),
                new(Parteirolle.Gebiet, koerperschaft.Name, null, koerperschaft.Formen.Dativ, koerperschaft.Genus, koerperschaft.Formen),
            ],
            Gebiet = new(koerperschaft.Name, koerperschaft.Art, koerperschaft.Ags),
            Strategie = Wert(Felder.Strategie) is { } strategie ? new(strategie, koerperschaft.Name) : null,
            Rechtskreise = Wert(Felder.Rechtskreise) is { } kreise ? Aufzaehlung.Rechtskreise(kreise) : [],
            Buendnis = Wert(Felder.Buendnis) is { } buendnis ? new(buendnis, Zahl(Felder.BuendnisVon), Zahl(Felder.BuendnisBis)) : null,
            Fachkonzept = Wert(Felder.Fachkonzept),
            Servicestelle = Wert(Felder.Servicestelle),
            Schwerpunkte = Wert(Felder.Schwerpunkte) is { } schwerpunkte ? Aufzaehlung.Schwerpunkte(schwerpunkte) : [],
            Foerderschwerpunkt = Wert(Felder.Foerderschwerpunkt) is { } schwerpunkt ? new(jahr, schwerpunkt) : null,
            Budget = new(inhalt.Betrag, "EUR", jahr, Entwurfswerte.Betragstext(inhalt.Betrag), null, []),
            Massnahmenarten = [.. inhalt.Massnahmenarten.Select((m, i) => Massnahmenart(m, i + 1))],
            Bewilligungsbehoerde = Wert(Felder.Behoerde),
            Besprechung = Wert(Felder.Besprechung) is { } besprechung ? new(besprechung, Wert(Felder.Jahreszeit), jahr) : null,
            Portal = Wert(Felder.Portal),
            Unterschriften = [],
            Klauseln = [.. wortlaut.Klauseln.Select(k => new Klauseltext(k.Nummer, k.Titel, k.Untertitel, [.. k.Absaetze.Where(a => a.Art == Absatzart.Saetze).Select(a => a.Text)]))],
        };

        string? Wert(string feld) => vorlage.Werte.GetValueOrDefault(feld);
        int? Zahl(string feld) => int.TryParse(Wert(feld), Deutsch.Kultur, out var zahl) ? zahl : null;
    }

    private static VereinbarteMassnahmenart Massnahmenart(Massnahmenblock block, int nummer) =>
        new(nummer, $"{nummer.ToString(Deutsch.Kultur)}.", block.Name, block.Name, [.. block.Projekte.Select(p => new VereinbartesProjekt(p.Name, p.Name, p.Plaetze, p.Betrag))]);
}
