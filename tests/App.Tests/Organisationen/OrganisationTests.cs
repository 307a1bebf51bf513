using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Organisationen;

/// <summary>The operator enters organisations, ends them, goes on with them; who manages one sees that one only.</summary>
public class OrganisationTests
{
    [Fact]
    public async Task Die_Liste_filtert_zeigt_Tests_und_stellt_Beendete_abseits()
    {
        await using var portal = await Portal.Start();
        var betrieb = await portal.Als(Rolle.Betrieb);
        var ende = await portal.Organisation(Organisationsart.Traeger, "Alter Träger");
        await portal.Organisation(Organisationsart.Traeger, "Probeträger", test: true);
        await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Kreis Ärmel", "06534");
        var seite = await (await betrieb.Get($"/organisationen/{ende.Id}/beenden")).Fill("Grund", "aufgelöst").Press("Teilnahme beenden");
        seite.Text.ShouldContain("Nimmt seit 13. März 2026 nicht mehr teil");

        var liste = await betrieb.Get("/organisationen");
        liste.Text.ShouldContain("3 Organisationen");
        liste.Document.QuerySelector("section[aria-labelledby=beendet]")!.TextContent.ShouldContain("Alter Träger");
        liste.Document.QuerySelectorAll("tbody tr").Single(z => z.TextContent.Contains("Probeträger", StringComparison.Ordinal)).QuerySelector(".zw-tag")!.TextContent.ShouldBe("Test");
        (await liste.Fill("Name oder Schlüssel", "armel").Press("Filtern")).Text.ShouldNotContain("Probeträger");
        (await liste.Fill("Name oder Schlüssel", "06534").Press("Filtern")).Text.ShouldContain("Kreis Ärmel");
        (await liste.Fill("Name oder Schlüssel", "").Fill("Art", "Träger").Press("Filtern")).Text.ShouldNotContain("Kreis Ärmel");
        (await liste.Fill("Name oder Schlüssel", "gibtesnicht").Press("Filtern")).Text.ShouldContain("Keine teilnehmende Organisation passt");
    }

