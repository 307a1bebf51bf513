using System.Text.Json;

namespace Zielwerk.App.Dokumente.Pruefung;

/// <summary>An element of the structure tree. <see cref="Art"/> is its standard type, null when its own type leads to none.</summary>
internal sealed record Strukturelement(string Typ, string? Art, bool ImKreis, JsonElement Eintrag, Strukturelement? Eltern)
{
    public List<Strukturelement> Kinder { get; } = [];

    /// <summary>True when text of a page hangs on it directly.</summary>
    public bool HatInhalt { get; set; }

    public IEnumerable<string?> Kinderarten => Kinder.Select(k => k.Art);
}

/// <summary>The structure tree of a file: elements in reading order, which content and which annotations belong to them.</summary>
internal sealed class Pdfstruktur
{
    private const int MeisteElemente = 200_000;

    private static readonly HashSet<string> Standard =
    [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6",
        "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot",
        "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
    ];

    private readonly Pdfdatei datei;

    public Pdfstruktur(Pdfdatei datei)
    {
        this.datei = datei;
        Wurzel = datei.Wert(datei.Katalog, "/StructTreeRoot");
        var rollen = datei.Wert(Wurzel, "/RoleMap");
        Rollen = rollen.ValueKind == JsonValueKind.Object ? rollen.EnumerateObject().ToDictionary(r => r.Name.TrimStart('/'), r => Pdfdatei.Name(datei.Loese(r.Value))?[1..] ?? "") : [];
        Steige(datei.Wert(Wurzel, "/K"), null, null);
    }

    public JsonElement Wurzel { get; }

    public IReadOnlyDictionary<string, string> Rollen { get; }

    public List<Strukturelement> Elemente { get; } = [];

    /// <summary>Page and number of each piece of content that the tree names.</summary>
    public HashSet<(string? Seite, int Nummer)> Inhalte { get; } = [];

    /// <summary>The element of each annotation that the tree names, by its reference.</summary>
    public Dictionary<string, Strukturelement> Anmerkungen { get; } = [];

    public static bool IstStandard(string typ) => Standard.Contains(typ);

    public IEnumerable<Strukturelement> Von(params string[] arten) => Elemente.Where(e => arten.Contains(e.Art));

    /// <summary>An attribute of an element by its name, from any of its attribute dictionaries.</summary>
    public JsonElement Merkmal(Strukturelement element, string name) => Pdfdatei.Glieder(datei.Wert(element.Eintrag, "/A"))
        .Select(a => datei.Wert(datei.Loese(a), name)).FirstOrDefault(w => w.ValueKind != JsonValueKind.Undefined);

    private void Steige(JsonElement kinder, Strukturelement? eltern, string? seite)
    {
        foreach (var roh in Pdfdatei.Glieder(kinder))
        {
            var kind = datei.Loese(roh);
            if (Elemente.Count >= MeisteElemente)
            {
                return;
            }

            if (kind.ValueKind == JsonValueKind.Number && eltern is not null)
            {
                eltern.HatInhalt = true;
                Inhalte.Add((seite, kind.GetInt32()));
            }
            else if (kind.ValueKind == JsonValueKind.Object)
            {
                Nimm(kind, eltern, seite);
            }
        }
    }

    private void Nimm(JsonElement kind, Strukturelement? eltern, string? seite)
    {
        var eigene = kind.TryGetProperty("/Pg", out var pg) ? Pdfdatei.Verweis(pg) : seite;
        switch (Pdfdatei.Name(datei.Wert(kind, "/Type")))
        {
            case "/MCR" when eltern is not null && datei.Wert(kind, "/MCID") is { ValueKind: JsonValueKind.Number } nummer:
                eltern.HatInhalt = true;
                Inhalte.Add((eigene, nummer.GetInt32()));
                break;
            case "/OBJR" when eltern is not null && kind.TryGetProperty("/Obj", out var objekt) && Pdfdatei.Verweis(objekt) is { } verweis:
                Anmerkungen[verweis] = eltern;
                break;
            case "/MCR" or "/OBJR":
                break;
            default:
                var typ = Pdfdatei.Name(datei.Wert(kind, "/S"))?[1..] ?? "";
                var (art, imKreis) = Aufgeloest(typ);
                var element = new Strukturelement(typ, art, imKreis, kind, eltern);
                Elemente.Add(element);
                eltern?.Kinder.Add(element);
                Steige(datei.Wert(kind, "/K"), element, eigene);
                break;
        }
    }

    private (string? Art, bool ImKreis) Aufgeloest(string typ)
    {
        var besucht = new HashSet<string>();
        for (var t = typ; besucht.Add(t); t = Rollen[t])
        {
            if (Standard.Contains(t))
            {
                return (t, false);
            }

            if (!Rollen.ContainsKey(t))
            {
                return (null, false);
            }
        }

        return (null, true);
    }
}
