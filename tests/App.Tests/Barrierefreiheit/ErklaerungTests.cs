using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using Zielwerk.App.Barrierefreiheit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Barrierefreiheit;

[Anforderung("A11Y-04")]
public class ErklaerungTests
{
    private static string Datei => Ablage.Lies("src", "App", "Data", "Texte", "barrierefreiheit.json");

    [Fact]
    public void Jede_bekannte_Barriere_hat_Massnahme_Zeitplan_und_Alternative()
    {
        var erklaerung = Erklaerung.Parse(Datei);
        erklaerung.Barrieren.Count.ShouldBe(4);
        erklaerung.Barrieren.ShouldAllBe(b => b.Beschreibung.Length > 20 && b.Massnahme.Length > 20 && b.Alternative.Length > 20 && b.Bis > erklaerung.Erstellt);
    }

    [Theory]
    [InlineData("geltungsbereich")]
    [InlineData("vereinbarkeit")]
    [InlineData("pruefung")]
    [InlineData("barrieren")]
    [InlineData("kontakt")]
    [InlineData("ueberprueft")]
    public void Eine_Erklaerung_der_etwas_fehlt_wird_nicht_angenommen(string feld)
    {
        var json = JsonNode.Parse(Datei)!.AsObject();
        json.Remove(feld).ShouldBeTrue();
        Should.Throw<JsonException>(() => Erklaerung.Parse(json.ToJsonString()));
    }

    [Fact]
    public void Eine_Barriere_ohne_Zeitplan_wird_nicht_angenommen()
    {
        var json = JsonNode.Parse(Datei)!.AsObject();
        json["barrieren"]![0]!.AsObject().Remove("bis").ShouldBeTrue();
        Should.Throw<JsonException>(() => Erklaerung.Parse(json.ToJsonString()));
    }

    [Fact]
    public async Task Die_Seite_nennt_alles_was_die_Verordnung_verlangt()
    {
        await using var portal = await Portal.Start();
        var page = await portal.Get("/barrierefreiheit");
        page.Document.QuerySelectorAll("main h2").Select(TestPage.Words).ShouldBe(
            ["Stand der Vereinbarkeit", "Bekannte Barrieren", "Barriere melden und Inhalte anfordern", "Durchsetzungsverfahren", "Erstellt und überprüft"]);
        page.Document.QuerySelectorAll("main h3").Length.ShouldBe(4);
        foreach (var wort in (string[])["HessBGG", "HVBIT", "teilweise vereinbar", "Selbstbewertung", "sechs Wochen", "Regierungspräsidium Gießen", "22. November 2026"])
        {
            page.Text.ShouldContain(wort);
        }

        page.Document.QuerySelector("main a[href='/barriere-melden']").ShouldNotBeNull();
        page.Text.ShouldNotContain("zwölf Monaten");
    }

    [Fact]
    public async Task Eine_alte_Erklaerung_und_ein_versaeumter_Zeitplan_fallen_auf()
    {
        await using var portal = await Portal.Start();
        portal.Uhr.Vor(TimeSpan.FromDays(619)); // 22. November 2027, letzter Tag
        (await portal.Get("/barrierefreiheit")).Text.ShouldNotContain("zwölf Monaten");
        portal.Uhr.Vor(TimeSpan.FromDays(1));
        var page = await portal.Get("/barrierefreiheit");
        page.Text.ShouldContain("seit mehr als zwölf Monaten nicht überprüft");
        page.Document.QuerySelectorAll("main dd .zw-status--prob").Length.ShouldBe(4);
    }

    [Fact]
    [Anforderung("A11Y-03")]
    public async Task Die_Seite_Gebaerdensprache_sagt_ehrlich_dass_das_Video_fehlt_und_zeigt_es_wenn_es_da_ist()
    {
        await using var portal = await Portal.Start();
        var ohne = await portal.Get("/gebaerdensprache");
        ohne.Document.QuerySelector("video").ShouldBeNull();
        ohne.Text.ShouldContain("Das Video gibt es noch nicht.");
        (await portal.Browser().Raw("/medien/gebaerdensprache.mp4")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);

        Directory.CreateDirectory(Path.Combine(portal.Datenordner, "medien"));
        await File.WriteAllBytesAsync(Path.Combine(portal.Datenordner, "medien", "gebaerdensprache.mp4"), [0, 1, 2]);
        var mit = await portal.Get("/gebaerdensprache");
        var video = mit.Document.QuerySelector("video").ShouldNotBeNull();
        video.HasAttribute("controls").ShouldBeTrue();
        var datei = await portal.Browser().Raw(mit.Document.QuerySelector("source")!.GetAttribute("src")!);
        datei.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        mit.Text.ShouldContain("Das sagt das Video");
    }
}
