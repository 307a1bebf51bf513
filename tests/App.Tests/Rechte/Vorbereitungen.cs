using Zielwerk.App.Data;
using Zielwerk.App.Tests.Sicherheit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>
/// Acts that make sense only sometimes, by the pattern of their address: what makes each possible, as whom, where, and which answers are right where
/// those on the page are not. Everywhere else the answer to somebody who may is never 404. Each entry is tried: so prepared, the act must succeed.
/// </summary>
public static class Vorbereitungen
{
    private const string Fall = "/vorgaenge/{vorgang}";
    private const string Neuestes = "of the newest rooms: right answers are tried in the tests of the room only, here everybody sends an empty form";
    private const string Mensch = "/organisationen/{organisation}/personen/{person}";

    /// <summary>Forms that no right answers can be typed into, and where they are tried.</summary>
    public static IReadOnlyDictionary<string, string> OhneProbe { get; } = new Dictionary<string, string>
    {
        [Fall + "/unterlagen"] = "sends files: UnterlagenTests.Fremde_Unterlagen_gibt_es_nicht_und_ohne_Recht_kommt_nichts_hinein",
        ["/programmjahre/{programmjahr:int}/abschliessen"] = Neuestes,
        ["/programmjahre/{programmjahr:int}/eroeffnen"] = Neuestes,
        ["/programmjahre/{programmjahr:int}/fortschreiben"] = Neuestes,
        ["/programmjahre/{programmjahr:int}/kontingent"] = Neuestes,
        ["/programmjahre/{programmjahr:int}/massnahmenarten"] = Neuestes,
        ["/programmjahre/{programmjahr:int}/pruefliste/{nummer:int}/erledigen"] = Neuestes,
        ["/programmjahre/{programmjahr:int}/pruefliste/{nummer:int}/zurueckholen"] = Neuestes,
        ["/programmjahre/{programmjahr:int}/rechtskreise"] = Neuestes,
        ["/programmjahre/{programmjahr:int}/termine"] = Neuestes,
        ["/programmjahre/{programmjahr:int}/werte"] = Neuestes,
        ["/programmjahre/{programmjahr:int}/ziele"] = Neuestes,
        ["/zuteilungen/{programmjahr:int}/hochladen"] = Neuestes,
        ["/zuteilungen/{programmjahr:int}/uebernehmen"] = Neuestes,
        ["/zuteilungen/{programmjahr:int}/{koerperschaft}/neu"] = Neuestes,
        ["/strategien/{organisation}/abstimmung"] = Neuestes,
        ["/strategien/{organisation}/einreichen"] = Neuestes,
        ["/strategien/{organisation}/fassung"] = Neuestes,
        ["/organisationen/ergaenzen"] = "asks nothing, so that the empty form of every other cell is the right answer",
        [Fall + "/projekte/uebernehmen"] = "takes over from an adopted agreement, which no case here has: ProjektSeitenTests",
    };

    /// <summary>Pages that are not always there for those who may see them, and one that is; it must come.</summary>
    public static IReadOnlyDictionary<string, Func<Welt, Task<Fundstelle>>> Seiten { get; } = new Dictionary<string, Func<Welt, Task<Fundstelle>>>
    {
        ["/pruefung/akte/{jahr:int}/{ags}.zip"] = w => Als(w, "Pruefung", $"/pruefung/akte/{w.Eigener.Jahr}/{w.Eigener.Ags}.zip"),
        ["/verfahren/{verfahren}/fassungen/{nummer:int}"] = w => Als(w, "Programmsteuerung", $"/verfahren/{w.Verfahren[^1].Verfahren.Id}/fassungen/1"),
        ["/verfahren/{verfahren}/fassungen/{nummer:int}.pdf"] = w => Als(w, "Programmsteuerung", $"/verfahren/{w.Verfahren[^1].Verfahren.Id}/fassungen/1.pdf"),
        ["/verfahren/{verfahren}/fassungen/{nummer:int}.docx"] = w => Als(w, "Programmsteuerung", $"/verfahren/{w.Verfahren[^1].Verfahren.Id}/fassungen/1.docx"),
        ["/verfahren/{verfahren}/fassungen/{nummer:int}.txt"] = w => Als(w, "Programmsteuerung", $"/verfahren/{w.Verfahren[^1].Verfahren.Id}/fassungen/1.txt"),
        ["/verfahren/{verfahren}/fassungen/{alt:int}/{neu:int}"] = w => Als(w, "Programmsteuerung", $"/verfahren/{w.Verfahren[^1].Verfahren.Id}/fassungen/1/1"),
    };

