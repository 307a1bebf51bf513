using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Vorgaenge;

/// <summary>The people who can be in charge of a case.</summary>
public static class Bewilligende
{
    /// <summary>Who works on grants in that organisation today, by name; ready as answers of a field.</summary>
    public static async Task<IReadOnlyList<(string Value, string Label)>> LadeAsync(Db db, Id<Organisation> organisation, DateOnly heute, CancellationToken abbruch) =>
        [.. (await db.Personen.AsNoTracking()
            .Where(p => !p.Gesperrt && p.Rollen.Any(r => r.OrganisationId == organisation && r.Rolle == Rolle.Bewilligung && r.Von <= heute && (r.Bis == null || heute <= r.Bis)))
            .OrderBy(p => p.Nachname).ThenBy(p => p.Vorname).ThenBy(p => p.Id).ToListAsync(abbruch)).Select(p => (p.Id.ToString(), p.Anzeigename))];
}
