using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Haushalt;

/// <summary>The money of one letter that falls into one calendar year: cash of year n, or a Verpflichtungsermächtigung for n+1 to n+4 (§§ 16, 38 LHO).</summary>
/// <param name="Fassung">Number of the version it belongs to.</param>
public sealed record Jahresscheibe(int Fassung, int Jahr, long BetragCent)
{
    public Geld Betrag => new(BetragCent);
}

/// <summary>What one letter gives a body; a later letter replaces it, amounts of versions are never added up (R24, R25).</summary>
/// <param name="Nummer">From 1.</param>
/// <param name="SchreibenVom">Date of the letter.</param>
/// <param name="Aktenzeichen">File reference of the letter.</param>
/// <param name="Grund">Why; of a version that replaces another one, why it does.</param>
/// <param name="ErfasstAm">Moment it was entered, UTC.</param>
public sealed record Zuteilungsfassung(
    int Nummer, DateOnly SchreibenVom, string Aktenzeichen, long BetragCent, long TeilzeitCent, long SchwerpunktCent, string Grund, DateTime ErfasstAm)
{
    public Mittel Mittel => Mittel.Cent(BetragCent, TeilzeitCent, SchwerpunktCent);
}

/// <summary>What is typed or read from a table for one letter.</summary>
/// <param name="Scheiben">Amounts for the years n to n+4, in this order; they add up to the whole.</param>
public sealed record Zuteilungsangabe(DateOnly SchreibenVom, string Aktenzeichen, Mittel Mittel, IReadOnlyList<Geld> Scheiben, string Grund);

/// <summary>What the Land puts in prospect to one body in one year, version by version; the last one counts (R25, rules on cuts and redistribution).</summary>
public sealed class Zuteilung : Aggregat
{
    /// <summary>Year n and the four after it.</summary>
    public const int Scheibenzahl = 5;

    private readonly List<Zuteilungsfassung> _fassungen = [];
    private readonly List<Jahresscheibe> _jahresscheiben = [];

    private Zuteilung() => Ags = Koerperschaftsname = Sortierschluessel = "";

    public Id<Zuteilung> Id { get; private set; }

    public int Jahr { get; private set; }

    /// <summary>Five digits of the official key of the body.</summary>
    public string Ags { get; private set; }

    public string Koerperschaftsname { get; private set; }

    /// <summary>Folded name for sorting.</summary>
    public string Sortierschluessel { get; private set; }

    /// <summary>Number of the version that counts.</summary>
    public int GueltigeFassung { get; private set; }

    /// <summary>The whole of the valid version in cents; the stored form.</summary>
    public long BetragCent { get; private set; }

    /// <summary>Of it for part-time training, in cents.</summary>
    public long TeilzeitCent { get; private set; }

    /// <summary>Of it for the focus of the year, in cents.</summary>
    public long SchwerpunktCent { get; private set; }

    /// <summary>What the valid version gives.</summary>
    public Mittel Mittel => Mittel.Cent(BetragCent, TeilzeitCent, SchwerpunktCent);

    /// <summary>All versions from the first on.</summary>
    public IReadOnlyList<Zuteilungsfassung> Fassungen => [.. _fassungen.OrderBy(f => f.Nummer)];

    /// <summary>The version that counts.</summary>
    public Zuteilungsfassung Gueltig => _fassungen.Single(f => f.Nummer == GueltigeFassung);

    /// <summary>Annual slices of all versions.</summary>
    public IReadOnlyList<Jahresscheibe> Jahresscheiben => [.. _jahresscheiben.OrderBy(s => s.Fassung).ThenBy(s => s.Jahr)];

    /// <summary>Slices of one version, n to n+4.</summary>
    public IReadOnlyList<Jahresscheibe> Scheiben(int fassung) => [.. Jahresscheiben.Where(s => s.Fassung == fassung)];

    /// <summary>What speaks against a first allocation: a body that does not take part in that year (HH-7), wrong amounts.</summary>
    public static IReadOnlyList<Verstoss> PruefeZuteilen(int jahr, Koerperschaft koerperschaft, Zuteilungsangabe angabe) =>
    [
        .. koerperschaft.GiltAm(new(jahr, 1, 1)) ? Array.Empty<Verstoss>() : [new Verstoss(HaushaltRegeln.KoerperschaftNichtImJahr, koerperschaft.Name)],
        .. Pruefe(jahr, angabe),
    ];

