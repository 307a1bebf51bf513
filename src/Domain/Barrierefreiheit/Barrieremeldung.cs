using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Barrierefreiheit;

/// <summary>A report came in. No word of the report stands here: the log is kept for good, personal data are not.</summary>
public sealed record BarriereGemeldet(string Vorgangsnummer, DateOnly Faellig, string Grund) : Ereignis(Grund);

/// <summary>A report was settled; <paramref name="Grund"/> says how, in words without names.</summary>
public sealed record BarriereErledigt(string Vorgangsnummer, string Grund) : Ereignis(Grund);

/// <summary>A person took a report on; <paramref name="Bearbeiter"/> is the key of the person.</summary>
public sealed record BarriereUebernommen(string Vorgangsnummer, Guid Bearbeiter, string Grund) : Ereignis(Grund);

/// <summary>Everything personal was deleted from a settled report; what was reported is gone, that it was reported stays.</summary>
public sealed record BarriereAnonymisiert(string Vorgangsnummer, string Grund) : Ereignis(Grund);

/// <summary>What somebody says about a barrier on a page; answered within six weeks (A11Y-05, § 4 Abs. 2 Nr. 2 and § 6 HVBIT).</summary>
public sealed class Barrieremeldung : Aggregat
{
    private Barrieremeldung() => Vorgangsnummer = Beschreibung = "";

    public Id<Barrieremeldung> Id { get; private set; }

    /// <summary>The number told to the sender; not guessable, since it opens the confirmation page.</summary>
    public string Vorgangsnummer { get; private set; }

    /// <summary>Moment of receipt, UTC.</summary>
    public DateTime EingegangenAm { get; private set; }

    /// <summary>Last day for an answer, Europe/Berlin.</summary>
    public DateOnly Faellig { get; private set; }

    /// <summary>Address of the page within the portal, as given.</summary>
    [Personenbezogen]
    public string? Seite { get; private set; }

    [Personenbezogen]
    public string Beschreibung { get; private set; }

    [Personenbezogen]
    public string? Name { get; private set; }

    [Personenbezogen]
    public string? Email { get; private set; }

    /// <summary>Random; part of the state, so that the hash in the Akte says nothing about a report that is deleted. Goes with the personal data.</summary>
    public string? Salz { get; private set; }

    /// <summary>Moment it was settled, UTC; null while it is open.</summary>
    public DateTime? ErledigtAm { get; private set; }

    /// <summary>Key of the person who took it on; null while nobody has.</summary>
    public Guid? BearbeiterId { get; private set; }

    /// <summary>Moment the personal data were deleted, UTC; null while they are here.</summary>
    public DateTime? AnonymisiertAm { get; private set; }

    /// <summary>True when it is open and the last day for an answer has passed (day in Europe/Berlin).</summary>
    public bool IstUeberfaellig(DateOnly heute) => ErledigtAm is null && heute > Faellig;

    /// <summary>True when it is open from the day of the reminder on, and when it is late (days in Europe/Berlin).</summary>
    public bool Draengt(DateOnly heute, Frist erinnerung) => IstUeberfaellig(heute) || (ErledigtAm is null && heute >= erinnerung.Ende);

    /// <summary>Settles the report: the barrier is gone, or the sender has an answer.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <param name="grund">What was done; stays in the log for good, so without personal data.</param>
    /// <exception cref="InvalidOperationException">Already settled.</exception>
    public void Erledigen(DateTime jetzt, string grund)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(grund);
        if (ErledigtAm is not null)
        {
            throw new InvalidOperationException($"{Vorgangsnummer} is settled already");
        }

        ErledigtAm = jetzt;
        Vermerke(new BarriereErledigt(Vorgangsnummer, grund));
    }

    /// <summary>A person takes the report on; another may have had it before.</summary>
    /// <param name="grund">Why or what comes next; stays in the log for good, so without personal data.</param>
    /// <exception cref="InvalidOperationException">Already settled.</exception>
    public void Uebernehmen(Guid person, string grund)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(grund);
        if (ErledigtAm is not null)
        {
            throw new InvalidOperationException($"{Vorgangsnummer} is settled already");
        }

        BearbeiterId = person;
        Vermerke(new BarriereUebernommen(Vorgangsnummer, person, grund));
    }

    /// <summary>Deletes everything personal (PRIV-05); number, dates and what was done about it stay.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <param name="loeschung">Computed from the day it was settled (Europe/Berlin) by the row <see cref="Rechtsparameter.BarriereLoeschung"/>.</param>
    /// <param name="heute">Today, Europe/Berlin.</param>
    /// <exception cref="InvalidOperationException">Still open, done already, or kept for longer.</exception>
    public void Anonymisieren(DateTime jetzt, Frist loeschung, DateOnly heute)
    {
        if (loeschung.Begruendung.Zeile.Parameter != Rechtsparameter.BarriereLoeschung)
        {
            throw new ArgumentException("Not the deadline for the deletion", nameof(loeschung));
        }

        if (ErledigtAm is null || AnonymisiertAm is not null || heute <= loeschung.Ende)
        {
            throw new InvalidOperationException($"{Vorgangsnummer} is open, kept for longer or anonymous already");
        }

        Beschreibung = "";
        Seite = Name = Email = Salz = null;
        AnonymisiertAm = jetzt;
        Vermerke(new BarriereAnonymisiert(Vorgangsnummer, $"{loeschung.Begruendung.Zeile.Bezeichnung}: {loeschung.Begruendung.Zeile.Wert} nach der Erledigung"));
    }

    /// <summary>Takes in a report.</summary>
    /// <param name="jetzt">Moment of receipt, UTC.</param>
    /// <param name="antwort">Computed from the day of receipt (Europe/Berlin) by the row <see cref="Rechtsparameter.BarriereAntwort"/>.</param>
    /// <param name="salz">Random, at least 128 bits.</param>
    /// <exception cref="ArgumentException">Without description or salt, or with a deadline of another kind.</exception>
    public static Barrieremeldung Eingehen(
        Id<Barrieremeldung> id,
        string vorgangsnummer,
        DateTime jetzt,
        Frist antwort,
        string salz,
        string beschreibung,
        string? seite,
        string? name,
        string? email)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(beschreibung);
        ArgumentException.ThrowIfNullOrWhiteSpace(salz);
        if (antwort.Begruendung.Zeile.Parameter != Rechtsparameter.BarriereAntwort)
        {
            throw new ArgumentException("Not the deadline for an answer", nameof(antwort));
        }

        var meldung = new Barrieremeldung
        {
            Id = id,
            Vorgangsnummer = vorgangsnummer,
            EingegangenAm = jetzt,
            Faellig = antwort.Ende,
            Salz = salz,
            Beschreibung = beschreibung,
            Seite = seite,
            Name = name,
            Email = email,
        };
        meldung.Vermerke(new BarriereGemeldet(vorgangsnummer, meldung.Faellig, "Meldung über das Formular „Barriere melden“"));
        return meldung;
    }
}
