using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Barrierefreiheit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>What tests read, change and add in the <see cref="Welt"/> past the pages.</summary>
public sealed partial class Welt
{
    private readonly Dictionary<string, TestBrowser> browser = [];

    public Organisation Gebiet => Organisation(Organisationsart.Gebietskoerperschaft);

    /// <summary>Somebody by the name in <see cref="Rufer"/>; the plain name of a role holds that role alone, in an organisation for the work.</summary>
    public Person Wer(string name) => rufer.Single(r => r.Name == name).Person!;

    /// <summary>A browser of somebody, the same at every call.</summary>
    public async Task<TestBrowser> Als(string name)
    {
        if (!browser.TryGetValue(name, out var offen))
        {
            browser[name] = offen = rufer.Single(r => r.Name == name).Person is { } person ? await Portal.Als(person) : Portal.Browser();
        }

        return offen;
    }

    /// <summary>Number of the Wiedervorlage that each case has of the organisation of somebody.</summary>
    public int Wiedervorlage(string name) => Orte.Index().Single(o => o.Item == rufer.Single(r => r.Name == name).Befugnisse![0].OrganisationId).Index + 1;

    public async Task<Vorgang> Lies(Vorgang fall)
    {
        await using var db = Portal.Db();
        return await db.Vorgaenge.AsNoTracking().SingleAsync(v => v.Id == fall.Id);
    }

    public async Task<Person> Lies(Person person)
    {
        await using var db = Portal.Db();
        return await db.Personen.AsNoTracking().SingleAsync(p => p.Id == person.Id);
    }

    public async Task Aendere(Vorgang fall, Action<Vorgang> was)
    {
        await using var db = Portal.Db();
        db.Clock = Portal.Uhr;
        was(await db.Vorgaenge.SingleAsync(v => v.Id == fall.Id));
        await db.SaveChangesAsync();
    }

    public async Task Aendere(Person person, Action<Person> was)
    {
        await using var db = Portal.Db();
        db.Clock = Portal.Uhr;
        was(await db.Personen.SingleAsync(p => p.Id == person.Id));
        await db.SaveChangesAsync();
    }

    public async Task Aendere(Organisation organisation, Action<Organisation> was)
    {
        await using var db = Portal.Db();
        db.Clock = Portal.Uhr;
        was(await db.Organisationen.SingleAsync(o => o.Id == organisation.Id));
        await db.SaveChangesAsync();
    }

    public async Task<Unterlage> NeueUnterlage(Vorgang fall)
    {
        await using var db = Portal.Db();
        var neu = Unterlage.Hochladen(
            Id<Unterlage>.New(Portal.Uhr), await Lies(fall), "Zzantrag.txt", Dateiart.Text, "Text"u8.ToArray(), new string('0', 64), null, Kollege.Id,
            Portal.Uhr.GetUtcNow().UtcDateTime, RandomNumberGenerator.GetHexString(32));
        db.Add(neu);
        await db.SaveChangesAsync();
        return neu;
    }

    /// <summary>A report of a barrier; the name is the canary of who may not read reports.</summary>
    public async Task<Barrieremeldung> NeueMeldung(string wort = "Zz")
    {
        var jetzt = Portal.Uhr.GetUtcNow().UtcDateTime;
        var neu = Barrieremeldung.Eingehen(
            Id<Barrieremeldung>.New(Portal.Uhr), $"BM-2026-{RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 8)}", jetzt,
            Portal.Services.GetRequiredService<Rechtsstandquelle>().Lies().Frist(Rechtsparameter.BarriereAntwort, Portal.Uhr.Heute()),
            RandomNumberGenerator.GetHexString(32), $"{wort}beschreibung", "/", $"{wort}melder", "zzmelder@example.org");
        await using var db = Portal.Db();
        db.Add(neu);
        await db.SaveChangesAsync();
        return neu;
    }
}
