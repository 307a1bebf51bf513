using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>Compares the wording of two documents clause by clause, sentence by sentence.</summary>
public static class Wortlautvergleich
{
    private sealed record Stelle(string Ort, string Satz);

    /// <summary>The differences in the order of the new document. The amount of § 4 and the list of § 5 are compared as data, not here.</summary>
    public static IReadOnlyList<Fassungsunterschied> Vergleiche(Entwurf alt, Entwurf neu)
    {
        var ergebnis = new List<Fassungsunterschied>();
        ergebnis.AddRange(Saetze("Titelblatt", [.. alt.Titelblatt.Select((z, i) => new Stelle($"Zeile {Zahl(i + 1)} im Titelblatt", z))], [.. neu.Titelblatt.Select((z, i) => new Stelle($"Zeile {Zahl(i + 1)} im Titelblatt", z))]));
        foreach (var id in neu.Klauseln.Concat(alt.Klauseln).Select(k => k.Id).Distinct())
        {
            var (vorher, nachher) = (alt.Klauseln.FirstOrDefault(k => k.Id == id), neu.Klauseln.FirstOrDefault(k => k.Id == id));
            ergebnis.AddRange(Saetze(Name((nachher ?? vorher)!), Stellen(vorher, alt.Betrag, neu.Betrag), Stellen(nachher, neu.Betrag, neu.Betrag)));
        }

        return ergebnis;
    }

    private static List<Stelle> Stellen(Entwurfsklausel? klausel, string betrag, string neuerBetrag)
    {
        if (klausel is null)
        {
            return [];
        }

        var name = Name(klausel);
        var stellen = new List<Stelle> { new($"Überschrift von {name}", klausel.Titel) };
        if (klausel.Untertitel is { } untertitel)
        {
            stellen.Add(new($"Unterüberschrift von {name}", untertitel));
        }

        var absaetze = klausel.Absaetze.Where(a => a.Art == Absatzart.Saetze).ToList();
        foreach (var (absatz, i) in absaetze.Select((a, i) => (a, i + 1)))
        {
            var ort = absaetze.Count > 1 ? $"{name} Abs. {Zahl(i)}" : name;
            var text = betrag.Length > 0 ? absatz.Text.Replace(betrag, neuerBetrag, StringComparison.Ordinal) : absatz.Text;
            stellen.AddRange(Satzteilung.Saetze(text).Select((s, j) => new Stelle($"Satz {Zahl(j + 1)} in {ort}", s)));
        }

        return stellen;
    }

    private static IEnumerable<Fassungsunterschied> Saetze(string gruppe, List<Stelle> alt, List<Stelle> neu)
    {
        foreach (var (i, j) in Satzpaare.Bilde([.. alt.Select(s => s.Satz)], [.. neu.Select(s => s.Satz)]))
        {
            if (i is { } a && j is { } n)
            {
                if (alt[a].Satz != neu[n].Satz)
                {
                    yield return new(gruppe, $"{neu[n].Ort} geändert:", Wortvergleich.Zusammengefasst(Wortvergleich.Vergleiche(alt[a].Satz, neu[n].Satz)));
                }
            }
            else if (i is { } gestrichen)
            {
                yield return new(gruppe, $"{alt[gestrichen].Ort} gestrichen:", [new(Wortart.Entfallen, alt[gestrichen].Satz)]);
            }
            else if (j is { } dazu)
            {
                yield return new(gruppe, $"{neu[dazu].Ort} hinzugefügt:", [new(Wortart.Hinzugefuegt, neu[dazu].Satz)]);
            }
        }
    }

    private static string Name(Entwurfsklausel klausel) => klausel.Nummer is { } nummer ? $"§ {Zahl(nummer)}" : klausel.Titel;

    private static string Zahl(int zahl) => zahl.ToString(Deutsch.Kultur);
}
