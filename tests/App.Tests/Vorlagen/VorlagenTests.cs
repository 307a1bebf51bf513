using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Register;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Vorlagen;

public class VorlagenTests
{
    [Fact]
    [Anforderung("R43")]
    public async Task Die_Liste_nennt_jedes_Jahr_mit_seinen_Klauseln_und_was_sich_geaendert_hat()
    {
        await using var portal = await Portal.Start();
        var seite = await portal.Get("/vorlagen");
        seite.H1.ShouldBe("Vorlagen: der gemeinsame Wortlaut");
        seite.Document.QuerySelectorAll("main h2").Select(TestPage.Words).ShouldBe(["Vorlage 2025", "Vorlage 2024"]);
        seite.Document.QuerySelectorAll(".zw-list").Select(l => l.QuerySelectorAll("li").Length).ShouldBe([8, 8]);
        seite.Text.ShouldContain("4 Stellen anders als 2024. Vergleich 2024 und 2025");
        (await seite.Click("§ 5 Ziele für die Umsetzung … (2024)")).Url.ToString().ShouldEndWith("/vorlagen/2024#klausel-ziele-der-umsetzung");
    }

    [Fact]
    [Anforderung("R43", "R44", "R45")]
    public async Task Der_Wortlaut_zeigt_berechnete_Nummern_Verweise_und_benannte_Luecken()
    {
        await using var portal = await Portal.Start();
        var seite = await portal.Get("/vorlagen/2024");
        seite.H1.ShouldBe("Vorlage 2024");
        seite.Document.QuerySelectorAll(".zw-clause h3").Select(TestPage.Words).ShouldBe(
            [
                "– Präambel", "§ 1 Ausbildungs- und Qualifizierungsbudget", "§ 2 Verpflichtungen der Vereinbarungspartner", "§ 3 Umsetzung der UN-Behindertenrechtskonvention",
                "§ 4 Haushaltsmittel und Eckdaten", "§ 5 Ziele für die Umsetzung [Name der Gebietskörperschaft, Wessen-Fall]", "§ 6 Zielsteuerung", "§ 7 Kontinuierlicher Verbesserungsprozess",
            ]);
        Teil(seite, "haushaltsmittel").ShouldContain(
            "Das HMSI stellt [Name der Gebietskörperschaft, Wem-Fall] im Jahr [Jahr] Haushaltsmittel in Höhe von insgesamt [Betrag in Euro] aus dem Ausbildungs- und Qualifizierungsbudget [Jahr] zur Verfügung.");
        Teil(seite, "verpflichtungen").ShouldContain("[Name des Ministeriums, Wer-Fall] und [Name der Gebietskörperschaft, Wer-Fall] setzen");
        Teil(seite, "praeambel").ShouldContain("„Bündnis für Ausbildung für die Jahre 2020 bis 2024“");
        Teil(seite, "unterschrift-land").ShouldBe("Für das Land Wiesbaden, den [Datum] [Name] [Amt] [Name des Ministeriums, Wer-Fall ohne Artikel]");
        Teil(seite, "unterschrift-koerperschaft").ShouldBe("Für die Gebietskörperschaft [Ort], den [Datum] [Name] [Amt] [Name der Gebietskörperschaft, Wessen-Fall]");
        var verweis = seite.Document.QuerySelectorAll("#klausel-verpflichtungen p a:not(.zw-ref)").ShouldHaveSingleItem();
        (verweis.TextContent, verweis.GetAttribute("href")).ShouldBe(("§ 5", "#klausel-ziele-der-umsetzung"));
        seite.Html.ShouldNotContain("{");
    }

    [Theory]
    [InlineData(2024, "verpflichtungen", "§ 2, Absatz 2", "im Rahmen des AQB Hinweis 1 zur Verfügung")]
    [InlineData(2025, "ziele-des-landes", "§ 1, Absatz 4", "Teilnehmenden des AQB Hinweis 1.")]
    [Anforderung("R46")]
    public async Task Nur_AQB_wird_als_nicht_eingefuehrt_genannt(int jahr, string klausel, string ort, string stelle)
    {
        await using var portal = await Portal.Start();
        var seite = await portal.Get($"/vorlagen/{jahr}");
        TestPage.Words(seite.Document.QuerySelectorAll(".zw-found > li").ShouldHaveSingleItem()).ShouldBe(
            $"1„AQB“: Eine Kurzform wird verwendet, ohne dass der Text sie einführt. Gemeint ist „Ausbildungs- und Qualifizierungsbudget“. {ort}");
        Teil(seite, klausel).ShouldContain(stelle);
        seite.Document.QuerySelectorAll("a.zw-ref").Length.ShouldBe(1);
    }

