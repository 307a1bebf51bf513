using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Haushalt;

[Anforderung("R25")]
public class ZuteilungstabelleTests
{
    private const string Kopf = "ags;gebietskoerperschaft;schreiben_vom;aktenzeichen;betrag;davon_teilzeitausbildung;davon_schwerpunkt;jahresscheibe_2025;jahresscheibe_2026;jahresscheibe_2027;jahresscheibe_2028;jahresscheibe_2029;grund\n";

    [Fact]
    public async Task Erst_die_Pruefung_dann_die_Uebernahme_und_vorher_aendert_sich_nichts()
    {
        await using var lage = await Haushaltslage.MitKontingent();
        await lage.Teile("06611", 900_000);
        var browser = await lage.Portal.Als(lage.Sommer);
        var pruefung = await Sende(browser, Kopf
            + "6534;;8.1.2025;II-2;1.118.780,00;40.000;;1.000.000;118.780;;;;Zuteilung\n"
            + "06611;;13.4.2025;II-3;600.000;;;;;;;;Kürzung\n");
        pruefung.Status.ShouldBe(HttpStatusCode.OK);
        pruefung.Text.ShouldContain("2 Landkreis Marburg-Biedenkopf 06534 Neu – 1.118.780,00 1.118.780,00 8.1.2025 II-2");
        pruefung.Text.ShouldContain("Ersetzt das Schreiben 900.000,00 600.000,00 −300.000,00");
        pruefung.Text.ShouldContain("Im Kontingent sind jetzt 9.100.000,00 € frei, danach 8.281.220,00 €.");
        lage.Lies("06611").GueltigeFassung.ShouldBe(1);

        var danach = await pruefung.Press("2 Zuteilungen übernehmen");
        danach.Text.ShouldContain("2 Zuteilungen sind übernommen.");
        (lage.Lies("06611").Mittel.Gesamt, lage.Lies("06534").Mittel.Teilzeitausbildung).ShouldBe((Geld.Euro(600_000), Geld.Euro(40_000)));
        lage.Lies("06534").Scheiben(1).Select(s => s.Betrag).ShouldBe([Geld.Euro(1_000_000), Geld.Euro(118_780), default, default, default]);
    }

