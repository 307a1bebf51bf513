using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Vorgaenge;

/// <summary>Who may read a note.</summary>
public enum Sichtbarkeit
{
    /// <summary>Everybody who sees the case.</summary>
    AlleBeteiligten,

    /// <summary>Ministry and granting authority.</summary>
    NurLand,

    /// <summary>The organisation it was written in.</summary>
    NurEigeneOrganisation,
}

/// <summary>A note in a case (R31); notes are only added, never changed.</summary>
/// <param name="Nummer">From 1, in the order of writing.</param>
/// <param name="Am">Moment, UTC.</param>
public sealed record Vermerk(int Nummer, DateTime Am, Id<Person> PersonId, Id<Organisation> OrganisationId, Sichtbarkeit Sichtbarkeit, [property: Personenbezogen] string Text)
{
    /// <summary>True when people of that organisation may read it.</summary>
    public bool IstSichtbarFuer(Id<Organisation> organisation, Organisationsart art) => organisation == OrganisationId || Sichtbarkeit switch
    {
        Sichtbarkeit.AlleBeteiligten => true,
        Sichtbarkeit.NurLand => IstLand(art),
        _ => false,
    };

    /// <summary>True for the organisations that make up the Land in a case.</summary>
    public static bool IstLand(Organisationsart art) => art is Organisationsart.Ministerium or Organisationsart.Bewilligungsbehoerde;
}
