using System.Text;
using AngleSharp.Html.Parser;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Dokumente;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Dokumente;

public class EntwurfVerbTests
{
    [Fact]
    [Anforderung("R43", "R44")]
    public async Task Ein_Aufruf_entwirft_alle_Vereinbarungen_eines_Jahres_in_jeder_Form_und_zweimal_dieselben_Bytes()
    {
        var ordner = Directory.CreateTempSubdirectory("zielwerk-entwurf").FullName;
        var betraege = Path.Combine(ordner, "betraege.csv");
        var alle = Stammdaten.Kataloge().GueltigAm(new DateOnly(2026, 12, 31)).ToList();
        alle.Count.ShouldBe(27);
        await File.WriteAllLinesAsync(betraege, alle.Select((k, i) => $"{k.Ags};{900 + i}.500,50").Prepend("AGS;EURO"));
        foreach (var lauf in (string[])["a", "b"])
        {
            var (code, zeilen, fehler) = await Programmlauf.BisEnde(
                ["entwurf", "--jahr", "2026", "--alle", "--betraege", betraege, "--format", "pdf,pdfa,docx,txt,html", "--ziel", Path.Combine(ordner, lauf), "--datum", "2026-02-03"]);
            code.ShouldBe(0, fehler);
            zeilen[^1].ShouldBe("135 Dateien für 27 von 27 Gebietskörperschaften geschrieben.");
        }

        var dateien = Directory.GetFiles(Path.Combine(ordner, "a"));
        dateien.Length.ShouldBe(135);
        foreach (var datei in dateien)
        {
            (await File.ReadAllBytesAsync(datei)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(ordner, "b", Path.GetFileName(datei))), datei);
        }

        var marburg = await File.ReadAllTextAsync(Path.Combine(ordner, "a", "zielvereinbarung-2026-06534.txt"));
        marburg.ShouldStartWith("Entwurf\n\nZielvereinbarung\n");
        marburg.ShouldContain("und dem Landkreis Marburg-Biedenkopf");
        marburg.ShouldContain($"{900 + alle.FindIndex(k => k.Ags == "06534")}.500,50 Euro");
        Directory.Delete(ordner, recursive: true);
    }

    [Theory]
    [InlineData("--jahr 2025 --koerperschaft 06534 --betrag 1.118.780 --format txt,html --ziel ZIEL --ohne-entwurf", 0, "")]
    [InlineData("--jahr 2025 --koerperschaft Atlantis --betrag 1 --format txt --ziel ZIEL", 2, "Atlantis ist 2025 keine Gebietskörperschaft")]
    [InlineData("--jahr 2025 --koerperschaft 06534 --betrag 1,118,780 --format txt --ziel ZIEL", 2, "kein Betrag in deutscher Schreibweise")]
    [InlineData("--jahr 2025 --koerperschaft 06534 --betrag 1118780.00 --format txt --ziel ZIEL", 2, "kein Betrag in deutscher Schreibweise")]
    [InlineData("--jahr 2025 --koerperschaft 06534 --format txt --ziel ZIEL", 2, "Der Betrag fehlt")]
    [InlineData("--jahr 2025 --alle --betrag 1 --format odt --ziel ZIEL", 2, "Das Format fehlt oder ist unbekannt")]
    [InlineData("--jahr zwei --alle --betrag 1 --format txt --ziel ZIEL", 2, "Das Jahr fehlt")]
    [InlineData("--jahr 2025 --betrag 1 --format txt --ziel ZIEL", 2, "für wen entworfen wird")]
    [InlineData("--jahr 2025 --alle --betrag 1 --format txt --ziel ZIEL --datum 14.3.2025", 2, "ist kein Tag in der Form")]
    public async Task Jeder_falsche_Aufruf_sagt_was_fehlt(string aufruf, int code, string meldung)
    {
        var ordner = Directory.CreateTempSubdirectory("zielwerk-entwurf").FullName;
        var fehler = new StringWriter();
        var ergebnis = await EntwurfVerb.RunAsync(
            [.. aufruf.Split(' ').Select(w => w == "ZIEL" ? ordner : w)], new ConfigurationManager(), TimeProvider.System, new Konsole(TextWriter.Null, fehler, false), default);
        (ergebnis, fehler.ToString()).ShouldSatisfyAllConditions(e => e.ergebnis.ShouldBe(code, fehler.ToString()), e => fehler.ToString().ShouldContain(meldung));
        Directory.GetFiles(ordner).Length.ShouldBe(code == 0 ? 2 : 0);
        Directory.Delete(ordner, recursive: true);
    }

    [Fact]
    public async Task Wer_in_der_Tabelle_fehlt_wird_genannt_und_die_anderen_entstehen()
    {
        var ordner = Directory.CreateTempSubdirectory("zielwerk-entwurf").FullName;
        var tabelle = Path.Combine(ordner, "b.csv");
        await File.WriteAllTextAsync(tabelle, "06534;1.000\n06611;2.000\n");
        var (fehler, aus) = (new StringWriter(), new StringWriter());
        (await EntwurfVerb.RunAsync(["--jahr", "2025", "--alle", "--betraege", tabelle, "--format", "txt", "--ziel", ordner], new ConfigurationManager(), TimeProvider.System, new Konsole(aus, fehler, false), default)).ShouldBe(1);
        aus.ToString().ShouldContain("2 Dateien für 2 von 26 Gebietskörperschaften geschrieben.");
        fehler.ToString().ShouldContain("Betrag für 06411");
        Directory.Delete(ordner, recursive: true);
    }

    [Fact]
    [Anforderung("A11Y-43")]
    public async Task Die_HTML_Fassung_sagt_dasselbe_wie_der_Text_und_maskiert_alles()
    {
        var html = Encoding.UTF8.GetString(await Htmlfassung.SchreibeAsync(Probe.Alles()));
        Encoding.UTF8.GetString(await Htmlfassung.SchreibeAsync(Probe.Alles())).ShouldBe(html);
        var seite = new HtmlParser().ParseDocument(html);
        seite.DocumentElement.GetAttribute("lang").ShouldBe("de-DE");
        seite.QuerySelectorAll("h1,h2,h3").Select(h => h.LocalName).ShouldBe(["h1", "h2", "h3"]);
        seite.QuerySelectorAll("th[scope=col]").Length.ShouldBe(2);
        seite.QuerySelectorAll("ol > li > ul > li > ol > li").Length.ShouldBe(2);
        seite.QuerySelectorAll("script, main b, main marke").ShouldBeEmpty();
        seite.Title.ShouldStartWith("Entwurf: #set page(");
        var ohneZeichen = string.Concat(Textfassung.Zeilen(Probe.Alles() with { IstEntwurf = false }).Select(z => z.TrimStart()).Select(z => z.StartsWith("• ", StringComparison.Ordinal) || (z.Length > 2 && char.IsAsciiDigit(z[0]) && z[1] == '.' && z[2] == ' ') ? z[2..] : z));
        Dicht(seite.QuerySelector("main")!.TextContent).ShouldBe(Dicht(ohneZeichen));
    }

    private static string Dicht(string text) => string.Concat(text.Where(z => !char.IsWhiteSpace(z)));
}
