using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Access;

/// <summary>Who is recognised, for how long, and what an address without a right answers.</summary>
public class SitzungspruefungTests
{
    [Fact]
    public async Task Wer_nicht_angemeldet_ist_wird_zur_Anmeldung_geschickt_und_kommt_danach_zurueck()
    {
        await using var portal = await Start();
        var antwort = await portal.Browser().Raw("/test/vorgaenge?jahr=2025");
        antwort.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwort.Headers.Location!.ToString().ShouldBe("/anmelden?zurueck=%2Ftest%2Fvorgaenge%3Fjahr%3D2025");
    }

    [Fact]
    public async Task Ohne_passende_Rolle_bleibt_die_Seite_zu()
    {
        await using var portal = await Start();
        (await (await portal.Als(Rolle.Bewilligung)).Raw("/test/vorgaenge")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await portal.Als(Rolle.Betrieb)).Raw("/test/vorgaenge")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.Als(Rolle.Betrieb)).Raw("/test/ich")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Eine_Sitzung_endet_nach_dreissig_Minuten_Ruhe_und_spaetestens_nach_zwoelf_Stunden()
    {
        await using var portal = await Start();
        var browser = await portal.Als(Rolle.Bewilligung);
        for (var minuten = 0; minuten < (12 * 60) - 29; minuten += 29)
        {
            (await browser.Raw("/test/ich")).StatusCode.ShouldBe(HttpStatusCode.OK, $"nach {minuten} Minuten");
            portal.Uhr.Vor(TimeSpan.FromMinutes(29));
        }

        portal.Uhr.Vor(TimeSpan.FromMinutes(29));
        (await browser.Raw("/test/ich")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var ruhig = await portal.Als(Rolle.Bewilligung);
        portal.Uhr.Vor(TimeSpan.FromMinutes(30));
        (await ruhig.Raw("/test/ich")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Beendet_gesperrt_oder_entzogen_gilt_mit_der_naechsten_Anfrage()
    {
        await using var portal = await Start();
        var behoerde = await portal.Organisation(Organisationsart.Bewilligungsbehoerde);
        var person = await portal.Person(behoerde, Rolle.Bewilligung);
        var browser = await portal.Als(person);
        (await browser.Raw("/test/vorgaenge")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Aendere(portal, person, p => p.RolleEntziehen(behoerde.Id, Rolle.Bewilligung, portal.Uhr.Heute(), portal.Uhr.GetUtcNow().UtcDateTime, "Wechsel"));
        (await browser.Raw("/test/vorgaenge")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await Aendere(portal, person, p => p.Sperren("Verdacht"));
        (await browser.Raw("/test/ich")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await Aendere(portal, person, p => p.Entsperren("geklärt"));
        (await browser.Raw("/test/ich")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var technik = portal.Datenbank.Technik();
        await technik.Set<Sitzung>().ExecuteUpdateAsync(s => s.SetProperty(x => x.BeendetAm, portal.Uhr.GetUtcNow().UtcDateTime));
        (await browser.Raw("/test/ich")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Eine_Vertretung_beginnt_und_endet_um_Mitternacht_in_Deutschland()
    {
        await using var portal = await Start();
        var behoerde = await portal.Organisation(Organisationsart.Bewilligungsbehoerde);
        var chefin = await portal.Person(behoerde, Rolle.Bewilligung);
        var kollege = await portal.Person(behoerde, Rolle.Zugangsverwaltung);
        var morgen = portal.Uhr.Heute().AddDays(1);
        await Aendere(portal, chefin, p => p.VertretungEinrichten(kollege, behoerde.Id, Rolle.Bewilligung, morgen, morgen, "Urlaub"));

        // 13 March 2026, 22:59 UTC is 23:59 in Germany.
        portal.Uhr.Auf(new DateTime(2026, 3, 13, 22, 59, 0, DateTimeKind.Utc));
        (await (await portal.Als(kollege)).Raw("/test/vorgaenge")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        portal.Uhr.Vor(TimeSpan.FromMinutes(1));
        (await (await portal.Als(kollege)).Raw("/test/vorgaenge")).StatusCode.ShouldBe(HttpStatusCode.OK);
        portal.Uhr.Vor(TimeSpan.FromHours(24));
        (await (await portal.Als(kollege)).Raw("/test/vorgaenge")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Wer_kein_Recht_gezeigt_hat_speichert_nichts_und_wer_es_zeigt_steht_in_der_Akte()
    {
        await using var portal = await Start();
        var behoerde = await portal.Organisation(Organisationsart.Bewilligungsbehoerde);
        var browser = await portal.Als(await portal.Person(behoerde, Rolle.Bewilligung));
        (await browser.Raw("/test/schreiben?frage=nein")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await browser.Raw("/test/schreiben?frage=ja")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var db = portal.Db();
        Handelnder.Lies((await db.Akte.OrderByDescending(a => a.Nummer).FirstAsync()).Wer).ShouldNotBeNull().Rolle.ShouldBe("Bewilligung");
    }

    [Fact]
    public async Task Eine_frische_Bestaetigung_gilt_zehn_Minuten()
    {
        await using var portal = await Start();
        var browser = await portal.Als(Rolle.Bewilligung);
        portal.Uhr.Vor(TimeSpan.FromMinutes(10));
        (await browser.Raw("/test/auszahlen")).StatusCode.ShouldBe(HttpStatusCode.OK);
        portal.Uhr.Vor(TimeSpan.FromSeconds(1));
        (await browser.Raw("/test/auszahlen")).Headers.Location!.ToString().ShouldBe("/bestaetigen?zurueck=%2Ftest%2Fauszahlen");
    }

    [Fact]
    public async Task Oeffentliche_Seiten_zeigen_wer_angemeldet_ist_und_nie_den_Namen_einer_anderen_Person()
    {
        await using var portal = await Start();
        var behoerde = await portal.Organisation(Organisationsart.Bewilligungsbehoerde);
        var (eine, andere) = (await portal.Person(behoerde, Rolle.Bewilligung), await portal.Person(behoerde, Rolle.Bewilligung));
        var (a, b) = (await portal.Als(eine), await portal.Als(andere));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            (await a.Get("/")).Html.ShouldContain(eine.Anzeigename);
            var seite = await b.Get("/");
            seite.Html.ShouldContain(andere.Anzeigename);
            seite.Html.ShouldNotContain(eine.Anzeigename);
            seite.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await portal.Get("/")).Html.ShouldNotContain("Zzada");
        }
    }

    [Fact]
    [Anforderung("PRIV-05")]
    public async Task Nach_dreissig_Tagen_bleibt_von_Anmeldungen_nur_die_letzte_Sitzung()
    {
        await using var portal = await Start();
        var person = await portal.Person(await portal.Organisation(Organisationsart.Ministerium), Rolle.Programmsteuerung);
        var jetzt = portal.Uhr.GetUtcNow().UtcDateTime;
        await using var technik = portal.Datenbank.Technik();
        foreach (var tage in new[] { 90, 60, 31 })
        {
            technik.Add(new Sitzung
            {
                Id = Guid.CreateVersion7(),
                SchluesselHash = BitConverter.GetBytes(tage),
                KontoId = person.Id.Value,
                Angelegt = jetzt.AddDays(-tage - 1),
                Zuletzt = jetzt.AddDays(-tage),
                LaeuftAb = jetzt.AddDays(-tage),
                Geraet = $"vor {tage}",
                Weg = Anmeldeweg.Passwort,
            });
            technik.Add(new Einladung { Id = Guid.CreateVersion7(), SchluesselHash = BitConverter.GetBytes(tage), Zweck = Einladungszweck.Einladung, Angelegt = jetzt.AddDays(-tage), LaeuftAb = jetzt.AddDays(-tage + 5) });
        }

        technik.Add(new Anmeldesperre { AdresseHash = [1], Fehlversuche = 3, Zuletzt = jetzt.AddDays(-3) });
        technik.Add(new Anmeldeschritt { SchluesselHash = [1], Zweck = "Code", LaeuftAb = jetzt.AddDays(-3) });
        await technik.SaveChangesAsync();
        await using var bereich = portal.Services.CreateAsyncScope();
        var regel = portal.Services.GetServices<ILoeschregel>().OfType<App.Access.Konten.Anmeldungsloeschung>().Single();
        (await regel.WendeAnAsync(bereich.ServiceProvider, new(2026, 3, 13), CancellationToken.None)).ShouldBe(6);
        technik.ChangeTracker.Clear();
        (await technik.Set<Sitzung>().SingleAsync()).Geraet.ShouldBe("vor 31", "daran sieht die Organisation, wer lange nicht da war");
        (await technik.Set<Einladung>().CountAsync()).ShouldBe(1);
        (await technik.Set<Anmeldesperre>().CountAsync() + await technik.Set<Anmeldeschritt>().CountAsync()).ShouldBe(0);
    }

    private static async Task Aendere(Portal portal, Person person, Action<Person> handlung)
    {
        await using var db = portal.Db();
        var geladen = await db.Personen.SingleAsync(p => p.Id == person.Id);
        handlung(geladen);
        await db.SaveChangesAsync();
    }

    private static Task<Portal> Start() => Portal.Start(weg: app =>
    {
        app.MapGet("/test/vorgaenge", () => "ok").Braucht(Handlung.VorgangLesen);
        app.MapGet("/test/ich", () => "ok").NurAngemeldet();
        app.MapGet("/test/auszahlen", () => "ok").NurAngemeldet().NachBestaetigung();
        app.MapGet("/test/schreiben", async (string frage, CurrentUser ich, Db db) =>
        {
            if (frage == "ja")
            {
                ich.Verweigert(Handlung.VorgangAendern, new(Zustand: Rechtetabelle.Laufend)).ShouldBeNull();
            }

            (await db.Personen.FirstAsync()).Sperren("Test");
            await db.SaveChangesAsync();
            return "ok";
        }).NurAngemeldet();
    });
}
