using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Zielvereinbarungen;

public class GespraechTests
{
    [Fact]
    [Anforderung("R17", "R26")]
    public async Task Das_Land_beginnt_einen_Entwurf_und_die_Koerperschaft_sieht_ihn_erst_nach_der_Uebergabe()
    {
        await using var lage = await Verhandlung.Neu();
        (await lage.Land.Get("/verfahren?jahr=2025")).Text.ShouldContain("Entwurf beginnen");
        var leer = await (await lage.Land.Get($"/verfahren/neu/{Verhandlung.Aktenzeichen}")).Press("Entwurf beginnen");
        leer.ErrorAt("Betrag der Vereinbarung").ShouldBe("Geben Sie „Betrag der Vereinbarung“ in Euro ein, zum Beispiel 12.500,00");
        var seite = await lage.Begonnen();
        seite.Text.ShouldContain("Entwurf beim Land");
        seite.Text.ShouldContain("Sie. Der Entwurf entsteht");
        var adresse = seite.Url.ToString();

        var kreis = await lage.Kreis.Get(adresse);
        kreis.Text.ShouldContain("Das Land. Der Entwurf entsteht");
        kreis.Text.ShouldNotContain("weitergearbeitet");
        var text = await lage.Kreis.Get(adresse + "/text");
        text.Text.ShouldContain("Noch liegt keine Fassung vor.");
        text.Html.ShouldNotContain("Motivierendes Coaching");
        (await lage.Kreis.Get(adresse + "/projekte/neu")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await lage.Nachbar.Get(adresse)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await (await seite.Click("Entwurf übergeben")).Press("Übergeben")).Text.ShouldContain("Fassung 1 ist übergeben.");
        text = await lage.Kreis.Get(adresse + "/text");
        text.Text.ShouldContain("Motivierendes Coaching");
        text.Text.ShouldContain("Ihre Arbeitskopie");
        text.Text.ShouldContain("Haushaltsmittel in Höhe von insgesamt 1.000.000 Euro");
        text.Text.ShouldContain("Der Landkreis Marburg-Biedenkopf finanziert mit den Mitteln");
        (await lage.Pruefung.Get(adresse + "/text")).Text.ShouldContain("Fassung 1, unverändert seit der Übergabe");
        lage.Lies().HatAngenommen(Parteirolle.Land).ShouldBeTrue();
    }

