using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Barrierefreiheit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Barrierefreiheit;

[Anforderung("A11Y-05")]
public class MeldungBearbeitenTests
{
    [Fact]
    public async Task Die_dringendste_Meldung_steht_oben_und_zeigt_in_der_Liste_nichts_Persoenliches()
    {
        await using var portal = await Portal.Start();
        var browser = await portal.Als(Rolle.Programmsteuerung);
        (await browser.Get("/meldungen")).Text.ShouldContain("Zurzeit ist keine Meldung offen.");
        var alt = await Melde(portal);
        portal.Uhr.Vor(TimeSpan.FromDays(30));
        var neu = await Melde(portal);
        browser = await portal.Als(Rolle.Programmsteuerung);
        var liste = await browser.Get("/meldungen");
        var zeilen = liste.Document.QuerySelectorAll("tbody tr").Select(z => TestPage.Words(z)).ToList();
        zeilen.ShouldBe(
        [
            $"Bald fällig {alt} 13. März 2026 24. April 2026 noch 12 Tage Warum ist {alt} bis 24. April 2026 fällig? noch niemand",
            $"Offen {neu} 12. April 2026 24. Mai 2026 noch 42 Tage Warum ist {neu} bis 24. Mai 2026 fällig? noch niemand",
        ]);
        liste.Html.ShouldNotContain("anarie");
        portal.Uhr.Vor(TimeSpan.FromDays(13));
        (await (await portal.Als(Rolle.Programmsteuerung)).Get("/meldungen")).Text.ShouldContain($"Überfällig {alt} 13. März 2026 24. April 2026 seit 1 Tag");
        await using var technik = portal.Datenbank.Technik();
        (await technik.Set<Einsicht>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    [Anforderung("SEC-20")]
    public async Task Wer_eine_Meldung_ansieht_steht_bei_den_Einsichten_und_wer_sie_erledigt_in_der_Akte()
    {
        await using var portal = await Portal.Start();
        var nummer = await Melde(portal);
        var weber = await portal.Person(await portal.Organisation(Organisationsart.Ministerium, "Ministerium"), Rolle.Programmsteuerung);
        var browser = await portal.Als(weber);
        var seite = await (await browser.Get("/meldungen")).Click(nummer);
        seite.H1.ShouldBe($"Meldung {nummer}");
        seite.Text.ShouldContain("Kanarienvogel zu leise");
        seite.Text.ShouldContain("anna@kanarie.de");
        seite.Text.ShouldContain("6 Wochen weiter");
        seite.Text.ShouldContain("Das Programm hat die Meldung");

        var meins = await seite.Fill("Vermerk", "Prüfe den Ton").Press("Ich übernehme das");
        meins.Text.ShouldContain("Sie sind jetzt für diese Meldung zuständig.");
        meins.Text.ShouldContain($"{weber.Anzeigename} (Ministerium) hat die Meldung {nummer} zugeteilt: Zuständig ist {weber.Anzeigename}. Anlass: Prüfe den Ton");
        meins.Text.ShouldContain($"Zuständig: – → {weber.Anzeigename}");
        var leer = await meins.Press("Erledigt");
        (leer.Status, leer.ErrorAt("Was wurde getan?")).ShouldBe((HttpStatusCode.UnprocessableEntity, "Schreiben Sie in einem Satz, was getan wurde"));
        var fertig = await leer.Fill("Was wurde getan?", "Ton lauter gestellt").Press("Erledigt");
        fertig.Text.ShouldContain($"Die Meldung {nummer} ist erledigt.");
        var danach = await fertig.Click(nummer);
        danach.Document.QuerySelectorAll("form[action^='/meldungen']").ShouldBeEmpty();
        danach.Text.ShouldContain("Anlass: Ton lauter gestellt");
        danach.Text.ShouldContain("Diese Angaben werden nach dem 13. September 2026 gelöscht.");

        await using var technik = portal.Datenbank.Technik();
        var einsichten = await technik.Set<Einsicht>().OrderBy(e => e.Id).ToListAsync();
        einsichten.Select(e => e.Weg).ShouldBe(
            ["GET /meldungen/{meldung}", "GET /meldungen/{meldung}", "POST /meldungen/{meldung}/erledigen", "GET /meldungen/{meldung}"], ignoreOrder: true);
        einsichten.ShouldAllBe(e => e.PersonId == weber.Id.Value && e.Aggregat == "Barrieremeldung" && e.Angaben == "Beschreibung,Seite,Name,Email");
        var liste = await (await portal.Als(Rolle.Pruefung)).Get("/einsichten");
        liste.Text.ShouldContain($"{weber.Anzeigename} (Ministerium) Meldung {nummer} Beschreibung, Seite, Name, E-Mail-Adresse GET /meldungen/{{meldung}}");
        liste.Html.ShouldNotContain("anarie");
    }

    [Fact]
    [Anforderung("PRIV-05")]
    public async Task Nach_der_Frist_ist_alles_Persoenliche_geloescht_und_die_Kette_haelt()
    {
        await using var portal = await Portal.Start();
        var nummer = await Melde(portal);
        var browser = await portal.Als(Rolle.Programmsteuerung);
        await (await browser.Get($"/meldungen/{nummer}")).Fill("Was wurde getan?", "Ton lauter gestellt").Press("Erledigt");
        var regel = portal.Services.GetServices<ILoeschregel>().OfType<Meldungsloeschung>().Single();
        (await regel.WendeAnAsync(portal.Services, new(2026, 9, 13), CancellationToken.None)).ShouldBe(0);
        portal.Uhr.Vor(TimeSpan.FromDays(190));
        (await regel.WendeAnAsync(portal.Services, new(2026, 9, 14), CancellationToken.None)).ShouldBe(1);
        (await regel.WendeAnAsync(portal.Services, new(2026, 9, 15), CancellationToken.None)).ShouldBe(0);

        await using var db = portal.Db();
        var meldung = await db.Barrieremeldungen.SingleAsync();
        (meldung.Beschreibung, meldung.Seite, meldung.Name, meldung.Email, meldung.Salz).ShouldBe(("", null, null, null, null));
        (await AktePruefung.PruefeAsync(db)).Meldung.ShouldBeNull();
        var seite = await (await portal.Als(Rolle.Programmsteuerung)).Get($"/meldungen/{nummer}");
        seite.Text.ShouldContain("gelöscht worden, weil die Frist dafür um war.");
        seite.Text.ShouldContain("Das Programm hat aus der Meldung");
        seite.Text.ShouldContain("E-Mail-Adresse: geändert");
        await using var technik = portal.Datenbank.Technik();
        (await technik.Set<Einsicht>().CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Was_jemand_anders_schon_erledigt_hat_wird_gesagt_und_was_es_nicht_gibt_nicht_gefunden()
    {
        await using var portal = await Portal.Start();
        var nummer = await Melde(portal);
        var erster = await portal.Als(Rolle.Programmsteuerung);
        var zweiter = await portal.Als(Rolle.Programmsteuerung);
        var beide = (await erster.Get($"/meldungen/{nummer}"), await zweiter.Get($"/meldungen/{nummer}"));
        await beide.Item1.Fill("Was wurde getan?", "eins").Press("Erledigt");
        var spaet = await beide.Item2.Fill("Was wurde getan?", "zwei").Press("Erledigt");
        (spaet.Status, spaet.Text.Contains("Diese Meldung hat inzwischen jemand erledigt.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true));
        (await erster.Get("/meldungen/BM-2026-AAAAAAAA")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.Als(Rolle.Bewilligung)).Get($"/meldungen/{nummer}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.Als(Rolle.Bewilligung)).Get("/meldungen")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> Melde(Portal portal) => (await (await portal.Get("/barriere-melden?seite=%2Fkanarie"))
        .Fill("Was geht nicht?", "Kanarienvogel zu leise").Fill("Ihr Name", "Anna Kanarie").Fill("Ihre E-Mail-Adresse", "anna@kanarie.de").Press("Meldung absenden")).Url.Segments[^1];
}
