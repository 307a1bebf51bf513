using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Vorgaenge;

/// <summary>A small agency: ministry, granting authority with two people, two bodies with a case each in 2026. The clock stands on Friday, 13 March 2026.</summary>
public sealed class Vorgangslage : IAsyncDisposable
{
    public const string Marburg = "AQB-2026-06534";
    public const string Fulda = "AQB-2026-06631";

    private Vorgangslage(Portal portal) => Portal = portal;

    public Portal Portal { get; }

    public Organisation Ministerium { get; private set; } = null!;

    public Organisation Behoerde { get; private set; } = null!;

    public Organisation Kreis { get; private set; } = null!;

    public Organisation Nachbar { get; private set; } = null!;

    public Person Sommer { get; private set; } = null!;

    public Person Lang { get; private set; } = null!;

    public Person Weber { get; private set; } = null!;

    public Person Aydin { get; private set; } = null!;

    public Person Fuldaer { get; private set; } = null!;

    public static async Task<Vorgangslage> Neu(IEnumerable<KeyValuePair<string, string?>>? einstellungen = null)
    {
        var portal = await Portal.Start(einstellungen: einstellungen);
        var lage = new Vorgangslage(portal)
        {
            Ministerium = await portal.Organisation(Organisationsart.Ministerium, "Ministerium"),
            Behoerde = await portal.Organisation(Organisationsart.Bewilligungsbehoerde, "Regierungspräsidium Kassel"),
            Kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Landkreis Marburg-Biedenkopf", "06534"),
            Nachbar = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Landkreis Fulda", "06631"),
        };
        lage.Sommer = await portal.Person(lage.Ministerium, Rolle.Programmsteuerung);
        lage.Lang = await portal.Person(lage.Behoerde, Rolle.Bewilligung);
        lage.Weber = await portal.Person(lage.Behoerde, Rolle.Bewilligung);
        lage.Aydin = await portal.Person(lage.Kreis, Rolle.Koordination);
        lage.Fuldaer = await portal.Person(lage.Nachbar, Rolle.Koordination);
        await lage.Vorgang(lage.Kreis);
        await lage.Vorgang(lage.Nachbar);
        return lage;
    }

    public async Task Vorgang(Organisation organisation, int jahr = 2026)
    {
        await using var db = Portal.Db();
        db.Clock = Portal.Uhr;
        db.Add(Vorgangsanlage.Neu(organisation, "AQB", jahr, Portal.Uhr, "Test"));
        await db.SaveChangesAsync();
    }

    /// <summary>Gives a body a strategy that lacks nothing for a long time.</summary>
    public async Task MitStrategie(Organisation organisation)
    {
        var heute = Portal.Uhr.Heute();
        var strategie = Strategie.Anlegen(Id<Strategie>.New(Portal.Uhr), organisation);
        strategie.FassungErgaenzen(new(0, "Strategie", "Kreistag", new(2019, 12, 1), new(2020, 1, 1), null, new(2040, 12, 31), new(2020, 1, 2), null), heute, "Test");
        Array.ForEach(Enum.GetValues<Abstimmungsgruppe>(), g => strategie.Abstimmen(new(1, g, new(2019, 11, 1), "Stelle", "Sitzung"), heute, "Test"));
        await using var db = Portal.Db();
        db.Add(strategie);
        await db.SaveChangesAsync();
    }

    /// <summary>Changes a case past the pages.</summary>
    public async Task Aendere(string aktenzeichen, Action<Vorgang> tat)
    {
        await using var db = Portal.Db();
        db.Clock = Portal.Uhr;
        tat(db.Vorgaenge.Single(v => v.Aktenzeichen == aktenzeichen));
        await db.SaveChangesAsync();
    }

    public async Task Aendere(Person person, Action<Person> tat)
    {
        await using var db = Portal.Db();
        db.Clock = Portal.Uhr;
        tat(db.Personen.Single(p => p.Id == person.Id));
        await db.SaveChangesAsync();
    }

    public Vorgang Lies(string aktenzeichen)
    {
        using var db = Portal.Db();
        return db.Vorgaenge.Single(v => v.Aktenzeichen == aktenzeichen);
    }

    /// <summary>Moves the clock to that day, 9 o'clock in Germany (winter) or 10 (summer).</summary>
    public void Am(int jahr, int monat, int tag) => Portal.Uhr.Vor(new DateTime(jahr, monat, tag, 8, 0, 0, DateTimeKind.Utc) - Portal.Uhr.GetUtcNow().UtcDateTime);

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
