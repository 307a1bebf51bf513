using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Register;
using Zielwerk.App.Access;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>What every answer keeps, whatever the address, the method and the status.</summary>
public class AntwortTests
{
    private static readonly string[] MitZeichensatz = ["text/", "application/json", "image/svg+xml", "application/xml"];

    [Fact]
    public async Task Jede_Adresse_traegt_die_Kopfzeilen_der_Sicherheit()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        using var client = portal.Client();
        var maengel = new List<string>();
        var gesehen = new HashSet<HttpStatusCode>();
        foreach (var (methode, adresse) in Adressen.Alle(portal))
        {
            using var antwort = await client.SendAsync(new HttpRequestMessage(new HttpMethod(methode), adresse));
            gesehen.Add(antwort.StatusCode);
            maengel.AddRange(Kopfzeilen(antwort).Select(m => $"{methode} {adresse} ({(int)antwort.StatusCode}): {m}"));
        }

        maengel.ShouldBeEmpty();
        gesehen.ShouldBeSubsetOf([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.Found, HttpStatusCode.MovedPermanently, HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized]);
        gesehen.ShouldContain(HttpStatusCode.OK);
        gesehen.ShouldContain(HttpStatusCode.BadRequest);
        gesehen.ShouldContain(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Jede_Antwort_nennt_Art_und_Zeichensatz()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        using var client = portal.Client();
        var zusaetzlich = new[] { ("GET", "/robots.txt"), ("GET", "/favicon.ico"), ("GET", "/zielwerk.css"), ("GET", "/zielwerk.svg"), ("GET", "/gibt-es-nicht"), ("PUT", "/") };
        var maengel = new List<string>();
        foreach (var (methode, adresse) in Adressen.Alle(portal).Concat(zusaetzlich))
        {
            using var antwort = await client.SendAsync(new HttpRequestMessage(new HttpMethod(methode), adresse));
            var art = antwort.Content.Headers.ContentType;
            var leer = (await antwort.Content.ReadAsByteArrayAsync()).Length == 0;
            if (leer ? art is not null && antwort.StatusCode != HttpStatusCode.OK
                : art is null || (MitZeichensatz.Any(a => art.MediaType!.StartsWith(a, StringComparison.Ordinal)) && art.CharSet != "utf-8"))
            {
                maengel.Add($"{methode} {adresse} ({(int)antwort.StatusCode}): {art}");
            }
        }

        maengel.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    [InlineData("CONNECT")]
    [InlineData("PROPFIND")]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("GIBTESNICHT")]
    public async Task TRACE_und_erfundene_Verben_werden_abgewiesen(string verb)
    {
        await using var portal = await Portal.Start();
        using var client = portal.Client();
        foreach (var adresse in new[] { "/", "/barriere-melden", "/health/live" })
        {
            using var anfrage = new HttpRequestMessage(new HttpMethod(verb), adresse);
            anfrage.Headers.Add("X-Probe", "verraeter");
            using var antwort = await client.SendAsync(anfrage);
            ((int)antwort.StatusCode).ShouldBeInRange(400, 499, adresse);
            (await antwort.Content.ReadAsStringAsync()).ShouldNotContain("verraeter");
        }
    }

    [Fact]
    public async Task Nichts_von_hinter_den_Kulissen_ist_abrufbar()
    {
        await using var portal = await Portal.Start();
        using var client = portal.Client();
        foreach (var adresse in new[]
        {
            "/.git/config", "/.git/HEAD", "/.svn/entries", "/.env", "/appsettings.json", "/Zielwerk.App.dll", "/Zielwerk.App.pdb", "/zielwerk.db", "/web.config",
            "/kern/", "/kern", "/kern/fonts/", "/wwwroot/", "/wwwroot/zielwerk.css", "/..%2fappsettings.json", "/%2e%2e/appsettings.json", "/kern/..%5c..%5cappsettings.json",
            "/kern/%2e%2e/%2e%2e/appsettings.json", "/swagger", "/swagger/index.html", "/openapi/v1.json", "/metrics", "/debug", "/test/fehler", "/_framework/", "/data/", "/schluessel/",
            "/akte/schluessel.pem", "/medien/..%2f..%2fappsettings.json", "/phpinfo.php", "/server-status", "/actuator", "/elmah.axd", "/trace.axd",
        })
        {
            using var antwort = await client.GetAsync(new Uri(adresse, UriKind.Relative));
            antwort.StatusCode.ShouldBe(HttpStatusCode.NotFound, adresse);
        }

        var bereit = await (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).Content.ReadAsStringAsync();
        bereit.ShouldNotContain("Data Source");
        bereit.ShouldNotContain("Host=");
        bereit.Length.ShouldBeLessThan(200);
    }

