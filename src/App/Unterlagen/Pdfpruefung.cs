using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Zielwerk.App.Unterlagen;

/// <summary>Reads the names in a PDF: whole to the end, not encrypted, nothing that acts by itself. Compressed parts are not opened.</summary>
internal static partial class Pdfpruefung
{
    public static string? Fehler(byte[] bytes, List<string> hinweise)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (text.LastIndexOf("%%EOF", StringComparison.Ordinal) < text.Length - 2048)
        {
            return "Die PDF-Datei ist unvollständig. Speichern oder übertragen Sie sie noch einmal.";
        }

        // A name may be written with codes: /J#61vaScript is /JavaScript.
        var namen = Name().Matches(text).Select(m => Code().Replace(m.Value, c => ((char)int.Parse(c.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())).ToHashSet();
        if (namen.Contains("/Encrypt"))
        {
            return "Die PDF-Datei ist verschlüsselt. Speichern Sie sie ohne Kennwort und ohne Einschränkungen.";
        }

        if (namen.Overlaps(["/JavaScript", "/Launch", "/RichMedia", "/ImportData", "/SubmitForm"]))
        {
            return "Die PDF-Datei enthält Befehle, die beim Öffnen ausgeführt werden können. Drucken Sie sie als neues PDF, und laden Sie dieses hoch.";
        }

        if (namen.Contains("/EmbeddedFile") || namen.Contains("/EmbeddedFiles"))
        {
            return "In die PDF-Datei sind andere Dateien eingebettet. Laden Sie diese einzeln hoch, und das PDF ohne sie.";
        }

        if (namen.Contains("/Author"))
        {
            hinweise.Add("Die Datei nennt, wer sie verfasst hat (Dateieigenschaften).");
        }

        return null;
    }

    [GeneratedRegex("/(?:[A-Za-z]|#[0-9A-Fa-f]{2}){6,24}")]
    private static partial Regex Name();

    [GeneratedRegex("#[0-9A-Fa-f]{2}")]
    private static partial Regex Code();
}
