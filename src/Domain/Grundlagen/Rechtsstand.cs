using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zielwerk.Domain.Grundlagen;

/// <summary>What the law or the programme fixes and may change: each member has at least one dated row in rechtsstand.json.</summary>
public enum Rechtsparameter
{
    Bekanntgabefiktion,
    BekanntgabeEinschreiben,
    BekanntgabeAbruf,
    Klagefrist,
    KlagefristOhneBelehrung,
    Ruecknahmefrist,
    Antragsfrist,
    Mittelabruf,
    Umsetzungsbesprechung,
    BarriereAntwort,
    BarriereErinnerung,
    BarriereLoeschung,
}

/// <summary>What happens to a day that is no working day.</summary>
public enum Wochenendregel
{
    Bleibt,
    Verschiebt,
    Offen,
}

/// <summary>Whether the day moves when it is no working day, why (a German sentence), and how certain that is.</summary>
public sealed record Wochenende(Wochenendregel Regel, string Grund, Gewissheit Gewissheit);

/// <summary>One parameter in one period of validity; open ends are null, both ends belong to it.</summary>
/// <remarks>
/// <see cref="Beginn"/> is the event a length of time is counted from ("Aufgabe zur Post"), <see cref="Ergebnis"/> what the computed day is
/// ("Tag der Bekanntgabe"), <see cref="Fundstelle"/> the citation.
/// </remarks>
public sealed record Rechtsstandzeile
{
    public required Rechtsparameter Parameter { get; init; }
    public required string Bezeichnung { get; init; }
    public required string Erklaerung { get; init; }
    public required string Beginn { get; init; }
    public required string Ergebnis { get; init; }
    public required Rechtswert Wert { get; init; }
    public required Wochenende Wochenende { get; init; }
    public DateOnly? GueltigVon { get; init; }
    public DateOnly? GueltigBis { get; init; }
    public required string Fundstelle { get; init; }
    public required Beleg Beleg { get; init; }

    /// <summary>True when the row applies to an event of that day.</summary>
    public bool GiltAm(DateOnly tag) => (GueltigVon is null || GueltigVon <= tag) && (GueltigBis is null || tag <= GueltigBis);
}

/// <summary>The dated legal parameters: no two rows of one parameter apply to the same day (IOP-25).</summary>
public sealed class Rechtsstand
{
    private Rechtsstand(IReadOnlyList<Rechtsstandzeile> zeilen) => Zeilen = zeilen;

    /// <summary>All rows by parameter, then by time.</summary>
    public IReadOnlyList<Rechtsstandzeile> Zeilen { get; }

    /// <summary>The row for an event of that day, or null.</summary>
    public Rechtsstandzeile? Finde(Rechtsparameter parameter, DateOnly tag) => Zeilen.SingleOrDefault(z => z.Parameter == parameter && z.GiltAm(tag));

    /// <summary>Computes the deadline that an event of that day starts, by the row that applies to it.</summary>
    /// <exception cref="InvalidOperationException">No row applies to that day.</exception>
    public Frist Frist(Rechtsparameter parameter, DateOnly ausgang) => Grundlagen.Frist.Berechne(
        Finde(parameter, ausgang) ?? throw new InvalidOperationException($"Im Rechtsstand fehlt {parameter} für den {Deutsch.Tag(ausgang)}."), ausgang);

    /// <summary>Reads the file (JSON). Pure: text in, rows out.</summary>
    /// <exception cref="FormatException">No valid JSON, a text or value missing, a parameter without row, rows that overlap or end before they begin.</exception>
    public static Rechtsstand Lies(string json)
    {
        List<Rechtsstandzeile>? zeilen;
        try
        {
            zeilen = JsonSerializer.Deserialize(json, Rechtsstandkontext.Default.ListRechtsstandzeile);
        }
        catch (JsonException e)
        {
            throw new FormatException($"Rechtsstand fehlerhaft: {e.Message}", e);
        }

        if (zeilen is null || zeilen.Any(z => z is null))
        {
            throw new FormatException("Rechtsstand fehlerhaft: eine Zeile ist leer.");
        }

        var fehlt = Enum.GetValues<Rechtsparameter>().Except(zeilen.Select(z => z.Parameter)).Select(p => $"Rechtsstand fehlerhaft: für {p} fehlt eine Zeile.");
        if (zeilen.SelectMany(z => Maengel(z, zeilen)).Concat(fehlt).FirstOrDefault() is { } mangel)
        {
            throw new FormatException(mangel);
        }

        return new([.. zeilen.OrderBy(z => z.Parameter).ThenBy(z => z.GueltigVon ?? DateOnly.MinValue)]);
    }

    private static IEnumerable<string> Maengel(Rechtsstandzeile zeile, List<Rechtsstandzeile> alle)
    {
        if (!Enum.IsDefined(zeile.Parameter))
        {
            yield return $"Rechtsstand fehlerhaft: {zeile.Parameter} ist kein Parameter.";
        }

        string[] texte = [zeile.Bezeichnung, zeile.Erklaerung, zeile.Beginn, zeile.Ergebnis, zeile.Wochenende.Grund, zeile.Fundstelle, zeile.Beleg.Quelle];
        if (texte.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"Rechtsstand fehlerhaft: bei {zeile.Parameter} ist ein Text leer.";
        }

        if (zeile.GueltigVon > zeile.GueltigBis)
        {
            yield return $"Rechtsstand fehlerhaft: {zeile.Parameter} endet, bevor es beginnt.";
        }

        if (alle.Any(a => !ReferenceEquals(a, zeile) && a.Parameter == zeile.Parameter && Beginnt(a) <= Endet(zeile) && Beginnt(zeile) <= Endet(a)))
        {
            yield return $"Rechtsstand fehlerhaft: zwei Zeilen für {zeile.Parameter} gelten zugleich.";
        }
    }

    private static DateOnly Beginnt(Rechtsstandzeile zeile) => zeile.GueltigVon ?? DateOnly.MinValue;

    private static DateOnly Endet(Rechtsstandzeile zeile) => zeile.GueltigBis ?? DateOnly.MaxValue;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(List<Rechtsstandzeile>))]
internal sealed partial class Rechtsstandkontext : JsonSerializerContext;
