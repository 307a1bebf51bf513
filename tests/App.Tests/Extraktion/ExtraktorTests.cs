using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Extraktion;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Tests.Extraktion;

[Anforderung("R51")]
public class ExtraktorTests
{
    private const string Muster = "Zielvereinbarung\nfür die „Stadt Gießen“ – Café\n\n§ 1 Ziele\n";
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, string?> Kodierungen => new()
    {
        { "utf-8", null }, { "utf-8 mit Marke", null }, { "utf-16 le", null }, { "utf-16 be", null }, { "utf-32", null },
        { "utf-16 le ohne Marke", "UTF-16 (Little Endian)" }, { "utf-16 be ohne Marke", "UTF-16 (Big Endian)" }, { "windows-1252", "Windows-1252" },
        { "nfd", null }, { "doppelt", "Doppelt kodierter" },
    };

    [Theory]
    [MemberData(nameof(Kodierungen))]
    public void Jede_Kodierung_gibt_dieselben_Zeilen(string kodierung, string? befund)
    {
        byte[] bytes = kodierung switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Muster),
            "utf-8 mit Marke" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Muster)],
            "utf-16 le" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Muster)],
            "utf-16 be" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Muster)],
            "utf-32" => [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Muster)],
            "utf-16 le ohne Marke" => Encoding.Unicode.GetBytes(Muster),
            "utf-16 be ohne Marke" => Encoding.BigEndianUnicode.GetBytes(Muster),
            "windows-1252" => Windows1252.GetBytes(Muster),
            "nfd" => Encoding.UTF8.GetBytes(Muster.Normalize(NormalizationForm.FormD)),
            _ => Encoding.UTF8.GetBytes(Windows1252.GetString(Encoding.UTF8.GetBytes(Muster))),
        };
        var quelle = Extraktor.Lies("muster.txt", bytes);
        quelle.Zeilen.ShouldBe(["Zielvereinbarung", "für die „Stadt Gießen“ – Café", "", "§ 1 Ziele"]);
        if (befund is null)
        {
            quelle.Befunde.ShouldBeEmpty();
        }
        else
        {
            quelle.Befunde.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                b => b.Code.ShouldBe(Befundcodes.Encoding), b => b.Schwere.ShouldNotBe(Schwere.Fehler), b => b.Meldung.ShouldContain(befund));
        }
    }

    [Theory]
    [InlineData("a\r\nb\r\n\r\nc")]
    [InlineData("a\nb\n\nc\n")]
    [InlineData("a\rb\r\rc")]
    [InlineData("a\u2028b\u2028\u2028c")]
    public void Zeilenenden_aller_Art_zaehlen_einmal(string text) =>
        Extraktor.Lies("a.txt", Encoding.UTF8.GetBytes(text)).Zeilen.ShouldBe(["a", "b", "", "c"]);

    [Fact]
    public void Einzelne_kaputte_Bytes_machen_aus_UTF8_kein_Windows1252()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Bündnis für Ausbildung, Maßnahmen ä ö ü"), 0xC3, .. " Ende"u8];
        var quelle = Extraktor.Lies("a.txt", bytes);
        quelle.Zeilen.ShouldBe(["Bündnis für Ausbildung, Maßnahmen ä ö ü\uFFFD Ende"]);
        quelle.Befunde.ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.Code.ShouldBe(Befundcodes.Encoding), b => b.Schwere.ShouldBe(Schwere.Warnung));
    }

    [Fact]
    public void Steuerzeichen_verschwinden_mit_Befund()
    {
        var quelle = Extraktor.Lies("a.txt", Encoding.UTF8.GetBytes("Ziel\u0007verein\u001bbarung\fSeite 2\tEnde"));
        quelle.Zeilen.ShouldBe(["Zielvereinbarung Seite 2\tEnde"]);
        quelle.Befunde.ShouldHaveSingleItem().Code.ShouldBe(Befundcodes.SuspiciousContent);
    }

    [Fact]
    public void Was_kein_Text_ist_wird_mit_Rat_zurueckgewiesen()
    {
        (string Name, byte[] Bytes, string Code, string Wort)[] faelle =
        [
            ("leer.txt", [], Befundcodes.UnreadableFile, "leer"),
            ("weiss.txt", " \n\t\n"u8.ToArray(), Befundcodes.UnreadableFile, "leer"),
            ("marke.txt", [0xEF, 0xBB, 0xBF], Befundcodes.UnreadableFile, "leer"),
            ("zufall.txt", Zufall(4000), Befundcodes.UnreadableFile, "keinen lesbaren Text"),
            ("nullen.txt", new byte[500], Befundcodes.UnreadableFile, "keinen lesbaren Text"),
            ("scan.pdf", "%PDF-1.7\n%âãÏÓ"u8.ToArray(), Befundcodes.UnsupportedDocument, "PDF"),
            ("brief.txt", "%PDF-1.4"u8.ToArray(), Befundcodes.UnsupportedDocument, "PDF"),
            ("brief.docx", [.. "PK\u0003\u0004"u8, .. new byte[30], .. "word/document.xml"u8], Befundcodes.UnsupportedDocument, "DOCX"),
            ("brief.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Befundcodes.UnsupportedDocument, ".doc"),
            ("bild.png", [0x89, 0x50, 0x4E, 0x47, 0x0D], Befundcodes.UnsupportedDocument, "PNG"),
            ("seite.html", "<!doctype html><p>Zielvereinbarung"u8.ToArray(), Befundcodes.UnsupportedDocument, "HTML"),
            ("gross.txt", new byte[Extraktor.MaxBytes + 1], Befundcodes.UnreadableFile, "zu groß"),
        ];
        foreach (var (name, bytes, code, wort) in faelle)
        {
            var quelle = Extraktor.Lies(name, bytes);
            quelle.Zeilen.ShouldBeEmpty(name);
            Extraktor.IstZurueckgewiesen(quelle).ShouldBeTrue(name);
            quelle.Befunde.ShouldHaveSingleItem(name).ShouldSatisfyAllConditions(
                b => b.Schwere.ShouldBe(Schwere.Fehler), b => b.Code.ShouldBe(code, name), b => b.Meldung.ShouldContain(wort, Case.Sensitive, name));
        }
    }

    [Fact]
    public void Beliebige_Bytes_werfen_nie_einen_Fehler()
    {
        for (var lauf = 0; lauf < 300; lauf++)
        {
            var bytes = Zufall(lauf, lauf);
            Extraktor.Lies("zufall.txt", bytes).Dateiname.ShouldBe("zufall.txt");
            Extraktor.Lies("fast.md", [.. Encoding.UTF8.GetBytes(Muster), .. bytes]).Art.ShouldBe(Textart.Markdown);
        }
    }

    [Fact]
    public void Die_Muster_sind_OCR_Text_und_Markdown()
    {
        Lies("kassel-2024.txt").Art.ShouldBe(Textart.Ocr);
        Lies("marburg-biedenkopf-2025.md").Art.ShouldBe(Textart.Markdown);
        Extraktor.Lies("umbenannt.txt", File.ReadAllBytes(Ablage.Pfad("samples", "marburg-biedenkopf-2025.md"))).Art.ShouldBe(Textart.Markdown);
        Lies("kassel-2024.txt").Zeilen.Count.ShouldBe(248);
    }

    [Fact]
    public void Getippter_Text_ist_kein_OCR_Text()
    {
        // The same words as typed: joined lines, no letter misread.
        var zeilen = Lies("marburg-biedenkopf-2025.md").Zeilen.Select(z => z.Trim('#', '*', ' '));
        Extraktor.Lies("a.txt", Encoding.UTF8.GetBytes(string.Join('\n', zeilen))).Art.ShouldBe(Textart.Text);
        Extraktor.Lies("a.txt", Encoding.UTF8.GetBytes(string.Join("  \n\n", zeilen))).Art.ShouldBe(Textart.Text);
    }

    [Fact]
    public void OCR_Text_bleibt_erkennbar_wenn_Leerzeichen_oder_Leerzeilen_fehlen()
    {
        var zeilen = Lies("kassel-2024.txt").Zeilen;
        Extraktor.Lies("a.txt", Encoding.UTF8.GetBytes(string.Join('\n', zeilen.Select(z => z.TrimEnd())))).Art.ShouldBe(Textart.Ocr);
        Extraktor.Lies("a.txt", Encoding.UTF8.GetBytes(string.Join('\n', zeilen.Where(z => z.Trim().Length > 0)))).Art.ShouldBe(Textart.Ocr);
    }

    private static Quelltext Lies(string name) => Extraktor.Lies(name, File.ReadAllBytes(Ablage.Pfad("samples", name)));

    private static byte[] Zufall(int laenge, int saat = 1)
    {
        var bytes = new byte[laenge];
        new Random(saat).NextBytes(bytes);
        return bytes;
    }
}
