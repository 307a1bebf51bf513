using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Access;
using Zielwerk.App.Tests.Rechte;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Where a form stands, opened by somebody who may send it.</summary>
/// <param name="Ziel">End of the address it is sent to, on pages with several forms.</param>
/// <param name="Antworten">Where the answers a form comes with are none that may be sent: field and value.</param>
public sealed record Fundstelle(TestBrowser Browser, string Adresse, string Ziel = "", IReadOnlyDictionary<string, string>? Antworten = null);

/// <summary>
/// Where each form of the portal stands. A new form is entered here by the name of its class ("Outer+Inner" for a nested one); asked again after every
/// sending that was accepted, so it makes the form possible again.
/// </summary>
public static partial class Formularproben
{
    /// <summary>Of all rooms; one file per bundle of rooms.</summary>
    public static IReadOnlyDictionary<string, Func<Welt, Task<Fundstelle>>> Alle => alle ??= new(Gemeinsame.Concat(Haushalt).Concat(Verhandlung));

    private static Dictionary<string, Func<Welt, Task<Fundstelle>>>? alle;

    /// <summary>Names of the forms that are fed the corpus.</summary>
    public static IReadOnlyCollection<string> Gefuettert => [.. Gemeinsame.Keys, .. Haushalt.Keys, .. Verhandlung.Keys];

