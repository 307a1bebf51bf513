using System.Text.Json;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Lesung;

/// <summary>How single values stand in the JSON record: null where nothing was read, never left out.</summary>
public static partial class LesungJson
{
    private static void Objekt<T>(Utf8JsonWriter json, string name, T? wert, Action<Utf8JsonWriter, T> inhalt)
        where T : class
    {
        if (wert is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        inhalt(json, wert);
        json.WriteEndObject();
    }

    private static void Liste<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> werte, Action<Utf8JsonWriter, T> inhalt)
    {
        json.WriteStartArray(name);
        foreach (var wert in werte)
        {
            json.WriteStartObject();
            inhalt(json, wert);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texte(Utf8JsonWriter json, string name, IReadOnlyList<string> werte)
    {
        json.WriteStartArray(name);
        foreach (var wert in werte)
        {
            json.WriteStringValue(wert);
        }

        json.WriteEndArray();
    }

    private static void Zahl(Utf8JsonWriter json, string name, int? wert)
    {
        if (wert is { } zahl)
        {
            json.WriteNumber(name, zahl);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Betrag(Utf8JsonWriter json, string name, Geld? wert)
    {
        if (wert is { } geld)
        {
            json.WriteNumber(name, geld.Cent % 100 == 0 ? geld.Cent / 100 : geld.Cent / 100m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
