namespace Zielwerk.Domain.Grundlagen;

/// <summary>A rule of the domain: stable code, German text for the person who broke it, legal or documentary basis.</summary>
public sealed record Regel(string Code, string Text, string Grundlage);

/// <summary>A broken rule, with the words or values concerned where they help.</summary>
public sealed record Verstoss(Regel Regel, string? Angabe = null)
{
    public override string ToString() => Angabe is null ? Regel.Text : $"{Regel.Text} ({Angabe})";
}

/// <summary>Thrown by an act whose rules were not asked before; the caller forgot the matching Pruefe method.</summary>
public sealed class RegelverstossException(IReadOnlyList<Verstoss> verstoesse)
    : Exception(string.Join(" ", verstoesse))
{
    public IReadOnlyList<Verstoss> Verstoesse { get; } = verstoesse;

    /// <summary>Stops an act that breaks a rule.</summary>
    public static void ThrowIfAny(IReadOnlyList<Verstoss> verstoesse)
    {
        if (verstoesse.Count > 0)
        {
            throw new RegelverstossException(verstoesse);
        }
    }
}