    [Fact]
    [Anforderung("R9", "R10", "R11", "R12", "R13", "R18", "R27")]
    public async Task Ein_Projekt_wird_mit_allen_Angaben_eingetragen_geaendert_verschoben_und_gestrichen()
    {
        await using var lage = await Verhandlung.Neu();
        var adresse = await lage.Uebergeben();
        var form = (await lage.Kreis.Get(adresse + "/projekte/neu")).Fill("Maßnahmenart", "Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung")
            .Fill("Name des Projekts", "Frauenakademie 50+").Fill("Geplanter Betrag", "20.000").Fill("Plätze für Teilnehmende", "viele")
            .Fill("Beschäftigungsfähigkeit sichern", "ja").Fill("SGB II", "ja").Fill("SGB XII", "ja").Fill("Stille Reserve", "ja").Fill("Ermöglicht Teilzeitausbildung", "ja")
            .Fill("Wer setzt das Projekt um?", "Durch einen Träger").Fill("Stelle in der Strategie", "Kapitel 3");
        var falsch = await form.Press("Projekt hinzufügen");
        falsch.Errors.ShouldBe(["Geben Sie bei „Plätze für Teilnehmende“ eine ganze Zahl ein, zum Beispiel 12"]);
        var text = await falsch.Fill("Plätze für Teilnehmende", "12").Press("Projekt hinzufügen");
        text.Text.ShouldContain("20.000 Euro · 12 Plätze · durch einen Träger · SGB II, SGB XII · Stille Reserve · Ziele: Beschäftigungsfähigkeit sichern · Teilzeitausbildung · Strategie: Kapitel 3");
        text.Text.ShouldContain("Der Name klingt nach einer Altersgrenze.");
        text.Text.ShouldContain("Geplante Beträge der Projekte zusammen: 20.000 Euro von 1.000.000 Euro.");

        var aendern = await lage.Kreis.Get(adresse + "/projekte/2");
        aendern.Value("Name des Projekts").ShouldBe("Frauenakademie 50+");
        text = await aendern.Fill("Name des Projekts", "Frauenakademie 2025").Fill("SGB XII", "nein").Press("Projekt speichern");
        text.Text.ShouldContain("SGB II · Stille Reserve");
        text.Text.ShouldNotContain("Altersgrenze");
        text = await (await lage.Kreis.Get(adresse + "/projekte/2/pruefliste")).Fill("Das Projekt ist inklusiv angelegt.", "Ja").Press("Prüfliste speichern");
        text = await (await lage.Kreis.Get(adresse + "/projekte/2/verschieben")).Fill("Maßnahmenart", "Ausbildungsvorbereitung").Fill("An welcher Stelle?", "1. Stelle").Press("Verschieben");
        lage.Lies().Arbeitskopie!.Massnahmenarten[0].Projekte.Select(p => p.Nummer).ShouldBe([2, 1]);
        text = await (await lage.Kreis.Get(adresse + "/projekte/1/streichen")).Fill("Soll das Projekt gestrichen werden?", "Ja, das Projekt streichen").Press("Streichen");

        // Typed by one side, seen by the other only when it is handed over.
        (await lage.Land.Get(adresse + "/text")).Text.ShouldNotContain("Frauenakademie");
        var uebergeben = await lage.Kreis.Get(adresse + "/uebergeben");
        uebergeben.Text.ShouldContain("Projekt „Motivierendes Coaching“ gestrichen (Ausbildungsvorbereitung).");
        (await uebergeben.Press("Übergeben")).Text.ShouldContain("Fassung 2 ist übergeben.");
        var land = await lage.Land.Get(adresse);
        land.Text.ShouldContain("Fassung 2 gegenüber Fassung 1");
        land.Text.ShouldContain("Projekt „Frauenakademie 2025“ hinzugefügt (Ausbildungsvorbereitung).");
        lage.Lies().HatAngenommen(Parteirolle.Land).ShouldBeFalse();
    }

    [Fact]
    [Anforderung("R27")]
    public async Task Projekte_die_mehr_kosten_als_da_ist_lassen_sich_nicht_uebergeben_der_Betrag_nur_vom_Land_aendern()
    {
        await using var lage = await Verhandlung.Neu();
        var adresse = await lage.Uebergeben();
        await (await lage.Kreis.Get(adresse + "/projekte/1")).Fill("Geplanter Betrag", "2.000.000").Press("Projekt speichern");
        (await (await lage.Kreis.Get(adresse + "/uebergeben")).Press("Übergeben")).Errors
            .ShouldBe(["Die Beträge der Projekte sind zusammen höher als der Betrag der Vereinbarung. Kürzen Sie Projekte, oder lassen Sie Beträge weg. (2.000.000 Euro von 1.000.000 Euro)"]);
        (await (await lage.Kreis.Get(adresse + "/betrag")).Fill("Betrag der Vereinbarung", "2.000.000").Press("Betrag speichern")).ErrorAt("Betrag der Vereinbarung")
            .ShouldBe("Den Betrag der Vereinbarung ändert nur das Land. Schreiben Sie eine Anmerkung zu § 4.");
        lage.Lies().Arbeitskopie!.Betrag.ShouldBe(Geld.Euro(1_000_000));
    }

