using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Sicherheit;
using Zielwerk.App.Unterlagen;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Tests.Unterlagen;

public class DateipruefungTests
{
    private const string Passt = "passt nicht zur Endung";

    private static readonly Dictionary<string, byte[]> Gute = new()
    {
        ["Antrag.pdf"] = Probedateien.Pdf(),
        ["Antrag.docx"] = Probedateien.Docx(),
        ["Plan.xlsx"] = Probedateien.Xlsx,
        ["Vortrag.pptx"] = Probedateien.Pptx,
        ["Antrag.odt"] = Probedateien.Odt(),
        ["Plan.ods"] = Probedateien.Ods,
        ["Bild.png"] = Probedateien.Png,
        ["Bild.jpg"] = Probedateien.Jpeg,
        ["Bild.JPEG"] = Probedateien.Jpeg,
        ["Scan.tif"] = Probedateien.Tiff,
        ["Notiz.txt"] = "Grüße aus Kassel\r\n"u8.ToArray(),
        ["Notiz.md"] = "# Überschrift"u8.ToArray(),
        ["Liste.csv"] = Encoding.Latin1.GetBytes("Ort;Straße\r\nFulda;Löherstraße"),
    };

    [Fact]
    public void Jede_erlaubte_Art_wird_angenommen()
    {
        foreach (var (name, bytes) in Gute)
        {
            var befund = Pruefe(name, bytes);
            befund.Fehler.ShouldBeNull(name);
            befund.Name.ShouldBe(name, StringCompareShould.IgnoreCase);
            if (befund.Art != Dateiart.Jpeg)
            {
                befund.Inhalt.ShouldBe(bytes);
            }
        }

        Enum.GetValues<Dateiart>().Except(Gute.Select(g => Pruefe(g.Key, g.Value).Art)).ShouldBeEmpty();
    }

    [Fact]
    public void Endung_und_Inhalt_muessen_zusammenpassen()
    {
        foreach (var (name, _) in Gute)
        {
            foreach (var (anderer, bytes) in Gute.Where(g => Pruefe(g.Key, g.Value).Art != Dateityp.NachName(name)!.Art))
            {
                if (Dateityp.NachName(name)!.Medientyp.StartsWith("text/", StringComparison.Ordinal) && Dateityp.NachName(anderer)!.Medientyp.StartsWith("text/", StringComparison.Ordinal))
                {
                    continue; // a table is a text, too
                }

                Pruefe(name, bytes).Fehler.ShouldNotBeNull($"{anderer} als {name}").ShouldContain(Passt);
            }
        }

        Pruefe("a.pdf", "MZ\u0090\0\u0003"u8.ToArray()).Fehler!.ShouldContain(Passt);
        Pruefe("a.txt", "MZ\u0090\0\u0003"u8.ToArray()).Fehler!.ShouldContain("keinen lesbaren Text");
        Pruefe("a.docx", Probedateien.Paket([("[Content_Types].xml", "<Types/>"), ("anderes.xml", "x")])).Fehler!.ShouldContain(Passt);
    }

    [Theory]
    [InlineData("a.exe")]
    [InlineData("a.docm")]
    [InlineData("a.doc")]
    [InlineData("a.svg")]
    [InlineData("a.html")]
    [InlineData("a.zip")]
    [InlineData("a.eml")]
    [InlineData("a.pdf.exe")]
    [InlineData("a.pdf\0.exe")]
    [InlineData("")]
    public void Was_nicht_auf_der_Liste_steht_wird_abgewiesen(string name) =>
        Pruefe(name, Probedateien.Pdf()).Fehler.ShouldNotBeNull().ShouldStartWith("Diese Art von Datei wird nicht angenommen. Möglich sind PDF, Word");

    [Theory]
    [InlineData("<html><body>")]
    [InlineData("\uFEFF  <!DOCTYPE html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>")]
    [InlineData("<?xml version='1.0'?>")]
    [InlineData("#!/bin/sh\nrm -rf /")]
    [InlineData("Received: from boese.example\r\nSubject: x")]
    [InlineData("{\\rtf1 x}")]
    public void Ein_Text_der_mehr_ist_als_Text_wird_abgewiesen(string text) =>
        Pruefe("a.txt", Encoding.UTF8.GetBytes(text)).Fehler.ShouldNotBeNull().ShouldStartWith("Die Datei ist kein einfacher Text");

