namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>Cuts the signature part into blocks of one place and date, and those into the columns of signatories beside each other (R38).</summary>
internal sealed class Unterschriftenspalten(Dokument dok, Unterschriftszeilen arten)
{
    private static readonly string[] Anhang = ["anlage", "anlagen", "anhang", "annex"];

    /// <summary>The lines of each block: from one place and date to the next; two columns become two blocks.</summary>
    public IEnumerable<List<Blockzeile>> Bloecke(int anfang)
    {
        if (anfang >= dok.Worte.Count)
        {
            yield break;
        }

        var zeilen = dok.Zeilen.Zeilen.Skip(dok.Worte[anfang].Zeile - 1).Where(z => !z.Leer)
            .TakeWhile(z => !Anhang.Contains(z.Text.Split([' ', ':'])[0].ToLowerInvariant()))
            .Where(z => !z.Roh.StartsWith("![", StringComparison.Ordinal)).ToList();
        var zweispaltig = zeilen.Any(z => Spalten(z.Text).Count(s => Ortsdatum.Lies(s) is not null) > 1);
        var spalten = zweispaltig
            ? new[] { 0, 1 }.Select(n => zeilen.Select(z => new Blockzeile(z.Nummer, Spalten(z.Text).ElementAtOrDefault(n) ?? "")).Where(z => z.Text.Length > 0).ToList())
            : [[.. zeilen.Select(z => new Blockzeile(z.Nummer, z.Text))]];
        foreach (var spalte in spalten)
        {
            var block = new List<Blockzeile>();
            foreach (var zeile in spalte)
            {
                if (Ortsdatum.Lies(zeile.Text) is { } ort && block.Any(z => Ortsdatum.Lies(z.Text) is not null)
                    && (!ort.NurDatum || block.Any(z => arten.Bestimme(z.Text) == Zeilenart.Amt)))
                {
                    foreach (var teil in Nebeneinander(block))
                    {
                        yield return teil;
                    }

                    block = [];
                }

                block.Add(zeile);
            }

            foreach (var teil in Nebeneinander(block))
            {
                yield return teil;
            }
        }
    }

    /// <summary>A day on a line of its own.</summary>
    public static Ortsdatum? Datumszeile(Blockzeile zeile) => Ortsdatum.Lies(zeile.Text) is { NurDatum: true } datum ? datum : null;

    /// <summary>Two signatories beside each other under one place and date: a block for each.</summary>
    private List<List<Blockzeile>> Nebeneinander(List<Blockzeile> block)
    {
        if (block.Count(z => Ortsdatum.Lies(z.Text) is null && Spalten(z.Text).Count(s => s.Any(char.IsLetter)) == 2) < 2)
        {
            return [block];
        }

        return [.. new[] { 0, 1 }.Select(n => block
            .Select(z => FuerBeide(z) ? z : z with { Text = Spalten(z.Text).ElementAtOrDefault(n) ?? "" })
            .Where(z => z.Text.Length > 0).ToList())];
    }

    private bool FuerBeide(Blockzeile zeile) =>
        Ortsdatum.Lies(zeile.Text) is not null || (Spalten(zeile.Text).Count == 1 && arten.Bestimme(zeile.Text) == Zeilenart.Koerperschaft);

    /// <summary>The columns of a line: parted by a bar or three blanks.</summary>
    public static List<string> Spalten(string text)
    {
        var teile = text.Split(text.Contains('|', StringComparison.Ordinal) ? "|" : "   ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        return teile.Count(t => Ortsdatum.Lies(t) is not null) > 1 || teile.Count == 2 ? teile : [text];
    }
}