    [Fact]
    [Anforderung("R48")]
    public async Task Ein_Absatz_weicht_von_der_Vorlage_ab_und_der_Vergleich_zeigt_die_Worte()
    {
        await using var lage = await Verhandlung.Neu();
        var adresse = await lage.Uebergeben();
        var form = await lage.Kreis.Get(adresse + "/wortlaut/zielsteuerung/1");
        var text = await form.Fill("Wortlaut des Absatzes", form.Value("Wortlaut des Absatzes").Replace("im engen Austausch", "im ständigen Austausch")).Press("Absatz speichern");
        text.Text.ShouldContain("weicht von der Vorlage ab");
        await (await lage.Kreis.Get(adresse + "/uebergeben")).Press("Übergeben");
        var vergleich = await lage.Land.Get(adresse + "/fassungen/1/2");
        vergleich.Text.ShouldContain("Satz 1 in § 6 Abs. 1 geändert:");
        (TestPage.Words(vergleich.Document.QuerySelector("del")!), TestPage.Words(vergleich.Document.QuerySelector("ins")!)).ShouldBe(("Entfallen: engen.", "Neu: ständigen."));
        (await lage.Land.Get(adresse + "/fassungen")).Text.ShouldContain("Fassung 2");
        (await lage.Land.Get(adresse + "/fassungen/3")).Status.ShouldBe(HttpStatusCode.NotFound);
        var verwerfen = await lage.Land.Get(adresse + "/wortlaut/zielsteuerung/1");
        await verwerfen.Fill("Wortlaut des Absatzes", "").Press("Absatz speichern");
        lage.Lies().Arbeitskopie!.Wortlaut.ShouldBeEmpty();
    }

    [Fact]
    [Anforderung("R31")]
    public async Task Anmerkungen_gehen_hin_und_her_interne_sieht_die_andere_Seite_nie()
    {
        await using var lage = await Verhandlung.Neu();
        var adresse = await lage.Uebergeben();
        var text = await (await lage.Kreis.Get(adresse + "/anmerkungen/neu?klausel=zielsteuerung")).Fill("Anmerkung", "Bitte zwei Gespräche").Fill("Wer darf sie lesen?", "Beide Seiten").Press("Anmerkung speichern");
        text.Text.ShouldContain("Bitte zwei Gespräche");
        await (await lage.Kreis.Get(adresse + "/anmerkungen/neu?projekt=1")).Fill("Anmerkung", "Zzgeheimes Zugeständnis").Fill("Wer darf sie lesen?", "Nur unsere Seite").Press("Anmerkung speichern");
        (await lage.Kreis.Get(adresse)).Text.ShouldContain("Zzgeheimes Zugeständnis");
        foreach (var fremd in new[] { lage.Land, lage.Pruefung })
        {
            foreach (var pfad in new[] { "", "/text", "/fassungen", "/fassungen/1" })
            {
                (await fremd.Get(adresse + pfad)).Html.ShouldNotContain("Zzgeheim");
            }
        }

        (await lage.Land.Get(adresse)).Text.ShouldNotContain("interne Anmerkung");
        (await lage.Land.Get(adresse + "/anmerkungen/2/antwort")).Status.ShouldBe(HttpStatusCode.NotFound);
        await (await lage.Land.Get(adresse + "/anmerkungen/1/antwort")).Fill("Antwort", "Eins genügt").Press("Antwort speichern");
        (await lage.Kreis.Get(adresse)).Text.ShouldContain("Eins genügt");
        (await (await lage.Kreis.Get(adresse + "/anmerkungen/1/erledigen")).Fill("Ist die Anmerkung erledigt?", "Ja, erledigt").Press("Erledigen")).Text.ShouldContain("Die Anmerkung ist erledigt.");
        (await lage.Land.Get(adresse)).Text.ShouldContain("Es gibt keine offene Anmerkung.");
        (await (await lage.Land.Get(adresse + "/anmerkungen/1/erledigen")).Fill("Ist die Anmerkung erledigt?", "Ja, erledigt").Press("Erledigen")).Errors.ShouldBe(["Diese Anmerkung ist schon erledigt."]);
    }
}
