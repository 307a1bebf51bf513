using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>The organisations a person may see; who manages only one goes straight there.</summary>
public static class OrganisationListe
{
    public static async Task<IResult> Get(HttpContext http, Db db, CurrentUser ich, TimeProvider clock, string? suche, string? art)
    {
        var heute = clock.Heute();
        var alle = (await db.Organisationen.AsNoTracking().ToListAsync(http.RequestAborted))
            .Where(o => ich.Darf(Handlung.OrganisationLesen, new(o.Id, IstTest: o.IstTest))).ToList();
        var darfVerwalten = ich.Darf(Handlung.OrganisationenVerwalten, new());
        if (alle is [var einzige] && !darfVerwalten)
        {
            return Results.LocalRedirect(Routes.Organisation(einzige.Id));
        }

        var rollen = await db.Personen.AsNoTracking().Where(p => !p.Gesperrt)
            .SelectMany(p => p.Rollen.Where(r => r.Von <= heute && (r.Bis == null || heute <= r.Bis)), (p, r) => new { p.Id, r.OrganisationId, r.Rolle }).ToListAsync(http.RequestAborted);
        var nachOrt = rollen.ToLookup(r => r.OrganisationId);
        var filter = new Organisationsfilter((suche ?? "").Trim(), Enum.TryParse<Organisationsart>(art, out var a) && Enum.IsDefined(a) ? a : null);
        var worte = TextFaltung.Suche(filter.Suche).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var zeilen = alle.Where(o => (filter.Art is null || o.Art == filter.Art) && worte.All(w => TextFaltung.Suche($"{o.Name} {o.Ags}").Contains(w, StringComparison.Ordinal)))
            .OrderBy(o => o.Art).ThenBy(o => TextFaltung.Sortierung(o.Name), StringComparer.Ordinal)
            .Select(o => new Organisationszeile(
                o, nachOrt[o.Id].Select(r => r.Id).Distinct().Count(), nachOrt[o.Id].Any(r => r.Rolle == Rolle.Zugangsverwaltung))).ToList();
        return Page.Of<OrganisationListeView, Organisationsliste>(new(
            filter, [.. zeilen.Where(z => z.Organisation.BeendetAm is null)], [.. zeilen.Where(z => z.Organisation.BeendetAm is not null)], alle.Count, darfVerwalten));
    }
}

/// <summary>What somebody looks for; stands in the address.</summary>
public sealed record Organisationsfilter(string Suche, Organisationsart? Art)
{
    public bool Eingegrenzt => Suche.Length > 0 || Art is not null;
}

/// <summary>One line: the organisation, how many people hold a role there today, and whether somebody manages the access.</summary>
public sealed record Organisationszeile(Organisation Organisation, int Personen, bool HatVerwaltung);

/// <summary>The page of the list; those that ended stand apart.</summary>
public sealed record Organisationsliste(
    Organisationsfilter Filter, IReadOnlyList<Organisationszeile> Zeilen, IReadOnlyList<Organisationszeile> Beendete, int Insgesamt, bool DarfVerwalten);
