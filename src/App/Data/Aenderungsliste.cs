using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Data;

/// <summary>
/// What a save changes in a row and all it owns, as JSON: [{feld, vorher, nachher}], values as in <see cref="Zustand"/>. Taken from what the
/// change tracker read from the database, so it cannot say anything but the truth. Of personal data only that they changed (ADR 18).
/// </summary>
public static class Aenderungsliste
{
    public const string Salz = "Salz";

    // What is longer stands here by length and SHA-256; the page says how long it is.
    private const int LaengsterText = 300;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The changes, or null when there are none: of a row that is new or goes, the event says what there is to say.</summary>
    public static string? Von(EntityEntry wurzel, IReadOnlyList<EntityEntry> alle)
    {
        if (wurzel.State is EntityState.Added or EntityState.Deleted)
        {
            return null;
        }

        var felder = Zeile("", wurzel, wurzel, alle).ToList();
        if (felder.Count == 0)
        {
            return null;
        }

        var puffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(puffer, Form))
        {
            json.WriteStartArray();
            felder.ForEach(f => f.Schreibe(json));
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(puffer.WrittenSpan);
    }

    /// <summary>Everything that can change in a type and in what it owns, by the name it has here (in lists without the place), and whether it is personal.</summary>
    public static IEnumerable<(string Name, Type Typ, bool Personenbezogen)> Felder(IEntityType typ, string name = "", bool personenbezogen = false) =>
    [
        .. typ.GetProperties().Where(Zaehlt).Select(p => (name + p.Name, p.ClrType, personenbezogen || IstPersonenbezogen(p))),
        .. Besitz(typ).SelectMany(b => Felder(b.TargetEntityType, $"{name}{b.Name}.", personenbezogen || IstPersonenbezogen(b))),
    ];

    /// <summary>True when a property, or the list it stands in, is marked as personal.</summary>
    public static bool IstPersonenbezogen(IReadOnlyPropertyBase eigenschaft) =>
        eigenschaft.PropertyInfo?.IsDefined(typeof(PersonenbezogenAttribute), inherit: true) == true;

    /// <summary>Changes of one row: <paramref name="vorher"/> and <paramref name="nachher"/> are the same entry, or one of them is missing, or a list entry was exchanged for another with its key.</summary>
    private static IEnumerable<Feld> Zeile(string name, EntityEntry? vorher, EntityEntry? nachher, IReadOnlyList<EntityEntry> alle, bool personenbezogen = false)
    {
        var typ = (nachher ?? vorher)!.Metadata;
        foreach (var spalte in typ.GetProperties().Where(Zaehlt).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var (alt, neu) = (vorher?.Property(spalte).OriginalValue, nachher?.Property(spalte).CurrentValue);
            if (!spalte.GetValueComparer().Equals(alt, neu))
            {
                yield return new(name + spalte.Name, Gespeichert(spalte, alt), Gespeichert(spalte, neu), personenbezogen || IstPersonenbezogen(spalte));
            }
        }

        if (typ.GetProperties().All(p => !Zaehlt(p)) && vorher is null != nachher is null)
        {
            yield return new(name.TrimEnd('.'), vorher is null ? null : true, nachher is null ? null : true, personenbezogen);
        }

        foreach (var besitz in Besitz(typ))
        {
            var zeilen = alle.Where(e => e.Metadata == besitz.TargetEntityType && Gehoert(e, besitz, (nachher ?? vorher)!)).ToLookup(Schluessel);
            foreach (var zeile in zeilen.OrderBy(z => z.Key, StringComparer.Ordinal))
            {
                var stelle = $"{name}{besitz.Name}{(zeile.Key.Length == 0 ? "" : $"[{zeile.Key}]")}.";
                var alt = zeile.FirstOrDefault(e => e.State != EntityState.Added);
                var neu = zeile.FirstOrDefault(e => e.State is not (EntityState.Deleted or EntityState.Detached));
                foreach (var feld in Zeile(stelle, alt, neu, alle, personenbezogen || IstPersonenbezogen(besitz)))
                {
                    yield return feld;
                }
            }
        }
    }

    private static IEnumerable<INavigation> Besitz(IEntityType typ) =>
        typ.GetNavigations().Where(n => n.TargetEntityType.IsOwned() && !n.IsOnDependent).OrderBy(n => n.Name, StringComparer.Ordinal);

    /// <summary>No keys, no counters, and not the salt, which says nothing to anybody.</summary>
    private static bool Zaehlt(IProperty spalte) => !spalte.IsPrimaryKey() && !ZeigtAufBesitzer(spalte) && !spalte.IsConcurrencyToken && spalte.Name != Salz;

    private static bool ZeigtAufBesitzer(IProperty spalte) => spalte.GetContainingForeignKeys().Any(f => f.IsOwnership);

    private static bool Gehoert(EntityEntry zeile, INavigation besitz, EntityEntry besitzer) =>
        besitz.ForeignKey.Properties.Zip(besitz.ForeignKey.PrincipalKey.Properties).All(p => Equals(zeile.Property(p.First).CurrentValue, besitzer.Property(p.Second).CurrentValue));

    /// <summary>The key of a list entry without the one of its owner; numbers padded for the order, and shown without.</summary>
    private static string Schluessel(EntityEntry zeile) => string.Join('/', zeile.Metadata.FindPrimaryKey()!.Properties
        .Where(p => !ZeigtAufBesitzer(p)).Select(p => Convert.ToString(zeile.Property(p).CurrentValue, CultureInfo.InvariantCulture)));

    private static object? Gespeichert(IProperty spalte, object? wert) =>
        wert is not null && spalte.GetValueConverter() is { } form ? form.ConvertToProvider(wert) : wert;

    private sealed record Feld(string Name, object? Vorher, object? Nachher, bool Personenbezogen)
    {
        public void Schreibe(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("feld", Name);
            if (Personenbezogen)
            {
                json.WriteBoolean("personenbezogen", true);
            }
            else
            {
                Wert(json, "vorher", Vorher);
                Wert(json, "nachher", Nachher);
            }

            json.WriteEndObject();
        }

        private static void Wert(Utf8JsonWriter json, string name, object? wert)
        {
            if (wert is not null)
            {
                json.WritePropertyName(name);
                Zustand.Schreibe(json, wert, LaengsterText);
            }
        }
    }
}
