using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>Finds the catalogue entry that most places of a text name; spoilt letters are allowed, other names are not.</summary>
internal static class Namensvergleich
{
    private const float Sicher = 0.86f;
    private const float Moeglich = 0.72f;

    /// <param name="Verlesen">The first place shows the name with wrong letters.</param>
    /// <param name="Andere">Places that name another entry for certain.</param>
    internal sealed record Fund<T>(T Eintrag, bool Verlesen, IReadOnlyList<(Spanne Stelle, T Eintrag)> Andere);

    public static Fund<T>? Bester<T>(
        Dokument dok, List<(Feldstelle Feld, Spanne Spanne)> stellen, IReadOnlyList<T> katalog, Func<T, Kasus, IEnumerable<string>> schreibungen)
        where T : class
    {
        var treffer = new (T? Eintrag, float Guete)[stellen.Count];
        var summe = new Dictionary<T, float>();
        var bekannt = new Dictionary<(Kasus, string), (T?, float)>();
        for (var i = 0; i < stellen.Count; i++)
        {
            var kasus = stellen[i].Feld.Kasus ?? Kasus.Nominativ;
            var text = Aehnlichkeit.Kern(Namensformen.OhneArtikel(dok.Eben(stellen[i].Spanne)));
            if (!bekannt.TryGetValue((kasus, text), out var best))
            {
                best = Vergleiche(text, kasus, katalog, schreibungen);
                bekannt.Add((kasus, text), best);
            }

            treffer[i] = best;
            if (best.Item1 is { } eintrag && best.Item2 >= Moeglich)
            {
                summe[eintrag] = summe.GetValueOrDefault(eintrag) + best.Item2;
            }
        }

        if (summe.Count == 0)
        {
            return null;
        }

        var sieger = summe.MaxBy(s => s.Value).Key;

        // A clean text must name the entry for certain somewhere; a garbled one may only come near, but often.
        if (!treffer.Any(t => t.Eintrag == sieger && t.Guete >= Sicher) && summe[sieger] < 2 * Moeglich)
        {
            return null;
        }

        var andere = new List<(Spanne, T)>();
        for (var i = 0; i < stellen.Count; i++)
        {
            if (treffer[i] is { Eintrag: { } eintrag, Guete: >= Sicher } && eintrag != sieger)
            {
                andere.Add((stellen[i].Spanne, eintrag));
            }
        }

        return new(sieger, treffer[0].Eintrag == sieger && treffer[0].Guete < 1f, andere);
    }

    private static (T?, float) Vergleiche<T>(string text, Kasus kasus, IReadOnlyList<T> katalog, Func<T, Kasus, IEnumerable<string>> schreibungen)
        where T : class
    {
        (T? Eintrag, float Guete) best = (null, 0);
        foreach (var eintrag in katalog)
        {
            foreach (var schreibung in schreibungen(eintrag, kasus))
            {
                var guete = Aehnlichkeit.LangerVergleich(text, Aehnlichkeit.Kern(Namensformen.OhneArtikel(schreibung)));
                if (guete > best.Guete)
                {
                    best = (eintrag, guete);
                }
            }

            if (best.Guete >= 1f)
            {
                break;
            }
        }

        return best;
    }
}
