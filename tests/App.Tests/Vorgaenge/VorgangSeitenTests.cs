using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Vorgaenge;

public class VorgangSeitenTests
{
    private const string Seite = "/vorgaenge/" + Vorgangslage.Marburg;

    [Fact]
    public async Task Die_Liste_zeigt_was_als_Naechstes_kommt_und_laesst_sich_eingrenzen()
    {
        await using var lage = await Vorgangslage.Neu();
        await lage.Vorgang(lage.Kreis, 2025);
        await lage.Aendere(Vorgangslage.Fulda, v => v.ZustaendigMachen(lage.Lang.Id, "Test"));
        var browser = await lage.Portal.Als(lage.Lang);
        var liste = await browser.Get("/vorgaenge");
        liste.Text.ShouldContain("3 Vorgänge");
        var zeilen = liste.Document.QuerySelectorAll("tbody tr").Select(TestPage.Words).ToList();
        zeilen[0].ShouldStartWith($"Landkreis Fulda 2026 {Vorgangslage.Fulda} Offen Antrag auf das Budget stellen 31. März 2026 noch 18 Tage");
        zeilen[0].ShouldEndWith(lage.Lang.Anzeigename);
        zeilen[2].ShouldStartWith("Landkreis Marburg-Biedenkopf 2025 AQB-2025-06534 Überfällig Antrag auf das Budget stellen 31. März 2025 seit 347 Tagen");

        var meine = await liste.Fill("Zuständig", "Ich").Press("Filtern");
        meine.Text.ShouldContain("1 Vorgang");
        (await liste.Fill("Zuständig", "Alle").Fill("Suche", "marburg").Fill("Jahr", "2025").Press("Filtern")).Text.ShouldContain("1 Vorgang");
        (await browser.Get("/vorgaenge?suche=darmstadt")).Text.ShouldContain("Kein Vorgang passt zu dieser Auswahl.");
        (await browser.Get("/vorgaenge?stand=abgeschlossen")).Text.ShouldContain("0 Vorgänge");
    }

    [Fact]
    public async Task Eine_Gebietskoerperschaft_sieht_nur_den_eigenen_Vorgang_ein_fremder_existiert_nicht()
    {
        await using var lage = await Vorgangslage.Neu();
        var browser = await lage.Portal.Als(lage.Aydin);
        (await browser.Get("/vorgaenge")).Text.ShouldContain("1 Vorgang ");
        (await browser.Get(Seite)).H1.ShouldBe("Landkreis Marburg-Biedenkopf 2026");
        (await browser.Get("/vorgaenge/" + Vorgangslage.Fulda)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/vorgaenge/{lage.Lies(Vorgangslage.Fulda).Id}/vermerk")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get(Seite + "/abschliessen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Get($"/vorgaenge/{lage.Lies(Vorgangslage.Marburg).Id}")).H1.ShouldBe("Landkreis Marburg-Biedenkopf 2026");
    }

    [Fact]
    [Anforderung("IOP-25")]
    public async Task Die_Seite_sagt_was_faellig_ist_und_warum()
    {
        await using var lage = await Vorgangslage.Neu();
        var seite = await (await lage.Portal.Als(lage.Weber)).Get(Seite);
        var zeilen = seite.Document.QuerySelectorAll("section[aria-labelledby=pflichten] tbody tr").Select(TestPage.Words).ToList();
        zeilen[0].ShouldStartWith("Offen Antrag auf das Budget stellen Gebietskörperschaft 31. März 2026 noch 18 Tage Warum? 31. März 2026 Antrag auf das Budget: 31. März.");
        zeilen[0].ShouldContain("Im Jahr 2026 ist das Dienstag, 31. März 2026. Das ist ein Arbeitstag, es bleibt dabei.");
        zeilen[1].ShouldStartWith("Noch nicht möglich Umsetzungsbesprechung führen Ministerium 30. November 2026 ab 1. September 2026");
        seite.Text.ShouldContain("Im Register steht für 2026 keine Zielvereinbarung.");
        seite.Text.ShouldContain("Noch hat niemand aufgeschrieben, wie der Vorgang steht.");
    }

