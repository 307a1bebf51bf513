using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>Who carries a project out.</summary>
public enum Umsetzungsart
{
    /// <summary>Not settled yet.</summary>
    Offen,

    /// <summary>A provider, who gets the money from the body.</summary>
    DurchTraeger,

    /// <summary>The body itself.</summary>
    Eigenregie,

    /// <summary>Body and provider together.</summary>
    Gemeinsam,
}

/// <summary>Answer to a point of the inclusion checklist (R9).</summary>
public enum Pruefantwort
{
    Offen,
    Ja,
    Nein,
    TrifftNichtZu,
}

/// <summary>A point of the checklist of a project, answered or open; the points are data (<see cref="Projektmerkmale"/>).</summary>
public sealed record Inklusionspunkt(string Schluessel, Pruefantwort Antwort, string? Bemerkung);

/// <summary>A project as both sides talk about it: what § 5 prints is its name; all else is key data (R9 to R16, R27).</summary>
public sealed record Projektangabe
{
    /// <summary>Most characters of a name.</summary>
    public const int LaengsterName = 300;

    /// <summary>Stays the same through all versions, so that a renamed or moved project is not taken for another.</summary>
    public required int Nummer { get; init; }

    public required string Name { get; init; }

    /// <summary>Money for the project, or null when it is not planned apart (R27).</summary>
    public Geld? Betrag { get; init; }

    /// <summary>Places for participants; null for events, public relations and other projects without any.</summary>
    public int? Plaetze { get; init; }

    /// <summary>Goals of the Land it serves, in words (R10).</summary>
    public IReadOnlyList<string> Ziele { get; init; } = [];

    /// <summary>Legal regimes it reaches (R11).</summary>
    public IReadOnlyList<string> Rechtskreise { get; init; } = [];

    /// <summary>Target groups (R12).</summary>
    public IReadOnlyList<string> Zielgruppen { get; init; } = [];

    /// <summary>Makes part-time training possible (R13).</summary>
    public bool Teilzeit { get; init; }

    /// <summary>Serves the focus of the year (R21).</summary>
    public bool Foerderschwerpunkt { get; init; }

    public Umsetzungsart Umsetzung { get; init; }

    /// <summary>Where the strategy of the body speaks of it (R18).</summary>
    public string? Strategiestelle { get; init; }

    /// <summary>Gender, age, inclusion, UN-BRK (R9).</summary>
    public IReadOnlyList<Inklusionspunkt> Checkliste { get; init; } = [];

    /// <summary>The condition of the fourth Maßnahmenart is confirmed: it relates to participants (R16).</summary>
    public bool Teilnehmendenbezug { get; init; }
}

/// <summary>A Maßnahmenart with its projects in the order of § 5; it stays and is printed when there are none (R26).</summary>
public sealed record Massnahmenblock(string Name, IReadOnlyList<Projektangabe> Projekte);

/// <summary>A paragraph that reads otherwise than the template has it (R48).</summary>
/// <param name="Klausel">Id of the clause in the template.</param>
/// <param name="Absatz">Place in the clause, from 1; one more than it has adds a paragraph.</param>
/// <param name="Text">The wording; empty drops the paragraph.</param>
public sealed record Wortlautaenderung(string Klausel, int Absatz, string Text);

/// <summary>Who is to sign, as printed under the line (R38, R41).</summary>
public sealed record Unterzeichner(Parteirolle Seite, string? Ort, string? Name, string? Amt, bool InVertretung);
