using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Organisationen;

/// <summary>A district with somebody who manages its access, signed in.</summary>
public sealed class Kreislage : IAsyncDisposable
{
    public const string Koordination = "Koordination: bearbeitet die Vorgänge der Gebietskörperschaft";

    private Kreislage(Portal portal, Organisation kreis, Person verwalterin, TestBrowser browser) => (Portal, Kreis, Verwalterin, Browser) = (portal, kreis, verwalterin, browser);

    public Portal Portal { get; }

    public Organisation Kreis { get; }

    public Person Verwalterin { get; }

    public TestBrowser Browser { get; }

    public static async Task<Kreislage> Neu()
    {
        var portal = await Portal.Start();
        var kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft, "Kreis Probe");
        var verwalterin = await portal.Person(kreis, Rolle.Zugangsverwaltung);
        return new(portal, kreis, verwalterin, await portal.Als(verwalterin));
    }

    /// <summary>The invitation, filled but for the role.</summary>
    public async Task<TestPage> Einladen(string email = "") =>
        (await Browser.Get($"/organisationen/{Kreis.Id}/einladen")).Fill("Vorname", "Nele").Fill("Nachname", "Neumann").Fill("E-Mail-Adresse", email);

    public async Task<Person> Person(string email)
    {
        await using var db = Portal.Db();
        return await db.Personen.SingleAsync(p => p.Email == email);
    }

    /// <summary>What lies in the outbox.</summary>
    public async Task<IReadOnlyList<Versand>> Post()
    {
        await using var technik = Portal.Datenbank.Technik();
        return await technik.Set<Versand>().OrderBy(v => v.Id).ToListAsync();
    }

    /// <summary>The person has set up its account.</summary>
    public async Task SetzePasswort(Person person)
    {
        await using var technik = Portal.Datenbank.Technik();
        (await technik.Set<Konto>().SingleAsync(k => k.Id == person.Id.Value)).PasswortHash = "x";
        await technik.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
