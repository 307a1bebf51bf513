using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Register;

/// <summary>A run of wording, or (when <see cref="Hinweis"/> is not 0) the number of a finding that stands at this place.</summary>
public readonly record struct Textstueck(string Text, int Hinweis);

/// <summary>A clause ready for the page: unique anchor, head, findings that could be placed at the head only, paragraphs with findings inside.</summary>
public sealed record Klauselansicht(
    string Anker,
    string Zeichen,
    string Titel,
    string? Untertitel,
    IReadOnlyList<int> Hinweise,
    IReadOnlyList<IReadOnlyList<Textstueck>> Absaetze,
    int? ListeNachAbsatz)
{
    /// <summary>"§ 4 Haushaltsmittel und Eckdaten" for the side navigation.</summary>
    public string Eintrag => Zeichen == "–" ? Titel : $"{Zeichen} {Titel}";
}

/// <summary>Sets the clauses for the page and puts the numbers of findings where their words stand.</summary>
public static class Klauselsatz
{
    private const string Schlusszeichen = "“”»\"‘’)";

    /// <param name="listenklausel">Index of the clause in which the list of projects stands, or null.</param>
    public static IReadOnlyList<Klauselansicht> Setze(Vereinbarungsinhalt inhalt, Hinweise hinweise, Fundorte fundorte, int? listenklausel)
    {
        var amKopf = inhalt.Klauseln.Select(_ => new List<int>()).ToArray();
        var marken = inhalt.Klauseln.Select(k => k.Absaetze.Select(_ => new List<(int Stelle, int Nummer)>()).ToArray()).ToArray();
        foreach (var hinweis in hinweise.Alle.Where(h => h.ImText && GehoertInDenWortlaut(h.Befund.Feld)))
        {
            foreach (var (klausel, absatz) in Orte(hinweis, inhalt, fundorte))
            {
                Verteile(hinweis, inhalt.Klauseln[klausel].Absaetze, absatz, amKopf[klausel], marken[klausel]);
            }
        }

        var anker = new HashSet<string>(StringComparer.Ordinal);
        return [.. inhalt.Klauseln.Select((k, i) => new Klauselansicht(
            Anker(k, i, anker),
            k.Nummer is { } n ? $"§ {n}" : "–",
            k.Titel,
            k.Untertitel,
            amKopf[i],
            [.. k.Absaetze.Select((a, j) => Zerlege(a, marken[i][j]))],
            i == listenklausel ? ListeNach(k, inhalt) : null))];
    }

    /// <summary>Measures and signatures have their own sections with their own numbers.</summary>
    private static bool GehoertInDenWortlaut(string? feld) =>
        feld is not null && !feld.StartsWith("measureTypes", StringComparison.Ordinal) && !feld.StartsWith("signatures", StringComparison.Ordinal);

    private static IEnumerable<(int Klausel, int? Absatz)> Orte(Hinweis hinweis, Vereinbarungsinhalt inhalt, Fundorte fundorte)
    {
        if (Pfad.Klausel(hinweis.Befund.Feld!) is { } pfad && pfad.Klausel < inhalt.Klauseln.Count)
        {
            return [pfad];
        }

        return hinweis.Zeilen.Select(fundorte.Klausel).OfType<int>().Distinct().Select(k => (k, (int?)null));
    }

    private static void Verteile(Hinweis hinweis, IReadOnlyList<string> absaetze, int? nur, List<int> kopf, List<(int, int)>[] marken)
    {
        var (besterAbsatz, besteStelle, besteLaenge) = (-1, 0, 0);
        for (var j = 0; j < absaetze.Count; j++)
        {
            if (nur is null || nur == j)
            {
                var (ende, laenge) = Textvergleich.LaengsteGemeinsame(hinweis.Befund.Roh ?? "", absaetze[j]);
                if (laenge > besteLaenge)
                {
                    (besterAbsatz, besteStelle, besteLaenge) = (j, ende, laenge);
                }
            }
        }

        if (besteLaenge >= Math.Max(4, (hinweis.Befund.Roh?.Length ?? 0) * 2 / 5))
        {
            marken[besterAbsatz].Add((NachDemWort(absaetze[besterAbsatz], besteStelle), hinweis.Nummer));
        }
        else
        {
            kopf.Add(hinweis.Nummer);
        }
    }

    private static int NachDemWort(string text, int stelle)
    {
        while (stelle < text.Length && char.IsLetterOrDigit(text[stelle]))
        {
            stelle++;
        }

        while (stelle < text.Length && Schlusszeichen.Contains(text[stelle], StringComparison.Ordinal))
        {
            stelle++;
        }

        return stelle;
    }

    private static List<Textstueck> Zerlege(string absatz, List<(int Stelle, int Nummer)> marken)
    {
        List<Textstueck> stuecke = [];
        var bisher = 0;
        foreach (var (stelle, nummer) in marken.Order())
        {
            stuecke.Add(new(absatz[bisher..stelle], 0));
            stuecke.Add(new("", nummer));
            bisher = stelle;
        }

        stuecke.Add(new(absatz[bisher..], 0));
        return stuecke;
    }

    private static string Anker(Klauseltext klausel, int index, HashSet<string> vergeben)
    {
        var anker = klausel.Nummer is { } n ? $"p{n}" : index == 0 ? "praeambel" : $"klausel-{index}";
        return vergeben.Add(anker) ? anker : $"klausel-{index}";
    }

    /// <summary>The list of projects is shown once, above; its clause says so after the sentence that leads to it.</summary>
    private static int? ListeNach(Klauseltext klausel, Vereinbarungsinhalt inhalt) =>
        inhalt.Massnahmenarten.Count == 0 || klausel.Absaetze.Count == 0 ? null : Math.Max(0, klausel.Absaetze.ToList().FindIndex(a => a.EndsWith(':')));
}
