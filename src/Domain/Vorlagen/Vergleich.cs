namespace Zielwerk.Domain.Vorlagen;

public enum Unterschiedsart
{
    /// <summary>Fixed wording differs.</summary>
    Wortlaut,

    /// <summary>Same wording, another value of the year.</summary>
    Jahreswert,

    /// <summary>Wording and a value of the year differ.</summary>
    JahreswertUndWortlaut,
    Hinzugefuegt,
    Entfallen,
}

/// <summary>A difference between two wordings.</summary>
/// <param name="Klausel">Id of the clause, or "titelblatt", "unterschrift-land", "unterschrift-koerperschaft", "massnahmenarten".</param>
/// <param name="Ort">Place for people: "§ 1 Abs. 1 Satz 2".</param>
/// <param name="Alt">Old sentence; null when added.</param>
/// <param name="Neu">New sentence; null when dropped.</param>
/// <param name="Worte">Word-level detail.</param>
public sealed record Unterschied(string Klausel, string Ort, Unterschiedsart Art, string? Alt, string? Neu, IReadOnlyList<Wortstueck> Worte);

/// <summary>Compares two templates clause by clause and sentence by sentence (R43).</summary>
/// <remarks>Values that a year fixes are compared as printed; the slots of year, parties and amount stand for themselves, so they never differ.</remarks>
public static class Vergleich
{
    private sealed record Stelle(string Ort, string Schrift, string Gedruckt, string Werte);

    /// <summary>The differences from the old to the new template in the order of the document.</summary>
    public static IReadOnlyList<Unterschied> Vergleiche(Vorlage alt, Vorlage neu)
    {
        var ergebnis = new List<Unterschied>();
        ergebnis.AddRange(Saetze("titelblatt", Stellen(alt, "Titelblatt", alt.Titelblatt), Stellen(neu, "Titelblatt", neu.Titelblatt)));
        foreach (var id in Reihenfolge(alt.Klauseln, neu.Klauseln))
        {
            ergebnis.AddRange(Saetze(id, Stellen(alt, id), Stellen(neu, id)));
        }

        ergebnis.AddRange(Saetze("massnahmenarten", Arten(alt), Arten(neu)));
        ergebnis.AddRange(Saetze("unterschrift-land", Stellen(alt, "Unterschrift des Landes", alt.UnterschriftLand), Stellen(neu, "Unterschrift des Landes", neu.UnterschriftLand)));
        ergebnis.AddRange(Saetze(
            "unterschrift-koerperschaft",
            Stellen(alt, "Unterschrift der Körperschaft", alt.UnterschriftKoerperschaft),
            Stellen(neu, "Unterschrift der Körperschaft", neu.UnterschriftKoerperschaft)));
        return ergebnis;
    }

    private static IEnumerable<string> Reihenfolge(IReadOnlyList<Klausel> alt, IReadOnlyList<Klausel> neu) =>
        neu.Select(k => k.Id).Concat(alt.Select(k => k.Id)).Distinct();

    private static List<Stelle> Stellen(Vorlage vorlage, string id)
    {
        var klausel = vorlage.Klauseln.FirstOrDefault(k => k.Id == id);
        if (klausel is null)
        {
            return [];
        }

        var name = Vorlagenrechnung.Nummer(vorlage.Klauseln, id) is { } nummer ? $"§ {nummer}" : string.Concat(klausel.Titel.Bausteine.OfType<Text>().Select(t => t.Wortlaut));
        var stellen = Stellen(vorlage, $"{name} Überschrift", [klausel.Titel]);
        if (klausel.Untertitel is { } untertitel)
        {
            stellen.AddRange(Stellen(vorlage, $"{name} Unterüberschrift", [untertitel]));
        }

        foreach (var (absatz, i) in klausel.Absaetze.Select((a, i) => (a, i + 1)))
        {
            var abs = klausel.Absaetze.Count > 1 ? $"{name} Abs. {i}" : name;
            stellen.AddRange(absatz.Saetze.Select((s, j) => Drucke(vorlage, absatz.Saetze.Count > 1 ? $"{abs} Satz {j + 1}" : abs, s)));
        }

        return stellen;
    }

    private static List<Stelle> Stellen(Vorlage vorlage, string ort, IReadOnlyList<Satz> saetze) => [.. saetze.Select(s => Drucke(vorlage, ort, s))];

    private static List<Stelle> Arten(Vorlage vorlage) => [.. vorlage.Massnahmenarten.Select((m, i) => new Stelle($"Maßnahmenart {i + 1}", m, m, ""))];

    private static Stelle Drucke(Vorlage vorlage, string ort, Satz satz)
    {
        var gedruckt = new Satz([.. satz.Bausteine.Select(b => b is Platzhalter p && vorlage.Werte.TryGetValue(p.Feld, out var wert) ? new Text(wert) : b)]);
        var werte = satz.Bausteine.OfType<Platzhalter>().Select(p => p.Feld).Distinct().Order(StringComparer.Ordinal).Select(f => vorlage.Werte.GetValueOrDefault(f));
        return new(ort, Satzschrift.Schreibe(satz), Satzschrift.Schreibe(gedruckt), string.Join('\n', werte));
    }

    private static IEnumerable<Unterschied> Saetze(string klausel, List<Stelle> alt, List<Stelle> neu)
    {
        foreach (var (i, j) in Satzpaare.Bilde([.. alt.Select(s => s.Gedruckt)], [.. neu.Select(s => s.Gedruckt)]))
        {
            if (i is { } a && j is { } n)
            {
                if (alt[a].Gedruckt != neu[n].Gedruckt)
                {
                    yield return new(klausel, neu[n].Ort, Art(alt[a], neu[n]), alt[a].Gedruckt, neu[n].Gedruckt, Wortvergleich.Vergleiche(alt[a].Gedruckt, neu[n].Gedruckt));
                }
            }
            else if (i is { } entfallen)
            {
                yield return new(klausel, alt[entfallen].Ort, Unterschiedsart.Entfallen, alt[entfallen].Gedruckt, null, [new(Wortart.Entfallen, alt[entfallen].Gedruckt)]);
            }
            else if (j is { } dazu)
            {
                yield return new(klausel, neu[dazu].Ort, Unterschiedsart.Hinzugefuegt, null, neu[dazu].Gedruckt, [new(Wortart.Hinzugefuegt, neu[dazu].Gedruckt)]);
            }
        }
    }

    private static Unterschiedsart Art(Stelle alt, Stelle neu)
    {
        if (alt.Schrift == neu.Schrift)
        {
            return Unterschiedsart.Jahreswert;
        }

        return alt.Werte == neu.Werte ? Unterschiedsart.Wortlaut : Unterschiedsart.JahreswertUndWortlaut;
    }
}
