using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Register;

/// <summary>A body as lists, map and matrix need it, without the grammar and proofs of the catalogue.</summary>
public sealed record Gebiet(string Ags, string Name, string Kuerzel, Koerperschaftsart Art, DateOnly? GueltigVon, DateOnly? GueltigBis)
{
    /// <summary>True when the body exists at the end of the year: agreements are made for whole years (R3).</summary>
    public bool GiltIm(int jahr)
    {
        var ende = new DateOnly(jahr, 12, 31);
        return (GueltigVon is null || GueltigVon <= ende) && (GueltigBis is null || GueltigBis >= ende);
    }

    public static Task<List<Gebiet>> Alle(Db db, CancellationToken abbruch) => Veroeffentlicht.Koerperschaften(db)
        .OrderBy(k => k.Ags)
        .Select(k => new Gebiet(k.Ags, k.Name, k.Kuerzel, k.Art, k.GueltigVon, k.GueltigBis))
        .ToListAsync(abbruch);
}
