using System.Net;
using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Register;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Haushalt;

[Anforderung("R25")]
public class ZuteilungSeitenTests
{
    private const string Marburg = "/zuteilungen/2025/06534";

    [Fact]
    public async Task Eine_Zuteilung_wird_erfasst_ersetzt_und_als_Schreiben_gezeigt()
    {
        await using var lage = await Haushaltslage.MitKontingent();
        var browser = await lage.Portal.Als(lage.Sommer);
        var form = await (await browser.Get(Marburg)).Click("Zuteilung erfassen");
        form.Text.ShouldContain("stehen bis zu 10.000.000,00 € zur Verfügung");
        var seite = await Fuelle(form, "1.118.780", "8.1.2025").Fill("Davon für Teilzeitausbildung", "40.000").Press("Zuteilung erfassen");
        seite.Text.ShouldContain("Die Zuteilung ist gespeichert.");
        seite.Text.ShouldContain("8. Januar 2025 II-1 gilt 1.118.780,00 1.118.780,00 – – – –");

        form = await seite.Click("Zuteilung ersetzen");
        form.Value("Betrag").ShouldBe("1.118.780,00");
        var falsch = await Fuelle(form, "700.000", "7.1.2025").Press("Zuteilung ersetzen");
        falsch.ErrorAt("Jahresscheibe 2025").ShouldBe("Die Jahresscheiben ergeben zusammen nicht den Betrag. (Summe 1.118.780 Euro, Betrag 700.000 Euro)");
        falsch.Errors.ShouldContain("Dieses Schreiben ist älter als das geltende. Ein neues Schreiben ersetzt das ältere. (8. Januar 2025)");
        seite = await Fuelle(falsch, "700.000", "13.4.2025").Fill("Jahresscheibe 2025", "500.000").Fill("Jahresscheibe 2026", "200.000").Fill("Grund", "Kürzung durch Erlass").Press("Zuteilung ersetzen");
        seite.Text.ShouldContain("13. April 2025 II-1 gilt 700.000,00 500.000,00 200.000,00 – – – Kürzung durch Erlass");
        seite.Text.ShouldContain("8. Januar 2025 II-1 ersetzt 1.118.780,00");
        seite.Text.ShouldContain("hat die Zuteilung 2025 ersetzt: 700.000,00\u202f€ statt 1.118.780,00\u202f€");

        var schreiben = await seite.Click("Als Schreiben ansehen und drucken");
        schreiben.Text.ShouldContain("An den Landkreis Marburg-Biedenkopf");
        schreiben.Text.ShouldContain("werden dem Landkreis Marburg-Biedenkopf Haushaltsmittel in Höhe von insgesamt 700.000,00 Euro in Aussicht gestellt.");
        schreiben.Text.ShouldContain("200.000,00 Euro davon sind Verpflichtungsermächtigungen");
        schreiben.Text.ShouldContain("Dieses Schreiben ersetzt das Schreiben vom 8. Januar 2025 (II-1) über 1.118.780,00 Euro. Grund: Kürzung durch Erlass");
        schreiben.Text.ShouldContain("Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales");
    }

    [Fact]
    [Anforderung("R13", "R21")]
    public async Task Mehr_als_frei_ist_wird_abgewiesen_und_der_Rest_genannt()
    {
        await using var lage = await Haushaltslage.MitKontingent();
        await lage.Teile("06611", 9_705_980);
        var form = await (await lage.Portal.Als(lage.Sommer)).Get(Marburg + "/neu");
        var falsch = await Fuelle(form, "294.020,01", "8.1.2025").Press("Zuteilung erfassen");
        falsch.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        falsch.ErrorAt("Betrag").ShouldBe("Das Kontingent reicht nicht. Senken Sie den Betrag oder zuerst eine andere Zuteilung. (frei sind 294.020 Euro)");
        (await falsch.Fill("Betrag", "294.020").Press("Zuteilung erfassen")).Text.ShouldContain("Die Zuteilung ist gespeichert.");
        lage.Lies("06534").Mittel.Gesamt.ShouldBe(Geld.Euro(294_020));

        var hanau = await (await lage.Portal.Als(lage.Sommer)).Get("/zuteilungen/2025/06415/neu");
        (await Fuelle(hanau, "0", "8.1.2025").Press("Zuteilung erfassen")).ErrorAt("Betrag").ShouldStartWith("Diese Gebietskörperschaft nimmt in diesem Jahr nicht teil.");
    }

