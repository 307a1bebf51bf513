using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Ui;

public class BauteilTests
{
    [Fact]
    public void Zahlen_und_Tage_stehen_in_deutscher_Schreibweise()
    {
        Zahlen.GanzeEuro(Geld.Euro(1_121_600)).ShouldBe("1.121.600");
        Zahlen.GanzeEuro(new Geld(150)).ShouldBe("2");
        Zahlen.GanzeEuro(Geld.Euro(-5)).ShouldBe("\u22125");
        Zahlen.EuroCent(new Geld(111_878_050)).ShouldBe("1.118.780,50");
        Zahlen.MitEinheit(Geld.Euro(842_200)).ShouldBe("842.200\u202f€");
        Zahlen.Millionen(Geld.Euro(1_121_600)).ShouldBe("1,12");
        Zahlen.Tag(new DateOnly(2025, 8, 2)).ShouldBe("2. August 2025");
        Zahlen.Tag(null).ShouldBe("–");
        Zahlen.Anzahl(1, "Projekt", "Projekte").ShouldBe("1 Projekt");
        Zahlen.Anzahl(1200, "Projekt", "Projekte").ShouldBe("1.200 Projekte");
        Zahlen.InWorten(11).ShouldBe("elf");
        Zahlen.InWorten(13).ShouldBe("13");
        Zahlen.Groesse(8_146).ShouldBe("8\u202fkB");
        Zahlen.Groesse(120).ShouldBe("120\u202fByte");
        Zahlen.Groesse(1_440_000).ShouldBe("1,4\u202fMB");
    }

    [Fact]
    public async Task Ein_Betrag_traegt_seine_Einheit_leicht_und_ein_fehlender_ist_nie_null()
    {
        var betrag = await Bauteil.Render<Betrag>(("Wert", (Geld?)Geld.Euro(1_121_600)));
        betrag.QuerySelector(".zw-num")!.TextContent.ShouldBe("1.121.600\u202f€");
        betrag.QuerySelector(".zw-num > .zw-unit")!.TextContent.ShouldBe("\u202f€");
        (await Bauteil.Html<Betrag>(("Wert", (Geld?)null))).Trim().ShouldBe("<span class=\"zw-num\">–</span>");
    }

