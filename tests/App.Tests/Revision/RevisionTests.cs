using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Register;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Revision;

[Anforderung("SEC-20")]
public class RevisionTests
{
    private const string Kassel = "/pruefung/akte/2024/06611.zip";

    [Fact]
    public async Task Die_Pruefung_sieht_Kette_Schluessel_Anker_und_laedt_einen_Fall()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var browser = await portal.Als(Rolle.Pruefung);
        var leer = await browser.Get("/pruefung");
        leer.Text.ShouldContain("Noch ist kein Anker geschrieben.");
        leer.Text.ShouldContain("2024: 1 Fall");
        var zip = await browser.Get(Kassel);
        zip.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("akte-2024-06611.zip");
        var befund = Exportpruefung.Pruefe(await zip.Response.Content.ReadAsStreamAsync());
        befund.Meldung.ShouldBeNull();

        var seite = await browser.Get("/pruefung");
        await using var db = portal.Db();
        var kopf = await db.AktenkopfAsync();
        seite.Text.ShouldContain($"Unversehrt: {kopf.Nummer} Einträge, geprüft am 13. März 2026, 14:03 Uhr");
        seite.Text.ShouldContain(kopf.ToString());
        seite.Text.ShouldContain(befund.Anker!.Schluessel);
        var name = $"anker-2026-03-13-{kopf.Nummer:D8}.json";
        Anker.Lies(await (await seite.Click(name)).Response.Content.ReadAsByteArrayAsync()).ShouldBe(befund.Anker);
        using var schluessel = Ankerschluessel.Lies((await seite.Click("Öffentlicher Schlüssel")).Html).ShouldNotBeNull();
        befund.Anker.Fehler(schluessel).ShouldBeNull();
        foreach (var anderer in (string[])["..%2Fakte%2Fschluessel.pem", "schluessel.pem", "anker-1999-01-01-00000001.json"])
        {
            (await browser.Get($"/pruefung/anker/{anderer}")).Status.ShouldBe(HttpStatusCode.NotFound, anderer);
        }
    }

    [Fact]
    public async Task Eine_veraenderte_Akte_nennt_den_ersten_falschen_Eintrag_und_gibt_keine_Ausfertigung()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        await portal.Datenbank.SqlAsync("UPDATE zielvereinbarung SET betrag_cent = 1 WHERE jahr = 2024");
        var browser = await portal.Als(Rolle.Pruefung);
        await using var db = portal.Db();
        var nummer = (await db.Akte.FirstAsync(a => a.Ereignis == "ZielvereinbarungUebernommen")).Nummer;
        (await browser.Get("/pruefung")).Text.ShouldContain($"Verändert. Erster falscher Eintrag: {nummer},");
        var antwort = await browser.Get(Kassel);
        (antwort.Status, antwort.Text.Contains($"Die Akte ist verändert, Eintrag {nummer}.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true));
        (await browser.Get("/pruefung/akte/1999/06611.zip")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Waehrend_eine_Ausfertigung_entsteht_wartet_die_naechste_nicht_sondern_wird_vertroestet()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var browser = await portal.Als(Rolle.Pruefung);
        var einer = portal.Services.GetRequiredService<Zielwerk.App.Revision.Einzelgang>();
        await einer.WaitAsync(TestContext.Current.CancellationToken);
        var antwort = await browser.Get(Kassel);
        (antwort.Status, antwort.Text.Contains("Gerade entsteht schon eine Ausfertigung.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.ServiceUnavailable, true));
        einer.Release();
        (await browser.Get(Kassel)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [Anforderung("IOP-14")]
    public async Task Den_eigenen_Fall_laedt_auch_die_Koordination_einen_fremden_gibt_es_fuer_sie_nicht()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var stadt = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Kassel", "06611");
        var browser = await portal.Als(await portal.Person(stadt, Rolle.Koordination));
        (await browser.Get(Kassel)).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.Get("/pruefung/akte/2025/06534.zip")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/pruefung")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Get("/einsichten")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.Als(Rolle.Betrieb)).Get(Kassel)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Einsichten_lassen_sich_nach_Tag_und_Person_suchen_und_als_Tabelle_laden()
    {
        await using var portal = await Portal.Start();
        var weber = await portal.Person(await portal.Organisation(Organisationsart.Ministerium, "=Ministerium"), Rolle.Programmsteuerung);
        await using (var technik = portal.Datenbank.Technik())
        {
            for (var n = 0; n < 60; n++)
            {
                technik.Add(Neu(new DateTime(2026, 3, 1, 22, 30, 0, DateTimeKind.Utc).AddHours(n), n % 2 == 0 ? weber : null));
            }

            await technik.SaveChangesAsync();
        }

        var browser = await portal.Als(Rolle.Pruefung);
        var alle = await browser.Get("/einsichten");
        alle.Text.ShouldContain("60 Einsichten");
        alle.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        (await alle.Click("Seite 2")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(10);

        // 22:30 UTC of the first is 23:30 there: the first of March has that hour only.
        var tag = await alle.Fill("Von", "1.3.2026").Fill("Bis", "1.3.2026").Press("Suchen");
        tag.Text.ShouldContain("1 Einsicht");
        tag.Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("23:30:00");
        var person = await tag.Fill("Von", "").Fill("Bis", "").Fill("Wer", weber.Anzeigename).Press("Suchen");
        person.Text.ShouldContain("30 Einsichten");
        TestPage.Words(person.Document.QuerySelector("tbody tr")!).ShouldContain($"{weber.Anzeigename} (=Ministerium) Meldung Name, E-Mail-Adresse GET /meldungen/{{meldung}}");
        (await person.Fill("Von", "2.3.2026").Fill("Bis", "1.3.2026").Press("Suchen")).Errors.ShouldBe(["Der letzte Tag liegt vor dem ersten. Prüfen Sie die beiden Tage"]);

        var csv = (await person.Click("Diese Einsichten als Tabelle")).Html.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        csv.Length.ShouldBe(31);
        csv[0].ShouldBe("zeitpunkt;wer;wessen;angaben;seite");
        csv[1].ShouldBe($"2026-03-04 09:30:00;{weber.Anzeigename} (=Ministerium);Meldung;\"Name, E-Mail-Adresse\";GET /meldungen/{{meldung}}");
        (await alle.Click("Diese Einsichten als Tabelle")).Html.ShouldContain(";\"'=1+1\";Meldung;");
    }

    [Fact]
    [Anforderung("PRIV-05")]
    public async Task Jede_sieht_wer_ihre_Daten_gesehen_hat_und_nur_das()
    {
        await using var portal = await Portal.Start();
        var kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Kreis Probe");
        var (verwalterin, eine, andere) = (await portal.Person(kreis, Rolle.Zugangsverwaltung), await portal.Person(kreis, Rolle.Koordination), await portal.Person(kreis, Rolle.Koordination));
        var browser = await portal.Als(eine);
        (await (await browser.Get("/konto")).Click("Wer meine Daten gesehen hat")).Text.ShouldContain("Bisher hat niemand Ihre Daten gesehen.");
        await (await portal.Als(verwalterin)).Get($"/organisationen/{kreis.Id}/personen/{andere.Id}");
        (await browser.Get("/konto/einsichten")).Text.ShouldContain("Bisher hat niemand Ihre Daten gesehen.");
        await (await portal.Als(verwalterin)).Get($"/organisationen/{kreis.Id}/personen/{eine.Id}");
        TestPage.Words((await browser.Get("/konto/einsichten")).Document.QuerySelector("tbody tr")!)
            .ShouldBe($"13. März 2026, 14:03 Uhr {verwalterin.Anzeigename} (Kreis Probe) E-Mail-Adresse, Telefon");
        (await (await portal.Als(verwalterin)).Get("/konto/einsichten")).Text.ShouldContain("Bisher hat niemand");
        await using (var technik = portal.Datenbank.Technik())
        {
            technik.AddRange(Enumerable.Range(0, 60).Select(n => new Einsicht
            {
                Id = Guid.CreateVersion7(),
                Zeitpunkt = new(2026, 3, 1, 0, n, 0, DateTimeKind.Utc),
                Wer = "zielwerk",
                PersonId = null,
                Aggregat = "Person",
                AggregatId = eine.Id.ToString(),
                Angaben = "Email",
                Weg = "GET /x",
            }));
            await technik.SaveChangesAsync();
        }

        var viele = await browser.Get("/konto/einsichten");
        viele.Text.ShouldContain("61 Einsichten");
        (await viele.Click("Seite 2")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(11);
    }

    [Fact]
    public async Task Eine_zu_lange_Tabelle_wird_gekuerzt_und_sagt_es()
    {
        await using var portal = await Portal.Start();
        await using (var technik = portal.Datenbank.Technik())
        {
            technik.AddRange(Enumerable.Range(0, Csv.Hoechstens + 1).Select(n => Neu(new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(n), null)));
            await technik.SaveChangesAsync();
        }

        var csv = (await (await portal.Als(Rolle.Pruefung)).Get("/einsichten.csv")).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        csv.Length.ShouldBe(1 + Csv.Hoechstens + 1);
        csv[^1].ShouldStartWith("Gekürzt: 10.000 von 10.001 Zeilen. Die neuesten stehen hier.");
        var alles = new Csv(Csvform.Deutsch, "a", "b");
        alles.SageGekuerzt(Csv.Hoechstens, "Rat.");
        System.Text.Encoding.UTF8.GetString(alles.Bytes()).ShouldNotContain("Gekürzt");
    }

    [Fact]
    public async Task Jede_Ausfuhr_die_nicht_oeffentlich_ist_hat_ihre_Grenze()
    {
        await using var portal = await Portal.Start();
        var ausfuhren = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } weg && (weg.EndsWith(".csv", StringComparison.Ordinal) || weg.EndsWith(".zip", StringComparison.Ordinal)) && !e.Metadata.GetMetadata<Zugangsbedingung>()!.Oeffentlich).ToList();
        ausfuhren.Count.ShouldBeGreaterThanOrEqualTo(3);
        ausfuhren.Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute>()?.PolicyName != Formulargrenze.Ausfuhr)
            .Select(e => e.RoutePattern.RawText).ShouldBeEmpty();
    }

    [Fact]
    [Anforderung("PRIV-05")]
    public async Task Nach_zwei_Jahren_sind_Einsichten_geloescht()
    {
        await using var portal = await Portal.Start();
        await using var technik = portal.Datenbank.Technik();
        technik.AddRange(Neu(new(2024, 3, 12, 23, 0, 0, DateTimeKind.Utc), null), Neu(new(2024, 3, 13, 0, 0, 0, DateTimeKind.Utc), null));
        await technik.SaveChangesAsync();
        using var bereich = portal.Services.CreateScope();
        var regel = portal.Services.GetServices<ILoeschregel>().OfType<Einsichtsloeschung>().Single();
        (await regel.WendeAnAsync(bereich.ServiceProvider, new(2026, 3, 13), CancellationToken.None)).ShouldBe(1);
        (await technik.Set<Einsicht>().AsNoTracking().SingleAsync()).Zeitpunkt.Day.ShouldBe(13);
    }

    private static Einsicht Neu(DateTime zeit, Person? person) => new()
    {
        Id = Guid.CreateVersion7(zeit),
        Zeitpunkt = zeit,
        Wer = person is null ? "=1+1" : new Zielwerk.App.Data.Handelnder(person.Id.Value, person.Rollen[0].OrganisationId.Value, "Programmsteuerung").ToString(),
        PersonId = person?.Id.Value,
        Aggregat = "Barrieremeldung",
        AggregatId = Guid.Empty.ToString(),
        Angaben = "Name,Email",
        Weg = "GET /meldungen/{meldung}",
    };
}
