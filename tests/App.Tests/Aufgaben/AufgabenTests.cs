using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Aufgaben;

/// <summary>The work list through the front door, on days that are moved.</summary>
public class AufgabenTests
{
    /// <summary>What stands in a part of the page, a line each.</summary>
    private static List<string> Korb(TestPage seite, string titel) =>
        [.. seite.Document.QuerySelectorAll("section").Where(s => s.QuerySelector("h2") is { } h && TestPage.Words(h).StartsWith(titel, StringComparison.Ordinal))
            .SelectMany(s => s.QuerySelectorAll("tbody tr")).Select(TestPage.Words)];

    [Fact]
    public async Task Wer_nichts_zu_tun_hat_liest_das_und_sieht_worauf_er_wartet()
    {
        await using var lage = await Vorgangslage.Neu();
        var weber = await (await lage.Portal.Als(lage.Weber)).Get("/aufgaben");
        weber.Text.ShouldContain("Heute, Freitag, 13. März 2026: nichts offen");
        weber.Text.ShouldContain("Auf Sie wartet nichts.");
        Korb(weber, "Wartet auf andere").Count.ShouldBe(2);
        Korb(weber, "Wartet auf andere")[1].ShouldStartWith("Antrag auf das Budget stellen 31. März 2026 noch 18 Tage AQB-2026-06631, Landkreis Fulda Landkreis Fulda Warum? 31. März 2026");

        var betrieb = await (await lage.Portal.Als(Rolle.Betrieb)).Get("/aufgaben");
        betrieb.Text.ShouldContain("Auf Sie wartet nichts.");
        betrieb.Document.QuerySelector("a[href='/vorgaenge']").ShouldBeNull();
    }

    [Fact]
    [Anforderung("IOP-25")]
    public async Task Der_Antrag_wandert_von_spaeter_bis_ueberfaellig()
    {
        await using var lage = await Vorgangslage.Neu();
        await lage.MitStrategie(lage.Kreis);
        foreach (var (monat, tag, titel, rest) in ((int, int, string, string)[])[
            (3, 13, "Später", "noch 18 Tage"), (3, 23, "Später", "noch 8 Tage"), (3, 24, "In den nächsten sieben Tagen", "noch 7 Tage"), (3, 30, "In den nächsten sieben Tagen", "morgen"), (3, 31, "Heute", "heute"), (4, 1, "Überfällig", "seit gestern"), (6, 4, "Überfällig", "seit 65 Tagen")])
        {
            lage.Am(2026, monat, tag);
            var seite = await (await lage.Portal.Als(lage.Aydin)).Get("/aufgaben");
            Korb(seite, titel).ShouldHaveSingleItem($"{tag}.{monat}.").ShouldStartWith($"Antrag auf das Budget stellen 31. März 2026 {rest} {Vorgangslage.Marburg}, Landkreis Marburg-Biedenkopf ");
        }

        await lage.Aendere(Vorgangslage.Marburg, v => v.PflichtErledigen(Pflichtart.Antrag, new(2026, 6, 4), new(2026, 6, 4), "Test"));
        (await (await lage.Portal.Als(lage.Aydin)).Get("/aufgaben")).Text.ShouldContain("nichts offen");
    }

