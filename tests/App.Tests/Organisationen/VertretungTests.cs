using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Organisationen;

/// <summary>Substitution through the front door, with the clock moved: it begins and ends by itself at midnight in Germany.</summary>
public class VertretungTests
{
    private static readonly DateOnly Monatsletzter = new(2026, 3, 31);

    [Fact]
    public async Task Jeder_Fehler_steht_an_seinem_Feld()
    {
        await using var lage = await Kreislage.Neu();
        var chefin = await lage.Portal.Person(lage.Kreis, Rolle.Koordination);
        var seite = await (await lage.Portal.Als(chefin)).Get(Adresse(lage, chefin));
        (await seite.Press("Vertretung einrichten")).Errors.Count.ShouldBe(4);
        seite = Fuelle(seite, lage.Verwalterin, Monatsletzter, Monatsletzter.AddDays(-1));
        (await seite.Press("Vertretung einrichten")).Document.GetElementById("bis-fehler")!.TextContent.Trim().ShouldBe(OrganisationRegeln.EndeVorBeginn.Text);
        seite = Fuelle(seite, lage.Verwalterin, new(2026, 1, 1), new(2026, 1, 2));
        (await seite.Press("Vertretung einrichten")).Document.GetElementById("bis-fehler")!.TextContent.Trim().ShouldBe(OrganisationRegeln.VertretungVorbei.Text);
        seite = Fuelle(seite, lage.Verwalterin, Monatsletzter, Monatsletzter.AddDays(400));
        (await seite.Press("Vertretung einrichten")).Document.GetElementById("bis-fehler")!.TextContent.Trim().ShouldBe(OrganisationRegeln.VertretungZuLang.Text);
    }

    [Fact]
    public async Task Sie_beginnt_und_endet_um_Mitternacht_in_Deutschland_auch_am_Monatsende_und_bei_Sommerzeit()
    {
        // 29 March 2026: clocks go forward, so midnight of 1 April is 22:00 UTC.
        await using var lage = await Kreislage.Neu();
        var chefin = await Eingerichtet(lage, Monatsletzter, Monatsletzter);
        var uhr = lage.Portal.Uhr;
        foreach (var (zeit, gilt) in new[]
        {
            (new DateTime(2026, 3, 30, 21, 59, 59, DateTimeKind.Utc), false),
            (new DateTime(2026, 3, 30, 22, 0, 0, DateTimeKind.Utc), true),
            (new DateTime(2026, 3, 31, 21, 59, 59, DateTimeKind.Utc), true),
            (new DateTime(2026, 3, 31, 22, 0, 0, DateTimeKind.Utc), false),
        })
        {
            uhr.Auf(zeit);
            (await Vertritt(lage, chefin)).ShouldBe(gilt, $"{zeit:O}");
        }
    }

    [Fact]
    public async Task Die_Vertretung_sieht_auf_jeder_Seite_fuer_wen_sie_handelt()
    {
        await using var lage = await Kreislage.Neu();
        var chefin = await Eingerichtet(lage, lage.Portal.Uhr.Heute(), Monatsletzter);
        foreach (var adresse in (string[])["/rollen", "/", "/barriere-melden"])
        {
            (await lage.Browser.Get(adresse)).Document.QuerySelector("header")!.TextContent.ShouldContain($"in Vertretung für {chefin.Anzeigename}");
        }

        (await lage.Browser.Get("/rollen")).Text.ShouldContain($"Ich vertrete {chefin.Anzeigename} als Koordination, Kreis Probe, 13. März 2026 bis 31. März 2026 läuft");
        (await lage.Browser.Get($"/organisationen/{lage.Kreis.Id}")).Text.ShouldContain($"{chefin.Anzeigename} {lage.Verwalterin.Anzeigename} Koordination");
    }

