using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>
/// The talks of Land and body on the agreement of a case, from the first draft to what is in force and its amendments: versions, whose turn it is,
/// remarks, acceptances, signatures. The register's <see cref="Zielvereinbarung"/> comes from it when it is published.
/// </summary>
public sealed partial class Vereinbarungsverfahren : Aggregat
{
    /// <summary>Most characters of remarks, answers and reasons.</summary>
    public const int LaengsterText = 4000;

    private readonly List<Fassung> _fassungen = [];
    private readonly List<Annahme> _annahmen = [];
    private readonly List<Anmerkung> _anmerkungen = [];
    private readonly List<Unterzeichnung> _unterzeichnungen = [];

    private Vereinbarungsverfahren() => Programm = Ags = Koerperschaftsname = Sortierschluessel = Salz = "";

    public Id<Vereinbarungsverfahren> Id { get; private set; }

    public Id<Vorgang> VorgangId { get; private set; }

    /// <summary>The body's organisation; its people see the talks.</summary>
    public Id<Organisation> OrganisationId { get; private set; }

    /// <summary>Short form of the programme, "AQB".</summary>
    public string Programm { get; private set; }

    public int Jahr { get; private set; }

    /// <summary>Five digits of the official key of the body.</summary>
    public string Ags { get; private set; }

    public string Koerperschaftsname { get; private set; }

    public string Sortierschluessel { get; private set; }

    /// <summary>Made for trying out; never reaches publication, payment or statistics.</summary>
    public bool IstTest { get; private set; }

    /// <summary>How far the talks have come; computed after each act (<see cref="Ableiten"/>).</summary>
    public Verfahrensstand Stand { get; private set; }

    /// <summary>Since when they stand there, UTC.</summary>
    public DateTime StandSeit { get; private set; }

    /// <summary>0 for the agreement itself, n for its n-th amendment, finished or not.</summary>
    public int Aenderung { get; private set; }

    /// <summary>True while the agreement, or the amendment, is neither signed by both sides nor ended.</summary>
    public bool Offen { get; private set; }

    /// <summary>Whose working copy is open.</summary>
    public Parteirolle Bearbeitet { get; private set; }

    /// <summary>What the side whose turn it is works on; the other side never sees it. Null when nothing is open for change.</summary>
    public Fassungsinhalt? Arbeitskopie { get; private set; }

    /// <summary>Number of the version in force, or null; an amendment takes its place only when both sides have signed it. Its money replaces, it never adds up.</summary>
    public int? WirksameFassung { get; private set; }

    /// <summary>Highest number any project has had.</summary>
    public int Projektzaehler { get; private set; }

    /// <summary>Random, so that the fingerprint of the state in the Akte cannot be guessed (SEC-20).</summary>
    public string Salz { get; private set; }

    /// <summary>Versions in their order.</summary>
    public IReadOnlyList<Fassung> Fassungen => [.. _fassungen.OrderBy(f => f.Nummer)];

    public IReadOnlyList<Annahme> Annahmen => [.. _annahmen.OrderBy(a => a.Nummer)];

    public IReadOnlyList<Anmerkung> Anmerkungen => [.. _anmerkungen.OrderBy(a => a.Nummer)];

    public IReadOnlyList<Unterzeichnung> Unterzeichnungen => [.. _unterzeichnungen.OrderBy(u => u.Nummer)];

    /// <summary>The newest version of the agreement or amendment that is under way, or was last; null before the first.</summary>
    public Fassung? Neueste => _fassungen.Where(f => f.Aenderung == Aenderung).MaxBy(f => f.Nummer);

    /// <summary>The version in force, or null.</summary>
    public Fassung? Wirksame => WirksameFassung is { } nummer ? _fassungen.Single(f => f.Nummer == nummer) : null;

    /// <summary>The number the next project gets.</summary>
    public int NaechstesProjekt => Projektzaehler + 1;

    /// <summary>What speaks against beginning talks. That there are none yet for the case the caller asks the database (ZV-33).</summary>
    public static IReadOnlyList<Verstoss> PruefeEroeffnen(Vorgang vorgang, Fassungsinhalt inhalt) =>
    [
        .. Wenn(vorgang.Zustand == Vorgangszustand.Abgeschlossen, VerfahrenRegeln.VorgangAbgeschlossen),
        .. PruefeInhalt(inhalt),
    ];