    public static IReadOnlyDictionary<string, Func<Welt, Task<Fundstelle>>> Alle { get; } = new Dictionary<string, Func<Welt, Task<Fundstelle>>>
    {
        [Fall + "/sachstand"] = async w => await Probe(w, "SachstandAendern+Felder") with { Antworten = Antwort("sachstand", "Probe") },
        [Fall + "/ansprechperson"] = async w => await Probe(w, "AnsprechpersonAendern+Felder") with { Antworten = Antwort("name", "Probe") },
        [Fall + "/zustaendigkeit"] = w => Probe(w, "ZustaendigkeitAendern+Felder"),
        [Fall + "/pflichten/{pflicht}"] = w => Probe(w, "PflichtErledigen+Felder"),
        [Fall + "/pflichten/{pflicht}/zurueckholen"] = async w =>
        {
            var pflicht = Enum.GetValues<Pflichtart>()[0];
            if ((await w.Lies(w.Eigener)).Erledigungen.All(e => e.Pflicht != pflicht))
            {
                await w.Aendere(w.Eigener, v => v.PflichtErledigen(pflicht, w.Portal.Uhr.Heute(), w.Portal.Uhr.Heute(), "Test"));
            }

            return await AmFall(w, w.Eigener, $"/pflichten/{Pflichten.Schluessel(pflicht)}/zurueckholen");
        },
        [Fall + "/wiedervorlagen/{nummer:int}/zurueckholen"] = async w =>
        {
            var nummer = w.Wiedervorlage("Bewilligung");
            if ((await w.Lies(w.Geschlossener)).Zustand == Vorgangszustand.Laufend)
            {
                await w.Aendere(w.Geschlossener, v => v.Abschliessen("Test"));
            }

            if ((await w.Lies(w.Eigener)).Wiedervorlagen.Single(v => v.Nummer == nummer).ErledigtAm is null)
            {
                await w.Aendere(w.Eigener, v => v.WiedervorlageErledigen(nummer, w.Kollege.Id, w.Portal.Uhr.GetUtcNow().UtcDateTime, "Test"));
            }

            return await AmFall(w, w.Eigener, $"/wiedervorlagen/{nummer}/zurueckholen");
        },
        [Fall + "/wiedervorlagen/{nummer:int}/erledigen"] = async w =>
        {
            var nummer = w.Wiedervorlage("Bewilligung");
            if ((await w.Lies(w.Eigener)).Wiedervorlagen.Single(v => v.Nummer == nummer).ErledigtAm is not null)
            {
                await w.Aendere(w.Eigener, v => v.WiedervorlageZurueckholen(nummer, "Test"));
            }

            return await AmFall(w, w.Eigener, $"/wiedervorlagen/{nummer}/erledigen");
        },
        [Fall + "/wiedervorlagen/{nummer}/verschieben"] = w => Probe(w, "WiedervorlageVerschieben+Felder"),
        [Fall + "/abschliessen"] = async w =>
        {
            if ((await w.Lies(w.Geschlossener)).Zustand == Vorgangszustand.Abgeschlossen)
            {
                await w.Aendere(w.Geschlossener, v => v.WiederOeffnen("Test"));
            }

            return await AmFall(w, w.Geschlossener, "/abschliessen");
        },
        [Fall + "/oeffnen"] = async w =>
        {
            if ((await w.Lies(w.Geschlossener)).Zustand == Vorgangszustand.Laufend)
            {
                await w.Aendere(w.Geschlossener, v => v.Abschliessen("Test"));
            }

            return await AmFall(w, w.Geschlossener, "/oeffnen");
        },
        ["/unterlagen/{unterlage}/entfernen"] = w => Probe(w, "UnterlageEntfernenForm"),
        ["/projekte/{projekt}/traeger"] = w => Probe(w, "TraegerForm"),
        ["/meldungen/{meldung}/erledigen"] = w => Probe(w, "MeldungErledigenForm"),
        ["/meldungen/{meldung}/uebernehmen"] = w => Probe(w, "MeldungUebernehmenForm"),
        ["/fristen/kalender/widerrufen"] = async w => (await Ausgaben.Kalender(w, "Bewilligung")).Length > 0 ? await Als(w, "Bewilligung", "/fristen/kalender/widerrufen") : null!,
        ["/organisationen/neu"] = async w => await Probe(w, "OrganisationForm") with { Antworten = Antwort("name", "Zzprobe") },
        ["/verfahren/neu/{vorgang}"] = w => Probe(w, "EroeffnungsForm"),
        ["/verfahren/{verfahren}/projekte/{nummer:int}/pruefliste"] = async w =>
            await Als(w, "Programmsteuerung", $"/verfahren/{(await Gespraeche.NeuAsync(w, Verfahrensstand.EntwurfBeimLand)).Id}/projekte/1/pruefliste"),
        ["/verfahren/{verfahren}/unterschriften/neu/{seite}"] = async w => await Probe(w, "UnterschriftErfassenSchritt+Felder") with
        {
            Antworten = new Dictionary<string, string> { ["art"] = nameof(Unterschriftsart.Handschriftlich), ["ohne-tag"] = "Probe", ["fundstelle"] = "Probe" },
        },
        ["/organisationen/{organisation}/beenden"] = async w => await Als(w, "Betrieb", $"/organisationen/{(await w.Portal.Organisation(Organisationsart.Traeger)).Id}/beenden"),
        ["/organisationen/{organisation}/fortfuehren"] = async w =>
        {
            var ort = await w.Portal.Organisation(Organisationsart.Traeger);
            await w.Aendere(ort, o => o.Beenden(w.Portal.Uhr.GetUtcNow().UtcDateTime, "Test"));
            return await Als(w, "Betrieb", $"/organisationen/{ort.Id}/fortfuehren");
        },
        [Mensch + "/aendern"] = async w => await Probe(w, "PersonAendernForm") with { Antworten = Antwort("telefon", "0561 1") },
        [Mensch + "/sperren"] = w => AnNeuem(w, "sperren"),
        [Mensch + "/entsperren"] = w => AnNeuem(w, "entsperren", p => p.Sperren("Test")),
        [Mensch + "/erneuern"] = w => AnNeuem(w, "erneuern"),
        [Mensch + "/einladung"] = w => AnNeuem(w, "einladung"),
        [Mensch + "/einladung-zurueckziehen"] = w => AnNeuem(w, "einladung-zurueckziehen"),
        [Mensch + "/rolle"] = w => AnNeuem(w, "rolle"),
        [Mensch + "/rollen/{nummer}/entziehen"] = w => AnNeuem(w, "rollen/1/entziehen"),
        [Mensch + "/rollen/{nummer}/uebergeben"] = async w => await Probe(w, "UebergabeForm") is var stelle
            ? stelle with { Antworten = new Dictionary<string, string>(stelle.Antworten!) { ["vorname"] = "Zzneu", ["nachname"] = "Zzneu" } }
            : null!,
        [Mensch + "/vertretung"] = w => Probe(w, "VertretungForm"),
        [Mensch + "/vertretungen/{nummer}/beenden"] = w => AnNeuem(
            w, "vertretungen/1/beenden", p => p.VertretungEinrichten(w.Kollegin, w.Gebiet.Id, Rolle.Koordination, w.Portal.Uhr.Heute(), w.Portal.Uhr.Heute(), "Test")),
    };

