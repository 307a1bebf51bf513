using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Vorgaenge;

/// <summary>A day on which the case is to be shown again to a person or to a whole organisation; only that organisation sees it.</summary>
public sealed class Wiedervorlage
{
    private Wiedervorlage() => Anlass = "";

    internal Wiedervorlage(int nummer, DateOnly tag, string anlass, Id<Organisation> organisation, Id<Person>? person)
    {
        (Nummer, Tag, Anlass, OrganisationId, PersonId) = (nummer, tag, anlass, organisation, person);
    }

    /// <summary>From 1, in the order of setting.</summary>
    public int Nummer { get; private set; }

    /// <summary>The day as set.</summary>
    public DateOnly Tag { get; internal set; }

    /// <summary>What is to be done then.</summary>
    [Personenbezogen]
    public string Anlass { get; private set; }

    public Id<Organisation> OrganisationId { get; private set; }

    /// <summary>For whom; null for everybody in the organisation.</summary>
    public Id<Person>? PersonId { get; private set; }

    /// <summary>Moment it was done, UTC; null while it is open.</summary>
    public DateTime? ErledigtAm { get; internal set; }

    /// <summary>Who did it.</summary>
    public Id<Person>? ErledigtVon { get; internal set; }

    /// <summary>The day it is offered: the day as set when that is a working day, else the next working day.</summary>
    public DateOnly Vorlagetag => Arbeitstage.Ab(Tag);

    /// <summary>Why it is offered on that day, in German.</summary>
    public string Warum => Arbeitstage.Hindernis(Tag) is { } hindernis
        ? $"Gesetzt auf {Deutsch.TagMitWochentag(Tag)}. Das ist kein Arbeitstag ({hindernis}); vorgelegt wird am nächsten: {Deutsch.TagMitWochentag(Vorlagetag)}."
        : $"Gesetzt auf {Deutsch.TagMitWochentag(Tag)}. Das ist ein Arbeitstag, es bleibt dabei.";
}