    /// <summary>Begins the talks with a working copy of the Land.</summary>
    /// <param name="inhalt">Draft from template, money and, on request, last year's projects (<see cref="Fassungsschrift.Neu"/>).</param>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <param name="salz">At least 16 random characters.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeEroeffnen"/>.</exception>
    public static Vereinbarungsverfahren Eroeffnen(Id<Vereinbarungsverfahren> id, Vorgang vorgang, Fassungsinhalt inhalt, DateTime jetzt, string salz, string grund)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(salz.Length, 16);
        RegelverstossException.ThrowIfAny(PruefeEroeffnen(vorgang, inhalt));
        var neu = new Vereinbarungsverfahren
        {
            Id = id,
            VorgangId = vorgang.Id,
            OrganisationId = vorgang.OrganisationId,
            Programm = vorgang.Programm,
            Jahr = vorgang.Jahr,
            Ags = vorgang.Ags,
            Koerperschaftsname = vorgang.Koerperschaftsname,
            Sortierschluessel = vorgang.Sortierschluessel,
            IstTest = vorgang.IstTest,
            Offen = true,
            Bearbeitet = Parteirolle.Land,
            Arbeitskopie = inhalt,
            Projektzaehler = inhalt.Projekte().Select(p => p.Nummer).DefaultIfEmpty().Max(),
            StandSeit = jetzt,
            Salz = salz,
        };
        neu.Vermerke(new VerfahrenEroeffnet(vorgang.Id, vorgang.Programm, vorgang.Jahr, vorgang.Ags, grund));
        return neu;
    }

    /// <summary>The state that follows from versions, acceptances and signatures.</summary>
    public Verfahrensstand Ableiten()
    {
        if (!Offen)
        {
            return WirksameFassung is null ? Verfahrensstand.OhneErgebnis : Verfahrensstand.Wirksam;
        }

        if (Arbeitskopie is not null)
        {
            return Bearbeitet == Parteirolle.Gebiet ? Verfahrensstand.BeiDerKoerperschaft
                : Neueste is null ? Verfahrensstand.EntwurfBeimLand
                : Verfahrensstand.BeimLand;
        }

        return Enum.GetValues<Parteirolle>().Any(HatUnterschrieben) ? Verfahrensstand.TeilweiseUnterzeichnet : Verfahrensstand.Abgestimmt;
    }

    /// <summary>True when the side has accepted the newest version and not taken it back.</summary>
    public bool HatAngenommen(Parteirolle seite) => Neueste is { } fassung && GueltigeAnnahme(fassung, seite) is not null;

    /// <summary>True when a signature of that side stands under the newest version and was not struck.</summary>
    public bool HatUnterschrieben(Parteirolle seite) => Neueste is { } fassung && Gueltige(fassung).Any(u => u.Seite == seite);

    /// <summary>The signatures that count under a version, bound to its text.</summary>
    public IReadOnlyList<Unterzeichnung> Gueltige(Fassung fassung) =>
        [.. _unterzeichnungen.Where(u => u.Fassung == fassung.Nummer && u.Pruefsumme == fassung.Pruefsumme && u.GestrichenAm is null).OrderBy(u => u.Nummer)];

    /// <summary>The day from which the version in force holds: the last signature's; null when nothing is in force or a day is not known (R39).</summary>
    public DateOnly? WirksamAb() => Wirksame is { } fassung && Gueltige(fassung).Select(u => u.Datum).ToList() is var tage && !tage.Contains(null) ? tage.Max() : null;

    /// <summary>The record of what is in force with its signatures, as the register takes it; null when nothing is.</summary>
    public Vereinbarungsinhalt? WirksamerInhalt() => Wirksame is not { } fassung
        ? null
        : fassung.Datensatz with { Unterschriften = [.. Gueltige(fassung).OrderBy(u => u.Seite).Select(u => u.AlsUnterschrift(fassung.Datensatz.Parteien.Single(p => p.Rolle == u.Seite).Name))] };

    private Annahme? GueltigeAnnahme(Fassung fassung, Parteirolle seite) =>
        _annahmen.Find(a => a.Fassung == fassung.Nummer && a.Pruefsumme == fassung.Pruefsumme && a.Seite == seite && a.ZurueckgenommenAm is null);

    private void StandNeu(DateTime jetzt)
    {
        var stand = Ableiten();
        if (stand != Stand)
        {
            (Stand, StandSeit) = (stand, jetzt);
        }
    }

    private IReadOnlyList<Verstoss> Erlaubt(Verfahrensakt akt, Beteiligter wer) => Wenn(!Uebergangstabelle.Erlaubt(Stand, akt, wer.Seite), VerfahrenRegeln.NichtInDiesemStand);

    private static IReadOnlyList<Verstoss> Wenn(bool verletzt, Regel regel, string? angabe = null) => verletzt ? [new(regel, angabe)] : [];
}