    /// <summary>True when the page or act is not always there for those who may.</summary>
    public static bool Manchmal(string muster) => Alle.ContainsKey(muster) || Seiten.ContainsKey(muster) || OhneProbe.ContainsKey(muster);

    private static Task<Fundstelle> Probe(Welt welt, string form) => Formularproben.Alle[form](welt);

    private static async Task<Fundstelle> Als(Welt welt, string rufer, string adresse) => new(await welt.Als(rufer), adresse);

    private static Task<Fundstelle> AmFall(Welt welt, Vorgang fall, string akt) => Als(welt, "Bewilligung", $"/vorgaenge/{fall.Aktenzeichen}{akt}");

    /// <summary>On a colleague whom nobody else needs.</summary>
    private static async Task<Fundstelle> AnNeuem(Welt welt, string akt, Action<Person>? vorher = null)
    {
        var person = await welt.Portal.Person(welt.Gebiet, Rolle.Koordination);
        if (vorher is not null)
        {
            await welt.Aendere(person, vorher);
        }

        return await Als(welt, "Zugangsverwaltung", $"/organisationen/{welt.Gebiet.Id}/personen/{person.Id}/{akt}");
    }

    private static Dictionary<string, string> Antwort(string feld, string wert) => new() { [feld] = wert };
}
