using System.Text;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>Recognition errors as scans show them: look-alike characters and lost or added blanks.</summary>
public static class Schriftfehler
{
    // Each entry can be read as one of the others; longer entries go first.
    private static readonly (string Von, string[] Zu)[] Verwechslungen =
    [
        ("rn", ["m"]), ("cl", ["d"]), ("ii", ["ü"]), ("vv", ["w"]), ("m", ["rn"]), ("w", ["vv"]), ("d", ["cl"]),
        ("l", ["I", "1"]), ("I", ["l", "1"]), ("1", ["l", "I"]), ("0", ["O"]), ("O", ["0"]), ("5", ["S"]), ("S", ["5"]), ("8", ["B"]), ("B", ["8", "ß"]),
        ("ü", ["u", "ii"]), ("ö", ["o"]), ("ä", ["a"]), ("u", ["ü"]), ("ß", ["B", "ss"]), ("e", ["c"]), ("c", ["e"]), ("g", ["q"]), ("h", ["b"]),
        ("n", ["u"]), ("f", ["t"]), ("t", ["f"]), ("i", ["l", "j"]), (",", ["."]), (" ", [""]), ("s", ["s "]),
    ];

    /// <summary>Puts errors into a share of all characters, spread evenly over the places where one is possible.</summary>
    /// <param name="anteil">Share of the characters, 0.01 for 1 %.</param>
    public static IReadOnlyList<string> Streue(IReadOnlyList<string> zeilen, double anteil, Random zufall)
    {
        var stellen = zeilen.SelectMany((z, i) => Enumerable.Range(0, z.Length).Where(p => Moeglich(z, p)).Select(p => (Zeile: i, Stelle: p))).ToArray();
        zufall.Shuffle(stellen);
        var anzahl = (int)Math.Round(zeilen.Sum(z => z.Length) * anteil);
        var treffer = stellen.Take(anzahl).ToLookup(s => s.Zeile, s => s.Stelle);
        return [.. zeilen.Select((z, i) => treffer.Contains(i) ? Verfaelsche(z, [.. treffer[i]], zufall) : z)];
    }

    // Blanks at the edge of a line are layout, not words.
    private static bool Moeglich(string zeile, int stelle) =>
        Verwechslungen.Any(v => Passt(zeile, stelle, v.Von))
        && (zeile[stelle] != ' ' || (stelle > 2 && zeile[stelle - 1] != ' ' && stelle + 1 < zeile.Length && zeile[stelle + 1] != ' '));

    private static bool Passt(string zeile, int stelle, string von) => string.CompareOrdinal(zeile, stelle, von, 0, von.Length) == 0;

    private static string Verfaelsche(string zeile, HashSet<int> stellen, Random zufall)
    {
        var neu = new StringBuilder();
        for (var i = 0; i < zeile.Length; i++)
        {
            if (!stellen.Contains(i))
            {
                neu.Append(zeile[i]);
                continue;
            }

            var passend = Verwechslungen.Where(v => Passt(zeile, i, v.Von)).ToArray();
            var (von, zu) = passend[zufall.Next(passend.Length)];
            neu.Append(zu[zufall.Next(zu.Length)]);
            i += von.Length - 1;
        }

        return neu.ToString();
    }
}
