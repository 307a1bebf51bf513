using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>A read agreement was taken into the register, not yet confirmed by a person (R47, R50).</summary>
/// <param name="Pruefsumme">SHA-256 of the source's bytes, hex.</param>
public sealed record ZielvereinbarungUebernommen(
    string Programm, int Jahr, string Ags, string Koerperschaftsname, Geld? Betrag, string Dateiname, string Pruefsumme, string Grund)
    : Ereignis(Grund);
