using Microsoft.Extensions.Primitives;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Ui;

public class FormTests
{
    private sealed class Probe : Form
    {
        public Probe()
        {
            Name = Text("name", "Name des Projekts");
            Betrag = Euro("betrag", "Betrag", "In Euro und Cent");
            Beginn = Date("beginn", "Beginn");
            Ende = Date("ende", "Ende").Optional();
            Post = EmailAddress("post", "E-Mail").Optional();
            Art = Choice("art", "Art", [("a", "Kurs"), ("b", "Beratung")]);
        }

        public Field<string> Name { get; }

        public Field<Geld> Betrag { get; }

        public Field<DateOnly> Beginn { get; }

        public Field<DateOnly> Ende { get; }

        public Field<string> Post { get; }

        public Field<string> Art { get; }

        protected override void Check()
        {
            if (Ende.HasValue && Beginn.HasValue && Ende.Value < Beginn.Value)
            {
                Ende.Fail("Das Ende darf nicht vor dem Beginn liegen");
            }
        }
    }

    private static Probe Lies(params (string Name, string Wert)[] eingaben)
    {
        var form = new Probe();
        form.Read(new FormCollection(eingaben.ToDictionary(e => e.Name, e => new StringValues(e.Wert))));
        return form;
    }

    [Theory]
    [InlineData("1.121.600", 112160000)]
    [InlineData("1.234,56", 123456)]
    [InlineData("12500", 1250000)]
    [InlineData(" 0,5 € ", 50)]
    [InlineData("1 118 780,00 €", 111878000)]
    [InlineData("-3", -300)]
    public void Ein_Betrag_wird_deutsch_gelesen(string text, long cent) => Eingabe.Euro(text.Trim()).ShouldBe((new Geld(cent), null));

    [Theory]
    [InlineData("12,500.00")]
    [InlineData("1.23")]
    [InlineData("12.34.567")]
    [InlineData("1,234")]
    [InlineData("viel")]
    [InlineData("1e5")]
    [InlineData("999999999999999999999")]
    [InlineData("999999999999999")]
    public void Ein_zweifelhafter_Betrag_wird_nicht_geraten(string text) =>
        Eingabe.Euro(text).Error.ShouldBe("Geben Sie den Betrag in Euro ein, zum Beispiel 12.500,00");

