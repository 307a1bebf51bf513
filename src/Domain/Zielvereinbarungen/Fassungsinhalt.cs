using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>What the two sides talk about: template, money, projects, wording that departs from the template, who is to sign. Immutable; each change gives a new one.</summary>
public sealed record Fassungsinhalt
{
    /// <summary>Year of the template, which is its identity (R43).</summary>
    public required int Vorlagenjahr { get; init; }

    /// <summary>The total of § 4 (R23).</summary>
    public required Geld Betrag { get; init; }

    /// <summary>The Maßnahmenarten of the year in their order, also the empty ones (R26).</summary>
    public required IReadOnlyList<Massnahmenblock> Massnahmenarten { get; init; }

    /// <summary>Paragraphs with a wording of their own.</summary>
    public IReadOnlyList<Wortlautaenderung> Wortlaut { get; init; } = [];

    public IReadOnlyList<Unterzeichner> Unterzeichner { get; init; } = [];

    /// <summary>All projects in the order of § 5.</summary>
    public IEnumerable<Projektangabe> Projekte() => Massnahmenarten.SelectMany(m => m.Projekte);

    /// <summary>Sum of the amounts planned for projects; projects without amount count nothing (R27).</summary>
    public Geld Projektsumme() => Projekte().Aggregate(new Geld(0), (summe, p) => summe + (p.Betrag ?? new Geld(0)));

    /// <summary>The project of a number, or null.</summary>
    public Projektangabe? Projekt(int nummer) => Projekte().FirstOrDefault(p => p.Nummer == nummer);

    /// <summary>Place of a project: Maßnahmenart and position, both from 1; null when there is none.</summary>
    public (int Massnahmenart, int Position)? Ort(int nummer)
    {
        for (var art = 0; art < Massnahmenarten.Count; art++)
        {
            var stelle = Massnahmenarten[art].Projekte.Select(p => p.Nummer).ToList().IndexOf(nummer);
            if (stelle >= 0)
            {
                return (art + 1, stelle + 1);
            }
        }

        return null;
    }

    /// <summary>With one more project at the end of a Maßnahmenart.</summary>
    /// <param name="massnahmenart">From 1.</param>
    /// <param name="projekt">Its number must be free (<see cref="Vereinbarungsverfahren.NaechstesProjekt"/>).</param>
    public Fassungsinhalt MitProjekt(int massnahmenart, Projektangabe projekt) => Ersetze(massnahmenart, p => [.. p, projekt]);

    /// <summary>With other statements about a project of the same number.</summary>
    public Fassungsinhalt MitGeaendertemProjekt(Projektangabe projekt) =>
        this with { Massnahmenarten = [.. Massnahmenarten.Select(m => m with { Projekte = [.. m.Projekte.Select(p => p.Nummer == projekt.Nummer ? projekt : p)] })] };

    /// <summary>Without a project; its Maßnahmenart stays.</summary>
    public Fassungsinhalt OhneProjekt(int nummer) =>
        this with { Massnahmenarten = [.. Massnahmenarten.Select(m => m with { Projekte = [.. m.Projekte.Where(p => p.Nummer != nummer)] })] };

    /// <summary>With a project at another place.</summary>
    /// <param name="massnahmenart">From 1.</param>
    /// <param name="position">From 1; beyond the end means the end.</param>
    public Fassungsinhalt MitVerschobenemProjekt(int nummer, int massnahmenart, int position) => Projekt(nummer) is not { } projekt
        ? this
        : OhneProjekt(nummer).Ersetze(massnahmenart, p => [.. p.Take(position - 1), projekt, .. p.Skip(position - 1)]);

    /// <summary>With another wording of a paragraph; null gives the template's back.</summary>
    public Fassungsinhalt MitWortlaut(string klausel, int absatz, string? text)
    {
        var andere = Wortlaut.Where(w => (w.Klausel, w.Absatz) != (klausel, absatz));
        return this with { Wortlaut = text is null ? [.. andere] : [.. andere.Append(new(klausel, absatz, text.Trim())).OrderBy(w => w.Klausel, StringComparer.Ordinal).ThenBy(w => w.Absatz)] };
    }

    private Fassungsinhalt Ersetze(int massnahmenart, Func<IReadOnlyList<Projektangabe>, IReadOnlyList<Projektangabe>> aendere)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(massnahmenart, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(massnahmenart, Massnahmenarten.Count);
        return this with { Massnahmenarten = [.. Massnahmenarten.Select((m, i) => i == massnahmenart - 1 ? m with { Projekte = aendere(m.Projekte) } : m)] };
    }
}
