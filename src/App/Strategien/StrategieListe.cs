using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Strategien;

/// <summary>The strategies of all bodies the person may read, with what is missing; a body comes to its own page.</summary>
public static class StrategieListe
{
    public static async Task<IResult> Get(HttpContext http, Db db, CurrentUser ich, TimeProvider clock)
    {
        var (abbruch, heute) = (http.RequestAborted, clock.Heute());
        var organisationen = (await db.Organisationen.AsNoTracking().Where(o => o.Art == Organisationsart.Gebietskoerperschaft && o.BeendetAm == null).ToListAsync(abbruch))
            .Where(o => ich.Darf(Handlung.StrategieLesen, new(o.Id, IstTest: o.IstTest))).ToList();
        var alle = ich.Darf(Handlung.StrategieLesen, new());
        if (!alle && organisationen is [var eigene])
        {
            return Results.Redirect(Routes.Strategie(eigene.Id));
        }

        var strategien = await db.Strategien.AsNoTracking().AsSplitQuery().ToDictionaryAsync(s => s.OrganisationId, abbruch);
        var zeilen = organisationen.Select(o => Strategiezeile.Von(o, strategien.GetValueOrDefault(o.Id), heute)).ToList();
        if (alle)
        {
            var gebiete = await db.Koerperschaften.AsNoTracking().ToListAsync(abbruch);
            zeilen.AddRange(gebiete.Where(k => k.GiltAm(heute) && organisationen.TrueForAll(o => o.Ags != k.Ags)).Select(k => new Strategiezeile(null, k.Name, false, null, [])));
        }

        return Page.Of<StrategieListeView, Strategieliste>(new([.. zeilen.OrderBy(z => TextFaltung.Sortierung(z.Name), StringComparer.Ordinal)]));
    }
}

/// <summary>A body in the list.</summary>
/// <param name="Organisation">Null when the body does not take part in the portal.</param>
/// <param name="Fassung">The version that holds today.</param>
public sealed record Strategiezeile(Id<Organisation>? Organisation, string Name, bool IstTest, Strategiefassung? Fassung, IReadOnlyList<Strategiehinweis> Hinweise)
{
    public static Strategiezeile Von(Organisation o, Strategie? strategie, DateOnly heute) =>
        new(o.Id, o.Name, o.IstTest, strategie?.GueltigAm(heute), Strategiepruefung.Hinweise(strategie, heute));
}

/// <summary>The page of all strategies.</summary>
public sealed record Strategieliste(IReadOnlyList<Strategiezeile> Zeilen)
{
    public int Vollstaendig => Zeilen.Count(z => z is { Organisation: not null, Hinweise.Count: 0 });
}
