using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Access;

/// <summary>Signing in with password and code, through the pages.</summary>
public class AnmeldenTests
{
    private const string Falsch = "E-Mail-Adresse oder Passwort stimmen nicht. Prüfen Sie beides, auch die Großschreibung";

    [Fact]
    public async Task Mit_Passwort_und_Code_kommt_man_an_sein_Ziel()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var browser = portal.Browser();
        var code = await zugang.GibPasswort(browser, adresse: "/anmelden?zurueck=%2Fkonto%2Fersatzcodes");
        code.H1.ShouldBe("Code eingeben");
        (await browser.Get("/konto")).H1.ShouldBe("Anmelden", "ein Passwort allein reicht nicht");
        var ziel = await code.Fill("Code", zugang.Code()).Press("Anmelden");
        ziel.H1.ShouldBe("Ersatzcodes");
        (await browser.Get("/konto")).Text.ShouldContain(zugang.Person.Email);
        (await browser.Get("/anmelden")).Url.AbsolutePath.ShouldNotBe("/anmelden", "wer angemeldet ist, arbeitet weiter");
    }

    [Fact]
    public async Task Unbekannt_falsch_und_gesperrt_bekommen_dieselbe_Antwort()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var gesperrt = await Kontozugang.Neu(portal);
        await Sperre(portal, gesperrt.Person);
        var antworten = new List<string>();
        foreach (var (email, passwort) in new[] { (zugang.Person.Email, "Tasse Mond Fahrrad laut"), ("niemand@beispiel.de", Kontozugang.Passwort), (gesperrt.Person.Email, Kontozugang.Passwort) })
        {
            var seite = await (await portal.Browser().Get("/anmelden")).Fill("E-Mail-Adresse", email).Fill("Passwort", passwort).Press("Weiter");
            seite.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            seite.Errors.ShouldBe([Falsch]);
            seite.Value("Passwort").ShouldBe("", "ein Passwort kommt nie zurück");
            seite.Value("E-Mail-Adresse").ShouldBe(email);
            antworten.Add(seite.Text.Replace(email, "…", StringComparison.Ordinal));
        }

        antworten.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Nach_fuenf_Fehlern_wartet_eine_Adresse_jedes_Mal_laenger_auch_eine_unbekannte()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var browser = portal.Browser();
        foreach (var email in new[] { zugang.Person.Email, "niemand@beispiel.de" })
        {
            for (var i = 1; i <= 5; i++)
            {
                (await Versuche(browser, email, "falsch")).Errors.ShouldBe([Falsch], $"Versuch {i}");
            }

            (await Versuche(browser, email, Kontozugang.Passwort)).Errors.ShouldHaveSingleItem().ShouldStartWith("Es gab zu viele Versuche. Ab 14:04 Uhr");
            (await Versuche(browser, email.ToUpperInvariant(), Kontozugang.Passwort)).Errors.ShouldHaveSingleItem().ShouldStartWith("Es gab zu viele Versuche");
        }

        portal.Uhr.Vor(TimeSpan.FromSeconds(61));
        (await Versuche(browser, zugang.Person.Email, "falsch")).Errors.ShouldBe([Falsch]);
        portal.Uhr.Vor(TimeSpan.FromSeconds(61));
        (await Versuche(browser, zugang.Person.Email, Kontozugang.Passwort)).Errors.ShouldHaveSingleItem().ShouldStartWith("Es gab zu viele Versuche", customMessage: "jetzt zwei Minuten");
        portal.Uhr.Vor(TimeSpan.FromSeconds(60));
        (await zugang.MeldeAn(browser)).H1.ShouldBe("Mein Zugang");

        // Who is in starts afresh.
        (await Versuche(portal.Browser(), zugang.Person.Email, "falsch")).Errors.ShouldBe([Falsch]);
        (await Versuche(portal.Browser(), zugang.Person.Email, "falsch")).Errors.ShouldBe([Falsch]);
    }

    [Fact]
    public async Task Codes_raten_sperrt_wie_Passwoerter_raten()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var browser = portal.Browser();
        var seite = await zugang.GibPasswort(browser);
        for (var i = 0; i < 5; i++)
        {
            seite = await seite.Fill("Code", "00000" + i).Press("Anmelden");
            seite.Errors.ShouldHaveSingleItem().ShouldStartWith("Dieser Code stimmt nicht");
        }

        (await seite.Fill("Code", zugang.Code()).Press("Anmelden")).Errors.ShouldHaveSingleItem().ShouldStartWith("Es gab zu viele Versuche");
        (await zugang.GibPasswort(portal.Browser())).Errors.ShouldHaveSingleItem().ShouldStartWith("Es gab zu viele Versuche", customMessage: "auch mit dem Passwort von vorn");
    }

    [Fact]
    public async Task Ein_Code_der_App_gilt_einmal()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var code = zugang.Code();
        (await (await zugang.GibPasswort(portal.Browser())).Fill("Code", code).Press("Anmelden")).Status.ShouldBe(HttpStatusCode.OK);
        var seite = await zugang.GibPasswort(portal.Browser());
        (await seite.Fill("Code", code).Press("Anmelden")).Errors.ShouldHaveSingleItem().ShouldContain("schon benutzt");
    }

    [Fact]
    public async Task Ein_Ersatzcode_gilt_einmal_und_steht_nirgends_im_Klartext()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        zugang.Ersatzcodes.Count.ShouldBe(10);
        var code = zugang.Ersatzcodes[3];
        (await (await zugang.GibPasswort(portal.Browser())).Fill("Code", code.ToLowerInvariant()).Press("Anmelden")).Status.ShouldBe(HttpStatusCode.OK);
        var seite = await zugang.GibPasswort(portal.Browser());
        (await seite.Fill("Code", code).Press("Anmelden")).Errors.ShouldHaveSingleItem().ShouldContain("schon benutzt");
        (await zugang.Browser.Get("/konto")).Text.ShouldContain("9 unbenutzte Codes");

        await using var technik = portal.Datenbank.Technik();
        var konto = await technik.Set<Konto>().SingleAsync(k => k.Id == zugang.Person.Id.Value);
        konto.PasswortHash.ShouldNotBeNull().ShouldNotContain("Tasse");
        Convert.FromBase64String(konto.TotpSchluessel!).AsSpan().IndexOf(zugang.App).ShouldBe(-1, "der Schlüssel der App liegt verschlüsselt");
    }

    [Fact]
    public async Task Zwischen_Passwort_und_Code_liegen_hoechstens_zehn_Minuten()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var seite = await zugang.GibPasswort(portal.Browser());
        portal.Uhr.Vor(TimeSpan.FromMinutes(10));
        var danach = await seite.Fill("Code", zugang.Code()).Press("Anmelden");
        danach.H1.ShouldBe("Anmelden");
        danach.Text.ShouldContain("zu lange gedauert");
    }

    [Theory]
    [InlineData("//fremd.example/")]
    [InlineData("/\\fremd.example")]
    [InlineData("https://fremd.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/fremd.example")]
    [InlineData("konto")]
    public async Task Nach_der_Anmeldung_geht_es_nie_zu_einem_fremden_Rechner(string zurueck)
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var seite = await zugang.MeldeAn(portal.Browser(), "/anmelden?zurueck=" + Uri.EscapeDataString(zurueck));
        seite.Status.ShouldBe(HttpStatusCode.OK);
        seite.Url.Host.ShouldBe("localhost");
        seite.Html.ShouldNotContain("fremd.example");
        var direkt = await zugang.Browser.Raw("/anmelden?zurueck=" + Uri.EscapeDataString(zurueck));
        direkt.Headers.Location!.IsAbsoluteUri.ShouldBeFalse();
        direkt.Headers.Location.ToString().ShouldStartWith("/");
        direkt.Headers.Location.ToString().ShouldNotContain("fremd");
    }

    [Fact]
    public async Task Jede_Anmeldung_hat_einen_neuen_Schluessel_und_der_alte_gilt_nicht_mehr()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var browser = zugang.Browser;
        string Schluessel() => browser.Cookies.GetCookies(new Uri("http://localhost"))["zielwerk"]!.Value;
        var erster = Schluessel();
        erster.Length.ShouldBe(43);

        // Signing in on top of a session, as after a shared computer.
        var abgemeldet = portal.Browser();
        abgemeldet.Cookies.Add(new Uri("http://localhost"), new Cookie("zielwerk", erster, "/"));
        await (await browser.Get("/konto")).Press("Abmelden");
        (await abgemeldet.Get("/konto")).H1.ShouldBe("Anmelden", "abgemeldet heißt: der Schlüssel gilt nirgends mehr");
        await zugang.MeldeAn(browser);
        Schluessel().ShouldNotBe(erster);
    }

    [Fact]
    public async Task Ueber_https_ist_das_Cookie_an_den_Rechner_gebunden()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var browser = portal.Browser("https://zielwerk.example");
        var seite = await zugang.GibPasswort(browser);
        var antwort = await seite.Fill("Code", zugang.Code()).PressRaw("Anmelden");
        var cookie = antwort.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-zielwerk=", StringComparison.Ordinal));
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldContain("path=/", Case.Insensitive);
        cookie.ShouldNotContain("domain", Case.Insensitive);
        cookie.ShouldNotContain("max-age", Case.Insensitive);
    }

    [Fact]
    public async Task Abmelden_raeumt_im_Browser_auf()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var antwort = await (await zugang.Browser.Get("/konto")).PressRaw("Abmelden");
        antwort.Headers.GetValues("Clear-Site-Data").Single().ShouldContain("\"cache\"");
        antwort.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("zielwerk=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Das_Passwortfeld_ist_verdeckt_und_laesst_Passwortspeicher_zu()
    {
        await using var portal = await Portal.Start();
        var feld = (await portal.Get("/anmelden")).Field("Passwort");
        (feld.GetAttribute("type"), feld.GetAttribute("autocomplete")).ShouldBe(("password", "current-password"));
        feld.HasAttribute("maxlength").ShouldBeFalse("ein eingefügtes Passwort würde sonst stumm gekürzt");
        (await portal.Get("/anmelden")).Field("E-Mail-Adresse").GetAttribute("autocomplete").ShouldBe("username");
    }

    [Fact]
    public async Task Ein_Passwort_altert_nicht()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        portal.Uhr.Vor(TimeSpan.FromDays(5 * 365));
        (await zugang.MeldeAn(portal.Browser())).H1.ShouldBe("Mein Zugang");
    }

    [Fact]
    public async Task Jede_Anmeldung_steht_ohne_Adresse_im_Protokoll()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        await Versuche(portal.Browser(), zugang.Person.Email, "falsch und geheim");
        var zeilen = portal.Protokoll.Zeilen.Select(z => z.Text).ToList();
        zeilen.ShouldContain(z => z.Contains("Anmeldung mit Passwort abgewiesen") && z.Contains(zugang.Person.Id.Value.ToString()));
        zeilen.ShouldAllBe(z => !z.Contains(zugang.Person.Email) && !z.Contains("geheim"));
    }

    private static async Task<TestPage> Versuche(TestBrowser browser, string email, string passwort) =>
        await (await browser.Get("/anmelden")).Fill("E-Mail-Adresse", email).Fill("Passwort", passwort).Press("Weiter");

    private static async Task Sperre(Portal portal, Person person)
    {
        await using var db = portal.Db();
        (await db.Personen.SingleAsync(p => p.Id == person.Id)).Sperren("Test");
        await db.SaveChangesAsync();
    }
}
