using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.Domain.Unterlagen;

/// <summary>A file came into a case. Without its name, which may hold personal data; the checksum says which one.</summary>
public sealed record UnterlageHochgeladen(Id<Vorgang> VorgangId, Dateiart Art, int Groesse, string Pruefsumme, string Grund) : Ereignis(Grund);

/// <summary>A file no longer counts; its bytes stay with the case.</summary>
public sealed record UnterlageEntfernt(Id<Vorgang> VorgangId, string Pruefsumme, string Grund) : Ereignis(Grund);
