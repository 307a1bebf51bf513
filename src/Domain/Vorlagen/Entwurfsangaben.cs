using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Vorlagen;

/// <summary>A party with its forms; null or blank forms stop a draft (R44).</summary>
public sealed record Benennung(string Name, Beugung? Formen);

/// <summary>A Maßnahmenart with its project lines as they shall stand in § 5.</summary>
public sealed record Entwurfsmassnahmenart(string Name, IReadOnlyList<string> Projekte);

/// <summary>Signature line; what is not known yet is null and stays open in the draft (R38).</summary>
public sealed record Entwurfsunterschrift(string? Ort, DateOnly? Datum, string? Name, string? Amt);

/// <summary>Everything a draft needs beside the template.</summary>
public sealed record Entwurfsangaben
{
    public required int Jahr { get; init; }
    public required Benennung Ministerium { get; init; }
    public required Benennung Koerperschaft { get; init; }

    /// <summary>Slot values by the names in <see cref="Felder"/>; they go before the year's own values.</summary>
    public required IReadOnlyDictionary<string, string> Werte { get; init; }
    public required IReadOnlyList<Entwurfsmassnahmenart> Massnahmenarten { get; init; }
    public required IReadOnlyList<Entwurfsunterschrift> UnterschriftenLand { get; init; }
    public required IReadOnlyList<Entwurfsunterschrift> UnterschriftenKoerperschaft { get; init; }

    /// <summary>Statements for a new agreement: the ministry bears the name valid at the end of the year (R2), the Maßnahmenarten are the year's, without projects.</summary>
    /// <param name="betrag">The total of § 4.</param>
    /// <exception cref="RegelverstossException">No ministry is known for the year.</exception>
    public static Entwurfsangaben Neu(Vorlage vorlage, Kataloge kataloge, Koerperschaft koerperschaft, int jahr, Geld betrag)
    {
        // The name at the end of the year: the ministry was renamed in January 2024, and the agreement of 2024 bears the new name.
        var ministerium = kataloge.MinisteriumAm(new DateOnly(jahr, 12, 31))
            ?? throw new RegelverstossException([new(VorlagenRegeln.WertVorhanden, $"Ministerium im Jahr {jahr}")]);
        return new Entwurfsangaben
        {
            Jahr = jahr,
            Ministerium = new(ministerium.Name, ministerium.Formen),
            Koerperschaft = new(koerperschaft.Name, koerperschaft.Formen),
            Werte = new Dictionary<string, string> { [Felder.MinisteriumKurz] = ministerium.Kurzform, [Felder.Betrag] = betrag + " Euro" },
            Massnahmenarten = [.. vorlage.Massnahmenarten.Select(m => new Entwurfsmassnahmenart(m, []))],
            UnterschriftenLand = [new(vorlage.Werte.GetValueOrDefault(Felder.Ort), null, null, null)],
            UnterschriftenKoerperschaft = [new(null, null, null, null)],
        };
    }
}
