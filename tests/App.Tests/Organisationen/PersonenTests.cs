using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Organisationen;

/// <summary>Invite, change, lock: a district manages its own people, and nobody else's.</summary>
public class PersonenTests
{
    [Fact]
    public async Task Eine_Einladung_sagt_jede_falsche_Angabe_an_ihrem_Feld()
    {
        await using var lage = await Kreislage.Neu();
        var seite = await (await lage.Einladen()).Fill("Vorname", "").Fill("Nachname", "").Fill("E-Mail-Adresse", "keine").Fill("Letzter Tag", "1.1.2026").Press("Einladen");
        seite.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        seite.Errors.Count.ShouldBe(4);
        seite.ErrorAt("E-Mail-Adresse").ShouldBe("Geben Sie die E-Mail-Adresse vollständig ein, zum Beispiel name@beispiel.de");
        var ende = await (await lage.Einladen("neu@example.org")).Fill("Letzter Tag", "1.1.2026").Fill("Rolle", Kreislage.Koordination).Press("Einladen");
        ende.Errors.ShouldBe([OrganisationRegeln.EndeVorBeginn.Text]);
    }

    [Fact]
    public async Task Eine_neue_Person_bekommt_Rolle_Mail_und_Link()
    {
        await using var lage = await Kreislage.Neu();
        var seite = await (await lage.Einladen("neu@example.org")).Fill("Rolle", "Koordination und Zugangsverwaltung").Press("Einladen");
        seite.Text.ShouldContain("Die Einladung an neu@example.org ist unterwegs.");
        seite.Text.ShouldContain("eingeladen");
        seite.Text.ShouldContain("Link bis 20. März 2026");
        seite.Text.ShouldContain("hat der Person die Rolle Koordination gegeben, in Kreis Probe, ab 13. März 2026. Betrifft: Nele Neumann.");
        var mail = (await lage.Post()).ShouldHaveSingleItem();
        mail.An.ShouldBe("neu@example.org");
        mail.Text.ShouldContain("/einladung/");
        (await lage.Person("neu@example.org")).Rollen.Select(r => r.Rolle).ShouldBe([Rolle.Koordination, Rolle.Zugangsverwaltung]);
        (await (await lage.Einladen("neu@example.org")).Fill("Rolle", Kreislage.Koordination).Press("Einladen")).ErrorAt("E-Mail-Adresse").ShouldBe(OrganisationRegeln.RolleSchonVergeben.Text);
    }

    [Fact]
    public async Task Wer_woanders_arbeitet_bekommt_eine_weitere_Rolle_und_die_Einladende_erfaehrt_nur_dass_sie_hinausging()
    {
        await using var lage = await Kreislage.Neu();
        var ministerium = await lage.Portal.Organisation(Organisationsart.Ministerium, "Zzministerium");
        var andere = await lage.Portal.Person(ministerium, Rolle.Programmsteuerung);
        await lage.Portal.Als(andere);
        await lage.SetzePasswort(andere);
        var seite = await (await lage.Einladen(andere.Email)).Fill("Vorname", "Falsch").Fill("Rolle", Kreislage.Koordination).Press("Einladen");
        seite.Text.ShouldContain($"Die Einladung an {andere.Email} ist unterwegs.");
        seite.Text.ShouldNotContain("Zzministerium");
        seite.Text.ShouldNotContain("Programmsteuerung");
        (await lage.Post()).ShouldHaveSingleItem().Text.ShouldNotContain("/einladung/", customMessage: "ein Link könnte den bestehenden Zugang übernehmen");
        var person = await lage.Browser.Get($"/organisationen/{lage.Kreis.Id}/personen/{andere.Id}");
        person.Text.ShouldNotContain("Zzministerium");
        person.Text.ShouldNotContain("Programmsteuerung");
        person.Text.ShouldContain(OrganisationRegeln.PersonGehoertMehreren.Text);

        // Neither the address nor the access of somebody else's person.
        (await (await lage.Browser.Get($"/organisationen/{lage.Kreis.Id}/personen/{andere.Id}/aendern")).Fill("E-Mail-Adresse", "meine@example.org").Press("Speichern"))
            .Errors.ShouldBe([OrganisationRegeln.PersonGehoertMehreren.Text]);
        (await (await lage.Browser.Get($"/organisationen/{lage.Kreis.Id}/personen/{andere.Id}/sperren")).Fill("Grund", "x").Press("Zugang sperren")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await lage.Browser.Raw($"/organisationen/{lage.Kreis.Id}/personen/{andere.Id}/sitzungen")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lage.Person(andere.Email)).Vorname.ShouldBe("Zzada");
    }

