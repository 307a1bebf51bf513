using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Access.Oidc;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Access;

/// <summary>Connecting and taking apart, confirming, being invited: always by the person's own hand.</summary>
public class OidcKontoTests
{
    [Fact]
    public async Task Verbinden_geht_ueber_den_Anbieter_und_ein_Formular_von_uns()
    {
        await using var lage = await OidcLage.Neu();
        var andere = await lage.Portal.Person(await lage.Portal.Organisation(Zielwerk.Domain.Organisationen.Organisationsart.Pruefung));
        var (browser, zweite) = (await lage.Portal.Als(andere), await lage.Portal.Als(andere));
        lage.Anbieter.Subjekt = "s-neu";

        (await browser.Get("/konto/oidc")).Text.ShouldContain("Sie können sich mit Landeskonto anmelden, wenn Sie Ihren Zugang damit verbinden");
        var gezeigt = await browser.Get(lage.Anbieter.Antworte((await browser.Raw("/konto/oidc/beginn")).Headers.Location!));
        gezeigt.Text.ShouldContain("angemeldet als anna.beispiel@example.org");
        (await lage.Verbindungen()).Count.ShouldBe(1); // shown, not yet connected

        var fertig = await gezeigt.Press("Mit Landeskonto verbinden");
        fertig.Text.ShouldContain("Ihr Zugang ist mit Landeskonto verbunden.");
        (await lage.Verbindungen()).Select(v => (v.Subjekt, v.KontoId)).ShouldContain(("s-neu", andere.Id.Value));
        (await zweite.Get("/konto/oidc")).Url.AbsolutePath.ShouldBe("/anmelden"); // other sessions have ended
        (await lage.Anmelden()).Url.AbsolutePath.ShouldBe("/hilfe");
        (await lage.Sitzungen()).ShouldContain(s => s.KontoId == andere.Id.Value && s.Weg == Anmeldeweg.Oidc);
    }

    [Fact]
    public async Task Was_in_einer_anderen_Sitzung_begann_verbindet_nichts()
    {
        await using var lage = await OidcLage.Neu();
        var andere = await lage.Portal.Person(await lage.Portal.Organisation(Zielwerk.Domain.Organisationen.Organisationsart.Pruefung));
        var (browser, fremd) = (await lage.Portal.Als(andere), await lage.Portal.Als(lage.Person));
        lage.Anbieter.Subjekt = "s-neu";
        var zurueck = lage.Anbieter.Antworte((await browser.Raw("/konto/oidc/beginn")).Headers.Location!);
        fremd.Cookies.Add(browser.Cookies.GetCookies(new Uri("http://localhost/"))["zw-oidc-ablauf"]!);

        (await fremd.Get(zurueck)).Status.ShouldBe(HttpStatusCode.BadRequest);

        // Nor does what was shown in one session count in another.
        var gezeigt = await browser.Get(lage.Anbieter.Antworte((await browser.Raw("/konto/oidc/beginn")).Headers.Location!));
        var kollege = await lage.Portal.Als(await lage.Portal.Person(await lage.Portal.Organisation(Zielwerk.Domain.Organisationen.Organisationsart.Pruefung)));
        kollege.Cookies.Add(browser.Cookies.GetCookies(new Uri("http://localhost/"))["zw-oidc-neuverbindung"]!);
        (await kollege.Get("/konto/oidc")).Text.ShouldNotContain("anna.beispiel@example.org");
        browser.Cookies.GetCookies(new Uri("http://localhost/"))["zw-oidc-neuverbindung"]!.Expired = true;
        (await gezeigt.Press("Mit Landeskonto verbinden")).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await lage.Verbindungen()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ein_Zugang_gehoert_zu_hoechstens_einem_Konto()
    {
        await using var lage = await OidcLage.Neu();
        var andere = await lage.Portal.Person(await lage.Portal.Organisation(Zielwerk.Domain.Organisationen.Organisationsart.Pruefung));
        var browser = await lage.Portal.Als(andere);

        var gezeigt = await browser.Get(lage.Anbieter.Antworte((await browser.Raw("/konto/oidc/beginn")).Headers.Location!));
        var seite = await gezeigt.Press("Mit Landeskonto verbinden");

        seite.Status.ShouldBe(HttpStatusCode.Conflict);
        seite.H1.ShouldBe("Diese Anmeldung gehört schon zu einem anderen Zugang");
        (await lage.Verbindungen()).ShouldHaveSingleItem().KontoId.ShouldBe(lage.Person.Id.Value);
    }

    [Fact]
    public async Task Verbinden_und_Loesen_verlangen_eine_frische_Bestaetigung()
    {
        await using var lage = await OidcLage.Neu();
        var browser = await lage.Portal.Als(lage.Person);
        var seite = await browser.Get("/konto/oidc");
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(11));

        foreach (var adresse in (string[])["/konto/oidc", "/konto/oidc/beginn"])
        {
            using var antwort = await browser.Raw(adresse);
            antwort.Headers.Location!.OriginalString.ShouldStartWith("/bestaetigen?zurueck=");
        }

        seite.Text.ShouldContain("Das ist Ihr einziger Weg, sich anzumelden.");
    }

