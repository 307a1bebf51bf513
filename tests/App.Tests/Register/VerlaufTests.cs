using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Register;

[Anforderung("SEC-20")]
public class VerlaufTests
{
    [Fact]
    public async Task Der_Verlauf_sagt_was_wann_und_warum_geschah_und_ob_die_Kette_haelt()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = await (await portal.Get(Registerdaten.Kassel)).Click("Verlauf dieser Vereinbarung");
        seite.H1.ShouldBe("Verlauf: documenta Stadt Kassel");
        var zeilen = seite.Document.QuerySelectorAll(".zw-log > li").Select(z => TestPage.Words(z)).ToList();
        zeilen.Count.ShouldBe(2);
        zeilen.ShouldContain(z => z.Contains("Das Programm hat die Zielvereinbarung in das Register übernommen.") && z.Contains("Geld vom Land: 1.121.600,00\u202f€."));
        zeilen.ShouldContain(z => z.Contains("Das Programm hat das Dokument und den daraus gelesenen Datensatz aufbewahrt"));
        zeilen.ShouldAllBe(z => z.Contains("Anlass: Testdaten"));

        await using var db = portal.Db();
        var kopf = await db.AktenkopfAsync();
        seite.Text.ShouldContain($"Kette lückenlos: {kopf.Nummer} Einträge des Portals geprüft, 13. März 2026, 14:03 Uhr");
        var kassel = await db.Akte.Where(a => a.Ereignis == "LesungAufgezeichnet").OrderBy(a => a.Nummer).FirstAsync();
        var gekuerzt = $"Prüfsumme {kassel.Hash[..4]} {kassel.Hash[4..8]} …";
        zeilen.ShouldContain(z => z.Contains(gekuerzt));
    }

    [Fact]
    public async Task Der_Verlauf_nennt_keine_Konten()
    {
        await using var portal = await Registerdaten.MitKatalog();
        await using (var db = portal.Db())
        {
            db.Wer = "E. Muster (Befehlszeile)";
            db.Add(Testvereinbarung.Neu());
            await db.SaveChangesAsync();
        }

        var seite = await portal.Get("/vereinbarungen/2024/06611/verlauf");
        seite.Html.ShouldNotContain("Muster (");
        seite.Text.ShouldContain("Der Betreiber hat die Zielvereinbarung in das Register übernommen.");
    }

    [Fact]
    public async Task Eine_Veraenderung_steht_spaetestens_nach_einer_Stunde_auf_der_Seite()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        const string Adresse = Registerdaten.Kassel + "/verlauf";
        (await portal.Get(Adresse)).Text.ShouldContain("Kette lückenlos");
        await portal.Datenbank.SqlAsync("UPDATE zielvereinbarung SET betrag_cent = 1 WHERE jahr = 2025");
        (await portal.Get(Adresse)).Text.ShouldContain("Kette lückenlos");
        portal.Uhr.Vor(TimeSpan.FromHours(1));
        (await portal.Get(Adresse)).Text.ShouldContain("Die Prüfung hat eine Veränderung gefunden, 13. März 2026, 15:03 Uhr.");
    }

    [Fact]
    public async Task Neue_Eintraege_werden_sofort_geprueft_und_was_es_nicht_gibt_wird_nicht_gefunden()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        await portal.Get(Registerdaten.Kassel + "/verlauf");
        await Registerdaten.LegeJahr(portal, 2023);
        await using var db = portal.Db();
        (await portal.Get("/vereinbarungen/2023/06611/verlauf")).Text.ShouldContain($"Kette lückenlos: {(await db.AktenkopfAsync()).Nummer} Einträge");
        (await portal.Get("/vereinbarungen/2022/06611/verlauf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
