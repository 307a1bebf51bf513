using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Data;

/// <summary>
/// What of the organisations' own data a context sees (ASVS 8.4.1): everything, everything of test organisations, or that of some organisations,
/// as owner or as provider of a project. The filters of <see cref="Db"/> read it, and row-level security on PostgreSQL once more.
/// </summary>
/// <param name="Alles">Of all organisations.</param>
/// <param name="AlleTests">Of all test organisations.</param>
public sealed record Sicht(bool Alles, bool AlleTests, IReadOnlyList<Id<Organisation>> Organisationen, IReadOnlyList<Id<Organisation>> Traeger)
{
    /// <summary>The program itself: command line, services in the background.</summary>
    public static Sicht Alle { get; } = new(true, false, [], []);

    /// <summary>Nobody has signed in.</summary>
    public static Sicht Nichts { get; } = new(false, false, [], []);

    /// <summary>What these roles may read, by the table of rights.</summary>
    public static Sicht Von(IReadOnlyList<Befugnis> befugnisse)
    {
        var lesen = befugnisse.SelectMany(b => Rechtetabelle.Alle
            .Where(r => r.Rolle == b.Rolle && r.Handlung is (Handlung.VorgangLesen or Handlung.ProjektLesen) && (b.Fuer is null || r.AuchVertretung))
            .Select(r => (r.Beziehung, b.OrganisationId, b.IstTest))).ToList();
        return new(
            lesen.Any(l => l is { Beziehung: Beziehung.Jede, IstTest: false }),
            lesen.Any(l => l is { Beziehung: Beziehung.Jede, IstTest: true }),
            [.. lesen.Where(l => l.Beziehung == Beziehung.EigeneOrganisation).Select(l => l.OrganisationId).Distinct()],
            [.. lesen.Where(l => l.Beziehung == Beziehung.EigenesProjekt).Select(l => l.OrganisationId).Distinct()]);
    }
}
