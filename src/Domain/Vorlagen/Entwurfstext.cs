namespace Zielwerk.Domain.Vorlagen;

/// <summary>Writes a draft as lines of plain text or Markdown, in the layout of the agreements (R47).</summary>
public static class Entwurfstext
{
    /// <summary>Plain text: every paragraph one line, blank lines between, numbers and bullets in § 5.</summary>
    public static IReadOnlyList<string> Text(Entwurf entwurf) => Schreibe(entwurf, markdown: false);

    /// <summary>Markdown: headings, ordered list with nested bullets.</summary>
    public static IReadOnlyList<string> Markdown(Entwurf entwurf) => Schreibe(entwurf, markdown: true);

    private static List<string> Schreibe(Entwurf entwurf, bool markdown)
    {
        var zeilen = new List<string>();
        foreach (var (zeile, i) in entwurf.Titelblatt.Select((z, i) => (z, i)))
        {
            Absatz(zeilen, markdown ? (i == 0 ? "## " + zeile : $"**{zeile}**") : zeile);
        }

        foreach (var klausel in entwurf.Klauseln)
        {
            Ueberschrift(zeilen, klausel, markdown);
            foreach (var absatz in klausel.Absaetze)
            {
                if (absatz.Art == Absatzart.Massnahmenliste)
                {
                    Liste(zeilen, entwurf.Massnahmenarten, markdown);
                }
                else
                {
                    Absatztext(zeilen, absatz.Text, entwurf.Betrag, markdown);
                }
            }
        }

        foreach (var block in entwurf.Unterschriften)
        {
            Absatz(zeilen, block[0]);
            zeilen.AddRange(markdown ? block.Skip(1).Select((z, i) => i == block.Count - 2 ? z : z + "  ") : block.Skip(1));
            zeilen.Add("");
        }

        zeilen.RemoveAt(zeilen.Count - 1);
        return zeilen;
    }

    private static void Ueberschrift(List<string> zeilen, Entwurfsklausel klausel, bool markdown)
    {
        if (klausel.Nummer is { } nummer)
        {
            Absatz(zeilen, $"{(markdown ? "## " : "")}§ {nummer}");
        }

        Absatz(zeilen, (markdown ? "### " : "") + klausel.Titel);
        if (klausel.Untertitel is { } untertitel)
        {
            Absatz(zeilen, (markdown ? "#### " : "") + untertitel);
        }
    }

    // The agreements set the amount on a line of its own; it stays part of the sentence.
    private static void Absatztext(List<string> zeilen, string text, string betrag, bool markdown)
    {
        var stelle = betrag.Length == 0 ? -1 : text.IndexOf(betrag, StringComparison.Ordinal);
        if (stelle <= 0 || stelle + betrag.Length >= text.Length)
        {
            Absatz(zeilen, text);
            return;
        }

        Absatz(zeilen, text[..stelle].TrimEnd());
        Absatz(zeilen, markdown ? $"**{betrag}**" : betrag);
        Absatz(zeilen, text[(stelle + betrag.Length)..].TrimStart());
    }

    private static void Liste(List<string> zeilen, IReadOnlyList<Entwurfsmassnahmenart> arten, bool markdown)
    {
        foreach (var (art, i) in arten.Select((a, i) => (a, i)))
        {
            zeilen.Add($"{i + 1}. {art.Name}");
            zeilen.AddRange(art.Projekte.Select(p => (markdown ? "  - " : "• ") + p));
        }

        zeilen.Add("");
    }

    private static void Absatz(List<string> zeilen, string text)
    {
        zeilen.Add(text);
        zeilen.Add("");
    }
}
