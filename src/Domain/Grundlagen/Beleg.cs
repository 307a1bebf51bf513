namespace Zielwerk.Domain.Grundlagen;

/// <summary>How far a value can be trusted, as explained in docs/lesung.md: V read at the source, S secondary, A read for another programme of the Land, I inferred, G general knowledge, X not found.</summary>
public enum Gewissheit
{
    V,
    S,
    A,
    I,
    G,
    X,
}

/// <summary>Where a value comes from and how certain it is; an operator can correct the value.</summary>
public sealed record Beleg(string Quelle, Gewissheit Gewissheit);