    [Theory]
    [InlineData("31.12.2026", true)]
    [InlineData("1.2.2026", true)]
    [InlineData("31.2.2026", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("31.12.26", false)]
    public void Ein_Datum_muss_es_geben(string text, bool gut) => (Eingabe.Datum(text).Error is null).ShouldBe(gut);

    [Theory]
    [InlineData("anna@beispiel.de", true)]
    [InlineData("anna@beispiel", false)]
    [InlineData("anna", false)]
    [InlineData("a b@beispiel.de", false)]
    [InlineData("a@b@beispiel.de", false)]
    public void Eine_Adresse_braucht_Namen_und_Domain(string text, bool gut) => (Eingabe.Email(text).Error is null).ShouldBe(gut);

    [Fact]
    public void Ein_leeres_Formular_sagt_bei_jedem_Pflichtfeld_was_zu_tun_ist()
    {
        var form = Lies();
        form.Mistakes.Select(f => f.Error).ShouldBe([
            "Füllen Sie „Name des Projekts“ aus",
            "Geben Sie „Betrag“ in Euro ein, zum Beispiel 12.500,00",
            "Geben Sie „Beginn“ mit Tag, Monat und Jahr ein",
            "Wählen Sie bei „Art“ eine Antwort aus",
        ]);
    }

    [Fact]
    public void Ein_richtiges_Formular_gibt_Werte_und_die_Regel_ueber_Felder_greift()
    {
        var form = Lies(
            ("name", " Sprachcafé "), ("betrag", "1.000"), ("art", "b"),
            ("beginn-tag", "1"), ("beginn-monat", "3"), ("beginn-jahr", "2026"), ("ende-tag", "28"), ("ende-monat", "2"), ("ende-jahr", "2026"));
        form.Name.Value.ShouldBe("Sprachcafé");
        form.Betrag.Value.ShouldBe(Geld.Euro(1000));
        form.Beginn.Value.ShouldBe(new DateOnly(2026, 3, 1));
        form.Art.Value.ShouldBe("b");
        form.Post.OrNull().ShouldBeNull();
        form.Mistakes.ShouldHaveSingleItem().Error.ShouldBe("Das Ende darf nicht vor dem Beginn liegen");
    }

    [Fact]
    public void Zu_langes_und_nicht_Angebotenes_wird_abgelehnt()
    {
        var form = Lies(("name", new string('x', 201)), ("art", "c"));
        form.Name.Error.ShouldBe("Kürzen Sie „Name des Projekts“ auf höchstens 200 Zeichen");
        form.Art.Error.ShouldBe("Wählen Sie bei „Art“ eine der Antworten aus");
    }

    [Fact]
    [Anforderung("UX-11")]
    public async Task Ein_Feld_mit_Fehler_verbindet_Beschriftung_Hinweis_und_Meldung_und_behaelt_das_Getippte()
    {
        var form = Lies(("betrag", "12,500.00 <b>"));
        var feld = await Bauteil.Render<TextField>(("For", form.Betrag));
        var input = feld.QuerySelector("input")!;
        input.GetAttribute("value").ShouldBe("12,500.00 <b>");
        input.GetAttribute("aria-invalid").ShouldBe("true");
        input.GetAttribute("inputmode").ShouldBe("decimal");
        input.GetAttribute("aria-describedby")!.Split(' ').Select(id => TestPage.Words(feld.GetElementById(id)!))
            .ShouldBe(["In Euro und Cent", "Geben Sie den Betrag in Euro ein, zum Beispiel 12.500,00"]);
        feld.QuerySelector("label")!.GetAttribute("for").ShouldBe(input.Id);
        feld.QuerySelector("div")!.ClassList.ShouldContain("kern-form-input--error");
    }

    [Fact]
    public async Task Ein_Feld_ohne_Fehler_traegt_keine_leeren_Merkmale()
    {
        var html = await Bauteil.Html<TextField>(("For", new Probe().Name));
        html.ShouldNotContain("aria-invalid");
        html.ShouldNotContain("aria-describedby");
        html.ShouldNotContain("kern-error");
        html.ShouldNotContain("inputmode");
        html.ShouldContain("maxlength=\"200\"");
    }

    [Fact]
    [Anforderung("UX-11")]
    public async Task Die_Zusammenfassung_sagt_dasselbe_wie_die_Felder_und_fuehrt_zu_ihnen()
    {
        var form = Lies();
        var summe = await Bauteil.Render<ErrorSummary>(("For", form));
        TestPage.Words(summe.QuerySelector("h2")!).ShouldBe("Bitte prüfen Sie vier Angaben");
        summe.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["#name", "#betrag", "#beginn-tag", "#art-1"]);
        summe.QuerySelectorAll("a").Select(TestPage.Words).ShouldBe(form.Mistakes.Select(f => f.Error!));
        var kasten = summe.GetElementById("fehlerzusammenfassung")!;
        kasten.GetAttribute("role").ShouldBe("alert");
        kasten.GetAttribute("tabindex").ShouldBe("-1");
        kasten.HasAttribute("autofocus").ShouldBeTrue();
    }

    [Fact]
    public async Task Ein_Datum_hat_drei_beschriftete_Felder_in_einer_Gruppe()
    {
        var form = Lies(("beginn-tag", "31"), ("beginn-monat", "2"), ("beginn-jahr", "2026"));
        var feld = await Bauteil.Render<DateField>(("For", form.Beginn));
        TestPage.Words(feld.QuerySelector("legend")!).ShouldBe("Beginn");
        feld.QuerySelectorAll("input").Select(i => i.GetAttribute("value")).ShouldBe(["31", "2", "2026"]);
        feld.QuerySelectorAll("label").Select(TestPage.Words).ShouldBe(["Tag", "Monat", "Jahr"]);
        TestPage.Words(feld.GetElementById("beginn-fehler")!).ShouldBe("Geben Sie ein Datum ein, das es gibt, zum Beispiel 31 12 2026");
    }

    [Fact]
    public async Task Eine_Auswahl_behaelt_die_Antwort()
    {
        var feld = await Bauteil.Render<Choice>(("For", Lies(("art", "b")).Art));
        feld.QuerySelectorAll("input").Select(i => i.HasAttribute("checked")).ShouldBe([false, true]);
        feld.QuerySelectorAll("label").Select(TestPage.Words).ShouldBe(["Kurs", "Beratung"]);
    }
}
