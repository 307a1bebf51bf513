using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>Own roles: hand over, let somebody substitute, and whom one substitutes oneself.</summary>
public static class RollenZeigen
{
    public static async Task<IResult> Get(HttpContext http, Db db, CurrentUser ich, TimeProvider clock)
    {
        var (heute, id, abbruch) = (clock.Heute(), ich.PersonId!.Value, http.RequestAborted);
        var leute = await db.Personen.AsNoTracking().Where(p => p.Id == id || p.Vertretungen.Any(v => v.VertreterId == id && v.WiderrufenAm == null && v.Bis >= heute)).ToListAsync(abbruch);
        var person = leute.Single(p => p.Id == id);
        var vertreter = person.Vertretungen.Select(v => v.VertreterId).Distinct().ToList();
        var namen = await db.Personen.AsNoTracking().Where(p => vertreter.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Vorname + " " + p.Nachname, abbruch);
        var orte = person.Rollen.Concat(leute.SelectMany(p => p.Rollen)).Select(r => r.OrganisationId).Distinct().ToList();
        var organisationen = await db.Organisationen.AsNoTracking().Where(o => orte.Contains(o.Id)).ToDictionaryAsync(o => o.Id, abbruch);
        return Page.Of<RollenZeigenView, Rollenseite>(new(
            id,
            [.. person.Rollen.Where(r => (r.Bis is null || heute <= r.Bis) && organisationen[r.OrganisationId].BeendetAm is null).GroupBy(r => r.OrganisationId).Select(g => new Rollenblock(
                organisationen[g.Key], [.. g.OrderBy(r => r.Rolle)],
                [.. person.Vertretungen.Where(v => v.OrganisationId == g.Key).OrderByDescending(v => v.Von)
                    .Select(v => new Vertretungszeile(id, person.Anzeigename, namen.GetValueOrDefault(v.VertreterId, Namen.Ausgeschieden), v, person.Gesperrt))]))],
            [.. leute.Where(p => p.Id != id).SelectMany(p => p.Vertretungen.Where(v => v.VertreterId == id && v.WiderrufenAm is null && v.Bis >= heute)
                .Select(v => new Vertretungszeile(p.Id, p.Anzeigename, ich.Anzeigename, v, p.Gesperrt))).OrderBy(v => v.Vertretung.Von)],
            organisationen.ToDictionary(o => o.Key, o => o.Value.Name), heute));
    }
}

/// <summary>Own roles in one organisation.</summary>
public sealed record Rollenblock(Organisation Organisation, IReadOnlyList<Rollenzuweisung> Rollen, IReadOnlyList<Vertretungszeile> Vertretungen);

/// <summary>The page of the own roles.</summary>
/// <param name="IchVertrete">Whom the person substitutes, now or soon.</param>
public sealed record Rollenseite(
    Id<Person> Person, IReadOnlyList<Rollenblock> Bloecke, IReadOnlyList<Vertretungszeile> IchVertrete, IReadOnlyDictionary<Id<Organisation>, string> Organisationen, DateOnly Heute);
