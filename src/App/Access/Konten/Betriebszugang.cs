using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access.Konten;

/// <summary>The first operator: as long as nobody holds the role, a one-time link makes one. There is no account and no password before that.</summary>
public sealed class Betriebszugang(Db db, Einladungen einladungen, TimeProvider clock)
{
    private const string Grund = "Erster Betrieb, mit dem Einmallink der Konsole";

    /// <summary>True when nobody who may sign in operates the portal today. Example people do not count.</summary>
    public async Task<bool> FehltAsync(CancellationToken abbruch)
    {
        var heute = clock.Heute();
        return !await db.Personen.AnyAsync(p => !p.Gesperrt && !p.Email.EndsWith(Anmeldung.Beispieladresse) && p.Rollen.Any(r => r.Rolle == Rolle.Betrieb && r.Von <= heute && (r.Bis == null || heute <= r.Bis)), abbruch);
    }

    /// <summary>Path of a one-time link for the first operator.</summary>
    public async Task<string> EinladenAsync(CancellationToken abbruch) =>
        Routes.EinladungVon(await einladungen.ErstelleAsync(null, Einladungszweck.ErsterBetrieb, Einladungen.DauerKonsole, abbruch));

    /// <summary>
    /// Path of a one-time link for somebody who lost access and whom nobody can help in the portal: who operates it, manages the access of an organisation,
    /// or has roles in several. Null for everybody else.
    /// </summary>
    public async Task<string?> ErneuernAsync(string email, CancellationToken abbruch)
    {
        var heute = clock.Heute();
        var person = await db.Personen.MitAdresse(email).FirstOrDefaultAsync(p => !p.Gesperrt, abbruch);
        var rollen = person?.Rollen.Where(r => r.GiltAm(heute)).ToList() ?? [];
        if (person is null || (!rollen.Exists(r => r.Rolle is Rolle.Betrieb or Rolle.Zugangsverwaltung) && rollen.Select(r => r.OrganisationId).Distinct().Count() < 2))
        {
            return null;
        }

        person.ZugangErneuern("Link von der Konsole des Betriebs");
        await db.SaveChangesAsync(abbruch);
        return Routes.EinladungVon(await einladungen.ErstelleAsync(person.Id.Value, Einladungszweck.Einladung, Einladungen.DauerKonsole, abbruch));
    }

    /// <summary>True when a person has this address.</summary>
    public Task<bool> KenntAsync(string email, CancellationToken abbruch) => db.Personen.MitAdresse(email).AnyAsync(abbruch);

    /// <summary>Makes the operating organisation when there is none, the person, and gives the role. The caller has used the link up.</summary>
    public async Task<Person> LegeAnAsync(string organisation, string vorname, string nachname, string email, CancellationToken abbruch)
    {
        var betreiber = await db.Organisationen.FirstOrDefaultAsync(o => o.Art == Organisationsart.Betreiber && !o.IstTest && o.BeendetAm == null, abbruch);
        if (betreiber is null)
        {
            betreiber = Organisation.Anlegen(Id<Organisation>.New(clock), Organisationsart.Betreiber, organisation, null, test: false, Grund);
            db.Add(betreiber);
        }

        var person = Person.Anlegen(Id<Person>.New(clock), vorname, nachname, email, null, RandomNumberGenerator.GetHexString(32, lowercase: true), Grund);
        person.RolleVergeben(betreiber, Rolle.Betrieb, clock.Heute(), null, Grund);
        person.RolleVergeben(betreiber, Rolle.Zugangsverwaltung, clock.Heute(), null, Grund);
        db.Add(person);
        await db.SaveChangesAsync(abbruch);
        return person;
    }
}
