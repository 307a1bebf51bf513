using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Haushalt;

/// <summary>How far the edition of a year has come.</summary>
public enum Programmjahrzustand
{
    /// <summary>Copied from the year before; being looked through.</summary>
    Vorbereitung,

    /// <summary>Agreements are drafted and talked about.</summary>
    Eroeffnet,

    /// <summary>Nothing changes any more.</summary>
    Abgeschlossen,
}

/// <summary>Part of a year that is edited as a whole.</summary>
public enum Jahresabschnitt
{
    /// <summary>Template, focus of the year, priorities, alliance period.</summary>
    Jahreswerte,
    Massnahmenarten,
    Ziele,
    Rechtskreise,
    Termine,
}

/// <summary>A Maßnahmenart in the spelling of the year (R15, R26).</summary>
/// <param name="Nummer">From 1, in the order of the agreement.</param>
/// <param name="Kurzname">For filters and charts.</param>
public sealed record Jahresmassnahmenart(int Nummer, string Name, string Kurzname);

/// <summary>A goal of the Land in that year (R10).</summary>
public sealed record Jahresziel(int Nummer, string Text);

/// <summary>A legal regime the year's agreements name (R11).</summary>
public sealed record Jahresrechtskreis(int Nummer, string Name);

/// <summary>A date of the year that the ministry sets; dates by law are computed from the Rechtsstand.</summary>
/// <param name="Von">First day of a time; null for a single day.</param>
/// <param name="Bis">Last day, or the day.</param>
public sealed record Jahrestermin(int Nummer, string Bezeichnung, DateOnly? Von, DateOnly Bis);

/// <summary>The edition of the programme in one year: wording, values, Maßnahmenarten, goals, dates, and how far it has come (R4).</summary>
public sealed partial class Programmjahr : Aggregat
{
    private readonly List<Jahresmassnahmenart> _massnahmenarten = [];
    private readonly List<Jahresziel> _ziele = [];
    private readonly List<Jahresrechtskreis> _rechtskreise = [];
    private readonly List<Jahrestermin> _termine = [];
    private readonly List<Pruefpunkt> _pruefpunkte = [];

    private Programmjahr() => Programm = Programmname = Foerderschwerpunkt = Schwerpunkte = Buendnis = "";

    public Id<Programmjahr> Id { get; private set; }

    /// <summary>Short form of the programme, "AQB".</summary>
    public string Programm { get; private set; }

    /// <summary>Name of the programme without the year.</summary>
    public string Programmname { get; private set; }

    public int Jahr { get; private set; }

    public Programmjahrzustand Zustand { get; private set; }

    /// <summary>Year of the template whose wording is used; usually <see cref="Jahr"/> (R43).</summary>
    public int Vorlagenjahr { get; private set; }

    /// <summary>What the extra funds of the year are for, as it stands in § 2 (R21); the name of the earmarked part <see cref="Topf.Jahresschwerpunkt"/>.</summary>
    public string Foerderschwerpunkt { get; private set; }

    /// <summary>The priorities as § 1 lists them (R15).</summary>
    public string Schwerpunkte { get; private set; }

    /// <summary>Name of the alliance (R6).</summary>
    public string Buendnis { get; private set; }

    /// <summary>First year of the alliance.</summary>
    public int BuendnisVon { get; private set; }

    /// <summary>Last year of the alliance.</summary>
    public int BuendnisBis { get; private set; }

    /// <summary>Maßnahmenarten in their order.</summary>
    public IReadOnlyList<Jahresmassnahmenart> Massnahmenarten => [.. _massnahmenarten.OrderBy(m => m.Nummer)];

    public IReadOnlyList<Jahresziel> Ziele => [.. _ziele.OrderBy(z => z.Nummer)];

    public IReadOnlyList<Jahresrechtskreis> Rechtskreise => [.. _rechtskreise.OrderBy(r => r.Nummer)];

    public IReadOnlyList<Jahrestermin> Termine => [.. _termine.OrderBy(t => t.Bis).ThenBy(t => t.Nummer)];