    [Fact]
    public async Task Eine_Einladung_laesst_sich_wiederholen_und_zurueckziehen()
    {
        await using var lage = await Kreislage.Neu();
        await (await lage.Einladen("neu@example.org")).Fill("Rolle", Kreislage.Koordination).Press("Einladen");
        var neu = await lage.Person("neu@example.org");
        var adresse = $"/organisationen/{lage.Kreis.Id}/personen/{neu.Id}";
        await (await lage.Browser.Get(adresse + "/einladung")).Press("Noch einmal einladen");
        (await lage.Post()).Count.ShouldBe(2);
        (await lage.Browser.Get(adresse)).Text.ShouldContain($"{lage.Verwalterin.Anzeigename} (Kreis Probe) hat die Einladung der Person in Kreis Probe wiederholt.");
        await using (var technik = lage.Portal.Datenbank.Technik())
        {
            (await technik.Set<Einladung>().CountAsync(e => e.PersonId == neu.Id.Value && e.BenutztAm == null)).ShouldBe(1);
        }

        var weg = await (await lage.Browser.Get(adresse + "/einladung-zurueckziehen")).Fill("Grund", "verwechselt").Press("Einladung zurückziehen");
        weg.Text.ShouldContain("Die Einladung ist zurückgezogen.");
        await using (var technik = lage.Portal.Datenbank.Technik())
        {
            (await technik.Set<Einladung>().CountAsync(e => e.PersonId == neu.Id.Value && e.BenutztAm == null)).ShouldBe(0);
        }

        (await lage.Browser.Get($"/organisationen/{lage.Kreis.Id}")).Text.ShouldContain("1 frühere Person");
        (await lage.Browser.Get(adresse)).Text.ShouldContain("hat die Einladung der Person in Kreis Probe zurückgezogen. Anlass: verwechselt");
    }

