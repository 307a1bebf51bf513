using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>One version of the text as a side handed it over; never changed afterwards (IOP-20).</summary>
/// <param name="Nummer">From 1 through all talks of the agreement.</param>
/// <param name="Aenderung">0 for the agreement itself, n for its n-th amendment.</param>
/// <param name="Seite">Who handed it over.</param>
/// <param name="Am">Moment, UTC.</param>
/// <param name="Inhalt">What was talked about.</param>
/// <param name="Wortlaut">The same as a document: title page, clauses, list, signature blocks; kept, since templates change.</param>
/// <param name="Datensatz">The same as the record of an agreement, for the register; without signatures.</param>
/// <param name="Text">The exact text.</param>
/// <param name="Pruefsumme">SHA-256 of the text in UTF-8, lower-case hex; what is accepted and signed.</param>
public sealed record Fassung(
    int Nummer,
    int Aenderung,
    Parteirolle Seite,
    DateTime Am,
    Id<Person> PersonId,
    Fassungsinhalt Inhalt,
    Entwurf Wortlaut,
    Vereinbarungsinhalt Datensatz,
    string Text,
    string Pruefsumme);

/// <summary>A side agrees to a version, bound to the checksum of its text; a newer version makes it void.</summary>
public sealed class Annahme
{
    private Annahme() => Pruefsumme = "";

    internal Annahme(int nummer, Fassung fassung, Beteiligter wer, DateTime am)
    {
        (Nummer, Fassung, Pruefsumme, Seite, PersonId, Am) = (nummer, fassung.Nummer, fassung.Pruefsumme, wer.Seite, wer.PersonId, am);
    }

    /// <summary>From 1, in order.</summary>
    public int Nummer { get; private set; }

    /// <summary>Number of the version.</summary>
    public int Fassung { get; private set; }

    public string Pruefsumme { get; private set; }

    public Parteirolle Seite { get; private set; }

    public Id<Person> PersonId { get; private set; }

    /// <summary>Moment, UTC.</summary>
    public DateTime Am { get; private set; }

    /// <summary>Moment it was taken back, UTC; null while it stands.</summary>
    public DateTime? ZurueckgenommenAm { get; internal set; }
}

/// <summary>Who acts in the talks, and for which side.</summary>
public sealed record Beteiligter(Parteirolle Seite, Id<Person> PersonId, Id<Organisation> OrganisationId);
