using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Haushalt;

/// <summary>What the money of a year is counted by: the whole, and the two parts that serve one purpose only (R13, R21).</summary>
public enum Topf
{
    /// <summary>All of it, the earmarked parts included (R25).</summary>
    Gesamt,

    /// <summary>For measures that make part-time training possible (R13).</summary>
    Teilzeitausbildung,

    /// <summary>For the focus of the year, whose name changes (R21).</summary>
    Jahresschwerpunkt,
}

/// <summary>An amount with its earmarked parts; the parts are inside <see cref="Gesamt"/>, never on top of it (R13, R21, R25).</summary>
/// <param name="Gesamt">The whole, in cents.</param>
/// <param name="Teilzeitausbildung">Of it for part-time training.</param>
/// <param name="Jahresschwerpunkt">Of it for the focus of the year.</param>
public readonly record struct Mittel(Geld Gesamt, Geld Teilzeitausbildung, Geld Jahresschwerpunkt)
{
    /// <summary>No money.</summary>
    public static Mittel Keine { get; }

    /// <summary>From whole cents, as they are stored.</summary>
    public static Mittel Cent(long gesamt, long teilzeitausbildung, long jahresschwerpunkt) => new(new(gesamt), new(teilzeitausbildung), new(jahresschwerpunkt));

    public static Mittel operator +(Mittel a, Mittel b) =>
        new(a.Gesamt + b.Gesamt, a.Teilzeitausbildung + b.Teilzeitausbildung, a.Jahresschwerpunkt + b.Jahresschwerpunkt);

    public static Mittel operator -(Mittel a, Mittel b) =>
        new(a.Gesamt - b.Gesamt, a.Teilzeitausbildung - b.Teilzeitausbildung, a.Jahresschwerpunkt - b.Jahresschwerpunkt);

    /// <summary>The amount of one pot.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such pot.</exception>
    public Geld In(Topf topf) => topf switch
    {
        Topf.Gesamt => Gesamt,
        Topf.Teilzeitausbildung => Teilzeitausbildung,
        Topf.Jahresschwerpunkt => Jahresschwerpunkt,
        _ => throw new ArgumentOutOfRangeException(nameof(topf)),
    };

    /// <summary>The first pot in which this is more than <paramref name="rahmen"/> has, or null when it fits (HH-1).</summary>
    public Topf? UebersteigtIn(Mittel rahmen)
    {
        foreach (var topf in Enum.GetValues<Topf>())
        {
            if (In(topf) > rahmen.In(topf))
            {
                return topf;
            }
        }

        return null;
    }

    /// <summary>What speaks against the amounts as such: negative ones, parts larger than the whole.</summary>
    public IReadOnlyList<Verstoss> Pruefe()
    {
        var ich = this;
        return [
            .. Enum.GetValues<Topf>().Where(t => ich.In(t) < default(Geld)).Take(1).Select(_ => new Verstoss(HaushaltRegeln.BetragNegativ)),
            .. Teilzeitausbildung + Jahresschwerpunkt > Gesamt ? [new Verstoss(HaushaltRegeln.TeileUebersteigenGesamt)] : Array.Empty<Verstoss>()];
    }
}
