using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Register;

public class VereinbarungListeTests
{
    [Fact]
    [Anforderung("POR-10", "R37")]
    public async Task Die_Startseite_sagt_was_das_ist_und_zeigt_beide_Vereinbarungen()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Get("/");
        seite.Status.ShouldBe(HttpStatusCode.OK);
        seite.H1.ShouldBe("Wer bekommt wie viel – und wofür?");
        seite.Text.ShouldContain("Das Programm heißt Ausbildungs- und Qualifizierungsbudget, kurz AQB.");
        Treffer(seite).ShouldBe(["Landkreis Marburg-Biedenkopf 2025", "documenta Stadt Kassel 2024"]);
        seite.Document.QuerySelectorAll(".zw-result__sum").Select(TestPage.Words).ShouldBe(["1.118.780\u202f€", "1.121.600\u202f€"]);
        seite.Document.QuerySelectorAll(".zw-result__meta").Select(TestPage.Words).ShouldBe(
            ["Landkreis · 4 Maßnahmenarten · 4 Projekte Unterschrieben vom Land am 2. August 2025 · noch nicht bestätigt", "Kreisfreie Stadt · 4 Maßnahmenarten · 11 Projekte Unterschrieben, Datum in der Quelle nicht lesbar · noch nicht bestätigt"]);
        (await seite.Click("documenta Stadt Kassel 2024")).H1.ShouldBe("documenta Stadt Kassel");
    }

    [Theory]
    [Anforderung("POR-10")]
    [InlineData("kassel", "documenta Stadt Kassel 2024")]
    [InlineData("KASSEL 2024", "documenta Stadt Kassel 2024")]
    [InlineData("oeffentlichkeit", "documenta Stadt Kassel 2024")]
    [InlineData("Öffentlichkeitsarbeit", "documenta Stadt Kassel 2024")]
    [InlineData("sprachcafe", "documenta Stadt Kassel 2024")]
    [InlineData("frauenakademie marburg", "Landkreis Marburg-Biedenkopf 2025")]
    [InlineData("Teilzeitausbildung", "Landkreis Marburg-Biedenkopf 2025|documenta Stadt Kassel 2024")]
    [InlineData("Teilzeit-Ausbildung", "Landkreis Marburg-Biedenkopf 2025|documenta Stadt Kassel 2024")]
    [InlineData("Migrationshintergrund", "Landkreis Marburg-Biedenkopf 2025")]
    [InlineData("kassel frauenakademie", "")]
    [InlineData("100%", "")]
    [InlineData("' OR 1=1 --", "")]
    [InlineData("😀", "")]
    [InlineData("–", "")]
    public async Task Die_Suche_findet_Ort_Projekt_und_Stichwort_in_jeder_Schreibweise(string suche, string erwartet)
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Get($"/?suche={Uri.EscapeDataString(suche)}");
        string.Join('|', Treffer(seite)).ShouldBe(erwartet);
        seite.Value("Suchen Sie nach Ort, Projekt oder Stichwort").ShouldBe(suche);
    }

    [Theory]
    [Anforderung("R3")]
    [InlineData("jahr=2024", "documenta Stadt Kassel 2024")]
    [InlineData("art=landkreis", "Landkreis Marburg-Biedenkopf 2025")]
    [InlineData("art=stadt&jahr=2025", "")]
    [InlineData("massnahme=4", "documenta Stadt Kassel 2024")]
    [InlineData("massnahme=1", "Landkreis Marburg-Biedenkopf 2025|documenta Stadt Kassel 2024")]
    [InlineData("sortierung=betrag", "documenta Stadt Kassel 2024|Landkreis Marburg-Biedenkopf 2025")]
    [InlineData("sortierung=name", "documenta Stadt Kassel 2024|Landkreis Marburg-Biedenkopf 2025")]
    [InlineData("jahr=zwanzig&art=dorf&massnahme=-1&seite=x&sortierung=quatsch", "Landkreis Marburg-Biedenkopf 2025|documenta Stadt Kassel 2024")]
    public async Task Filter_und_Sortierung_wirken_und_Unlesbares_zaehlt_nicht(string abfrage, string erwartet)
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        string.Join('|', Treffer(await portal.Get($"/?{abfrage}"))).ShouldBe(erwartet);
    }

    [Theory]
    [InlineData("/vereinbarungen", "Landkreis Marburg-Biedenkopf 2025|documenta Stadt Kassel 2024")]
    [InlineData("/vereinbarungen/2024", "documenta Stadt Kassel 2024")]
    [InlineData("/vereinbarungen/2024/", "documenta Stadt Kassel 2024")]
    public async Task Eine_gekuerzte_Adresse_fuehrt_zur_Liste(string adresse, string erwartet)
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        string.Join('|', Treffer(await portal.Get(adresse))).ShouldBe(erwartet);
    }

    [Fact]
    public async Task Ein_leeres_Ergebnis_sagt_was_man_tun_kann_und_jeder_Filter_laesst_sich_wegnehmen()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Get("/?suche=kassel&jahr=2025&art=stadt");
        seite.Text.ShouldContain("Keine Vereinbarung passt zu dieser Auswahl.");
        seite.Document.QuerySelectorAll(".zw-chip").Select(TestPage.Words).ShouldBe(["„kassel“×– entfernen", "Jahr 2025×– entfernen", "Kreisfreie Stadt×– entfernen"]);
        var ohneJahr = await seite.Click("Jahr 2025×– entfernen");
        Treffer(ohneJahr).ShouldBe(["documenta Stadt Kassel 2024"]);
        ohneJahr.Url.Query.ShouldBe("?suche=kassel&art=stadt");
        Treffer(await seite.Click("Alle Vereinbarungen zeigen")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ein_leeres_Register_hat_eine_Startseite()
    {
        await using var portal = await Registerdaten.MitKatalog();
        var seite = await portal.Get("/");
        seite.Text.ShouldContain("Noch steht keine Vereinbarung im Register.");
        seite.Text.ShouldContain("0 Vereinbarungen");
        seite.Document.QuerySelectorAll("svg.zw-svg").ShouldBeEmpty();
        foreach (var pfad in (string[])["/matrix", "/zahlen", "/vereinbarungen.csv", "/vereinbarungen.json", "/matrix.csv", "/koerperschaften/06611"])
        {
            (await portal.Get(pfad)).Status.ShouldBe(HttpStatusCode.OK, pfad);
        }
    }

    [Theory]
    [InlineData("", 20, "Hochtaunuskreis 2025", "1")]
    [InlineData("seite=0", 20, "Hochtaunuskreis 2025", "1")]
    [InlineData("seite=2", 6, "Stadt Frankfurt am Main 2025", "2")]
    [InlineData("seite=3", 6, "Stadt Frankfurt am Main 2025", "2")]
    [InlineData("seite=999999999999", 20, "Hochtaunuskreis 2025", "1")]
    public async Task Der_Server_blaettert_und_haelt_die_Grenzen(string abfrage, int zeilen, string unterDenErsten, string aktuelle)
    {
        await using var portal = await Registerdaten.MitKatalog();
        await Registerdaten.LegeJahr(portal, 2025);
        var seite = await portal.Get($"/?jahr=2025&{abfrage}");
        Treffer(seite).Count.ShouldBe(zeilen);
        Treffer(seite).Take(2).ShouldContain(unterDenErsten);
        TestPage.Words(seite.Document.QuerySelector(".zw-pages [aria-current]")!).ShouldBe($"Seite {aktuelle}");
        seite.Text.ShouldContain("26 Vereinbarungen");
        foreach (var link in seite.Document.QuerySelectorAll(".zw-pages a"))
        {
            link.GetAttribute("href")!.ShouldContain("jahr=2025");
        }
    }

    [Fact]
    [Anforderung("R3", "POR-10")]
    public async Task Die_Karte_zeigt_die_Gebiete_des_Jahres_und_erfindet_keine_Betraege()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Get("/?jahr=2024");
        var kacheln = seite.Document.QuerySelectorAll(".zw-tile").ToList();
        kacheln.Count.ShouldBe(26);
        kacheln.Where(k => k.QuerySelector(".zw-tile__sum")!.TextContent != "–").Select(k => (k.GetAttribute("href"), k.QuerySelector("title")!.TextContent, k.QuerySelector(".zw-tile__sum")!.TextContent))
            .ShouldBe([("/vereinbarungen/2024/06611", "documenta Stadt Kassel: 1.121.600 Euro", "1,12")]);
        kacheln.Count(k => k.ClassList.Contains("zw-tile--0") && k.QuerySelector("title")!.TextContent.EndsWith("für 2024 keine Vereinbarung im Register", StringComparison.Ordinal)).ShouldBe(25);
        seite.Document.QuerySelectorAll(".zw-legend li").Select(TestPage.Words).ShouldBe(["Vereinbarung im Register, Betrag in Mio.\u202f€", "keine Vereinbarung im Register"]);
        seite.Document.QuerySelectorAll("details tbody tr").Length.ShouldBe(26);
        TestPage.Words(seite.Document.QuerySelector("details tfoot")!).ShouldBe("Summe (1 von 26) 1.121.600");
        seite.Text.ShouldContain("Seit 2026 ist Hanau kreisfrei und kommt als 27. Gebietskörperschaft hinzu.");
    }

    [Fact]
    [Anforderung("R3", "R25")]
    public async Task Ab_2026_steht_Hanau_auf_der_Karte_und_die_Stufen_kommen_aus_den_Betraegen()
    {
        await using var portal = await Registerdaten.MitKatalog();
        await Registerdaten.LegeJahr(portal, 2026);
        var seite = await portal.Get("/");
        var kacheln = seite.Document.QuerySelectorAll(".zw-tile").ToList();
        kacheln.Count.ShouldBe(27);
        kacheln.Select(k => k.QuerySelector(".zw-tile__code")!.TextContent).ShouldContain("HU");
        seite.Text.ShouldNotContain("Seit 2026");
        // 800.000 to 1.327.800 Euro in equal steps: quarters at 921.800, 1.063.900 and 1.206.000, rounded to 50.000.
        seite.Document.QuerySelectorAll(".zw-legend li").Select(TestPage.Words).ShouldBe(["unter 0,90", "0,90 bis 1,05", "1,05 bis 1,20", "ab 1,20 Mio.\u202f€"]);
        for (var stufe = 1; stufe <= 4; stufe++)
        {
            kacheln.Count(k => k.ClassList.Contains($"zw-tile--{stufe}")).ShouldBeGreaterThan(3);
        }

        TestPage.Words(seite.Document.QuerySelector("details tfoot")!).ShouldBe($"Summe (27 von 27) {Enumerable.Range(0, 27).Sum(i => 800_000 + (i * 20_300)).ToString("#,0", Deutsch.Kultur)}");
    }

    private static List<string> Treffer(TestPage seite) => [.. seite.Document.QuerySelectorAll(".zw-result__title").Select(TestPage.Words)];
}
