using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Organisationen;

/// <summary>One role somebody may use today.</summary>
/// <param name="IstTest">Held in a test organisation: reaches test cases only.</param>
/// <param name="Fuer">The person substituted, or null in an own role.</param>
public sealed record Befugnis(Rolle Rolle, Id<Organisation> OrganisationId, bool IstTest, Id<Person>? Fuer = null)
{
    /// <summary>The roles a person may use on a day: own ones first, then those of people the person substitutes; each once.</summary>
    /// <param name="person">Who acts; somebody locked out may use none.</param>
    /// <param name="vertretene">People who name the person as substitute; others are ignored, and those locked out.</param>
    /// <param name="organisationen">The organisations of all these roles; one that has ended gives none.</param>
    /// <param name="heute">Day, Europe/Berlin.</param>
    public static IReadOnlyList<Befugnis> Am(
        Person person, IEnumerable<Person> vertretene, IReadOnlyDictionary<Id<Organisation>, Organisation> organisationen, DateOnly heute)
    {
        if (person.Gesperrt)
        {
            return [];
        }

        var eigene = person.Rollen.Where(r => r.GiltAm(heute)).Select(r => (r.Rolle, r.OrganisationId, Fuer: (Id<Person>?)null));

        // The substituted role must still be held, and the substitute still belong there: who has left neither is substituted nor substitutes.
        // Nor is somebody locked out (OP-20): whoever took over an access could else go on through a substitute it named itself.
        var vertretung = from p in vertretene.Where(p => p.Id != person.Id && !p.Gesperrt)
                         from v in p.Vertretungen
                         where v.VertreterId == person.Id && v.GiltAm(heute)
                             && person.Rollen.Any(r => r.OrganisationId == v.OrganisationId && r.GiltAm(heute))
                             && p.Rollen.Any(r => r.Rolle == v.Rolle && r.OrganisationId == v.OrganisationId && r.GiltAm(heute))
                         select (v.Rolle, v.OrganisationId, Fuer: (Id<Person>?)p.Id);
        return [.. eigene.Concat(vertretung).Distinct()
            .Where(b => organisationen.TryGetValue(b.OrganisationId, out var o) && o.BeendetAm is null)
            .Select(b => new Befugnis(b.Rolle, b.OrganisationId, organisationen[b.OrganisationId].IstTest, b.Fuer))];
    }
}
