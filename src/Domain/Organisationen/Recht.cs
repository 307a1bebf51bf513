using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Organisationen;

/// <summary>One row of <see cref="Rechtetabelle"/>: who in this role may do this, with what, in which state.</summary>
/// <param name="Zustaende">States of the thing in which it is allowed; empty = in each.</param>
/// <param name="AuchVertretung">True when a substitute may do it too.</param>
public sealed record Recht(Rolle Rolle, Handlung Handlung, Beziehung Beziehung, IReadOnlyList<string> Zustaende, bool AuchVertretung);

/// <summary>The thing an act is about, as far as rights depend on it.</summary>
/// <param name="Organisation">Whom it belongs to.</param>
/// <param name="Zustand">Its state, by name; null when it has none.</param>
/// <param name="Person">The person it is about.</param>
/// <param name="Traeger">The organisation that runs the project.</param>
/// <param name="IstTest">Belongs to a test organisation.</param>
public sealed record Gegenstand(
    Id<Organisation>? Organisation = null, string? Zustand = null, Id<Person>? Person = null, Id<Organisation>? Traeger = null, bool IstTest = false);

/// <summary>What a check of rights comes to; the order is that of growing closeness.</summary>
public enum Rechtsergebnis
{
    /// <summary>No role of the person knows the act.</summary>
    KeinRecht,

    /// <summary>The act is known, but the thing is foreign: it does not exist for this person.</summary>
    Fremd,

    /// <summary>The thing is the right one, but not in this state.</summary>
    FalscherZustand,

    /// <summary>Allowed.</summary>
    Erlaubt,
}

/// <summary>Result of a check and, when allowed, the role that carries it; an own role goes before a substituted one.</summary>
public sealed record Rechtspruefung(Rechtsergebnis Ergebnis, Befugnis? Befugnis)
{
    public bool Erlaubt => Ergebnis == Rechtsergebnis.Erlaubt;
}
