using Microsoft.EntityFrameworkCore;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Data;

/// <summary>What is missing about the strategy of a body, for pages of other rooms. It is said and stops nothing.</summary>
public static class Strategiehinweise
{
    /// <summary>Of one body; empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> LiesAsync(Db db, Id<Organisation> organisation, DateOnly heute, CancellationToken abbruch) =>
        [.. Strategiepruefung.Hinweise(await db.Strategien.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(s => s.OrganisationId == organisation, abbruch), heute).Select(h => h.Text)];

    /// <summary>Of all bodies that take part, by their official key; test bodies are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Strategiehinweis>>> AlleAsync(Db db, DateOnly heute, CancellationToken abbruch)
    {
        var strategien = await db.Strategien.AsNoTracking().AsSplitQuery().ToDictionaryAsync(s => s.OrganisationId, abbruch);
        var gebiete = await db.Organisationen.Where(o => o.Art == Organisationsart.Gebietskoerperschaft && !o.IstTest && o.BeendetAm == null && o.Ags != null)
            .Select(o => new { o.Id, o.Ags }).ToListAsync(abbruch);
        return gebiete.GroupBy(g => g.Ags!).ToDictionary(g => g.Key, g => Strategiepruefung.Hinweise(strategien.GetValueOrDefault(g.First().Id), heute));
    }
}