    [Fact]
    public async Task Sachstand_und_Ansprechperson_aendern_die_die_es_duerfen()
    {
        await using var lage = await Vorgangslage.Neu();
        var behoerde = await (await lage.Portal.Als(lage.Weber)).Get(Seite);
        var form = await behoerde.Click("Sachstand ändern");
        var gespeichert = await form.Fill("Sachstand", "Antrag <b>angekündigt</b>.").Press("Sachstand speichern");
        gespeichert.Text.ShouldContain("Der Sachstand ist gespeichert.");
        gespeichert.Text.ShouldContain("Antrag <b>angekündigt</b>.");
        (await (await gespeichert.Click("Sachstand ändern")).Press("Sachstand speichern")).ErrorAt("Sachstand").ShouldBe("Es ist nichts geändert.");
        gespeichert.Document.QuerySelector("a[href$=ansprechperson]").ShouldBeNull();

        var kreis = await (await lage.Portal.Als(lage.Aydin)).Get(Seite);
        var danach = await (await kreis.Click("Ansprechperson ändern")).Fill("Name", "Zzmuster").Fill("Telefon", "06421 405-0").Press("Ansprechperson speichern");
        danach.Text.ShouldContain("Zzmuster");
        (lage.Lies(Vorgangslage.Marburg).Sachstand, lage.Lies(Vorgangslage.Marburg).AnsprechpersonTelefon).ShouldBe(("Antrag <b>angekündigt</b>.", "06421 405-0"));
    }

    [Fact]
    public async Task Ein_Vermerk_nur_fuer_das_Land_bleibt_beim_Land_auch_in_der_Akte()
    {
        await using var lage = await Vorgangslage.Neu();
        var behoerde = await lage.Portal.Als(lage.Weber);
        var form = await (await behoerde.Get(Seite)).Click("Vermerk schreiben");
        var leer = await form.Press("Vermerk speichern");
        leer.Errors.Count.ShouldBe(2);
        var danach = await form.Fill("Vermerk", "Kreis ist knapp bei Kasse").Fill("Wer darf den Vermerk lesen?", "Nur Ministerium und Bewilligungsbehörde").Press("Vermerk speichern");
        danach.Text.ShouldContain("Kreis ist knapp bei Kasse");
        danach.Text.ShouldContain("hat den Vermerk 1 geschrieben");
        (await (await lage.Portal.Als(lage.Sommer)).Get(Seite)).Text.ShouldContain("Kreis ist knapp bei Kasse");
        var kreis = await (await lage.Portal.Als(lage.Aydin)).Get(Seite);
        kreis.Text.ShouldNotContain("knapp");
        kreis.Text.ShouldNotContain("Vermerk 1");
        var formKreis = await kreis.Click("Vermerk schreiben");
        formKreis.Text.ShouldNotContain("Nur Ministerium");
        (await formKreis.Fill("Vermerk", "Antrag kommt").Fill("Wer darf den Vermerk lesen?", "Alle Beteiligten").Press("Vermerk speichern")).Text.ShouldContain("Antrag kommt");
    }

