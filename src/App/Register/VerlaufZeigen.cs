using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Register;

/// <summary>What the Akte knows about an agreement, and the last check of the whole chain.</summary>
public sealed record Verlaufsseite(int Jahr, string Ags, string Name, bool Beispieldaten, Verlauf Verlauf);

/// <summary>
/// History of an agreement for everyone: what happened, when, why, by which organisation or the program; people stay in the Akte.
/// Not kept by <see cref="Seitenspeicher"/>: the result of the check does not depend on the head of the Akte.
/// </summary>
public static class VerlaufZeigen
{
    public static async Task<IResult> Get(int jahr, string ags, int? akte, HttpContext http, Db db, Kettenstand stand)
    {
        var vereinbarungen = await Veroeffentlicht.Vereinbarungen(db).Where(z => z.Jahr == jahr && z.Ags == ags)
            .OrderBy(z => z.Programm).Select(z => new { z.Id, z.Koerperschaftsname, z.Beispieldaten }).ToListAsync(http.RequestAborted);
        if (vereinbarungen.Count == 0)
        {
            return Page.NotFound();
        }

        var lesungen = await (from l in db.Lesevorgaenge
                              join z in Veroeffentlicht.Vereinbarungen(db) on l.ZielvereinbarungId equals z.Id
                              where z.Jahr == jahr && z.Ags == ags
                              select l.Id).ToListAsync(http.RequestAborted);
        List<Aktenstueck> stuecke =
        [
            .. vereinbarungen.Select(v => new Aktenstueck(nameof(Zielvereinbarung), v.Id.ToString())), .. lesungen.Select(l => new Aktenstueck(nameof(Lesevorgang), l.ToString())),
        ];
        var verlauf = await Verlauf.LiesAsync(db, stand, stuecke, oeffentlich: true, akte ?? 0, http.RequestAborted);
        return Page.Of<VerlaufView, Verlaufsseite>(new(jahr, ags, vereinbarungen[0].Koerperschaftsname, vereinbarungen[0].Beispieldaten, verlauf));
    }
}
