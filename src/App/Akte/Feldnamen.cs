namespace Zielwerk.App.Akte;

/// <summary>
/// German words for the values that can change: "Aggregat.Eigenschaft", in lists "Aggregat.Liste.Eigenschaft" with {0} for the place in the list.
/// An empty word means that the value is computed from others and not shown. A test demands a word for every stored property.
/// </summary>
public static class Feldnamen
{
    private static readonly Dictionary<string, string> Woerter = new(Verfahrensfelder.Woerter.Concat(Haushaltsfelder.Woerter))
    {
        ["Amtstraeger.Amt"] = "Amt",
        ["Amtstraeger.Beleg"] = "Quelle",
        ["Amtstraeger.Bis"] = "Letzter Tag im Amt",
        ["Amtstraeger.Genus"] = "Grammatisches Geschlecht",
        ["Amtstraeger.Koerperschaft"] = "Körperschaft",
        ["Amtstraeger.Name"] = "Name",
        ["Amtstraeger.Von"] = "Erster Tag im Amt",

        ["Barrieremeldung.AnonymisiertAm"] = "Persönliches gelöscht",
        ["Barrieremeldung.BearbeiterId"] = "Zuständig",
        ["Barrieremeldung.Beschreibung"] = "Beschreibung",
        ["Barrieremeldung.EingegangenAm"] = "Eingegangen",
        ["Barrieremeldung.Email"] = "E-Mail-Adresse",
        ["Barrieremeldung.ErledigtAm"] = "Erledigt",
        ["Barrieremeldung.Faellig"] = "Antwort bis",
        ["Barrieremeldung.Name"] = "Name",
        ["Barrieremeldung.Seite"] = "Seite",
        ["Barrieremeldung.Vorgangsnummer"] = "Vorgangsnummer",

        ["Koerperschaft.Amtsbezeichnungen"] = "Amtsbezeichnungen",
        ["Koerperschaft.Art"] = "Art",
        ["Koerperschaft.Belege"] = "Quellen",
        ["Koerperschaft.Formen"] = "Beugung des Namens",
        ["Koerperschaft.Genus"] = "Grammatisches Geschlecht",
        ["Koerperschaft.GueltigBis"] = "Letzter Tag",
        ["Koerperschaft.GueltigVon"] = "Erster Tag",
        ["Koerperschaft.Kuerzel"] = "Kürzel",
        ["Koerperschaft.Name"] = "Name",
        ["Koerperschaft.Namen"] = "Weitere Namen",
        ["Koerperschaft.Regierungsbezirk"] = "Regierungsbezirk",
        ["Koerperschaft.Verwaltungsgericht"] = "Verwaltungsgericht",

        ["Lesevorgang.AnzahlFehler"] = "Zahl der Fehler",
        ["Lesevorgang.AnzahlHinweise"] = "Zahl der Hinweise",
        ["Lesevorgang.AnzahlWarnungen"] = "Zahl der Warnungen",
        ["Lesevorgang.Ausgang"] = "Ergebnis der Lesung",
        ["Lesevorgang.Dateiname"] = "Name der Datei",
        ["Lesevorgang.Datensatz"] = "Datensatz",
        ["Lesevorgang.GelesenAm"] = "Gelesen",
        ["Lesevorgang.Pruefsumme"] = "Prüfsumme der Datei",
        ["Lesevorgang.Quelle"] = "Dokument",
        ["Lesevorgang.Textart"] = "Art der Datei",
        ["Lesevorgang.ZielvereinbarungId"] = "Zielvereinbarung",

        ["Ministerium.Beleg"] = "Quelle",
        ["Ministerium.Formen"] = "Beugung des Namens",
        ["Ministerium.Genus"] = "Grammatisches Geschlecht",
        ["Ministerium.GueltigBis"] = "Letzter Tag",
        ["Ministerium.GueltigVon"] = "Erster Tag",
        ["Ministerium.Kurzform"] = "Kurzform",

        ["Organisation.Ags"] = "Amtlicher Schlüssel",
        ["Organisation.Art"] = "Art",
        ["Organisation.BeendetAm"] = "Teilnahme beendet",
        ["Organisation.IstTest"] = "Zum Testen",
        ["Organisation.Name"] = "Name",

        ["Person.Email"] = "E-Mail-Adresse",
        ["Person.Gesperrt"] = "Zugang gesperrt",
        ["Person.Nachname"] = "Nachname",
        ["Person.Rollen.Bis"] = "Rolle {0}, letzter Tag",
        ["Person.Rollen.OrganisationId"] = "Rolle {0}, Organisation",
        ["Person.Rollen.Rolle"] = "Rolle {0}",
        ["Person.Rollen.Von"] = "Rolle {0}, erster Tag",
        ["Person.Telefon"] = "Telefon",
        ["Person.Vertretungen.Bis"] = "Vertretung {0}, letzter Tag",
        ["Person.Vertretungen.Grund"] = "Vertretung {0}, Grund",
        ["Person.Vertretungen.OrganisationId"] = "Vertretung {0}, Organisation",
        ["Person.Vertretungen.Rolle"] = "Vertretung {0}, Rolle",
        ["Person.Vertretungen.VertreterId"] = "Vertretung {0} durch",
        ["Person.Vertretungen.Von"] = "Vertretung {0}, erster Tag",
        ["Person.Vertretungen.WiderrufenAm"] = "Vertretung {0} beendet",
        ["Person.Vorname"] = "Vorname",

        ["Projekt.IstTest"] = "Zum Testen",
        ["Projekt.Jahr"] = "Jahr",
        ["Projekt.Koerperschaftsname"] = "Gebietskörperschaft",
        ["Projekt.Massnahmenart"] = "Maßnahmenart",
        ["Projekt.Massnahmenartnummer"] = "Nummer der Maßnahmenart",
        ["Projekt.Nummer"] = "Projektnummer",
        ["Projekt.OrganisationId"] = "Organisation",
        ["Projekt.Position"] = "Platz in der Vereinbarung",
        ["Projekt.Suchtext"] = "",
        ["Projekt.Titel"] = "Titel",
        ["Projekt.TraegerId"] = "Träger",
        ["Projekt.Vermerkliste.Am"] = "Vermerk {0}, Zeit",
        ["Projekt.Vermerkliste.OrganisationId"] = "Vermerk {0}, Organisation",
        ["Projekt.Vermerkliste.PersonId"] = "Vermerk {0} von",
        ["Projekt.Vermerkliste.Sichtbarkeit"] = "Vermerk {0}, sichtbar für",
        ["Projekt.Vermerkliste.Text"] = "Vermerk {0}, Text",
        ["Projekt.VorgangId"] = "Vorgang",
        ["Projekt.Zustand"] = "Stand",

        ["Unterlage.Art"] = "Art der Datei",
        ["Unterlage.Dateiname"] = "Name der Datei",
        ["Unterlage.EntferntAm"] = "Entfernt",
        ["Unterlage.Groesse"] = "Größe in Byte",
        ["Unterlage.Hinweise"] = "Hinweise",
        ["Unterlage.HochgeladenAm"] = "Hochgeladen",
        ["Unterlage.HochgeladenVon"] = "Hochgeladen von",
        ["Unterlage.Inhalt"] = "Datei",
        ["Unterlage.OrganisationId"] = "Organisation",
        ["Unterlage.Pruefsumme"] = "Prüfsumme der Datei",
        ["Unterlage.VorgangId"] = "Vorgang",

        ["Vorgang.Ags"] = "Amtlicher Schlüssel",
        ["Vorgang.Aktenzeichen"] = "Aktenzeichen",
        ["Vorgang.Ansprechperson"] = "Ansprechperson",
        ["Vorgang.AnsprechpersonTelefon"] = "Telefon der Ansprechperson",
        ["Vorgang.Erledigungen.Am"] = "{0} erledigt",
        ["Vorgang.IstTest"] = "Zum Testen",
        ["Vorgang.Jahr"] = "Jahr",
        ["Vorgang.Koerperschaftsname"] = "Gebietskörperschaft",
        ["Vorgang.OrganisationId"] = "Organisation",
        ["Vorgang.Programm"] = "Programm",
        ["Vorgang.Sachstand"] = "Sachstand",
        ["Vorgang.Sortierschluessel"] = "",
        ["Vorgang.Suchtext"] = "",
        ["Vorgang.Vermerkliste.Am"] = "Vermerk {0}, Zeit",
        ["Vorgang.Vermerkliste.OrganisationId"] = "Vermerk {0}, Organisation",
        ["Vorgang.Vermerkliste.PersonId"] = "Vermerk {0} von",
        ["Vorgang.Vermerkliste.Sichtbarkeit"] = "Vermerk {0}, sichtbar für",
        ["Vorgang.Vermerkliste.Text"] = "Vermerk {0}, Text",
        ["Vorgang.Wiedervorlagen.Anlass"] = "Wiedervorlage {0}, Anlass",
        ["Vorgang.Wiedervorlagen.ErledigtAm"] = "Wiedervorlage {0} erledigt",
        ["Vorgang.Wiedervorlagen.ErledigtVon"] = "Wiedervorlage {0} erledigt von",
        ["Vorgang.Wiedervorlagen.OrganisationId"] = "Wiedervorlage {0}, Organisation",
        ["Vorgang.Wiedervorlagen.PersonId"] = "Wiedervorlage {0} für",
        ["Vorgang.Wiedervorlagen.Tag"] = "Wiedervorlage {0}, Tag",
        ["Vorgang.Zustand"] = "Stand",
        ["Vorgang.ZustaendigId"] = "Zuständig",

        ["Zielvereinbarung.Ags"] = "Amtlicher Schlüssel",
        ["Zielvereinbarung.AnzahlMassnahmenarten"] = "Zahl der Maßnahmenarten",
        ["Zielvereinbarung.AnzahlProjekte"] = "Zahl der Projekte",
        ["Zielvereinbarung.Art"] = "Art",
        ["Zielvereinbarung.Beispieldaten"] = "Beispieldaten",
        ["Zielvereinbarung.Bestaetigt"] = "Von einem Menschen bestätigt",
        ["Zielvereinbarung.BetragCent"] = "Geld vom Land",
        ["Zielvereinbarung.Jahr"] = "Jahr",
        ["Zielvereinbarung.Koerperschaftsname"] = "Gebietskörperschaft",
        ["Zielvereinbarung.Massnahmenarten.Name"] = "Maßnahmenart {0}",
        ["Zielvereinbarung.Programm"] = "Programm",
        ["Zielvereinbarung.Projekte.Name"] = "Projekt {0}",
        ["Zielvereinbarung.Sortierschluessel"] = "",
        ["Zielvereinbarung.Stand"] = "Unterschriften",
        ["Zielvereinbarung.Suchtext"] = "",
        ["Zielvereinbarung.UnterschriebenGebietAm"] = "Unterschrieben vor Ort",
        ["Zielvereinbarung.UnterschriebenLandAm"] = "Unterschrieben vom Land",
    };

