using System.Net;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Tests.Register;

public class HerunterladenTests
{
    private static readonly byte[] Marke = [0xEF, 0xBB, 0xBF];

    [Fact]
    [Anforderung("R37", "R49")]
    public async Task Der_Datensatz_ist_Byte_fuer_Byte_der_gespeicherte()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        using var antwort = await portal.Client().GetAsync($"{Registerdaten.Kassel}.json");
        antwort.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        var bytes = await antwort.Content.ReadAsByteArrayAsync();
        bytes.ShouldBe(Encoding.UTF8.GetBytes(LesungJson.Schreibe(Registerdaten.Golden("kassel-2024"))));
        using var hier = JsonDocument.Parse(bytes);
        using var golden = JsonDocument.Parse(Registerdaten.GoldenText("kassel-2024"));
        JsonElement.DeepEquals(hier.RootElement, golden.RootElement).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Registerdaten.Kassel, "kassel-2024.txt")]
    [InlineData(Registerdaten.Marburg, "marburg-biedenkopf-2025.md")]
    [Anforderung("R49", "R52")]
    public async Task Die_Quelle_kommt_unveraendert_und_nur_als_Anhang(string pfad, string datei)
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        using var antwort = await portal.Client().GetAsync($"{pfad}/quelle");
        (await antwort.Content.ReadAsByteArrayAsync()).ShouldBe(Registerdaten.Quelle(datei));
        antwort.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        antwort.Content.Headers.ContentDisposition.FileName.ShouldBe(datei);
        antwort.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        antwort.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("böse\"; x=\".html", "bsexhtml|application/octet-stream")]
    [InlineData("..", "zielvereinbarung-2024-06531.txt")]
    [InlineData("x\r\nSet-Cookie: a=b.txt", "xSet-Cookieab.txt")]
    public async Task Ein_feindlicher_Dateiname_wird_harmlos(string name, string erwartet)
    {
        await using var portal = await Registerdaten.MitKatalog();
        await Registerdaten.Lege(portal, Registerdaten.Erfunden(2024, "06531", null) with { Quelle = name }, "<script>alert(1)</script>"u8.ToArray());
        using var antwort = await portal.Client().GetAsync("/vereinbarungen/2024/06531/quelle");
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
        antwort.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        var datei = antwort.Content.Headers.ContentDisposition!.FileName!;
        datei.ShouldMatch("^[A-Za-z0-9][A-Za-z0-9._-]*$");
        datei.ShouldStartWith(erwartet.Split('|')[0][..4]);
        antwort.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    [Anforderung("IOP-03")]
    public async Task Die_Tabelle_hat_feste_Spalten_deutsche_Schreibweise_und_die_Marke()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var bytes = await portal.Client().GetByteArrayAsync("/vereinbarungen.csv");
        bytes[..3].ShouldBe(Marke);
        Encoding.UTF8.GetString(bytes[3..]).Split("\r\n").ShouldBe(
        [
            "jahr;ags;gebietskoerperschaft;art;betrag_euro;massnahmenarten;projekte;unterschriftsstand;unterschrieben_land_am;unterschrieben_gebiet_am;von_mensch_bestaetigt;beispieldaten;pfad",
            "2025;06534;Landkreis Marburg-Biedenkopf;Landkreis;1118780,00;4;4;NichtVollstaendigDatiert;2025-08-02;;nein;nein;/vereinbarungen/2025/06534",
            "2024;06611;documenta Stadt Kassel;Kreisfreie Stadt;1121600,00;4;11;NichtVollstaendigDatiert;;;nein;nein;/vereinbarungen/2024/06611",
            "",
        ]);
        var rfc = await portal.Client().GetByteArrayAsync("/vereinbarungen.csv?form=rfc4180&jahr=2024");
        Encoding.UTF8.GetString(rfc).Split("\r\n")[1..].ShouldBe(["2024,06611,documenta Stadt Kassel,Kreisfreie Stadt,1121600.00,4,11,NichtVollstaendigDatiert,,,nein,nein,/vereinbarungen/2024/06611", ""]);
    }

    [Fact]
    public async Task Die_Tabelle_ist_genau_die_gefilterte_Liste()
    {
        await using var portal = await Registerdaten.MitKatalog();
        await Registerdaten.LegeJahr(portal, 2025);
        await Registerdaten.LegeJahr(portal, 2024);
        var seite = await portal.Get("/?jahr=2025&art=landkreis&seite=2");
        var link = seite.Document.Links.Single(l => TestPage.Words(l) == "als Tabelle laden (CSV)").GetAttribute("href")!;
        link.ShouldBe("/vereinbarungen.csv?jahr=2025&art=landkreis");
        var zeilen = (await portal.Client().GetStringAsync(link)).Split("\r\n");
        zeilen.Length.ShouldBe(1 + 21 + 1);
        zeilen[1..^1].ShouldAllBe(z => z.StartsWith("2025;", StringComparison.Ordinal) && z.Contains(";Landkreis;", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(await portal.Client().GetStringAsync("/vereinbarungen.json?jahr=2025&art=landkreis"));
        json.RootElement.GetArrayLength().ShouldBe(21);
        json.RootElement[0].EnumerateObject().Select(p => p.Name).ShouldBe(App.Register.ListeHerunterladen.Spalten);
        json.RootElement.EnumerateArray().Sum(z => z.GetProperty("betrag_euro").GetDecimal())
            .ShouldBe(zeilen[1..^1].Sum(z => decimal.Parse(z.Split(';')[4], Deutsch.Kultur)));
    }

    [Theory]
    [Anforderung("R52", "IOP-03")]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData("Kreis", "Kreis")]
    [InlineData("", "")]
    public void Keine_Zelle_wird_zur_Formel(string wert, string erwartet)
    {
        var tabelle = new App.Ui.Csv(App.Ui.Csvform.Deutsch, "a");
        tabelle.Zeile(wert);
        Encoding.UTF8.GetString(tabelle.Bytes()[3..]).ShouldBe($"a\r\n{erwartet}\r\n");
    }
}