    [Fact]
    public void Zu_gross_ist_zu_gross()
    {
        var grenzen = Dateigrenzen.Standard with { Hoechstgroesse = 1024 * 1024 };
        var gerade = new byte[1024 * 1024];
        Array.Fill(gerade, (byte)'a');
        Dateipruefung.Pruefe("a.txt", gerade, grenzen).Fehler.ShouldBeNull();
        Dateipruefung.Pruefe("a.txt", [.. gerade, (byte)'a'], grenzen).Fehler.ShouldBe("Die Datei ist größer als 1 MB. Verkleinern Sie sie, oder teilen Sie sie auf.");
        Pruefe("a.txt", []).Fehler!.ShouldStartWith("Die Datei ist leer");
        Dateigrenzen.Standard.Hoechstgroesse.ShouldBe(25 * 1024 * 1024);
    }

    [Fact]
    public void Eine_Bombe_wird_nie_ausgepackt()
    {
        const string bombe = "übermäßig groß";
        Pruefe("a.docx", Probedateien.Bombe(1, 30)).Fehler!.ShouldContain(bombe);
        Pruefe("a.docx", Probedateien.Bombe(13, 20)).Fehler!.ShouldContain(bombe);
        Pruefe("a.docx", Probedateien.Paket([.. Enumerable.Range(0, 2001).Select(n => ($"word/{n}.xml", "x"))])).Fehler!.ShouldContain(bombe);
        // What a package says about itself may be a lie; then the bytes that come out count, or the platform refuses it.
        Pruefe("a.docx", Probedateien.Lueg(Probedateien.Bombe(1, 30), 1000)).Fehler.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\..\\autoexec.bat")]
    [InlineData("C:/windows/win.ini")]
    public void Ein_Paket_dessen_Teile_hinausfuehren_wird_abgewiesen(string teil) =>
        Pruefe("a.docx", Probedateien.Docx((teil, "x"))).Fehler!.ShouldStartWith("Die Datei ist beschädigt");

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/embeddings/oleObject1.bin")]
    [InlineData("word/activeX/activeX1.xml")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    [InlineData("word/media/setup.exe")]
    [InlineData("Basic/Standard/Module1.xml")]
    public void Makros_und_Programme_werden_abgewiesen(string teil)
    {
        Pruefe("a.docx", Probedateien.Docx((teil, "x"))).Fehler!.ShouldStartWith("Die Datei enthält Makros oder eingebettete Programme");
        Pruefe("a.odt", Probedateien.Odt((teil, "x"))).Fehler!.ShouldStartWith("Die Datei enthält Makros oder eingebettete Programme");
    }

    [Fact]
    public void Verschluesseltes_wird_abgewiesen()
    {
        Pruefe("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Fehler!.ShouldContain("mit einem Kennwort verschlüsselt");
        Pruefe("a.docx", Probedateien.Verschluesselt(Probedateien.Docx())).Fehler!.ShouldContain("mit einem Kennwort geschützt");
        Pruefe("a.odt", Probedateien.Paket([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "x"), ("META-INF/manifest.xml", "<manifest:encryption-data/>")]))
            .Fehler!.ShouldContain("mit einem Kennwort geschützt");
        Pruefe("a.pdf", Probedateien.Pdf("/Encrypt 5 0 R")).Fehler!.ShouldContain("verschlüsselt");
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "Befehle")]
    [InlineData("/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>", "Befehle")]
    [InlineData("/AA << /O << /S /Launch /F (cmd.exe) >> >>", "Befehle")]
    [InlineData("/Names << /EmbeddedFiles 3 0 R >>", "eingebettet")]
    public void Ein_PDF_das_handelt_wird_abgewiesen(string teil, string warum) => Pruefe("a.pdf", Probedateien.Pdf(teil)).Fehler!.ShouldContain(warum);

    [Fact]
    public void Ein_abgeschnittenes_PDF_wird_abgewiesen() => Pruefe("a.pdf", [.. Probedateien.Pdf()[..60], .. new byte[3000]]).Fehler!.ShouldContain("unvollständig");

    /// <summary>Nothing of a package is parsed: an entity that would read a file has nobody to read it, and a document type is refused where it could matter.</summary>
    [Fact]
    public void Ein_Dokument_mit_fremder_Entitaet_wird_nie_geparst()
    {
        const string fremd = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/\">]><a>&x;</a>";
        Pruefe("a.docx", Probedateien.Docx(("docProps/core.xml", fremd))).Fehler!.ShouldStartWith("Die Datei ist beschädigt");
        Pruefe("a.docx", Probedateien.Docx(("word/_rels/settings.xml.rels",
            "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"https://boese.example/x.dotm\" TargetMode=\"External\"/></Relationships>")))
            .Fehler!.ShouldContain("eine Vorlage von einem anderen Ort");
    }

    [Fact]
    public void Aus_Bildern_verschwindet_der_Ort()
    {
        var befund = Pruefe("Bild.jpg", Probedateien.Jpeg);
        befund.Hinweise.ShouldBe(["Angaben der Kamera (zum Beispiel Ort und Gerät) wurden aus dem Bild entfernt."]);
        var text = Encoding.Latin1.GetString(befund.Inhalt);
        text.ShouldNotContain("Anna");
        text.ShouldNotContain("GPS");
        text.ShouldContain("JFIF");
        // The rotation stays, or the picture would lie on its side.
        befund.Inhalt.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]).ShouldBeGreaterThan(0);
        befund.Inhalt.AsSpan().EndsWith((ReadOnlySpan<byte>)[1, 2, 3, 4, 0xFF, 0xD9]).ShouldBeTrue();
        var nochmal = Pruefe("Bild.jpg", befund.Inhalt);
        nochmal.Fehler.ShouldBeNull();
        Encoding.Latin1.GetString(nochmal.Inhalt).ShouldBe(text);
    }

    [Fact]
    public void Angaben_ueber_Verfasser_werden_gemeldet()
    {
        Pruefe("a.docx", Probedateien.Docx(("docProps/core.xml", "<cp:coreProperties><dc:creator>Anna Beispiel</dc:creator></cp:coreProperties>"))).Hinweise.ShouldHaveSingleItem().ShouldNotContain("Anna");
        Pruefe("a.docx", Probedateien.Docx(("docProps/core.xml", "<cp:coreProperties><dc:creator></dc:creator></cp:coreProperties>"))).Hinweise.ShouldBeEmpty();
        Pruefe("a.odt", Probedateien.Odt(("meta.xml", "<meta:initial-creator>Anna</meta:initial-creator>"))).Hinweise.Count.ShouldBe(1);
        Pruefe("a.pdf", Probedateien.Pdf("/Author (Anna)")).Hinweise.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\anna\\Bescheid.pdf", "Bescheid.pdf")]
    [InlineData("Rechnung.exe.pdf", "Rechnung_exe.pdf")]
    [InlineData("\u202Efdp.exe\u202C.pdf", "fdp_exe.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "x_1.pdf")]
    [InlineData("Übersicht  „Öfen“ 2025.pdf", "Übersicht „Öfen“ 2025.pdf")]
    [InlineData("con.pdf", "Unterlage con.pdf")]
    [InlineData(".pdf", "Unterlage.pdf")]
    [InlineData("<script>.PDF", "script.PDF")]
    public void Namen_verlieren_ihren_Weg(string name, string sauber)
    {
        var befund = Pruefe(name, Probedateien.Pdf());
        befund.Fehler.ShouldBeNull();
        befund.Name.ShouldBe(sauber, StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void Jeder_Name_wird_kurz_und_harmlos()
    {
        foreach (var boese in Korpus.Eingaben.Concat([new string('ä', 300), string.Concat(Enumerable.Repeat("😀", 100))]))
        {
            var name = Dateiname.Bereinige(boese, ".pdf");
            name.Length.ShouldBeLessThanOrEqualTo(Unterlage.LaengsterName);
            name.ShouldEndWith(".pdf");
            name.IndexOfAny(['/', '\\', ':', '\0', '\r', '\n', '"', '<', '\u202E', '\u200B']).ShouldBe(-1, boese);
            Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)).ShouldBe(name);
            Dateiname.Bereinige(name, ".pdf").ShouldBe(name);
        }

        // Half a pair cannot be stored; an attribute could not carry it here.
        Dateiname.Bereinige("a" + (char)0xD83D + "b.pdf", ".pdf").ShouldBe("ab.pdf");
    }

    [Fact]
    public void Beliebige_Bytes_werfen_nie_einen_Fehler()
    {
        var wuerfel = new Random(20261122);
        foreach (var (name, bytes) in Gute)
        {
            for (var i = 0; i < 200; i++)
            {
                var kaputt = (byte[])bytes.Clone();
                for (var n = wuerfel.Next(1, 8); n > 0; n--)
                {
                    kaputt[wuerfel.Next(kaputt.Length)] = (byte)wuerfel.Next(256);
                }

                var laenge = wuerfel.Next(2) == 0 ? kaputt.Length : wuerfel.Next(kaputt.Length);
                Should.NotThrow(() => Pruefe(name, kaputt[..laenge]), $"{name} {Convert.ToBase64String(kaputt[..laenge])}");
            }
        }
    }

    private static Dateibefund Pruefe(string name, byte[] bytes) => Dateipruefung.Pruefe(name, bytes, Dateigrenzen.Standard);
}
