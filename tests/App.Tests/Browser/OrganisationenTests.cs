using Microsoft.Playwright;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Browser;

/// <summary>Pages of organisations and people in a real browser: light and dark, wide and narrow, by keyboard alone.</summary>
public class OrganisationenTests
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    [Anforderung("A11Y-20", "A11Y-22")]
    public async Task Die_Seiten_der_Organisationen_haben_keine_Verstoesse(ColorScheme farbe)
    {
        await using var lage = await Formularfenster.Start();
        var (kreis, chefin, verwaltung) = await Kreis(lage.Portal);
        var betrieb = await lage.Portal.Person(await lage.Portal.Organisation(Organisationsart.Betreiber), Rolle.Betrieb);
        var (org, person) = ($"/organisationen/{kreis.Id}", $"/organisationen/{kreis.Id}/personen/{chefin.Id}");
        (Person Wer, string Adresse, string Name)[] seiten =
        [
            (betrieb, "/organisationen", "liste"), (betrieb, "/organisationen?suche=gibtesnicht", "liste-leer"), (betrieb, "/organisationen/neu", "neu"), (betrieb, "/organisationen/ergaenzen", "ergaenzen"),
            (betrieb, org, "organisation-betrieb"), (betrieb, org + "/beenden", "beenden"), (verwaltung, org, "organisation"), (verwaltung, org + "/einladen", "einladen"), (verwaltung, person, "person"),
            (verwaltung, person + "/aendern", "aendern"), (verwaltung, person + "/sperren", "sperren"), (chefin, "/rollen", "rollen"), (chefin, person + "/vertretung", "vertretung"), (chefin, person + "/rollen/1/uebergeben", "uebergeben"),
        ];
        foreach (var gruppe in seiten.GroupBy(s => s.Wer))
        {
            var page = await lage.Fenster(gruppe.Key, farbe: farbe);
            foreach (var (_, adresse, name) in gruppe)
            {
                (await lage.Oeffne(page, adresse))!.Status.ShouldBe(200, adresse);
                await Formularfenster.Pruefe(page, farbe, name);
            }

            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Eine_Vertretung_laesst_sich_mit_der_Tastatur_allein_einrichten()
    {
        await using var lage = await Formularfenster.Start();
        var (kreis, chefin, verwaltung) = await Kreis(lage.Portal);
        var page = await lage.Fenster(chefin);
        await lage.Oeffne(page, $"/organisationen/{kreis.Id}/personen/{chefin.Id}/vertretung");
        await page.GetByLabel("Koordination").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        foreach (var text in (string[])["14", "3", "2026", "20", "3", "2026", "Urlaub"])
        {
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync(text);
        }

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/rollen");
        (await page.InnerTextAsync("main")).ShouldContain($"{verwaltung.Anzeigename} vertritt {chefin.Anzeigename} vom 14. März 2026 bis 20. März 2026.");
        await page.Context.CloseAsync();
    }

    private static async Task<(Organisation Kreis, Person Chefin, Person Verwaltung)> Kreis(Portal portal)
    {
        var kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Landkreis mit einem ziemlich langen Namen an der Lahn", test: true);
        var (chefin, verwaltung) = (await portal.Person(kreis, Rolle.Koordination), await portal.Person(kreis, Rolle.Zugangsverwaltung));
        await using var db = portal.Db();
        db.Attach(chefin);
        chefin.VertretungEinrichten(verwaltung, kreis.Id, Rolle.Koordination, portal.Uhr.Heute(), portal.Uhr.Heute().AddDays(3), "Urlaub");
        await db.SaveChangesAsync();
        return (kreis, chefin, verwaltung);
    }
}