    [Fact]
    [Anforderung("R43")]
    public async Task Der_Vergleich_zeigt_genau_die_vier_Stellen_Wort_fuer_Wort()
    {
        await using var portal = await Portal.Start();
        var seite = await portal.Get("/vorlagen/vergleich/2024/2025");
        seite.Text.ShouldContain("Von 2024 zu 2025 haben sich vier Stellen geändert.");
        seite.Document.QuerySelectorAll(".zw-change h3").Select(TestPage.Words).ShouldBe(
            [
                "Präambel Satz 3: Angabe des Jahres geändert", "§ 1 Abs. 1 Satz 2: Wortlaut geändert", "§ 1 Abs. 4: Angabe des Jahres geändert",
                "§ 2 Abs. 2 Satz 1: Wortlaut und Angabe des Jahres geändert",
            ]);
        Stuecke(seite, "del").ShouldBe(
            [
                "Entfallen: 2020 bis 2024“,.",
                "Entfallen: Querschnittsorientierte Handlungsansätze des Budgets bieten den regional interagierenden Akteuren des Arbeitsmarktes die Vielfalt,.",
                "Entfallen: möglichst individuelle Bedarfslagen von verschiedensten Zielgruppen anzubieten..",
                "Entfallen: des Fachpersonals.", "Entfallen: Teilnehmendenbezug..",
                "Entfallen: erneut Landesmittel für spezifische Sprachförderangebote und Qualifizierungen.",
            ],
            ignoreOrder: false);
        Stuecke(seite, "ins")[0].ShouldBe("Neu: 2025 bis 2029“,. Weiter:");
        Stuecke(seite, "ins")[4].ShouldBe("Neu: Bezug zu Teilnehmenden des AQB..");
        seite.Text.ShouldContain("Unverändert: Titelblatt, § 3, § 4, § 5, § 6, § 7, Maßnahmenarten, Unterschrift des Landes, Unterschrift der Gebietskörperschaft.");
        (await seite.Click("§ 2 in der Vorlage 2025")).Url.ToString().ShouldEndWith("/vorlagen/2025#klausel-verpflichtungen");
    }

    [Fact]
    public async Task Dieselbe_Vorlage_zweimal_wird_gesagt()
    {
        await using var portal = await Portal.Start();
        var seite = await portal.Get("/vorlagen/vergleich/2025/2025");
        seite.Status.ShouldBe(HttpStatusCode.OK);
        seite.Text.ShouldContain("Das ist zweimal dieselbe Vorlage: 2025.");
        seite.Document.QuerySelectorAll("del, ins").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/vorlagen/2031", "Für 2031 ist")]
    [InlineData("/vorlagen/-5", "Für -5 ist")]
    [InlineData("/vorlagen/vergleich/2023/2024", "Für 2023 ist")]
    [InlineData("/vorlagen/vergleich/2022/2023", "Für 2022 und 2023 ist")]
    [InlineData("/vorlagen/vergleich/2023/2023", "Für 2023 ist")]
    public async Task Ein_unbekanntes_Jahr_fuehrt_zu_den_bekannten_zurueck(string adresse, string text)
    {
        await using var portal = await Portal.Start();
        var seite = await portal.Get(adresse);
        seite.Status.ShouldBe(HttpStatusCode.NotFound);
        seite.Text.ShouldContain(text);
        (await seite.Click("Alle Vorlagen")).Url.AbsolutePath.ShouldBe("/vorlagen");
        (await seite.Click("Vorlage 2025")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Der_Weg_zu_den_Vorlagen_geht_vom_Register_und_vom_Programm_aus()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        (await (await portal.Get(Registerdaten.Kassel)).Click("Wortlaut der Vorlage 2024")).H1.ShouldBe("Vorlage 2024");
        (await (await portal.Get("/ueber-das-programm")).Click("Vorlagen")).Url.AbsolutePath.ShouldBe("/vorlagen");
        (await (await portal.Get("/")).Click("Was in jeder Vereinbarung gleich ist: die Vorlagen")).Url.AbsolutePath.ShouldBe("/vorlagen");
    }

    private static string Teil(TestPage seite, string id) => TestPage.Words(seite.Document.QuerySelector($"#klausel-{id}")!);

    private static List<string> Stuecke(TestPage seite, string art) => [.. seite.Document.QuerySelectorAll($".zw-change {art}").Select(TestPage.Words)];
}
