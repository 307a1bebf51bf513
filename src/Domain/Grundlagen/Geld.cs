namespace Zielwerk.Domain.Grundlagen;

/// <summary>An amount of money in whole Euro cents. Never a decimal or double inside the domain (ADR 8).</summary>
/// <param name="Cent">Amount in cents; may be negative only in counter-postings.</param>
public readonly record struct Geld(long Cent) : IComparable<Geld>
{
    /// <summary>Makes an amount from whole Euro.</summary>
    public static Geld Euro(long euro) => new(checked(euro * 100));

    public static Geld operator +(Geld a, Geld b) => new(checked(a.Cent + b.Cent));

    public static Geld operator -(Geld a, Geld b) => new(checked(a.Cent - b.Cent));

    public static bool operator <(Geld a, Geld b) => a.Cent < b.Cent;

    public static bool operator >(Geld a, Geld b) => a.Cent > b.Cent;

    public static bool operator <=(Geld a, Geld b) => a.Cent <= b.Cent;

    public static bool operator >=(Geld a, Geld b) => a.Cent >= b.Cent;

    public int CompareTo(Geld other) => Cent.CompareTo(other.Cent);

    /// <summary>House notation without unit: "1.121.600" for whole Euro, "1.121.600,50" with cents (R23).</summary>
    public override string ToString() =>
        (Cent / 100m).ToString(Cent % 100 == 0 ? "#,0" : "#,0.00", Deutsch.Kultur);
}
