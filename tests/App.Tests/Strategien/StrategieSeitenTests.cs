using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;

namespace Zielwerk.App.Tests.Strategien;

[Anforderung("R8", "R19", "R20")]
public class StrategieSeitenTests
{
    [Fact]
    public async Task Der_Kreis_traegt_Strategie_Einreichung_und_Abstimmung_ein_und_die_Hinweise_verschwinden()
    {
        await using var lage = await Vorgangslage.Neu();
        var browser = await lage.Portal.Als(lage.Aydin);
        (await browser.Get("/aufgaben")).Text.ShouldContain("Es ist keine regionale Ausbildungs- und Arbeitsmarktstrategie eingetragen.");
        (await browser.Get("/vorgaenge/" + Vorgangslage.Marburg)).Text.ShouldContain("Es ist keine regionale Ausbildungs- und Arbeitsmarktstrategie eingetragen.");

        var form = await (await browser.Get("/strategien")).Click("Strategie eintragen");
        form.Fill("Titel der Strategie", "Zusammen stark").Fill("Wer hat sie beschlossen?", "Kreistag").Fill("Beschlossen am", "14.3.2026").Fill("Gültig ab", "1.1.2026")
            .Fill("Fortschreiben bis", "31.12.2025").Fill("Welche Unterlage ist die Strategie?", "Noch kein Dokument");
        var falsch = await form.Press("Fassung speichern");
        falsch.Errors.ShouldBe(["Dieser Tag liegt in der Zukunft. Geben Sie den Tag an, an dem es geschehen ist.", "Das Ende liegt vor dem Beginn."]);
        var seite = await falsch.Fill("Beschlossen am", "20.11.2025").Fill("Fortschreiben bis", "30.4.2026").Press("Fassung speichern");
        seite.Text.ShouldContain("Zusammen stark gilt Kreistag, 20. November 2025 ab 1. Januar 2026 30. April 2026");
        seite.Text.ShouldContain("noch nicht beim Land eingereicht");
        seite = await (await seite.Click("Einreichung eintragen")).Fill("Eingereicht am", "1.12.2025").Press("Einreichung speichern");
        seite.Text.ShouldNotContain("noch nicht beim Land eingereicht");

        foreach (var gruppe in (string[])["SGB II", "SGB III", "SGB VIII", "SGB XII", "AsylbLG", "Wirtschaft", "OloV-Steuerungsgruppe"])
        {
            seite.Text.ShouldContain("Nicht abgestimmt mit:");
            seite = await (await seite.Click("Abstimmung eintragen")).Fill("Mit welcher Gruppe?", gruppe).Fill("Abgestimmt am", "1.10.2025")
                .Fill("Stelle und Funktion", "Zuständige Stelle, Leitung").Fill("Form der Abstimmung", "Sitzung").Press("Abstimmung speichern");
        }

        seite.Text.ShouldNotContain("Nicht abgestimmt mit:");
        seite.Text.ShouldContain("hat die Abstimmung der Fassung 1 mit der Gruppe SGB II eingetragen");
        var aufgaben = await browser.Get("/aufgaben");
        aufgaben.Text.ShouldContain("Die Strategie ist bis 30. April 2026 fortzuschreiben.");
        aufgaben.Text.ShouldNotContain("keine regionale");
    }

    [Fact]
    public async Task Land_und_Behoerde_lesen_alle_der_Nachbar_keine_fremde()
    {
        await using var lage = await Vorgangslage.Neu();
        var liste = await (await lage.Portal.Als(lage.Sommer)).Get("/strategien");
        liste.Document.QuerySelectorAll("tbody th").Select(TestPage.Words).ShouldBe(["Landkreis Fulda", "Landkreis Marburg-Biedenkopf"]);
        liste.Text.ShouldContain("0 von 2 Gebietskörperschaften");
        (await (await lage.Portal.Als(lage.Weber)).Get($"/strategien/{lage.Kreis.Id}/fassung")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var nachbar = await lage.Portal.Als(lage.Fuldaer);
        var eigene = await nachbar.Get("/strategien");
        eigene.H1.ShouldBe("Regionale Strategie: Landkreis Fulda");
        eigene.Text.ShouldNotContain("Test");
        (await nachbar.Get($"/strategien/{lage.Kreis.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