    [Theory]
    [InlineData(Zustand.None, "none", "none")]
    [InlineData(Zustand.Open, "open", "open")]
    [InlineData(Zustand.Run, "run", "part")]
    [InlineData(Zustand.Part, "part", "part")]
    [InlineData(Zustand.Check, "check", "check")]
    [InlineData(Zustand.Done, "done", "done")]
    [InlineData(Zustand.Prob, "prob", "prob")]
    public async Task Ein_Stand_ist_Wort_Form_und_Farbe(Zustand zustand, string klasse, string form)
    {
        var status = await Bauteil.Render<Status>(("Zustand", zustand), ("Text", "Ein Wort"));
        var span = status.QuerySelector("span")!;
        span.ClassName.ShouldBe($"zw-status zw-status--{klasse}");
        TestPage.Words(span).ShouldBe("Ein Wort");
        status.QuerySelector("use")!.GetAttribute("href").ShouldBe($"#zw-s-{form}");
        var sprite = await Bauteil.Render<Sprite>();
        sprite.GetElementById($"zw-s-{form}").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "1* 2 3 Weiter")]
    [InlineData(2, 2, "Zurück 1 2*")]
    [InlineData(5, 9, "Zurück 1 … 4 5* 6 … 9 Weiter")]
    [InlineData(9, 9, "Zurück 1 … 8 9*")]
    public async Task Der_Blaetterer_zeigt_Anfang_Ende_und_Nachbarn(int seite, int seiten, string erwartet)
    {
        var pager = await Bauteil.Render<Pager>(("Current", seite), ("Count", seiten), ("Url", (Func<int, string>)(n => $"/?seite={n}")));
        string.Join(' ', pager.QuerySelectorAll("li").Select(li =>
            TestPage.Words(li).Replace("Seite ", "", StringComparison.Ordinal) + (li.QuerySelector("[aria-current]") is null ? "" : "*"))).ShouldBe(erwartet);
        pager.QuerySelectorAll("a").Where(a => TestPage.Words(a) == "Weiter").Select(a => a.GetAttribute("href"))
            .ShouldBe(seite < seiten ? [$"/?seite={seite + 1}"] : []);
    }

    [Fact]
    public async Task Der_Weg_hierher_endet_mit_der_Seite_selbst()
    {
        var weg = await Bauteil.Render<Breadcrumb>(("Items", (IReadOnlyList<Crumb>)[new("Vereinbarungen", "/"), new("Kassel <2024>")]));
        weg.QuerySelectorAll("li").Select(TestPage.Words).ShouldBe(["Vereinbarungen", "Kassel <2024>"]);
        weg.QuerySelector("li[aria-current=page] a").ShouldBeNull();
    }

    [Fact]
    public void Fliesstext_kennt_Ueberschriften_Listen_Verweise_und_Luecken_aber_kein_HTML()
    {
        var text = Fliesstext.Parse("# Titel\n\n## Eins\n\nZeile a\nZeile **fett** [weiter](/hilfe)\n\n- eins\n  noch eins\n- zwei [[Name]]\n\n<script>x</script> [böse](javascript:x) [fremd](//x)");
        text.Titel.ShouldBe("Titel");
        text.Bloecke.Select(b => b.Art).ShouldBe([BlockArt.Ueberschrift2, BlockArt.Absatz, BlockArt.Liste, BlockArt.Absatz]);
        text.Bloecke[1].Zeilen.Count.ShouldBe(2);
        text.Bloecke[1].Zeilen[1].ShouldBe([new(StueckArt.Text, "Zeile "), new(StueckArt.Fett, "fett"), new(StueckArt.Text, " "), new(StueckArt.Verweis, "weiter", "/hilfe")]);
        text.Bloecke[2].Zeilen[0].ShouldBe([new(StueckArt.Text, "eins noch eins")]);
        text.Bloecke[2].Zeilen[1][1].ShouldBe(new(StueckArt.Luecke, "Name"));
        text.Bloecke[3].Zeilen[0].ShouldHaveSingleItem().Art.ShouldBe(StueckArt.Text);
    }

    [Fact]
    public async Task Ein_Text_mit_HTML_bleibt_Text()
    {
        var html = await Bauteil.Html<TextBlocks>(("Text", Fliesstext.Parse("<script>x</script> & ä")));
        html.ShouldContain("&lt;script&gt;x&lt;/script&gt; &amp; ä");
    }

    [Fact]
    public async Task Die_Hausordnung_bemerkt_was_sie_verbietet()
    {
        await using var portal = await Portal.Start();
        var gut = (await portal.Get("/impressum")).Html;
        string[] Verstoesse(string alt, string neu) =>
            [.. Hausordnung.Verstoesse(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(gut.Replace(alt, neu, StringComparison.Ordinal)))];
        Verstoesse("\0", "").ShouldBeEmpty();
        Verstoesse("</h1>", "</h1><h1>noch eine</h1>").ShouldContain("not exactly one h1");
        Verstoesse("</h1>", "</h1><h3>zu tief</h3>").ShouldContain("heading \"zu tief\" skips a level");
        Verstoesse("</h1>", "</h1><p class=\"fremd\" style=\"color:red\">x</p>").Length.ShouldBe(2);
        Verstoesse("</h1>", "</h1><label for=\"nichts\">Frage</label><input id=\"x\">").Length.ShouldBe(2);
        Verstoesse("</h1>", "</h1><img src=\"https://fremd.example/x.png\" alt=\"\">").ShouldBe(["loads from https://fremd.example/x.png (UX-02)"]);
        Verstoesse("</h1>", "</h1><kern-kopfzeile></kern-kopfzeile>").ShouldBe(["KERN's Kopfzeile must be off (UX-04)"]);
        Verstoesse("</h1>", "</h1><p id=\"inhalt\">x</p>").ShouldBe(["id \"inhalt\" stands 2 times"]);
        Verstoesse("</h1>", "</h1><a href=\"#fehlt\">x</a>").ShouldBe(["link to \"#fehlt\", which is not there"]);
        Verstoesse("</h1>", "</h1><form method=\"post\"></form>").ShouldBe(["form that posts without antiforgery token"]);
        Verstoesse("lang=\"de\"", "lang=\"en\"").ShouldBe(["html has no lang=de"]);
    }
}
