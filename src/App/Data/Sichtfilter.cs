using Microsoft.EntityFrameworkCore;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Data;

/// <summary>
/// What a query may find of the organisations' own data, by <see cref="Db.Sicht"/> of the context that asks. <see cref="Zeilenschutz"/> says the
/// same to PostgreSQL; tests compare the two and find types without.
/// </summary>
internal static class Sichtfilter
{
    /// <param name="db">Any context: the query puts its own in the place of this one.</param>
    public static void WendeAn(ModelBuilder modell, Db db)
    {
        modell.Entity<Vorgang>().HasQueryFilter(v => db.Sicht.Alles || (db.Sicht.AlleTests && v.IstTest) || db.Sicht.Organisationen.Contains(v.OrganisationId));
        modell.Entity<Projekt>().HasQueryFilter(p => db.Sicht.Alles || (db.Sicht.AlleTests && p.IstTest) || db.Sicht.Organisationen.Contains(p.OrganisationId)
            || (p.TraegerId != null && db.Sicht.Traeger.Contains(p.TraegerId.Value)));
        modell.Entity<Vereinbarungsverfahren>().HasQueryFilter(x => db.Vorgaenge.Any(v => v.Id == x.VorgangId));
        modell.Entity<Unterlage>().HasQueryFilter(u => db.Vorgaenge.Any(v => v.Id == u.VorgangId));
        modell.Entity<Strategie>().HasQueryFilter(s => db.Sicht.Alles || (db.Sicht.AlleTests && s.IstTest) || db.Sicht.Organisationen.Contains(s.OrganisationId));

        // A body gets its letter whether or not it takes part in the portal: the link to its people is the official key.
        modell.Entity<Zuteilung>().HasQueryFilter(z => db.Sicht.Alles || db.Organisationen.Any(o => o.Ags == z.Ags && !o.IstTest && db.Sicht.Organisationen.Contains(o.Id)));
    }
}
