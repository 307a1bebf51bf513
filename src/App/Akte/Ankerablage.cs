using System.Globalization;
using System.Security.Cryptography;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <summary>A check and the anchor written after it; no anchor when the check found something.</summary>
public sealed record Ankersetzung(AktePruefergebnis Pruefung, Anker? Anker, string? Datei);

/// <summary>Where anchors are kept: the setting "Ankerordner", by default "anker" in the data folder.</summary>
public sealed class Ankerablage(IConfiguration einstellungen)
{
    private readonly string datenordner = einstellungen["Datenordner"] ?? "data";

    public string Ordner => einstellungen["Ankerordner"] is { Length: > 0 } ordner ? ordner : Path.Combine(datenordner, "anker");

    public string Schluesselordner => Path.Combine(datenordner, "akte");

    /// <summary>True when an anchor of that day is there.</summary>
    public bool HatAnkerVom(DateOnly tag) => Dateien().Any(d => Path.GetFileName(d).StartsWith(Anfang(tag), StringComparison.Ordinal));

    /// <summary>The anchors that are here, the newest first.</summary>
    public IReadOnlyList<(string Name, Anker Anker)> Neueste(int anzahl) =>
        [.. Dateien().AsEnumerable().Reverse().Select(d => (Path.GetFileName(d), Anker.Lies(File.ReadAllBytes(d)))).Where(d => d.Item2 is not null).Take(anzahl).Select(d => (d.Item1, d.Item2!))];

    /// <summary>The bytes of an anchor by its file name, or null; only names that are here, so none leads elsewhere.</summary>
    public byte[]? Lies(string name) => Dateien().Find(d => Path.GetFileName(d) == name) is { } datei ? File.ReadAllBytes(datei) : null;

    /// <summary>
    /// Checks the Akte, also against the newest anchor that is here, and signs its head. Nothing is signed that is not in order. The head
    /// that has an anchor already keeps it.
    /// </summary>
    public async Task<Ankersetzung> SetzeAsync(Db db, TimeProvider clock, bool jedenTag, CancellationToken cancellation)
    {
        using var schluessel = Ankerschluessel.Eigener(Schluesselordner);
        var vorhandene = Dateien().Select(d => (Datei: d, Anker: Anker.Lies(File.ReadAllBytes(d))))
            .Where(d => d.Anker?.Fehler(schluessel) is null && d.Anker is not null).ToList();
        var pruefung = await AktePruefung.PruefeAsync(db, vorhandene.Select(d => d.Anker!).MaxBy(a => a.Nummer)?.Kopf, cancellation);
        if (!pruefung.Unversehrt)
        {
            return new(pruefung, null, null);
        }

        var heute = clock.Heute();
        var alter = vorhandene.FirstOrDefault(d => d.Anker!.Kopf == pruefung.Kopf
            && (!jedenTag || Path.GetFileName(d.Datei).StartsWith(Anfang(heute), StringComparison.Ordinal)));
        return alter.Anker is null ? Schreibe(pruefung, clock, schluessel) : new(pruefung, alter.Anker, alter.Datei);
    }

    private static string Anfang(DateOnly tag) => string.Create(CultureInfo.InvariantCulture, $"anker-{tag:yyyy-MM-dd}-");

    private Ankersetzung Schreibe(AktePruefergebnis pruefung, TimeProvider clock, ECDsa schluessel)
    {
        var anker = Anker.Unterzeichne(pruefung.Kopf, clock.GetUtcNow(), schluessel);
        Directory.CreateDirectory(Ordner);
        var datei = Path.Combine(Ordner, string.Create(CultureInfo.InvariantCulture, $"{Anfang(clock.Heute())}{anker.Nummer:D8}.json"));
        File.WriteAllBytes(datei + ".neu", anker.Schreibe());
        File.Move(datei + ".neu", datei, overwrite: true);
        return new(pruefung, anker, datei);
    }

    private List<string> Dateien() =>
        Directory.Exists(Ordner) ? [.. Directory.EnumerateFiles(Ordner, "anker-*.json").Order(StringComparer.Ordinal)] : [];
}
