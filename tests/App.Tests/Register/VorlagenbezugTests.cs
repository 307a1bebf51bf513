using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Tests.Register;

public class VorlagenbezugTests
{
    private const string Adresse = "/vereinbarungen/2024/06534";

    [Theory]
    [InlineData("clauses[6]", "§ 6: \"Winter\", in der Vorlage 2024 \"Herbst\".", "/vorlagen/2024#klausel-zielsteuerung")]
    [InlineData("clauses[6].paragraphs[0]", "§ 6: \"Winter\", in der Vorlage 2025 \"Herbst\".", "/vorlagen/2025#klausel-zielsteuerung")]
    [InlineData("clauses", "§ 9: nicht in der Vorlage 2024: \"Neu\".", "/vorlagen/2024")]
    [InlineData("measureTypes[0].name", "Die Vorlage nennt diese Maßnahmenart \"Ausbildungsvorbereitung\".", "/vorlagen/2024#klausel-massnahmenarten")]
    [Anforderung("R48")]
    public async Task Eine_Abweichung_fuehrt_zu_ihrer_Stelle_in_der_Vorlage(string feld, string meldung, string ziel)
    {
        await using var portal = await Registerdaten.MitKatalog();
        var lesung = Registerdaten.Erfunden(2024, "06534", Geld.Euro(1)) with { Befunde = [new(Schwere.Warnung, Befundcodes.TemplateDeviation, feld, meldung, "Winter")] };
        await Registerdaten.Lege(portal, lesung);
        var links = (await portal.Get(Adresse)).Document.QuerySelectorAll("#hinweis-1 a");
        links.ShouldHaveSingleItem().GetAttribute("href").ShouldBe(ziel);
        var seite = await portal.Get(ziel);
        seite.Document.GetElementById(ziel.Split('#').ElementAtOrDefault(1) ?? "inhalt").ShouldNotBeNull();
    }

    [Fact]
    public async Task Andere_Hinweise_fuehren_nicht_zur_Vorlage()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        (await portal.Get(Registerdaten.Kassel)).Document.QuerySelectorAll(".zw-found a").ShouldBeEmpty();
    }

    [Fact]
    public async Task Ohne_eigene_Vorlage_steht_die_naechste_da_und_das_wird_gesagt()
    {
        await using var portal = await Registerdaten.MitKatalog();
        await Registerdaten.Lege(portal, Registerdaten.Erfunden(2027, "06534", Geld.Euro(1)));
        (await portal.Get("/vereinbarungen/2027/06534")).Text.ShouldContain("Wortlaut der Vorlage 2025: für 2027 ist keine eigene hinterlegt");
    }

    [Fact]
    public async Task Die_Liste_der_Projekte_wird_an_der_Klausel_gesagt_an_der_die_Vorlage_sie_hat()
    {
        await using var portal = await Registerdaten.MitKatalog();
        await Registerdaten.Lege(portal, Registerdaten.Erfunden(2024, "06534", Geld.Euro(1)));
        (await portal.Get(Adresse)).Document.QuerySelectorAll(".zw-clause a[href='#massnahmen']").ShouldHaveSingleItem().Closest(".zw-clause")!.Id.ShouldBe("p5");

        // A renamed title is found by its number and by what is like it, not by words the page knows by heart.
        await using var anderes = await Registerdaten.MitKatalog();
        await Registerdaten.Lege(anderes, Registerdaten.Erfunden(2024, "06534", Geld.Euro(1), i => i with { Klauseln = [.. i.Klauseln.Select(k => k.Nummer == 5 ? k with { Titel = "Projekte" } : k)] }));
        (await anderes.Get(Adresse)).Document.QuerySelectorAll("#p5 a[href='#massnahmen']").Length.ShouldBe(1);
    }
}
