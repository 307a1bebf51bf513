using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.Domain.Projekte;

/// <summary>A project was entered in a case, from the agreement's list or by hand.</summary>
public sealed record ProjektAngelegt(string Nummer, Id<Vorgang> VorgangId, bool AusVereinbarung, string Grund) : Ereignis(Grund);

/// <summary>Another organisation runs the project; null when nobody did before.</summary>
public sealed record TraegerZugeordnet(Id<Organisation>? Vorher, Id<Organisation> Nachher, string Grund) : Ereignis(Grund);

/// <summary>The organisation no longer runs the project, and nobody else does.</summary>
public sealed record TraegerEntzogen(Id<Organisation> Vorher, string Grund) : Ereignis(Grund);

/// <summary>The project rests with its closed case.</summary>
public sealed record ProjektAbgeschlossen(string Grund) : Ereignis(Grund);

/// <summary>The project goes on with its case.</summary>
public sealed record ProjektWiederGeoeffnet(string Grund) : Ereignis(Grund);
