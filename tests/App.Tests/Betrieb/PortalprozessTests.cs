using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Betrieb;

public class PortalprozessTests
{
    [Fact]
    public async Task Das_Portal_richtet_sich_ein_meldet_sich_bereit_und_endet_sauber()
    {
        await using var datenbank = await Testdatenbank.Leer();
        var adresse = FreieAdresse();
        using var portal = Programmlauf.Starte(["web", "--urls", adresse], [.. Einstellungen(datenbank)]);
        await portal.WarteAuf(z => z.Contains("Now listening on", StringComparison.Ordinal));
        using var http = new HttpClient { BaseAddress = new Uri(adresse) };
        (await http.GetStringAsync("/health/live")).ShouldBe("Healthy");
        (await http.GetStringAsync("/health/ready")).ShouldContain("\"status\":\"Healthy\"");
        (await portal.Beende()).ShouldBe(0);
        portal.Zeilen.ShouldNotBeEmpty();
        foreach (var zeile in portal.Zeilen)
        {
            JsonDocument.Parse(zeile).RootElement.GetProperty("LogLevel").GetString().ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Messwerte_und_Spuren_gehen_an_den_eingestellten_Empfaenger()
    {
        var empfangen = new ConcurrentDictionary<string, byte[]>();
        await using var empfaenger = await Empfaenger(empfangen);
        await using var datenbank = await Testdatenbank.Leer();
        var adresse = FreieAdresse();
        using var portal = Programmlauf.Starte(
            ["web", "--urls", adresse], [.. Einstellungen(datenbank), ("OpenTelemetry__Endpunkt", empfaenger.Urls.Single())]);
        await portal.WarteAuf(z => z.Contains("Now listening on", StringComparison.Ordinal));
        using var http = new HttpClient { BaseAddress = new Uri(adresse) };
        await http.GetStringAsync("/health/ready");

        // What is left is sent when the program ends.
        (await portal.Beende()).ShouldBe(0);
        Encoding.UTF8.GetString(empfangen["/v1/traces"]).ShouldContain("/health/ready");
        Encoding.UTF8.GetString(empfangen["/v1/metrics"]).ShouldContain("http.server.request.duration");
    }

    [Fact]
    public async Task Mit_veralteter_Datenbank_ist_das_Portal_nicht_bereit_aber_am_Leben()
    {
        await using var portal = await Portal.Start();
        await portal.Datenbank.SqlAsync("DELETE FROM \"__EFMigrationsHistory\"");
        using var client = portal.Client();
        var bereit = await client.GetAsync("/health/ready");
        bereit.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await bereit.Content.ReadAsStringAsync()).ShouldContain("zielwerk migrate");
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static IEnumerable<(string, string)> Einstellungen(Testdatenbank datenbank) =>
        [("Datenbank", datenbank.Verbindung), ("Datenordner", Path.Combine(Path.GetTempPath(), $"zielwerk-test-{Environment.ProcessId}"))];

    private static async Task<WebApplication> Empfaenger(ConcurrentDictionary<string, byte[]> empfangen)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/{art}", async (HttpContext http) =>
        {
            using var inhalt = new MemoryStream();
            await http.Request.Body.CopyToAsync(inhalt);
            empfangen.AddOrUpdate(http.Request.Path, inhalt.ToArray(), (_, alt) => [.. alt, .. inhalt.ToArray()]);
        });
        await app.StartAsync();
        return app;
    }

    private static string FreieAdresse()
    {
        using var horcher = new TcpListener(IPAddress.Loopback, 0);
        horcher.Start();
        return $"http://127.0.0.1:{((IPEndPoint)horcher.LocalEndpoint).Port}";
    }
}
