using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Organisationen;

/// <summary>A person holds a role in an organisation for a time. Days in Europe/Berlin, both belong to it; an open end is null.</summary>
public sealed class Rollenzuweisung
{
    private Rollenzuweisung()
    {
    }

    internal Rollenzuweisung(int nummer, Id<Organisation> organisation, Rolle rolle, DateOnly von, DateOnly? bis) =>
        (Nummer, OrganisationId, Rolle, Von, Bis) = (nummer, organisation, rolle, von, bis);

    /// <summary>From 1, within the person.</summary>
    public int Nummer { get; private set; }

    public Id<Organisation> OrganisationId { get; private set; }

    public Rolle Rolle { get; private set; }

    public DateOnly Von { get; private set; }

    public DateOnly? Bis { get; internal set; }

    /// <summary>True when the role is held on that day.</summary>
    public bool GiltAm(DateOnly tag) => Von <= tag && (Bis is null || tag <= Bis);
}

/// <summary>Somebody acts in a role for the person it belongs to, for a time. Days in Europe/Berlin, both belong to it.</summary>
public sealed class Vertretung
{
    private Vertretung() => Grund = "";

    internal Vertretung(int nummer, Id<Person> vertreter, Id<Organisation> organisation, Rolle rolle, DateOnly von, DateOnly bis, string grund) =>
        (Nummer, VertreterId, OrganisationId, Rolle, Von, Bis, Grund) = (nummer, vertreter, organisation, rolle, von, bis, grund);

    /// <summary>From 1, within the person who is substituted.</summary>
    public int Nummer { get; private set; }

    public Id<Person> VertreterId { get; private set; }

    public Id<Organisation> OrganisationId { get; private set; }

    public Rolle Rolle { get; private set; }

    public DateOnly Von { get; private set; }

    public DateOnly Bis { get; private set; }

    public string Grund { get; private set; }

    /// <summary>Moment it was ended before its time, UTC; null otherwise.</summary>
    public DateTime? WiderrufenAm { get; internal set; }

    /// <summary>True when the substitute may act on that day.</summary>
    public bool GiltAm(DateOnly tag) => WiderrufenAm is null && Von <= tag && tag <= Bis;
}
