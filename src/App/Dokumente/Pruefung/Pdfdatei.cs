using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>The objects of a PDF file, read by qpdf (which also undoes compression and object streams).</summary>
internal sealed class Pdfdatei
{
    private const int TiefsterVerweis = 30;
    private static readonly TimeSpan Zeitgrenze = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, JsonElement> werte = [];
    private readonly Dictionary<string, byte[]> daten = [];

    private Pdfdatei(JsonElement objekte)
    {
        foreach (var eintrag in objekte.EnumerateObject())
        {
            var name = eintrag.Name.StartsWith("obj:", StringComparison.Ordinal) ? eintrag.Name[4..] : eintrag.Name;
            if (eintrag.Value.TryGetProperty("stream", out var strom))
            {
                werte[name] = strom.GetProperty("dict");
                daten[name] = strom.TryGetProperty("data", out var bytes) ? bytes.GetBytesFromBase64() : [];
            }
            else
            {
                werte[name] = eintrag.Value.GetProperty("value");
            }
        }

        Katalog = Wert(werte["trailer"], "/Root");
        Seiten = [.. LiesSeiten(Wert(Katalog, "/Pages"), default, 0)];
    }

    public JsonElement Katalog { get; }

    /// <summary>The pages in order: their reference, their dictionary, their (inherited) resources.</summary>
    public IReadOnlyList<(string Verweis, JsonElement Eintrag, JsonElement Mittel)> Seiten { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="SatzException">qpdf is missing, or the file is no PDF that can be read.</exception>
    public static Pdfdatei Lies(string datei)
    {
        var start = new ProcessStartInfo("qpdf", ["--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", "--no-warn", "--", datei])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var prozess = Process.Start(start)!;
            var fehler = prozess.StandardError.ReadToEndAsync();
            var text = prozess.StandardOutput.ReadToEndAsync();
            if (!prozess.WaitForExit(Zeitgrenze))
            {
                prozess.Kill(entireProcessTree: true);
                throw new SatzException("qpdf braucht für diese Datei zu lange.");
            }

            using var json = prozess.ExitCode is 0 or 3 ? JsonDocument.Parse(text.GetAwaiter().GetResult())
                : throw new SatzException($"Die Datei ist keine lesbare PDF-Datei. {fehler.GetAwaiter().GetResult().Split('\n')[0]}");
            return new(json.RootElement.GetProperty("qpdf")[1].Clone());
        }
        catch (Win32Exception fault)
        {
            throw new SatzException("Zum Prüfen von PDF-Dateien fehlt auf diesem Rechner qpdf. Bitte das Debian-Paket „qpdf“ installieren.", fault);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new SatzException("Die Datei ist keine PDF-Datei, wie qpdf sie versteht.", fault);
        }
    }

    /// <summary>The entry of a dictionary with its references followed; undefined when it is not there.</summary>
    public JsonElement Wert(JsonElement woerterbuch, string name) =>
        woerterbuch.ValueKind == JsonValueKind.Object && woerterbuch.TryGetProperty(name, out var wert) ? Loese(wert) : default;

    public JsonElement Loese(JsonElement wert)
    {
        for (var i = 0; i < TiefsterVerweis && Verweis(wert) is { } verweis; i++)
        {
            wert = werte.GetValueOrDefault(verweis);
        }

        return wert;
    }

    /// <summary>"12 0 R" when the value is a reference, else null.</summary>
    public static string? Verweis(JsonElement wert) =>
        wert.ValueKind == JsonValueKind.String && wert.GetString() is { } s && s.EndsWith(" R", StringComparison.Ordinal) && char.IsAsciiDigit(s[0]) ? s : null;

    /// <summary>A name with its slash, else null.</summary>
    public static string? Name(JsonElement wert) => wert.ValueKind == JsonValueKind.String && wert.GetString() is ['/', ..] s ? s : null;

    /// <summary>A text string, else null.</summary>
    public static string? Text(JsonElement wert) => wert.ValueKind != JsonValueKind.String ? null : wert.GetString() switch
    {
        ['u', ':', .. var text] => text,
        ['b', ':', .. var hex] => Encoding.Latin1.GetString(Convert.FromHexString(hex)),
        _ => null,
    };

    public static bool IstWahr(JsonElement wert) => wert.ValueKind == JsonValueKind.True;

    /// <summary>The items of an array, or the value itself as the only one.</summary>
    public static IEnumerable<JsonElement> Glieder(JsonElement wert) => wert.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        JsonValueKind.Array => wert.EnumerateArray(),
        _ => [wert],
    };

    /// <summary>The bytes of a stream; empty when it is none.</summary>
    public byte[] Daten(JsonElement verweis) => Verweis(verweis) is { } v && daten.TryGetValue(v, out var bytes) ? bytes : [];

    /// <summary>All dictionaries of the file.</summary>
    public IEnumerable<JsonElement> Alle => werte.Values.Where(w => w.ValueKind == JsonValueKind.Object);

    private IEnumerable<(string, JsonElement, JsonElement)> LiesSeiten(JsonElement knoten, JsonElement mittel, int tiefe)
    {
        var eigene = Wert(knoten, "/Resources") is { ValueKind: JsonValueKind.Object } m ? m : mittel;
        foreach (var kind in Glieder(Wert(knoten, "/Kids")).Where(_ => tiefe < TiefsterVerweis))
        {
            var seite = Loese(kind);
            if (Name(Wert(seite, "/Type")) == "/Pages")
            {
                foreach (var tiefere in LiesSeiten(seite, eigene, tiefe + 1))
                {
                    yield return tiefere;
                }
            }
            else
            {
                yield return (Verweis(kind) ?? "", seite, Wert(seite, "/Resources") is { ValueKind: JsonValueKind.Object } r ? r : eigene);
            }
        }
    }
}
