using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.App.Dokumente;
using Zielwerk.App.Dokumente.Pruefung;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Dokumente;

[Anforderung("A11Y-41")]
public class PdfpruefungTests
{
    private static readonly Dictionary<string, Action<Pdfschnitt>> Schaeden = new()
    {
        ["5-1"] = p => p.Metadaten("<pdfuaid:part>1</pdfuaid:part>", ""),
        ["5-2"] = p => p.Metadaten("<pdfuaid:part>1</pdfuaid:part>", "<pdfuaid:part>2</pdfuaid:part>"),
        ["6.2-1"] = p => p.Katalog["/MarkInfo"] = new JsonObject { ["/Marked"] = false },
        ["7.1-1"] = p => p.Inhalt(t => new Regex(@"/MCID \d+\s*>>\s*BDC").Replace(t, m => m.Value + "\n/Artifact BMC\nEMC\n", 1)),
        ["7.1-2"] = p => p.Inhalt(t => "/Artifact BMC\n" + t + "\nEMC"),
        ["7.1-3"] = p => p.Inhalt(t => t + "\n0 0 m 10 10 l S"),
        ["7.1-4"] = p => p.Katalog["/MarkInfo"] = new JsonObject { ["/Marked"] = true, ["/Suspects"] = true },
        ["7.1-5"] = p => p.Nenne("/P", "/Quatsch", 1),
        ["7.1-6"] = p =>
        {
            p.Nenne("/P", "/Eins", 1);
            Rollen(p)["/Eins"] = "/Zwei";
            Rollen(p)["/Zwei"] = "/Eins";
        },
        ["7.1-7"] = p => Rollen(p)["/P"] = "/Span",
        ["7.1-8"] = p => p.Katalog.Remove("/Metadata"),
        ["7.1-9"] = p => p.Metadaten("<dc:title>.*</dc:title>", ""),
        ["7.1-10"] = p => p.Katalog["/ViewerPreferences"] = new JsonObject { ["/DisplayDocTitle"] = false },
        ["7.1-11"] = p => p.Katalog.Remove("/StructTreeRoot"),
        ["7.1-12"] = p => p.Element("/P").Remove("/P"),
        ["7.2-3"] = p => p.Nenne("/THead", "/Div"),
        ["7.2-4"] = p => p.Nenne("/TBody", "/Div"),
        ["7.2-5"] = p => p.Nenne("/Table", "/Div"),
        ["7.2-6"] = p => p.Nenne("/Table", "/Div"),
        ["7.2-7"] = p =>
        {
            p.Nenne("/THead", "/TFoot");
            p.Nenne("/Table", "/Div");
        },
        ["7.2-8"] = p => p.Nenne("/TR", "/Div"),
        ["7.2-9"] = p => p.Nenne("/TR", "/Div"),
        ["7.2-10"] = p => p.Nenne("/TD", "/P", 1),
        ["7.2-11"] = p => p.Nenne("/TBody", "/THead"),
        ["7.2-12"] = p =>
        {
            p.Nenne("/TBody", "/TFoot");
            p.Nenne("/THead", "/TFoot");
        },
        ["7.2-13"] = p => p.Nenne("/TBody", "/TFoot"),
        ["7.2-14"] = p => p.Nenne("/TBody", "/TFoot"),
        ["7.2-15"] = p =>
        {
            p.Merkmal(Zelle(p, 0, 1), "/RowSpan", 2);
            p.Merkmal(Zelle(p, 1, 0), "/ColSpan", 2);
        },
        ["7.2-16"] = p => Pdfschnitt.Fuege(p.Element("/Table"), 1, "/Caption"),
        ["7.2-17"] = p => p.Nenne("/L", "/Div"),
        ["7.2-18"] = p => p.Nenne("/LI", "/Div"),
        ["7.2-19"] = p => p.Nenne("/LI", "/P", 1),
        ["7.2-20"] = p => p.Nenne("/Lbl", "/P", 1),
        ["7.2-29"] = p => p.Katalog["/Lang"] = "u:deutsch (Hessen)",
        ["7.2-33"] = p => p.Katalog.Remove("/Lang"),
        ["7.2-34"] = p =>
        {
            p.Katalog.Remove("/Lang");
            p.Elemente.ToList().ForEach(e => e.Remove("/Lang"));
        },
        ["7.2-36"] = p => p.Nenne("/TR", "/Div"),
        ["7.2-37"] = p => p.Nenne("/TR", "/Div"),
        ["7.2-38"] = p =>
        {
            p.Nenne("/THead", "/TFoot");
            p.Nenne("/TR", "/Div");
        },
        ["7.2-39"] = p =>
        {
            Pdfschnitt.Fuege(p.Element("/Table"), 0, "/Caption");
            Pdfschnitt.Fuege(p.Element("/Table"), -1, "/Caption");
        },
        ["7.2-40"] = p => Pdfschnitt.Fuege(p.Element("/L"), -1, "/Caption"),
        ["7.2-41"] = p => p.Merkmal(Zelle(p, 60, 0), "/RowSpan", 2),
        ["7.2-42"] = p => Zeile(p, 5)["/K"]!.AsArray().RemoveAt(1),
        ["7.2-43"] = p => p.Merkmal(Zelle(p, 5, 1), "/ColSpan", 3),
        ["7.3-1"] = p => p.Nenne("/P", "/Figure", 1),
        ["7.4.2-1"] = p => p.Nenne("/H2", "/H4"),
        ["7.5-1"] = p => p.Elemente.Where(e => (string)e["/S"]! is "/TH" or "/TD").ToList().ForEach(e => e.Remove("/A")),
        ["7.5-2"] = p => p.Merkmal(Zelle(p, 3, 0), "/Headers", new JsonArray("u:gibt es nicht")),
        ["7.9-1"] = p => p.Nenne("/P", "/Note", 1),
        ["7.9-2"] = p =>
        {
            p.Element("/P")["/ID"] = "u:n1";
            p.Element("/P", 1)["/ID"] = "u:n1";
            p.Nenne("/P", "/Note", 2);
        },
        ["7.18.1-1"] = p => p.Anmerkung(Anmerkung("/Text")),
        ["7.18.1-2"] = p => p.Anmerkung(Anmerkung("/Text")),
        ["7.18.2-1"] = p => p.Anmerkung(Anmerkung("/TrapNet")),
        ["7.18.3-1"] = p =>
        {
            p.Anmerkung(Anmerkung("/Link"));
            p.Seite["/Tabs"] = "/R";
        },
        ["7.18.4-1"] = p => p.Anmerkung(Anmerkung("/Widget")),
        ["7.18.5-1"] = p => p.Anmerkung(Anmerkung("/Link")),
        ["7.18.5-2"] = p => p.Anmerkung(Anmerkung("/Link")),
        ["7.21.4.1-1"] = p => p.Alle("/Type", "/FontDescriptor").First().Remove("/FontFile2"),
        ["7.21.7-1"] = p => p.Alle("/Subtype", "/Type0").First().Remove("/ToUnicode"),
        ["7.21.7-2"] = p => p.Strom(d => (string?)d["/Type"] == "/CMap", t => Regex.Replace(t, @"(<[0-9a-fA-F]{4}>\s*)<[0-9a-fA-F]{4}>(?=\s*\n)", "$1<FEFF>")),
        ["7.21.8-1"] = p => p.Inhalt(t => new Regex(@"\bET\b").Replace(t, "<0000> Tj\nET", 1)),
    };

