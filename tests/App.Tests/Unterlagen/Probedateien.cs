using System.IO.Compression;
using System.Text;

namespace Zielwerk.App.Tests.Unterlagen;

/// <summary>Small files of each kind, good and bad, made in memory.</summary>
public static class Probedateien
{
    /// <summary>The harmless text every scanner must report; in two halves, so that a scanner leaves this source alone.</summary>
    public static string Eicar { get; } = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    public static byte[] Pdf(string dazu = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {dazu} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Tiff { get; } = [0x49, 0x49, 0x2A, 0x00, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Docx(params (string Name, string Inhalt)[] dazu) => Paket([
        ("[Content_Types].xml", "<?xml version=\"1.0\"?><Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships/>"), ("word/document.xml", "<w:document/>"), .. dazu]);

    public static byte[] Xlsx { get; } = Paket([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")]);

    public static byte[] Pptx { get; } = Paket([("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>")]);

    public static byte[] Odt(params (string Name, string Inhalt)[] dazu) => Paket([
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office/>"), ("META-INF/manifest.xml", "<manifest/>"), .. dazu]);

    public static byte[] Ods { get; } = Paket([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<office/>")]);

    /// <summary>A picture with what a camera writes beside it; lying on its side (rotation 6).</summary>
    public static byte[] Jpeg { get; } =
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. "GPS 50.8021 8.7667 Kamera von Anna"u8]),
        .. Segment(0xFE, "Kommentar von Anna"u8.ToArray()),
        .. Segment(0xDB, [0, .. new byte[64]]),
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 4, 0xFF, 0xD9,
    ];

    public static byte[] Paket(params IReadOnlyList<(string Name, string Inhalt)> teile)
    {
        using var aus = new MemoryStream();
        using (var zip = new ZipArchive(aus, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, inhalt) in teile)
            {
                using var strom = zip.CreateEntry(name).Open();
                strom.Write(Encoding.UTF8.GetBytes(inhalt));
            }
        }

        return aus.ToArray();
    }

    /// <summary>A package of little that becomes much: zeros, in as many parts as wanted.</summary>
    public static byte[] Bombe(int teile, int megabyteJeTeil)
    {
        using var aus = new MemoryStream();
        using (var zip = new ZipArchive(aus, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, inhalt) in new[] { ("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>") })
            {
                using var strom = zip.CreateEntry(name).Open();
                strom.Write(Encoding.UTF8.GetBytes(inhalt));
            }

            var nullen = new byte[1024 * 1024];
            for (var i = 0; i < teile; i++)
            {
                using var strom = zip.CreateEntry($"word/media/{i}.bmp", CompressionLevel.Optimal).Open();
                for (var m = 0; m < megabyteJeTeil; m++)
                {
                    strom.Write(nullen);
                }
            }
        }

        return aus.ToArray();
    }

    /// <summary>The same package with other sizes in its list of contents and before each part: it declares less than comes out.</summary>
    public static byte[] Lueg(byte[] paket, int laenge)
    {
        var bytes = (byte[])paket.Clone();
        for (var i = 0; i + 46 < bytes.Length; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
            {
                BitConverter.TryWriteBytes(bytes.AsSpan(i + 24), laenge);
            }
        }

        return bytes;
    }

    /// <summary>The same package with a flag set in its list of contents that says its parts are encrypted.</summary>
    public static byte[] Verschluesselt(byte[] paket)
    {
        var bytes = (byte[])paket.Clone();
        for (var i = 0; i + 46 < bytes.Length; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
            {
                bytes[i + 8] |= 1;
            }
        }

        return bytes;
    }

    private static byte[] Segment(byte marke, byte[] inhalt) => [0xFF, marke, (byte)((inhalt.Length + 2) >> 8), (byte)(inhalt.Length + 2), .. inhalt];
}