    [Fact]
    public async Task Sperren_beendet_alle_Sitzungen_sofort_und_die_letzte_Verwaltung_bleibt()
    {
        await using var lage = await Kreislage.Neu();
        var kollege = await lage.Portal.Person(lage.Kreis, Rolle.Koordination);
        var sitzung = await lage.Portal.Als(kollege);
        (await sitzung.Raw("/rollen")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var adresse = $"/organisationen/{lage.Kreis.Id}/personen/{kollege.Id}";
        (await (await lage.Browser.Get(adresse + "/sperren")).Fill("Grund", "Laptop verloren").Press("Zugang sperren")).Text.ShouldContain("gesperrt");
        (await sitzung.Raw("/rollen")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await lage.Browser.Get(adresse + "/entsperren")).Fill("Grund", "wieder da").Press("Sperre aufheben")).Text.ShouldContain("kann sich wieder anmelden");
        (await sitzung.Raw("/rollen")).StatusCode.ShouldBe(HttpStatusCode.Redirect, "die alte Sitzung bleibt beendet");

        var neue = await lage.Portal.Als(kollege);
        (await (await lage.Browser.Get(adresse + "/sitzungen")).Fill("Grund", "Gerät verlegt").Press("Sitzungen beenden")).Text.ShouldContain("hat alle Sitzungen der Person beendet.");
        (await neue.Raw("/rollen")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var selbst = $"/organisationen/{lage.Kreis.Id}/personen/{lage.Verwalterin.Id}";
        (await (await lage.Browser.Get(selbst + "/sperren")).Fill("Grund", "x").Press("Zugang sperren")).Errors.ShouldBe([OrganisationRegeln.LetzteZugangsverwaltung.Text]);
        (await (await lage.Browser.Get(selbst + "/rollen/1/entziehen")).Fill("Grund", "x").Press("Rolle entziehen")).Errors.ShouldBe([OrganisationRegeln.LetzteZugangsverwaltung.Text]);
    }

    [Fact]
    public async Task Zwei_aendern_dieselbe_Person_und_es_faellt_auf()
    {
        await using var lage = await Kreislage.Neu();
        var kollege = await lage.Portal.Person(lage.Kreis, Rolle.Koordination);
        var adresse = $"/organisationen/{lage.Kreis.Id}/personen/{kollege.Id}/aendern";
        var (eins, zwei) = (await lage.Browser.Get(adresse), await lage.Browser.Get(adresse));
        (await eins.Fill("Telefon", "06421 405-1").Press("Speichern")).Text.ShouldContain("Die Angaben sind gespeichert.");
        var konflikt = await zwei.Fill("Telefon", "06421 405-2").Press("Speichern");
        konflikt.Status.ShouldBe(HttpStatusCode.Conflict);
        konflikt.Text.ShouldContain("06421 405-1");
    }

    [Fact]
    public async Task Zwei_zugleich_nehmen_nicht_beide_Verwaltungen_weg()
    {
        for (var lauf = 0; lauf < 3; lauf++)
        {
            await using var lage = await Kreislage.Neu();
            var zweite = await lage.Portal.Person(lage.Kreis, Rolle.Zugangsverwaltung);
            var (a, b) = (lage.Browser, await lage.Portal.Als(zweite));
            var seiten = new[]
            {
                await a.Get($"/organisationen/{lage.Kreis.Id}/personen/{zweite.Id}/rollen/1/entziehen"),
                await b.Get($"/organisationen/{lage.Kreis.Id}/personen/{lage.Verwalterin.Id}/rollen/1/entziehen"),
            };
            await Task.WhenAll(seiten.Select(s => s.Fill("Grund", "weg").Press("Rolle entziehen")));
            await using var db = lage.Portal.Db();
            var uebrig = (await db.Personen.ToListAsync()).Count(p => p.Rollen.Any(r => r.OrganisationId == lage.Kreis.Id && r.Rolle == Rolle.Zugangsverwaltung && r.GiltAm(lage.Portal.Uhr.Heute())));
            uebrig.ShouldBe(1, $"Lauf {lauf}");
        }
    }

    [Fact]
    public async Task Der_Betrieb_beruft_nur_die_Zugangsverwaltung()
    {
        await using var lage = await Kreislage.Neu();
        var betrieb = await lage.Portal.Als(Rolle.Betrieb);
        var seite = await (await betrieb.Get($"/organisationen/{lage.Kreis.Id}/zugangsverwaltung"))
            .Fill("Vorname", "Vera").Fill("Nachname", "Zugang").Fill("E-Mail-Adresse", "vera@example.org").Press("Berufen");
        seite.Text.ShouldContain("Die Einladung an vera@example.org ist unterwegs.");
        (await lage.Person("vera@example.org")).Rollen.ShouldHaveSingleItem().Rolle.ShouldBe(Rolle.Zugangsverwaltung);
        foreach (var akt in (string[])["einladen", $"personen/{lage.Verwalterin.Id}/rolle", $"personen/{lage.Verwalterin.Id}/sperren", $"personen/{lage.Verwalterin.Id}/aendern"])
        {
            (await betrieb.Raw($"/organisationen/{lage.Kreis.Id}/{akt}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, akt);
        }

        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(11));
        (await betrieb.Raw($"/organisationen/{lage.Kreis.Id}/zugangsverwaltung")).Headers.Location!.ToString().ShouldStartWith("/bestaetigen?");
    }
}
