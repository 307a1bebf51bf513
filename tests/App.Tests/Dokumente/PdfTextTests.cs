using System.Diagnostics;
using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Dokumente;

namespace Zielwerk.App.Tests.Dokumente;

/// <summary>What a PDF says, asked of poppler (pdftotext, pdfinfo) and qpdf.</summary>
[Anforderung("A11Y-40", "A11Y-42")]
public class PdfTextTests
{
    [Theory]
    [InlineData(Pdfnorm.Zugaenglich)]
    [InlineData(Pdfnorm.Archiv)]
    public async Task Die_Strukturtexte_sind_die_des_Modells_auch_bei_feindlichem_Text(Pdfnorm norm)
    {
        using var setzer = new Setzer(new());
        foreach (var dokument in (Dokument[])[Probe.Alles(), Probe.Dokument(2024, "06611"), Probe.Dokument(entwurf: true)])
        {
            var pdf = await setzer.SetzeAsync(dokument, norm);
            var struktur = Laufe("pdfinfo", pdf, "-struct-text");
            var gelesen = string.Concat(struktur.Split('\n').Select(z => z.Trim()).Where(z => z.Length > 1 && z[0] == '"' && z[^1] == '"').Select(z => z[1..^1]));
            Dicht(gelesen).ShouldBe(Dicht(string.Concat(Textfassung.Zeilen(dokument with { IstEntwurf = false }))));
            Laufe("qpdf", pdf, "--check").ShouldContain("No syntax or stream encoding errors found");
        }
    }

    [Fact]
    public async Task Die_Struktur_hat_Ueberschriften_Listen_Tabelle_mit_Kopf_und_die_Eigenschaften_der_Datei()
    {
        using var setzer = new Setzer(new());
        var pdf = await setzer.SetzeAsync(Probe.Alles("Text"), Pdfnorm.Zugaenglich);
        var zeilen = Laufe("pdfinfo", pdf, "-struct").Split('\n').Select(z => z.Trim().Split(' ')[0].TrimEnd(':')).ToList();
        zeilen.Where(z => z is ['H', >= '1' and <= '6']).ShouldBe(["H1", "H2", "H3"]);
        zeilen.Count(z => z == "L").ShouldBe(3);
        zeilen.Count(z => z == "LI").ShouldBe(6);
        zeilen.Count(z => z == "TH").ShouldBe(2);
        zeilen.Count(z => z == "TD").ShouldBe(120);
        var angaben = Laufe("pdfinfo", pdf);
        angaben.ShouldMatch(@"Title: +Text\n");
        angaben.ShouldMatch(@"Tagged: +yes\n");
        angaben.ShouldContain("A4");
        Laufe("pdftotext", pdf, "-layout").ShouldMatch(@"Seite 2 von \d");
    }

    [Fact]
    public async Task Die_Archivfassung_traegt_den_Datensatz_die_zugaengliche_nicht()
    {
        using var setzer = new Setzer(new());
        Laufe("qpdf", await setzer.SetzeAsync(Probe.Alles("Text"), Pdfnorm.Archiv), "--list-attachments").ShouldStartWith("datensatz.json");
        Laufe("qpdf", await setzer.SetzeAsync(Probe.Alles("Text"), Pdfnorm.Archiv), "--show-attachment=datensatz.json").ShouldBe("{\"a\":1}");
        Laufe("qpdf", await setzer.SetzeAsync(Probe.Alles("Text"), Pdfnorm.Zugaenglich), "--list-attachments").ShouldContain("no embedded files");
    }

    [Fact]
    [Anforderung("R47")]
    public async Task Aus_dem_Text_jeder_eigenen_PDF_Datei_wird_wieder_derselbe_Datensatz()
    {
        using var setzer = new Setzer(new());
        foreach (var (jahr, ags) in Probe.Alle)
        {
            var inhalt = Probe.Inhalt(jahr, ags);
            var pdf = await setzer.SetzeAsync(Vereinbarungsdokument.Aus(Probe.Vorlage(jahr), inhalt, Probe.Rahmen), Pdfnorm.Zugaenglich);
            var text = Laufe("pdftotext", pdf, "-enc", "UTF-8", "-nopgbrk", "-layout");
            Probe.Datensatz(Probe.Lies("vereinbarung.txt", Encoding.UTF8.GetBytes(text))).ShouldBe(Probe.Datensatz(inhalt), $"{jahr} {ags}");
        }
    }

    private static string Dicht(string text) => string.Concat(text.Where(z => !char.IsWhiteSpace(z))).Normalize(NormalizationForm.FormC);

    private static string Laufe(string programm, byte[] pdf, params string[] angaben)
    {
        var datei = Path.GetTempFileName();
        File.WriteAllBytes(datei, pdf);
        string[] args = programm == "pdftotext" ? [.. angaben, datei, "-"] : [.. angaben, datei];
        using var prozess = Process.Start(new ProcessStartInfo(programm, args) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        prozess.ErrorDataReceived += (_, _) => { };
        prozess.BeginErrorReadLine();
        var ausgabe = prozess.StandardOutput.ReadToEnd();
        prozess.WaitForExit();
        File.Delete(datei);
        return ausgabe;
    }
}
