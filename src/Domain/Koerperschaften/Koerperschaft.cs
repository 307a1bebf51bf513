using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Koerperschaften;

/// <summary>Kind of a Gebietskörperschaft.</summary>
public enum Koerperschaftsart
{
    Landkreis,
    KreisfreieStadt,
}

/// <summary>A former or other official spelling of a body with its period; open ends are null.</summary>
public sealed record Namensfassung(string Name, DateOnly? Von, DateOnly? Bis, string Art, Beleg Beleg);

/// <summary>A Landkreis or kreisfreie Stadt of Hessen as party of an agreement (R3, R44).</summary>
/// <remarks>
/// <see cref="Ags"/> five digits of the official key, the natural key; <see cref="Kuerzel"/> short code on the tile map (KS, MR);
/// <see cref="Belege"/> by property name, e.g. "Ags", "Formen", "Verwaltungsgericht".
/// </remarks>
public sealed record Koerperschaft
{
    public required string Ags { get; init; }
    public required string Name { get; init; }
    public required string Kuerzel { get; init; }
    public required Koerperschaftsart Art { get; init; }
    public required Genus Genus { get; init; }
    public required Beugung Formen { get; init; }
    public required string Regierungsbezirk { get; init; }
    public required string Verwaltungsgericht { get; init; }
    public required IReadOnlyList<string> Amtsbezeichnungen { get; init; }
    public required IReadOnlyList<Namensfassung> Namen { get; init; }
    public DateOnly? GueltigVon { get; init; }
    public DateOnly? GueltigBis { get; init; }
    public required IReadOnlyDictionary<string, Beleg> Belege { get; init; }

    /// <summary>True when the body exists as party on that day (26 until 2025-12-31, 27 after).</summary>
    public bool GiltAm(DateOnly tag) => (GueltigVon is null || GueltigVon <= tag) && (GueltigBis is null || tag <= GueltigBis);
}

/// <summary>The ministry that signs for the Land, by period of its name (R2).</summary>
public sealed record Ministerium
{
    public required string Name { get; init; }
    public required string Kurzform { get; init; }
    public required Genus Genus { get; init; }
    public required Beugung Formen { get; init; }
    public DateOnly? GueltigVon { get; init; }
    public DateOnly? GueltigBis { get; init; }
    public required Beleg Beleg { get; init; }

    public bool GiltAm(DateOnly tag) => (GueltigVon is null || GueltigVon <= tag) && (GueltigBis is null || tag <= GueltigBis);
}

/// <summary>A person in an office for a time (R41). <see cref="Koerperschaft"/> is an AGS, or null for the ministry.</summary>
public sealed record Amtstraeger
{
    public required string Name { get; init; }
    public required string Amt { get; init; }
    public required Genus Genus { get; init; }
    public string? Koerperschaft { get; init; }
    public DateOnly? Von { get; init; }
    public DateOnly? Bis { get; init; }
    public required Beleg Beleg { get; init; }
}
