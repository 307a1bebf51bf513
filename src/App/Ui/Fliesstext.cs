using System.Text.RegularExpressions;

namespace Zielwerk.App.Ui;

public enum BlockArt
{
    Absatz,
    Ueberschrift2,
    Ueberschrift3,
    Liste,
}

public enum StueckArt
{
    Text,
    Fett,
    Verweis,
    Luecke,
}

/// <summary>Words of one kind inside a line; <paramref name="Ziel"/> is the address of a link.</summary>
public sealed record Stueck(StueckArt Art, string Text, string? Ziel = null);

/// <summary>A heading, a paragraph or a list; each line is a paragraph's line or a list's entry.</summary>
public sealed record Block(BlockArt Art, IReadOnlyList<IReadOnlyList<Stueck>> Zeilen);

/// <summary>
/// Running text that an operator may edit. A small part of Markdown: "# title", "## heading", "### heading", "- entry", blank line between
/// paragraphs, **strong**, [words](address) and [[gap]] for what the operator must fill in. There is no way to write HTML in it.
/// </summary>
public sealed partial record Fliesstext(string Titel, IReadOnlyList<Block> Bloecke)
{
    public static Fliesstext Parse(string text)
    {
        var titel = "";
        var bloecke = new List<Block>();
        foreach (var absatz in Absaetze().Split(text.ReplaceLineEndings("\n").Trim()))
        {
            var zeilen = absatz.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (zeilen.Length == 0)
            {
                continue;
            }

            if (zeilen[0].StartsWith("# ", StringComparison.Ordinal))
            {
                titel = zeilen[0][2..];
                continue;
            }

            bloecke.Add(zeilen[0] switch
            {
                ['#', '#', '#', ' ', ..] => new(BlockArt.Ueberschrift3, [Stuecke(zeilen[0][4..])]),
                ['#', '#', ' ', ..] => new(BlockArt.Ueberschrift2, [Stuecke(zeilen[0][3..])]),
                ['-', ' ', ..] => new(BlockArt.Liste, [.. Eintraege(zeilen).Select(Stuecke)]),
                _ => new(BlockArt.Absatz, [.. zeilen.Select(Stuecke)]),
            });
        }

        return new(titel, bloecke);
    }

    /// <summary>The words of one line, cut at strong words, links and gaps.</summary>
    public static IReadOnlyList<Stueck> Stuecke(string zeile)
    {
        var stuecke = new List<Stueck>();
        var ende = 0;
        foreach (Match m in Auszeichnung().Matches(zeile))
        {
            if (m.Index > ende)
            {
                stuecke.Add(new(StueckArt.Text, zeile[ende..m.Index]));
            }

            stuecke.Add(m.Groups["luecke"].Success ? new(StueckArt.Luecke, m.Groups["luecke"].Value)
                : m.Groups["fett"].Success ? new(StueckArt.Fett, m.Groups["fett"].Value)
                : new(StueckArt.Verweis, m.Groups["worte"].Value, m.Groups["ziel"].Value));
            ende = m.Index + m.Length;
        }

        if (ende < zeile.Length)
        {
            stuecke.Add(new(StueckArt.Text, zeile[ende..]));
        }

        return stuecke;
    }

    // An entry may run over several lines.
    private static List<string> Eintraege(string[] zeilen)
    {
        var eintraege = new List<string>();
        foreach (var zeile in zeilen)
        {
            if (zeile.StartsWith("- ", StringComparison.Ordinal))
            {
                eintraege.Add(zeile[2..]);
            }
            else
            {
                eintraege[^1] += " " + zeile;
            }
        }

        return eintraege;
    }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Absaetze();

    // Addresses: own pages, https, mailto, tel; anything else stays text.
    [GeneratedRegex(@"\[\[(?<luecke>[^\]]+)\]\]|\*\*(?<fett>[^*]+)\*\*|\[(?<worte>[^\]]+)\]\((?<ziel>(?:/(?!/)|#|https://|mailto:|tel:)[^)\s""<>]*)\)")]
    private static partial Regex Auszeichnung();
}