    [Fact]
    [Anforderung("IOP-25")]
    public async Task Was_auf_Fronleichnam_gelegt_ist_kommt_am_Freitag_und_was_auf_Samstag_liegt_am_Montag()
    {
        await using var lage = await Vorgangslage.Neu();
        await lage.Aendere(Vorgangslage.Marburg, v => v.WiedervorlageSetzen(new(2026, 6, 4), "Nachfragen", lage.Behoerde.Id, lage.Weber.Id, new(2026, 3, 13), "Test"));
        await lage.Aendere(Vorgangslage.Fulda, v => v.WiedervorlageSetzen(new(2026, 6, 6), "Anrufen", lage.Behoerde.Id, null, new(2026, 3, 13), "Test"));
        lage.Am(2026, 6, 4);
        var donnerstag = await (await lage.Portal.Als(lage.Weber)).Get("/aufgaben");
        Korb(donnerstag, "Heute").ShouldBeEmpty();
        var bald = Korb(donnerstag, "In den nächsten sieben Tagen");
        bald.Count.ShouldBe(2);
        bald[0].ShouldContain($"5. Juni 2026 morgen {Vorgangslage.Marburg}, Landkreis Marburg-Biedenkopf Warum? 5. Juni 2026 Gesetzt auf Donnerstag, 4. Juni 2026. Das ist kein Arbeitstag (Feiertag: Fronleichnam)");
        bald[1].ShouldContain("8. Juni 2026 noch 4 Tage");
        lage.Am(2026, 6, 5);
        var freitag = await (await lage.Portal.Als(lage.Weber)).Get("/aufgaben");
        freitag.Text.ShouldContain("Freitag, 5. Juni 2026: 1 heute, 1 in den nächsten sieben Tagen");
        lage.Am(2026, 6, 8);
        var montag = await (await lage.Portal.Als(lage.Weber)).Get("/aufgaben");
        Korb(montag, "Überfällig").ShouldHaveSingleItem().ShouldContain("seit 3 Tagen");
        Korb(montag, "Heute").ShouldHaveSingleItem().ShouldStartWith("Anrufen");

        // Only for Weber, and for all of the authority; nobody else's.
        var lang = await (await lage.Portal.Als(lage.Lang)).Get("/aufgaben");
        Korb(lang, "Heute").ShouldHaveSingleItem().ShouldStartWith("Anrufen");
        Korb(lang, "Überfällig").ShouldBeEmpty();
        (await (await lage.Portal.Als(lage.Sommer)).Get("/aufgaben")).Text.ShouldNotContain("Anrufen");
    }

    [Fact]
    public async Task Eine_Vertretung_beginnt_und_endet_um_Mitternacht_und_ist_gekennzeichnet()
    {
        await using var lage = await Vorgangslage.Neu();
        await lage.Aendere(Vorgangslage.Marburg, v => v.WiedervorlageSetzen(new(2026, 3, 16), "Nachfragen", lage.Behoerde.Id, lage.Weber.Id, new(2026, 3, 13), "Test"));
        await lage.Aendere(lage.Weber, w => w.VertretungEinrichten(lage.Lang, lage.Behoerde.Id, Rolle.Bewilligung, new(2026, 3, 17), new(2026, 3, 19), "Urlaub"));
        async Task<List<string>> Sieht(int tag)
        {
            lage.Am(2026, 3, tag);
            return Korb(await (await lage.Portal.Als(lage.Lang)).Get("/aufgaben"), "Überfällig");
        }

        (await Sieht(16)).ShouldBeEmpty();

        // 23 o'clock in UTC is already the next day in Germany.
        lage.Portal.Uhr.Vor(TimeSpan.FromHours(15));
        Korb(await (await lage.Portal.Als(lage.Lang)).Get("/aufgaben"), "Überfällig").ShouldHaveSingleItem().ShouldStartWith($"Nachfragen in Vertretung für {lage.Weber.Anzeigename} ");
        (await Sieht(19)).Count.ShouldBe(1);
        (await Sieht(20)).ShouldBeEmpty();

        var weber = await (await lage.Portal.Als(lage.Weber)).Get("/aufgaben");
        Korb(weber, "Überfällig").ShouldHaveSingleItem().ShouldNotContain("Vertretung");
    }

    [Fact]
    [Anforderung("A11Y-05")]
    public async Task Gemeldete_Barrieren_sind_Aufgaben_des_Ministeriums()
    {
        await using var lage = await Vorgangslage.Neu();
        await (await lage.Portal.Get("/barriere-melden")).Fill("Was geht nicht?", "Kontrast").Press("Meldung absenden");
        Korb(await (await lage.Portal.Als(lage.Sommer)).Get("/aufgaben"), "Später").ShouldHaveSingleItem().ShouldMatch("24. April 2026 noch 42 Tage BM-2026-\\w+ Warum\\? 24. April 2026 Eingegangen am 13. März 2026; 6 Wochen Zeit für die Antwort.");
        (await (await lage.Portal.Als(lage.Weber)).Get("/aufgaben")).Text.ShouldNotContain("Barriere");
    }

