using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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
    };
}
