using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Haushalt;

namespace Zielwerk.App.Tests.Haushalt;

[Anforderung("R4")]
public class ProgrammjahrSeitenTests
{
    [Fact]
    public async Task Ein_frisches_Portal_kennt_die_mitgelieferten_Jahre()
    {
        await using var lage = await Haushaltslage.Neu();
        var browser = await lage.Portal.Als(lage.Weber);
        var liste = await browser.Get("/programmjahre");
        liste.Document.QuerySelectorAll("tbody th").Select(TestPage.Words).ShouldBe(["2025", "2024"]);
        var seite = await liste.Click("2024");
        seite.H1.ShouldBe("Programmjahr 2024");
        seite.Text.ShouldContain("spezifische Sprachförderangebote und Qualifizierungen");
        seite.Text.ShouldContain("Bündnis für Ausbildung, 2020 bis 2024");
        seite.Text.ShouldContain("SGB II, III, VIII, XII und AsylbLG");
        seite.Text.ShouldContain("31. März 2024");
        seite.Text.ShouldContain("Noch ist kein Kontingent eingetragen.");
        seite.Text.ShouldNotContain("ändern");
        (await browser.Get("/programmjahre/2023")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/programmjahre/2024/kontingent")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await lage.Portal.Als(lage.Aydin)).Get("/programmjahre")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Das_Vorjahr_wird_fortgeschrieben_angesehen_und_dann_eroeffnet()
    {
        await using var lage = await Haushaltslage.Neu();
        var browser = await lage.Portal.Als(lage.Sommer);
        var frage = await (await browser.Get("/programmjahre/2025")).Click("Programmjahr 2025 fortschreiben");
        frage.Text.ShouldContain("2026 sind es 27 statt 26. Neu: Stadt Hanau");
        var seite = await frage.Press("Programmjahr 2026 anlegen");
        seite.H1.ShouldBe("Programmjahr 2026");
        seite.Text.ShouldContain("10 von 10 Punkten sind noch anzusehen.");
        seite.Document.QuerySelector("a[href$=eroeffnen]").ShouldBeNull();

        var zuFrueh = await (await browser.Get("/programmjahre/2026/eroeffnen")).Fill("Anlass", "Haushalt verabschiedet").Press("Jahr eröffnen");
        zuFrueh.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        zuFrueh.ErrorAt("Anlass").ShouldStartWith("Das Jahr lässt sich erst eröffnen, wenn jeder Punkt der Prüfliste abgehakt ist.");

        foreach (var punkt in seite.Document.QuerySelectorAll("section[aria-labelledby=pruefliste] tbody th").Select(TestPage.Words).ToList())
        {
            seite = await seite.Press($"„{punkt}“ abhaken");
            seite.Text.ShouldContain($"„{punkt}“ ist abgehakt.");
        }

        seite.Text.ShouldContain("Jeder Punkt ist angesehen.");
        seite.Text.ShouldContain(lage.Sommer.Anzeigename);
        seite = await (await seite.Click("Jahr eröffnen")).Fill("Anlass", "Haushalt verabschiedet").Press("Jahr eröffnen");
        seite.Text.ShouldContain("Das Jahr ist eröffnet.");
        seite.Text.ShouldContain($"{lage.Sommer.Anzeigename} (Ministerium");
        seite.Text.ShouldContain("hat das Programmjahr 2026 eröffnet. Anlass: Haushalt verabschiedet");
        (await browser.Get("/programmjahre/2025/fortschreiben")).Text.ShouldContain("Dieses Programmjahr gibt es schon.");
    }

    [Fact]
    [Anforderung("R21", "R26")]
    public async Task Jeder_Abschnitt_laesst_sich_bearbeiten_und_sagt_was_fehlt()
    {
        await using var lage = await Haushaltslage.Neu();
        var browser = await lage.Portal.Als(lage.Sommer);
        var seite = await browser.Get("/programmjahre/2025");
        var werte = await (await seite.Click("Wortlaut und Schwerpunkte ändern")).Fill("Erstes Jahr des Bündnisses", "25").Press("Wortlaut und Schwerpunkte speichern");
        werte.ErrorAt("Erstes Jahr des Bündnisses").ShouldBe("Geben Sie „Erstes Jahr des Bündnisses“ mit vier Ziffern an, zum Beispiel 2025");
        werte = await werte.Fill("Erstes Jahr des Bündnisses", "2030").Press("Wortlaut und Schwerpunkte speichern");
        werte.ErrorAt("Letztes Jahr des Bündnisses").ShouldBe(HaushaltRegeln.EndeVorBeginn.Text);
        seite = await werte.Fill("Erstes Jahr des Bündnisses", "2025").Fill("Schwerpunkt des Jahres", "digitales Lernen").Press("Wortlaut und Schwerpunkte speichern");
        seite.Text.ShouldContain("Wortlaut und Schwerpunkte sind gespeichert.");
        seite.Text.ShouldContain("digitales Lernen");

        var arten = await (await seite.Click("Maßnahmenarten ändern")).Fill("Maßnahmenart 5", "Sprachcafé").Press("Maßnahmenarten speichern");
        arten.Errors.ShouldHaveSingleItem().ShouldBe(HaushaltRegeln.AngabeFehlt.Text);
        seite = await arten.Fill("Kurzname 5", "Sprache").Press("Maßnahmenarten speichern");
        seite.Text.ShouldContain("5 Sprachcafé Sprache");

        seite = await (await seite.Click("Termine ändern")).Fill("Termin 1", "Gespräche abgeschlossen").Fill("Termin 1, letzter Tag", "31.3.2025").Press("Termine speichern");
        seite.Text.ShouldContain("Gespräche abgeschlossen – 31. März 2025 vom Ministerium gesetzt");
        var ziele = await (await seite.Click("Ziele ändern")).Press("Ziele speichern");
        ziele.ErrorAt("Ziele des Landes").ShouldBe(HaushaltRegeln.NichtsGeaendert.Text);
        seite = await ziele.Fill("Ziele des Landes", "Eins\nZwei").Press("Ziele speichern");
        seite.Document.QuerySelectorAll("section[aria-labelledby=ziele] li").Select(TestPage.Words).ShouldBe(["Eins", "Zwei"]);
        seite.Text.ShouldContain("hat im Programmjahr 2025 geändert: Ziele.");
    }

    [Fact]
    [Anforderung("R25", "R13")]
    public async Task Das_Kontingent_wird_festgesetzt_und_nie_unter_das_Zugeteilte_gesenkt()
    {
        await using var lage = await Haushaltslage.Neu();
        var browser = await lage.Portal.Als(lage.Sommer);
        var form = (await browser.Get("/programmjahre/2025")).Click("Kontingent festsetzen");
        var seite = await (await form).Fill("Kontingent des Landes", "2.000.000").Fill("Davon für Teilzeitausbildung", "100.000").Fill("Datum des Schreibens", "20.12.2024").Fill("Warum?", "Haushaltsgesetz").Press("Kontingent speichern");
        seite.Text.ShouldContain("Gesamt 2.000.000,00 0,00 2.000.000,00");
        await lage.Teile("06534", 1_500_000);

        var senken = await (await seite.Click("Kontingent ändern")).Fill("Kontingent des Landes", "1.499.999,99").Fill("Datum des Schreibens", "13.4.2025").Fill("Warum?", "Kürzung").Press("Kontingent speichern");
        senken.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        senken.ErrorAt("Kontingent des Landes").ShouldBe("So weit lässt sich das Kontingent nicht senken: Es ist schon mehr zugeteilt. Ersetzen Sie zuerst Zuteilungen durch niedrigere. (zugeteilt 1.500.000 Euro)");
        seite = await senken.Fill("Kontingent des Landes", "1.500.000").Press("Kontingent speichern");
        seite.Text.ShouldContain("Schreiben vom 13. April 2025: 1.500.000,00 €. Kürzung");
        seite.Text.ShouldContain("hat das Kontingent 2025 von 2.000.000,00\u202f€ auf 1.500.000,00\u202f€ geändert");
    }
}
