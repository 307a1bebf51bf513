using System.Xml.Linq;

namespace Zielwerk.App.Dokumente;

/// <summary>The numbering part of a DOCX: one definition with numbers, one with bullets, and for every list its own count from 1.</summary>
internal sealed class Docxlisten
{
    private const int Ebenen = 9;
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly List<(bool Nummeriert, int Ebene)> listen = [];

    /// <summary>The number by which the points of a new list name it.</summary>
    public int Neu(bool nummeriert, int ebene)
    {
        listen.Add((nummeriert, Math.Min(ebene, Ebenen - 1)));
        return listen.Count;
    }

    public XElement Teil() => new(
        W + "numbering",
        new XAttribute(XNamespace.Xmlns + "w", W),
        Definition(0, nummeriert: false),
        Definition(1, nummeriert: true),
        listen.Select((l, i) => new XElement(
            W + "num",
            Wert("numId", i + 1),
            new XElement(W + "abstractNumId", Wert("val", l.Nummeriert ? 1 : 0)),
            l.Nummeriert ? new XElement(W + "lvlOverride", Wert("ilvl", l.Ebene), new XElement(W + "startOverride", Wert("val", 1))) : null)));

    private static XElement Definition(int id, bool nummeriert) => new(
        W + "abstractNum",
        Wert("abstractNumId", id),
        new XElement(W + "multiLevelType", Wert("val", "hybridMultilevel")),
        Enumerable.Range(0, Ebenen).Select(e => new XElement(
            W + "lvl",
            Wert("ilvl", e),
            new XElement(W + "start", Wert("val", 1)),
            new XElement(W + "numFmt", Wert("val", nummeriert ? "decimal" : "bullet")),
            new XElement(W + "lvlText", Wert("val", nummeriert ? $"%{e + 1}." : "•")),
            new XElement(W + "lvlJc", Wert("val", "left")),
            new XElement(W + "pPr", new XElement(W + "ind", Wert("left", 425 * (e + 1)), Wert("hanging", 425))))));

    private static XAttribute Wert(string name, object wert) => new(W + name, wert);
}
