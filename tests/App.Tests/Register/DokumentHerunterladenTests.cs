using System.Net;
using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Dokumente;
using Zielwerk.App.Dokumente.Pruefung;
using Zielwerk.App.Extraktion;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Tests.Register;

[Anforderung("A11Y-43")]
public class DokumentHerunterladenTests
{
    [Theory]
    [InlineData(".pdf", "application/pdf", "Vereinbarung als PDF", "barrierefrei (PDF/UA)")]
    [InlineData("-archiv.pdf", "application/pdf", "Archivfassung", "PDF/A-3 mit Datensatz")]
    [InlineData(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Vereinbarung als Word-Datei", "DOCX")]
    [InlineData(".txt", "text/plain", "Vereinbarung als Text", "TXT")]
    public async Task Die_Seite_bietet_die_Vereinbarung_in_jeder_Form_mit_Groesse_an_und_liefert_sie_als_Anhang(string endung, string typ, string text, string art)
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Browser().Get(Registerdaten.Kassel);
        var link = seite.Document.QuerySelectorAll("a").Single(a => a.TextContent == text);
        link.GetAttribute("href").ShouldBe($"{Registerdaten.Kassel}/zielvereinbarung{endung}");
        using var antwort = await portal.Client().GetAsync(link.GetAttribute("href"));
        antwort.Content.Headers.ContentType!.MediaType.ShouldBe(typ);
        antwort.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        antwort.Content.Headers.ContentDisposition.FileName.ShouldBe($"zielvereinbarung-2024-06611{endung}");
        var bytes = await antwort.Content.ReadAsByteArrayAsync();
        link.ParentElement!.TextContent.ShouldContain($"{art}, {Zahlen.Groesse(bytes.Length)}");
        (await portal.Client().GetByteArrayAsync(link.GetAttribute("href"))).ShouldBe(bytes);
    }

    [Fact]
    public async Task Jede_Form_enthaelt_jeden_Paragraphen_und_jedes_Projekt_und_sagt_was_sie_ist()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var inhalt = Registerdaten.Golden("kassel-2024").Inhalt!;
        var text = Encoding.UTF8.GetString(await portal.Client().GetByteArrayAsync($"{Registerdaten.Kassel}/zielvereinbarung.txt"));
        var word = string.Join('\n', Extraktor.Lies("a.docx", await portal.Client().GetByteArrayAsync($"{Registerdaten.Kassel}/zielvereinbarung.docx")).Zeilen);
        foreach (var fassung in (string[])[text, word])
        {
            fassung.ShouldContain("Ein Mensch hat sie noch nicht bestätigt. Maßgeblich ist die unterschriebene Vereinbarung.");
            inhalt.Klauseln.ShouldAllBe(k => fassung.Contains(k.Titel) && k.Absaetze.All(fassung.Contains));
            inhalt.Massnahmenarten.SelectMany(m => m.Projekte).ShouldAllBe(p => fassung.Contains("• " + p.Name));
            fassung.IndexOf("1. Ausbildungsvorbereitung", StringComparison.Ordinal).ShouldBeInRange(fassung.IndexOf("§ 5\n", StringComparison.Ordinal), fassung.IndexOf("§ 6\n", StringComparison.Ordinal));
            fassung.ShouldContain("Wiesbaden, den (Datum fehlt)\n");
            fassung.ShouldContain("Kassel, den (Datum nicht lesbar)\n");
        }
    }

    [Fact]
    [Anforderung("A11Y-40", "A11Y-41")]
    public async Task Die_PDF_Dateien_bestehen_die_Pruefung()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var datei = Path.GetTempFileName();
        foreach (var adresse in (string[])[$"{Registerdaten.Kassel}/zielvereinbarung.pdf", $"{Registerdaten.Marburg}/zielvereinbarung.pdf", $"{Registerdaten.Kassel}/zielvereinbarung-archiv.pdf"])
        {
            await File.WriteAllBytesAsync(datei, await portal.Client().GetByteArrayAsync(adresse));
            Pdfpruefung.Pruefe(datei).Where(b => !b.Bestanden).ShouldBeEmpty(adresse);
        }

        File.Delete(datei);
    }

    [Fact]
    public async Task Ohne_Node_bleibt_die_Seite_und_wer_ein_PDF_will_erfaehrt_was_er_stattdessen_laden_kann()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen(b => b.Services.AddSingleton(new Setzer(new() { Node = "/gibt/es/nicht" })));
        var seite = await portal.Browser().Get(Registerdaten.Kassel);
        seite.Text.ShouldContain("barrierefrei (PDF/UA). Gerade nicht verfügbar.");
        using var pdf = await portal.Client().GetAsync($"{Registerdaten.Kassel}/zielvereinbarung.pdf");
        pdf.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await pdf.Content.ReadAsStringAsync()).ShouldContain("Laden Sie so lange die Word-Datei oder den Text.");
        (await portal.Client().GetAsync($"{Registerdaten.Kassel}/zielvereinbarung.docx")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.Client().GetAsync("/vereinbarungen/1999/06611/zielvereinbarung.pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
