using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Access;

/// <summary>One-time links: new account, and the first operator.</summary>
public class EinladungTests
{
    [Fact]
    public async Task Ein_Einmallink_gilt_einmal()
    {
        await using var portal = await Portal.Start();
        var person = await Person(portal);
        var link = await Kontozugang.Link(portal, person, Einladungszweck.Einladung);
        var zweite = await portal.Get(link);
        var erste = await portal.Get(link);
        (await Fuelle(portal, erste).Press("Zugang einrichten")).H1.ShouldBe("Ersatzcodes");

        (await portal.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        var danach = await Fuelle(portal, zweite).Press("Zugang einrichten");
        danach.Status.ShouldBe(HttpStatusCode.NotFound);
        danach.Text.ShouldContain("Dieser Link gilt nicht mehr");
    }

    [Fact]
    public async Task Ein_Einmallink_endet_nach_seiner_Zeit_und_durch_einen_neueren()
    {
        await using var portal = await Portal.Start();
        var person = await Person(portal);
        var erster = await Kontozugang.Link(portal, person, Einladungszweck.Einladung);
        (await portal.Get(erster)).Status.ShouldBe(HttpStatusCode.OK);
        var zweiter = await Kontozugang.Link(portal, person, Einladungszweck.Einladung);
        (await portal.Get(erster)).Status.ShouldBe(HttpStatusCode.NotFound);
        portal.Uhr.Vor(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await portal.Get(zweiter)).Status.ShouldBe(HttpStatusCode.OK);
        portal.Uhr.Vor(TimeSpan.FromSeconds(1));
        (await portal.Get(zweiter)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Get("/einladung/" + Schluessel.Neu())).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Jeder_Fehler_steht_an_seinem_Feld_und_der_Schluessel_der_App_bleibt()
    {
        await using var portal = await Portal.Start();
        var person = await Person(portal);
        var seite = await portal.Get(await Kontozugang.Link(portal, person, Einladungszweck.Einladung));
        var app = Kontozugang.Schluessel(seite);
        var leer = await seite.Press("Zugang einrichten");
        leer.Errors.ShouldBe(["Geben Sie „Neues Passwort“ ein", "Geben Sie „Code aus der App“ ein"]);
        Kontozugang.Schluessel(leer).ShouldBe(app);
        var schwach = await leer.Fill("Neues Passwort", person.Nachname + "2026").Fill("Code aus der App", "123456").Press("Zugang einrichten");
        schwach.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        schwach.ErrorAt("Neues Passwort").ShouldNotBeNull().ShouldContain("besteht vor allem aus");
        var falsch = await schwach.Fill("Neues Passwort", Kontozugang.Passwort).Fill("Code aus der App", "123456").Press("Zugang einrichten");
        falsch.ErrorAt("Code aus der App").ShouldNotBeNull().ShouldStartWith("Der Code stimmt nicht");
        falsch.Html.ShouldNotContain(Kontozugang.Passwort);
        Kontozugang.Schluessel(falsch).ShouldBe(app);
        falsch.Document.QuerySelector("svg[role=img] path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        (await Fuelle(portal, falsch).Press("Zugang einrichten")).H1.ShouldBe("Ersatzcodes");
    }

    [Fact]
    public async Task Der_Schluessel_einer_anderen_Einladung_und_ein_alter_gelten_nicht()
    {
        await using var portal = await Portal.Start();
        var fremd = await portal.Get(await Kontozugang.Link(portal, await Person(portal), Einladungszweck.Einladung));
        var seite = await portal.Get(await Kontozugang.Link(portal, await Person(portal), Einladungszweck.Einladung));
        seite.Document.QuerySelector("input[name=app]")!.SetAttribute("value", fremd.Document.QuerySelector("input[name=app]")!.GetAttribute("value")!);
        var code = Totp.Code(Kontozugang.Schluessel(fremd), Totp.Schritt(portal.Uhr.GetUtcNow()));
        (await seite.Fill("Neues Passwort", Kontozugang.Passwort).Fill("Code aus der App", code).Press("Zugang einrichten"))
            .Errors.ShouldHaveSingleItem().ShouldContain("zu lange offen");

        var alt = await portal.Get(await Kontozugang.Link(portal, await Person(portal), Einladungszweck.Einladung));
        portal.Uhr.Vor(TimeSpan.FromHours(2));
        (await Fuelle(portal, alt).Press("Zugang einrichten")).Errors.ShouldHaveSingleItem().ShouldContain("zu lange offen");
    }

    [Fact]
    public async Task Neu_einrichten_entwertet_was_bisher_galt()
    {
        await using var portal = await Portal.Start();
        var alt = await Kontozugang.Neu(portal);
        var neu = await Kontozugang.Neu(portal, alt.Person);
        (await alt.Browser.Get("/konto")).H1.ShouldBe("Anmelden", "die alte Sitzung ist zu Ende");
        var seite = await alt.GibPasswort(portal.Browser());
        (await seite.Fill("Code", alt.Code()).Press("Anmelden")).Errors.ShouldHaveSingleItem();
        (await (await alt.GibPasswort(portal.Browser())).Fill("Code", alt.Ersatzcodes[0]).Press("Anmelden")).Errors.ShouldHaveSingleItem();
        (await neu.MeldeAn(portal.Browser())).H1.ShouldBe("Mein Zugang");
    }

    [Fact]
    public async Task Die_Ersatzcodes_stehen_einmal_da_und_die_Adresse_nennt_den_Schluessel_nirgends()
    {
        await using var portal = await Portal.Start();
        var person = await Person(portal);
        var link = await Kontozugang.Link(portal, person, Einladungszweck.Einladung);
        var seite = await portal.Get(link);
        seite.Document.QuerySelector("footer")!.InnerHtml.ShouldNotContain(link.Split('/')[^1]);
        seite.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var zugang = await Kontozugang.Neu(portal, person);
        zugang.Ersatzcodes.Count.ShouldBe(10);
        zugang.Ersatzcodes.ShouldAllBe(c => System.Text.RegularExpressions.Regex.IsMatch(c, "^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$"));
        (await zugang.Browser.Get("/konto/ersatzcodes")).Html.ShouldNotContain(zugang.Ersatzcodes[0]);
    }

    [Fact]
    public async Task Der_erste_Betrieb_richtet_sich_mit_dem_Einmallink_ein_und_nur_der_erste()
    {
        await using var portal = await Portal.Start();
        var link = await Kontozugang.Link(portal, null, Einladungszweck.ErsterBetrieb);
        var browser = portal.Browser();
        var seite = Fuelle(portal, await browser.Get(link));
        (await seite.Press("Zugang einrichten")).Errors.Count.ShouldBe(4, "Name, Nachname, Adresse, Stelle");
        seite = Fuelle(portal, await browser.Get(link)).Fill("Vorname", "Olga").Fill("Nachname", "Zzbetrieb").Fill("E-Mail-Adresse", "olga@betrieb.de").Fill("Betreibende Stelle", "Rechenzentrum Nord");
        var schwach = await seite.Fill("Neues Passwort", "Rechenzentrum-Nord").Press("Zugang einrichten");
        schwach.ErrorAt("Neues Passwort").ShouldNotBeNull().ShouldContain("besteht vor allem aus");
        schwach.Value("Vorname").ShouldBe("Olga");
        (await Fuelle(portal, schwach).Press("Zugang einrichten")).H1.ShouldBe("Ersatzcodes");
        var konto = await browser.Get("/konto");
        konto.Text.ShouldContain("Betrieb, Rechenzentrum Nord");

        await using var db = portal.Db();
        var person = await db.Personen.SingleAsync(p => p.Email == "olga@betrieb.de");
        person.Rollen.Select(r => r.Rolle).ShouldBe([Rolle.Betrieb, Rolle.Zugangsverwaltung]);
        (await db.Akte.CountAsync(a => a.AggregatId == person.Id.Value.ToString())).ShouldBeGreaterThan(0);

        // As soon as somebody operates the portal, no other link makes an operator.
        (await portal.Get(await Kontozugang.Link(portal, null, Einladungszweck.ErsterBetrieb))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Person> Person(Portal portal) => portal.Organisation(Organisationsart.Gebietskoerperschaft).ContinueWith(
        o => portal.Person(o.Result, Rolle.Koordination), TaskScheduler.Default).Unwrap();

    private static TestPage Fuelle(Portal portal, TestPage seite) =>
        seite.Fill("Neues Passwort", Kontozugang.Passwort).Fill("Code aus der App", Totp.Code(Kontozugang.Schluessel(seite), Totp.Schritt(portal.Uhr.GetUtcNow())));
}
