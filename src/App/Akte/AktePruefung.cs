using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Akte;

/// <summary>Result of a verification: the head of the chain, or the first entry that is wrong and why (German).</summary>
public sealed record AktePruefergebnis(Aktenkopf Kopf, long? ErsterFehler, string? Meldung)
{
    public bool Unversehrt => ErsterFehler is null;
}

/// <summary>
/// Verifies the log: numbers without gap, each hash right and chained to the one before, and every aggregate and catalogue value in the
/// version and the state the log knows. The last check notices what a chain alone cannot: entries cut off at its end, values changed without it.
/// </summary>
public static class AktePruefung
{
    /// <param name="bekannt">A head noted at an earlier check, outside the database; it must still be part of the chain.</param>
    public static async Task<AktePruefergebnis> PruefeAsync(Db db, Aktenkopf? bekannt = null, CancellationToken cancellation = default)
    {
        await using var momentaufnahme = db.Database.CurrentTransaction is null ? await db.BeginSnapshotAsync(cancellation) : null;
        var kopf = Aktenkopf.Leer;
        var letzte = new Dictionary<(string Aggregat, string Id), Stand>();
        await foreach (var eintrag in db.Akte.OrderBy(a => a.Nummer).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (Fehler(eintrag, kopf, bekannt) is { } meldung)
            {
                return new(kopf, Math.Min(eintrag.Nummer, kopf.Nummer + 1), meldung);
            }

            kopf = eintrag.Kopf;
            letzte[(eintrag.Aggregat, eintrag.AggregatId)] = new(eintrag.Nummer, eintrag.Fassung, eintrag.Zustand);
        }

        if (kopf.Nummer < bekannt?.Nummer)
        {
            return new(kopf, kopf.Nummer + 1, $"Die Akte endet bei Eintrag {kopf.Nummer}; der vermerkte Stand war Eintrag {bekannt.Nummer}.");
        }

        return await Abweichung(db, letzte, kopf, cancellation) is { } befund ? new(kopf, befund.Nummer, befund.Meldung) : new(kopf, null, null);
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

    private sealed record Stand(long Nummer, int Fassung, string Zustand);

    /// <summary>What the log alone cannot show: entries cut off at its end, and rows changed, added or removed without it.</summary>
    private static async Task<(long Nummer, string Meldung)?> Abweichung(
        Db db, Dictionary<(string Aggregat, string Id), Stand> letzte, Aktenkopf kopf, CancellationToken cancellation)
    {
        (long Nummer, string Meldung)? veraendert = null;
        foreach (var typ in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType != typeof(Akteneintrag)).OrderBy(t => t.ClrType.Name, StringComparer.Ordinal))
        {
            var art = typ.ClrType.Name;
            var gesehen = new HashSet<string>();
            await foreach (var zeile in Zeilen(db, typ, cancellation))
            {
                gesehen.Add(zeile.Id);
                var stand = letzte.GetValueOrDefault((art, zeile.Id));
                if (stand?.Fassung != zeile.Fassung)
                {
                    return (kopf.Nummer + 1, $"{art} {zeile.Id} steht in Fassung {zeile.Fassung}, die Akte kennt Fassung {stand?.Fassung ?? 0}: Es fehlen Einträge, oder jemand hat an der Akte vorbei geändert.");
                }

                if (stand.Nummer < (veraendert?.Nummer ?? long.MaxValue) && stand.Zustand != Zustand.Fingerabdruck(zeile.Zustand))
                {
                    veraendert = (stand.Nummer, $"{art} {zeile.Id} ist nicht mehr, was dieser Eintrag festhält: Jemand hat an der Akte vorbei geändert.");
                }
            }

            if (letzte.FirstOrDefault(f => f.Key.Aggregat == art && f.Value.Fassung > 0 && !gesehen.Contains(f.Key.Id)) is { Value: not null } verschwunden)
            {
                return (kopf.Nummer + 1, $"{art} {verschwunden.Key.Id} steht in der Akte, aber nicht mehr in der Datenbank.");
            }
        }

        return veraendert;
    }

    /// <summary>Records corrections of catalogue values with a reason; what is no catalogue, came or went past the Akte stays a finding.</summary>
    /// <returns>The rows recorded.</returns>
    public static async Task<IReadOnlyList<string>> BerichtigeKatalogAsync(Db db, string grund, CancellationToken cancellation)
    {
        var berichtigt = new List<string>();
        foreach (var typ in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType != typeof(Akteneintrag) && !t.ClrType.IsSubclassOf(typeof(Aggregat))))
        {
            var art = typ.ClrType.Name;
            var letzte = (await db.Akte.Where(a => a.Aggregat == art).OrderBy(a => a.Nummer).Select(a => new { a.AggregatId, a.Zustand }).ToListAsync(cancellation))
                .GroupBy(a => a.AggregatId).ToDictionary(g => g.Key, g => g.Last().Zustand);
            foreach (var zeile in await Alle(db, typ.ClrType).AsTracking().ToListAsync(cancellation))
            {
                var eintrag = db.Entry(zeile);
                var id = Zustand.Schluessel(typ, p => eintrag.Property(p).CurrentValue);
                if (letzte.TryGetValue(id, out var bekannt) && bekannt != Zustand.Fingerabdruck(Zustand.Von(eintrag)))
                {
                    db.Vermerke(zeile, new KatalogwertBerichtigt(grund));
                    berichtigt.Add($"{art} {id}");
                }
            }
        }

        await db.SaveChangesAsync(cancellation);
        return berichtigt;
    }

    private static async IAsyncEnumerable<(string Id, int Fassung, byte[] Zustand)> Zeilen(
        Db db, IEntityType typ, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (typ.ClrType.IsSubclassOf(typeof(Aggregat)))
        {
            await foreach (var aggregat in Alle(db, typ.ClrType).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                yield return (Zustand.Schluessel(typ, aggregat), ((Aggregat)aggregat).Version, Zustand.Von(typ, aggregat));
            }

            yield break;
        }

        // A row of a catalogue may have a key that only the tracker knows. Catalogues are small, so they are read at once and forgotten.
        foreach (var zeile in await Alle(db, typ.ClrType).AsTracking().ToListAsync(cancellation))
        {
            var eintrag = db.Entry(zeile);
            yield return (Zustand.Schluessel(typ, p => eintrag.Property(p).CurrentValue), 1, Zustand.Von(eintrag));
            eintrag.State = EntityState.Detached;
        }
    }

    private static IQueryable<object> Alle(Db db, Type typ)
    {
        var alle = (IQueryable<object>)typeof(Db).GetMethod(nameof(Db.Set), [])!.MakeGenericMethod(typ).Invoke(db, null)!;
        return alle.AsNoTracking().AsSplitQuery();
    }
}
