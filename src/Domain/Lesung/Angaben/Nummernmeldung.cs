namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>Says in a sentence which Maßnahmenarten have no number or a wrong one.</summary>
internal static class Nummernmeldung
{
    private static readonly string[] Ordnung = ["erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte"];
    private static readonly string[] Anzahl = ["", "", "beiden", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];

    /// <param name="ohne">Positions without a number, from 0.</param>
    /// <param name="falsch">Positions with a wrong one.</param>
    /// <param name="roh">The number a position shows.</param>
    public static string Text(IReadOnlyList<int> ohne, IReadOnlyList<int> falsch, Func<int, string> roh)
    {
        var teile = new List<string>();
        if (ohne.Count > 0)
        {
            var vorne = ohne.SequenceEqual(Enumerable.Range(0, ohne.Count)) && ohne.Count is > 1 and < 10;
            teile.Add(ohne.Count == 1 ? $"die {Ordnungswort(ohne[0])} Maßnahmenart trägt keine Nummer"
                : vorne ? $"die ersten {Anzahl[ohne.Count]} Maßnahmenarten tragen keine Nummer"
                : $"die {Reihe(ohne.Select(Ordnungswort))} Maßnahmenart tragen keine Nummer");
        }

        if (falsch.Count > 0)
        {
            teile.Add($"die {Reihe(falsch.Select(Ordnungswort))} {(falsch.Count == 1 ? "trägt" : "tragen")} {Reihe(falsch.Select(roh))}");
        }

        var text = (ohne.Count > 0 ? "Nummerierung unvollständig: " : "Nummerierung nicht fortlaufend: ") + string.Join(", ", teile);
        return text.EndsWith('.') ? text : text + ".";
    }

    private static string Ordnungswort(int i) => i < Ordnung.Length ? Ordnung[i] : $"{i + 1}.";

    private static string Reihe(IEnumerable<string> worte)
    {
        var alle = worte.ToList();
        return alle.Count < 2 ? string.Concat(alle) : string.Join(", ", alle[..^1]) + " und " + alle[^1];
    }
}
