using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Unterlagen;

/// <summary>Office documents are zip packages: bounded in every direction before anything is unpacked, and the parts must be those of the kind. No part is parsed, none reaches a disk.</summary>
internal static partial class Paketpruefung
{
    private const int Lesbar = 1_000_000;
    private const string Defekt = "Die Datei ist beschädigt. Öffnen Sie sie in ihrem Programm und speichern Sie sie neu.";
    private const string Bombe = "Die Datei wird beim Öffnen übermäßig groß. Speichern Sie sie neu, mit kleineren Bildern.";
    private const string Verschluesselt = "Die Datei ist mit einem Kennwort geschützt. Heben Sie den Schutz auf und laden Sie sie noch einmal hoch.";
    private const string Makros = "Die Datei enthält Makros oder eingebettete Programme. Speichern Sie sie ohne, oder als PDF.";

    private static readonly Dictionary<Dateiart, string> Hauptteil = new()
    {
        [Dateiart.Docx] = "word/document.xml",
        [Dateiart.Xlsx] = "xl/workbook.xml",
        [Dateiart.Pptx] = "ppt/presentation.xml",
        [Dateiart.Odt] = "content.xml",
        [Dateiart.Ods] = "content.xml",
    };

    public static string? Fehler(byte[] bytes, Dateityp typ, List<string> hinweise)
    {
        try
        {
            using var paket = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return Umriss(paket, bytes.Length) ?? Inhalt(paket, typ, hinweise) ?? Auspacken(paket, bytes.Length);
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException or IOException or OverflowException)
        {
            return Defekt;
        }
    }

    /// <summary>What the list of contents says, before anything is unpacked.</summary>
    private static string? Umriss(ZipArchive paket, int gepackt)
    {
        if (paket.Entries.Count > Dateigrenzen.HoechstensTeile)
        {
            return Bombe;
        }

        long summe = 0;
        var namen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var teil in paket.Entries)
        {
            if (teil.IsEncrypted)
            {
                return Verschluesselt;
            }

            var verweis = ((teil.ExternalAttributes >> 16) & 0xF000) == 0xA000; // a symbolic link, as Unix writes it
            if (verweis || !Teilname().IsMatch(teil.FullName) || teil.FullName.Split('/').Any(t => t is "." or "..") || !namen.Add(teil.FullName))
            {
                return Defekt;
            }

            // Packing never makes a part larger; who declares less than that hides what comes out.
            if (teil.CompressedLength > teil.Length + (teil.Length / 100) + 1024)
            {
                return Defekt;
            }

            summe += teil.Length;
            if (summe > Dateigrenzen.HoechstensEntpackt)
            {
                return Bombe;
            }
        }

        return ZuDicht(summe, gepackt) ? Bombe : null;
    }

    private static string? Inhalt(ZipArchive paket, Dateityp typ, List<string> hinweise)
    {
        var office = typ.Art is Dateiart.Docx or Dateiart.Xlsx or Dateiart.Pptx;
        var kennung = Lies(paket, office ? "[Content_Types].xml" : "mimetype");
        if (kennung is null || paket.GetEntry(Hauptteil[typ.Art]) is null || (!office && kennung != typ.Medientyp))
        {
            return $"Der Inhalt der Datei passt nicht zur Endung „{typ.Endungen[0]}“. Öffnen Sie die Datei in ihrem Programm und speichern Sie sie dort neu als {typ.Name}.";
        }

        if (Lies(paket, "META-INF/manifest.xml")?.Contains("encryption-data", StringComparison.Ordinal) == true)
        {
            return Verschluesselt;
        }

        if (kennung.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || paket.Entries.Any(t => Gefaehrlich().IsMatch(t.FullName)))
        {
            return Makros;
        }

        foreach (var teil in paket.Entries.Where(t => t.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            if (Vorlage().IsMatch(Lies(paket, teil.FullName) ?? ""))
            {
                return "Die Datei lädt beim Öffnen eine Vorlage von einem anderen Ort. Speichern Sie sie als PDF und laden Sie diese Datei hoch.";
            }
        }

        var eigenschaften = Lies(paket, office ? "docProps/core.xml" : "meta.xml") ?? "";
        if (Verfasser().IsMatch(eigenschaften))
        {
            hinweise.Add("Die Datei nennt, wer sie verfasst hat (Dateieigenschaften).");
        }

        return (kennung + eigenschaften).Contains("<!", StringComparison.Ordinal) ? Defekt : null;
    }

    /// <summary>Unpacks into nothing and counts; the platform stops at the size a part declares.</summary>
    private static string? Auspacken(ZipArchive paket, int gepackt)
    {
        var puffer = new byte[81920];
        long summe = 0;
        foreach (var teil in paket.Entries)
        {
            using var strom = teil.Open();
            for (int gelesen; (gelesen = strom.Read(puffer)) > 0;)
            {
                summe += gelesen;
                if (summe > Dateigrenzen.HoechstensEntpackt || ZuDicht(summe, gepackt))
                {
                    return Bombe;
                }
            }
        }

        return null;
    }

    private static bool ZuDicht(long entpackt, int gepackt) => entpackt > 1_000_000 && entpackt / Math.Max(gepackt, 1) > Dateigrenzen.HoechstensFach;

    /// <summary>A part as text, its first megabyte at most; null when it is not there.</summary>
    private static string? Lies(ZipArchive paket, string name)
    {
        if (paket.GetEntry(name) is not { } teil)
        {
            return null;
        }

        using var strom = teil.Open();
        var puffer = new byte[(int)Math.Min(teil.Length, Lesbar)];
        return Encoding.UTF8.GetString(puffer, 0, strom.ReadAtLeast(puffer, puffer.Length, throwOnEndOfStream: false));
    }

    [GeneratedRegex(@"\A[^\x00-\x1f\\:*?""<>|/]{1,200}(/[^\x00-\x1f\\:*?""<>|/]{1,200}){0,12}/?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Teilname();

    [GeneratedRegex(@"vbaProject|vbaData|macrosheets/|activeX/|(^|/)Basic/|(^|/)Scripts/|customUI/|\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|jar|msi|lnk|chm|docm|xlsm|pptm)$|embeddings/.*\.bin$", RegexOptions.IgnoreCase)]
    private static partial Regex Gefaehrlich();

    [GeneratedRegex(@"<Relationship\b(?=[^>]*(?:attachedTemplate|oleObject|subDocument|frame))(?=[^>]*TargetMode\s*=\s*[""']External)", RegexOptions.IgnoreCase)]
    private static partial Regex Vorlage();

    [GeneratedRegex(@"<(dc:creator|cp:lastModifiedBy|meta:initial-creator)\b[^>]*>\s*[^<\s]")]
    private static partial Regex Verfasser();
}
