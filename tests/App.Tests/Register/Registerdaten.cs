using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Register;

/// <summary>Fills the register of a test: the two real agreements from their golden records, or invented ones.</summary>
public static class Registerdaten
{
    public const string Kassel = "/vereinbarungen/2024/06611";
    public const string Marburg = "/vereinbarungen/2025/06534";

    /// <summary>Portal with the catalogue and the two real agreements.</summary>
    public static async Task<Portal> BeideVereinbarungen(Action<WebApplicationBuilder>? dienste = null)
    {
        var portal = await MitKatalog(dienste);
        await Lege(portal, Golden("kassel-2024"), Quelle("kassel-2024.txt"));
        await Lege(portal, Golden("marburg-biedenkopf-2025"), Quelle("marburg-biedenkopf-2025.md"));
        return portal;
    }

    /// <summary>Portal with the catalogue of bodies and no agreement.</summary>
    public static async Task<Portal> MitKatalog(Action<WebApplicationBuilder>? dienste = null)
    {
        var portal = await Portal.Start(dienste);
        await using var db = portal.Db();
        if (!await db.Koerperschaften.AnyAsync())
        {
            foreach (var koerperschaft in Stammdaten.Kataloge().Koerperschaften)
            {
                db.Add(koerperschaft);
                db.Vermerke(koerperschaft, new KatalogwertGeladen("Testdaten"));
            }

            await db.SaveChangesAsync();
        }

        return portal;
    }

    public static string GoldenText(string name) => Ablage.Lies("samples", "golden", $"{name}.json");

    public static Lesungsergebnis Golden(string name) => LesungJson.Lies(GoldenText(name));

    public static byte[] Quelle(string datei) => File.ReadAllBytes(Ablage.Pfad("samples", datei));

    /// <summary>Takes a reading into the register as an import does: agreement and reading, through the domain's own methods.</summary>
    public static async Task Lege(Portal portal, Lesungsergebnis lesung, byte[]? quelle = null, bool beispieldaten = false)
    {
        await using var db = portal.Db();
        Lege(db, lesung, quelle ?? "Quelle"u8.ToArray(), beispieldaten);
        await db.SaveChangesAsync();
    }

    private static void Lege(Db db, Lesungsergebnis lesung, byte[] quelle, bool beispieldaten)
    {
        var pruefsumme = Convert.ToHexStringLower(SHA256.HashData(quelle));
        var vereinbarung = Zielvereinbarung.AusLesung(
            Id<Zielvereinbarung>.New(TimeProvider.System), lesung.Inhalt!, lesung.Quelle, pruefsumme, beispieldaten, "Testdaten");
        db.Add(vereinbarung);
        db.Add(Lesevorgang.Aufzeichnen(
            Id<Lesevorgang>.New(TimeProvider.System), vereinbarung.Id, lesung, lesung.Quelle.Replace("samples/", "", StringComparison.Ordinal), quelle, pruefsumme,
            LesungJson.Schreibe(lesung), new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc), "Testdaten"));
    }

    /// <summary>An invented agreement on the wording of Kassel 2024, for another body, year and amount.</summary>
    public static Lesungsergebnis Erfunden(int jahr, string ags, Geld? betrag, Func<Vereinbarungsinhalt, Vereinbarungsinhalt>? aendere = null)
    {
        var muster = Golden("kassel-2024");
        var koerperschaft = Stammdaten.Kataloge().Koerperschaften.Single(k => k.Ags == ags);
        var inhalt = muster.Inhalt! with
        {
            Jahr = jahr,
            Gebiet = new(koerperschaft.Name, koerperschaft.Art, ags),
            Budget = betrag is null ? null : new(betrag, "EUR", jahr, null, null, []),
        };
        return muster with { Quelle = $"erfunden-{ags}-{jahr}.txt", Inhalt = aendere is null ? inhalt : aendere(inhalt), Befunde = [], Fundstellen = new Dictionary<string, IReadOnlyList<Fundstelle>>() };
    }

    /// <summary>One invented agreement per body of the year, amounts from 800.000 Euro in steps.</summary>
    public static async Task LegeJahr(Portal portal, int jahr)
    {
        var nr = 0;
        await using var db = portal.Db();
        foreach (var k in Stammdaten.Kataloge().GueltigAm(new DateOnly(jahr, 12, 31)))
        {
            Lege(db, Erfunden(jahr, k.Ags, Geld.Euro(800_000 + (nr++ * 20_300))), "Quelle"u8.ToArray(), beispieldaten: true);
        }

        await db.SaveChangesAsync();
    }
}
