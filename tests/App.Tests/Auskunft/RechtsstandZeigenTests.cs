using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Auskunft;

[Anforderung("IOP-25")]
public class RechtsstandZeigenTests
{
    private const string Klage = "Klage gegen einen Bescheid, gerechnet ab: Bekanntgabe des Bescheids";
    private const string Art = "Worum geht es?";
    private const string Datum = "Datum";

    [Theory]
    [InlineData("/hilfe")]
    [InlineData("/ueber-das-programm")]
    public async Task Die_Seite_ist_verlinkt_und_zeigt_jede_Regel_mit_Wert_Geltung_Fundstelle_Quelle_und_Gewissheit(string von)
    {
        await using var portal = await Portal.Start();
        var page = await (await portal.Get(von)).Click("Welche Fristen gelten?");
        page.H1.ShouldBe("Welche Fristen gelten?");
        page.Errors.ShouldBeEmpty();
        page.Document.QuerySelector("#ergebnis").ShouldBeNull();
        var zeilen = page.Document.QuerySelectorAll("main tbody tr").Select(z => z.Children.Select(TestPage.Words).ToList()).ToList();
        zeilen.Count.ShouldBe(13);
        zeilen.ShouldAllBe(z => z.Count == 7 && z.All(t => t.Length > 0));
        zeilen[1][3].ShouldBe("bis 31. Dezember 2024, gilt nicht mehr");
        zeilen[2][1..].ShouldBe(["4 Tage", "bleibt (aus zweiter Hand)", "seit 1. Januar 2025", "§ 4 Abs. 2 VwZG", "github.com/Cehha79/aka-recht, Rechtsinhalte.md und Widerspruch_Verwaltungsakt.md", "aus zweiter Hand"]);
        zeilen[7][1..3].ShouldBe(["31. März", "nicht geklärt, der frühere Tag gilt (gefolgert)"]);
        page.Text.ShouldContain("Feiertage in Hessen 2026");
        page.Text.ShouldContain("Fronleichnam: Donnerstag, 4. Juni 2026");
    }

    [Fact]
    public async Task Ein_Datum_wird_mit_allen_Schritten_berechnet()
    {
        await using var portal = await Portal.Start();
        var page = await (await portal.Get("/rechtsstand")).Fill(Art, Klage).Fill(Datum, "10.9.2026").Press("Berechnen");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Url.AbsolutePath.ShouldBe("/rechtsstand");
        page.Errors.ShouldBeEmpty();
        var ergebnis = TestPage.Words(page.Document.QuerySelector("#ergebnis")!);
        ergebnis.ShouldStartWith("Ergebnis Letzter Tag für die Klage: Montag, 12. Oktober 2026 Warum dieses Datum?");
        ergebnis.ShouldContain("§ 74 Abs. 1 Satz 2 VwGO");
        ergebnis.ShouldContain("Kein Arbeitstag: 10. Oktober (Samstag), 11. Oktober (Sonntag).");
        page.Document.QuerySelector("#ergebnis details")!.HasAttribute("open").ShouldBeTrue();
        page.Value("Tag").ShouldBe("10");
        page.Value(Art).ShouldBe(Klage);

        var beispiel = await page.Click("Klage gegen einen Bescheid, der am 10. September 2026 bekannt gegeben wurde");
        TestPage.Words(beispiel.Document.QuerySelector("#ergebnis")!).ShouldBe(ergebnis);
    }

    [Fact]
    [Anforderung("POR-06")]
    public async Task Ein_fester_Tag_im_Jahr_am_Sonntag_sagt_was_nicht_geklaert_ist()
    {
        await using var portal = await Portal.Start();
        var page = await (await portal.Get("/rechtsstand")).Fill(Art, "Antrag auf das Budget, fester Tag im Jahr").Fill(Datum, "1.1.2030").Press("Berechnen");
        var ergebnis = TestPage.Words(page.Document.QuerySelector("#ergebnis")!);
        ergebnis.ShouldContain("Letzter Tag für den Antrag: Sonntag, 31. März 2030");
        ergebnis.ShouldContain("Ob der nächste Arbeitstag genügt (Montag, 1. April 2030), ist nicht geklärt.");
    }

