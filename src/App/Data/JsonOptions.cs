using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Zielwerk.App.Data;

/// <summary>JSON as it is stored: compact, umlauts as such, enums by name, values that are not there left out.</summary>
public static class JsonOptions
{
    public static JsonSerializerOptions Stored { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },

        // What was left out because it is null is no missing value, even where the type requires one to be named.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { static typ => typ.Properties.ToList().ForEach(p => p.IsRequired = false) } },
    };
}