    private static readonly Lazy<Task<string>> Gut = new(async () =>
    {
        using var setzer = new Setzer(new());
        var datei = Path.GetTempFileName();
        await File.WriteAllBytesAsync(datei, await setzer.SetzeAsync(Probe.Alles("Text"), Pdfnorm.Zugaenglich));
        var json = Pdfschnitt.Zerlege(datei);
        File.Delete(datei);
        return json;
    });

    public static TheoryData<string> Nummern => [.. Schaeden.Keys];

    [Theory]
    [MemberData(nameof(Nummern))]
    public async Task Jede_Regel_findet_ihren_Schaden(string nummer)
    {
        var schnitt = new Pdfschnitt(await Gut.Value);
        Schaeden[nummer](schnitt);
        var datei = Path.GetTempFileName();
        Pdfschnitt.Setze(schnitt, datei);
        Pdfpruefung.Pruefe(datei).Where(b => !b.Bestanden).Select(b => b.Nummer).ShouldContain(nummer);
        File.Delete(datei);
    }

    [Fact]
    public async Task Die_unbeschaedigte_Datei_besteht_jede_Regel_und_jede_Regel_hat_einen_Schaden()
    {
        var datei = Path.GetTempFileName();
        Pdfschnitt.Setze(new(await Gut.Value), datei);
        var befunde = Pdfpruefung.Pruefe(datei);
        befunde.Where(b => !b.Bestanden).Select(b => $"{b.Nummer}: {string.Join(", ", b.Verstoesse!)}").ShouldBeEmpty();
        befunde.Select(b => b.Nummer).Order().ShouldBe(Schaeden.Keys.Order());
        befunde.ShouldAllBe(b => b.Verstoesse != null);
        File.Delete(datei);
    }

