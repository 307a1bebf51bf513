using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Haushalt;

/// <summary>The cells of an uploaded table as text, or why it cannot be read.</summary>
/// <param name="Zeilen">Number of the line in the file and its cells.</param>
public sealed record Tabelleninhalt(IReadOnlyList<(int Nummer, IReadOnlyList<string> Zellen)> Zeilen, string? Fehler)
{
    public static Tabelleninhalt Abgewiesen(string fehler) => new([], fehler);
}

/// <summary>Reads CSV (semicolon, comma or tab; UTF-8 or as German spreadsheets save it) and the first sheet of XLSX. Nothing is computed: formulas stay what they are.</summary>
public static class Tabellenleser
{
    /// <summary>What stands for the value of a cell with a formula; the check of the rows refuses it.</summary>
    public const string Formel = "=Formel";

    private const int HoechstensZeilen = 500;
    private const int HoechstensSpalten = 50;
    private const int HoechstensEntpackt = 10_000_000;
    private const string Defekt = "Die Datei lässt sich nicht lesen. Öffnen Sie sie in Ihrem Tabellenprogramm und speichern Sie sie neu als CSV oder XLSX.";

    public static Tabelleninhalt Lies(byte[] bytes)
    {
        if (bytes is [(byte)'P', (byte)'K', ..])
        {
            try
            {
                return LiesXlsx(bytes);
            }
            catch (Exception fault) when (fault is InvalidDataException or XmlException or NotSupportedException or FormatException or OverflowException or EndOfStreamException or IOException)
            {
                return Tabelleninhalt.Abgewiesen(Defekt);
            }
        }

        return bytes.Contains((byte)0) ? Tabelleninhalt.Abgewiesen(Defekt) : LiesCsv(Dekodiere(bytes));
    }

    /// <summary>Reads text with cells separated by the sign that the first line uses most.</summary>
    public static Tabelleninhalt LiesCsv(string text)
    {
        var kopf = text.Split('\n', 2)[0];
        var trenner = ((char[])[';', ',', '\t']).MaxBy(t => kopf.Count(z => z == t));
        var zeilen = new List<(int, IReadOnlyList<string>)>();
        var (zellen, zelle, inZeichen, nummer, beginn) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var z = i < text.Length ? text[i] : '\n';
            if (inZeichen && i < text.Length)
            {
                if (z == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    zelle.Append('"');
                    i++;
                }
                else if (z == '"')
                {
                    inZeichen = false;
                }
                else
                {
                    zelle.Append(z);
                }

                nummer += z == '\n' ? 1 : 0;
            }
            else if (z == '"' && zelle.Length == 0)
            {
                inZeichen = true;
            }
            else if (z == trenner || z == '\n')
            {
                zellen.Add(zelle.ToString().Trim());
                zelle.Clear();
                if (z == '\n')
                {
                    if (zellen.Exists(c => c.Length > 0))
                    {
                        zeilen.Add((beginn, zellen));
                    }

                    (zellen, nummer) = ([], nummer + 1);
                    beginn = nummer;
                }
            }
            else
            {
                zelle.Append(z);
            }

            if (zeilen.Count > HoechstensZeilen || zellen.Count > HoechstensSpalten)
            {
                return Tabelleninhalt.Abgewiesen($"Die Tabelle hat mehr als {HoechstensZeilen} Zeilen oder {HoechstensSpalten} Spalten. Laden Sie die Vorlage herunter und füllen Sie diese aus.");
            }
        }

        return new(zeilen, null);
    }

    private static string Dekodiere(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes); // what German spreadsheets write without asking; the letters are the same
        }
    }

    private static Tabelleninhalt LiesXlsx(byte[] bytes)
    {
        using var paket = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (paket.Entries.Count > 500 || paket.Entries.Sum(e => e.Length) > HoechstensEntpackt)
        {
            return Tabelleninhalt.Abgewiesen(Defekt);
        }

        if (paket.GetEntry("xl/worksheets/sheet1.xml") is not { } blatt)
        {
            return Tabelleninhalt.Abgewiesen(Defekt);
        }

        var texte = paket.GetEntry("xl/sharedStrings.xml") is { } teil ? Texte(teil) : [];
        var zeilen = new List<(int, IReadOnlyList<string>)>();
        using var xml = Oeffne(blatt);
        while (xml.ReadToFollowing("row"))
        {
            var nummer = int.Parse(xml.GetAttribute("r") ?? $"{zeilen.Count + 1}", CultureInfo.InvariantCulture);
            using var zeile = xml.ReadSubtree();
            var zellen = Zellen(zeile, texte);
            if (zeilen.Count > HoechstensZeilen || zellen.Count > HoechstensSpalten)
            {
                return Tabelleninhalt.Abgewiesen(Defekt);
            }

            if (zellen.Any(z => z.Length > 0))
            {
                zeilen.Add((nummer, zellen));
            }
        }

        return new(zeilen, null);
    }

    private static List<string> Zellen(XmlReader zeile, List<string> texte)
    {
        var zellen = new List<string>();
        while (zeile.ReadToFollowing("c"))
        {
            var spalte = Spalte(zeile.GetAttribute("r") ?? "", zellen.Count);
            if (spalte >= HoechstensSpalten)
            {
                throw new InvalidDataException("too many columns");
            }

            var art = zeile.GetAttribute("t");
            var (wert, formel) = ("", false);
            using (var zelle = zeile.ReadSubtree())
            {
                while (zelle.Read())
                {
                    if (zelle.NodeType == XmlNodeType.Element)
                    {
                        formel |= zelle.LocalName == "f";
                    }
                    else if (zelle.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                    {
                        wert += zelle.Value;
                    }
                }
            }

            while (zellen.Count <= spalte)
            {
                zellen.Add("");
            }

            zellen[spalte] = formel ? Formel : art switch
            {
                "s" => texte[int.Parse(wert, CultureInfo.InvariantCulture)],
                "inlineStr" or "str" => wert.Trim(),
                _ when decimal.TryParse(wert, NumberStyles.Float, CultureInfo.InvariantCulture, out var zahl) => Math.Round(zahl, 4).ToString("0.####", Deutsch.Kultur),
                _ => wert.Trim(),
            };
        }

        return zellen;
    }

    /// <summary>"C7" is the third column.</summary>
    private static int Spalte(string ort, int sonst)
    {
        var buchstaben = ort.TakeWhile(char.IsAsciiLetterUpper).ToArray();
        return buchstaben.Length is 0 or > 3 ? sonst : buchstaben.Aggregate(0, (s, b) => (s * 26) + (b - 'A' + 1)) - 1;
    }

    private static List<string> Texte(ZipArchiveEntry teil)
    {
        var texte = new List<string>();
        using var xml = Oeffne(teil);
        while (xml.ReadToFollowing("si"))
        {
            using var eintrag = xml.ReadSubtree();
            var text = new StringBuilder();
            while (eintrag.Read())
            {
                if (eintrag.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    text.Append(eintrag.Value);
                }
            }

            texte.Add(text.ToString().Trim());
        }

        return texte;
    }

    private static XmlReader Oeffne(ZipArchiveEntry teil) =>
        XmlReader.Create(teil.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = HoechstensEntpackt, CloseInput = true });
}
