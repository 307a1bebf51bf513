using System.Globalization;
using System.Xml.Linq;

namespace Zielwerk.App.Extraktion;

/// <summary>What Word writes before the points of a list; it stands in the numbering of the document, not in its text.</summary>
internal sealed class Docxnummern(XElement? nummern, XElement? stile)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly Dictionary<(string Liste, int Ebene), int> stand = [];

    /// <summary>"1. " or "• " for a paragraph of a list, else empty; counts on.</summary>
    public string Naechste(XElement absatz)
    {
        var eigenschaften = absatz.Element(W + "pPr");
        var angabe = eigenschaften?.Element(W + "numPr") ?? Stil(Wert(eigenschaften?.Element(W + "pStyle")))?.Element(W + "pPr")?.Element(W + "numPr");
        if (Wert(angabe?.Element(W + "numId")) is not { } liste || liste == "0")
        {
            return "";
        }

        var ebene = int.TryParse(Wert(angabe!.Element(W + "ilvl")), CultureInfo.InvariantCulture, out var e) ? e : 0;
        var stufe = Stufe(liste, ebene);
        if (Wert(stufe?.Element(W + "numFmt")) is null or "bullet" or "none")
        {
            return "• ";
        }

        var beginn = int.TryParse(Wert(stufe!.Element(W + "start")), CultureInfo.InvariantCulture, out var s) ? s : 1;
        stand[(liste, ebene)] = stand.TryGetValue((liste, ebene), out var bisher) ? bisher + 1 : beginn;
        foreach (var tiefer in stand.Keys.Where(k => k.Liste == liste && k.Ebene > ebene).ToList())
        {
            stand.Remove(tiefer);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{stand[(liste, ebene)]}. ");
    }

    private XElement? Stufe(string liste, int ebene)
    {
        var num = nummern?.Elements(W + "num").FirstOrDefault(n => (string?)n.Attribute(W + "numId") == liste);
        var abstrakt = Wert(num?.Element(W + "abstractNumId"));
        return nummern?.Elements(W + "abstractNum").FirstOrDefault(a => (string?)a.Attribute(W + "abstractNumId") == abstrakt)
            ?.Elements(W + "lvl").FirstOrDefault(l => (string?)l.Attribute(W + "ilvl") == ebene.ToString(CultureInfo.InvariantCulture));
    }

    private XElement? Stil(string? id) => id is null ? null : stile?.Elements(W + "style").FirstOrDefault(s => (string?)s.Attribute(W + "styleId") == id);

    private static string? Wert(XElement? element) => (string?)element?.Attribute(W + "val");
}