    [Fact]
    public async Task Wer_vertritt_steht_mit_beiden_Namen_in_der_Akte_und_gibt_die_Rolle_nicht_weiter()
    {
        await using var lage = await Kreislage.Neu();
        var vertreter = await lage.Portal.Person(lage.Kreis, Rolle.Koordination);
        await (Fuelle(await lage.Browser.Get(Adresse(lage, lage.Verwalterin)), vertreter, lage.Portal.Uhr.Heute(), Monatsletzter)).Press("Vertretung einrichten");
        var browser = await lage.Portal.Als(vertreter);
        await (await browser.Get($"/organisationen/{lage.Kreis.Id}/einladen")).Fill("Vorname", "Nele").Fill("Nachname", "Neumann").Fill("E-Mail-Adresse", "neu@example.org")
            .Fill("Rolle", Kreislage.Koordination).Press("Einladen");
        (await browser.Get($"/organisationen/{lage.Kreis.Id}")).Text.ShouldContain($"{vertreter.Anzeigename} (Kreis Probe), in Vertretung für {lage.Verwalterin.Anzeigename}, hat die Person eingetragen.");
        (await browser.Raw($"/organisationen/{lage.Kreis.Id}/personen/{lage.Verwalterin.Id}/rollen/1/uebergeben")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Rolle entzogen")]
    [InlineData("Vertreterin gesperrt")]
    [InlineData("Vertretene gesperrt")]
    [InlineData("Vertreterin gegangen und ohne Rolle")]
    [InlineData("beendet")]
    [InlineData("Organisation beendet")]
    public async Task Was_zwischendurch_geschieht_gilt_mit_der_naechsten_Anfrage(string was)
    {
        await using var lage = await Kreislage.Neu();
        var chefin = await Eingerichtet(lage, lage.Portal.Uhr.Heute(), Monatsletzter);
        (await Vertritt(lage, chefin)).ShouldBeTrue();
        await using (var db = lage.Portal.Db())
        {
            var (c, v) = (await db.Personen.SingleAsync(p => p.Id == chefin.Id), await db.Personen.SingleAsync(p => p.Id == lage.Verwalterin.Id));
            var (heute, jetzt) = (lage.Portal.Uhr.Heute(), lage.Portal.Uhr.GetUtcNow().UtcDateTime);
            switch (was)
            {
                case "Rolle entzogen":
                    c.RolleEntziehen(lage.Kreis.Id, Rolle.Koordination, heute, jetzt, "Wechsel");
                    break;
                case "Vertreterin gesperrt":
                    v.Sperren("Verdacht");
                    break;
                case "Vertretene gesperrt":
                    c.Sperren("Verdacht");
                    break;
                case "beendet":
                    c.VertretungWiderrufen(1, jetzt, "zurück");
                    break;
                case "Organisation beendet":
                    (await db.Organisationen.SingleAsync(o => o.Id == lage.Kreis.Id)).Beenden(jetzt, "Ende");
                    break;
                default:
                    v.RolleEntziehen(lage.Kreis.Id, Rolle.Zugangsverwaltung, heute, jetzt, "gegangen");
                    break;
            }

            await db.SaveChangesAsync();
        }

        (await Vertritt(lage, chefin)).ShouldBeFalse(was);
        if (was == "Vertretene gesperrt")
        {
            (await lage.Browser.Get($"/organisationen/{lage.Kreis.Id}/personen/{chefin.Id}")).Text.ShouldContain("ruht, Zugang gesperrt");
        }
    }

    [Fact]
    public async Task Beenden_geht_vor_der_Zeit_und_die_Liste_behaelt_sie()
    {
        await using var lage = await Kreislage.Neu();
        var chefin = await Eingerichtet(lage, lage.Portal.Uhr.Heute(), Monatsletzter);
        var browser = await lage.Portal.Als(chefin);
        var seite = await (await (await browser.Get("/rollen")).Click($"Beenden: Vertretung durch {lage.Verwalterin.Anzeigename}")).Fill("Grund", "früher zurück").Press("Vertretung beenden");
        seite.Url.AbsolutePath.ShouldBe("/rollen");
        seite.Text.ShouldContain("Die Vertretung ist beendet.");
        seite.Text.ShouldContain("Urlaub beendet");
        (await Vertritt(lage, chefin)).ShouldBeFalse();
        (await browser.Raw($"/organisationen/{lage.Kreis.Id}/personen/{chefin.Id}/vertretungen/1/beenden")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Fuer_andere_richtet_sie_nur_die_Zugangsverwaltung_ein()
    {
        await using var lage = await Kreislage.Neu();
        var (eine, andere) = (await lage.Portal.Person(lage.Kreis, Rolle.Koordination), await lage.Portal.Person(lage.Kreis, Rolle.Koordination));
        (await (await lage.Portal.Als(eine)).Raw(Adresse(lage, andere))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Fuelle(await lage.Browser.Get(Adresse(lage, andere)), eine, lage.Portal.Uhr.Heute(), Monatsletzter).Press("Vertretung einrichten")).Text
            .ShouldContain($"{eine.Anzeigename} vertritt {andere.Anzeigename} vom 13. März 2026 bis 31. März 2026.");
    }

    private static string Adresse(Kreislage lage, Person person) => $"/organisationen/{lage.Kreis.Id}/personen/{person.Id}/vertretung";

    private static TestPage Fuelle(TestPage seite, Person wer, DateOnly von, DateOnly bis) => seite
        .Fill("Wer vertritt?", wer.Anzeigename).Fill("Erster Tag", $"{von.Day}.{von.Month}.{von.Year}").Fill("Letzter Tag", $"{bis.Day}.{bis.Month}.{bis.Year}").Fill("Grund", "Urlaub");

    private static async Task<Person> Eingerichtet(Kreislage lage, DateOnly von, DateOnly bis)
    {
        var chefin = await lage.Portal.Person(lage.Kreis, Rolle.Koordination);
        var seite = Fuelle(await (await lage.Portal.Als(chefin)).Get(Adresse(lage, chefin)), lage.Verwalterin, von, bis);
        (await seite.Press("Vertretung einrichten")).Text.ShouldContain($"vertritt {chefin.Anzeigename}");
        return chefin;
    }

    /// <summary>Whether a new session says so; a locked person gets none.</summary>
    private static async Task<bool> Vertritt(Kreislage lage, Person chefin) =>
        (await (await (await lage.Portal.Als(lage.Verwalterin)).Raw("/rollen")).Content.ReadAsStringAsync()).Contains($"in Vertretung für {chefin.Anzeigename}", StringComparison.Ordinal);
}
