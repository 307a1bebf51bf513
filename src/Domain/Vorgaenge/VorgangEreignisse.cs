using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Vorgaenge;

// The log is kept for good: no names, telephone numbers or words of a note stand in events (SEC-20). The Sachstand does, since it says how the case stands.

/// <summary>A case was opened for one body and one year.</summary>
public sealed record VorgangAngelegt(string Aktenzeichen, int Jahr, string Ags, Id<Organisation> Organisation, bool Test, string Grund) : Ereignis(Grund);

/// <summary>How the case stands, in other words than before.</summary>
public sealed record SachstandGeaendert(string Vorher, string Nachher, string Grund) : Ereignis(Grund);

/// <summary>Another person at the body, or another number, is to be asked.</summary>
public sealed record AnsprechpersonGeaendert(bool Benannt, string Grund) : Ereignis(Grund);

/// <summary>Another person at the granting authority is in charge; null when nobody is.</summary>
public sealed record ZustaendigkeitGeaendert(Id<Person>? Vorher, Id<Person>? Nachher, string Grund) : Ereignis(Grund);

/// <summary>A note was written; its words stand in the case.</summary>
public sealed record VermerkGeschrieben(int Nummer, Sichtbarkeit Sichtbarkeit, Id<Organisation> Organisation, string Grund) : Ereignis(Grund);

/// <summary>The case is to be shown again on a day.</summary>
public sealed record WiedervorlageGesetzt(int Nummer, DateOnly Tag, Id<Organisation> Organisation, Id<Person>? Person, string Grund) : Ereignis(Grund);

/// <summary>The case is to be shown on another day.</summary>
public sealed record WiedervorlageVerschoben(int Nummer, DateOnly Vorher, DateOnly Nachher, string Grund) : Ereignis(Grund);

/// <summary>What the case was shown for is done.</summary>
public sealed record WiedervorlageErledigt(int Nummer, string Grund) : Ereignis(Grund);

/// <summary>It was not done after all.</summary>
public sealed record WiedervorlageZurueckgeholt(int Nummer, string Grund) : Ereignis(Grund);

/// <summary>A duty of the case was met on that day, or will not be asked for; <paramref name="Grund"/> says which.</summary>
public sealed record PflichtErledigt(Pflichtart Pflicht, DateOnly Am, string Grund) : Ereignis(Grund);

/// <summary>A duty is open again.</summary>
public sealed record PflichtZurueckgeholt(Pflichtart Pflicht, DateOnly Am, string Grund) : Ereignis(Grund);

/// <summary>The case came to its end.</summary>
public sealed record VorgangAbgeschlossen(string Grund) : Ereignis(Grund);

/// <summary>The case goes on after its end.</summary>
public sealed record VorgangWiederGeoeffnet(string Grund) : Ereignis(Grund);
