using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Crawl;
using Zielwerk.App.Tests.Register;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Safe methods are safe: nobody changes a row by looking (ASVS 3.5.3).</summary>
public class LesezugriffTests
{
    [Fact]
    public async Task Lesen_aendert_nichts()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        await (await portal.Browser().Get("/barriere-melden")).Fill("Was geht nicht?", "Etwas").Press("Meldung absenden");
        var vorher = await Bestand.Aufnehmen(portal.Datenbank);
        vorher.Count.ShouldBeGreaterThan(20);
        using var client = portal.Client();
        foreach (var (methode, adresse) in Adressen.Alle(portal).Where(a => a.Methode == "GET"))
        {
            (await client.GetAsync(new Uri(adresse, UriKind.Relative))).Dispose();
            (await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, adresse))).Dispose();
        }

        (await Crawler.Crawl(client)).Funde.Count.ShouldBeGreaterThan(20);
        (await Bestand.Aufnehmen(portal.Datenbank)).ShouldBe(vorher);
    }

    [Fact]
    public async Task Der_Bestand_merkt_jede_Aenderung()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var vorher = await Bestand.Aufnehmen(portal.Datenbank);
        await portal.Datenbank.SqlAsync("UPDATE lesevorgang SET dateiname = 'anders.txt' WHERE dateiname LIKE 'kassel%'");
        (await Bestand.Aufnehmen(portal.Datenbank)).Except(vorher).ShouldHaveSingleItem().ShouldStartWith("lesevorgang: ");
    }
}
