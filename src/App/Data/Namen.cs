using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Data;

/// <summary>Names for the keys the Akte holds: people and organisations. Who is no longer known has left.</summary>
public sealed partial class Namen(IReadOnlyDictionary<Guid, string> personen, IReadOnlyDictionary<Guid, string> organisationen)
{
    public const string Ausgeschieden = "ausgeschiedene Person";

    /// <summary>Knows nobody.</summary>
    public static Namen Keine { get; } = new(new Dictionary<Guid, string>(), new Dictionary<Guid, string>());

    /// <summary>"Erika Weber", or that the person has left.</summary>
    public string Person(Guid id) => personen.GetValueOrDefault(id, Ausgeschieden);

    public string Organisation(Guid id) => organisationen.GetValueOrDefault(id, "frühere Organisation");

    /// <summary>The name of a person or organisation, or null when the key is of neither.</summary>
    public string? Finde(Guid id) => personen.TryGetValue(id, out var person) ? person : organisationen.GetValueOrDefault(id);

    /// <summary>The same without people: for pages everybody sees.</summary>
    public Namen OhnePersonen() => new(new Dictionary<Guid, string>(), organisationen);

    /// <summary>Reads the names of all people and organisations that some texts of the Akte (actors, events, changes) name by their keys.</summary>
    public static async Task<Namen> LiesAsync(Db db, IEnumerable<string?> texte, CancellationToken cancellation)
    {
        var ids = texte.OfType<string>().SelectMany(t => Kennung().Matches(t)).Select(m => Guid.Parse(m.ValueSpan)).Distinct().ToList();
        if (ids.Count == 0)
        {
            return Keine;
        }

        // Who acted on a case is named to everybody who sees the case, whatever organisation the person belongs to.
        var personen = ids.ConvertAll(i => new Id<Person>(i));
        var organisationen = ids.ConvertAll(i => new Id<Organisation>(i));
        return new(
            await db.Set<Person>().IgnoreQueryFilters().Where(p => personen.Contains(p.Id)).Select(p => new { p.Id, p.Vorname, p.Nachname })
                .ToDictionaryAsync(p => p.Id.Value, p => $"{p.Vorname} {p.Nachname}", cancellation),
            await db.Set<Organisation>().IgnoreQueryFilters().Where(o => organisationen.Contains(o.Id)).Select(o => new { o.Id, o.Name })
                .ToDictionaryAsync(o => o.Id.Value, o => o.Name, cancellation));
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex Kennung();
}
