using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Architecture;
using Zielwerk.App.Tests.Crawl;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Register;

/// <summary>Test organisations never reach publication or statistics, whatever they try out.</summary>
public class TestorganisationTests
{
    private const string Kanarie = "Zzkanarie";
    private static readonly string[] Kreise = ["06431", "06432", "06433", "06434", "06531", "06532", "06533", "06534", "06611", "06631"];
    private static readonly string[] Zahlenseiten = ["/", "/zahlen", "/matrix", "/matrix.csv", "/vereinbarungen.csv", "/vereinbarungen.json", "/?suche=" + Kanarie, "/?sortierung=betrag"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Nichts_Oeffentliches_nennt_eine_Testorganisation_und_jede_Summe_ist_wie_ohne_sie(int saat)
    {
        var zufall = new Random(saat);
        var tests = Kreise.Where(_ => zufall.Next(3) == 0).Append(Kreise[zufall.Next(Kreise.Length)]).Distinct().ToList();
        var vereinbarungen = (from ags in Kreise
                              from jahr in Enumerable.Range(2023, 3)
                              where zufall.Next(2) == 0
                              select (ags, jahr, Geld: Geld.Euro(zufall.Next(100_000, 2_000_000)))).ToList();
        await using var mit = await Fuelle(tests, vereinbarungen);
        await using var ohne = await Fuelle(tests, [.. vereinbarungen.Where(v => !tests.Contains(v.ags))]);
        using var client = mit.Client();
        using var vergleich = ohne.Client();
        foreach (var adresse in Zahlenseiten)
        {
            (await client.GetStringAsync(new Uri(adresse, UriKind.Relative))).ShouldBe(await vergleich.GetStringAsync(new Uri(adresse, UriKind.Relative)), adresse);
        }

        foreach (var fund in (await Crawler.Crawl(client)).Funde)
        {
            (await client.GetStringAsync(new Uri(fund.Adresse, UriKind.Relative))).ShouldNotContain(Kanarie, Case.Insensitive, fund.Adresse);
        }

        foreach (var (ags, jahr, _) in vereinbarungen)
        {
            foreach (var ende in (string[])["", ".json", "/quelle", "/verlauf"])
            {
                (await client.GetAsync(new Uri($"/vereinbarungen/{jahr}/{ags}{ende}", UriKind.Relative))).StatusCode
                    .ShouldBe(tests.Contains(ags) ? HttpStatusCode.NotFound : HttpStatusCode.OK, $"{jahr} {ags}{ende}");
            }

            (await client.GetAsync(new Uri($"/koerperschaften/{ags}", UriKind.Relative))).StatusCode
                .ShouldBe(tests.Contains(ags) ? HttpStatusCode.NotFound : HttpStatusCode.OK, ags);
        }
    }

    [Fact]
    public void Das_Register_nennt_die_Tabellen_nur_an_einer_Stelle()
    {
        foreach (var datei in Quellbaum.Produkt.Where(d => d.Raum == "Register" && !d.Pfad.EndsWith("/Veroeffentlicht.cs", StringComparison.Ordinal)))
        {
            datei.Code.ShouldNotMatch(@"\bdb\.(Zielvereinbarungen|Koerperschaften)\b|\bSet<(Zielvereinbarung|Koerperschaft)>", datei.Pfad);

            // A reading is reached only through the agreement it belongs to.
            foreach (var abfrage in datei.Code.Split("db.Lesevorgaenge").Skip(1))
            {
                abfrage.Split("select")[0].ShouldContain("join z in Veroeffentlicht.Vereinbarungen(db)", customMessage: datei.Pfad);
            }
        }
    }

    private static async Task<Portal> Fuelle(IReadOnlyList<string> tests, IReadOnlyList<(string Ags, int Jahr, Geld Betrag)> vereinbarungen)
    {
        var portal = await Registerdaten.MitKatalog();
        foreach (var ags in tests)
        {
            await portal.Organisation(Organisationsart.Gebietskoerperschaft, $"{Kanarie} {ags}", ags, test: true);
        }

        foreach (var (ags, jahr, betrag) in vereinbarungen)
        {
            await Registerdaten.Lege(portal, Registerdaten.Erfunden(jahr, ags, betrag, i => tests.Contains(ags) ? i with { Gebiet = i.Gebiet! with { Name = $"{Kanarie} {ags}" } } : i));
        }

        return portal;
    }
}
