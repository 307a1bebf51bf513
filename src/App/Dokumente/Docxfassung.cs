using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Zielwerk.App.Dokumente;

/// <summary>
/// A document as DOCX (ISO/IEC 29500 transitional): heading styles, real lists, header row, language. The parts that never change lie in
/// Docx/*; nothing is compressed and no time but the document's is written, so that the same document has the same bytes everywhere.
/// </summary>
public static class Docxfassung
{
    public const string Medientyp = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTimeOffset Zipzeit = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Schreibe(Dokument dokument)
    {
        var listen = new Docxlisten();
        var rumpf = Rumpf(dokument, listen);
        using var ziel = new MemoryStream();
        using (var zip = new ZipArchive(ziel, ZipArchiveMode.Create, leaveOpen: true))
        {
            Lege(zip, "[Content_Types].xml", Fest("content-types.xml"));
            Lege(zip, "_rels/.rels", Fest("package.rels"));
            Lege(zip, "docProps/core.xml", Xml(Eigenschaften(dokument)));
            Lege(zip, "word/_rels/document.xml.rels", Fest("document.rels"));
            Lege(zip, "word/document.xml", Xml(rumpf));
            Lege(zip, "word/styles.xml", Fest("styles.xml"));
            Lege(zip, "word/numbering.xml", Xml(listen.Teil()));
            Lege(zip, "word/settings.xml", Fest("settings.xml"));
            Lege(zip, "word/header1.xml", Xml(Kopf(dokument)));
            Lege(zip, "word/footer1.xml", Fest("footer1.xml"));
        }

        return ziel.ToArray();
    }

