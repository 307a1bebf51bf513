using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Zielwerk.App.Extraktion;

/// <summary>
/// The text of a Word document as lines: paragraphs, headings, list points with their numbers, rows of tables. What was deleted with tracked
/// changes, field codes and the second form of drawings are left out.
/// </summary>
internal static class Docxleser
{
    private const int LaengsterTeil = 32_000_000;
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The lines, or null when it is no Word document that can be read.</summary>
    public static IReadOnlyList<string>? Lies(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (Teil(zip, "word/document.xml")?.Element(W + "body") is not { } rumpf)
            {
                return null;
            }

            var nummern = new Docxnummern(Teil(zip, "word/numbering.xml"), Teil(zip, "word/styles.xml"));
            var zeilen = new List<string>();
            foreach (var element in rumpf.Elements())
            {
                Lies(element, nummern, zeilen);
            }

            return zeilen;
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException)
        {
            return null;
        }
    }

    private static void Lies(XElement element, Docxnummern nummern, List<string> zeilen)
    {
        if (element.Name == W + "p")
        {
            var nummer = nummern.Naechste(element);
            zeilen.AddRange((nummer + Text(element)).Split('\n'));
            if (nummer.Length == 0)
            {
                zeilen.Add("");
            }
        }
        else if (element.Name == W + "tbl")
        {
            zeilen.AddRange(element.Elements(W + "tr").Select(z => string.Join(' ', z.Elements(W + "tc").Select(c => string.Join(' ', c.Elements(W + "p").Select(Text))))));
            zeilen.Add("");
        }
        else if (element.Name == W + "sdt" && element.Element(W + "sdtContent") is { } inhalt)
        {
            foreach (var kind in inhalt.Elements())
            {
                Lies(kind, nummern, zeilen);
            }
        }
    }

    private static string Text(XElement absatz) => string.Concat(absatz.Descendants().Where(Zaehlt).Select(e => e.Name.LocalName switch
    {
        "t" => e.Value,
        "br" or "cr" => "\n",
        "tab" => " ",
        "noBreakHyphen" => "-",
        _ => "",
    }));

    private static bool Zaehlt(XElement element) => element.Name.Namespace == W && element.Parent?.Name == W + "r"
        && !element.Ancestors().Any(a => a.Name.LocalName is "Fallback" or "del" or "moveFrom");

    private static XElement? Teil(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { Length: <= LaengsterTeil } eintrag)
        {
            return null;
        }

        using var leser = XmlReader.Create(eintrag.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LaengsterTeil });
        return XDocument.Load(leser).Root;
    }
}
