using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Shouldly;
using Xunit;
using Zielwerk.App.Access.Oidc;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Access;

/// <summary>The way to the provider and back: state, PKCE, one-time answers, and who may come back.</summary>
public class OidcAblaufTests
{
    [Fact]
    public async Task Ohne_Einstellung_gibt_es_nichts_davon()
    {
        await using var portal = await Portal.Start();
        foreach (var adresse in (string[])["/anmelden/oidc", "/anmelden/oidc/rueckkehr?code=x&state=y", "/abmelden/oidc", "/einladung/x/oidc", "/einladung-oidc"])
        {
            (await portal.Get(adresse)).Status.ShouldBe(HttpStatusCode.NotFound, adresse);
        }
    }

    [Fact]
    public async Task Hin_geht_es_mit_Zustand_Nonce_und_PKCE()
    {
        await using var lage = await OidcLage.Neu();

        var (eins, zwei) = (await lage.Hin(), await lage.Hin());

        eins.GetLeftPart(UriPartial.Path).ShouldBe(lage.Anbieter.Aussteller + "/anmelden");
        OidcTestanbieter.Feld(eins, "mandant").ShouldBe("land"); // what the provider's own address brings stays
        (OidcTestanbieter.Feld(eins, "response_type"), OidcTestanbieter.Feld(eins, "code_challenge_method"), OidcTestanbieter.Feld(eins, "scope"))
            .ShouldBe(("code", "S256", "openid"));
        OidcTestanbieter.Feld(eins, "redirect_uri").ShouldBe("http://localhost/anmelden/oidc/rueckkehr");
        foreach (var feld in (string[])["state", "nonce", "code_challenge"])
        {
            OidcTestanbieter.Feld(eins, feld).Length.ShouldBe(43); // 256 bits
            OidcTestanbieter.Feld(eins, feld).ShouldNotBe(OidcTestanbieter.Feld(zwei, feld));
        }
    }

    [Fact]
    public async Task Das_Cookie_ist_unsichtbar_kurzlebig_und_verraet_nichts()
    {
        await using var lage = await OidcLage.Neu();
        using var antwort = await lage.Portal.Browser("https://localhost").Raw("/anmelden/oidc");

        var cookie = antwort.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-zw-oidc-ablauf=", StringComparison.Ordinal));

        cookie.ShouldContain("; max-age=600; path=/; secure; samesite=lax; httponly");
        cookie.ShouldNotContain(OidcTestanbieter.Feld(antwort.Headers.Location!, "state"));
        cookie.ShouldNotContain(OidcTestanbieter.Feld(antwort.Headers.Location!, "nonce"));
        cookie.Length.ShouldBeLessThan(4096);
    }

