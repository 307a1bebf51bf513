using System.Text.RegularExpressions;

namespace Zielwerk.Domain.Vorlagen;

public enum Wortart
{
    Gleich,
    Entfallen,
    Hinzugefuegt,
}

/// <summary>A run of words that are in both texts, only in the old, or only in the new one.</summary>
public sealed record Wortstueck(Wortart Art, string Text);

/// <summary>Compares two texts word by word; quotation marks count alike, so do dashes (golden README).</summary>
public static partial class Wortvergleich
{
    // Beyond this the table of the comparison would cost seconds; such texts are no sentences any more and are shown as replaced.
    private const long HoechsteTabelle = 4_000_000;

    private const int WenigeWorte = 2;

    /// <summary>The steps from the old text to the new one, runs of the same kind joined.</summary>
    public static IReadOnlyList<Wortstueck> Vergleiche(string alt, string neu)
    {
        var stuecke = new List<Wortstueck>();
        foreach (var (art, wort) in Schritte(Worte(alt), Worte(neu)))
        {
            if (stuecke.Count > 0 && stuecke[^1].Art == art)
            {
                stuecke[^1] = new(art, stuecke[^1].Text + " " + wort);
            }
            else
            {
                stuecke.Add(new(art, wort));
            }
        }

        return stuecke;
    }

    /// <summary>The same steps for readers: kept words between two changes join them when they are few, so that a rewritten passage is one old and one new run.</summary>
    public static IReadOnlyList<Wortstueck> Zusammengefasst(IReadOnlyList<Wortstueck> stuecke)
    {
        var ergebnis = new List<Wortstueck>();
        List<string> alt = [], neu = [];
        for (var i = 0; i < stuecke.Count; i++)
        {
            var (art, text) = stuecke[i];
            if (art == Wortart.Gleich && (i == 0 || i == stuecke.Count - 1 || Worte(text).Length > WenigeWorte))
            {
                Schliesse();
                ergebnis.Add(stuecke[i]);
                continue;
            }

            if (art != Wortart.Hinzugefuegt)
            {
                alt.Add(text);
            }

            if (art != Wortart.Entfallen)
            {
                neu.Add(text);
            }
        }

        Schliesse();
        return ergebnis;

        void Schliesse()
        {
            Nimm(Wortart.Entfallen, alt);
            Nimm(Wortart.Hinzugefuegt, neu);
        }

        void Nimm(Wortart art, List<string> texte)
        {
            if (texte.Count > 0)
            {
                ergebnis.Add(new(art, string.Join(' ', texte)));
                texte.Clear();
            }
        }
    }

    /// <summary>Share of words that both texts have in order, from 0 to 1.</summary>
    public static double Aehnlichkeit(string alt, string neu)
    {
        var (a, b) = (Worte(alt), Worte(neu));
        return a.Length + b.Length == 0 ? 1 : 2.0 * Schritte(a, b).Count(s => s.Art == Wortart.Gleich) / (a.Length + b.Length);
    }

    internal static string[] Worte(string text) => Leerraum().Split(text.Trim()) is [""] ? [] : Leerraum().Split(text.Trim());

    internal static bool Gleich(string a, string b) => Eben(a) == Eben(b);

    internal static IReadOnlyList<(Wortart Art, string Wort)> Schritte(string[] alt, string[] neu)
    {
        var (a, b) = (Array.ConvertAll(alt, Eben), Array.ConvertAll(neu, Eben));
        var vorn = 0;
        while (vorn < a.Length && vorn < b.Length && a[vorn] == b[vorn])
        {
            vorn++;
        }

        var hinten = 0;
        while (hinten < a.Length - vorn && hinten < b.Length - vorn && a[^(hinten + 1)] == b[^(hinten + 1)])
        {
            hinten++;
        }

        var schritte = new List<(Wortart, string)>(Math.Max(a.Length, b.Length));
        schritte.AddRange(neu.Take(vorn).Select(w => (Wortart.Gleich, w)));
        Mitte(a.AsSpan(vorn..^hinten), b.AsSpan(vorn..^hinten), alt.AsSpan(vorn..^hinten), neu.AsSpan(vorn..^hinten), schritte);
        schritte.AddRange(neu.Skip(neu.Length - hinten).Select(w => (Wortart.Gleich, w)));
        return schritte;
    }

    // Longest common subsequence; on a tie the old word goes first.
    private static void Mitte(ReadOnlySpan<string> a, ReadOnlySpan<string> b, ReadOnlySpan<string> alt, ReadOnlySpan<string> neu, List<(Wortart, string)> schritte)
    {
        var (i, j) = (0, 0);
        if ((long)a.Length * b.Length <= HoechsteTabelle)
        {
            var laenge = new int[a.Length + 1, b.Length + 1];
            for (var x = a.Length - 1; x >= 0; x--)
            {
                for (var y = b.Length - 1; y >= 0; y--)
                {
                    laenge[x, y] = a[x] == b[y] ? laenge[x + 1, y + 1] + 1 : Math.Max(laenge[x + 1, y], laenge[x, y + 1]);
                }
            }

            while (i < a.Length && j < b.Length)
            {
                if (a[i] == b[j])
                {
                    schritte.Add((Wortart.Gleich, neu[j]));
                    (i, j) = (i + 1, j + 1);
                }
                else if (laenge[i + 1, j] >= laenge[i, j + 1])
                {
                    schritte.Add((Wortart.Entfallen, alt[i++]));
                }
                else
                {
                    schritte.Add((Wortart.Hinzugefuegt, neu[j++]));
                }
            }
        }

        while (i < a.Length)
        {
            schritte.Add((Wortart.Entfallen, alt[i++]));
        }

        while (j < b.Length)
        {
            schritte.Add((Wortart.Hinzugefuegt, neu[j++]));
        }
    }

    private static string Eben(string wort)
    {
        if (!wort.AsSpan().ContainsAny(Besonders))
        {
            return wort;
        }

        return string.Create(wort.Length, wort, static (ziel, quelle) =>
        {
            for (var i = 0; i < ziel.Length; i++)
            {
                ziel[i] = quelle[i] switch
                {
                    '„' or '“' or '”' or '»' or '«' or '‟' => '"',
                    '–' or '—' or '‑' or '‐' or '−' => '-',
                    '‚' or '‘' or '’' => '\'',
                    var z => z,
                };
            }
        });
    }

    private static readonly System.Buffers.SearchValues<char> Besonders = System.Buffers.SearchValues.Create("„“”»«‟–—‑‐−‚‘’");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Leerraum();
}