    /// <summary>The first letter to a body in a year. That the envelope suffices (HH-1) the caller asks before, and the database at last.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeZuteilen"/>.</exception>
    public static Zuteilung Zuteilen(Id<Zuteilung> id, int jahr, Koerperschaft koerperschaft, Zuteilungsangabe angabe, DateTime jetzt)
    {
        RegelverstossException.ThrowIfAny(PruefeZuteilen(jahr, koerperschaft, angabe));
        var neu = new Zuteilung
        {
            Id = id,
            Jahr = jahr,
            Ags = koerperschaft.Ags,
            Koerperschaftsname = koerperschaft.Name,
            Sortierschluessel = TextFaltung.Sortierung(koerperschaft.Name),
        };
        neu.Setze(angabe, jetzt);
        neu.Vermerke(new ZuteilungErgangen(jahr, neu.Ags, neu.Koerperschaftsname, angabe.Mittel.Gesamt, angabe.SchreibenVom, angabe.Aktenzeichen.Trim(), angabe.Grund.Trim()));
        return neu;
    }

    /// <summary>What speaks against a version that replaces the valid one: wrong amounts, an older letter (HH-5), nothing changed.</summary>
    public IReadOnlyList<Verstoss> PruefeErsetzen(Zuteilungsangabe angabe) =>
    [
        .. Pruefe(Jahr, angabe),
        .. angabe.SchreibenVom < Gueltig.SchreibenVom ? [new Verstoss(HaushaltRegeln.SchreibenAelter, Deutsch.Tag(Gueltig.SchreibenVom))] : Array.Empty<Verstoss>(),
        .. angabe.Mittel == Mittel && angabe.Scheiben.SequenceEqual(Scheiben(GueltigeFassung).Select(s => s.Betrag)) ? [new Verstoss(HaushaltRegeln.NichtsGeaendert)] : Array.Empty<Verstoss>(),
    ];

    /// <summary>A letter that replaces the valid one; its amounts count alone.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeErsetzen"/>.</exception>
    public void Ersetzen(Zuteilungsangabe angabe, DateTime jetzt)
    {
        RegelverstossException.ThrowIfAny(PruefeErsetzen(angabe));
        var vorher = Mittel.Gesamt;
        Setze(angabe, jetzt);
        Vermerke(new ZuteilungErsetzt(Jahr, GueltigeFassung, vorher, angabe.Mittel.Gesamt, angabe.SchreibenVom, angabe.Aktenzeichen.Trim(), angabe.Grund.Trim()));
    }

    /// <summary>What speaks against a letter, whatever was before.</summary>
    public static IReadOnlyList<Verstoss> Pruefe(int jahr, Zuteilungsangabe angabe)
    {
        var summe = new Geld(angabe.Scheiben.Sum(s => s.Cent));
        return [
            .. angabe.Mittel.Pruefe(),
            .. angabe.Scheiben.Count != Scheibenzahl || summe != angabe.Mittel.Gesamt ? [new Verstoss(HaushaltRegeln.ScheibenUngleichBetrag, $"Summe {summe} Euro, Betrag {angabe.Mittel.Gesamt} Euro")] : Array.Empty<Verstoss>(),
            .. angabe.Scheiben.Any(s => s < default(Geld)) && angabe.Mittel.Gesamt >= default(Geld) ? [new Verstoss(HaushaltRegeln.BetragNegativ)] : Array.Empty<Verstoss>(),
            .. angabe.SchreibenVom.Year < jahr - 2 || angabe.SchreibenVom.Year > jahr + Scheibenzahl ? [new Verstoss(HaushaltRegeln.SchreibenPasstNicht, Deutsch.Tag(angabe.SchreibenVom))] : Array.Empty<Verstoss>(),
            .. string.IsNullOrWhiteSpace(angabe.Aktenzeichen) || string.IsNullOrWhiteSpace(angabe.Grund) ? [new Verstoss(HaushaltRegeln.AngabeFehlt)] : Array.Empty<Verstoss>()];
    }

    private void Setze(Zuteilungsangabe angabe, DateTime jetzt)
    {
        var mittel = angabe.Mittel;
        GueltigeFassung = _fassungen.Count + 1;
        (BetragCent, TeilzeitCent, SchwerpunktCent) = (mittel.Gesamt.Cent, mittel.Teilzeitausbildung.Cent, mittel.Jahresschwerpunkt.Cent);
        _fassungen.Add(new(GueltigeFassung, angabe.SchreibenVom, angabe.Aktenzeichen.Trim(), BetragCent, TeilzeitCent, SchwerpunktCent, angabe.Grund.Trim(), jetzt));
        _jahresscheiben.AddRange(angabe.Scheiben.Select((s, i) => new Jahresscheibe(GueltigeFassung, Jahr + i, s.Cent)));
    }
}
