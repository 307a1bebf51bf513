using System.Text.Json;
using System.Text.Json.Serialization;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Koerperschaften;

/// <summary>An authority that can issue the Bescheid (R29, R30), with the source of its name.</summary>
public sealed record Behoerde(string Name, Beleg Beleg);

/// <summary>Reads the catalogue files (JSON) into the model (R3). Pure: texts in, catalogues out.</summary>
public static class KatalogDatei
{
    /// <summary>Reads the four files.</summary>
    /// <exception cref="FormatException">A file is no valid JSON, an entry lacks a value, has an unknown one, or a key stands twice.</exception>
    public static Kataloge Lies(string koerperschaften, string ministerien, string amtstraeger, string behoerden)
    {
        var liste = LiesListe(koerperschaften, "Körperschaften", Katalogkontext.Default.ListKoerperschaft);
        var doppelt = liste.GroupBy(k => k.Ags).Concat(liste.GroupBy(k => k.Kuerzel)).FirstOrDefault(g => g.Count() > 1);
        if (doppelt is not null)
        {
            throw new FormatException($"Katalog Körperschaften: „{doppelt.Key}“ steht mehrfach.");
        }

        return new Kataloge(
            [.. liste.OrderBy(k => k.Ags, StringComparer.Ordinal)],
            LiesListe(ministerien, "Ministerien", Katalogkontext.Default.ListMinisterium),
            LiesListe(amtstraeger, "Amtsträger", Katalogkontext.Default.ListAmtstraeger),
            [.. LiesListe(behoerden, "Behörden", Katalogkontext.Default.ListBehoerde).Select(b => b.Name)]);
    }

    private static List<T> LiesListe<T>(string json, string katalog, System.Text.Json.Serialization.Metadata.JsonTypeInfo<List<T>> art)
    {
        try
        {
            return JsonSerializer.Deserialize(json, art) ?? throw new FormatException($"Katalog {katalog} ist leer.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Katalog {katalog} fehlerhaft: {e.Message}", e);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(List<Koerperschaft>))]
[JsonSerializable(typeof(List<Ministerium>))]
[JsonSerializable(typeof(List<Amtstraeger>))]
[JsonSerializable(typeof(List<Behoerde>))]
internal sealed partial class Katalogkontext : JsonSerializerContext;
