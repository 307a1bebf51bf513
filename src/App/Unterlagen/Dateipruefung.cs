using System.Text;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Unterlagen;

/// <summary>What checking a file gave: what is stored, or in German why not.</summary>
/// <param name="Name">Cleaned, with the extension of its kind.</param>
/// <param name="Inhalt">The bytes to store; pictures without their place.</param>
public sealed record Dateibefund(string Name, Dateiart Art, byte[] Inhalt, IReadOnlyList<string> Hinweise, string? Fehler)
{
    public static Dateibefund Abgewiesen(string name, string fehler) => new(name, default, [], [], fehler);
}

/// <summary>Looks into a file that somebody sends: it must be what its name says, of an allowed kind, and harmless as far as can be seen (ASVS 5.2). Never throws, never writes to disk.</summary>
public static class Dateipruefung
{
    private const string AlsPdf = "Speichern Sie sie als PDF und laden Sie diese Datei hoch.";

    private static readonly (byte[] Anfang, string Name)[] Bekannt =
    [
        ("%PDF-"u8.ToArray(), "PDF"),
        ("PK\u0003\u0004"u8.ToArray(), "Paket"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ([0x49, 0x49, 0x2A, 0x00], "TIFF"),
        ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
    ];

    public static Dateibefund Pruefe(string name, byte[] bytes, Dateigrenzen grenzen)
    {
        var typ = Dateityp.NachName(name.Trim());
        var sauber = Dateiname.Bereinige(name.Trim(), typ?.Endungen.First(e => name.Trim().EndsWith(e, StringComparison.OrdinalIgnoreCase)) ?? "");
        if (typ is null)
        {
            return Dateibefund.Abgewiesen(sauber, $"Diese Art von Datei wird nicht angenommen. Möglich sind {Dateityp.Aufzaehlung}.");
        }

        if (bytes.Length == 0)
        {
            return Dateibefund.Abgewiesen(sauber, "Die Datei ist leer. Prüfen Sie, ob sie fertig gespeichert ist.");
        }

        if (bytes.Length > grenzen.Hoechstgroesse)
        {
            return Dateibefund.Abgewiesen(sauber, $"Die Datei ist größer als {grenzen.Hoechstgroesse / (1024 * 1024)} MB. Verkleinern Sie sie, oder teilen Sie sie auf.");
        }

        var anfang = Bekannt.FirstOrDefault(b => bytes.AsSpan().StartsWith(b.Anfang)).Name;
        var hinweise = new List<string>();
        var inhalt = bytes;
        var fehler = (typ.Art, anfang) switch
        {
            (Dateiart.Pdf, "PDF") => Pdfpruefung.Fehler(bytes, hinweise),
            (Dateiart.Docx or Dateiart.Xlsx or Dateiart.Pptx or Dateiart.Odt or Dateiart.Ods, "Paket") => Paketpruefung.Fehler(bytes, typ, hinweise),
            (Dateiart.Png, "PNG") or (Dateiart.Tiff, "TIFF") => null,
            (Dateiart.Jpeg, "JPEG") => Bildbereinigung.Jpeg(bytes, hinweise, out inhalt),
            (Dateiart.Text or Dateiart.Markdown or Dateiart.Csv, null) => Textfehler(bytes),
            _ => FalscherInhalt(bytes, typ),
        };
        return fehler is null ? new(sauber, typ.Art, inhalt, hinweise, null) : Dateibefund.Abgewiesen(sauber, fehler);
    }

    private static string FalscherInhalt(byte[] bytes, Dateityp typ) =>
        bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
            ? $"Die Datei ist mit einem Kennwort verschlüsselt oder ein altes Office-Dokument. Heben Sie den Schutz auf, oder speichern Sie sie neu als {typ.Name}."
            : $"Der Inhalt der Datei passt nicht zur Endung „{typ.Endungen[0]}“. Öffnen Sie die Datei in ihrem Programm und speichern Sie sie dort neu als {typ.Name}.";

    /// <summary>Text is what decodes: UTF-8, UTF-16 with its mark, or Windows-1252; without control characters and without the beginning of something that runs.</summary>
    private static string? Textfehler(byte[] bytes)
    {
        var utf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var text = utf16 ? (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes)
            : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
            : bytes.AsSpan().IndexOfAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D]) < 0 ? Encoding.Latin1.GetString(bytes) : "\0";
        if (text.Any(z => z < ' ' && z is not ('\t' or '\r' or '\n' or '\f')))
        {
            return "Die Datei enthält keinen lesbaren Text. Speichern Sie sie in Ihrem Programm als Text mit der Kodierung UTF-8.";
        }

        var beginn = text.AsSpan(0, Math.Min(text.Length, 400)).ToString().TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        string[] laufbar = ["<!doctype", "<html", "<head", "<script", "<svg", "<?xml", "<?php", "#!", "MZ\u0090", "{\\rtf", "MIME-Version:", "Received:", "Return-Path:"];
        return laufbar.Any(l => beginn.StartsWith(l, StringComparison.OrdinalIgnoreCase))
            ? $"Die Datei ist kein einfacher Text, sondern ein Programm, eine Webseite oder eine Nachricht. {AlsPdf}"
            : null;
    }
}