    [Theory]
    [InlineData(Pdfnorm.Zugaenglich)]
    [InlineData(Pdfnorm.Archiv)]
    public async Task Jede_erzeugte_Datei_besteht(Pdfnorm norm)
    {
        using var setzer = new Setzer(new());
        var datei = Path.GetTempFileName();
        foreach (var dokument in Probe.Alle.Where((_, i) => i % 9 == 0).Select(p => Probe.Dokument(p.Jahr, p.Ags)).Append(Probe.Alles()).Append(Probe.Dokument(entwurf: true)))
        {
            await File.WriteAllBytesAsync(datei, await setzer.SetzeAsync(dokument, norm));
            var befunde = Pdfpruefung.Pruefe(datei);
            befunde.Where(b => !b.Bestanden).Select(b => $"{b.Nummer}: {string.Join(", ", b.Verstoesse!)}").ShouldBeEmpty();
            befunde.Where(b => b.Verstoesse is null).Select(b => b.Nummer).ShouldBe(norm == Pdfnorm.Archiv ? ["5-1", "5-2", "7.1-10"] : []);
        }

        File.Delete(datei);
    }

    [Fact]
    public async Task Das_Verb_sagt_was_verletzt_ist_und_was_keine_PDF_Datei_ist()
    {
        var ordner = Directory.CreateTempSubdirectory("zielwerk-pdf").FullName;
        var (gut, schlecht, keine) = (Path.Combine(ordner, "gut.pdf"), Path.Combine(ordner, "schlecht.pdf"), Path.Combine(ordner, "keine.pdf"));
        Pdfschnitt.Setze(new(await Gut.Value), gut);
        var schnitt = new Pdfschnitt(await Gut.Value);
        Schaeden["7.4.2-1"](schnitt);
        Pdfschnitt.Setze(schnitt, schlecht);
        await File.WriteAllTextAsync(keine, "keine PDF-Datei");

        (await Programmlauf.BisEnde(["pdf", "pruefen", gut])).Code.ShouldBe(0);
        var (code, zeilen, _) = await Programmlauf.BisEnde(["pdf", "pruefen", schlecht]);
        code.ShouldBe(1);
        zeilen[0].ShouldStartWith("7.4.2-1    VERLETZT  Überschriften beginnen mit Stufe 1 und überspringen keine. [H4 nach H1");
        var fehler = new StringWriter();
        PdfVerb.Run(["pruefen", keine], new Konsole(TextWriter.Null, fehler, false)).ShouldBe(2);
        fehler.ToString().ShouldContain("keine lesbare PDF-Datei");
        PdfVerb.Run(["pruefen"], new Konsole(TextWriter.Null, fehler, false)).ShouldBe(2);
        PdfVerb.Run(["pruefen", Path.Combine(ordner, "fehlt.pdf")], new Konsole(TextWriter.Null, fehler, false)).ShouldBe(2);
        Directory.Delete(ordner, recursive: true);
    }

    private static JsonObject Rollen(Pdfschnitt p)
    {
        var wurzel = p.Wert((string)p.Katalog["/StructTreeRoot"]!);
        return (wurzel["/RoleMap"] ?? (wurzel["/RoleMap"] = new JsonObject())).AsObject();
    }

    private static JsonObject Zeile(Pdfschnitt p, int nummer)
    {
        var gruppe = p.Wert((string)p.Element("/Table")["/K"]![nummer == 0 ? 0 : 1]!);
        return p.Wert((string)gruppe["/K"]![nummer == 0 ? 0 : nummer - 1]!);
    }

    private static JsonObject Zelle(Pdfschnitt p, int zeile, int spalte) => p.Wert((string)Zeile(p, zeile)["/K"]![spalte]!);

    private static JsonObject Anmerkung(string art) => new() { ["/Type"] = "/Annot", ["/Subtype"] = art, ["/Rect"] = new JsonArray(0, 0, 10, 10) };
}
