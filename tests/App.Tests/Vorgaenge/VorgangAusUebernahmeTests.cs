using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Lesung;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Vorgaenge;

public class VorgangAusUebernahmeTests
{
    private static async Task Uebernimm(Portal portal)
    {
        var bytes = await File.ReadAllBytesAsync(Ablage.Pfad("samples", "kassel-2024.txt"), TestContext.Current.CancellationToken);
        var ergebnis = await new Uebernahme(portal.Db, portal.Uhr, "Test", beispieldaten: false)
            .UebernimmAsync(new Dateilesung().Lies("kassel-2024.txt", bytes), probe: false, TestContext.Current.CancellationToken);
        ergebnis.Art.ShouldBe(Uebernahmeart.Uebernommen, ergebnis.Meldung);
    }

    [Fact]
    [Anforderung("R1")]
    public async Task Mit_der_Vereinbarung_entsteht_der_Vorgang_und_zeigt_was_vereinbart_ist()
    {
        await using var portal = await Portal.Start();
        await portal.Organisation(Organisationsart.Gebietskoerperschaft, "documenta-Stadt Kassel", "06611");
        await Uebernimm(portal);
        var seite = await (await portal.Als(Rolle.Programmsteuerung)).Get("/vorgaenge/AQB-2024-06611");
        seite.H1.ShouldBe("documenta-Stadt Kassel 2024");
        seite.Text.ShouldContain("Vereinbart Zielvereinbarung § 4; gelesen, noch nicht bestätigt 1.121.600,00");
        seite.Text.ShouldContain("Beantragt, bewilligt, ausgezahlt und nachgewiesen stehen hier, sobald");
        await seite.Click("Zur Zielvereinbarung im Register");
    }

    [Fact]
    public async Task Ohne_teilnehmende_Gebietskoerperschaft_oder_wenn_es_ihn_schon_gibt_entsteht_keiner()
    {
        await using var portal = await Portal.Start();
        await Uebernimm(portal);
        await using var db = portal.Db();
        (await db.Vorgaenge.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);

        await using var zweites = await Portal.Start();
        var kassel = await zweites.Organisation(Organisationsart.Gebietskoerperschaft, "documenta-Stadt Kassel", "06611");
        await using (var vorher = zweites.Db())
        {
            vorher.Add(Vorgangsanlage.Neu(kassel, "AQB", 2024, zweites.Uhr, "Test"));
            await vorher.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await Uebernimm(zweites);
        await using var nachher = zweites.Db();
        (await nachher.Vorgaenge.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
