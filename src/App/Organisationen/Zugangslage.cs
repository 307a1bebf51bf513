using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>What an act on an organisation or one of its people knows while it runs.</summary>
/// <param name="Leute">Everybody who holds or has held a role there.</param>
/// <param name="Betroffen">The person the address names; null when it names only the organisation.</param>
public sealed record Zugangslage(Organisation Organisation, IReadOnlyList<Person> Leute, Person? Betroffen, Db Db, CurrentUser Ich, HttpContext Http, TimeProvider Clock)
{
    public DateOnly Heute => Clock.Heute();

    public DateTime Jetzt => Clock.GetUtcNow().UtcDateTime;

    public CancellationToken Abbruch => Http.RequestAborted;

    /// <summary>The person the address names.</summary>
    public Person Person => Betroffen!;

    /// <summary>The number in the address; -1 when it holds none.</summary>
    public int Nummer => int.TryParse(Http.Request.RouteValues["nummer"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? nummer : -1;

    /// <summary>The others who can be chosen: they belong to the organisation and are not locked out.</summary>
    public IReadOnlyList<Person> Kollegen =>
        [.. Leute.Where(p => p.Id != Betroffen?.Id && !p.Gesperrt && p.GehoertZu(Organisation.Id, Heute)).OrderBy(p => p.Nachname).ThenBy(p => p.Vorname)];

    public T Dienst<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>
    /// The organisation, its people and the person, when the act is allowed; else the answer to give. What is foreign does not exist (404), nor
    /// does a person who never belonged to the organisation.
    /// </summary>
    /// <param name="person">From the address; null when it names none.</param>
    public static async Task<(Zugangslage? Lage, IResult? Antwort)> HoleAsync(HttpContext http, Handlung handlung, string organisation, string? person)
    {
        var (db, ich, clock) = (http.RequestServices.GetRequiredService<Db>(), http.RequestServices.GetRequiredService<CurrentUser>(), http.RequestServices.GetRequiredService<TimeProvider>());
        if (!Id<Organisation>.TryParse(organisation, null, out var id) || await db.Organisationen.SingleOrDefaultAsync(o => o.Id == id, http.RequestAborted) is not { } gefunden)
        {
            return (null, Page.NotFound());
        }

        Id<Person>? gemeint = Id<Person>.TryParse(person, null, out var mensch) ? mensch : null;
        if (ich.Verweigert(handlung, new(gefunden.Id, Person: gemeint, IstTest: gefunden.IstTest)) is { } verweigert)
        {
            return (null, verweigert);
        }

        var leute = await db.Personen.Where(p => p.Rollen.Any(r => r.OrganisationId == id)).ToListAsync(http.RequestAborted);
        var betroffen = leute.Find(p => p.Id == gemeint);
        return person is not null && betroffen is null ? (null, Page.NotFound()) : (new(gefunden, leute, betroffen, db, ich, http, clock), null);
    }
}
