using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>How often somebody may ask: per sender, per session, by setting; and what who asks too often is told.</summary>
public class GrenzenTests
{
    private const string Weg = "/impressum";

    [Fact]
    public async Task Wer_zu_oft_anfragt_bekommt_eine_Seite_und_eine_Wartezeit()
    {
        await using var portal = await Mit(("Grenzen:allgemein", "3"));
        using var client = portal.Client();
        for (var i = 0; i < 3; i++)
        {
            (await Frage(client, Weg, "203.0.113.7")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var zuviel = await Frage(client, Weg + "?name=Anna", "203.0.113.7");
        zuviel.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        int.Parse(zuviel.Headers.GetValues("Retry-After").Single()).ShouldBeInRange(1, 60);
        zuviel.Headers.CacheControl!.NoStore.ShouldBeTrue();
        zuviel.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        var text = await zuviel.Content.ReadAsStringAsync();
        text.ShouldContain("Zu viele Anfragen in kurzer Zeit");
        text.ShouldContain("lang=\"de\"");

        // Another sender is not concerned, and the log names the limit and nobody.
        (await Frage(client, Weg, "203.0.113.8")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var zeile = portal.Protokoll.Zeilen.ShouldHaveSingleItem();
        zeile.Stufe.ShouldBe(LogLevel.Warning);
        zeile.Text.ShouldBe("Zu viele Anfragen: allgemein an /impressum");
    }

    [Fact]
    public async Task Jede_Grenze_hat_ihre_Zahl_und_ihre_Einstellung()
    {
        foreach (var (name, _) in Formulargrenze.Namen)
        {
            await using var portal = await Mit(($"Grenzen:{name}", "2"));
            using var client = portal.Client();
            var weg = $"/test/{name}";
            (await Frage(client, weg, "203.0.113.7")).StatusCode.ShouldBe(HttpStatusCode.OK, name);
            (await Frage(client, weg, "203.0.113.7")).StatusCode.ShouldBe(HttpStatusCode.OK, name);
            (await Frage(client, weg, "203.0.113.7")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, name);
            (await Frage(client, Weg, "203.0.113.7")).StatusCode.ShouldBe(HttpStatusCode.OK, name);
        }
    }

    /// <summary>One customer has one IPv6 network; who changes the address inside it stays the same sender.</summary>
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    public async Task Ein_Absender_ist_ein_Anschluss(string eine, string andere, bool derselbe)
    {
        await using var portal = await Mit(("Grenzen:allgemein", "1"));
        using var client = portal.Client();
        (await Frage(client, Weg, eine)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Frage(client, Weg, andere)).StatusCode.ShouldBe(derselbe ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
    }

    /// <summary>What a stranger writes into the header counts for nothing; only the proxy on this machine may say who asks.</summary>
    [Fact]
    public async Task Nur_der_Vermittler_auf_dem_eigenen_Rechner_darf_den_Absender_nennen()
    {
        await using var portal = await Mit(("Grenzen:allgemein", "1"));
        using var client = portal.Client();
        (await Frage(client, Weg, "203.0.113.1", verbunden: "198.51.100.9")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Frage(client, Weg, "203.0.113.2", verbunden: "198.51.100.9")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Frage(client, Weg, "203.0.113.3", verbunden: "127.0.0.1")).StatusCode.ShouldBe(HttpStatusCode.OK);

        // Only the last station is believed: what stands before it the sender may have written.
        (await Frage(client, Weg, "203.0.113.4, 203.0.113.3", verbunden: "127.0.0.1")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Wer_direkt_am_Rechner_fragt_ist_nicht_gemeint()
    {
        await using var portal = await Mit(("Grenzen:allgemein", "1"));
        using var client = portal.Client();
        for (var i = 0; i < 3; i++)
        {
            (await Frage(client, Weg, null, verbunden: "127.0.0.1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("allgemein", "0")]
    [InlineData("anmeldung", "viele")]
    [InlineData("dateien", "-5")]
    public async Task Eine_sinnlose_Zahl_haelt_den_Start_auf(string grenze, string zahl)
    {
        var fehler = await Should.ThrowAsync<InvalidOperationException>(() => Task.Run(() => Web.Build([$"--Grenzen:{grenze}={zahl}"])));
        fehler.Message.ShouldBe($"Grenzen:{grenze} ist eine ganze Zahl ab 1, nicht „{zahl}“.");
    }

    private static Task<Portal> Mit(params (string Name, string Wert)[] einstellungen) => Portal.Start(
        weg: app =>
        {
            foreach (var name in Formulargrenze.Namen.Keys)
            {
                app.MapGet($"/test/{name}", () => "ok").RequireRateLimiting(name).Oeffentlich();
            }
        },
        dienste: b => b.Services.AddSingleton<IStartupFilter, Verbindung>(),
        einstellungen: einstellungen.Select(e => new KeyValuePair<string, string?>(e.Name, e.Wert)));

    private static Task<HttpResponseMessage> Frage(HttpClient client, string weg, string? absender, string verbunden = "127.0.0.1")
    {
        var anfrage = new HttpRequestMessage(HttpMethod.Get, weg);
        anfrage.Headers.Add("X-Probe-Verbunden", verbunden);
        if (absender is not null)
        {
            anfrage.Headers.Add("X-Forwarded-For", absender);
        }

        return client.SendAsync(anfrage);
    }

    /// <summary>The test server has no connection: gives it one before the pipeline begins.</summary>
    private sealed class Verbindung : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, weiter) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers["X-Probe-Verbunden"].ToString());
                return weiter(http);
            });
            next(app);
        };
    }
}