    private static Dictionary<string, Func<Welt, Task<Fundstelle>>> Gemeinsame => new()
    {
        ["BarriereMeldenForm"] = w => Als(w, "niemand", "/barriere-melden"),
        ["FristForm"] = w => Als(w, "niemand", "/rechtsstand"),
        ["AnmeldenForm"] = w => Als(w, "niemand", "/anmelden"),
        ["ZugangVerlorenForm"] = w => Als(w, "niemand", "/zugang-verloren"),
        ["EinladungForm"] = async w => await Als(w, "niemand", await Kontozugang.Link(w.Portal, w.Kollege, Einladungszweck.Einladung)),
        ["CodeForm"] = async w =>
        {
            var browser = w.Portal.Browser();
            return new(browser, (await (await Kontozugang.Neu(w.Portal)).GibPasswort(browser)).Url.PathAndQuery);
        },
        ["BestaetigenForm"] = async w => new((await Kontozugang.Neu(w.Portal)).Browser, "/bestaetigen"),
        ["AppForm"] = async w => new((await Kontozugang.Neu(w.Portal)).Browser, "/konto/app"),
        ["PasswortForm"] = w => Als(w, "Koordination und Pruefung", "/konto/passwort"),
        ["PasskeynameForm"] = w => Als(w, "Koordination", "/konto/passkey"),
        ["BenachrichtigungForm"] = w => Als(w, "Bewilligung", "/konto/benachrichtigungen"),
        ["EinsichtenForm"] = w => Als(w, "Pruefung", "/einsichten"),
        ["VorgangAnlegenForm"] = w => Als(w, "Bewilligung", "/vorgaenge/neu"),
        ["SachstandAendern+Felder"] = w => AmFall(w, "Bewilligung", "sachstand"),
        ["AnsprechpersonAendern+Felder"] = w => AmFall(w, "Koordination", "ansprechperson"),
        ["ZustaendigkeitAendern+Felder"] = async w =>
        {
            // What stays the same is refused.
            if ((await w.Lies(w.Eigener)).ZustaendigId is null)
            {
                await w.Aendere(w.Eigener, v => v.ZustaendigMachen(w.Wer("Bewilligung").Id, "Test"));
            }

            return await AmFall(w, "Bewilligung", "zustaendigkeit") with { Antworten = new Dictionary<string, string> { ["person"] = "niemand" } };
        },
        ["WiedervorlageVerschieben+Felder"] = w => AmFall(w, "Bewilligung", $"wiedervorlagen/{w.Wiedervorlage("Bewilligung")}/verschieben"),
        ["PflichtErledigen+Felder"] = async w =>
        {
            if ((await w.Lies(w.Eigener)).Erledigungen.Any(e => e.Pflicht == Enum.GetValues<Pflichtart>()[0]))
            {
                await w.Aendere(w.Eigener, v => v.PflichtZurueckholen(Enum.GetValues<Pflichtart>()[0], "Test"));
            }

            return await AmFall(w, "Bewilligung", $"pflichten/{Pflichten.Schluessel(Enum.GetValues<Pflichtart>()[0])}");
        },
        ["Grundangabe"] = async w => await Als(
            w, "Bewilligung", $"/vorgaenge/{w.Geschlossener.Aktenzeichen}/{((await w.Lies(w.Geschlossener)).Zustand == Vorgangszustand.Abgeschlossen ? "oeffnen" : "abschliessen")}"),
        ["UnterlageEntfernenForm"] = async w => await Als(w, "Koordination", $"/unterlagen/{(await w.NeueUnterlage(w.Eigener)).Id}/entfernen"),
        ["MeldungErledigenForm"] = async w => await Als(w, "Programmsteuerung", $"/meldungen/{(await w.NeueMeldung()).Vorgangsnummer}") with { Ziel = "/erledigen" },
        ["MeldungUebernehmenForm"] = async w => await Als(w, "Programmsteuerung", $"/meldungen/{w.Meldung.Vorgangsnummer}") with { Ziel = "/uebernehmen" },
        ["OrganisationForm"] = w => Als(w, "Betrieb", "/organisationen/neu"),
        ["OrganisationAendernForm"] = w => Als(w, "Betrieb", $"/organisationen/{w.Organisation(Organisationsart.Traeger).Id}/aendern"),
        ["EinladenForm"] = w => Als(w, "Betrieb", $"/organisationen/{w.Organisation(Organisationsart.Traeger).Id}/zugangsverwaltung"),
        ["EinladenMitRolleForm"] = w => Als(w, "Zugangsverwaltung", $"/organisationen/{w.Gebiet.Id}/einladen"),
        ["PersonAendernForm"] = w => AnPerson(w, "aendern"),
        ["FrageForm"] = w => AnPerson(w, "einladung"),
        ["GrundForm"] = async w => await Als(
            w, "Zugangsverwaltung", $"/organisationen/{w.Gebiet.Id}/personen/{w.Kollegin.Id}/{((await w.Lies(w.Kollegin)).Gesperrt ? "entsperren" : "sperren")}"),
        ["RolleForm"] = async w =>
        {
            await w.Aendere(w.Kollege, p => p.Rollen.Where(r => r.Rolle == Rolle.Zugangsverwaltung && r.GiltAm(w.Portal.Uhr.Heute())).ToList()
                .ForEach(r => p.RolleEntziehen(w.Gebiet.Id, r.Rolle, w.Portal.Uhr.Heute(), w.Portal.Uhr.GetUtcNow().UtcDateTime, "Test")));
            return await AnPerson(w, "rolle");
        },
        ["VertretungForm"] = async w =>
        {
            await w.Aendere(w.Kollege, p => p.Vertretungen.Where(v => v.WiderrufenAm is null).ToList()
                .ForEach(v => p.VertretungWiderrufen(v.Nummer, w.Portal.Uhr.GetUtcNow().UtcDateTime, "Test")));
            return await AnPerson(w, "vertretung");
        },
        ["UebergabeForm"] = async w =>
        {
            var person = await w.Portal.Person(w.Gebiet, Rolle.Koordination);
            return new(await w.Portal.Als(person), $"/organisationen/{w.Gebiet.Id}/personen/{person.Id}/rollen/1/uebergeben", Antworten: new Dictionary<string, string> { ["email"] = $"zz{Guid.NewGuid():N}@example.org" });
        },
        ["ProjektAnlegenForm"] = w => AmFall(w, "Koordination", "projekte/neu"),
        ["TraegerForm"] = async w =>
        {
            // To one and to nobody in turn: what stays the same is refused.
            var nummer = w.OhneTraeger.Nummer;
            await using var db = w.Portal.Db();
            var offen = (await db.Projekte.AsNoTracking().SingleAsync(p => p.Nummer == nummer)).TraegerId is null;
            return await Als(w, "Koordination", $"/projekte/{nummer}/traeger") with
            {
                Antworten = new Dictionary<string, string> { ["traeger"] = offen ? $"{w.Organisation(Organisationsart.Traeger).Id}" : "keiner" },
            };
        },

        // Last: these make things long and slow.
        ["ProjektvermerkForm"] = w => Als(w, "Koordination", $"/projekte/{w.Projekte[w.Eigener.Id].Nummer}/vermerk"),
        ["WiedervorlageSetzen+Felder"] = w => AmFall(w, "Bewilligung", "wiedervorlage"),
        ["VermerkSchreiben+Felder"] = w => AmFall(w, "Koordination", "vermerk"),
    };

    /// <summary>Forms that no typed text gets past, and why.</summary>
    public static IReadOnlyDictionary<string, string> NieAngenommen { get; } = new Dictionary<string, string>
    {
        ["AnmeldenForm"] = "only a known password signs in (AnmeldenTests)",
        ["CodeForm"] = "only the code of the app (AnmeldenTests)",
        ["BestaetigenForm"] = "only the own password and code (KontoTests)",
        ["AppForm"] = "only the code of the app (KontoTests)",
        ["EinladungForm"] = "only with the code of the app (EinladungTests)",
        ["PasskeynameForm"] = "only with the answer of a device (PasskeyReiseTests)",
    };

    private static async Task<Fundstelle> Als(Welt welt, string rufer, string adresse) => new(await welt.Als(rufer), adresse);

    private static Task<Fundstelle> AmFall(Welt welt, string rufer, string akt) => Als(welt, rufer, $"/vorgaenge/{welt.Eigener.Aktenzeichen}/{akt}");

    private static Task<Fundstelle> AnPerson(Welt welt, string akt) => Als(welt, "Zugangsverwaltung", $"/organisationen/{welt.Gebiet.Id}/personen/{welt.Kollege.Id}/{akt}");
}
