using System.Diagnostics.CodeAnalysis;

namespace Zielwerk.Domain.Grundlagen;

/// <summary>Technical key of an aggregate of type <typeparamref name="T"/>. Human numbers (Aktenzeichen) are separate values.</summary>
public readonly record struct Id<T>(Guid Value) : IParsable<Id<T>>
{
    public static Id<T> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
