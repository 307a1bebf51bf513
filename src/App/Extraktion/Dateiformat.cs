using System.Text;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Extraktion;

/// <summary>Tells text from other formats by the first bytes, for the extension may lie.</summary>
internal static class Dateiformat
{
    private const string AlsText = "Bitte den Text der Vereinbarung als Textdatei (.txt), Markdown (.md) oder Word-Datei (.docx) speichern und erneut einlesen.";

    private static readonly (byte[] Anfang, string Name)[] Fremde =
    [
        ("%PDF-"u8.ToArray(), "PDF"),
        ("{\\rtf"u8.ToArray(), "RTF"),
        ([0xD0, 0xCF, 0x11, 0xE0], "altes Office-Dokument (.doc, .xls)"),
        ([0x89, 0x50, 0x4E, 0x47], "Bild (PNG)"),
        ([0xFF, 0xD8, 0xFF], "Bild (JPEG)"),
        ([0x49, 0x49, 0x2A, 0x00], "Bild (TIFF)"),
        ([0x4D, 0x4D, 0x00, 0x2A], "Bild (TIFF)"),
        ("GIF8"u8.ToArray(), "Bild (GIF)"),
        ([0x1F, 0x8B], "Archiv (gzip)"),
        ("7z\u00BC\u00AF"u8.ToArray(), "Archiv (7z)"),
        ("\u007FELF"u8.ToArray(), "Programm"),
    ];

    /// <summary>The kind of text by name, and a finding when the file is none.</summary>
    public static (Textart Art, Befund? Befund) Erkenne(string dateiname, byte[] bytes)
    {
        var endung = Path.GetExtension(dateiname).ToLowerInvariant();
        var art = endung is ".md" or ".markdown" ? Textart.Markdown : Textart.Text;
        if (bytes.Length == 0)
        {
            return (art, new(Schwere.Fehler, Befundcodes.UnreadableFile, null, "Die Datei ist leer.", null));
        }

        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return Gepackt(bytes);
        }

        foreach (var (anfang, name) in Fremde)
        {
            if (bytes.AsSpan().StartsWith(anfang))
            {
                return (name == "PDF" ? Textart.Pdf : art, Fremd(name));
            }
        }

        var beginn = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return beginn.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || beginn.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || beginn.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            ? (art, Fremd("HTML oder XML"))
            : (art, null);
    }

    /// <summary>The answer to a Word file that cannot be opened.</summary>
    public static Befund Beschaedigt { get; } = new(
        Schwere.Fehler, Befundcodes.UnsupportedDocument, null, $"Das Word-Dokument (DOCX) ist beschädigt oder verschlüsselt. {AlsText}", null);

    private static (Textart Art, Befund? Befund) Gepackt(byte[] bytes)
    {
        // Names of the parts stand uncompressed in a ZIP file.
        return bytes.AsSpan().IndexOf("word/"u8) >= 0 ? (Textart.Docx, null)
            : bytes.AsSpan().IndexOf("application/vnd.oasis.opendocument"u8) >= 0 ? (Textart.Text, Fremd("OpenDocument"))
            : (Textart.Text, Fremd("Archiv (ZIP)"));
    }

    private static Befund Fremd(string name) => new(
        Schwere.Fehler, Befundcodes.UnsupportedDocument, null, $"Das Format wird nicht gelesen: {name}. {AlsText}", null);
}