    /// <summary>Whole lists, as the log of read access names them.</summary>
    private static readonly Dictionary<string, string> Listen = new()
    {
        ["Projekt.Vermerkliste"] = "Vermerke",
        ["Vereinbarungsverfahren.Anmerkungen"] = "Anmerkungen",
        ["Vorgang.Vermerkliste"] = "Vermerke",
        ["Vorgang.Wiedervorlagen"] = "Wiedervorlagen",
    };

    /// <summary>The properties that have a word.</summary>
    public static IReadOnlyCollection<string> Bekannte => Woerter.Keys;

    /// <summary>The word for a changed value, null when it is not shown; of a property the program does not know any more, its name.</summary>
    /// <param name="feld">As in the Akte, for example "Rollen[3].Bis".</param>
    public static string? Von(string aggregat, string feld)
    {
        var (stelle, name) = (feld.IndexOf('['), feld);
        var platz = "";
        if (stelle >= 0 && feld.IndexOf(']', stelle) is var ende and > 0)
        {
            platz = feld[(stelle + 1)..ende];
            name = feld[..stelle] + feld[(ende + 1)..];
        }

        return !Woerter.TryGetValue($"{aggregat}.{name}", out var wort) ? Listen.GetValueOrDefault($"{aggregat}.{name}", feld)
            : wort.Length == 0 ? null
            : wort.Replace("{0}", Aktenwerte.Wort(platz), StringComparison.Ordinal);
    }
}
