using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Register;

public class MatrixUndZahlenTests
{
    [Fact]
    [Anforderung("R3")]
    public async Task Fuer_2024_steht_Kassel_da_und_25_fehlen()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Get("/matrix");
        seite.H1.ShouldBe("Wer hat eine Vereinbarung?");
        seite.Text.ShouldContain("2024: 1 von 26 Gebietskörperschaften hat eine Vereinbarung im Register, 25 fehlen.");
        seite.Document.QuerySelectorAll(".zw-matrix thead th").Select(TestPage.Words).ShouldBe(["Gebietskörperschaft", "2025", "2024"]);
        var spalte2024 = seite.Document.QuerySelectorAll(".zw-matrix tbody tr:has(td)").ToDictionary(z => TestPage.Words(z.QuerySelector("th")!), z => TestPage.Words(z.QuerySelectorAll("td")[1]));
        spalte2024.Count.ShouldBe(27);
        spalte2024.Count(z => z.Value == "fehlt").ShouldBe(25);
        spalte2024["documenta Stadt Kassel"].ShouldBe("1.121.600\u202f€ – Vereinbarung 2024, documenta Stadt Kasselunterschrieben, nicht vollständig datiert");
        spalte2024["Stadt Hanau"].ShouldBe("erst ab 2026");
        seite.Document.QuerySelectorAll("tfoot tr").Select(TestPage.Words).ShouldBe(
            ["Im Register 1 von 26 1 von 26", "Fehlt 25 25", "Summe der Beträge 1.118.780\u202f€ 1.121.600\u202f€"]);

        var csv = (await portal.Client().GetStringAsync("/matrix.csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        csv.Count(z => z.StartsWith("2024;", StringComparison.Ordinal)).ShouldBe(26);
        csv.Count(z => z.StartsWith("2024;", StringComparison.Ordinal) && z.Split(';')[4] == "nein").ShouldBe(25);
        csv.ShouldContain("2024;06611;documenta Stadt Kassel;Kreisfreie Stadt;ja;NichtVollstaendigDatiert;1121600,00;nein;/vereinbarungen/2024/06611");
    }

    [Fact]
    [Anforderung("R25", "R26")]
    public async Task Die_Zahlen_sind_die_Summen_der_Vereinbarungen_und_fuehren_zu_ihnen()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        await Registerdaten.Lege(portal, Registerdaten.Erfunden(2024, "06531", Geld.Euro(900_000)), beispieldaten: true);
        var seite = await portal.Get("/zahlen");
        var tabellen = seite.Document.QuerySelectorAll("table").ToList();
        tabellen[0].QuerySelectorAll("tbody tr").Select(z => string.Join('|', z.QuerySelectorAll("td.zw-r").Select(TestPage.Words)))
            .ShouldBe(["1.118.780|1 Vereinbarungen 2025 ansehen", "2.021.600|2 Vereinbarungen 2024 ansehen"]);
        tabellen[0].QuerySelectorAll("rect").Select(r => r.GetAttribute("width")).ShouldBe(["553", "1000"]);
        tabellen[1].QuerySelectorAll("tbody tr:has(td)").Select(z => TestPage.Words(z.QuerySelector("td.zw-r")!)).ShouldBe(["1.118.780", "900.000", "1.121.600"]);
        tabellen[2].QuerySelectorAll("th[scope=rowgroup]").Select(TestPage.Words).ShouldBe(["2025: 4 Projekte", "2024: 22 Projekte"]);
        tabellen[2].QuerySelectorAll("tbody tr:has(td)").Take(4).Select(z => $"{TestPage.Words(z.QuerySelector("th")!)}: {TestPage.Words(z.QuerySelector("td.zw-r")!)[0]}")
            .ShouldBe(["1 Ausbildungsvorbereitung: 1", "2 Ausbildung und Coaching: 1", "3 Qualifizierung: 2", "4 Weiterbildung von Personal: 0"]);
        tabellen[2].QuerySelectorAll("tbody")[0].QuerySelectorAll("a").Length.ShouldBe(3);
        foreach (var link in tabellen.SelectMany(t => t.QuerySelectorAll("tbody a")))
        {
            var ziel = await portal.Get(link.GetAttribute("href")!);
            ziel.Document.QuerySelectorAll(".zw-result").Length.ShouldBeInRange(1, 2);
        }
    }

    [Fact]
    [Anforderung("R3", "R44")]
    public async Task Eine_Gebietskoerperschaft_zeigt_ihre_Vereinbarungen_und_woher_jede_Angabe_kommt()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Get("/koerperschaften/06611");
        seite.H1.ShouldBe("documenta Stadt Kassel");
        (await seite.Click("Zielvereinbarung 2024")).Url.AbsolutePath.ShouldBe(Registerdaten.Kassel);
        var zeilen = seite.Document.QuerySelectorAll("section[aria-labelledby=angaben] tbody tr").ToDictionary(z => TestPage.Words(z.QuerySelector("th")!), z => z.QuerySelectorAll("td").Select(TestPage.Words).ToList());
        zeilen["Wessen?"][0].ShouldBe("der documenta Stadt Kassel");
        zeilen["Amtlicher Schlüssel (AGS, fünf Stellen)"][0].ShouldBe("06611");
        zeilen["Verwaltungsgericht"][0].ShouldBe("Kassel");
        zeilen.Where(z => z.Key != "Vertragspartei").ShouldAllBe(z => z.Value[1].Length > 1 && z.Value[2] != "nicht belegt");
        (await portal.Get("/koerperschaften/06631")).Text.ShouldContain("Im Register steht noch keine Vereinbarung mit dieser Gebietskörperschaft.");
    }
}