    [Fact]
    public async Task Loesen_geht_nur_wenn_ein_anderer_Weg_bleibt()
    {
        await using var lage = await OidcLage.Neu();
        var browser = await lage.Portal.Als(lage.Person);
        var seite = await browser.Get("/konto/oidc");
        seite.Document.QuerySelectorAll("button").Select(TestPage.Words).ShouldNotContain("Verbindung lösen");

        await SetzePasswort(lage, "hash");
        var mitWeg = await browser.Get("/konto/oidc");
        await SetzePasswort(lage, null);
        (await mitWeg.Press("Verbindung lösen")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await lage.Verbindungen()).Count.ShouldBe(1);

        await SetzePasswort(lage, "hash");
        (await (await browser.Get("/konto/oidc")).Press("Verbindung lösen")).Text.ShouldContain("Die Verbindung mit Landeskonto ist gelöst.");
        (await lage.Verbindungen()).ShouldBeEmpty();
        (await lage.Anmelden()).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Wer_gesperrt_ist_kommt_auch_ueber_den_Anbieter_nicht_hinein()
    {
        await using var lage = await OidcLage.Neu();
        await using (var db = lage.Portal.Db())
        {
            db.Personen.Single(p => p.Id == lage.Person.Id).Sperren("Test");
            await db.SaveChangesAsync();
        }

        await lage.MussAbgewiesenSein(await lage.Anmelden(), Grund.NichtVerbunden, 403);
    }

    [Fact]
    public async Task Bestaetigen_verlangt_eine_frische_Anmeldung_derselben_Person()
    {
        await using var lage = await OidcLage.Neu();
        var browser = await lage.Portal.Als(lage.Person);
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(11));
        async Task<TestPage> Bestaetige()
        {
            var hin = (await browser.Raw("/bestaetigen/oidc?zurueck=%2Fkonto%2Foidc")).Headers.Location!;
            (OidcTestanbieter.Feld(hin, "prompt"), OidcTestanbieter.Feld(hin, "max_age")).ShouldBe(("login", "0"));
            return await browser.Get(lage.Anbieter.Antworte(hin));
        }

        lage.Anbieter.Token = (_, inhalt) => inhalt["auth_time"] = lage.Portal.Uhr.GetUtcNow().ToUnixTimeSeconds() - 100;
        (await Bestaetige()).H1.ShouldBe("Landeskonto hat Sie nicht neu angemeldet");
        lage.Anbieter.Token = (_, inhalt) => inhalt.Remove("auth_time");
        (await Bestaetige()).H1.ShouldBe("Landeskonto hat Sie nicht neu angemeldet");
        lage.Anbieter.Token = (_, inhalt) => inhalt["sub"] = "s-fremd";
        (await Bestaetige()).H1.ShouldBe("Das ist ein anderer Zugang");
        using (var nicht = await browser.Raw("/konto/oidc"))
        {
            nicht.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        lage.Anbieter.Token = (_, _) => { };
        var seite = await Bestaetige();
        (seite.Url.AbsolutePath, seite.Status).ShouldBe(("/konto/oidc", HttpStatusCode.OK));
        (await lage.Sitzungen()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Eine_Einladung_laesst_sich_mit_dem_Anbieter_annehmen_und_gilt_einmal()
    {
        await using var lage = await OidcLage.Neu();
        var neue = await lage.Portal.Person(await lage.Portal.Organisation(Zielwerk.Domain.Organisationen.Organisationsart.Pruefung));
        var schluessel = await Einladung(lage.Portal, neue.Id.Value, Einladungszweck.Einladung);
        lage.Anbieter.Subjekt = "s-neu";
        var browser = lage.Portal.Browser();

        var gezeigt = await browser.Get(lage.Anbieter.Antworte((await browser.Raw($"/einladung/{schluessel}/oidc")).Headers.Location!));
        gezeigt.Text.ShouldContain($"Guten Tag, {neue.Anzeigename}. Sie haben sich bei Landeskonto angemeldet als anna.beispiel@example.org");
        gezeigt.Html.ShouldNotContain(schluessel);
        (await lage.Sitzungen()).ShouldBeEmpty();
        await gezeigt.Press("Zugang mit Landeskonto einrichten");

        (await lage.Verbindungen()).Select(v => (v.Subjekt, v.KontoId)).ShouldContain(("s-neu", neue.Id.Value));
        (await lage.Sitzungen()).ShouldHaveSingleItem().KontoId.ShouldBe(neue.Id.Value);
        (await lage.Portal.Get($"/einladung/{schluessel}/oidc")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData(Einladungszweck.Zuruecksetzen)]
    [InlineData(Einladungszweck.ErsterBetrieb)]
    public async Task Andere_Einmallinks_nehmen_keinen_Anbieter(Einladungszweck zweck)
    {
        await using var lage = await OidcLage.Neu();
        var schluessel = await Einladung(lage.Portal, zweck == Einladungszweck.ErsterBetrieb ? null : lage.Person.Id.Value, zweck);

        var seite = await lage.Portal.Get($"/einladung/{schluessel}/oidc");

        seite.Status.ShouldBe(HttpStatusCode.Gone);
        seite.Html.ShouldNotContain(schluessel);
    }

    [Fact]
    public async Task Ein_neu_eingerichteter_Zugang_loest_was_vorher_verbunden_war()
    {
        await using var lage = await OidcLage.Neu();
        var schluessel = await Einladung(lage.Portal, lage.Person.Id.Value, Einladungszweck.Einladung);
        lage.Anbieter.Subjekt = "s-neu";
        var browser = lage.Portal.Browser();

        await (await browser.Get(lage.Anbieter.Antworte((await browser.Raw($"/einladung/{schluessel}/oidc")).Headers.Location!))).Press("Zugang mit Landeskonto einrichten");

        (await lage.Verbindungen()).ShouldHaveSingleItem().Subjekt.ShouldBe("s-neu");
    }

    [Fact]
    public async Task Abmelden_geht_auch_beim_Anbieter_wenn_er_es_anbietet()
    {
        await using var lage = await OidcLage.Neu();
        var hin = await lage.Hin("/abmelden/oidc");
        hin.GetLeftPart(UriPartial.Path).ShouldBe(lage.Anbieter.Aussteller + "/abmelden");
        (OidcTestanbieter.Feld(hin, "client_id"), OidcTestanbieter.Feld(hin, "post_logout_redirect_uri")).ShouldBe((OidcTestanbieter.Client, "http://localhost/anmelden"));

        await using var ohne = await OidcLage.Neu();
        ohne.Anbieter.Entdeckung = d => d.Remove("end_session_endpoint");
        (await ohne.Browser.Get("/abmelden/oidc")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task SetzePasswort(OidcLage lage, string? hash)
    {
        await using var technik = lage.Portal.Datenbank.Technik();
        var konto = technik.Set<Konto>().Single(k => k.Id == lage.Person.Id.Value);
        (konto.PasswortHash, konto.TotpBestaetigtAm) = (hash, lage.Portal.Uhr.GetUtcNow().UtcDateTime);
        await technik.SaveChangesAsync();
    }

    private static async Task<string> Einladung(Portal portal, Guid? person, Einladungszweck zweck)
    {
        await using var bereich = portal.Services.CreateAsyncScope();
        return await bereich.ServiceProvider.GetRequiredService<Einladungen>().ErstelleAsync(person, zweck, TimeSpan.FromDays(1), default);
    }
}
