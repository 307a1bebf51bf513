using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>An answer to a remark.</summary>
/// <param name="Nummer">From 1 within the remark.</param>
/// <param name="Am">Moment, UTC.</param>
public sealed record Antwort(int Nummer, Parteirolle Seite, Id<Person> PersonId, Id<Organisation> OrganisationId, DateTime Am, string Text);

/// <summary>A remark on a clause, a project or the whole, answered and settled by either side; an internal one is for the own side alone.</summary>
public sealed class Anmerkung
{
    private Anmerkung() => Text = "";

    internal Anmerkung(int nummer, Beteiligter wer, DateTime am, string? klausel, int? projekt, bool intern, string text)
    {
        (Nummer, Seite, PersonId, OrganisationId, Am) = (nummer, wer.Seite, wer.PersonId, wer.OrganisationId, am);
        (Klausel, Projekt, Intern, Text) = (klausel, projekt, intern, text);
    }

    /// <summary>From 1, in order.</summary>
    public int Nummer { get; private set; }

    public Parteirolle Seite { get; private set; }

    public Id<Person> PersonId { get; private set; }

    public Id<Organisation> OrganisationId { get; private set; }

    /// <summary>Moment, UTC.</summary>
    public DateTime Am { get; private set; }

    /// <summary>Id of the clause it is about, or null.</summary>
    public string? Klausel { get; private set; }

    /// <summary>Number of the project it is about, or null; when both are null it is about the whole.</summary>
    public int? Projekt { get; private set; }

    /// <summary>Only the own side sees it.</summary>
    public bool Intern { get; private set; }

    [Personenbezogen]
    public string Text { get; private set; }

    [Personenbezogen]
    public IReadOnlyList<Antwort> Antworten { get; internal set; } = [];

    /// <summary>Moment it was settled, UTC; null while it is open.</summary>
    public DateTime? ErledigtAm { get; internal set; }

    public Id<Person>? ErledigtVon { get; internal set; }

    /// <summary>True when people of a side may see it; null = neither side, such as an auditor.</summary>
    public bool IstSichtbarFuer(Parteirolle? seite) => !Intern || seite == Seite;
}
