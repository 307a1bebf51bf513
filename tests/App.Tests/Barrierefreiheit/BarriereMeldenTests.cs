using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Tests.Barrierefreiheit;

public class BarriereMeldenTests
{
    [Fact]
    [Anforderung("A11Y-05", "UX-14", "UX-05")]
    public async Task Eine_Meldung_wird_gespeichert_ist_nach_42_Tagen_faellig_und_steht_in_der_Akte()
    {
        await using var portal = await Portal.Start();
        var formular = await (await portal.Get("/impressum")).Click("Barriere melden");
        formular.Text.ShouldContain("Melden Sie heute, antworten wir bis spätestens 24. April 2026.");
        formular.Value("Adresse der Seite").ShouldBe("/impressum");
        var danke = await formular
            .Fill("Was geht nicht?", "Die Überschrift „Anbieter“ wird nicht vorgelesen.\r\nBitte prüfen.")
            .Fill("Ihr Name", "Anna Beispiel")
            .Fill("Ihre E-Mail-Adresse", "anna@beispiel.de")
            .Press("Meldung absenden");
        danke.Status.ShouldBe(HttpStatusCode.OK);
        danke.H1.ShouldBe("Danke für Ihre Meldung");

        await using var db = portal.Db();
        var meldung = await db.Barrieremeldungen.SingleAsync();
        meldung.Beschreibung.ShouldBe("Die Überschrift „Anbieter“ wird nicht vorgelesen.\r\nBitte prüfen.");
        meldung.Seite.ShouldBe("/impressum");
        meldung.Name.ShouldBe("Anna Beispiel");
        meldung.Email.ShouldBe("anna@beispiel.de");
        meldung.EingegangenAm.ShouldBe(new DateTime(2026, 3, 13, 13, 3, 0, DateTimeKind.Utc));
        meldung.Faellig.ShouldBe(new DateOnly(2026, 4, 24));

        danke.Text.ShouldContain(meldung.Vorgangsnummer);
        danke.Text.ShouldContain("So geht es weiter");
        danke.Text.ShouldContain("Spätestens am 24. April 2026 bekommen Sie eine Antwort");
        danke.Text.ShouldContain("Ihre Meldung ist angekommen.");
        var warum = TestPage.Words(danke.Document.QuerySelectorAll("details").ShouldHaveSingleItem());
        warum.ShouldStartWith("Warum dieses Datum? Regel Antwort auf eine gemeldete Barriere: 6 Wochen Fundstelle § 6 HVBIT Quelle lbit.hessen.de");
        warum.ShouldContain("(aus zweiter Hand)");
        warum.ShouldContain("Eingang der Meldung: Freitag, 13. März 2026. Dieser Tag zählt nicht mit (§ 187 Abs. 1 BGB).");
        warum.ShouldEndWith("6 Wochen weiter, am gleichen Wochentag: Freitag, 24. April 2026 (§ 188 Abs. 2 BGB). Das ist ein Arbeitstag, es bleibt dabei.");
        danke.Html.ShouldNotContain("anna@beispiel.de");
        danke.Url.AbsolutePath.ShouldBe($"/barriere-melden/{meldung.Vorgangsnummer}");

        var eintrag = await db.Akte.Where(a => a.Aggregat == "Barrieremeldung").SingleAsync();
        eintrag.Ereignis.ShouldBe("BarriereGemeldet");
        eintrag.Daten.ShouldContain(meldung.Vorgangsnummer);
        eintrag.Daten.ShouldContain("2026-04-24");
        eintrag.Daten.ShouldNotContain("Anna");
    }

    [Fact]
    [Anforderung("UX-11")]
    public async Task Ein_leeres_Formular_sagt_oben_und_am_Feld_dasselbe_und_speichert_nichts()
    {
        await using var portal = await Portal.Start();
        var page = await (await portal.Get("/barriere-melden")).Fill("Ihre E-Mail-Adresse", "anna(at)beispiel").Press("Meldung absenden");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Title.ShouldBe("Fehler: Barriere melden – Zielwerk");
        page.Errors.ShouldBe(["Beschreiben Sie, was nicht geht", "Geben Sie die E-Mail-Adresse vollständig ein, zum Beispiel name@beispiel.de"]);
        page.ErrorAt("Was geht nicht?").ShouldBe(page.Errors[0]);
        page.ErrorAt("Ihre E-Mail-Adresse").ShouldBe(page.Errors[1]);
        page.ErrorAt("Ihr Name").ShouldBeNull();
        page.Value("Ihre E-Mail-Adresse").ShouldBe("anna(at)beispiel");
        await using var db = portal.Db();
        (await db.Barrieremeldungen.CountAsync()).ShouldBe(0);

        var danke = await page.Fill("Was geht nicht?", "Kontrast").Fill("Ihre E-Mail-Adresse", "").Press("Meldung absenden");
        danke.H1.ShouldBe("Danke für Ihre Meldung");
        danke.Text.ShouldContain("Eine Antwort können wir Ihnen nicht schicken");
    }

    [Fact]
    public async Task Die_Bestaetigung_erscheint_nach_dem_Neuladen_ohne_die_einmalige_Nachricht()
    {
        await using var portal = await Portal.Start();
        var browser = portal.Browser();
        var danke = await (await browser.Get("/barriere-melden")).Fill("Was geht nicht?", "Kontrast").Press("Meldung absenden");
        danke.Document.QuerySelector("[role=status]").ShouldNotBeNull();
        var wieder = await browser.Get(danke.Url.ToString());
        wieder.H1.ShouldBe("Danke für Ihre Meldung");
        wieder.Document.QuerySelector("[role=status]").ShouldBeNull();
        (await portal.Get("/barriere-melden/BM-2026-AAAAAAAA")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Was_eingetippt_wird_ist_nie_Markup()
    {
        await using var portal = await Portal.Start();
        var page = await (await portal.Get("/barriere-melden?seite=%2F%22%3E%3Cscript%3E"))
            .Fill("Ihr Name", "\"><script>alert(1)</script>").Press("Meldung absenden");
        page.Document.QuerySelectorAll("script").ShouldBeEmpty();
        page.Value("Ihr Name").ShouldBe("\"><script>alert(1)</script>");
        page.Value("Adresse der Seite").ShouldBe("/\"><script>");
    }

    [Fact]
    public async Task Eine_fremde_Adresse_wird_nicht_vorbelegt()
    {
        await using var portal = await Portal.Start();
        (await portal.Get("/barriere-melden?seite=https%3A%2F%2Ffremd.example")).Value("Adresse der Seite").ShouldBe("");
    }

    [Fact]
    public async Task Wer_das_verborgene_Feld_ausfuellt_wird_abgewiesen()
    {
        await using var portal = await Portal.Start();
        var page = await (await portal.Get("/barriere-melden")).Fill("Was geht nicht?", "Kaufen Sie").Fill("Bitte leer lassen", "https://x.example").Press("Meldung absenden");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        await using var db = portal.Db();
        (await db.Barrieremeldungen.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Nach_zehn_Meldungen_in_zehn_Minuten_ist_Schluss()
    {
        await using var portal = await Portal.Start();
        var page = await portal.Get("/barriere-melden");
        for (var i = 0; i < Formulargrenze.Anfragen; i++)
        {
            (await page.Press("Meldung absenden")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        var zuviel = await page.Press("Meldung absenden");
        zuviel.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        zuviel.H1.ShouldBe("Zu viele Anfragen in kurzer Zeit");
        (await portal.Get("/barriere-melden")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
