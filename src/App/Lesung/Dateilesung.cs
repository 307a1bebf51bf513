using System.Security.Cryptography;
using Zielwerk.App.Data;
using Zielwerk.App.Extraktion;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Lesung;

/// <summary>A file with what was read from it.</summary>
/// <param name="Pruefsumme">SHA-256 of the bytes, lower-case hex.</param>
public sealed record GeleseneDatei(string Dateiname, byte[] Bytes, string Pruefsumme, Lesungsergebnis Ergebnis);

/// <summary>Reads files: bytes to lines, lines to the record. Safe for many threads.</summary>
public sealed class Dateilesung
{
    private readonly Leser _leser = new(Stammdaten.Vorlagen(), Stammdaten.Kataloge());

    /// <summary>Reads a file from disk; one that is too large is not even loaded.</summary>
    public GeleseneDatei Lies(string pfad) => Lies(pfad, bekannt: [])!;

    /// <summary>The same, but null for a file whose checksum is known already.</summary>
    public GeleseneDatei? Lies(string pfad, HashSet<string> bekannt)
    {
        var laenge = new FileInfo(pfad).Length;
        if (laenge > Extraktor.MaxBytes)
        {
            return new(Path.GetFileName(pfad), [], "", Zurueckgewiesen(Extraktor.ZuGross(Quellname(pfad), laenge)));
        }

        if (LiesBytes(pfad) is not { } bytes)
        {
            return new(Path.GetFileName(pfad), [], "", Zurueckgewiesen(Extraktor.ZuGross(Quellname(pfad), Extraktor.MaxBytes + 1)));
        }

        return bekannt.Contains(Pruefsumme(bytes)) ? null : Lies(Quellname(pfad), bytes);
    }

    /// <summary>The bytes of a file, or null when it turns out too large: a device or a file that grows says no length beforehand.</summary>
    private static byte[]? LiesBytes(string pfad)
    {
        using var datei = File.OpenRead(pfad);
        using var speicher = new MemoryStream();
        var stueck = new byte[81_920];
        for (var n = datei.Read(stueck); n > 0; n = datei.Read(stueck))
        {
            speicher.Write(stueck, 0, n);
            if (speicher.Length > Extraktor.MaxBytes)
            {
                return null;
            }
        }

        return speicher.ToArray();
    }

    /// <param name="quellname">Name of the source as it shall stand in the record.</param>
    public GeleseneDatei Lies(string quellname, byte[] bytes)
    {
        var quelle = Extraktor.Lies(quellname, bytes);
        var ergebnis = Extraktor.IstZurueckgewiesen(quelle) ? Zurueckgewiesen(quelle) : _leser.Lies(quelle);
        return new(Path.GetFileName(quellname), bytes, Pruefsumme(bytes), ergebnis);
    }

    private static string Pruefsumme(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The file's name without the folders of this machine; a sample keeps its folder, as in the golden records.</summary>
    private static string Quellname(string pfad) =>
        Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(pfad))) == "samples" ? "samples/" + Path.GetFileName(pfad) : Path.GetFileName(pfad);

    private static Lesungsergebnis Zurueckgewiesen(Quelltext quelle) => new(
        quelle.Dateiname, quelle.Art, Ausgang.Abgelehnt, null, quelle.Befunde, new Dictionary<string, IReadOnlyList<Fundstelle>>());
}
