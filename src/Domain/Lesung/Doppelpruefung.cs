namespace Zielwerk.Domain.Lesung;

/// <summary>Finds a second agreement in one file: much of the template's wording stands twice.</summary>
internal static class Doppelpruefung
{
    private const float Mindestens = 0.4f;
    private const int Titelweite = 80;

    /// <summary>Index of the word the second agreement begins with, or null.</summary>
    public static int? ZweiterAnfang(IReadOnlyList<Wort> worte, Muster muster)
    {
        var erste = new Dictionary<int, int>();
        var zweite = new Dictionary<int, int>();
        for (var i = 0; i + 2 < worte.Count; i++)
        {
            if (muster.Dreier(worte[i].Nummer, worte[i + 1].Nummer, worte[i + 2].Nummer, out var stelle) && stelle >= 0 && !erste.TryAdd(stelle, i))
            {
                zweite.TryAdd(stelle, i);
            }
        }

        if (zweite.Count < 30 || zweite.Count < erste.Count * Mindestens)
        {
            return null;
        }

        // The repeat of the earliest template place lies near the second title.
        var anfang = zweite.OrderBy(z => z.Key).Take(20).Select(z => z.Value).Order().ElementAt(Math.Min(9, zweite.Count - 1));
        for (var i = anfang; i > Math.Max(1, anfang - Titelweite); i--)
        {
            if (worte[i].Zeilenanfang && worte[i].Kern.Equals("Zielvereinbarung", StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        while (anfang > 1 && !worte[anfang].Zeilenanfang)
        {
            anfang--;
        }

        return anfang;
    }
}
