using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Akte;

/// <summary>Result of a verification: the head of the chain, or the first entry that is wrong and why (German).</summary>
public sealed record AktePruefergebnis(Aktenkopf Kopf, long? ErsterFehler, string? Meldung)
{
    public bool Unversehrt => ErsterFehler is null;
}

/// <summary>
/// Verifies the log: numbers without gap, each hash right and chained to the one before, and every aggregate in the version the log
/// knows. The last check notices what a chain alone cannot: entries cut off at its end.
/// </summary>
public static class AktePruefung
{
    /// <param name="bekannt">A head noted at an earlier check, outside the database; it must still be part of the chain.</param>
    public static async Task<AktePruefergebnis> PruefeAsync(Db db, Aktenkopf? bekannt = null, CancellationToken cancellation = default)
    {
        await using var momentaufnahme = await db.BeginSnapshotAsync(cancellation);
        var kopf = Aktenkopf.Leer;
        var fassungen = new Dictionary<(string Aggregat, string Id), int>();
        await foreach (var eintrag in db.Akte.OrderBy(a => a.Nummer).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (Fehler(eintrag, kopf, bekannt) is { } meldung)
            {
                return new(kopf, Math.Min(eintrag.Nummer, kopf.Nummer + 1), meldung);
            }

            kopf = eintrag.Kopf;
            fassungen[(eintrag.Aggregat, eintrag.AggregatId)] = eintrag.Fassung;
        }

        var ende = kopf.Nummer < bekannt?.Nummer
            ? $"Die Akte endet bei Eintrag {kopf.Nummer}; der vermerkte Stand war Eintrag {bekannt.Nummer}."
            : await FehlendesEnde(db, fassungen, cancellation);
        return new(kopf, ende is null ? null : kopf.Nummer + 1, ende);
    }

    private static string? Fehler(Akteneintrag eintrag, Aktenkopf davor, Aktenkopf? bekannt)
    {
        if (eintrag.Nummer != davor.Nummer + 1)
        {
            return $"Auf Eintrag {davor.Nummer} folgt Eintrag {eintrag.Nummer}; dazwischen fehlt etwas.";
        }

        if (eintrag.Vorgaenger != davor.Hash)
        {
            return $"Eintrag {eintrag.Nummer} schließt nicht an Eintrag {davor.Nummer} an: Der Hash des Vorgängers stimmt nicht.";
        }

        if (eintrag.Hash != eintrag.BerechneHash())
        {
            return $"Eintrag {eintrag.Nummer} wurde verändert: Inhalt und Hash passen nicht zusammen.";
        }

        return eintrag.Nummer == bekannt?.Nummer && eintrag.Hash != bekannt.Hash
            ? $"Eintrag {eintrag.Nummer} trägt einen anderen Hash als der vermerkte Stand: Die Kette wurde neu geschrieben."
            : null;
    }

    private static async Task<string?> FehlendesEnde(
        Db db, Dictionary<(string Aggregat, string Id), int> fassungen, CancellationToken cancellation)
    {
        foreach (var typ in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsSubclassOf(typeof(Aggregat))))
        {
            var lesen = typeof(AktePruefung).GetMethod(nameof(Versionen), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
            var gespeichert = await (Task<Dictionary<string, int>>)lesen.MakeGenericMethod(typ).Invoke(null, [db, cancellation])!;
            foreach (var (id, version) in gespeichert)
            {
                var laut = fassungen.GetValueOrDefault((typ.Name, id));
                if (laut != version)
                {
                    return $"{typ.Name} {id} steht in Fassung {version}, die Akte kennt Fassung {laut}: Es fehlen Einträge, oder jemand hat an der Akte vorbei geändert.";
                }
            }

            var verschwunden = fassungen.FirstOrDefault(f => f.Key.Aggregat == typ.Name && f.Value > 0 && !gespeichert.ContainsKey(f.Key.Id));
            if (verschwunden.Value > 0)
            {
                return $"{typ.Name} {verschwunden.Key.Id} steht in der Akte, aber nicht mehr in der Datenbank.";
            }
        }

        return null;
    }

    private static async Task<Dictionary<string, int>> Versionen<T>(Db db, CancellationToken cancellation)
        where T : Aggregat =>
        await db.Set<T>().AsNoTracking()
            .Select(x => new { Id = EF.Property<Id<T>>(x, "Id"), x.Version })
            .ToDictionaryAsync(x => x.Id.ToString(), x => x.Version, cancellation);
}
