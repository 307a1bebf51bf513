using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Architecture;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Access;

/// <summary>The own account: sessions, password, app, codes.</summary>
public class KontoTests
{
    [Fact]
    public async Task Eine_Sitzung_am_anderen_Geraet_laesst_sich_beenden_und_endet_sofort()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var anderes = portal.Browser();
        await zugang.MeldeAn(anderes);
        portal.Uhr.Vor(TimeSpan.FromMinutes(2));
        var seite = await zugang.Browser.Get("/konto");
        seite.Document.QuerySelectorAll("[aria-label='Tabelle: Meine Sitzungen'] tbody tr").Length.ShouldBe(2);
        seite.Text.ShouldContain("diese Sitzung");
        var danach = await seite.Press("Sitzung 2 beenden");
        danach.Text.ShouldContain("Die Sitzung ist beendet.");
        (await anderes.Get("/konto")).H1.ShouldBe("Anmelden");
        (await zugang.Browser.Get("/konto")).H1.ShouldBe("Mein Zugang");
    }

    [Fact]
    public async Task Alle_anderen_Sitzungen_enden_auf_einmal()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var andere = new[] { portal.Browser(), portal.Browser() };
        foreach (var browser in andere)
        {
            await zugang.MeldeAn(browser);
        }

        await (await zugang.Browser.Get("/konto")).Press("Alle anderen Sitzungen beenden");
        (await andere[0].Get("/konto")).H1.ShouldBe("Anmelden");
        (await andere[1].Get("/konto")).H1.ShouldBe("Anmelden");
        (await zugang.Browser.Get("/konto")).H1.ShouldBe("Mein Zugang");
    }

    [Fact]
    public async Task Fremde_Sitzungen_gibt_es_nicht()
    {
        await using var portal = await Portal.Start();
        var ich = await Kontozugang.Neu(portal);
        var andere = await Kontozugang.Neu(portal);
        await using var technik = portal.Datenbank.Technik();
        var fremd = await technik.Set<Sitzung>().SingleAsync(s => s.KontoId == andere.Person.Id.Value);
        (await (await ich.Browser.Get("/konto")).Send($"/konto/sitzungen/{fremd.Id}/beenden")).ShouldBe(HttpStatusCode.NotFound);
        (await andere.Browser.Get("/konto")).H1.ShouldBe("Mein Zugang");
    }

    [Fact]
    public async Task Ein_neues_Passwort_braucht_das_alte_und_beendet_die_anderen_Sitzungen()
    {
        const string neu = "Lampe Wolke Teppich heiter";
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var anderes = portal.Browser();
        await zugang.MeldeAn(anderes);
        var seite = await zugang.Browser.Get("/konto/passwort");
        var falsch = await seite.Fill("Bisheriges Passwort", "geraten und falsch").Fill("Neues Passwort", neu).Press("Passwort speichern");
        falsch.ErrorAt("Bisheriges Passwort").ShouldNotBeNull().ShouldContain("stimmt nicht");
        var schwach = await falsch.Fill("Bisheriges Passwort", Kontozugang.Passwort).Fill("Neues Passwort", "Passwort2026").Press("Passwort speichern");
        schwach.ErrorAt("Neues Passwort").ShouldNotBeNull().ShouldContain("verbreitet");
        (await anderes.Get("/konto")).H1.ShouldBe("Mein Zugang");
        (await schwach.Fill("Bisheriges Passwort", Kontozugang.Passwort).Fill("Neues Passwort", neu).Press("Passwort speichern")).H1.ShouldBe("Mein Zugang");
        (await anderes.Get("/konto")).H1.ShouldBe("Anmelden");
        (await zugang.GibPasswort(portal.Browser(), neu)).H1.ShouldBe("Code eingeben");
    }

    [Fact]
    public async Task Leerzeichen_und_lange_Saetze_bleiben_wie_getippt()
    {
        const string neu = "  zwei Leerzeichen vorn, eines hinten, und dann noch ein ganzer Satz mit Umlauten: äöüß ";
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        await (await zugang.Browser.Get("/konto/passwort")).Fill("Bisheriges Passwort", Kontozugang.Passwort).Fill("Neues Passwort", neu).Press("Passwort speichern");
        (await zugang.GibPasswort(portal.Browser(), neu.Trim())).H1.ShouldBe("Anmelden");
        (await zugang.GibPasswort(portal.Browser(), neu)).H1.ShouldBe("Code eingeben");
    }

    [Fact]
    public async Task Die_neue_App_gilt_erst_nach_ihrem_ersten_Code_und_dann_nur_noch_sie()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var seite = await zugang.Browser.Get("/konto/app");
        var app = Kontozugang.Schluessel(seite);
        var falsch = await seite.Fill("Code aus der App", "000000").Press("App einrichten");
        falsch.Errors.ShouldHaveSingleItem().ShouldStartWith("Der Code stimmt nicht");
        (await zugang.MeldeAn(portal.Browser())).H1.ShouldBe("Mein Zugang", "bis dahin gilt die alte");
        (await falsch.Fill("Code aus der App", Totp.Code(app, Totp.Schritt(portal.Uhr.GetUtcNow()))).Press("App einrichten")).H1.ShouldBe("Mein Zugang");
        (await (await zugang.GibPasswort(portal.Browser())).Fill("Code", zugang.Code()).Press("Anmelden")).Errors.ShouldHaveSingleItem();
        (await (zugang with { App = app }).MeldeAn(portal.Browser())).H1.ShouldBe("Mein Zugang");
    }

    [Fact]
    public async Task Neue_Ersatzcodes_entwerten_die_alten()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var seite = await (await zugang.Browser.Get("/konto/ersatzcodes")).Press("Neue Ersatzcodes erzeugen");
        var neue = seite.Document.QuerySelectorAll(".zw-codes li").Select(TestPage.Words).ToList();
        neue.Count.ShouldBe(10);
        neue.Intersect(zugang.Ersatzcodes).ShouldBeEmpty();
        (await (await zugang.GibPasswort(portal.Browser())).Fill("Code", zugang.Ersatzcodes[0]).Press("Anmelden")).Errors.ShouldHaveSingleItem();
        (await (await zugang.GibPasswort(portal.Browser(), adresse: "/anmelden?zurueck=/konto")).Fill("Code", neue[0]).Press("Anmelden")).H1.ShouldBe("Mein Zugang");
    }

    [Fact]
    public async Task Was_die_Person_beweist_laesst_sich_nur_nach_frischer_Bestaetigung_aendern()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        portal.Uhr.Vor(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        foreach (var adresse in new[] { "/konto/passwort", "/konto/app", "/konto/ersatzcodes", "/konto/passkey" })
        {
            var seite = await zugang.Browser.Get(adresse);
            seite.H1.ShouldBe("Bitte bestätigen Sie, dass Sie es sind", adresse);
        }

        var frage = await zugang.Browser.Get("/konto/passwort");
        var falsch = await frage.Fill("Passwort", "geraten und falsch").Fill("Code", zugang.Code()).Press("Bestätigen");
        falsch.Errors.ShouldHaveSingleItem().ShouldStartWith("Passwort oder Code stimmen nicht");
        var danach = await falsch.Fill("Passwort", Kontozugang.Passwort).Fill("Code", zugang.Code()).Press("Bestätigen");
        danach.H1.ShouldBe("Passwort ändern", "es geht da weiter, wo man war");
        (await zugang.Browser.Get("/konto/app")).H1.ShouldBe("Authenticator-App einrichten");
    }

    [Fact]
    public async Task Nach_der_Bestaetigung_geht_es_nie_zu_einem_fremden_Rechner()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var frage = await zugang.Browser.Get("/bestaetigen?zurueck=%2F%2Ffremd.example%2F");
        var antwort = await frage.Fill("Passwort", Kontozugang.Passwort).Fill("Code", zugang.Code()).PressRaw("Bestätigen");
        antwort.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Der_letzte_Weg_sich_anzumelden_bleibt_und_ein_fremder_Passkey_ist_unbekannt()
    {
        await using var portal = await Portal.Start();
        var mitPasswort = await Kontozugang.Neu(portal);
        await LegePasskeyAn(portal, mitPasswort.Person, 1);
        var person = await portal.Person(await portal.Organisation(Organisationsart.Traeger), Rolle.Projektleitung);
        await LegePasskeyAn(portal, person, 2);
        var nurPasskey = await portal.Als(person);
        var seite = await nurPasskey.Get("/konto");
        seite.Text.ShouldContain("Passkey 2");
        (await seite.Press("Passkey 2 entfernen")).Text.ShouldContain("einziger Weg");
        (await seite.Send("/konto/passkey/AQ/entfernen")).ShouldBe(HttpStatusCode.NotFound, "der Passkey einer anderen Person");
        (await seite.Send("/konto/passkey/!/entfernen")).ShouldBe(HttpStatusCode.NotFound);
        (await (await mitPasswort.Browser.Get("/konto")).Press("Passkey 1 entfernen")).Text.ShouldContain("Der Passkey ist entfernt");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Der_letzte_Passkey_geht_nur_wenn_man_ueber_den_jetzigen_Anbieter_hereinkommt(bool jetziger)
    {
        await using var lage = await OidcLage.Neu();
        await LegePasskeyAn(lage.Portal, lage.Person, 1);
        if (!jetziger)
        {
            await using var technik = lage.Portal.Datenbank.Technik();
            technik.RemoveRange(technik.Set<KontoLogin>());
            technik.Add(new KontoLogin { Aussteller = "https://frueher.example", Subjekt = "s", KontoId = lage.Person.Id.Value, Angelegt = lage.Portal.Uhr.GetUtcNow().UtcDateTime });
            await technik.SaveChangesAsync();
        }

        var antwort = await (await (await lage.Portal.Als(lage.Person)).Get("/konto")).Press("Passkey 1 entfernen");
        antwort.Text.ShouldContain(jetziger ? "Der Passkey ist entfernt" : "Das ist Ihr einziger Weg, sich anzumelden.");
        await using var danach = lage.Portal.Datenbank.Technik();
        danach.Set<KontoPasskey>().Count().ShouldBe(jetziger ? 0 : 1);
    }

    [Fact]
    public void Der_Zugang_heisst_ueberall_Zugang()
    {
        var texte = Quellbaum.Dateien("src/App", ".razor", ".cs", ".md").ToDictionary(p => p, p => Zielwerk.Tests.Ablage.Lies(p.Split('/')));
        texte.Count.ShouldBeGreaterThan(200);
        texte.Where(t => System.Text.RegularExpressions.Regex.IsMatch(t.Value, "\\b([Mm]ein|Ihr)(e[mnrs]?)? Kont(o|en)\\b")).Select(t => t.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ohne_Skript_sagt_der_Passkey_was_fehlt()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        (await (await portal.Get("/anmelden")).Press("Mit Passkey anmelden")).Errors.ShouldHaveSingleItem().ShouldContain("JavaScript");
        (await (await zugang.Browser.Get("/konto/passkey")).Press("Passkey hinzufügen")).Errors.ShouldHaveSingleItem().ShouldContain("JavaScript");
        (await portal.Get("/anmelden")).Document.QuerySelectorAll("script").ShouldHaveSingleItem().GetAttribute("src")!.ShouldStartWith("/passkey.js?");
    }

    private static async Task LegePasskeyAn(Portal portal, Person person, byte nummer)
    {
        await using var technik = portal.Datenbank.Technik();
        technik.Add(new KontoPasskey
        {
            Kennung = [nummer],
            KontoId = person.Id.Value,
            Name = $"Passkey {nummer}",
            OeffentlicherSchluessel = [1],
            Zaehler = 0,
            NutzerGeprueft = true,
            Sicherungsfaehig = false,
            Gesichert = false,
            Bescheinigung = [1],
            Clientdaten = [1],
            Angelegt = portal.Uhr.GetUtcNow().UtcDateTime,
        });
        await technik.SaveChangesAsync();
    }
}
