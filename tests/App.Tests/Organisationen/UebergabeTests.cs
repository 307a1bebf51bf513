using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Organisationen;

/// <summary>Handing over a role needs no operator; both histories say it.</summary>
public class UebergabeTests
{
    [Fact]
    public async Task An_eine_Kollegin_und_die_Zustaendigkeit_geht_mit()
    {
        await using var portal = await Portal.Start();
        var rp = await portal.Organisation(Organisationsart.Bewilligungsbehoerde, "Amt Probe");
        var (alt, neu) = (await portal.Person(rp, Rolle.Bewilligung), await portal.Person(rp, Rolle.Zugangsverwaltung));
        var kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft);
        var vorgang = Vorgang.Anlegen(Id<Vorgang>.New(portal.Uhr), "AQB", 2026, kreis, new('x', 16), "Test");
        vorgang.ZustaendigMachen(alt.Id, "Test");
        await using (var db = portal.Db())
        {
            db.Add(vorgang);
            await db.SaveChangesAsync();
        }

        var browser = await portal.Als(alt);
        var seite = await (await browser.Get("/rollen")).Click("Übergeben: Bewilligung, Amt Probe");
        seite.Text.ShouldContain("die Zuständigkeit für Ihre laufenden Vorgänge über: 1 Vorgang.");
        (await seite.Press("Rolle übergeben")).Errors.ShouldBe(["Wählen Sie bei „An wen?“ eine Antwort aus", "Geben Sie einen Grund an"], ignoreOrder: true);
        var danach = await seite.Fill("An wen?", neu.Anzeigename).Fill("Grund", "Ruhestand").Press("Rolle übergeben");
        danach.Text.ShouldContain("Die Rolle Bewilligung ist übergeben.");
        danach.Text.ShouldContain("Sie haben zurzeit keine Rolle.");

        var verwaltung = await portal.Als(neu);
        (await verwaltung.Get($"/organisationen/{rp.Id}/personen/{alt.Id}")).Text.ShouldContain($"hat die Rolle Bewilligung in Amt Probe an {neu.Anzeigename} weitergegeben. Anlass: Ruhestand");
        (await verwaltung.Get($"/organisationen/{rp.Id}/personen/{neu.Id}")).Text.ShouldContain($"vorher hatte sie {alt.Anzeigename}");
        await using var zustand = portal.Db();
        (await zustand.Vorgaenge.SingleAsync()).ZustaendigId.ShouldBe(neu.Id);
        (await zustand.Personen.SingleAsync(p => p.Id == neu.Id)).Rollen.Select(r => r.Rolle).ShouldContain(Rolle.Bewilligung);
    }

    [Fact]
    public async Task Auch_die_letzte_Zugangsverwaltung_geht_an_jemand_Neues()
    {
        await using var lage = await Kreislage.Neu();
        var seite = await lage.Browser.Get($"/organisationen/{lage.Kreis.Id}/personen/{lage.Verwalterin.Id}/rollen/1/uebergeben");
        (await seite.Fill("An wen?", "An eine Person, die noch nicht dabei ist").Fill("Grund", "Wechsel").Press("Rolle übergeben")).Errors.Count.ShouldBe(3);
        var danach = await seite.Fill("Vorname", "Nele").Fill("Nachname", "Neumann").Fill("E-Mail-Adresse", "neu@example.org").Press("Rolle übergeben");
        danach.Text.ShouldContain("Die Nachricht an neu@example.org ist unterwegs.");
        (await lage.Post()).ShouldHaveSingleItem().Text.ShouldContain("/einladung/");
        (await lage.Person("neu@example.org")).Rollen.ShouldHaveSingleItem().Rolle.ShouldBe(Rolle.Zugangsverwaltung);
        (await lage.Browser.Raw($"/organisationen/{lage.Kreis.Id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nur_die_eigene_Rolle_und_nur_frisch_bestaetigt()
    {
        await using var lage = await Kreislage.Neu();
        var kollege = await lage.Portal.Person(lage.Kreis, Rolle.Koordination);
        var adresse = $"/organisationen/{lage.Kreis.Id}/personen/{kollege.Id}/rollen/1/uebergeben";
        (await lage.Browser.Raw(adresse)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "auch die Zugangsverwaltung gibt fremde Rollen nicht weiter");
        var eigener = await lage.Portal.Als(kollege);
        (await eigener.Raw(adresse.Replace("/1/", "/2/", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await eigener.Raw(adresse)).StatusCode.ShouldBe(HttpStatusCode.OK);
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(11));
        (await eigener.Raw(adresse)).Headers.Location!.ToString().ShouldStartWith("/bestaetigen?");
    }
}
