using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;
using Zielwerk.App.Dokumente;
using Zielwerk.App.Extraktion;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Tests.Dokumente;

[Anforderung("A11Y-40")]
public class DocxTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Die_Datei_besteht_die_Pruefung_des_Formats_auch_mit_feindlichem_Text()
    {
        foreach (var dokument in (Dokument[])[Probe.Alles(), Probe.Dokument(), Probe.Dokument(entwurf: true)])
        {
            using var datei = WordprocessingDocument.Open(new MemoryStream(Docxfassung.Schreibe(dokument)), false);
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(datei).Select(f => $"{f.Path?.XPath}: {f.Description}").ShouldBeEmpty();
            datei.PackageProperties.Title.ShouldBe(dokument.Titel);
            datei.PackageProperties.Language.ShouldBe("de-DE");
            datei.PackageProperties.Created!.Value.ToUniversalTime().ShouldBe(dokument.Erstellt.UtcDateTime);
        }
    }

    [Fact]
    public void Ueberschriften_Listen_Kopfzeile_und_Sprache_sind_echt()
    {
        var rumpf = Teil(Docxfassung.Schreibe(Probe.Alles("Text")), "word/document.xml");
        Stile(rumpf).Where(s => s.StartsWith("Heading", StringComparison.Ordinal)).ShouldBe(["Heading1", "Heading2", "Heading3"]);
        rumpf.Descendants(W + "numPr").Select(n => ((string)n.Element(W + "ilvl")!.Attribute(W + "val")!, (string)n.Element(W + "numId")!.Attribute(W + "val")!))
            .ShouldBe([("0", "1"), ("1", "2"), ("2", "3"), ("2", "3"), ("1", "2"), ("0", "1")]);
        var zeilen = rumpf.Descendants(W + "tr").ToList();
        zeilen.Count(z => z.Descendants(W + "tblHeader").Any()).ShouldBe(1);
        zeilen[0].Descendants(W + "tblHeader").ShouldNotBeEmpty();
        zeilen.Count.ShouldBe(61);
        var stile = Teil(Docxfassung.Schreibe(Probe.Alles()), "word/styles.xml");
        ((string?)stile.Descendants(W + "lang").Single().Attribute(W + "val")).ShouldBe("de-DE");
        stile.Descendants(W + "name").Select(n => (string?)n.Attribute(W + "val")).ShouldContain("heading 1");
        Teil(Docxfassung.Schreibe(Probe.Alles("Text")), "word/header1.xml").Value.ShouldBe("TextEntwurf");
    }

    [Fact]
    public void Dasselbe_Dokument_gibt_dieselben_Bytes()
    {
        var eins = Docxfassung.Schreibe(Probe.Alles());
        Docxfassung.Schreibe(Probe.Alles()).ShouldBe(eins);
        using var zip = new ZipArchive(new MemoryStream(eins));
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.Year == 1980 && e.CompressedLength == e.Length);
    }

    [Fact]
    [Anforderung("R47")]
    public void Aus_jeder_eigenen_Word_Datei_wird_wieder_derselbe_Datensatz()
    {
        foreach (var (jahr, ags) in Probe.Alle)
        {
            var inhalt = Probe.Inhalt(jahr, ags);
            var docx = Docxfassung.Schreibe(Vereinbarungsdokument.Aus(Probe.Vorlage(jahr), inhalt, Probe.Rahmen));
            Extraktor.Lies("vereinbarung.docx", docx).Art.ShouldBe(Textart.Docx);
            Probe.Datensatz(Probe.Lies("vereinbarung.docx", docx)).ShouldBe(Probe.Datensatz(inhalt), $"{jahr} {ags}");
        }
    }

    [Fact]
    [Anforderung("R51")]
    public void Gelesen_wird_der_sichtbare_Text_mit_Nummern_ohne_Geloeschtes_und_Felder()
    {
        const string rumpf = """
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Kopf</w:t><w:br/><w:t>zweite Zeile</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">bleibt </w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t>neu</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText><w:noBreakHyphen/><w:tab/><w:t>x</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>eins</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Punkt</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>zwei</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """;
        Extraktor.Lies("brief.docx", Datei(rumpf)).Zeilen.ShouldBe(
            ["Kopf", "zweite Zeile", "", "bleibt neu- x", "", "1. eins", "• Punkt", "2. zwei", "a b"]);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>")]
    [InlineData("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>")]
    [InlineData("<html/>")]
    public void Eine_boesartige_oder_kaputte_Word_Datei_wird_mit_Befund_abgewiesen(string document)
    {
        var quelle = Extraktor.Lies("brief.docx", Zip(document));
        quelle.Zeilen.ShouldBeEmpty();
        quelle.Befunde.ShouldHaveSingleItem().Meldung.ShouldContain("beschädigt oder verschlüsselt");
    }

    private static byte[] Datei(string rumpf) => Zip($"<w:document xmlns:w=\"{W}\"><w:body>{rumpf}</w:body></w:document>");

    private static byte[] Zip(string document)
    {
        using var strom = new MemoryStream();
        using (var zip = new ZipArchive(strom, ZipArchiveMode.Create, leaveOpen: true))
        {
            Lege("word/document.xml", document);
            Lege("word/numbering.xml", Encoding.UTF8.GetString(Numerierung()));

            void Lege(string name, string text)
            {
                using var ziel = zip.CreateEntry(name).Open();
                ziel.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return strom.ToArray();
    }

    // A bullet list first, a numbered one second, as our own files have them.
    private static byte[] Numerierung()
    {
        var dokument = Probe.Alles() with { Bloecke = [new Liste(false, [new("a")]), new Liste(true, [new("b")])] };
        return Encoding.UTF8.GetBytes(Teil(Docxfassung.Schreibe(dokument), "word/numbering.xml").ToString());
    }

    private static IEnumerable<string> Stile(XElement rumpf) => rumpf.Descendants(W + "pStyle").Select(s => (string)s.Attribute(W + "val")!);

    private static XElement Teil(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var strom = zip.GetEntry(name)!.Open();
        return XElement.Load(strom);
    }
}
