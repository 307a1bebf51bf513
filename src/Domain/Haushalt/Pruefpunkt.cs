using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Haushalt;

/// <summary>Something of a copied year that a person must look at before the year is opened, and why (R4, R43).</summary>
public sealed class Pruefpunkt
{
    private Pruefpunkt() => Was = Warum = "";

    internal Pruefpunkt(int nummer, string was, string warum, Jahresabschnitt? abschnitt)
    {
        (Nummer, Was, Warum, Abschnitt) = (nummer, was, warum, abschnitt);
    }

    /// <summary>From 1, in the order of the list.</summary>
    public int Nummer { get; private set; }

    /// <summary>What to look at, in a few words.</summary>
    public string Was { get; private set; }

    /// <summary>Why, as a German sentence with the values at stake.</summary>
    public string Warum { get; private set; }

    /// <summary>The part of the year where it is changed; null when that is elsewhere.</summary>
    public Jahresabschnitt? Abschnitt { get; private set; }

    /// <summary>Moment it was ticked off, UTC; null while it is open.</summary>
    public DateTime? ErledigtAm { get; internal set; }

    /// <summary>Who ticked it off.</summary>
    public Id<Person>? ErledigtVon { get; internal set; }
}
