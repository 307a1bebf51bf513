using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Lesung;

/// <summary>What an item of a compiled template stands for.</summary>
internal enum Stellenart
{
    /// <summary>A word that must stand there.</summary>
    Fest,

    /// <summary>A word that a slot may hold; it guides the alignment and demands nothing.</summary>
    Hinweis,

    /// <summary>A year.</summary>
    Jahr,

    /// <summary>Number of a clause, in a heading or a reference.</summary>
    Nummer,
}

/// <summary>Part of the document an item belongs to.</summary>
internal enum Teil
{
    Titelblatt,
    Nummer,
    Titel,
    Untertitel,
    Absatz,
}

/// <param name="Ort">Index into <see cref="Muster.Orte"/>.</param>
/// <param name="Satz">Running number of the template sentence.</param>
internal sealed record Stelle(int Nummer, string Vor, string Kern, string Nach, string Geruest, Stellenart Art, int Ort, int Satz)
{
    public bool NurZeichen => !char.IsLetterOrDigit(Kern[0]) && Kern[0] != '§';
}

/// <summary>A place of the template text: its part, clause and paragraph (-1 outside).</summary>
internal readonly record struct Ort(Teil Teil, int Klausel, int Absatz);

/// <summary>A slot between items <see cref="Von"/> (inclusive) and <see cref="Bis"/> (exclusive), which hold its hints.</summary>
/// <param name="Feld">Name of the value, or <see cref="Muster.Verweis"/> and <see cref="Muster.Klauselnummer"/>.</param>
/// <param name="Ziel">Clause id a reference or heading number belongs to.</param>
internal sealed record Feldstelle(string Feld, Kasus? Kasus, bool Gross, int Von, int Bis, int Ort, int Satz, string? Ziel);

/// <summary>A template as one run of words and slots, ready for alignment; built for one ministry and body as hints, then only read.</summary>
internal sealed class Muster
{
    public const string Verweis = "verweis";
    public const string Klauselnummer = "nummer";

    private readonly Dictionary<(int, int, int), int> dreier = [];

    public Muster(Vorlage vorlage, Stelle[] stellen, Feldstelle[] felder, Ort[] orte, bool[] frei)
    {
        Vorlage = vorlage;
        Stellen = stellen;
        Felder = felder;
        Orte = orte;
        Frei = frei;
        for (var i = 0; i + 2 < stellen.Length; i++)
        {
            var schluessel = (stellen[i].Nummer, stellen[i + 1].Nummer, stellen[i + 2].Nummer);
            dreier[schluessel] = dreier.ContainsKey(schluessel) ? -1 : i;
        }
    }

    public Vorlage Vorlage { get; }

    public Stelle[] Stellen { get; }

    public Feldstelle[] Felder { get; }

    public Ort[] Orte { get; }

    /// <summary>True at position j when words before item j cost nothing: inside slots, at the list of § 5, at both ends.</summary>
    public bool[] Frei { get; }

    /// <summary>Position of three words in a row that stand once in the template; -1 when they stand more often.</summary>
    public bool Dreier(int a, int b, int c, out int stelle) => dreier.TryGetValue((a, b, c), out stelle);

    /// <summary>Share of the template's word triples that the words hold: 0 for a foreign text, near 1 for a clean agreement.</summary>
    public float Anteil(IReadOnlyList<Wort> worte)
    {
        var gesehen = new HashSet<(int, int, int)>();
        for (var i = 0; i + 2 < worte.Count; i++)
        {
            var schluessel = (worte[i].Nummer, worte[i + 1].Nummer, worte[i + 2].Nummer);
            if (dreier.ContainsKey(schluessel))
            {
                gesehen.Add(schluessel);
            }
        }

        return dreier.Count == 0 ? 0 : gesehen.Count / (float)dreier.Count;
    }
}
