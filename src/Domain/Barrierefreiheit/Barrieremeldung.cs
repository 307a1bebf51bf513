using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Barrierefreiheit;

/// <summary>A report came in. No word of the report stands here: the log is kept for good, personal data are not.</summary>
public sealed record BarriereGemeldet(string Vorgangsnummer, DateOnly Faellig, string Grund) : Ereignis(Grund);

/// <summary>A report was settled; <paramref name="Grund"/> says how, in words without names.</summary>
public sealed record BarriereErledigt(string Vorgangsnummer, string Grund) : Ereignis(Grund);

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
    public string? Seite { get; private set; }

    public string Beschreibung { get; private set; }

    public string? Name { get; private set; }

    public string? Email { get; private set; }

    /// <summary>Moment it was settled, UTC; null while it is open.</summary>
    public DateTime? ErledigtAm { get; private set; }

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

    /// <summary>Takes in a report.</summary>
    /// <param name="jetzt">Moment of receipt, UTC.</param>
    /// <param name="antwort">Computed from the day of receipt (Europe/Berlin) by the row <see cref="Rechtsparameter.BarriereAntwort"/>.</param>
    /// <exception cref="ArgumentException">Without description, or with a deadline of another kind.</exception>
    public static Barrieremeldung Eingehen(
        Id<Barrieremeldung> id,
        string vorgangsnummer,
        DateTime jetzt,
        Frist antwort,
        string beschreibung,
        string? seite,
        string? name,
        string? email)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(beschreibung);
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
            Beschreibung = beschreibung,
            Seite = seite,
            Name = name,
            Email = email,
        };
        meldung.Vermerke(new BarriereGemeldet(vorgangsnummer, meldung.Faellig, "Meldung über das Formular „Barriere melden“"));
        return meldung;
    }
}
