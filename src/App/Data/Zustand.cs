using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Zielwerk.App.Data.Mappings;

namespace Zielwerk.App.Data;

/// <summary>
/// The canonical state of a row with everything it owns, as JSON: mapped values by name, owned rows in order, the same bytes on both
/// databases and before and after saving. Its SHA-256 stands in the Akte, so that a value changed by hand is noticed (ADR 16).
/// </summary>
public static class Zustand
{
    // What is longer stands in the state by its hash: a case export then carries documents once, as files.
    private const int LaengsterText = 1024;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>State of a tracked row, values as they will be saved.</summary>
    public static byte[] Von(EntityEntry wurzel) => Schreibe(wurzel.Metadata, wurzel.Entity, p => wurzel.Property(p).CurrentValue);

    /// <summary>State of a row that was read without tracking.</summary>
    public static byte[] Von(IEntityType typ, object zeile) => Schreibe(typ, zeile, p => p.PropertyInfo!.GetValue(zeile));

    /// <summary>SHA-256 of a state, lower-case hex.</summary>
    public static string Fingerabdruck(byte[] zustand) => Convert.ToHexStringLower(SHA256.HashData(zustand));

    /// <summary>Key of a row as the Akte writes it.</summary>
    public static string Schluessel(IEntityType typ, Func<IProperty, object?> wert) =>
        string.Join('/', typ.FindPrimaryKey()!.Properties.Select(p => Convert.ToString(wert(p), CultureInfo.InvariantCulture)));

    /// <summary>The key of a row that was read without tracking.</summary>
    public static string Schluessel(IEntityType typ, object zeile) => Schluessel(typ, p => p.PropertyInfo!.GetValue(zeile));

    /// <summary>A value as it stands in the state: short texts as such, longer ones and bytes by length and SHA-256.</summary>
    public static string Wert(object? wert)
    {
        var puffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(puffer, Form))
        {
            Schreibe(json, wert);
        }

        return Encoding.UTF8.GetString(puffer.WrittenSpan);
    }

    private static byte[] Schreibe(IEntityType typ, object zeile, Func<IProperty, object?> wert)
    {
        var puffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(puffer, Form))
        {
            Zeile(json, typ, zeile, wert, typ.GetProperties());
        }

        return puffer.WrittenSpan.ToArray();
    }

    private static void Zeile(Utf8JsonWriter json, IEntityType typ, object zeile, Func<IProperty, object?> wert, IEnumerable<IProperty> spalten)
    {
        json.WriteStartObject();
        foreach (var spalte in spalten.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var roh = wert(spalte);
            if (spalte.IstSpaeterDazugekommen() && (roh is null or false or 0 or 0L))
            {
                continue;
            }

            json.WritePropertyName(spalte.Name);
            Schreibe(json, roh is not null && spalte.GetValueConverter() is { } form ? form.ConvertToProvider(roh) : roh);
        }

        foreach (var besitz in typ.GetNavigations().Where(n => n.TargetEntityType.IsOwned() && !n.IsOnDependent).OrderBy(n => n.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(besitz.Name);
            Besitz(json, besitz, besitz.PropertyInfo!.GetValue(zeile));
        }

        json.WriteEndObject();
    }

    private static void Besitz(Utf8JsonWriter json, INavigation besitz, object? wert)
    {
        var typ = besitz.TargetEntityType;
        var zeilen = wert is null ? [] : besitz.IsCollection ? ((IEnumerable)wert).Cast<object>().ToList() : [wert];
        var schluessel = typ.FindPrimaryKey()!.Properties.Where(p => !p.IsShadowProperty()).ToList();
        json.WriteStartArray();

        // The key to the owner is no value of the row; the rest of the key gives the order, which the database does not promise.
        foreach (var zeile in zeilen.OrderBy(z => string.Join('/', schluessel.Select(p => p.PropertyInfo!.GetValue(z) is var teil && teil is Enum ? $"{teil}" : $"{teil:D10}")), StringComparer.Ordinal))
        {
            Zeile(json, typ, zeile, p => p.PropertyInfo!.GetValue(zeile), typ.GetProperties().Where(p => !p.IsShadowProperty()));
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a value in its canonical form.</summary>
    /// <param name="laengster">Bytes of the longest text that stands as such.</param>
    internal static void Schreibe(Utf8JsonWriter json, object? wert, int laengster = LaengsterText)
    {
        switch (wert)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                // As the databases store it: half of a surrogate pair becomes the replacement character.
                Bytes(json, Encoding.UTF8.GetBytes(text), laengster);
                break;
            case byte[] bytes:
                Bytes(json, bytes, -1);
                break;
            case bool ja:
                json.WriteBooleanValue(ja);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(wert, CultureInfo.InvariantCulture));
                break;
            case Enum or Guid:
                json.WriteStringValue(wert.ToString());
                break;
            case DateOnly tag:
                json.WriteStringValue(tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                // PostgreSQL keeps whole microseconds, SQLite what it was given.
                json.WriteStringValue(moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond)).ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                throw new InvalidOperationException($"{wert.GetType()} has no canonical form yet; give it one before it is stored.");
        }
    }

    private static void Bytes(Utf8JsonWriter json, byte[] utf8, int laengster)
    {
        if (utf8.Length <= laengster)
        {
            json.WriteStringValue(utf8);
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("bytes", utf8.Length);
        json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(utf8)));
        json.WriteEndObject();
    }
}
