using System.Buffers.Binary;

namespace Zielwerk.App.Unterlagen;

/// <summary>Takes out of a JPEG what cameras write beside the picture (place, device, person): EXIF, XMP, IPTC, comments. The picture itself is not touched, its rotation is kept.</summary>
internal static class Bildbereinigung
{
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Kommentar = 0xFE;
    private const byte Bilddaten = 0xDA;
    private const ushort Drehung = 0x0112;

    /// <summary>Null and the picture without its surroundings, or why it is refused.</summary>
    public static string? Jpeg(byte[] bytes, List<string> hinweise, out byte[] inhalt)
    {
        inhalt = bytes;
        using var aus = new MemoryStream(bytes.Length);
        aus.Write(bytes, 0, 2);
        var entfernt = false;
        var drehung = (ushort)1;
        var stelle = 2;
        while (stelle + 4 <= bytes.Length && bytes[stelle] == 0xFF)
        {
            var marke = bytes[stelle + 1];
            if (marke == 0xFF)
            {
                stelle++;
                continue;
            }

            var laenge = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(stelle + 2));
            if (laenge < 2 || stelle + 2 + laenge > bytes.Length)
            {
                break;
            }

            if (marke == Bilddaten)
            {
                if (drehung is > 1 and <= 8)
                {
                    SchreibeDrehung(aus, drehung);
                }

                aus.Write(bytes, stelle, bytes.Length - stelle);
                if (entfernt)
                {
                    inhalt = aus.ToArray();
                    hinweise.Add("Angaben der Kamera (zum Beispiel Ort und Gerät) wurden aus dem Bild entfernt.");
                }

                return null;
            }

            // Kept: the file header, the colour profile and the colour model; all other surroundings go.
            if ((marke is > App0 and <= App15 && marke is not (App2 or App14)) || marke == Kommentar)
            {
                entfernt = true;
                drehung = marke == App1 && LiesDrehung(bytes.AsSpan(stelle + 4, laenge - 2)) is var d and > 1 ? d : drehung;
            }
            else
            {
                aus.Write(bytes, stelle, 2 + laenge);
            }

            stelle += 2 + laenge;
        }

        return "Das Bild ist beschädigt. Öffnen Sie es in Ihrem Bildprogramm und speichern Sie es neu.";
    }

    private static ushort LiesDrehung(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 14)
        {
            return 1;
        }

        var tiff = exif[6..];
        var klein = tiff[0] == (byte)'I';
        ushort Kurz(ReadOnlySpan<byte> s) => klein ? BinaryPrimitives.ReadUInt16LittleEndian(s) : BinaryPrimitives.ReadUInt16BigEndian(s);
        var verzeichnis = klein ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if ((long)verzeichnis + 2 > tiff.Length)
        {
            return 1;
        }

        var start = (int)verzeichnis;
        var anzahl = Kurz(tiff[start..]);
        for (var i = 0; i < anzahl && start + 14 + (i * 12) <= tiff.Length; i++)
        {
            var eintrag = tiff.Slice(start + 2 + (i * 12), 12);
            if (Kurz(eintrag) == Drehung)
            {
                return Kurz(eintrag[8..]);
            }
        }

        return 1;
    }

    /// <summary>An EXIF segment with this one entry.</summary>
    private static void SchreibeDrehung(MemoryStream aus, ushort drehung) => aus.Write(
    [
        0xFF, App1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)drehung, 0, 0, 0, 0, 0, 0,
    ]);
}