    private static XElement Rumpf(Dokument dokument, Docxlisten listen) => new(
        W + "document",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XAttribute(XNamespace.Xmlns + "r", R),
        new XElement(
            W + "body",
            dokument.Bloecke.SelectMany(b => Block(b, listen)),
            new XElement(
                W + "sectPr",
                new XElement(W + "headerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", "rId4")),
                new XElement(W + "footerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", "rId5")),
                new XElement(W + "pgSz", Wert("w", 11906), Wert("h", 16838)),
                new XElement(W + "pgMar", Wert("top", 1700), Wert("right", 1418), Wert("bottom", 1418), Wert("left", 1418), Wert("header", 850), Wert("footer", 709), Wert("gutter", 0)))));

    private static IEnumerable<XElement> Block(Block block, Docxlisten listen) => block switch
    {
        Ueberschrift u => [Absatz($"Heading{u.Stufe}", Lauf(u.Text, false))],
        Textabsatz a => [Absatz(a.Form switch { Absatzform.Titelblatt => "Titelblatt", Absatzform.Hinweis => "Hinweis", _ => "Standard" }, a.Laeufe.Select(l => Lauf(l.Text, l.Fett)))],
        Liste l => Liste(l, listen, 0),
        Tabelle t => [Tabelle(t), Absatz("Zelle")],
        Unterschriftenblock u => u.Felder.SelectMany(f => f.Zeilen
            .Select((z, i) => Absatz(i == 0 ? "Unterschriftslinie" : "Unterschrift", Lauf(z, false)))
            .Prepend(Absatz("OrtDatum", Lauf(f.OrtDatum, false)))),
        _ => throw new ArgumentException($"No DOCX for {block.GetType().Name}", nameof(block)),
    };

    private static IEnumerable<XElement> Liste(Liste liste, Docxlisten listen, int ebene)
    {
        var nummer = listen.Neu(liste.Nummeriert, ebene);
        foreach (var punkt in liste.Punkte)
        {
            var absatz = Absatz(liste.Nummeriert ? "ListNumber" : "ListBullet", Lauf(punkt.Text, false));
            absatz.Element(W + "pPr")!.Add(new XElement(W + "numPr", new XElement(W + "ilvl", Wert("val", ebene)), new XElement(W + "numId", Wert("val", nummer))));
            yield return absatz;
            foreach (var unter in punkt.Unterliste is { } u ? Liste(u, listen, ebene + 1) : [])
            {
                yield return unter;
            }
        }
    }

    private static XElement Tabelle(Tabelle tabelle)
    {
        const int breite = 9070;
        var spalte = breite / tabelle.Spalten.Count;
        return new(
            W + "tbl",
            new XElement(
                W + "tblPr",
                new XElement(W + "tblStyle", Wert("val", "Zeilentabelle")),
                new XElement(W + "tblW", Wert("w", breite), Wert("type", "dxa")),
                new XElement(W + "tblLook", Wert("val", "0420"), Wert("firstRow", 1), Wert("lastRow", 0), Wert("firstColumn", 0), Wert("lastColumn", 0), Wert("noHBand", 0), Wert("noVBand", 1))),
            new XElement(W + "tblGrid", tabelle.Spalten.Select(_ => new XElement(W + "gridCol", Wert("w", spalte)))),
            Zeile([.. tabelle.Spalten.Select(s => s.Kopf)], kopf: true),
            tabelle.Zeilen.Select(z => Zeile(z, kopf: false)));

        XElement Zeile(IReadOnlyList<string> zellen, bool kopf) => new(
            W + "tr",
            new XElement(W + "trPr", new XElement(W + "cantSplit"), kopf ? new XElement(W + "tblHeader") : null),
            zellen.Select((z, i) => new XElement(W + "tc", new XElement(W + "tcPr", new XElement(W + "tcW", Wert("w", spalte), Wert("type", "dxa"))), Zelle(z, tabelle.Spalten[i].Zahl, kopf))));

        static XElement Zelle(string text, bool zahl, bool kopf)
        {
            var absatz = Absatz("Zelle", Lauf(text, kopf));
            absatz.Element(W + "pPr")!.Add(zahl ? new XElement(W + "jc", Wert("val", "right")) : null);
            return absatz;
        }
    }

    private static XElement Absatz(string stil, params IEnumerable<XElement> laeufe) =>
        new(W + "p", new XElement(W + "pPr", new XElement(W + "pStyle", Wert("val", stil))), laeufe);

    private static XElement Lauf(string text, bool fett) => new(
        W + "r",
        fett ? new XElement(W + "rPr", new XElement(W + "b"), new XElement(W + "bCs")) : null,
        text.Split('\n').SelectMany((z, i) => (IEnumerable<XElement>)
        [
            .. i > 0 ? [new XElement(W + "br")] : Array.Empty<XElement>(),
            new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), z),
        ]));

    private static XElement Kopf(Dokument dokument) => new(
        W + "hdr",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(
            W + "p",
            new XElement(W + "pPr", new XElement(W + "pStyle", Wert("val", "Header"))),
            Lauf(dokument.Kennung, false),
            dokument.IstEntwurf ? new XElement(W + "r", new XElement(W + "rPr", new XElement(W + "b")), new XElement(W + "tab"), new XElement(W + "t", "Entwurf")) : null));

    private static XElement Eigenschaften(Dokument dokument)
    {
        XNamespace cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var zeit = dokument.Erstellt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new(
            cp + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", cp),
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", dokument.Titel),
            new XElement(dc + "creator", dokument.Urheber),
            new XElement(dc + "identifier", dokument.Kennung),
            new XElement(dc + "language", Dokument.Sprache),
            new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"), zeit),
            new XElement(terms + "modified", new XAttribute(xsi + "type", "dcterms:W3CDTF"), zeit));
    }

    private static XAttribute Wert(string name, object wert) => new(W + name, wert);

    private static byte[] Xml(XElement wurzel)
    {
        using var strom = new MemoryStream();
        using (var schreiber = XmlWriter.Create(strom, new() { Encoding = new UTF8Encoding(false), Indent = false }))
        {
            new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), wurzel).Save(schreiber);
        }

        return strom.ToArray();
    }

    private static byte[] Fest(string name)
    {
        using var strom = typeof(Docxfassung).Assembly.GetManifestResourceStream($"Docx/{name}")
            ?? throw new InvalidOperationException($"Die mitgelieferte Datei {name} fehlt im Programm.");
        using var ziel = new MemoryStream();
        strom.CopyTo(ziel);
        return ziel.ToArray();
    }

    private static void Lege(ZipArchive zip, string name, byte[] inhalt)
    {
        var eintrag = zip.CreateEntry(name, CompressionLevel.NoCompression);
        eintrag.LastWriteTime = Zipzeit;
        using var strom = eintrag.Open();
        strom.Write(inhalt);
    }
}
