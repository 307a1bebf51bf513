using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>Compares the projects of two versions; a project is the same by its number, not by its name or place.</summary>
public static class Projektvergleich
{
    /// <summary>Dropped, added, changed, moved and reordered projects, each in a sentence.</summary>
    public static IReadOnlyList<Fassungsunterschied> Vergleiche(Fassungsinhalt alt, Fassungsinhalt neu) =>
    [
        .. alt.Projekte().Where(p => neu.Projekt(p.Nummer) is null).Select(p => Satz($"Projekt „{p.Name}“ gestrichen ({Art(alt, p)}).")),
        .. neu.Projekte().Where(p => alt.Projekt(p.Nummer) is null).Select(p => Satz($"Projekt „{p.Name}“ hinzugefügt ({Art(neu, p)}).")),
        .. neu.Projekte().SelectMany(p => alt.Projekt(p.Nummer) is { } vorher ? Geaendert(vorher, p).Concat(Verschoben(alt, neu, p)) : []),
        .. neu.Massnahmenarten.Where((m, i) => i < alt.Massnahmenarten.Count && Reihenfolge(alt.Massnahmenarten[i], m)).Select(m => Satz($"Reihenfolge der Projekte in „{m.Name}“ geändert.")),
    ];

    private static IEnumerable<Fassungsunterschied> Geaendert(Projektangabe alt, Projektangabe neu)
    {
        var name = $"Projekt „{neu.Name}“";
        if (alt.Name != neu.Name)
        {
            yield return Satz($"Projekt „{alt.Name}“ in „{neu.Name}“ umbenannt.");
        }

        foreach (var (was, vorher, nachher) in Werte(alt, neu).Where(w => w.Vorher != w.Nachher))
        {
            yield return Satz($"{name}: {was} {(vorher.Length == 0 ? $"eingetragen ({nachher})" : nachher.Length == 0 ? $"entfernt (vorher {vorher})" : $"von {vorher} auf {nachher} geändert")}.");
        }

        foreach (var (was, vorher, nachher) in Listen(alt, neu))
        {
            foreach (var satz in nachher.Except(vorher).Select(w => $"{name}: {was} „{w}“ hinzugefügt.").Concat(vorher.Except(nachher).Select(w => $"{name}: {was} „{w}“ entfernt.")))
            {
                yield return Satz(satz);
            }
        }

        foreach (var (was, vorher, nachher) in Haken(alt, neu).Where(h => h.Vorher != h.Nachher))
        {
            yield return Satz($"{name}: „{was}“ {(nachher ? "angekreuzt" : "nicht mehr angekreuzt")}.");
        }

        if (!alt.Checkliste.SequenceEqual(neu.Checkliste))
        {
            yield return Satz($"{name}: Prüfliste zur Inklusion geändert.");
        }
    }

    private static IEnumerable<(string Was, string Vorher, string Nachher)> Werte(Projektangabe alt, Projektangabe neu) =>
    [
        ("Betrag", Euro(alt.Betrag), Euro(neu.Betrag)),
        ("Plätze", alt.Plaetze?.ToString(Deutsch.Kultur) ?? "", neu.Plaetze?.ToString(Deutsch.Kultur) ?? ""),
        ("Umsetzung", $"„{alt.Umsetzung.Name()}“", $"„{neu.Umsetzung.Name()}“"),
        ("Stelle in der Strategie", Zitat(alt.Strategiestelle), Zitat(neu.Strategiestelle)),
    ];

    private static IEnumerable<(string Was, IReadOnlyList<string> Vorher, IReadOnlyList<string> Nachher)> Listen(Projektangabe alt, Projektangabe neu) =>
        [("Ziel", alt.Ziele, neu.Ziele), ("Rechtskreis", alt.Rechtskreise, neu.Rechtskreise), ("Zielgruppe", alt.Zielgruppen, neu.Zielgruppen)];

    private static IEnumerable<(string Was, bool Vorher, bool Nachher)> Haken(Projektangabe alt, Projektangabe neu) =>
    [
        ("Teilzeitausbildung", alt.Teilzeit, neu.Teilzeit),
        ("Förderschwerpunkt des Jahres", alt.Foerderschwerpunkt, neu.Foerderschwerpunkt),
        ("Bezug zu Teilnehmenden", alt.Teilnehmendenbezug, neu.Teilnehmendenbezug),
    ];

    private static IEnumerable<Fassungsunterschied> Verschoben(Fassungsinhalt alt, Fassungsinhalt neu, Projektangabe projekt)
    {
        var (von, nach) = (Art(alt, projekt), Art(neu, projekt));
        return von == nach ? [] : [Satz($"Projekt „{projekt.Name}“ von „{von}“ nach „{nach}“ verschoben.")];
    }

    private static bool Reihenfolge(Massnahmenblock alt, Massnahmenblock neu)
    {
        var gemeinsam = alt.Projekte.Select(p => p.Nummer).Intersect(neu.Projekte.Select(p => p.Nummer)).ToHashSet();
        return !alt.Projekte.Select(p => p.Nummer).Where(gemeinsam.Contains).SequenceEqual(neu.Projekte.Select(p => p.Nummer).Where(gemeinsam.Contains));
    }

    private static string Art(Fassungsinhalt inhalt, Projektangabe projekt) => inhalt.Massnahmenarten[inhalt.Ort(projekt.Nummer)!.Value.Massnahmenart - 1].Name;

    private static string Euro(Geld? betrag) => betrag is { } b ? Entwurfswerte.Betragstext(b) : "";

    private static string Zitat(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"„{text}“";

    private static Fassungsunterschied Satz(string satz) => new("Projekte", satz, []);
}
