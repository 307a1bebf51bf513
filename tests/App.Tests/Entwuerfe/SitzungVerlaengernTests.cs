using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Entwuerfe;

/// <summary>The sitting goes on with one press, at least ten times (WCAG 2.2.1), and pages with scripts say so in their policy.</summary>
public class SitzungVerlaengernTests
{
    [Fact]
    [Anforderung("POR-03")]
    public async Task Mit_einem_Druck_geht_die_Sitzung_weiter_mehr_als_zehnmal()
    {
        await using var portal = await Probewelt.Start(b => b.Services.AddSingleton<Zwischenruf>());
        var browser = await portal.Als(Rolle.Bewilligung);
        var page = await browser.Get(Probewelt.Neu);
        for (var mal = 1; mal <= 12; mal++)
        {
            portal.Uhr.Vor(TimeSpan.FromMinutes(29));
            page = await page.Press("Sitzung verlängern");
            page.Url.AbsolutePath.ShouldBe(Probewelt.Neu, $"beim {mal}. Mal");
            page.Text.ShouldContain("Ihre Sitzung dauert jetzt bis ");
        }

        portal.Uhr.Vor(TimeSpan.FromMinutes(30));
        (await page.Press("Sitzung verlängern")).Url.AbsolutePath.ShouldBe("/anmelden");
    }

    [Fact]
    public async Task Nur_Seiten_der_Angemeldeten_bringen_Skripte_mit_und_nur_eigene()
    {
        await using var portal = await Probewelt.Start(b => b.Services.AddSingleton<Zwischenruf>());
        var browser = await portal.Als(Rolle.Bewilligung);
        var arbeit = await browser.Get(Probewelt.Neu);
        arbeit.Document.QuerySelectorAll("script").Select(s => s.GetAttribute("src")!.Split('?')[0]).ShouldBe(["/formular.js", "/sitzung.js"]);
        Regel(arbeit).ShouldContain("script-src 'self'; connect-src 'self'");
        Regel(arbeit).ShouldNotContain("unsafe");
        foreach (var adresse in (string[])["/", "/barriere-melden"])
        {
            var oeffentlich = await browser.Get(adresse);
            oeffentlich.Document.QuerySelectorAll("script").ShouldBeEmpty();
            Regel(oeffentlich).ShouldContain("script-src 'none'");
            oeffentlich.Document.QuerySelector("#zw-sitzung").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Wohin_es_danach_geht_bestimmt_kein_Fremder()
    {
        await using var portal = await Probewelt.Start(b => b.Services.AddSingleton<Zwischenruf>());
        var browser = await portal.Als(Rolle.Bewilligung);
        var page = await browser.Get(Probewelt.Neu);
        foreach (var fremd in (string[])["https://boese.example/", "//boese.example/", "/\\boese.example/", ""])
        {
            page.Document.QuerySelector("input[name=zurueck]")!.SetAttribute("value", fremd);
            var antwort = await page.Press("Sitzung verlängern");
            (antwort.Url.Host, antwort.Url.AbsolutePath).ShouldBe(("localhost", "/"));
        }
    }

    private static string Regel(TestPage page) => page.Response.Headers.GetValues("Content-Security-Policy").Single();
}