    [Fact]
    public async Task Jede_Zeile_sagt_was_an_ihr_falsch_ist_und_nichts_wird_uebernommen()
    {
        await using var lage = await Haushaltslage.MitKontingent();
        var pruefung = await Sende(await lage.Portal.Als(lage.Sommer), Kopf
            + "06999;;8.1.2025;II-1;1000;;;;;;;;x\n"
            + "06415;;8.1.2025;II-1;1000;;;;;;;;x\n"
            + "06531;;8.1.2025;II-1;1,000.50;;;;;;;;x\n"
            + "06532;;8.1.2025;II-1;=SUMME(A1:A9);;;;;;;;x\n"
            + "06533;;32.1.2025;II-1;1000;;;;;;;;x\n"
            + "06534;;8.1.2025;II-1;1000;;;500;;;;;x\n"
            + "06535;;8.1.2025;II-1;1000;;;;;;;;x\n"
            + "06535;;8.1.2025;II-1;1000;;;;;;;;x\n");
        pruefung.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        pruefung.Text.ShouldContain("Es wurde nichts übernommen");
        pruefung.Errors.Count.ShouldBe(8);
        pruefung.Errors[0].ShouldBe("Zeile 2: „06999“ ist kein Schlüssel einer Gebietskörperschaft.");
        pruefung.Errors[1].ShouldBe("Zeile 3: „06415“ ist kein Schlüssel einer Gebietskörperschaft.");
        pruefung.Errors[2].ShouldBe("Zeile 4: Spalte „betrag“: „1,000.50“ ist kein Betrag. Schreiben Sie ihn deutsch, zum Beispiel 1.118.780,00.");
        pruefung.Errors[3].ShouldBe("Zeile 5: Spalte „betrag“: Formeln und Vorzeichen werden nicht angenommen. Tragen Sie den Wert selbst ein.");
        pruefung.Errors[4].ShouldBe("Zeile 6: Spalte „schreiben_vom“: Geben Sie einen Tag an, zum Beispiel 8.1.2025.");
        pruefung.Errors[5].ShouldBe("Zeile 7: Die Jahresscheiben ergeben zusammen nicht den Betrag. (Summe 500 Euro, Betrag 1.000 Euro)");
        pruefung.Errors[7].ShouldBe("Zeile 9: Diese Gebietskörperschaft steht mehrfach in der Tabelle (Zeilen 8 und 9).");

        var zuViel = await Sende(await lage.Portal.Als(lage.Sommer), Kopf + "06534;;8.1.2025;II-1;6.000.000;;;;;;;;x\n06535;;8.1.2025;II-1;4.000.000,01;;;;;;;;x\n");
        zuViel.Errors.ShouldHaveSingleItem().ShouldBe("Alle Zeilen zusammen: Das Kontingent reicht nicht. Senken Sie den Betrag oder zuerst eine andere Zuteilung. (frei sind 10.000.000 Euro)");
        (await Sende(await lage.Portal.Als(lage.Sommer), "ags;betrag\n06534;1\n")).Errors.ShouldHaveSingleItem().ShouldStartWith("In der ersten Zeile fehlen die Spalten schreiben_vom, aktenzeichen, grund.");
        (await Sende(await lage.Portal.Als(lage.Sommer), "ags;was\n06534;1\n")).Errors.ShouldHaveSingleItem().ShouldStartWith("Die Spalte „was“ ist unbekannt.");
        await using var db = lage.Portal.Db();
        db.Zuteilungen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Was_im_Text_berichtigt_wurde_wird_erst_wieder_gezeigt()
    {
        await using var lage = await Haushaltslage.MitKontingent();
        var falsch = await Sende(await lage.Portal.Als(lage.Sommer), Kopf + "06534;;8.1.2025;II-1;1.118.780,0x;;;;;;;;x\n");
        falsch.Value("Gelesene Tabelle").ShouldContain("1.118.780,0x");
        var berichtigt = await falsch.Fill("Gelesene Tabelle", falsch.Value("Gelesene Tabelle").Replace("0x", "00")).Press("Berichtigte Tabelle prüfen");
        berichtigt.Text.ShouldContain("1 Zeile gelesen, 1 davon ändert etwas.");
        await using (var db = lage.Portal.Db())
        {
            db.Zuteilungen.ShouldBeEmpty();
        }

        var nochmal = await berichtigt.Fill("Gelesene Tabelle", berichtigt.Value("Gelesene Tabelle").Replace("1.118.780,00", "2.000.000")).Press("1 Zuteilung übernehmen");
        nochmal.Text.ShouldContain("2.000.000,00");
        nochmal.Url.AbsolutePath.ShouldEndWith("/uebernehmen");
        (await nochmal.Press("1 Zuteilung übernehmen")).Text.ShouldContain("1 Zuteilung ist übernommen.");
        lage.Lies("06534").Mittel.Gesamt.ShouldBe(Geld.Euro(2_000_000));
    }

    [Fact]
    public async Task Geld_wandert_in_einer_Tabelle_von_einem_Kreis_zum_anderen_auch_wenn_nichts_frei_ist()
    {
        await using var lage = await Haushaltslage.MitKontingent();
        await lage.Teile("06534", 4_000_000);
        await lage.Teile("06535", 6_000_000);
        var pruefung = await Sende(await lage.Portal.Als(lage.Sommer), Kopf + "06534;;13.4.2025;II-2;9.000.000;;;;;;;;x\n06535;;13.4.2025;II-2;1.000.000;;;;;;;;x\n");
        (await pruefung.Press("2 Zuteilungen übernehmen")).Text.ShouldContain("2 Zuteilungen sind übernommen.");
        lage.Lies("06534").Mittel.Gesamt.ShouldBe(Geld.Euro(9_000_000));
    }

    [Fact]
    public async Task Die_Vorlage_enthaelt_alle_und_geht_ausgefuellt_wieder_hinein()
    {
        await using var lage = await Haushaltslage.MitKontingent();
        await lage.Teile("06611", 900_000);
        var browser = await lage.Portal.Als(lage.Sommer);
        var vorlage = await (await browser.Raw("/zuteilungen/2025/vorlage.csv")).Content.ReadAsStringAsync();
        var zeilen = vorlage.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        zeilen.Length.ShouldBe(27);
        zeilen[0].TrimStart('\ufeff').ShouldBe(Kopf.TrimEnd());
        var ausgefuellt = string.Join("\r\n", zeilen.Select(z => z.Contains("06611;", StringComparison.Ordinal) ? z.Replace(";;;900000,00;", ";13.4.2025;II-9;950000,00;", StringComparison.Ordinal).Replace(";900000,00;", ";950000,00;", StringComparison.Ordinal) + "Aufstockung" : null).Prepend(zeilen[0]).Where(z => z is not null).Distinct());
        var pruefung = await Sende(browser, ausgefuellt);
        pruefung.Errors.ShouldBeEmpty();
        pruefung.Text.ShouldContain("900.000,00 950.000,00 50.000,00");
    }

    [Fact]
    public async Task Eine_Exceltabelle_wird_gelesen_und_ihre_Formeln_werden_abgewiesen()
    {
        await using var lage = await Haushaltslage.MitKontingent();
        var browser = await lage.Portal.Als(lage.Sommer);
        var gut = await Sende(browser, Xlsx("<c r=\"E2\"><v>1118780.5</v></c>"), "zuteilungen.xlsx");
        gut.Text.ShouldContain("1.118.780,50");
        gut.Text.ShouldContain("8.1.2025");
        var formel = await Sende(browser, Xlsx("<c r=\"E2\"><f>1+1</f><v>2</v></c>"), "zuteilungen.xlsx");
        formel.Errors.ShouldHaveSingleItem().ShouldStartWith("Zeile 2: Spalte „betrag“: Formeln und Vorzeichen werden nicht angenommen.");
        (await Sende(browser, [(byte)'P', (byte)'K', 3, 4, 0], "kaputt.xlsx")).Errors.ShouldHaveSingleItem().ShouldStartWith("Die Datei lässt sich nicht lesen.");
    }

    private static Task<TestPage> Sende(TestBrowser browser, string text) => Sende(browser, Encoding.UTF8.GetBytes(text), "zuteilungen.csv");

    private static async Task<TestPage> Sende(TestBrowser browser, byte[] bytes, string name)
    {
        var seite = await browser.Get("/zuteilungen/2025/hochladen");
        var form = (IHtmlFormElement)seite.Document.QuerySelector("form[enctype='multipart/form-data']")!;
        using var inhalt = new MultipartFormDataContent();
        foreach (var feld in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
        {
            inhalt.Add(new StringContent(feld.Value), feld.Name!);
        }

        var datei = new ByteArrayContent(bytes);
        datei.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        inhalt.Add(datei, "datei", name);
        return await browser.Open(new HttpRequestMessage(HttpMethod.Post, new Uri(seite.Url, form.GetAttribute("action")!)) { Content = inhalt });
    }

    private static byte[] Xlsx(string betrag)
    {
        string[] kopf = ["ags", "gebietskoerperschaft", "schreiben_vom", "aktenzeichen", "betrag", "grund"];
        using var speicher = new MemoryStream();
        using (var paket = new ZipArchive(speicher, ZipArchiveMode.Create, leaveOpen: true))
        {
            Schreibe("xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{string.Concat(kopf.Select(k => $"<si><t>{k}</t></si>"))}</sst>");
            Schreibe("xl/worksheets/sheet1.xml", $"""
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1">{string.Concat(kopf.Select((_, i) => $"<c r=\"{(char)('A' + i)}1\" t=\"s\"><v>{i}</v></c>"))}</row>
                <row r="2"><c r="A2"><v>6534</v></c><c r="C2"><v>45665</v></c><c r="D2" t="inlineStr"><is><t>II-1</t></is></c>{betrag}<c r="F2" t="inlineStr"><is><t>Zuteilung</t></is></c></row>
                </sheetData></worksheet>
                """);

            void Schreibe(string name, string text)
            {
                using var strom = new StreamWriter(paket.CreateEntry(name).Open());
                strom.Write(text);
            }
        }

        return speicher.ToArray();
    }
}
