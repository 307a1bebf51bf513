using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Tests.Rechte;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Zero bytes, halves of characters and worse in the gaps and questions of every address, as somebody who may call it: never a fault (ASVS 2.2.1, 16.5.1).</summary>
public partial class AdresswerteTests(ITestOutputHelper ausgabe)
{
    private static readonly string[] Werte =
    [
        "%00", "a%00b", "%ED%A0%80", "%ED%BF%BF", "%C0%AF", "%FF", "%E2%80%AE", "e%CC%81", "%0D%0ASet-Cookie:%20a=b", "..%2F..%2Fetc%2Fpasswd", "%27%20OR%201=1--", "%7B%7B7*7%7D%7D",
        "%EF%BF%BF", "99999999999999999999", "-1", new string('x', 3000),
    ];

    [Fact]
    public async Task Keine_Adresse_faellt_ueber_ihre_Werte()
    {
        await using var welt = await Welt.Neu();
        var maengel = new List<string>();
        var anfragen = 0;
        foreach (var endpunkt in welt.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false))
        {
            var muster = "/" + endpunkt.RoutePattern.RawText!.Trim('/');
            var rufer = welt.Rufer.FirstOrDefault(r => Darf(endpunkt.Metadata.GetMetadata<Zugangsbedingung>()!, r)) ?? throw new InvalidOperationException($"{muster}: niemand darf");
            var browser = await welt.Als(rufer.Name);
            foreach (var wert in Werte)
            {
                // The server itself refuses a zero byte in a path (AntwortTests, on the real one).
                var adresse = Luecke().Replace(muster, wert.Replace("%00", "%2500", StringComparison.Ordinal));
                foreach (var ganz in (string[])[adresse, $"{Luecke().Replace(muster, "1")}?{string.Join('&', Fragen.Select(f => $"{f}={wert}"))}"])
                {
                    anfragen++;
                    using var antwort = await browser.Raw(ganz);
                    var text = await antwort.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                    if (antwort.StatusCode >= HttpStatusCode.InternalServerError || antwort.Headers.Contains("a") || (antwort.Content.Headers.ContentType?.MediaType == "text/html" && Korpus.Fremde(text).Any()))
                    {
                        maengel.Add($"{rufer}: {ganz[..Math.Min(120, ganz.Length)]}: {(int)antwort.StatusCode}");
                    }
                }
            }
        }

        maengel.Take(40).ShouldBeEmpty(string.Join('\n', welt.Portal.Protokoll.Zeilen.Where(z => z.Fehler is not null).Select(z => z.Fehler!.ToString()).Take(1)));
        ausgabe.WriteLine($"{anfragen} Anfragen");
        anfragen.ShouldBeGreaterThan(2000);
    }

    /// <summary>Names of all questions any address of the portal asks.</summary>
    private static readonly string[] Fragen = [.. Architecture.Quellbaum.Produkt.SelectMany(d => Frage().Matches(d.Code).Select(m => m.Groups[1].Value)).Concat(
        ["suche", "seite", "zurueck", "jahr", "art", "zustand", "person", "akte", "von-tag", "von-monat", "von-jahr", "bis-tag", "bis-monat", "bis-jahr", "beginn-tag", "sortierung", "code", "state", "iss"]).Distinct()];

    private static bool Darf(Zugangsbedingung bedingung, Rufer rufer) =>
        bedingung.Oeffentlich || (rufer.Befugnisse is { } b && (bedingung.Handlung is not { } h || Domain.Organisationen.Rechtetabelle.Kennt(b, h)));

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Luecke();

    [GeneratedRegex(@"Query\[""([\w-]+)""\]")]
    private static partial Regex Frage();
}