    [Fact]
    public async Task Ueber_https_fuehrt_der_Weg_ueber_https_zurueck()
    {
        await using var lage = await OidcLage.Neu();
        var browser = lage.Portal.Browser("https://localhost");
        var hin = (await browser.Raw("/anmelden/oidc?zurueck=%2Fhilfe")).Headers.Location!;

        OidcTestanbieter.Feld(hin, "redirect_uri").ShouldBe("https://localhost/anmelden/oidc/rueckkehr");
        (await browser.Get(lage.Anbieter.Antworte(hin))).Url.ShouldBe(new Uri("https://localhost/hilfe"));
        (await lage.Sitzungen()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://boese.example/")]
    [InlineData("//boese.example/")]
    [InlineData("/\\boese.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\nb")]
    [InlineData("")]
    public async Task Zurueck_fuehrt_nie_aus_dem_Portal(string zurueck)
    {
        await using var lage = await OidcLage.Neu();

        using var antwort = await lage.Browser.Raw(lage.Anbieter.Antworte(await lage.Hin("/anmelden/oidc?zurueck=" + Uri.EscapeDataString(zurueck))));

        antwort.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwort.Headers.Location!.OriginalString.ShouldBe("/anmelden"); // from there to where the person's work begins
    }

    [Fact]
    public async Task Ein_falscher_oder_fehlender_Zustand_wird_abgewiesen()
    {
        foreach (var zustand in (string?[])["falsch", "", null])
        {
            await using var lage = await OidcLage.Neu();
            await lage.MussAbgewiesenSein(await lage.Browser.Get(Mit(lage.Anbieter.Antworte(await lage.Hin()), "state", zustand)), Grund.ZustandFalsch, 400);
            lage.Anbieter.Tauschversuche.ShouldBe(0);
        }
    }

    [Fact]
    public async Task Die_Antwort_auf_eine_fremde_Anmeldung_wird_abgewiesen()
    {
        await using var lage = await OidcLage.Neu();
        var fremd = (await lage.Portal.Browser().Raw("/anmelden/oidc")).Headers.Location!;
        await lage.Hin();

        await lage.MussAbgewiesenSein(await lage.Browser.Get(lage.Anbieter.Antworte(fremd)), Grund.ZustandFalsch, 400);
    }

    [Fact]
    public async Task Ohne_das_Cookie_des_Beginns_wird_abgewiesen()
    {
        await using var lage = await OidcLage.Neu();
        var zurueck = lage.Anbieter.Antworte(await lage.Hin());

        await lage.MussAbgewiesenSein(await lage.Portal.Get(zurueck), Grund.KeinBeginn, 400);

        lage.Browser.Cookies.GetCookies(new Uri("http://localhost/"))["zw-oidc-ablauf"]!.Value += "x";
        await lage.MussAbgewiesenSein(await lage.Browser.Get(zurueck), Grund.KeinBeginn, 400);
    }

    [Fact]
    public async Task Nach_zehn_Minuten_gilt_der_Beginn_nicht_mehr()
    {
        await using var lage = await OidcLage.Neu();
        var zurueck = lage.Anbieter.Antworte(await lage.Hin());
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        await lage.MussAbgewiesenSein(await lage.Browser.Get(zurueck), Grund.KeinBeginn, 400);
    }

    [Fact]
    public async Task Ohne_Code_oder_mit_zweien_wird_abgewiesen()
    {
        foreach (var code in (string?[])[null, "", "a&code=b"])
        {
            await using var lage = await OidcLage.Neu();
            await lage.MussAbgewiesenSein(await lage.Browser.Get(Mit(lage.Anbieter.Antworte(await lage.Hin()), "code", code)), Grund.CodeFehlt, 400);
        }
    }

    [Fact]
    public async Task Ein_unbekannter_Code_wird_abgewiesen()
    {
        await using var lage = await OidcLage.Neu();
        await lage.MussAbgewiesenSein(await lage.Browser.Get(Mit(lage.Anbieter.Antworte(await lage.Hin()), "code", "erfunden")), Grund.CodeAbgelehnt, 400);
    }

    [Fact]
    public async Task Ein_fremder_Code_scheitert_am_Pruefwert()
    {
        await using var lage = await OidcLage.Neu();
        var gestohlen = QueryHelpers.ParseQuery(new Uri("http://localhost" + lage.Anbieter.Antworte((await lage.Portal.Browser().Raw("/anmelden/oidc")).Headers.Location!)).Query)["code"];

        await lage.MussAbgewiesenSein(await lage.Browser.Get(Mit(lage.Anbieter.Antworte(await lage.Hin()), "code", gestohlen)), Grund.CodeAbgelehnt, 400);
    }

    [Fact]
    public async Task Eine_Antwort_gilt_nur_einmal_auch_mit_kopiertem_Cookie_und_nachlaessigem_Anbieter()
    {
        await using var lage = await OidcLage.Neu();
        lage.Anbieter.CodesGeltenMehrfach = true;
        var zurueck = lage.Anbieter.Antworte(await lage.Hin());
        var kopie = lage.Browser.Cookies.GetCookieHeader(new Uri("http://localhost/"));
        await lage.Browser.Get(zurueck);
        (await lage.Sitzungen()).Count.ShouldBe(1);

        (await lage.Browser.Get(zurueck)).Status.ShouldBe(HttpStatusCode.BadRequest);
        using var dieb = lage.Portal.Client();
        dieb.DefaultRequestHeaders.Add("Cookie", kopie);
        (await dieb.GetAsync(zurueck)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await lage.Sitzungen()).Count.ShouldBe(1);
        lage.Anbieter.Tauschversuche.ShouldBe(1);
        lage.Portal.Protokoll.Zeilen.ShouldContain(z => z.Text.Contains(nameof(Grund.SchonVerwendet)));
    }

    [Theory]
    [InlineData("https://anderswo.example")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Nennt_die_Antwort_einen_anderen_oder_keinen_Aussteller_wird_sie_abgewiesen(string? iss)
    {
        await using var lage = await OidcLage.Neu();
        await lage.MussAbgewiesenSein(await lage.Browser.Get(Mit(lage.Anbieter.Antworte(await lage.Hin()), "iss", iss)), Grund.AntwortVonFremdem, 400);
        lage.Anbieter.Tauschversuche.ShouldBe(0);
    }

    [Fact]
    public async Task Kuendigt_der_Anbieter_den_Aussteller_nicht_an_darf_er_fehlen()
    {
        await using var lage = await OidcLage.Neu();
        lage.Anbieter.Entdeckung = d => d.Remove("authorization_response_iss_parameter_supported");

        (await lage.Browser.Get(Mit(lage.Anbieter.Antworte(await lage.Hin()), "iss", null))).Url.AbsolutePath.ShouldBe("/hilfe");
    }

    [Fact]
    public async Task Wer_beim_Anbieter_abbricht_erfaehrt_was_geschah()
    {
        await using var lage = await OidcLage.Neu();
        var zurueck = Mit(Mit(lage.Anbieter.Antworte(await lage.Hin()), "code", null), "error", "access_denied");

        var seite = await lage.Browser.Get(zurueck);

        await lage.MussAbgewiesenSein(seite, Grund.Abgebrochen, 400);
        seite.H1.ShouldBe("Die Anmeldung wurde abgebrochen");
        (await lage.Browser.Get(lage.Anbieter.Antworte(await lage.Hin(seite.Document.Links.Single(l => TestPage.Words(l) == "Noch einmal mit Landeskonto versuchen").GetAttribute("href")!))))
            .Url.AbsolutePath.ShouldBe("/hilfe");
    }

    [Fact]
    public async Task Ein_anderer_Fehler_des_Anbieters_wird_nie_gezeigt()
    {
        await using var lage = await OidcLage.Neu();
        var seite = await lage.Browser.Get(Mit(Mit(lage.Anbieter.Antworte(await lage.Hin()), "error", "server_error"), "error_description", "<b>boese</b>"));

        await lage.MussAbgewiesenSein(seite, Grund.AnbieterMeldetFehler, 502);
        seite.Html.ShouldNotContain("boese");
    }

    /// <summary>The footer names the address of its page: code and state must not come along. Tokens stay on the server.</summary>
    [Fact]
    public async Task Die_Seiten_verraten_weder_Code_noch_Token()
    {
        await using var lage = await OidcLage.Neu();
        var hin = await lage.Hin();
        lage.Anbieter.Token = (_, inhalt) => inhalt["iss"] = "https://anderswo.example";
        var seite = await lage.Browser.Get(lage.Anbieter.Antworte(hin));

        await lage.MussAbgewiesenSein(seite, Grund.TokenAussteller, 502);
        seite.Html.ShouldNotContain(OidcTestanbieter.Feld(hin, "state"));
        seite.Html.ShouldNotContain("eyJ");
        seite.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();

        lage.Anbieter.Token = (_, _) => { };
        using var angemeldet = await lage.Browser.Raw(lage.Anbieter.Antworte(await lage.Hin()));
        angemeldet.Headers.ToString().ShouldNotContain("eyJ");
    }

    private static string Mit(string adresse, string name, string? wert)
    {
        var felder = QueryHelpers.ParseQuery(new Uri("http://localhost" + adresse).Query).ToDictionary(f => f.Key, f => f.Value.ToString());
        felder.Remove(name);
        var rest = QueryHelpers.AddQueryString(adresse.Split('?')[0], felder!);
        return wert is null ? rest : $"{rest}&{name}={(name == "code" ? wert : Uri.EscapeDataString(wert))}";
    }
}
