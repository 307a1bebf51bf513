using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Haushalt;

/// <summary>What a person must look at when a year was copied from the one before (R4, R21, R43); pure.</summary>
public static class Jahresfortschreibung
{
    /// <summary>The points in the order of the page, each with its reason. What the catalogues know to change is named; the rest is asked each year.</summary>
    /// <param name="neu">The year as copied.</param>
    public static IReadOnlyList<(string Was, string Warum, Jahresabschnitt? Abschnitt)> Pruefliste(Programmjahr neu, Kataloge kataloge)
    {
        var (jahr, alt) = (neu.Jahr, neu.Jahr - 1);
        var liste = new List<(string, string, Jahresabschnitt?)>
        {
            ("Wortlaut des Jahres", neu.Vorlagenjahr == jahr
                ? $"Für {jahr} gibt es eine eigene Vorlage. Lesen Sie, was sich gegenüber {alt} ändert."
                : $"Für {jahr} gibt es noch keine eigene Vorlage. Verwendet wird der Wortlaut von {neu.Vorlagenjahr}; bisher hat er sich jedes Jahr geändert.", Jahresabschnitt.Jahreswerte),
            ("Schwerpunkt des Jahres", $"Er wechselt jedes Jahr. Übernommen ist der von {alt}: „{neu.Foerderschwerpunkt}“.", Jahresabschnitt.Jahreswerte),
            ("Schwerpunkte in § 1", $"Der Satz ist wörtlich aus {alt} übernommen. Er muss zu den Maßnahmenarten von {jahr} passen.", Jahresabschnitt.Jahreswerte),
            ("Zeitraum des Bündnisses", Buendnis(neu), Jahresabschnitt.Jahreswerte),
            ("Maßnahmenarten", $"Die Schreibweisen sind aus {alt} übernommen. In früheren Jahren hat sich der Name der letzten geändert.", Jahresabschnitt.Massnahmenarten),
            ("Ziele des Landes", $"Übernommen aus {alt}: {neu.Ziele.Count} Ziele. Projekte werden ihnen zugeordnet; spätere Änderungen machen Jahre unvergleichbar.", Jahresabschnitt.Ziele),
            ("Rechtskreise", "Ändert der Bund ein Sozialgesetzbuch, ändert sich, wer gefördert werden kann.", Jahresabschnitt.Rechtskreise),
            ("Termine", neu.Termine.Count == 0
                ? $"Das Jahr {alt} hatte keine eigenen Termine. Tragen Sie ein, bis wann die Gespräche enden und was sonst feststeht."
                : $"Alle Termine sind um ein Jahr verschoben. {Arbeitsfrei(neu)}", Jahresabschnitt.Termine),
            ("Kontingent", $"Geld wird nicht übernommen. Tragen Sie das Kontingent {jahr} ein, sobald der Haushalt feststeht.", null),
        };
        if (Gebiete(kataloge, jahr) is { } gebiete)
        {
            liste.Add(("Gebietskörperschaften", gebiete, null));
        }

        if (Ministerium(kataloge, jahr) is { } ministerium)
        {
            liste.Add(("Name des Ministeriums", ministerium, null));
        }

        return liste;
    }

    private static string Buendnis(Programmjahr neu) => neu.Jahr > neu.BuendnisBis
        ? $"Das {neu.Buendnis} {neu.BuendnisVon} bis {neu.BuendnisBis} ist {neu.Jahr} abgelaufen. Tragen Sie das neue ein."
        : neu.Jahr == neu.BuendnisBis
            ? $"{neu.Jahr} ist das letzte Jahr des Bündnisses ({neu.BuendnisVon} bis {neu.BuendnisBis})."
            : $"Übernommen ist {neu.BuendnisVon} bis {neu.BuendnisBis}; {neu.Jahr} liegt darin.";

    private static string Arbeitsfrei(Programmjahr neu)
    {
        var tage = neu.Termine.Where(t => Arbeitstage.Hindernis(t.Bis) is not null).Select(t => $"„{t.Bezeichnung}“ fällt nun auf {Deutsch.TagMitWochentag(t.Bis)}").ToList();
        return tage.Count == 0 ? "Keiner endet an einem freien Tag." : string.Join("; ", tage) + ".";
    }

    private static string? Gebiete(Kataloge kataloge, int jahr)
    {
        var (vorher, nachher) = (kataloge.GueltigAm(new(jahr - 1, 12, 31)).ToList(), kataloge.GueltigAm(new(jahr, 12, 31)).ToList());
        var neue = nachher.Where(k => vorher.All(v => v.Ags != k.Ags)).Select(k => k.Name).ToList();
        var weg = vorher.Where(k => nachher.All(v => v.Ags != k.Ags)).Select(k => k.Name).ToList();
        return neue.Count + weg.Count == 0 ? null
            : $"{jahr} sind es {nachher.Count} statt {vorher.Count}."
                + (neue.Count > 0 ? $" Neu: {string.Join(", ", neue)}." : "")
                + (weg.Count > 0 ? $" Nicht mehr dabei: {string.Join(", ", weg)}." : "");
    }

    private static string? Ministerium(Kataloge kataloge, int jahr)
    {
        var (vorher, nachher) = (kataloge.MinisteriumAm(new(jahr - 1, 1, 1))?.Name, kataloge.MinisteriumAm(new(jahr, 1, 1))?.Name);
        return vorher == nachher || nachher is null ? null : $"Seit {jahr} heißt es {nachher}.";
    }
}
