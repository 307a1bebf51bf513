using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.Domain.Zielvereinbarungen;

// Both sides read the log: what a working copy or a remark says does not stand in it.

/// <summary>What of the working copy was changed.</summary>
public enum Arbeitsschritt
{
    BetragGeaendert,
    ProjektHinzugefuegt,
    ProjektGeaendert,
    ProjektVerschoben,
    ProjektGestrichen,
    ProjekteUebernommen,
    WortlautGeaendert,
    UnterzeichnerGeaendert,
    Verworfen,
}

/// <summary>The talks on the agreement of a body for a year have begun.</summary>
public sealed record VerfahrenEroeffnet(Id<Vorgang> VorgangId, string Programm, int Jahr, string Ags, string Grund) : Ereignis(Grund);

/// <summary>A side went on with its working copy, which the other side does not see.</summary>
public sealed record ArbeitskopieGeaendert(Arbeitsschritt Schritt, Parteirolle Seite, string Grund) : Ereignis(Grund);

/// <summary>A version was handed over to the other side.</summary>
public sealed record FassungUebergeben(int Fassung, int Aenderung, Parteirolle Seite, Geld Betrag, string Pruefsumme, string Grund) : Ereignis(Grund);

/// <summary>A side accepted a version.</summary>
public sealed record FassungAngenommen(int Fassung, Parteirolle Seite, string Pruefsumme, string Grund) : Ereignis(Grund);

/// <summary>A side no longer accepts a version.</summary>
public sealed record AnnahmeZurueckgenommen(int Fassung, Parteirolle Seite, string Grund) : Ereignis(Grund);

/// <summary>An agreed text is talked about again.</summary>
public sealed record VerfahrenWiederaufgenommen(int Fassung, Parteirolle Seite, string Grund) : Ereignis(Grund);

/// <summary>A remark was written.</summary>
public sealed record AnmerkungGeschrieben(int Nummer, Parteirolle Seite, bool Intern, string Grund) : Ereignis(Grund);

/// <summary>A remark was answered.</summary>
public sealed record AnmerkungBeantwortet(int Nummer, Parteirolle Seite, string Grund) : Ereignis(Grund);

/// <summary>A remark is settled.</summary>
public sealed record AnmerkungErledigt(int Nummer, Parteirolle Seite, string Grund) : Ereignis(Grund);

/// <summary>A signature was recorded.</summary>
public sealed record UnterschriftErfasst(int Nummer, int Fassung, Parteirolle Seite, Unterschriftsart Art, DateOnly? Datum, string Pruefsumme, string Grund) : Ereignis(Grund);

/// <summary>The day a signature lacked is known now.</summary>
public sealed record UnterschriftDatiert(int Nummer, DateOnly Datum, string Grund) : Ereignis(Grund);

/// <summary>A signature was recorded by mistake and does not count.</summary>
public sealed record UnterschriftGestrichen(int Nummer, Parteirolle Seite, string Grund) : Ereignis(Grund);

/// <summary>Both sides have signed the same text: it is in force.</summary>
public sealed record VereinbarungWirksamGeworden(int Fassung, int Aenderung, Geld Betrag, string Pruefsumme, string Grund) : Ereignis(Grund);

/// <summary>An amendment is talked about; what is in force stays so.</summary>
public sealed record AenderungBegonnen(int Aenderung, Parteirolle Seite, string Grund) : Ereignis(Grund);

/// <summary>The talks, or those on an amendment, ended without result.</summary>
public sealed record VerfahrenBeendet(int Aenderung, string Grund) : Ereignis(Grund);
