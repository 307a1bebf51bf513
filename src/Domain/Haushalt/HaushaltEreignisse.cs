using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Haushalt;

/// <summary>A programme year came to be; <paramref name="Aus"/> is the year it was copied from, null for one that came with the program.</summary>
public sealed record ProgrammjahrAngelegt(int Jahr, int? Aus, string Grund) : Ereignis(Grund);

/// <summary>A part of a year was edited.</summary>
public sealed record ProgrammjahrGeaendert(int Jahr, Jahresabschnitt Abschnitt, string Grund) : Ereignis(Grund);

/// <summary>A point of the list was looked at.</summary>
public sealed record PruefpunktErledigt(int Nummer, string Was, string Grund) : Ereignis(Grund);

/// <summary>A point of the list is open again.</summary>
public sealed record PruefpunktZurueckgeholt(int Nummer, string Was, string Grund) : Ereignis(Grund);

/// <summary>Agreements of the year can be drafted.</summary>
public sealed record ProgrammjahrEroeffnet(int Jahr, string Grund) : Ereignis(Grund);

/// <summary>The year came to its end.</summary>
public sealed record ProgrammjahrAbgeschlossen(int Jahr, string Grund) : Ereignis(Grund);

/// <summary>The envelope of a year was set for the first time.</summary>
public sealed record KontingentFestgesetzt(int Jahr, Geld Betrag, Geld Teilzeitausbildung, Geld Jahresschwerpunkt, DateOnly SchreibenVom, string Grund) : Ereignis(Grund);

/// <summary>The envelope was raised or cut.</summary>
public sealed record KontingentGeaendert(int Jahr, Geld Vorher, Geld Betrag, Geld Teilzeitausbildung, Geld Jahresschwerpunkt, DateOnly SchreibenVom, string Grund) : Ereignis(Grund);

/// <summary>A body got its first letter of the year.</summary>
public sealed record ZuteilungErgangen(int Jahr, string Ags, string Koerperschaft, Geld Betrag, DateOnly SchreibenVom, string Aktenzeichen, string Grund) : Ereignis(Grund);

/// <summary>A letter replaced the one before.</summary>
public sealed record ZuteilungErsetzt(int Jahr, int Fassung, Geld Vorher, Geld Betrag, DateOnly SchreibenVom, string Aktenzeichen, string Grund) : Ereignis(Grund);
