using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Zielwerk.App.Access.Konten;

/// <summary>What a page shows to set up an authenticator app: a picture to scan, the same key to type, an address to tap.</summary>
/// <param name="Kanten">Squares of the picture on one side.</param>
/// <param name="Pfad">The dark squares, as path of an SVG.</param>
/// <param name="Schluessel">The key in groups of four.</param>
/// <param name="Siegel">The key sealed, to come back with the form.</param>
public sealed record AppEinrichtung(int Kanten, string Pfad, string Schluessel, string Adresse, string Siegel)
{
    public static AppEinrichtung Neu(byte[] schluessel, string siegel, string konto)
    {
        var adresse = Totp.Adresse(schluessel, konto);
        using var generator = new QRCodeGenerator();
        using var daten = generator.CreateQrCode(adresse, QRCodeGenerator.ECCLevel.M);
        return new(daten.ModuleMatrix.Count, Zeichne(daten.ModuleMatrix), string.Join(' ', Totp.Base32(schluessel).Chunk(4).Select(g => new string(g))), adresse, siegel);
    }

    private static string Zeichne(List<BitArray> zeilen)
    {
        var pfad = new StringBuilder();
        for (var y = 0; y < zeilen.Count; y++)
        {
            for (var x = 0; x < zeilen.Count; x++)
            {
                if (!zeilen[y][x])
                {
                    continue;
                }

                var von = x;
                while (x + 1 < zeilen.Count && zeilen[y][x + 1])
                {
                    x++;
                }

                pfad.Append(CultureInfo.InvariantCulture, $"M{von} {y}h{x - von + 1}v1H{von}z");
            }
        }

        return pfad.ToString();
    }
}