    [Fact]
    public async Task Eine_Wiedervorlage_an_Fronleichnam_sagt_beim_Setzen_dass_sie_am_Freitag_kommt()
    {
        await using var lage = await Vorgangslage.Neu();
        var form = await (await (await lage.Portal.Als(lage.Weber)).Get(Seite)).Click("Wiedervorlage setzen");
        (await form.Fill("Tag", "12.3.2026").Fill("Was ist dann zu tun?", "Nachfragen").Press("Wiedervorlage setzen")).Errors
            .ShouldBe(["Dieser Tag liegt zurück. Geben Sie heute oder einen späteren Tag an."]);
        var danach = await form.Fill("Tag", "4.6.2026").Fill("Was ist dann zu tun?", "Nachfragen").Fill("Für wen?", "Für mich").Press("Wiedervorlage setzen");
        danach.Text.ShouldContain("vorgelegt wird am nächsten: Freitag, 5. Juni 2026.");
        lage.Lies(Vorgangslage.Marburg).Wiedervorlagen.ShouldHaveSingleItem().PersonId.ShouldBe(lage.Weber.Id);

        (await (await lage.Portal.Als(lage.Aydin)).Get(Seite)).Text.ShouldNotContain("Nachfragen");
        var fremd = (await (await lage.Portal.Als(lage.Sommer)).Get(Seite + "/wiedervorlagen/1/verschieben")).Status;
        fremd.ShouldBe(HttpStatusCode.NotFound);

        var verschoben = await (await danach.Click("Verschieben: Nachfragen")).Fill("Neuer Tag", "8.6.2026").Press("Verschieben");
        verschoben.Text.ShouldContain("Gesetzt auf Montag, 8. Juni 2026.");
        var erledigt = await verschoben.Press("Erledigen: Nachfragen");
        erledigt.Text.ShouldContain("Die Wiedervorlage ist erledigt.");
        (await verschoben.Press("Erledigen: Nachfragen")).Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.OK);
        (await erledigt.Press("Zurückholen: Nachfragen")).Text.ShouldContain("Die Wiedervorlage ist wieder offen.");
    }

    [Fact]
    [Anforderung("R32")]
    public async Task Erst_wenn_alles_erledigt_ist_laesst_sich_der_Vorgang_abschliessen_und_spaeter_wieder_oeffnen()
    {
        await using var lage = await Vorgangslage.Neu();
        var browser = await lage.Portal.Als(lage.Lang);
        var seite = await browser.Get(Seite);
        seite.Text.ShouldContain("Noch offen: Antrag auf das Budget stellen, Umsetzungsbesprechung führen.");
        var form = await browser.Get(Seite + "/pflichten/antrag");
        (await form.Fill("Erledigt am", "14.3.2026").Fill("Was ist geschehen?", "Eingegangen").Press("Als erledigt eintragen")).Errors
            .ShouldBe(["Dieser Tag liegt in der Zukunft. Geben Sie den Tag an, an dem es geschehen ist."]);
        seite = await form.Fill("Erledigt am", "10.3.2026").Fill("Was ist geschehen?", "Eingegangen").Press("Als erledigt eintragen");
        seite.Text.ShouldContain("am 10. März 2026 erledigt");
        seite = await seite.Press("Wieder öffnen: Antrag auf das Budget stellen");
        seite = await (await browser.Get(Seite + "/pflichten/antrag")).Fill("Was ist geschehen?", "Eingegangen").Press("Als erledigt eintragen");
        (await (await browser.Get(Seite + "/abschliessen")).Fill("Warum ist der Vorgang zu Ende?", "Ende").Press("Jetzt abschließen")).Errors.ShouldHaveSingleItem().ShouldEndWith("(Umsetzungsbesprechung führen)");
        await (await browser.Get(Seite + "/pflichten/umsetzungsbesprechung")).Fill("Was ist geschehen?", "Entfällt").Press("Als erledigt eintragen");
        seite = await (await (await browser.Get(Seite)).Click("Vorgang abschließen")).Fill("Warum ist der Vorgang zu Ende?", "Alles geprüft").Press("Jetzt abschließen");
        seite.Text.ShouldContain("Der Vorgang ist abgeschlossen.");
        seite.Text.ShouldContain("Anlass: Alles geprüft");
        (await browser.Get(Seite + "/sachstand")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await browser.Get(Seite + "/pflichten/unfug")).Status.ShouldBe(HttpStatusCode.Conflict);
        seite = await (await seite.Click("Vorgang wieder öffnen")).Fill("Warum geht es weiter?", "Nachtrag").Press("Wieder öffnen");
        seite.Text.ShouldContain("Der Vorgang läuft wieder.");
        (await browser.Get(Seite + "/pflichten/unfug")).Status.ShouldBe(HttpStatusCode.NotFound);
        lage.Lies(Vorgangslage.Marburg).Zustand.ShouldBe(Vorgangszustand.Laufend);
    }

    [Fact]
    public async Task Die_Behoerde_bestimmt_wer_zustaendig_ist()
    {
        await using var lage = await Vorgangslage.Neu();
        var form = await (await (await lage.Portal.Als(lage.Lang)).Get(Seite)).Click("Zuständigkeit ändern");
        (await form.Fill("Wer ist zuständig?", "Noch niemand").Fill("Warum ändert sich das?", "x").Press("Zuständigkeit speichern")).Errors.ShouldBe(["Es ist nichts geändert."]);
        var danach = await form.Fill("Wer ist zuständig?", lage.Weber.Anzeigename).Fill("Warum ändert sich das?", "Neue Verteilung").Press("Zuständigkeit speichern");
        danach.Text.ShouldContain($"Zuständig {lage.Weber.Anzeigename}");
        lage.Lies(Vorgangslage.Marburg).ZustaendigId.ShouldBe(lage.Weber.Id);
    }

    [Fact]
    [Anforderung("R1")]
    public async Task Angelegt_wird_von_Hand_nur_was_es_noch_nicht_gibt()
    {
        await using var lage = await Vorgangslage.Neu();
        var form = await (await (await lage.Portal.Als(lage.Sommer)).Get("/vorgaenge")).Click("Vorgang anlegen");
        (await form.Fill("Für welches Jahr?", "2026").Fill("Für welche Gebietskörperschaft?", "Landkreis Fulda").Press("Vorgang anlegen")).Errors
            .ShouldBe(["Für diese Gebietskörperschaft gibt es in diesem Jahr schon einen Vorgang."]);
        var neu = await form.Fill("Für welches Jahr?", "2027").Fill("Für welche Gebietskörperschaft?", "Landkreis Fulda").Press("Vorgang anlegen");
        neu.H1.ShouldBe("Landkreis Fulda 2027");
        neu.Url.AbsolutePath.ShouldBe("/vorgaenge/AQB-2027-06631");
        (await (await lage.Portal.Als(lage.Aydin)).Get("/vorgaenge/neu")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await using var leer = await Portal.Start();
        (await (await leer.Als(Rolle.Programmsteuerung)).Get("/vorgaenge/neu")).Text.ShouldContain("Noch ist keine Gebietskörperschaft eingetragen");
        (await (await leer.Als(Rolle.Programmsteuerung)).Get("/vorgaenge")).Text.ShouldContain("Noch gibt es keinen Vorgang.");
    }
}
