namespace Zielwerk.Domain.Vorlagen;

/// <summary>Finds which sentence of a new text is which of an old one.</summary>
public static class Satzpaare
{
    /// <summary>Pairs of places from 0 in the order of the texts; one is null when the sentence was dropped or added.</summary>
    public static IEnumerable<(int? Alt, int? Neu)> Bilde(IReadOnlyList<string> alt, IReadOnlyList<string> neu)
    {
        // Edit path over sentences: keeping costs nothing, a change costs its dissimilarity, dropping or adding half.
        var kosten = new double[alt.Count + 1, neu.Count + 1];
        for (var i = alt.Count; i >= 0; i--)
        {
            for (var j = neu.Count; j >= 0; j--)
            {
                kosten[i, j] = (i == alt.Count, j == neu.Count) switch
                {
                    (true, true) => 0,
                    (true, false) => kosten[i, j + 1] + 0.5,
                    (false, true) => kosten[i + 1, j] + 0.5,
                    _ => Math.Min(kosten[i + 1, j + 1] + Abstand(alt[i], neu[j]), 0.5 + Math.Min(kosten[i + 1, j], kosten[i, j + 1])),
                };
            }
        }

        for (int i = 0, j = 0; i < alt.Count || j < neu.Count;)
        {
            if (i < alt.Count && j < neu.Count && kosten[i, j] >= kosten[i + 1, j + 1] + Abstand(alt[i], neu[j]) - 1e-9)
            {
                yield return (i++, j++);
            }
            else if (j == neu.Count || (i < alt.Count && kosten[i + 1, j] <= kosten[i, j + 1]))
            {
                yield return (i++, null);
            }
            else
            {
                yield return (null, j++);
            }
        }
    }

    private static double Abstand(string alt, string neu) => alt == neu ? 0 : 1 - Wortvergleich.Aehnlichkeit(alt, neu);
}
