using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Vorlagen;

/// <summary>A part of a template sentence: fixed text, a slot, or a cross-reference to a clause (R43 to R45).</summary>
public abstract record Baustein;

/// <summary>Fixed wording, exactly as printed, with its spaces.</summary>
public sealed record Text(string Wortlaut) : Baustein;

/// <summary>A slot. <see cref="Kasus"/> is null for slots that are not declined (year, amount).</summary>
/// <param name="Feld">Name of the value, one of <see cref="Felder"/>.</param>
/// <param name="Kasus">Case with article, or null.</param>
/// <param name="Gross">The article starts a sentence: only its first letter becomes a capital ("Die documenta Stadt Kassel").</param>
/// <param name="OhneArtikel">The form without its article ("Hessisches Ministerium ..." in the signature block).</param>
public sealed record Platzhalter(string Feld, Kasus? Kasus = null, bool Gross = false, bool OhneArtikel = false) : Baustein;

/// <summary>Reference to a clause by identity; printed as "§ 5" from the clause's computed number (R45).</summary>
public sealed record Verweis(string Klausel) : Baustein;

/// <summary>One sentence of a template.</summary>
public sealed record Satz(IReadOnlyList<Baustein> Bausteine);

/// <summary>Kind of a template paragraph.</summary>
public enum Absatzart
{
    /// <summary>Sentences.</summary>
    Saetze,

    /// <summary>The place where the list of Maßnahmenarten and projects stands; has no sentences.</summary>
    Massnahmenliste,
}

/// <summary>A logical paragraph of a template.</summary>
public sealed record Absatz(Absatzart Art, IReadOnlyList<Satz> Saetze);

/// <summary>A clause: the Präambel (<see cref="Nummeriert"/> false) or a paragraph sign. Numbers are computed from the order.</summary>
public sealed record Klausel(string Id, bool Nummeriert, Satz Titel, Satz? Untertitel, IReadOnlyList<Absatz> Absaetze);

/// <summary>The wording of a year's agreement: one model for drafting, reading and comparing.</summary>
/// <remarks><see cref="Werte"/> are the slot values that the year fixes (alliance period, focus, priorities ...), by the names in <see cref="Felder"/>.</remarks>
public sealed record Vorlage
{
    public required int Jahr { get; init; }
    public required IReadOnlyList<Satz> Titelblatt { get; init; }
    public required IReadOnlyList<Klausel> Klauseln { get; init; }
    public required IReadOnlyList<Satz> UnterschriftLand { get; init; }
    public required IReadOnlyList<Satz> UnterschriftKoerperschaft { get; init; }

    /// <summary>Names of the Maßnahmenarten of the year in their order (R15, R26).</summary>
    public required IReadOnlyList<string> Massnahmenarten { get; init; }

    /// <summary>A short name for each of <see cref="Massnahmenarten"/>, for filters and charts.</summary>
    public required IReadOnlyList<string> Kurznamen { get; init; }

    /// <summary>The goals of the Land that § 1 names, each as a catalogue entry (R10).</summary>
    public IReadOnlyList<string> Ziele { get; init; } = [];

    public required IReadOnlyDictionary<string, string> Werte { get; init; }

    /// <summary>Short forms with their long form, for the check of undefined short forms (R46).</summary>
    public required IReadOnlyDictionary<string, string> Kurzformen { get; init; }
}
