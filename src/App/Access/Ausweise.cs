using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access;

/// <summary>
/// Name and roles of a person, kept under the head of the Akte and the day: every change of a role writes an entry, so a right taken away counts at
/// the next request (ASVS 8.3.2), and a substitution begins and ends at midnight in Germany.
/// </summary>
public sealed class Ausweise(IDbContextFactory<Db> fabrik, TimeProvider clock) : IDisposable
{
    private readonly MemoryCache speicher = new(new MemoryCacheOptions { SizeLimit = 1000 });

    /// <summary>Null when there is no such person, or its access is closed.</summary>
    public async Task<Ausweis?> LiesAsync(Id<Person> person, Aktenkopf kopf, CancellationToken abbruch)
    {
        var schluessel = (person, kopf, clock.Heute());
        if (!speicher.TryGetValue(schluessel, out Ausweis? ausweis))
        {
            ausweis = await LadeAsync(person, schluessel.Item3, abbruch);
            speicher.Set(schluessel, ausweis, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(30) });
        }

        return ausweis;
    }

    public void Dispose() => speicher.Dispose();

    private async Task<Ausweis?> LadeAsync(Id<Person> id, DateOnly heute, CancellationToken abbruch)
    {
        await using var db = await fabrik.CreateDbContextAsync(abbruch);
        var personen = await db.Personen.AsNoTracking()
            .Where(p => p.Id == id || p.Vertretungen.Any(v => v.VertreterId == id && v.WiderrufenAm == null && v.Von <= heute && heute <= v.Bis))
            .ToListAsync(abbruch);
        if (personen.Find(p => p.Id == id) is not { Gesperrt: false } person)
        {
            return null;
        }

        var orte = personen.SelectMany(p => p.Rollen).Select(r => r.OrganisationId).Distinct().ToList();
        var organisationen = await db.Organisationen.AsNoTracking().Where(o => orte.Contains(o.Id)).ToDictionaryAsync(o => o.Id, abbruch);
        var befugnisse = Befugnis.Am(person, personen, organisationen, heute);
        return new(
            id, person.Anzeigename, befugnisse, befugnisse.Select(b => b.OrganisationId).Distinct().ToDictionary(o => o, o => organisationen[o].Name),
            personen.Where(p => p.Id != id).ToDictionary(p => p.Id, p => p.Anzeigename));
    }
}
