using System.Globalization;
using System.Text.Json;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Akte;

/// <summary>The values of an event as its sentence needs them: read from the stored JSON, since the event's type may have changed since then.</summary>
public sealed class Ereigniswerte(JsonElement werte, Namen namen)
{
    /// <summary>True when the event holds this value and it is not null.</summary>
    public bool Hat(string name) => werte.TryGetProperty(name, out var wert) && wert.ValueKind != JsonValueKind.Null;

    public string Text(string name) => Hat(name) ? werte.GetProperty(name).ToString() : "";

    /// <summary>The first characters of a checksum.</summary>
    public string Kurz(string name) => Text(name) is { Length: > 8 } lang ? $"{lang[..4]} {lang[4..8]} …" : Text(name);

    public int Zahl(string name) => werte.GetProperty(name).GetInt32();

    public bool Ja(string name) => Hat(name) && werte.GetProperty(name).GetBoolean();

    /// <summary>"2. August 2025".</summary>
    public string Tag(string name) => Zahlen.Tag(DateOnly.ParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>"1.121.600,00 €".</summary>
    public string Geld(string name) => Aktenwerte.Euro(werte.GetProperty(name).GetProperty("cent").GetInt64());

    /// <summary>The German word for a value of an enumeration.</summary>
    public string Wort(string name) => Aktenwerte.Wort(Text(name));

    public string Person(string name) => namen.Person(Schluessel(name));

    public string Organisation(string name) => namen.Organisation(Schluessel(name));

    private Guid Schluessel(string name)
    {
        var wert = werte.GetProperty(name);
        return (wert.ValueKind == JsonValueKind.Object ? wert.GetProperty("value") : wert).GetGuid();
    }
}
