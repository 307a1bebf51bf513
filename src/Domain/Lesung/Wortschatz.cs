namespace Zielwerk.Domain.Lesung;

/// <summary>Numbers for all words of the templates and catalogues, case aside; built once, then only read.</summary>
internal sealed class Wortschatz
{
    /// <summary>Numbers from here on belong to words of one document only.</summary>
    public const int Fremd = 1 << 20;

    private readonly Dictionary<string, int> nummern = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> nachGeruest = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> suche;

    public Wortschatz() => suche = nummern.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a word while the reader is being set up; not for use during a reading.</summary>
    public int Nimm(string wort)
    {
        if (nummern.TryGetValue(wort, out var nummer))
        {
            return nummer;
        }

        nummern.Add(wort, nummern.Count + 1);
        nachGeruest.TryAdd(Aehnlichkeit.Geruest(wort), wort);
        return nummern.Count;
    }

    public bool Kennt(ReadOnlySpan<char> wort) => suche.ContainsKey(wort);

    public bool Finde(ReadOnlySpan<char> wort, out int nummer) => suche.TryGetValue(wort, out nummer);

    /// <summary>The known word of which this one is a look-alike ("Ausbildunq" for "Ausbildung"), or null.</summary>
    public string? Doppelgaenger(string geruest) => nachGeruest.GetValueOrDefault(geruest);
}
