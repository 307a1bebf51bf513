using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>What the metadata stream (XMP) says.</summary>
internal sealed record Pdfangaben(bool Vorhanden, string? Titel, IReadOnlyList<string> UaTeile, string? Archivteil, string? Archivstufe)
{
    private static readonly XNamespace Ua = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Archiv = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>True when the file promises PDF/A and not PDF/UA.</summary>
    public bool IstArchiv => Archivteil is not null && UaTeile.Count == 0;

    public static Pdfangaben Aus(Pdfdatei datei)
    {
        if (!datei.Katalog.TryGetProperty("/Metadata", out var verweis) || datei.Daten(verweis) is not { Length: > 0 } bytes)
        {
            return new(false, null, [], null, null);
        }

        try
        {
            using var leser = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(bytes)), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var xmp = XDocument.Load(leser);
            var titel = xmp.Descendants(Dc + "title").SelectMany(t => t.Descendants(Rdf + "li")).Select(l => l.Value.Trim()).FirstOrDefault(t => t.Length > 0);
            return new(true, titel, [.. Werte(xmp, Ua + "part")], Werte(xmp, Archiv + "part").FirstOrDefault(), Werte(xmp, Archiv + "conformance").FirstOrDefault());
        }
        catch (XmlException)
        {
            return new(true, null, [], null, null);
        }
    }

    private static IEnumerable<string> Werte(XDocument xmp, XName name) =>
        xmp.Descendants(name).Select(e => e.Value.Trim()).Concat(xmp.Descendants().Attributes(name).Select(a => a.Value.Trim()));
}