    /// <summary>What must be looked at before the year is opened; empty for a year that was not copied.</summary>
    public IReadOnlyList<Pruefpunkt> Pruefpunkte => [.. _pruefpunkte.OrderBy(p => p.Nummer)];

    /// <summary>Which state may follow which; any other change is refused.</summary>
    public static IReadOnlyList<(Programmjahrzustand Von, Programmjahrzustand Nach)> Uebergaenge { get; } =
        [(Programmjahrzustand.Vorbereitung, Programmjahrzustand.Eroeffnet), (Programmjahrzustand.Eroeffnet, Programmjahrzustand.Abgeschlossen)];

    /// <summary>The values as they are edited together.</summary>
    public Jahreswerte Werte => new(Vorlagenjahr, Foerderschwerpunkt, Schwerpunkte, Buendnis, BuendnisVon, BuendnisBis);

    /// <summary>What speaks against opening the year: points not looked at (HH-8), a wrong state.</summary>
    public IReadOnlyList<Verstoss> PruefeEroeffnen() =>
    [
        .. PruefeUebergang(Programmjahrzustand.Eroeffnet),
        .. _pruefpunkte.Any(p => p.ErledigtAm is null) ? [new Verstoss(HaushaltRegeln.PruefpunkteOffen, string.Join(", ", Pruefpunkte.Where(p => p.ErledigtAm is null).Select(p => p.Was)))] : Array.Empty<Verstoss>(),
    ];

    /// <summary>From now on agreements of the year are drafted.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeEroeffnen"/>.</exception>
    public void Eroeffnen(string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeEroeffnen());
        Zustand = Programmjahrzustand.Eroeffnet;
        Vermerke(new ProgrammjahrEroeffnet(Jahr, grund));
    }

    /// <summary>What speaks against closing the year.</summary>
    public IReadOnlyList<Verstoss> PruefeAbschliessen() => PruefeUebergang(Programmjahrzustand.Abgeschlossen);

    /// <summary>Nothing of the year changes any more: neither its values nor its money.</summary>
    /// <exception cref="RegelverstossException">The year is not open (HH-9).</exception>
    public void Abschliessen(string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeAbschliessen());
        Zustand = Programmjahrzustand.Abgeschlossen;
        Vermerke(new ProgrammjahrAbgeschlossen(Jahr, grund));
    }

    /// <summary>A point of the list was looked at.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">The year is no longer prepared (HH-10), there is no such point or it is ticked off (HH-11).</exception>
    public void PruefpunktErledigen(int nummer, Id<Person> person, DateTime jetzt, string grund)
    {
        var punkt = NurVorbereitet(nummer, p => p.ErledigtAm is null);
        (punkt.ErledigtAm, punkt.ErledigtVon) = (jetzt, person);
        Vermerke(new PruefpunktErledigt(nummer, punkt.Was, grund));
    }

    /// <summary>Takes back that a point was looked at.</summary>
    /// <exception cref="RegelverstossException">As <see cref="PruefpunktErledigen"/>.</exception>
    public void PruefpunktZurueckholen(int nummer, string grund)
    {
        var punkt = NurVorbereitet(nummer, p => p.ErledigtAm is not null);
        (punkt.ErledigtAm, punkt.ErledigtVon) = (null, null);
        Vermerke(new PruefpunktZurueckgeholt(nummer, punkt.Was, grund));
    }

    private Pruefpunkt NurVorbereitet(int nummer, Func<Pruefpunkt, bool> passt)
    {
        RegelverstossException.ThrowIfAny(Zustand == Programmjahrzustand.Vorbereitung ? [] : [new(HaushaltRegeln.NurInVorbereitung)]);
        return _pruefpunkte.Find(p => p.Nummer == nummer && passt(p)) ?? throw new RegelverstossException([new(HaushaltRegeln.PruefpunktSchonAnders)]);
    }

    private IReadOnlyList<Verstoss> PruefeUebergang(Programmjahrzustand nach) =>
        Uebergaenge.Contains((Zustand, nach)) ? [] : [new(HaushaltRegeln.UebergangFehlt, $"{Jahr}")];
}
