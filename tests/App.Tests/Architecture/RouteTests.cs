using System.Net;
using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Architecture;

/// <summary>routes.txt is the security review: every address the portal answers, with what it asks of the caller.</summary>
public class RouteTests
{
    private static readonly string[] Lesend = ["GET", "HEAD", "OPTIONS"];

    [Fact]
    public async Task Das_Verzeichnis_der_Adressen_ist_aktuell()
    {
        await using var portal = await Portal.Start();
        var zeilen = Endpunkte(portal).Select(e => $"{e.Methode,-5} {e.Muster,-60} {e.Recht}").Order(StringComparer.Ordinal).ToList();
        zeilen.ShouldNotBeEmpty();
        Golden.Vergleiche("tests/App.Tests/Architecture/routes.txt", new StringBuilder().AppendJoin('\n', zeilen).ToString());
    }

    [Fact]
    public async Task Wer_etwas_aendert_braucht_das_Zeichen_eines_Formulars()
    {
        await using var portal = await Portal.Start(weg: app => app.MapPost("/nur-im-test", () => "geschrieben").Oeffentlich());
        var schreibend = Endpunkte(portal).Where(e => !Lesend.Contains(e.Methode)).ToList();
        schreibend.ShouldContain(e => e.Muster == "/nur-im-test");
        foreach (var endpunkt in schreibend)
        {
            var pfad = System.Text.RegularExpressions.Regex.Replace(endpunkt.Muster, @"\{[^}]*\}", "1");
            using var anfrage = new HttpRequestMessage(new HttpMethod(endpunkt.Methode), new Uri("http://localhost" + pfad)) { Content = new FormUrlEncodedContent([]) };
            using var antwort = await (await Wer(portal, endpunkt.Bedingung)).Send(anfrage);
            antwort.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{endpunkt.Methode} {endpunkt.Muster}");
        }
    }

    /// <summary>Somebody the address is open to: who may not come in at all is sent away earlier.</summary>
    private static async Task<TestBrowser> Wer(Portal portal, Zugangsbedingung? bedingung) => bedingung is null or { Oeffentlich: true }
        ? portal.Browser()
        : await portal.Als(bedingung.Handlung is { } handlung ? Rechtetabelle.Alle.First(r => r.Handlung == handlung).Rolle : Rolle.Bewilligung);

    private static IEnumerable<(string Methode, string Muster, string Recht, Zugangsbedingung? Bedingung)> Endpunkte(Portal portal) =>
        from endpunkt in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let recht = endpunkt.Metadata.GetMetadata<Zugangsbedingung>()
        from methode in endpunkt.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (methode, "/" + endpunkt.RoutePattern.RawText!.TrimStart('/'), recht is null ? "FEHLT" : recht.Oeffentlich ? $"{recht}" : $"{recht}{Rollen(recht)}{(endpunkt.Metadata.GetMetadata<Bestaetigungspflicht>() is null ? "" : ", nach Bestätigung")}{(endpunkt.Metadata.GetMetadata<Personenbezug>() is { } bezug ? $", {bezug}" : "")}", recht);

    private static string Rollen(Zugangsbedingung recht) => recht.Handlung is { } handlung
        ? $": {string.Join(", ", Rechtetabelle.Alle.Where(r => r.Handlung == handlung).Select(r => r.Rolle).Distinct().Order())}"
        : "";
}
