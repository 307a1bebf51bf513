using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Data;

/// <summary>An event of a changed aggregate on its way into the log.</summary>
/// <param name="Zustand">SHA-256 of the state after the act; empty when it was deleted.</param>
/// <param name="Felder">Values before and after as JSON, or null.</param>
internal sealed record Aenderung(string Aggregat, string AggregatId, int Fassung, string Zustand, Ereignis Ereignis, string? Felder);

/// <summary>Finds what a save would change and insists on an event for each of it (ADR 10).</summary>
internal static class Aktenfuehrung
{
    /// <summary>The events to write, in the order of tracking. Raises the version of each changed aggregate.</summary>
    /// <exception cref="InvalidOperationException">A change without an event, or a hand on the log itself.</exception>
    public static IReadOnlyList<Aenderung> Sammle(ChangeTracker tracker, IReadOnlyDictionary<object, Ereignis> vermerke)
    {
        var eintraege = tracker.Entries().ToList();
        var geaendert = eintraege.Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)).ToList();
        if (geaendert.Any(e => e.Entity is Akteneintrag))
        {
            throw new InvalidOperationException("The log is written by Db alone and only appended to.");
        }

        var wurzeln = geaendert.Select(e => Wurzel(e, eintraege))
            .Concat(eintraege.Where(e => Ereignisse(e.Entity, vermerke).Count > 0))
            .DistinctBy(e => e.Entity, ReferenceEqualityComparer.Instance)
            .ToList();
        return [.. wurzeln.SelectMany(w => Aenderungen(w, vermerke, eintraege))];
    }

    private static IEnumerable<Aenderung> Aenderungen(EntityEntry wurzel, IReadOnlyDictionary<object, Ereignis> vermerke, IReadOnlyList<EntityEntry> alle)
    {
        var art = wurzel.Metadata.ClrType.Name;
        var id = Zustand.Schluessel(wurzel.Metadata, p => wurzel.Property(p).CurrentValue);
        var ereignisse = Ereignisse(wurzel.Entity, vermerke);
        if (ereignisse.Count == 0)
        {
            throw new InvalidOperationException($"{art} {id} was changed without an event; every change must say what happened and why.");
        }

        var fassung = wurzel.State == EntityState.Deleted ? 0 : NaechsteFassung(wurzel);
        var zustand = fassung == 0 ? "" : Zustand.Fingerabdruck(Zustand.Von(wurzel));

        // Several acts of one save have one change in common; it stands with the last of them, like the state it leads to.
        var felder = Aenderungsliste.Von(wurzel, alle);
        return ereignisse.Select((e, i) => new Aenderung(art, id, fassung, zustand, e, i == ereignisse.Count - 1 ? felder : null));
    }

    private static int NaechsteFassung(EntityEntry wurzel)
    {
        if (wurzel.Entity is not Aggregat)
        {
            return 1;
        }

        // From the original value, so that saving again after a failure does not count twice.
        var version = wurzel.Property(nameof(Aggregat.Version));
        version.CurrentValue = wurzel.State == EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        return (int)version.CurrentValue;
    }

    private static IReadOnlyList<Ereignis> Ereignisse(object wurzel, IReadOnlyDictionary<object, Ereignis> vermerke) => wurzel switch
    {
        Aggregat aggregat => aggregat.Ereignisse,
        _ => vermerke.TryGetValue(wurzel, out var ereignis) ? [ereignis] : [],
    };

    /// <summary>The aggregate a changed row belongs to: a list entry belongs to its owner.</summary>
    private static EntityEntry Wurzel(EntityEntry eintrag, IReadOnlyList<EntityEntry> alle)
    {
        while (eintrag.Metadata.FindOwnership() is { } besitz)
        {
            var schluessel = besitz.Properties.Select(p => eintrag.Property(p).CurrentValue).ToList();
            eintrag = alle.Single(e => e.Metadata == besitz.PrincipalEntityType
                && besitz.PrincipalKey.Properties.Select(p => e.Property(p).CurrentValue).SequenceEqual(schluessel));
        }

        return eintrag;
    }
}
