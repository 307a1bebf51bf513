using System.IO.Compression;
using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Tests.Ui;

public class SecurityHeadersTests
{
    private static string? Kopf(HttpResponseMessage antwort, string name) =>
        antwort.Headers.TryGetValues(name, out var values) || antwort.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    [Theory]
    [InlineData("/impressum")]
    [InlineData("/zielwerk.css")]
    [InlineData("/kern/fonts/fira-sans/FiraSans-Regular.woff2")]
    [InlineData("/gibt-es-nicht")]
    [InlineData("/test/fehler")]
    public async Task Jede_Antwort_traegt_die_Kopfzeilen_der_Sicherheit(string weg)
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test/fehler", string () => throw new InvalidOperationException()).Oeffentlich());
        using var client = portal.Client();
        var antwort = await client.GetAsync(new Uri(weg, UriKind.Relative));
        Kopf(antwort, "X-Content-Type-Options").ShouldBe("nosniff");
        Kopf(antwort, "Referrer-Policy").ShouldBe("same-origin");
        Kopf(antwort, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Kopf(antwort, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Kopf(antwort, "Permissions-Policy").ShouldNotBeNull().ShouldContain("camera=()");
        Kopf(antwort, "Cache-Control").ShouldNotBeNullOrEmpty();
        Kopf(antwort, "Server").ShouldBeNull();
        Kopf(antwort, "X-Powered-By").ShouldBeNull();
        var csp = Kopf(antwort, "Content-Security-Policy").ShouldNotBeNull().Split("; ").Select(d => d.Split(' ', 2)).ToDictionary(d => d[0], d => d[1]);
        csp["default-src"].ShouldBe("'none'");
        csp["script-src"].ShouldBe("'none'");
        csp["style-src"].ShouldBe("'self'");
        csp["object-src"].ShouldBe("'none'");
        csp["base-uri"].ShouldBe("'none'");
        csp["form-action"].ShouldBe("'self'");
        csp["frame-ancestors"].ShouldBe("'none'");
        csp.Values.ShouldNotContain(v => v.Contains("unsafe") || v.Contains("http") || v.Contains('*'));
    }

    [Fact]
    public async Task Strenge_Uebertragung_nur_ueber_https()
    {
        await using var portal = await Portal.Start();
        (await portal.Browser().Raw("/impressum")).Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        var sicher = await portal.Browser("https://register.example").Raw("/impressum");
        Kopf(sicher, "Strict-Transport-Security").ShouldBe("max-age=63072000; includeSubDomains");
    }

    [Fact]
    public async Task Cookies_sind_fuer_Skripte_unsichtbar_und_ueber_https_nur_verschluesselt()
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test/meldung", (HttpContext http) => Page.Redirect(http, "/impressum", "Meldung")).Oeffentlich());
        foreach (var weg in (string[])["/barriere-melden", "/test/meldung"])
        {
            var cookie = Kopf(await portal.Browser("https://register.example").Raw(weg), "Set-Cookie").ShouldNotBeNull();
            cookie.ShouldStartWith("__Host-zw-");
            cookie.ShouldContain("httponly");
            cookie.ShouldContain("secure");
            cookie.ShouldContain("path=/");
            cookie.ShouldNotContain("domain=");
            cookie.ShouldContain(weg == "/test/meldung" ? "samesite=lax" : "samesite=strict");
            Kopf(await portal.Browser().Raw(weg), "Set-Cookie").ShouldNotBeNull().ShouldStartWith("zw-");
        }

        Kopf(await portal.Browser().Raw("/impressum"), "Set-Cookie").ShouldBeNull();
    }

    [Fact]
    public async Task Ueber_https_zaehlt_nur_ein_Cookie_dieses_Rechners()
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test/meldung", (HttpContext http) => Page.Redirect(http, "/impressum", "Das stand im Cookie")).Oeffentlich());
        var browser = portal.Browser("https://register.example");
        await browser.Raw("/test/meldung");
        var cookie = browser.Cookies.GetAllCookies().ShouldHaveSingleItem();
        (await browser.Get("/impressum")).Text.ShouldContain("Das stand im Cookie");
        browser.Cookies.GetAllCookies().ShouldBeEmpty();

        var fremder = portal.Browser("https://register.example");
        fremder.Cookies.Add(new Cookie(PageContext.FlashCookie, cookie.Value, "/", "register.example"));
        (await fremder.Get("/impressum")).Text.ShouldNotContain("Das stand im Cookie");
        var danke = await (await browser.Get("/barriere-melden")).Fill("Was geht nicht?", "Nichts").Press("Meldung absenden");
        danke.Text.ShouldContain("Ihre Meldung ist angekommen.");
    }

    [Fact]
    public async Task Seiten_mit_Geheimnis_werden_nicht_gespeichert_und_nicht_gepackt()
    {
        await using var portal = await Portal.Start();
        using var client = portal.Client();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        var formular = await client.GetAsync(new Uri("/barriere-melden", UriKind.Relative));
        formular.Content.Headers.ContentEncoding.ShouldBeEmpty();
        formular.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var seite = await client.GetAsync(new Uri("/impressum", UriKind.Relative));
        seite.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        using var gepackt = new BrotliStream(await seite.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        (await new StreamReader(gepackt).ReadToEndAsync()).ShouldContain("Impressum");
    }

    [Fact]
    public async Task Dateien_mit_Fingerabdruck_duerfen_ein_Jahr_bleiben_andere_werden_nachgefragt()
    {
        await using var portal = await Portal.Start();
        var browser = portal.Browser();
        var seite = await browser.Get("/impressum");
        var stil = seite.Document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).ToArray();
        stil.Select(s => s.Split('?')[0]).ShouldBe(["/kern/kern.min.css", "/zielwerk.css"]);
        foreach (var url in stil)
        {
            var antwort = await browser.Raw(url);
            antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
            Kopf(antwort, "Cache-Control").ShouldBe("public, max-age=31536000, immutable");
            Kopf(antwort, "Content-Type").ShouldBe("text/css; charset=utf-8");
        }

        var ohne = await browser.Raw("/zielwerk.css");
        Kopf(ohne, "Cache-Control").ShouldBe("no-cache");
        using var client = portal.Client();
        var nachfrage = new HttpRequestMessage(HttpMethod.Get, "/zielwerk.css");
        nachfrage.Headers.IfNoneMatch.Add(ohne.Headers.ETag!);
        (await client.SendAsync(nachfrage)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Ohne_den_Schluessel_des_Formulars_wird_nichts_angenommen()
    {
        var angekommen = 0;
        await using var portal = await Portal.Start(weg: app => app.MapPost("/test", () => { angekommen++; return "ok"; }).Oeffentlich());
        using var client = portal.Client();
        using var leer = new FormUrlEncodedContent([new("beschreibung", "x")]);
        (await client.PostAsync(new Uri("/test", UriKind.Relative), leer)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.PostAsync(new Uri("/barriere-melden", UriKind.Relative), leer)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        angekommen.ShouldBe(0);
        await using var db = portal.Db();
        db.Barrieremeldungen.ShouldBeEmpty();
    }

    [Fact]
    public async Task HEAD_antwortet_wie_GET_ohne_Inhalt()
    {
        await using var portal = await Portal.Start();
        using var client = portal.Client();
        var antwort = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/impressum"));
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
        Kopf(antwort, "Content-Type").ShouldBe("text/html; charset=utf-8");
        (await antwort.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }
}
