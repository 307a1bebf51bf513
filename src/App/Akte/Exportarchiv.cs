using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Zielwerk.App.Akte;

/// <summary>Reads a zip of unknown origin into memory: bounded in every direction, and nothing is ever written to disk under its names.</summary>
public static partial class Exportarchiv
{
    public const int MeisteDateien = 1000;
    public const int LaengsteDatei = 64_000_000;
    public const int LaengsterInhalt = 128_000_000;

    /// <summary>The files by name, or in German why the zip is refused.</summary>
    public static (SortedDictionary<string, byte[]> Dateien, string? Fehler) Lies(Stream zip, int laengsterInhalt = LaengsterInhalt)
    {
        var dateien = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (zip.Length > LaengsteDatei)
        {
            return (dateien, "Die Datei ist zu groß für eine Ausfertigung.");
        }

        try
        {
            using var archiv = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            if (archiv.Entries.Count > MeisteDateien)
            {
                return (dateien, $"Die Datei enthält mehr als {MeisteDateien} Dateien.");
            }

            var namen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var frei = laengsterInhalt;
            foreach (var eintrag in archiv.Entries)
            {
                if (!Name().IsMatch(eintrag.FullName) || eintrag.FullName.Split('/').Any(t => t.All(z => z == '.')))
                {
                    return (dateien, "Die Datei enthält einen Namen, der in keiner Ausfertigung vorkommt.");
                }

                if (!namen.Add(eintrag.FullName))
                {
                    return (dateien, $"{eintrag.FullName} steht zweimal in der Datei.");
                }

                if (Entpacke(eintrag, frei) is not { } bytes)
                {
                    return (dateien, $"{eintrag.FullName} wird beim Auspacken zu groß.");
                }

                frei -= bytes.Length;
                dateien[eintrag.FullName] = bytes;
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException)
        {
            return (dateien, "Die Datei ist kein unbeschädigtes ZIP.");
        }

        return (dateien, null);
    }

    /// <summary>Counts what comes out; the size a zip declares may be a lie.</summary>
    private static byte[]? Entpacke(ZipArchiveEntry eintrag, int hoechstens)
    {
        using var strom = eintrag.Open();
        using var ziel = new MemoryStream();
        var puffer = new byte[81920];
        for (int gelesen; (gelesen = strom.Read(puffer)) > 0;)
        {
            if (ziel.Length + gelesen > hoechstens)
            {
                return null;
            }

            ziel.Write(puffer, 0, gelesen);
        }

        return ziel.ToArray();
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,100}(/[A-Za-z0-9._-]{1,100}){0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