    [Fact]
    public async Task Die_Uebersicht_zeigt_Land_Zuteilung_Vereinbartes_Rest_und_Vorjahr()
    {
        await using var lage = await Haushaltslage.MitKontingent();
        await Registerdaten.Lege(lage.Portal, Registerdaten.Golden("marburg-biedenkopf-2025"), Registerdaten.Quelle("marburg-biedenkopf-2025.md"));
        await lage.Teile("06534", 1_200_000);
        await lage.Teile("06611", 900_000);
        var browser = await lage.Portal.Als(lage.Weber);
        var seite = await browser.Get("/zuteilungen");
        seite.H1.ShouldBe("Zuteilungen 2025");
        seite.Text.ShouldContain("2 von 26 Gebietskörperschaften mit Zuteilung");
        Zeile(seite, "Landkreis Marburg-Biedenkopf").ShouldBe("Landkreis Marburg-Biedenkopf 1.200.000,00 0,00 0,00 1.118.780,00 81.220,00 – – 8.1.2025 Es ist keine regionale Ausbildungs- und Arbeitsmarktstrategie eingetragen. Sie muss eingereicht sein, bevor das Budget beantragt wird.");
        TestPage.Words(seite.Document.QuerySelector("tfoot tr")!).ShouldStartWith("Summe 2.100.000,00 0,00 0,00 1.118.780,00 981.220,00");
        seite.Document.QuerySelector("svg[role=img]")!.GetAttribute("aria-label").ShouldBe(
            "Vom Kontingent 10.000.000,00 Euro sind 2.100.000,00 Euro zugeteilt, davon 1.118.780,00 Euro vereinbart; 7.900.000,00 Euro sind frei.");

        var sortiert = await seite.Click("Zugeteilt sortieren");
        sortiert.Document.QuerySelectorAll("tbody th").Take(2).Select(TestPage.Words).ShouldBe(["Landkreis Marburg-Biedenkopf", "documenta Stadt Kassel"]);
        sortiert.Document.QuerySelector("th[aria-sort=descending]").ShouldNotBeNull();
        var tabelle = (await (await browser.Raw("/zuteilungen/2025/tabelle.csv?sortierung=zugeteilt&richtung=ab")).Content.ReadAsStringAsync()).Split("\r\n");
        tabelle[1].ShouldBe("2025;06534;Landkreis Marburg-Biedenkopf;1200000,00;0,00;0,00;1118780,00;81220,00;;;2025-01-08;II-06534;1");
        tabelle.Length.ShouldBe(28);
    }

    [Fact]
    public async Task Eine_Gebietskoerperschaft_sieht_die_eigene_Zuteilung_und_keine_andere()
    {
        await using var lage = await Haushaltslage.MitKontingent();
        await lage.Teile("06534", 1_118_780);
        await lage.Teile("06611", 900_000);
        var browser = await lage.Portal.Als(lage.Aydin);
        var seite = await browser.Get("/zuteilungen");
        seite.Document.QuerySelectorAll("tbody th").Select(TestPage.Words).ShouldBe(["Landkreis Marburg-Biedenkopf"]);
        seite.Text.ShouldNotContain("Kontingent");
        seite.Text.ShouldNotContain("900.000");
        (await seite.Click("Landkreis Marburg-Biedenkopf")).Text.ShouldContain("1.118.780,00 €");
        (await browser.Get(Marburg + "/schreiben")).Text.ShouldContain("An den Landkreis Marburg-Biedenkopf");
        (await browser.Get("/zuteilungen/2025/06611")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/zuteilungen/2025/06611/schreiben")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get(Marburg + "/neu")).Status.ShouldBe(HttpStatusCode.Forbidden);
        Encoding.UTF8.GetString(await (await browser.Raw("/zuteilungen/2025/tabelle.csv")).Content.ReadAsByteArrayAsync()).ShouldNotContain("06611");
    }

    internal static TestPage Fuelle(TestPage form, string betrag, string vom) =>
        form.Fill("Betrag", betrag).Fill("Datum des Schreibens", vom).Fill("Aktenzeichen des Schreibens", "II-1").Fill("Grund", "Zuteilung des Jahres");

    private static string Zeile(TestPage seite, string name) => seite.Document.QuerySelectorAll("tbody tr").Select(TestPage.Words).Single(z => z.StartsWith(name, StringComparison.Ordinal));
}
