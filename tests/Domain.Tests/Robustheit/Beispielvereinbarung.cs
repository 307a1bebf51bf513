using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>Invents complete agreements for any body and year; the same seed gives the same agreement. All people and amounts are example data.</summary>
public static class Beispielvereinbarung
{
    private static readonly string[] Angebote = ["Coaching", "Werkstatt", "Sprachcafé", "Lernbegleitung", "Berufsorientierung", "Qualifizierung", "Frauenakademie", "Bewerbungstraining", "Praxiserprobung", "Ausbildungslotsen"];
    private static readonly string[] Zusaetze = ["", "Nordkreis", "für Alleinerziehende", "in Teilzeit", "2025", "Metall und Holz", "(BaE)", "für Menschen aus dem Rechtskreis SGB XII", "– Modul II", "„Neue Wege“", "- kooperatives Modell", "Pflege/Gesundheit", "für Geflüchtete ab 18", "im Handwerk & Handel"];
    private static readonly string[] Vornamen = ["Erika", "Anna", "Zeynep", "Max", "Jürgen", "Ömer"];
    private static readonly string[] Nachnamen = ["Beispiel", "Mustermann", "Musterfrau-Beispiel", "von Muster", "Größer-Beispiel"];

    /// <summary>A year in which the body exists.</summary>
    public static int Jahr(Koerperschaft k, Random zufall) => zufall.Next(Math.Max(2023, k.GueltigVon?.Year ?? 0), 2028);

    /// <summary>An agreement of the body for the year, fully signed.</summary>
    public static Vereinbarungsinhalt Fuer(Koerperschaft k, int jahr, Random zufall)
    {
        var vorlage = Vorlagenauswahl.Fuer(Testdaten.Vorlagen, jahr);
        var ministerium = Testdaten.Kataloge.MinisteriumAm(new DateOnly(jahr, 12, 31))!;
        var betrag = zufall.Next(4) switch
        {
            0 => Geld.Euro(zufall.Next(5000, 16000) * 100L),
            1 => Geld.Euro(zufall.Next(50000, 160000) * 10L),
            2 => Geld.Euro(zufall.Next(500000, 1600000)),
            _ => new Geld(zufall.Next(50000000, 160000000)),
        };
        return Fall.MitKlauseln(new Vereinbarungsinhalt
        {
            Dokumentart = vorlage.Werte[Felder.Dokumentart],
            Programm = new(vorlage.Werte[Felder.Programm], vorlage.Werte[Felder.ProgrammKurz]),
            Jahr = jahr,
            Parteien =
            [
                new(Parteirolle.Land, ministerium.Name, ministerium.Kurzform, ministerium.Formen.Dativ, ministerium.Genus, ministerium.Formen),
                new(Parteirolle.Gebiet, k.Name, null, k.Formen.Dativ, k.Genus, k.Formen),
            ],
            Gebiet = new(k.Name, k.Art, k.Ags),
            Strategie = new(vorlage.Werte[Felder.Strategie], k.Name),
            Rechtskreise = Aufzaehlung.Rechtskreise(vorlage.Werte[Felder.Rechtskreise]),
            Buendnis = new(vorlage.Werte[Felder.Buendnis], int.Parse(vorlage.Werte[Felder.BuendnisVon], Deutsch.Kultur), int.Parse(vorlage.Werte[Felder.BuendnisBis], Deutsch.Kultur)),
            Fachkonzept = vorlage.Werte[Felder.Fachkonzept],
            Servicestelle = vorlage.Werte[Felder.Servicestelle],
            Schwerpunkte = Aufzaehlung.Schwerpunkte(vorlage.Werte[Felder.Schwerpunkte]),
            Foerderschwerpunkt = new(jahr, vorlage.Werte[Felder.Foerderschwerpunkt]),
            Budget = new(betrag, "EUR", jahr, Entwurfswerte.Betragstext(betrag), null, []),
            Massnahmenarten = [.. vorlage.Massnahmenarten.Select((name, i) => new VereinbarteMassnahmenart(i + 1, $"{i + 1}.", name, name, Projekte(i, zufall)))],
            Bewilligungsbehoerde = vorlage.Werte[Felder.Behoerde],
            Besprechung = new(vorlage.Werte[Felder.Besprechung], vorlage.Werte[Felder.Jahreszeit], jahr),
            Portal = vorlage.Werte[Felder.Portal],
            Unterschriften = [Land(jahr, ministerium, vorlage, zufall), Gebiet(jahr, k, zufall)],
            Klauseln = [],
        });
    }

    private static List<VereinbartesProjekt> Projekte(int art, Random zufall)
    {
        // The first Maßnahmenart always has projects: an agreement without a single one would be a case of its own.
        var namen = Enumerable.Range(0, zufall.Next(art == 0 ? 1 : 0, 5))
            .Select(_ => $"{Angebote[zufall.Next(Angebote.Length)]} {Zusaetze[zufall.Next(Zusaetze.Length)]}".Trim()).Distinct();
        return [.. namen.Select(n => new VereinbartesProjekt(n, n, null, null))];
    }

    private static Unterschrift Land(int jahr, Ministerium ministerium, Vorlage vorlage, Random zufall)
    {
        var amtstraeger = Testdaten.Kataloge.Amtstraeger.Single(a => a.Koerperschaft is null && a.Von <= new DateOnly(jahr, 12, 31) && (a.Bis is null || a.Bis >= new DateOnly(jahr, 12, 31)));
        return Unterschrift(Parteirolle.Land, vorlage.Werte[Felder.Ort], Werktag(jahr, 3, zufall), amtstraeger.Name, amtstraeger.Amt, ministerium.Name);
    }

    private static Unterschrift Gebiet(int jahr, Koerperschaft k, Random zufall)
    {
        var vorname = zufall.Next(Vornamen.Length);
        var weiblich = vorname < 3;
        var name = $"{(zufall.Next(4) == 0 ? "Dr. " : "")}{Vornamen[vorname]} {Nachnamen[zufall.Next(Nachnamen.Length)]}";
        var aemter = k.Amtsbezeichnungen.Where(a => (a.EndsWith("in", StringComparison.Ordinal) || a.EndsWith("Kreisbeigeordnete", StringComparison.Ordinal)) == weiblich).ToList();
        var ort = k.Name.Split(' ')[^1];
        return Unterschrift(Parteirolle.Gebiet, ort == "Main" ? "Frankfurt am Main" : ort, Werktag(jahr, 4, zufall), name, aemter[zufall.Next(aemter.Count)], k.Name);
    }

    private static Unterschrift Unterschrift(Parteirolle partei, string ort, DateOnly tag, string name, string amt, string koerperschaft) =>
        new(partei, ort, tag, tag.ToString("d.M.yyyy", Deutsch.Kultur), name, name, amt, koerperschaft);

    private static DateOnly Werktag(int jahr, int abMonat, Random zufall)
    {
        var tag = new DateOnly(jahr, abMonat, 1).AddDays(zufall.Next(80));
        return tag.DayOfWeek switch { DayOfWeek.Saturday => tag.AddDays(2), DayOfWeek.Sunday => tag.AddDays(1), _ => tag };
    }
}