    [Fact]
    public async Task Wer_Zugaenge_verwaltet_erfaehrt_wenn_eine_Vertretung_endet()
    {
        await using var lage = await Vorgangslage.Neu();
        var verwaltung = await lage.Portal.Person(lage.Behoerde, Rolle.Zugangsverwaltung);
        var fremde = await lage.Portal.Person(lage.Kreis, Rolle.Zugangsverwaltung);
        await lage.Aendere(lage.Weber, w => w.VertretungEinrichten(lage.Lang, lage.Behoerde.Id, Rolle.Bewilligung, new(2026, 3, 13), new(2026, 3, 27), "Urlaub"));
        (await (await lage.Portal.Als(verwaltung)).Get("/aufgaben")).Text.ShouldNotContain("Vertretung endet");
        lage.Am(2026, 3, 20);
        Korb(await (await lage.Portal.Als(verwaltung)).Get("/aufgaben"), "In den nächsten sieben Tagen").ShouldHaveSingleItem()
            .ShouldStartWith($"Vertretung endet: {lage.Lang.Anzeigename} für {lage.Weber.Anzeigename} 27. März 2026 noch 7 Tage Zugänge Ihrer Organisation");
        (await (await lage.Portal.Als(fremde)).Get("/aufgaben")).Text.ShouldNotContain("Vertretung endet");
        lage.Am(2026, 3, 28);
        (await (await lage.Portal.Als(verwaltung)).Get("/aufgaben")).Text.ShouldNotContain("Vertretung endet");
    }

    [Fact]
    public async Task Ein_Test_ist_nur_fuer_Testorganisationen_Arbeit()
    {
        await using var lage = await Vorgangslage.Neu();
        var testkreis = await lage.Portal.Organisation(Organisationsart.Gebietskoerperschaft, "Test-Landkreis", "06998", test: true);
        await lage.Vorgang(testkreis);
        await lage.MitStrategie(testkreis);
        var probe = await lage.Portal.Person(testkreis, Rolle.Koordination);
        Korb(await (await lage.Portal.Als(probe)).Get("/aufgaben"), "Später").ShouldHaveSingleItem().ShouldContain("TEST-AQB-2026-06998, Test-Landkreis Test");
        Korb(await (await lage.Portal.Als(lage.Sommer)).Get("/aufgaben"), "Wartet auf andere").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Die_Fristen_stehen_nach_Monaten_auch_als_Tabelle_ohne_Formeln()
    {
        await using var lage = await Vorgangslage.Neu();
        await lage.Aendere(Vorgangslage.Marburg, v => v.WiedervorlageSetzen(new(2026, 4, 3), "=1+1", lage.Kreis.Id, null, new(2026, 3, 13), "Test"));
        var browser = await lage.Portal.Als(lage.Aydin);
        var seite = await browser.Get("/fristen");
        seite.Document.QuerySelectorAll("h2").Select(TestPage.Words).ShouldBe(["März 2026", "April 2026", "November 2026", "Im eigenen Kalender"]);
        Korb(seite, "April 2026").ShouldHaveSingleItem().ShouldStartWith("7. April 2026 Offen =1+1 Landkreis Marburg-Biedenkopf 2026 eigene Organisation noch 25 Tage");
        Korb(seite, "November 2026").ShouldHaveSingleItem().ShouldStartWith("30. November 2026 Noch nicht möglich Umsetzungsbesprechung führen");
        var csv = await (await browser.Raw("/fristen.csv?form=rfc4180")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        csv.ShouldContain("2026-04-07,Offen,\"'=1+1\",eigene Organisation,AQB-2026-06534,Landkreis Marburg-Biedenkopf,2026,,\"Gesetzt auf Freitag, 3. April 2026. Das ist kein Arbeitstag (Feiertag: Karfreitag)");
        csv.ShouldNotContain("Fulda");
        (await (await lage.Portal.Als(Rolle.Betrieb)).Get("/fristen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await lage.Portal.Als(Rolle.Projektleitung)).Get("/fristen")).Text.ShouldContain("Zurzeit läuft keine Frist");
    }
}
