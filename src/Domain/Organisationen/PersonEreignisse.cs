using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Organisationen;

// Names and addresses do not stand in events: the log is kept for good, personal data are not (SEC-20).

/// <summary>A person was entered.</summary>
public sealed record PersonAngelegt(string Grund) : Ereignis(Grund);

/// <summary>Name or address of a person changed.</summary>
public sealed record PersonGeaendert(string Grund) : Ereignis(Grund);

/// <summary>A person has another e-mail address, asked for by an organisation and confirmed at that address.</summary>
public sealed record AdresseGewechselt(Id<Organisation> VeranlasstVon, string Grund) : Ereignis(Grund);

/// <summary>A person got a role.</summary>
public sealed record RolleErhalten(Id<Organisation> Organisation, Rolle Rolle, DateOnly Von, DateOnly? Bis, string Grund) : Ereignis(Grund);

/// <summary>A person lost a role; <paramref name="LetzterTag"/> is the last day it counts.</summary>
public sealed record RolleEntzogen(Id<Organisation> Organisation, Rolle Rolle, DateOnly LetzterTag, string Grund) : Ereignis(Grund);

/// <summary>A person gave a role to another one.</summary>
public sealed record RolleWeitergegeben(Id<Organisation> Organisation, Rolle Rolle, Id<Person> An, string Grund) : Ereignis(Grund);

/// <summary>A person took over a role from another one.</summary>
public sealed record RolleUebernommen(Id<Organisation> Organisation, Rolle Rolle, Id<Person> Von, string Grund) : Ereignis(Grund);

/// <summary>Somebody may act for the person from one day to another.</summary>
public sealed record VertretungEingerichtet(Id<Person> Vertreter, Id<Organisation> Organisation, Rolle Rolle, DateOnly Von, DateOnly Bis, string Grund) : Ereignis(Grund);

/// <summary>A substitution ended before its time.</summary>
public sealed record VertretungWiderrufen(Id<Person> Vertreter, Id<Organisation> Organisation, Rolle Rolle, string Grund) : Ereignis(Grund);

/// <summary>The access of a person was closed; it counts at the next request.</summary>
public sealed record PersonGesperrt(string Grund) : Ereignis(Grund);

/// <summary>An organisation sent an invitation once more.</summary>
public sealed record EinladungWiederholt(Id<Organisation> Organisation, string Grund) : Ereignis(Grund);

/// <summary>An organisation took an invitation back.</summary>
public sealed record EinladungZurueckgezogen(Id<Organisation> Organisation, string Grund) : Ereignis(Grund);

/// <summary>The access of a person was opened again.</summary>
public sealed record PersonEntsperrt(string Grund) : Ereignis(Grund);

/// <summary>All sessions of a person were ended by somebody else, as after the loss of a device.</summary>
public sealed record SitzungenBeendet(string Grund) : Ereignis(Grund);

/// <summary>A person may set up anew what proves it, as after the loss of the second factor; until then the former counts.</summary>
public sealed record ZugangErneuert(string Grund) : Ereignis(Grund);
