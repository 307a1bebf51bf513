using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Register;

public partial class VereinbarungLesenTests
{
    [Fact]
    [Anforderung("R37", "A11Y-43")]
    public async Task Die_Seite_zeigt_alle_Paragraphen_als_Ueberschriften_und_jedes_Projekt_als_Listenpunkt()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        foreach (var (pfad, name) in new[] { (Registerdaten.Kassel, "kassel-2024"), (Registerdaten.Marburg, "marburg-biedenkopf-2025") })
        {
            var inhalt = Registerdaten.Golden(name).Inhalt!;
            var seite = await portal.Get(pfad);
            seite.Status.ShouldBe(HttpStatusCode.OK);
            seite.H1.ShouldBe(inhalt.Gebiet!.Name);
            seite.Text.ShouldContain($"Vereinbart zwischen {string.Join(' ', inhalt.Parteien.Select(p => p.Name))} Strategie");
            seite.Document.QuerySelectorAll(".zw-clause h3").Select(Kern)
                .ShouldBe(inhalt.Klauseln.Select(k => k.Nummer is { } n ? $"§ {n} {k.Titel}" : $"– {k.Titel}"));
            seite.Document.QuerySelectorAll(".zw-measures ul li").Select(Kern)
                .ShouldBe(inhalt.Massnahmenarten.SelectMany(m => m.Projekte).Select(p => p.Name));
            var absaetze = seite.Document.QuerySelectorAll(".zw-clause > p:not(.zw-muted)").Select(Kern).ToList();
            absaetze.ShouldBe(inhalt.Klauseln.SelectMany(k => k.Absaetze));
        }
    }

    [Fact]
    [Anforderung("R50", "R49")]
    public async Task Jeder_Hinweis_nennt_Ort_Zeile_und_die_Worte_der_Quelle()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Get(Registerdaten.Kassel);
        var hinweise = seite.Document.QuerySelectorAll(".zw-found > li").Select(TestPage.Words).ToList();
        hinweise.Count.ShouldBe(14);
        hinweise[0].ShouldEndWith("Unterschriften, Zeile 230. In der Quelle steht: Wiesbaden, den");
        hinweise[1].ShouldEndWith("Unterschriften, Zeile 241. In der Quelle steht: Kassel, den/ 1 .1_,(.0");
        hinweise[2].ShouldEndWith("Unterschriften, Zeile 244. In der Quelle steht: r. Sven Sc oeller");
        hinweise[3].ShouldEndWith("§ 5, Zeile 177. In der Quelle steht: 1. / 2.");
        hinweise[4].ShouldEndWith("Unterschriften, Zeile 232. In der Quelle steht: ffe, fiel-rficzy«2");
        // The record quotes this trace a little differently from the source; the line is found all the same.
        hinweise[5].ShouldEndWith("Unterschriften, Zeile 243. In der Quelle steht: •-\"-, 5,4-4");
        hinweise[6].ShouldContain("Lesefehler berichtigt: q statt g.");
        hinweise[6].ShouldEndWith("§ 5, Nr. 1, Zeile 163. In der Quelle steht: Ausbildungsvorbereitunq");
        hinweise[10].ShouldEndWith("§ 5, Nr. 4, Zeile 193. In der Quelle steht: Arbeitsmarktdialog 2024");
        hinweise[12].ShouldEndWith("§ 1 und § 2, Zeilen 72 und 115. In der Quelle steht: SGB II, Ill, VIII, XII und AsylbLG");
        hinweise[13].ShouldEndWith("§ 7, Zeile 226. In der Quelle steht: „Arbeitswelt Hessen-");
        seite.Text.ShouldContain("Bitte beachten (4)");
        seite.Text.ShouldContain("Zur Kenntnis (10)");
        seite.Text.ShouldContain("Noch nicht von einem Menschen bestätigt");
    }

    [Fact]
    [Anforderung("R50")]
    public async Task Zahlen_im_Text_fuehren_zu_ihrem_Hinweis_und_Schriftzuege_stehen_nur_dort()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Get(Registerdaten.Kassel);
        var ziele = seite.Document.QuerySelectorAll("a.zw-ref").Select(a => a.GetAttribute("href")).ToList();
        // 5 and 6 are traces of handwriting: they belong to no field, so nothing leads to them.
        ziele.Distinct().Order().ShouldBe(new[] { 1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14 }.Select(n => $"#hinweis-{n}").Order());
        ziele.Count(z => z == "#hinweis-13").ShouldBe(2);
        var html = TestPage.Words(seite.Document.QuerySelector("#p1")!);
        html.ShouldContain("und AsylbLG Hinweis 13 sinnvoll");
        TestPage.Words(seite.Document.QuerySelector("#p7")!).ShouldContain("„Arbeitswelt Hessen“ Hinweis 14 veröffentlicht");
        seite.Html.Split("fiel-rficzy").Length.ShouldBe(2);
    }

    [Fact]
    [Anforderung("R38", "R39")]
    public async Task Unterschriften_stehen_als_Text_und_fehlende_Daten_werden_gesagt()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var kassel = (await portal.Get(Registerdaten.Kassel)).Document.QuerySelectorAll(".zw-sign > div").Select(TestPage.Words).ToList();
        kassel[0].ShouldStartWith("Wiesbaden, den Datum fehlt Hinweis 1 Heike Hofmann Staatsministerin");
        kassel[1].ShouldStartWith("Kassel, den Datum nicht lesbar Hinweis 2 Dr. Sven Schoeller Hinweis 3 Oberbürgermeister");
        var marburg = (await portal.Get(Registerdaten.Marburg)).Document.QuerySelectorAll(".zw-sign > div").Select(TestPage.Words).ToList();
        marburg[0].ShouldStartWith("Wiesbaden, den 2. August 2025");
        marburg[1].ShouldStartWith("Marburg-Cappel, den Datum fehlt");
    }

    [Fact]
    [Anforderung("R26")]
    public async Task Eine_Massnahmenart_ohne_Projekt_wird_gezeigt_und_gesagt()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Get(Registerdaten.Marburg);
        seite.Document.QuerySelectorAll(".zw-measures > li").Length.ShouldBe(4);
        TestPage.Words(seite.Document.QuerySelectorAll(".zw-measures > li")[3]).ShouldContain("Für diese Maßnahmenart ist kein Projekt vereinbart.");
        seite.Text.ShouldContain("Der Landkreis bezahlt aus dem Budget vier Projekte in drei Maßnahmenarten. Für eine Maßnahmenart ist kein Projekt vereinbart.");
        (await portal.Get(Registerdaten.Kassel)).Text.ShouldContain("Die Stadt bezahlt aus dem Budget elf Projekte in vier Maßnahmenarten. Zahlen zu Teilnehmenden nennt die Vereinbarung nicht.");
    }

    [Fact]
    [Anforderung("R23", "R24")]
    public async Task Eine_Vereinbarung_mit_Luecken_und_Zusaetzen_hat_eine_Seite()
    {
        await using var portal = await Registerdaten.MitKatalog();
        await Registerdaten.Lege(portal, Registerdaten.Erfunden(2023, "06531", null, i => i with
        {
            Unterschriften = [],
            Strategie = null,
            Buendnis = null,
            Foerderschwerpunkt = null,
            Bewilligungsbehoerde = null,
            Rechtskreise = [],
            Massnahmenarten = [],
            Klauseln = [.. i.Klauseln, new(4, "Noch einmal § 4", null, ["Zusatz"]), new(null, "Anhang", null, [])],
        }));
        var seite = await portal.Get("/vereinbarungen/2023/06531");
        seite.Document.QuerySelectorAll(".zw-facts dd").Select(TestPage.Words).ShouldBe(["nicht genannt", "2023", "nicht genannt", "nicht genannt"]);
        seite.Text.ShouldContain("In der Quelle wurden keine Unterschriften gefunden.");
        seite.Text.ShouldContain("In der Quelle wurde keine Liste von Maßnahmenarten gefunden.");
        seite.Document.QuerySelectorAll(".zw-clause").Length.ShouldBe(10);

        await Registerdaten.Lege(portal, Registerdaten.Erfunden(2024, "06531", Geld.Euro(900_000), i => i with
        {
            Budget = new(Geld.Euro(900_000), "EUR", 2024, null, null, [new("Teilzeit", Geld.Euro(100_000)), new("Rest", Geld.Euro(800_000))]),
            Massnahmenarten = [new(1, "1.", "Vorbereitung", "Vorbereitung", [new("Werkstatt", "Werkstatt", 12, Geld.Euro(45_000))])],
        }));
        var mitTeilen = await portal.Get("/vereinbarungen/2024/06531");
        mitTeilen.Text.ShouldContain("Werkstatt · 12 Teilnehmende · 45.000\u202f€");
        mitTeilen.Text.ShouldContain("bezahlt aus dem Budget ein Projekt in einer Maßnahmenart. Zusammen nennt sie 12 Teilnehmende.");
        mitTeilen.Document.QuerySelectorAll(".zw-table td").Select(TestPage.Words).ShouldBe(["100.000", "800.000", "900.000"]);
        mitTeilen.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe("/vereinbarungen/2023/06531");
    }

    [Fact]
    [Anforderung("R52")]
    public async Task Feindliche_Namen_bleiben_Text()
    {
        const string Boese = "<script>alert(1)</script>\" onmouseover=\"x\u202Egnp";
        await using var portal = await Registerdaten.MitKatalog();
        var lesung = Registerdaten.Erfunden(2024, "06532", Geld.Euro(1), i => i with
        {
            Massnahmenarten = [new(1, "1.", Boese, Boese, [new(Boese, Boese, null, null), new("=1+1", "=1+1", null, null)])],
            Foerderschwerpunkt = new(2024, Boese),
            Unterschriften = [new(Parteirolle.Land, Boese, null, Boese, Boese, Boese, Boese, Boese)],
            Klauseln = [new(1, Boese, Boese, [Boese])],
        });
        await Registerdaten.Lege(portal, lesung with { Befunde = [new(Schwere.Warnung, Befundcodes.SuspiciousContent, "measureTypes[0].name", "Unsichtbare Zeichen", Boese)] });
        var seite = await portal.Get("/vereinbarungen/2024/06532");
        seite.Document.QuerySelectorAll("script, [onmouseover]").ShouldBeEmpty();
        seite.Document.QuerySelectorAll("bdi").Count(b => b.TextContent.Contains("<script>", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
        seite.Document.QuerySelectorAll(".zw-raw").Single().TextContent.ShouldContain("⟨U+202E⟩gnp");
        seite.Html.ShouldNotContain("<script");
        foreach (var element in seite.Document.All.Where(e => e.ChildNodes.OfType<IText>().Any(t => t.Data.Contains('\u202E'))))
        {
            element.LocalName.ShouldBe("bdi");
        }
    }

    [Theory]
    [InlineData("/vereinbarungen/2024/06534")]
    [InlineData("/vereinbarungen/1999/06611")]
    [InlineData("/vereinbarungen/2024/06611/quelle/weiter")]
    [InlineData("/vereinbarungen/2024/..%2F06611")]
    [InlineData("/vereinbarungen/2024/99999.json")]
    [InlineData("/vereinbarungen/2024/99999/quelle")]
    [InlineData("/koerperschaften/00000")]
    public async Task Unbekanntes_gibt_404_mit_einem_Weg_zurueck(string pfad)
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await portal.Get(pfad);
        seite.Status.ShouldBe(HttpStatusCode.NotFound);
        seite.Document.QuerySelectorAll("main a[href='/']").ShouldNotBeEmpty();
    }

    /// <summary>Words of an element without the numbers of findings.</summary>
    private static string Kern(IElement element)
    {
        var kopie = (IElement)element.Clone();
        foreach (var verweis in kopie.QuerySelectorAll(".zw-ref").ToList())
        {
            verweis.Remove();
        }

        return Leerzeichen().Replace(TestPage.Words(kopie), "$1");
    }

    // The blank that separates a number of a finding from the next sign of the wording.
    [GeneratedRegex(@" ([,.])")]
    private static partial Regex Leerzeichen();
}