    [Theory]
    [InlineData(Klage, "31.2.2026", "Geben Sie ein Datum ein, das es gibt, zum Beispiel 31 12 2026")]
    [InlineData(Klage, "morgen..", "Geben Sie ein Datum ein, das es gibt, zum Beispiel 31 12 2026")]
    [InlineData(Klage, "", "Geben Sie „Datum“ mit Tag, Monat und Jahr ein")]
    [InlineData(Klage, "31.12.1989", "Geben Sie einen Tag zwischen dem 1. Januar 1990 und dem 31. Dezember 2090 ein")]
    [InlineData(Klage, "1.1.2091", "Geben Sie einen Tag zwischen dem 1. Januar 1990 und dem 31. Dezember 2090 ein")]
    [Anforderung("UX-11")]
    public async Task Ein_falsches_Datum_steht_oben_und_am_Feld_und_bleibt_stehen(string art, string datum, string meldung)
    {
        await using var portal = await Portal.Start();
        var page = await (await portal.Get("/rechtsstand")).Fill(Art, art).Fill(Datum, datum).Press("Berechnen");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Title.ShouldBe("Fehler: Welche Fristen gelten? – Zielwerk");
        page.Errors.ShouldBe([meldung]);
        TestPage.Words(page.Document.GetElementById("beginn-fehler")!).ShouldBe(meldung);
        page.Value("Tag").ShouldBe(datum.Split('.')[0]);
        page.Value(Art).ShouldBe(Klage);
        page.Document.QuerySelector("#ergebnis").ShouldBeNull();
    }

    [Theory]
    [InlineData("?beginn-tag=1&beginn-monat=1&beginn-jahr=2026", "Wählen Sie bei „Worum geht es?“ eine Antwort aus")]
    [InlineData("?art=Verjaehrung&beginn-tag=1&beginn-monat=1&beginn-jahr=2026", "Wählen Sie bei „Worum geht es?“ eine der Antworten aus")]
    public async Task Ohne_bekannte_Regel_wird_nach_ihr_gefragt(string abfrage, string meldung)
    {
        await using var portal = await Portal.Start();
        var page = await portal.Get($"/rechtsstand{abfrage}");
        page.Errors.ShouldBe([meldung]);
        TestPage.Words(page.Document.GetElementById("art-fehler")!).ShouldBe(meldung);
        page.Value("Jahr").ShouldBe("2026");
    }

    [Fact]
    public async Task Fremde_Worte_in_der_Adresse_stoeren_nicht()
    {
        await using var portal = await Portal.Start();
        (await portal.Get("/rechtsstand?utm_source=x")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Eine_Zeile_des_Betreibers_gilt_sofort_und_fuer_Tage_davor_fehlt_die_Regel()
    {
        await using var portal = await Portal.Start();
        await File.WriteAllTextAsync(Path.Combine(portal.Datenordner, "rechtsstand.json"), Ablage.Lies("src", "App", "Data", "Rechtsstand", "rechtsstand.json")
            .Replace("\"wert\": \"1 Monat\",", "\"wert\": \"2 Wochen\", \"gueltigVon\": \"2026-07-01\",", StringComparison.Ordinal));
        var page = await (await portal.Get("/rechtsstand")).Fill(Art, Klage).Fill(Datum, "10.9.2026").Press("Berechnen");
        TestPage.Words(page.Document.QuerySelector("#ergebnis")!).ShouldContain("Letzter Tag für die Klage: Donnerstag, 24. September 2026");
        page.Text.ShouldContain("ab 1. Juli 2026, gilt noch nicht");
        (await page.Fill(Datum, "30.6.2026").Press("Berechnen")).Errors.ShouldBe(["Für diesen Tag ist keine Regel hinterlegt. Welche Zeiten es gibt, zeigt die Tabelle unten"]);
    }

    [Fact]
    public async Task Was_in_der_Adresse_steht_ist_nie_Markup()
    {
        await using var portal = await Portal.Start();
        var page = await portal.Get("/rechtsstand?art=%22%3E%3Cscript%3E&beginn-tag=%22%3E%3Cscript%3Ealert(1)&beginn-monat=2&beginn-jahr=2026");
        page.Document.QuerySelectorAll("script").ShouldBeEmpty();
        page.Value("Tag").ShouldBe("\"><script>alert(1)");
    }
}
