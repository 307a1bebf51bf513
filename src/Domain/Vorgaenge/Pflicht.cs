using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Vorgaenge;

/// <summary>What the programme asks for in every case.</summary>
public enum Pflichtart
{
    /// <summary>The body applies for the budget of the year.</summary>
    Antrag,

    /// <summary>Land and body talk about the projects in autumn (§ 6 of the agreement, R32).</summary>
    Umsetzungsbesprechung,
}

/// <summary>How a duty stands on a day.</summary>
public enum Pflichtstand
{
    NochNichtMoeglich,
    Offen,

    /// <summary>Due within fourteen days, the day itself included.</summary>
    BaldFaellig,
    Ueberfaellig,
    Erledigt,
}

/// <summary>A duty that was met, or that will not be asked for, and when.</summary>
public sealed record Pflichterledigung(Pflichtart Pflicht, DateOnly Am);

/// <summary>Something due in a case: a duty by the rules, or a Wiedervorlage.</summary>
/// <param name="Schluessel">Name within the case, stable: "antrag", "umsetzungsbesprechung", "wv-3".</param>
/// <param name="Art">Null for a Wiedervorlage.</param>
/// <param name="Nummer">Number of the Wiedervorlage, or null.</param>
/// <param name="Was">What is to be done, in words.</param>
/// <param name="Tag">Last day; for a Wiedervorlage the day it is offered.</param>
/// <param name="Ab">First day it can be done, or null.</param>
/// <param name="Wer">Kind of organisation that has to act, or null when <paramref name="OrganisationId"/> names it.</param>
/// <param name="PersonId">The person who has to act, or null for everybody in the organisation.</param>
/// <param name="Begruendung">Why this day, for a duty by the rules.</param>
/// <param name="Erklaerung">Why this day, in one sentence.</param>
/// <param name="ErledigtAm">Day it was done.</param>
public sealed record Pflicht(
    string Schluessel,
    Pflichtart? Art,
    int? Nummer,
    string Was,
    DateOnly Tag,
    DateOnly? Ab,
    Organisationsart? Wer,
    Id<Organisation>? OrganisationId,
    Id<Person>? PersonId,
    Begruendung? Begruendung,
    string Erklaerung,
    Pflichtstand Stand,
    DateOnly? ErledigtAm)
{
    /// <summary>True when it has to be done and can be.</summary>
    public bool IstOffen => Stand is Pflichtstand.Offen or Pflichtstand.BaldFaellig or Pflichtstand.Ueberfaellig;

    /// <summary>Days from that day to the last one; negative when it has passed.</summary>
    public int Rest(DateOnly heute) => Tag.DayNumber - heute.DayNumber;
}