    /// <summary>Even when an operator starts it as "Development": no page of the framework, no exception in the answer.</summary>
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Auch_wer_sich_Entwickler_nennt_sieht_keine_Einzelheiten(string umgebung)
    {
        await using var portal = await Portal.Start(umgebung: umgebung, weg: app => app.MapGet("/test/fehler", string () => throw new InvalidOperationException("Kennwort=geheim in C:\\dienst")).Oeffentlich());
        using var client = portal.Client();
        using var anfrage = new HttpRequestMessage(HttpMethod.Get, "/test/fehler");
        anfrage.Headers.Add("Accept", "application/json, text/html");
        using var antwort = await client.SendAsync(anfrage);
        antwort.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var text = await antwort.Content.ReadAsStringAsync();
        foreach (var verrat in new[] { "geheim", "InvalidOperationException", "   at ", "Zielwerk.App.", "stack", "AntwortTests" })
        {
            text.ShouldNotContain(verrat, Case.Insensitive);
        }

        portal.Protokoll.Zeilen.ShouldContain(z => z.Fehler is InvalidOperationException);
    }

    /// <summary>Pages with a token or a waiting message are for one person; nobody on the way may keep them.</summary>
    [Fact]
    public async Task Wer_etwas_mitbringt_bekommt_nichts_Gespeichertes()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var browser = portal.Browser();
        (await browser.Raw("/barriere-melden")).Headers.CacheControl!.NoStore.ShouldBeTrue();
        var danke = await (await browser.Get("/barriere-melden")).Fill("Was geht nicht?", "Nichts").Press("Meldung absenden");
        danke.Text.ShouldContain("Ihre Meldung ist angekommen.");
        danke.Response.Headers.CacheControl!.ToString().ShouldBeOneOf("no-store", "no-cache", "no-cache, no-store");
        danke.Response.Headers.CacheControl.Public.ShouldBeFalse();
    }

    /// <summary>On the real server, byte by byte: the borders of a request must not depend on who reads it.</summary>
    [Theory]
    [InlineData("POST /barriere-melden HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde")]
    [InlineData("POST /barriere-melden HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\nabcde")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-A : b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    public async Task Zwei_Laengenangaben_werden_abgewiesen(string anfrage)
    {
        await using var datenbank = await Testdatenbank.Frisch();
        var ordner = Directory.CreateTempSubdirectory("zielwerk-test-").FullName;
        await using var app = Web.Build(["--urls", "http://127.0.0.1:0", "--Datenbank", datenbank.Verbindung, "--Datenordner", ordner], b => b.Logging.ClearProviders());
        await app.StartAsync();
        var ziel = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using (var verbindung = new TcpClient())
        {
            await verbindung.ConnectAsync(ziel.Host, ziel.Port);
            await using var strom = verbindung.GetStream();
            await strom.WriteAsync(Encoding.ASCII.GetBytes(anfrage));
            using var leser = new StreamReader(strom, Encoding.ASCII);
            (await leser.ReadLineAsync()).ShouldNotBeNull().ShouldStartWith("HTTP/1.1 400 ");
        }

        await app.StopAsync();
        Directory.Delete(ordner, recursive: true);
    }

    internal static IEnumerable<string> Kopfzeilen(HttpResponseMessage antwort)
    {
        string Kopf(string name) => antwort.Headers.TryGetValues(name, out var werte) ? string.Join(" | ", werte) : "";
        var csp = Kopf("Content-Security-Policy");
        foreach (var teil in new[] { "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'" }.Where(t => !csp.Contains(t, StringComparison.Ordinal)))
        {
            yield return $"CSP ohne {teil}";
        }

        if (csp.Contains("unsafe", StringComparison.Ordinal) || csp.Contains('*') || csp.Contains("http", StringComparison.Ordinal) || csp.Contains(" | ", StringComparison.Ordinal))
        {
            yield return $"CSP {csp}";
        }

        foreach (var (name, wert) in new[]
        {
            ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Access-Control-Allow-Origin", ""), ("Server", ""), ("X-Powered-By", ""), ("X-AspNet-Version", ""),
        })
        {
            if (Kopf(name) != wert)
            {
                yield return $"{name}: {Kopf(name)}";
            }
        }

        if (antwort.Headers.CacheControl is null || (antwort.StatusCode >= HttpStatusCode.BadRequest && !antwort.Headers.CacheControl.NoStore))
        {
            yield return $"Cache-Control {antwort.Headers.CacheControl}";
        }

        if (antwort.Headers.Location is { IsAbsoluteUri: true } weg && weg.Host != "localhost")
        {
            yield return $"führt nach {weg}";
        }
    }
}
