using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Lesung;

/// <summary>Guesses ministry and body by counting their exact names in a text; the guess only guides the alignment.</summary>
internal sealed class Vorkenntnis
{
    private readonly Dictionary<int, List<(int[] Worte, object Eintrag)>> nachErstem = [];

    public Vorkenntnis(Kataloge kataloge, Wortschatz schatz)
    {
        foreach (var ministerium in kataloge.Ministerien)
        {
            Nimm(ministerium, Formen(ministerium.Formen), schatz);
        }

        foreach (var koerperschaft in kataloge.Koerperschaften)
        {
            Nimm(koerperschaft, Formen(koerperschaft.Formen).Concat(koerperschaft.Namen.Select(n => n.Name)), schatz);
        }

        foreach (var liste in nachErstem.Values)
        {
            liste.Sort((a, b) => b.Worte.Length.CompareTo(a.Worte.Length));
        }
    }

    public (Ministerium? Ministerium, Koerperschaft? Koerperschaft) Rate(IReadOnlyList<Wort> worte)
    {
        var mal = new Dictionary<object, int>();
        for (var i = 0; i < worte.Count; i++)
        {
            if (!nachErstem.TryGetValue(worte[i].Nummer, out var namen))
            {
                continue;
            }

            foreach (var (folge, eintrag) in namen)
            {
                if (Steht(worte, i, folge))
                {
                    mal[eintrag] = mal.GetValueOrDefault(eintrag) + folge.Length;
                    i += folge.Length - 1;
                    break;
                }
            }
        }

        return (Haeufigstes<Ministerium>(mal) ?? NachTeilen<Ministerium>(worte, 3), Haeufigstes<Koerperschaft>(mal) ?? NachTeilen<Koerperschaft>(worte, 2));
    }

    /// <summary>When no whole name is clean: the entry whose parts of a few words in a row stand there most.</summary>
    private T? NachTeilen<T>(IReadOnlyList<Wort> worte, int laenge)
        where T : class
    {
        var stellen = new Dictionary<(int, int, int), int>();
        for (var i = 0; i + laenge <= worte.Count; i++)
        {
            var schluessel = (worte[i].Nummer, worte[i + 1].Nummer, laenge > 2 ? worte[i + 2].Nummer : 0);
            stellen[schluessel] = stellen.GetValueOrDefault(schluessel) + 1;
        }

        (T? Eintrag, int Mal) best = (null, 0);
        foreach (var gruppe in nachErstem.Values.SelectMany(l => l).Where(n => n.Eintrag is T).GroupBy(n => (T)n.Eintrag))
        {
            var teile = gruppe.SelectMany(n => Enumerable.Range(0, Math.Max(0, n.Worte.Length - laenge + 1))
                .Select(i => (n.Worte[i], n.Worte[i + 1], laenge > 2 ? n.Worte[i + 2] : 0))).Distinct();
            var mal = teile.Sum(t => stellen.GetValueOrDefault(t));
            best = mal > best.Mal ? (gruppe.Key, mal) : best;
        }

        return best.Eintrag;
    }

    private static T? Haeufigstes<T>(Dictionary<object, int> mal)
        where T : class => mal.Where(m => m.Key is T).OrderByDescending(m => m.Value).Select(m => (T)m.Key).FirstOrDefault();

    private static bool Steht(IReadOnlyList<Wort> worte, int ab, int[] folge)
    {
        if (ab + folge.Length > worte.Count)
        {
            return false;
        }

        for (var i = 0; i < folge.Length; i++)
        {
            if (worte[ab + i].Nummer != folge[i])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> Formen(Beugung formen) =>
        new[] { Kasus.Nominativ, Kasus.Genitiv, Kasus.Dativ, Kasus.Akkusativ }.Select(k => Angaben.Namensformen.OhneArtikel(formen.In(k))).Distinct();

    private void Nimm(object eintrag, IEnumerable<string> namen, Wortschatz schatz)
    {
        foreach (var name in namen)
        {
            var folge = name.Split(' ').Select(w => schatz.Nimm(Wortfolge.Zerlege(w).Kern)).ToArray();
            if (!nachErstem.TryGetValue(folge[0], out var liste))
            {
                nachErstem.Add(folge[0], liste = []);
            }

            liste.Add((folge, eintrag));
        }
    }
}
