using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Haushalt;

/// <summary>A state of the envelope with the letter that set it.</summary>
/// <param name="Nummer">From 1.</param>
/// <param name="SchreibenVom">Date of the letter.</param>
/// <param name="Grund">Why the envelope was set so, raised or cut.</param>
public sealed record Kontingentfassung(int Nummer, DateOnly SchreibenVom, long BetragCent, long TeilzeitCent, long SchwerpunktCent, string Grund)
{
    public Mittel Mittel => Mittel.Cent(BetragCent, TeilzeitCent, SchwerpunktCent);
}

/// <summary>
/// What the Land has for all bodies in a year: the whole and its earmarked parts (R13, R21, R25). Raised or cut by letters; allocations never exceed it,
/// which the database enforces, too (ADR 24).
/// </summary>
public sealed class Kontingent : Aggregat
{
    private readonly List<Kontingentfassung> _fassungen = [];

    private Kontingent()
    {
    }

    public Id<Kontingent> Id { get; private set; }

    public int Jahr { get; private set; }

    /// <summary>The whole in cents, as it stands now; the stored form.</summary>
    public long BetragCent { get; private set; }

    /// <summary>Of it for part-time training, in cents.</summary>
    public long TeilzeitCent { get; private set; }

    /// <summary>Of it for the focus of the year, in cents.</summary>
    public long SchwerpunktCent { get; private set; }

    /// <summary>As it stands now.</summary>
    public Mittel Mittel => Mittel.Cent(BetragCent, TeilzeitCent, SchwerpunktCent);

    /// <summary>All states from the first letter on; the last one counts.</summary>
    public IReadOnlyList<Kontingentfassung> Fassungen => [.. _fassungen.OrderBy(f => f.Nummer)];

    /// <summary>What speaks against the first envelope of a year.</summary>
    public static IReadOnlyList<Verstoss> PruefeFestsetzen(Mittel mittel) => mittel.Pruefe();

    /// <summary>Sets the envelope of a year for the first time.</summary>
    /// <param name="schreibenVom">Date of the letter or of the budget.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeFestsetzen"/>.</exception>
    public static Kontingent Festsetzen(Id<Kontingent> id, int jahr, Mittel mittel, DateOnly schreibenVom, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeFestsetzen(mittel));
        var neu = new Kontingent { Id = id, Jahr = jahr };
        neu.Setze(mittel, schreibenVom, grund);
        neu.Vermerke(new KontingentFestgesetzt(jahr, mittel.Gesamt, mittel.Teilzeitausbildung, mittel.Jahresschwerpunkt, schreibenVom, grund));
        return neu;
    }

    /// <summary>What speaks against raising or cutting it: less than is allocated (HH-2), an older letter (HH-5), nothing changed.</summary>
    /// <param name="zugeteilt">Sum of the valid allocations of the year.</param>
    public IReadOnlyList<Verstoss> PruefeAendern(Mittel mittel, Mittel zugeteilt, DateOnly schreibenVom) =>
    [
        .. mittel.Pruefe(),
        .. zugeteilt.UebersteigtIn(mittel) is { } topf ? [new Verstoss(HaushaltRegeln.KontingentUnterZuteilungen, $"zugeteilt {zugeteilt.In(topf)} Euro")] : Array.Empty<Verstoss>(),
        .. schreibenVom < Fassungen[^1].SchreibenVom ? [new Verstoss(HaushaltRegeln.SchreibenAelter, Deutsch.Tag(Fassungen[^1].SchreibenVom))] : Array.Empty<Verstoss>(),
        .. mittel == Mittel ? [new Verstoss(HaushaltRegeln.NichtsGeaendert)] : Array.Empty<Verstoss>(),
    ];

    /// <summary>Raises or cuts the envelope.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeAendern"/>.</exception>
    public void Aendern(Mittel mittel, Mittel zugeteilt, DateOnly schreibenVom, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeAendern(mittel, zugeteilt, schreibenVom));
        var vorher = Mittel;
        Setze(mittel, schreibenVom, grund);
        Vermerke(new KontingentGeaendert(Jahr, vorher.Gesamt, mittel.Gesamt, mittel.Teilzeitausbildung, mittel.Jahresschwerpunkt, schreibenVom, grund));
    }

    /// <summary>What speaks against an allocation: a pot that does not suffice, with what is left in it (HH-1).</summary>
    /// <param name="zugeteilt">Sum of the valid allocations of the year.</param>
    /// <param name="bisher">What the body has by now; it is replaced.</param>
    public IReadOnlyList<Verstoss> PruefeZuteilung(Mittel zugeteilt, Mittel bisher, Mittel neu)
    {
        var frei = Mittel - zugeteilt + bisher;
        return neu.UebersteigtIn(frei) is { } topf
            ? [new(HaushaltRegeln.KontingentReichtNicht, $"{(topf == Topf.Gesamt ? "" : topf == Topf.Teilzeitausbildung ? "für Teilzeitausbildung " : "für den Schwerpunkt des Jahres ")}frei sind {frei.In(topf)} Euro")]
            : [];
    }

    private void Setze(Mittel mittel, DateOnly schreibenVom, string grund)
    {
        (BetragCent, TeilzeitCent, SchwerpunktCent) = (mittel.Gesamt.Cent, mittel.Teilzeitausbildung.Cent, mittel.Jahresschwerpunkt.Cent);
        _fassungen.Add(new(_fassungen.Count + 1, schreibenVom, BetragCent, TeilzeitCent, SchwerpunktCent, grund));
    }
}
