using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Strategien;

/// <summary>A body with its strategy, found and allowed.</summary>
/// <param name="Strategie">Null as long as there is none.</param>
/// <param name="Dokumente">Files of the body's cases that the reader sees, by key.</param>
public sealed record Strategielage(Organisation Organisation, Strategie? Strategie, IReadOnlyDictionary<Guid, string> Dokumente)
{
    /// <summary>The version to hand in and to coordinate: the last one.</summary>
    public Strategiefassung? Letzte => Strategie?.Fassungen is [.., var letzte] ? letzte : null;

    public static async Task<(Strategielage? Lage, IResult? Antwort)> HoleAsync(Db db, CurrentUser ich, string wort, Handlung handlung, CancellationToken abbruch)
    {
        if (!Id<Organisation>.TryParse(wort, null, out var id)
            || await db.Organisationen.SingleOrDefaultAsync(o => o.Id == id && o.Art == Organisationsart.Gebietskoerperschaft, abbruch) is not { } organisation)
        {
            return (null, Page.NotFound());
        }

        if (ich.Verweigert(handlung, new(organisation.Id, IstTest: organisation.IstTest)) is { } antwort)
        {
            return (null, antwort);
        }

        var dokumente = await db.Unterlagen.Where(u => u.EntferntAm == null && db.Vorgaenge.Any(v => v.Id == u.VorgangId && v.OrganisationId == id))
            .OrderByDescending(u => u.HochgeladenAm).Select(u => new { u.Id, u.Dateiname }).ToListAsync(abbruch);
        return (new(organisation, await db.Strategien.SingleOrDefaultAsync(s => s.OrganisationId == id, abbruch), dokumente.ToDictionary(d => d.Id.Value, d => d.Dateiname)), null);
    }
}
