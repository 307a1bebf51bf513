using System.Text.Json;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Akte;

/// <summary>
/// What happened, in German: for each event the rest of a sentence whose subject acted ("Erika Weber (Regierungspräsidium Kassel) …"). Events by
/// name, since old entries outlive their types. A test demands a sentence for every event of the program.
/// </summary>
public static class Ereignissaetze
{
    private static readonly Dictionary<string, Func<Ereigniswerte, string>> Saetze = new()
    {
        // Zielvereinbarungen, Lesung, Kataloge
        ["ZielvereinbarungUebernommen"] = w => "hat die Zielvereinbarung in das Register übernommen. Ein Mensch hat sie noch nicht bestätigt. "
            + (w.Hat("betrag") ? $"Geld vom Land: {w.Geld("betrag")}." : "Einen Betrag nennt sie nicht."),
        ["LesungAufgezeichnet"] = w => $"hat das Dokument und den daraus gelesenen Datensatz aufbewahrt, {Hinweise(w.Zahl("anzahlBefunde"))}.",
        ["KatalogwertGeladen"] = _ => "hat den Eintrag aus dem mitgelieferten Verzeichnis geladen.",
        ["KatalogwertBerichtigt"] = _ => "hat den Eintrag im Verzeichnis berichtigt.",

        // Haushalt
        ["ProgrammjahrAngelegt"] = w => w.Hat("aus") ? $"hat das Programmjahr {w.Zahl("jahr")} aus dem Jahr {w.Zahl("aus")} fortgeschrieben." : $"hat das Programmjahr {w.Zahl("jahr")} angelegt.",
        ["ProgrammjahrGeaendert"] = w => $"hat im Programmjahr {w.Zahl("jahr")} geändert: {w.Wort("abschnitt")}.",
        ["PruefpunktErledigt"] = w => $"hat auf der Prüfliste „{w.Text("was")}“ abgehakt.",
        ["PruefpunktZurueckgeholt"] = w => $"hat auf der Prüfliste „{w.Text("was")}“ wieder geöffnet.",
        ["ProgrammjahrEroeffnet"] = w => $"hat das Programmjahr {w.Zahl("jahr")} eröffnet.",
        ["ProgrammjahrAbgeschlossen"] = w => $"hat das Programmjahr {w.Zahl("jahr")} abgeschlossen.",
        ["KontingentFestgesetzt"] = w => $"hat das Kontingent {w.Zahl("jahr")} auf {w.Geld("betrag")} festgesetzt (Schreiben vom {w.Tag("schreibenVom")}).",
        ["KontingentGeaendert"] = w => $"hat das Kontingent {w.Zahl("jahr")} von {w.Geld("vorher")} auf {w.Geld("betrag")} geändert (Schreiben vom {w.Tag("schreibenVom")}).",
        ["ZuteilungErgangen"] = w => $"hat für {w.Text("koerperschaft")} im Jahr {w.Zahl("jahr")} {w.Geld("betrag")} zugeteilt (Schreiben vom {w.Tag("schreibenVom")}, Aktenzeichen {w.Text("aktenzeichen")}).",
        ["ZuteilungErsetzt"] = w => $"hat die Zuteilung {w.Zahl("jahr")} ersetzt: {w.Geld("betrag")} statt {w.Geld("vorher")} (Schreiben vom {w.Tag("schreibenVom")}, Aktenzeichen {w.Text("aktenzeichen")}).",

        // Strategien
        ["StrategieFortgeschrieben"] = w => $"hat die Fassung {w.Zahl("fassung")} der Strategie eingetragen: {w.Text("bezeichnung")}, beschlossen von {w.Text("beschlossenVon")}, gültig ab {w.Tag("gueltigVon")}.",
        ["StrategieEingereicht"] = w => $"hat eingetragen, dass die Fassung {w.Zahl("fassung")} der Strategie am {w.Tag("am")} eingereicht wurde.",
        ["StrategieAbgestimmt"] = w => $"hat die Abstimmung der Fassung {w.Zahl("fassung")} mit der Gruppe {w.Wort("gruppe")} eingetragen ({w.Tag("am")}).",

        // Barrierefreiheit
        ["BarriereGemeldet"] = w => $"hat die Meldung {w.Text("vorgangsnummer")} angenommen. Antwort bis {w.Tag("faellig")}.",
        ["BarriereUebernommen"] = w => $"hat die Meldung {w.Text("vorgangsnummer")} zugeteilt: Zuständig ist {w.Person("bearbeiter")}.",
        ["BarriereErledigt"] = w => $"hat die Meldung {w.Text("vorgangsnummer")} erledigt.",
        ["BarriereAnonymisiert"] = w => $"hat aus der Meldung {w.Text("vorgangsnummer")} alles Persönliche gelöscht.",

        // Organisationen
        ["OrganisationAngelegt"] = w => $"hat die Organisation {w.Text("name")} eingetragen ({w.Wort("art")}{(w.Ja("test") ? ", zum Testen" : "")}).",
        ["OrganisationUmbenannt"] = w => $"hat die Organisation {w.Text("vorher")} in {w.Text("nachher")} umbenannt.",
        ["OrganisationBeendet"] = _ => "hat die Teilnahme der Organisation beendet.",
        ["OrganisationFortgefuehrt"] = _ => "hat die Teilnahme der Organisation fortgeführt.",
        ["PersonAngelegt"] = _ => "hat die Person eingetragen.",
        ["PersonGeaendert"] = _ => "hat Namen oder Adressen der Person geändert.",
        ["AdresseGewechselt"] = w => $"hat die neue E-Mail-Adresse der Person eingetragen. Veranlasst hat das {w.Organisation("veranlasstVon")}.",
        ["RolleErhalten"] = w => $"hat der Person die Rolle {w.Wort("rolle")} gegeben, in {w.Organisation("organisation")}, ab {w.Tag("von")}{(w.Hat("bis") ? $" bis {w.Tag("bis")}" : "")}.",
        ["RolleEntzogen"] = w => $"hat der Person die Rolle {w.Wort("rolle")} in {w.Organisation("organisation")} entzogen. Letzter Tag: {w.Tag("letzterTag")}.",
        ["RolleWeitergegeben"] = w => $"hat die Rolle {w.Wort("rolle")} in {w.Organisation("organisation")} an {w.Person("an")} weitergegeben.",
        ["RolleUebernommen"] = w => $"hat die Rolle {w.Wort("rolle")} in {w.Organisation("organisation")} übertragen; vorher hatte sie {w.Person("von")}.",
        ["VertretungEingerichtet"] = w => $"hat eine Vertretung eingerichtet: {w.Person("vertreter")} als {w.Wort("rolle")} in {w.Organisation("organisation")}, {w.Tag("von")} bis {w.Tag("bis")}.",
        ["VertretungWiderrufen"] = w => $"hat die Vertretung durch {w.Person("vertreter")} als {w.Wort("rolle")} in {w.Organisation("organisation")} beendet.",
        ["PersonGesperrt"] = _ => "hat den Zugang der Person gesperrt.",
        ["SitzungenBeendet"] = _ => "hat alle Sitzungen der Person beendet.",
        ["ZugangErneuert"] = _ => "hat der Person einen Link geschickt, mit dem sie ihren Zugang neu einrichtet.",
        ["EinladungWiederholt"] = w => $"hat die Einladung der Person in {w.Organisation("organisation")} wiederholt.",
        ["EinladungZurueckgezogen"] = w => $"hat die Einladung der Person in {w.Organisation("organisation")} zurückgezogen.",
        ["PersonEntsperrt"] = _ => "hat die Sperre des Zugangs aufgehoben.",

        // Vorgaenge
        ["VorgangAngelegt"] = w => $"hat den Vorgang {w.Text("aktenzeichen")} angelegt.",
        ["SachstandGeaendert"] = _ => "hat den Sachstand geändert.",
        ["AnsprechpersonGeaendert"] = w => w.Ja("benannt") ? "hat die Ansprechperson geändert." : "hat die Ansprechperson entfernt.",
        ["ZustaendigkeitGeaendert"] = w => w.Hat("nachher") ? $"hat die Zuständigkeit geändert: Zuständig ist {w.Person("nachher")}." : "hat die Zuständigkeit aufgehoben.",
        ["VermerkGeschrieben"] = w => $"hat den Vermerk {w.Zahl("nummer")} geschrieben.",
        ["WiedervorlageGesetzt"] = w => $"hat eine Wiedervorlage auf den {w.Tag("tag")} gesetzt.",
        ["WiedervorlageVerschoben"] = w => $"hat die Wiedervorlage vom {w.Tag("vorher")} auf den {w.Tag("nachher")} verschoben.",
        ["WiedervorlageErledigt"] = w => $"hat die Wiedervorlage {w.Zahl("nummer")} erledigt.",
        ["WiedervorlageZurueckgeholt"] = w => $"hat die Wiedervorlage {w.Zahl("nummer")} zurückgeholt.",
        ["PflichtErledigt"] = w => $"hat die Pflicht „{w.Wort("pflicht")}“ zum {w.Tag("am")} erledigt.",
        ["PflichtZurueckgeholt"] = w => $"hat die Pflicht „{w.Wort("pflicht")}“ wieder geöffnet.",
        ["UnterlageHochgeladen"] = w => $"hat eine Unterlage hochgeladen ({w.Wort("art")}, {Zahlen.Groesse(w.Zahl("groesse"))}, Prüfsumme {w.Kurz("pruefsumme")}).",
        ["UnterlageEntfernt"] = w => $"hat die Unterlage mit der Prüfsumme {w.Kurz("pruefsumme")} entfernt.",
        ["ProjektAngelegt"] = w => $"hat das Projekt {w.Text("nummer")} {(w.Ja("ausVereinbarung") ? "aus der Zielvereinbarung übernommen" : "angelegt")}.",
        ["TraegerZugeordnet"] = w => $"hat den Träger zugeordnet: {w.Organisation("nachher")} führt das Projekt durch{(w.Hat("vorher") ? $", vorher {w.Organisation("vorher")}" : "")}.",
        ["TraegerEntzogen"] = w => $"hat das Projekt dem Träger {w.Organisation("vorher")} entzogen.",
        ["ProjektAbgeschlossen"] = _ => "hat mit dem Vorgang auch das Projekt abgeschlossen.",
        ["ProjektWiederGeoeffnet"] = _ => "hat mit dem Vorgang auch das Projekt wieder geöffnet.",

        // Vereinbarungsverfahren
        ["VerfahrenEroeffnet"] = w => $"hat die Vereinbarung für {w.Text("jahr")} begonnen.",
        ["ArbeitskopieGeaendert"] = w => $"hat an der Arbeitskopie weitergearbeitet ({w.Wort("schritt")}).",
        ["FassungUebergeben"] = w => $"hat Fassung {w.Zahl("fassung")} (Prüfsumme {w.Kurz("pruefsumme")}) übergeben. Betrag: {w.Geld("betrag")}.",
        ["FassungAngenommen"] = w => $"hat Fassung {w.Zahl("fassung")} für {w.Wort("seite")} angenommen (Prüfsumme {w.Kurz("pruefsumme")}).",
        ["AnnahmeZurueckgenommen"] = w => $"hat die Annahme von Fassung {w.Zahl("fassung")} zurückgenommen.",
        ["VerfahrenWiederaufgenommen"] = w => $"hat die Gespräche über Fassung {w.Zahl("fassung")} wieder aufgenommen.",
        ["AnmerkungGeschrieben"] = w => $"hat die{(w.Ja("intern") ? " interne" : "")} Anmerkung {w.Zahl("nummer")} geschrieben.",
        ["AnmerkungBeantwortet"] = w => $"hat die Anmerkung {w.Zahl("nummer")} beantwortet.",
        ["AnmerkungErledigt"] = w => $"hat die Anmerkung {w.Zahl("nummer")} erledigt.",
        ["UnterschriftErfasst"] = w => $"hat eine Unterschrift für {w.Wort("seite")} unter Fassung {w.Zahl("fassung")} erfasst ({w.Wort("art")}, {(w.Hat("datum") ? w.Tag("datum") : "ohne Tag")}).",
        ["UnterschriftDatiert"] = w => $"hat den Tag der Unterschrift {w.Zahl("nummer")} nachgetragen: {w.Tag("datum")}.",
        ["UnterschriftGestrichen"] = w => $"hat die Unterschrift {w.Zahl("nummer")} gestrichen.",
        ["VereinbarungWirksamGeworden"] = w => $"hat die letzte nötige Unterschrift erfasst: Fassung {w.Zahl("fassung")} ist wirksam, Betrag {w.Geld("betrag")}.",
        ["AenderungBegonnen"] = w => $"hat die Änderungsvereinbarung {w.Zahl("aenderung")} begonnen.",
        ["VerfahrenBeendet"] = w => w.Zahl("aenderung") == 0 ? "hat die Gespräche ohne Ergebnis beendet." : $"hat die Änderungsvereinbarung {w.Zahl("aenderung")} ohne Ergebnis beendet.",
        ["VorgangAbgeschlossen"] = _ => "hat den Vorgang abgeschlossen.",
        ["VorgangWiederGeoeffnet"] = _ => "hat den Vorgang wieder geöffnet.",
    };

    /// <summary>The events that have a sentence.</summary>
    public static IReadOnlyCollection<string> Bekannte => Saetze.Keys;

    /// <summary>The rest of the sentence; of an event that an older or newer program wrote, its name.</summary>
    public static string Von(string ereignis, string daten, Namen namen)
    {
        try
        {
            using var json = JsonDocument.Parse(daten);
            return Saetze.TryGetValue(ereignis, out var satz) ? satz(new(json.RootElement, namen)) : $"hat vermerkt: {ereignis}.";
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            // Written with other values than today's event has: the name of the event still is true.
            return $"hat vermerkt: {ereignis}.";
        }
    }

    private static string Hinweise(int anzahl) => anzahl switch
    {
        0 => "ohne Hinweise",
        1 => "mit einem Hinweis zum Text",
        _ => $"mit {Zahlen.InWorten(anzahl)} Hinweisen zum Text",
    };
}
