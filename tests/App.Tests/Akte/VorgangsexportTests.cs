using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Register;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Akte;

[Anforderung("SEC-20")]
public class VorgangsexportTests
{
    private const string Adresse = "/pruefung/akte/2024/06611.zip";

    [Fact]
    public async Task Die_Pruefung_bekommt_den_Vorgang_mit_Unterlagen_die_Beteiligten_nur_die_Vereinbarung()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var stadt = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Kassel", "06611");
        var koordination = await portal.Person(stadt, Rolle.Koordination);
        var vorgang = Vorgang.Anlegen(Id<Vorgang>.New(portal.Uhr), "AQB", 2024, stadt, "0123456789abcdef", "Test");
        var unterlage = Unterlage.Hochladen(
            Id<Unterlage>.New(portal.Uhr), vorgang, "brief.txt", Dateiart.Text, "Kanarienbrief"u8.ToArray(), Aktenexport.Hash("Kanarienbrief"u8.ToArray()), null, koordination.Id,
            portal.Uhr.GetUtcNow().UtcDateTime, "0123456789abcdef");
        var projekt = Projekt.Anlegen(Id<Projekt>.New(portal.Uhr), vorgang, (null, "Weiterbildung"), "Sprachcafé", [], "0123456789abcdef", "Test");
        await using (var db = portal.Db())
        {
            db.AddRange(vorgang, unterlage, projekt);
            await db.SaveChangesAsync();
        }

        var alles = await Lade(portal, await portal.Als(Rolle.Pruefung));
        alles.Keys.ShouldContain(n => n.StartsWith("unterlage/", StringComparison.Ordinal));
        var zustaende = alles.Where(d => d.Key.StartsWith("zustand/", StringComparison.Ordinal)).Select(d => System.Text.Encoding.UTF8.GetString(d.Value)).ToList();
        zustaende.ShouldContain(z => z.Contains($"\"{vorgang.Aktenzeichen}\"", StringComparison.Ordinal));
        zustaende.ShouldContain(z => z.Contains($"\"{projekt.Nummer}\"", StringComparison.Ordinal));
        await using var technik = portal.Datenbank.Technik();
        (await technik.Set<Einsicht>().OrderBy(e => e.Aggregat).ToListAsync()).Select(e => (e.Aggregat, e.AggregatId, e.Weg)).ShouldBe(
            [("Projekt", projekt.Id.ToString(), "GET /pruefung/akte/{jahr:int}/{ags}.zip"), ("Vorgang", vorgang.Id.ToString(), "GET /pruefung/akte/{jahr:int}/{ags}.zip")]);

        var teil = await Lade(portal, await portal.Als(koordination));
        teil.Keys.ShouldNotContain(n => n.StartsWith("unterlage/", StringComparison.Ordinal));
        string.Concat(teil.Values.Select(System.Text.Encoding.UTF8.GetString)).ShouldNotContain(vorgang.Aktenzeichen);
        (await technik.Set<Einsicht>().CountAsync()).ShouldBe(2);

        alles[alles.Keys.Single(n => n.StartsWith("unterlage/", StringComparison.Ordinal))] = "anders"u8.ToArray();
        alles[Aktenexport.Hashliste] = System.Text.Encoding.ASCII.GetBytes(string.Concat(alles.Where(d => d.Key != Aktenexport.Hashliste).Select(d => $"{Aktenexport.Hash(d.Value)}  {d.Key}\n")));
        using var faelschung = new MemoryStream();
        Aktenexport.Packe(faelschung, alles);
        faelschung.Position = 0;
        Exportpruefung.Pruefe(faelschung).Meldung.ShouldNotBeNull().ShouldStartWith("unterlage/");
    }

    private static async Task<SortedDictionary<string, byte[]>> Lade(Portal portal, TestBrowser browser)
    {
        await using var zip = await (await browser.Get(Adresse)).Response.Content.ReadAsStreamAsync();
        Exportpruefung.Pruefe(zip).Meldung.ShouldBeNull();
        zip.Position = 0;
        return Exportarchiv.Lies(zip).Dateien;
    }
}
