using System.Text;

namespace Zielwerk.App.Dokumente;

/// <summary>A document as plain text, in the layout of the agreements: one line per paragraph, blank lines between, numbers and bullets in lists.</summary>
public static class Textfassung
{
    /// <summary>UTF-8 without mark, LF.</summary>
    public static byte[] Schreibe(Dokument dokument) => Encoding.UTF8.GetBytes(string.Join('\n', Zeilen(dokument)) + "\n");

    /// <summary>The lines without their ends.</summary>
    public static IReadOnlyList<string> Zeilen(Dokument dokument)
    {
        var zeilen = new List<string>();
        if (dokument.IstEntwurf)
        {
            zeilen.AddRange(["Entwurf", ""]);
        }

        foreach (var block in dokument.Bloecke)
        {
            zeilen.AddRange(Zeilen(block));
            zeilen.Add("");
        }

        return zeilen[..^1];
    }

    private static IEnumerable<string> Zeilen(Block block) => block switch
    {
        Ueberschrift u => u.Text.Split('\n'),
        Textabsatz a => string.Concat(a.Laeufe.Select(l => l.Text)).Split('\n'),
        Liste l => Zeilen(l, ""),
        Tabelle t => t.Zeilen.Prepend([.. t.Spalten.Select(s => s.Kopf)]).Select(z => string.Join('\t', z.Select(w => w.Replace('\n', ' ')))),
        Unterschriftenblock u => u.Felder.SelectMany((f, i) => (IEnumerable<string>)[.. i > 0 ? [""] : Array.Empty<string>(), f.OrtDatum, .. f.Zeilen]),
        _ => throw new ArgumentException($"No text for {block.GetType().Name}", nameof(block)),
    };

    private static IEnumerable<string> Zeilen(Liste liste, string einzug)
    {
        foreach (var (i, punkt) in liste.Punkte.Index())
        {
            yield return $"{einzug}{(liste.Nummeriert ? $"{i + 1}." : "•")} {punkt.Text.Replace('\n', ' ')}";
            foreach (var zeile in punkt.Unterliste is { } unter ? Zeilen(unter, einzug + "   ") : [])
            {
                yield return zeile;
            }
        }
    }
}
