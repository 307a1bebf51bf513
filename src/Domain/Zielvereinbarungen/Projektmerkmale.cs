using System.Text.Json;
using System.Text.Json.Serialization;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>A word that can be said of a project, with its source.</summary>
public sealed record Projektmerkmal(string Text, Beleg Beleg);

/// <summary>A point of the inclusion checklist (R9); the key stays the same when the wording changes.</summary>
public sealed record Pruefvorgabe(string Schluessel, string Text, Beleg Beleg);

/// <summary>How many people usually sign for bodies of a kind, or for one body (IOP-22). Too few give a hint, they stop nothing.</summary>
/// <param name="Ags">The body, or null for all of the kind.</param>
public sealed record Mitzeichnungsregel(Koerperschaftsart Art, string? Ags, int Anzahl, string Grundlage, Beleg Beleg);

/// <summary>What can be said of projects, and who co-signs: reviewed data, corrected by an operator. Goals and legal regimes are the template's.</summary>
public sealed record Projektmerkmale(
    IReadOnlyList<Projektmerkmal> Zielgruppen,
    IReadOnlyList<Pruefvorgabe> Checkliste,
    IReadOnlyList<Mitzeichnungsregel> Mitzeichnungen)
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">No valid JSON, a value is missing or unknown.</exception>
    public static Projektmerkmale Lies(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Merkmalkontext.Default.Projektmerkmale) ?? throw new FormatException("Die Projektmerkmale sind leer.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Projektmerkmale fehlerhaft: {e.Message}", e);
        }
    }

    /// <summary>The rule of a body: its own before that of its kind; null when there is none.</summary>
    public Mitzeichnungsregel? Mitzeichnung(Koerperschaft koerperschaft) =>
        Mitzeichnungen.FirstOrDefault(m => m.Ags == koerperschaft.Ags) ?? Mitzeichnungen.FirstOrDefault(m => m.Ags is null && m.Art == koerperschaft.Art);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Projektmerkmale))]
internal sealed partial class Merkmalkontext : JsonSerializerContext;
