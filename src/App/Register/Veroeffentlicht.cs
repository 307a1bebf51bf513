using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Register;

/// <summary>
/// What the public may see: everything but what belongs to a test organisation. The only place of this room that names the tables themselves;
/// lists, figures, map, downloads and history start here, so that none of them can forget it.
/// </summary>
public static class Veroeffentlicht
{
    public static IQueryable<Zielvereinbarung> Vereinbarungen(Db db) =>
        db.Zielvereinbarungen.AsNoTracking().Where(z => !db.Organisationen.Any(o => o.IstTest && o.Ags == z.Ags));

    public static IQueryable<Koerperschaft> Koerperschaften(Db db) =>
        db.Koerperschaften.AsNoTracking().Where(k => !db.Organisationen.Any(o => o.IstTest && o.Ags == k.Ags));
}
