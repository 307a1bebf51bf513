namespace Zielwerk.Domain.Vorlagen;

/// <summary>What follows from the order of a template's clauses: numbers and references (R45).</summary>
public static class Vorlagenrechnung
{
    /// <summary>Number of a clause: counted over the numbered clauses from 1; null for the Präambel and for an unknown id.</summary>
    public static int? Nummer(IReadOnlyList<Klausel> klauseln, string id)
    {
        var nummer = 0;
        foreach (var klausel in klauseln)
        {
            nummer += klausel.Nummeriert ? 1 : 0;
            if (klausel.Id == id)
            {
                return klausel.Nummeriert ? nummer : null;
            }
        }

        return null;
    }

    /// <summary>All references that a clause's titles and paragraphs make.</summary>
    public static IEnumerable<Verweis> Verweise(Klausel klausel) => Saetze(klausel).SelectMany(s => s.Bausteine).OfType<Verweis>();

    /// <summary>All sentences of a clause: title, subtitle, paragraphs.</summary>
    public static IEnumerable<Satz> Saetze(Klausel klausel) =>
        [klausel.Titel, .. klausel.Untertitel is null ? [] : new[] { klausel.Untertitel }, .. klausel.Absaetze.SelectMany(a => a.Saetze)];

    /// <summary>The same template without a clause; the numbers of the others and the references move up (R45).</summary>
    public static Vorlage Ohne(Vorlage vorlage, string klausel) =>
        vorlage with { Klauseln = [.. vorlage.Klauseln.Where(k => k.Id != klausel)] };
}
