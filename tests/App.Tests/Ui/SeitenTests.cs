using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Ui;

/// <summary>The frame and the pages that every other page links to.</summary>
public class SeitenTests
{
    public static TheoryData<string, string> Seiten => new()
    {
        { "/impressum", "Impressum" },
        { "/datenschutz", "Datenschutz" },
        { "/hilfe", "Hilfe und Kontakt" },
        { "/ueber-das-programm", "Über das Programm" },
        { "/rechtsstand", "Welche Fristen gelten?" },
        { "/offene-daten", "Offene Daten" },
        { "/barrierefreiheit", "Erklärung zur Barrierefreiheit" },
        { "/leichte-sprache", "Leichte Sprache" },
        { "/gebaerdensprache", "Gebärdensprache" },
        { "/barriere-melden", "Barriere melden" },
    };

    [Theory]
    [MemberData(nameof(Seiten))]
    [Anforderung("UX-01", "UX-02", "UX-04", "A11Y-03")]
    public async Task Jede_Seite_haelt_die_Hausordnung_und_fuehrt_zu_allen_Pflichtseiten(string weg, string titel)
    {
        await using var portal = await Portal.Start();
        var page = await portal.Get(weg);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.H1.ShouldBe(titel);
        page.Title.ShouldBe($"{titel} – Zielwerk");
        string[] Wege(string wo) => [.. page.Document.QuerySelectorAll($"{wo} a").Select(a => a.GetAttribute("href")!.Split('?')[0])];
        Wege(".zw-nav").ShouldBe(["/", "/#karte", "/ueber-das-programm"]);
        Wege(".zw-meta").ShouldBe(["/leichte-sprache", "/gebaerdensprache", "/anmelden"]);
        Wege("footer").ShouldBe(["/hilfe", "/barriere-melden", "/barrierefreiheit", "/leichte-sprache", "/gebaerdensprache", "/offene-daten", "/datenschutz", "/impressum"]);
        page.Html.ShouldContain("ä");
        page.Html.ShouldNotContain("&#xE4;");
        page.Html.ShouldNotContain(" />");
    }

    [Theory]
    [InlineData(null, 2026, "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales")]
    [InlineData(null, 2015, "Hessisches Ministerium für Soziales und Integration")]
    [InlineData("Landkreis <Beispiel>", 2026, "Landkreis <Beispiel>")]
    public async Task Im_Fuss_steht_der_Betreiber_ohne_Einstellung_das_Ministerium_des_Tages(string? einstellung, int jahr, string erwartet)
    {
        await using var portal = await Portal.Start(einstellungen: [new("Betreiber", einstellung)]);
        portal.Uhr.Vor(new DateTime(jahr, 6, 1, 10, 0, 0, DateTimeKind.Utc) - portal.Uhr.GetUtcNow().UtcDateTime);
        TestPage.Words((await portal.Get("/hilfe")).Document.QuerySelector("footer p")!).ShouldBe(erwartet);
    }

    [Fact]
    public async Task Nur_die_gezeigte_Seite_ist_im_Menue_aktuell()
    {
        await using var portal = await Portal.Start();
        (await portal.Get("/ueber-das-programm")).Document.QuerySelectorAll(".zw-nav [aria-current]").ShouldHaveSingleItem().TextContent.ShouldBe("Über das Programm");
        (await portal.Get("/impressum")).Document.QuerySelectorAll(".zw-nav [aria-current]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Was_der_Betreiber_ergaenzen_muss_ist_gekennzeichnet()
    {
        await using var portal = await Portal.Start();
        var luecken = (await portal.Get("/impressum")).Document.QuerySelectorAll("main .zw-tag").Select(TestPage.Words).ToList();
        luecken.Count.ShouldBe(6);
        luecken.ShouldAllBe(l => l.StartsWith("vom Betreiber zu ergänzen: "));
    }

    [Fact]
    public async Task Ein_Text_im_Datenordner_geht_vor_und_wird_sofort_gezeigt()
    {
        await using var portal = await Portal.Start();
        (await portal.Get("/impressum")).Text.ShouldContain("zu ergänzen");
        Directory.CreateDirectory(Path.Combine(portal.Datenordner, "texte"));
        await File.WriteAllTextAsync(Path.Combine(portal.Datenordner, "texte", "impressum.md"), "# Impressum\n\n## Anbieter\n\nMinisterium <b>für</b> Arbeit, [Seite](https://hessen.de)");
        var page = await portal.Get("/impressum");
        page.Text.ShouldBe("Impressum Anbieter Ministerium <b>für</b> Arbeit, Seite");
        page.Document.QuerySelector("main a")!.GetAttribute("href").ShouldBe("https://hessen.de");
    }

    [Fact]
    public async Task Die_Lizenz_von_KERN_liegt_bei()
    {
        await using var portal = await Portal.Start();
        using var client = portal.Client();
        (await client.GetStringAsync(new Uri("/kern/LICENSE.md", UriKind.Relative))).ShouldContain("EUROPÄISCHE UNION PUBLIC LICENCE v. 1.2");
    }
}
