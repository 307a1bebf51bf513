using System.Security.Cryptography;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Zielvereinbarungen;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Browser;

/// <summary>Pages of the talks on an agreement in a real browser: light and dark, wide and narrow, by keyboard alone.</summary>
public class VerfahrenTests
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    [Anforderung("A11Y-20", "A11Y-22")]
    public async Task Die_Seiten_der_Vereinbarungen_haben_keine_Verstoesse(ColorScheme farbe)
    {
        await using var lage = await Formularfenster.Start();
        var (sommer, aydin, gespraech, wirksam) = await Gespraeche(lage.Portal);
        (Person Wer, string Adresse, string Name)[] seiten =
        [
            (sommer, "/verfahren?jahr=2025", "liste"), (sommer, "/verfahren?jahr=2024", "liste-leer"), (sommer, "/verfahren/neu/AQB-2023-06534", "beginnen"), (sommer, gespraech, "land"),
            (aydin, gespraech, "koerperschaft"), (aydin, gespraech + "/text", "text"), (aydin, gespraech + "/projekte/neu", "projekt"), (aydin, gespraech + "/projekte/1/pruefliste", "pruefliste"),
            (aydin, gespraech + "/wortlaut/zielsteuerung/1", "absatz"), (aydin, gespraech + "/uebergeben", "uebergeben"), (aydin, gespraech + "/anmerkungen/1/antwort", "antwort"), (aydin, gespraech + "/annehmen", "annehmen"),
            (aydin, gespraech + "/fassungen", "fassungen"), (aydin, gespraech + "/fassungen/1", "fassung"), (aydin, gespraech + "/fassungen/1/3", "vergleich"),
            (sommer, wirksam, "wirksam"), (sommer, wirksam + "/unterschriften/neu/koerperschaft", "unterschrift"), (sommer, wirksam + "/aenderung", "aenderung"),
        ];
        foreach (var gruppe in seiten.GroupBy(s => s.Wer))
        {
            var page = await lage.Fenster(gruppe.Key, farbe: farbe);
            foreach (var (_, adresse, name) in gruppe)
            {
                (await lage.Oeffne(page, adresse))!.Status.ShouldBe(200, adresse);
                await Formularfenster.Pruefe(page, farbe, $"verfahren-{name}");
            }

            await page.Context.CloseAsync();
        }
    }

    [Fact]
    [Anforderung("A11Y-22")]
    public async Task Ein_Entwurf_laesst_sich_mit_der_Tastatur_allein_uebergeben()
    {
        await using var lage = await Formularfenster.Start();
        var (_, aydin, gespraech, _) = await Gespraeche(lage.Portal);
        var page = await lage.Fenster(aydin);
        await lage.Oeffne(page, gespraech + "/uebergeben");
        await page.GetByLabel("Ja, so würden wir unterschreiben").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + gespraech);
        (await page.InnerTextAsync("main")).ShouldContain("Fassung 4 ist übergeben.");
        await page.Context.CloseAsync();
    }

    private static async Task<(Person Sommer, Person Aydin, string Gespraech, string Wirksam)> Gespraeche(Portal portal)
    {
        var ministerium = await portal.Organisation(Organisationsart.Ministerium, "Ministerium");
        var kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Landkreis Marburg-Biedenkopf", "06534");
        var (sommer, aydin) = (await portal.Person(ministerium, Rolle.Programmsteuerung), await portal.Person(kreis, Rolle.Koordination));
        var (land, gebiet) = (new Beteiligter(Parteirolle.Land, sommer.Id, ministerium.Id), new Beteiligter(Parteirolle.Gebiet, aydin.Id, kreis.Id));
        var (jetzt, heute) = (portal.Uhr.GetUtcNow().UtcDateTime, portal.Uhr.Heute());
        await using var db = portal.Db();
        var (einer, anderer, dritter) = (Vorgangsanlage.Neu(kreis, "AQB", 2025, portal.Uhr, "Test"), Vorgangsanlage.Neu(kreis, "AQB", 2026, portal.Uhr, "Test"), Vorgangsanlage.Neu(kreis, "AQB", 2023, portal.Uhr, "Test"));
        var grundlage = Verfahrenszugriff.Grundlage("06534", 2025, 2025)!;
        var inhalt = Fassungsschrift.Neu(grundlage, Geld.Euro(1_000_000), heute).MitProjekt(1, new() { Nummer = 1, Name = "Perspektive 50+", Plaetze = 12 });

        var gespraech = Vereinbarungsverfahren.Eroeffnen(Id<Vereinbarungsverfahren>.New(portal.Uhr), einer, inhalt, jetzt, RandomNumberGenerator.GetHexString(32), "Test");
        gespraech.Uebergeben(land, grundlage, jetzt, "Test");
        gespraech.Anmerken(land, "zielsteuerung", null, false, "Bitte lesen", jetzt, "Test");
        gespraech.Anmerken(gebiet, null, 1, true, "Intern besprechen", jetzt, "Test");
        gespraech.Bearbeiten(gebiet, gespraech.Arbeitskopie!.MitWortlaut("zielsteuerung", 2, "Das ist anders geregelt."), Arbeitsschritt.WortlautGeaendert, "Test");
        gespraech.Uebergeben(gebiet, grundlage, jetzt, "Test");
        gespraech.Bearbeiten(land, gespraech.Arbeitskopie! with { Betrag = Geld.Euro(1_100_000) }, Arbeitsschritt.BetragGeaendert, "Test");
        gespraech.Uebergeben(land, grundlage, jetzt, "Test");
        gespraech.Bearbeiten(gebiet, gespraech.Arbeitskopie!.MitProjekt(4, new() { Nummer = 2, Name = "Fortbildungen" }), Arbeitsschritt.ProjektHinzugefuegt, "Test");

        var wirksam = Vereinbarungsverfahren.Eroeffnen(Id<Vereinbarungsverfahren>.New(portal.Uhr), anderer, inhalt, jetzt, RandomNumberGenerator.GetHexString(32), "Test");
        var summe = wirksam.Uebergeben(land, grundlage, jetzt, "Test").Pruefsumme;
        wirksam.Annehmen(land, summe, jetzt, "Test");
        wirksam.Annehmen(gebiet, summe, jetzt, "Test");
        foreach (var seite in Enum.GetValues<Parteirolle>())
        {
            wirksam.Unterzeichnen(land, new(seite, "Erika Muster", "Amt", seite == Parteirolle.Gebiet, "Ort", null, "nicht lesbar", Unterschriftsart.Handschriftlich, null, "Blatt 7"), summe, heute, jetzt, "Test");
        }

        db.AddRange(einer, anderer, dritter, gespraech, wirksam);
        await db.SaveChangesAsync();
        return (sommer, aydin, $"/verfahren/{gespraech.Id}", $"/verfahren/{wirksam.Id}");
    }
}