    [Fact]
    public async Task Wer_eine_Organisation_verwaltet_kommt_gleich_zu_ihr_und_fremde_gibt_es_nicht()
    {
        await using var portal = await Portal.Start();
        var (eigene, fremde) = (await portal.Organisation(Organisationsart.Gebietskoerperschaft), await portal.Organisation(Organisationsart.Gebietskoerperschaft));
        var verwalterin = await portal.Person(eigene, Rolle.Zugangsverwaltung);
        var fremder = await portal.Person(fremde, Rolle.Koordination);
        var browser = await portal.Als(verwalterin);
        (await browser.Get("/organisationen")).H1.ShouldBe(eigene.Name);
        foreach (var adresse in (string[])[$"/organisationen/{fremde.Id}", $"/organisationen/{fremde.Id}/einladen", $"/organisationen/{fremde.Id}/personen/{fremder.Id}",
            $"/organisationen/{eigene.Id}/personen/{fremder.Id}", $"/organisationen/{eigene.Id}/personen/{fremder.Id}/sperren", $"/organisationen/{eigene.Id}/personen/unfug", "/organisationen/unfug"])
        {
            (await browser.Raw(adresse)).StatusCode.ShouldBe(HttpStatusCode.NotFound, adresse);
        }

        (await browser.Raw("/organisationen/neu")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Raw($"/organisationen/{eigene.Id}/beenden")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.Als(Rolle.Bewilligung)).Raw("/organisationen")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Eintragen_nimmt_Gebietskoerperschaften_aus_dem_Verzeichnis_und_sagt_was_fehlt()
    {
        await using var portal = await Portal.Start();
        var betrieb = await portal.Als(Rolle.Betrieb);
        var leer = await (await betrieb.Get("/organisationen/neu")).Press("Eintragen");
        leer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        leer.Errors.ShouldBe(["Wählen Sie bei „Art der Organisation“ eine Antwort aus"]);
        (await leer.Fill("Art der Organisation", "Träger").Press("Eintragen")).Errors.ShouldBe(["Geben Sie den Namen an"]);
        (await leer.Fill("Art der Organisation", "Gebietskörperschaft").Press("Eintragen")).Errors.ShouldBe(["Wählen Sie die Gebietskörperschaft aus der Liste"]);
        var neu = await leer.Fill("Art der Organisation", "Gebietskörperschaft").Fill("Landkreis oder kreisfreie Stadt", "Landkreis Marburg-Biedenkopf").Press("Eintragen");
        neu.H1.ShouldBe("Landkreis Marburg-Biedenkopf");
        neu.Text.ShouldContain("06534");
        neu.Text.ShouldContain("Noch verwaltet hier niemand die Zugänge.");
        neu.Text.ShouldContain("hat die Organisation Landkreis Marburg-Biedenkopf eingetragen");
        (await betrieb.Get("/organisationen/neu")).Document.QuerySelectorAll("select option").ShouldNotContain(o => o.TextContent == "Landkreis Marburg-Biedenkopf");

        var probe = await (await betrieb.Get("/organisationen/neu")).Fill("Art der Organisation", "Gebietskörperschaft").Fill("Wofür ist sie da?", "Zum Ausprobieren (Testorganisation)")
            .Fill("Name", "Probekreis").Press("Eintragen");
        probe.Text.ShouldContain("Schlüssel 99001 · Test");
        var doppelt = await (await betrieb.Get("/organisationen/neu")).Fill("Art der Organisation", "Gebietskörperschaft").Fill("Wofür ist sie da?", "Zum Ausprobieren (Testorganisation)")
            .Fill("Name", "Probekreis").Press("Eintragen");
        doppelt.ErrorAt("Name").ShouldBe("Eine Organisation dieser Art und dieses Namens gibt es schon");
    }

    [Fact]
    public async Task Alle_Gebietskoerperschaften_kommen_auf_einmal_und_keine_doppelt()
    {
        await using var portal = await Portal.Start();
        var betrieb = await portal.Als(Rolle.Betrieb);
        await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Landkreis Marburg-Biedenkopf", "06534");
        var vorschau = await betrieb.Get("/organisationen/ergaenzen");
        vorschau.Text.ShouldContain("Von den 27 Gebietskörperschaften, die es heute gibt, fehlen diese 26.");
        (await vorschau.Press("Alle 26 eintragen")).Text.ShouldContain("26 Gebietskörperschaften sind neu eingetragen.");
        (await vorschau.Press("Alle 26 eintragen")).Status.ShouldBe(HttpStatusCode.OK);
        await using var db = portal.Db();
        (await db.Organisationen.Where(o => o.Art == Organisationsart.Gebietskoerperschaft).Select(o => o.Ags).Distinct().CountAsync()).ShouldBe(27);
        (await db.Organisationen.CountAsync(o => o.Art == Organisationsart.Gebietskoerperschaft)).ShouldBe(27);
        (await betrieb.Get("/organisationen/ergaenzen")).Text.ShouldContain("Alle 27 Gebietskörperschaften von heute sind eingetragen.");
    }

    [Fact]
    public async Task Umbenennen_beenden_und_fortfuehren_stehen_mit_Grund_in_der_Akte()
    {
        await using var portal = await Portal.Start();
        var betrieb = await portal.Als(Rolle.Betrieb);
        var kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Kreis Alt");
        var koordination = await portal.Als(await portal.Person(kreis, Rolle.Koordination, Rolle.Zugangsverwaltung));
        var umbenannt = await (await betrieb.Get($"/organisationen/{kreis.Id}/aendern")).Fill("Name", "Kreis Neu").Fill("Grund", "neuer Name").Press("Speichern");
        umbenannt.Text.ShouldContain("hat die Organisation Kreis Alt in Kreis Neu umbenannt. Anlass: neuer Name");
        (await koordination.Raw("/organisationen")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var beenden = await betrieb.Get($"/organisationen/{kreis.Id}/beenden");
        beenden.Text.ShouldContain("1 Person verliert hier ihren Zugang");
        (await beenden.Press("Teilnahme beenden")).ErrorAt("Grund").ShouldBe("Geben Sie einen Grund an");
        await beenden.Fill("Grund", "Fusion").Press("Teilnahme beenden");
        (await koordination.Raw("/organisationen")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await betrieb.Raw($"/organisationen/{kreis.Id}/beenden")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await betrieb.Get($"/organisationen/{kreis.Id}/fortfuehren")).Fill("Grund", "doch nicht").Press("Fortführen")).Text.ShouldContain("nimmt wieder teil");
        (await koordination.Raw("/organisationen")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Der_Betrieb_kann_sich_nicht_selbst_abschaffen()
    {
        await using var portal = await Portal.Start();
        var haus = await portal.Organisation(Organisationsart.Betreiber);
        var betrieb = await portal.Als(await portal.Person(haus, Rolle.Betrieb));
        (await (await betrieb.Get($"/organisationen/{haus.Id}/beenden")).Fill("Grund", "aus").Press("Teilnahme beenden")).ErrorAt("Grund")!.ShouldStartWith("Ihre eigene Betriebsorganisation");
    }
}
