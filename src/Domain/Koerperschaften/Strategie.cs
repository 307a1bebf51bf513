using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Koerperschaften;

/// <summary>With whom a strategy has to be coordinated (§ 2 of the agreement, R20).</summary>
public enum Abstimmungsgruppe
{
    SgbII,
    SgbIII,
    SgbVIII,
    SgbXII,
    AsylbLG,

    /// <summary>The regional economy.</summary>
    Wirtschaft,

    /// <summary>The steering groups for the way from school to work.</summary>
    OloV,
}

/// <summary>A version of the strategy was coordinated with a group.</summary>
/// <param name="Fassung">Number of the version.</param>
/// <param name="Stelle">Office and function of whoever agreed, such as "Jobcenter, Geschäftsführung"; no name of a person.</param>
/// <param name="Form">How: meeting, in writing, resolution of a body.</param>
public sealed record Abstimmung(int Fassung, Abstimmungsgruppe Gruppe, DateOnly Am, string Stelle, string Form);

/// <summary>One version of the strategy, as it was decided.</summary>
/// <param name="Nummer">From 1.</param>
/// <param name="Bezeichnung">Title of the document.</param>
/// <param name="BeschlossenVon">The body that decided it, such as the Kreistag.</param>
/// <param name="GueltigVon">First day it holds.</param>
/// <param name="GueltigBis">Last day it holds; null when it has no end.</param>
/// <param name="FortschreibenBis">Day by which it is to be brought up to date (R19).</param>
/// <param name="EingereichtAm">Day it was handed to the Land; null as long as it was not.</param>
/// <param name="DokumentId">Key of the file in a case of the body; null when there is none.</param>
public sealed record Strategiefassung(
    int Nummer, string Bezeichnung, string BeschlossenVon, DateOnly BeschlossenAm, DateOnly GueltigVon, DateOnly? GueltigBis, DateOnly FortschreibenBis, DateOnly? EingereichtAm, Guid? DokumentId)
{
    public bool GiltAm(DateOnly tag) => GueltigVon <= tag && (GueltigBis is null || tag <= GueltigBis);
}

/// <summary>The regional training and labour-market strategy of a body, version by version (R8, R18 to R20). One per organisation of a body.</summary>
public sealed class Strategie : Aggregat
{
    private readonly List<Strategiefassung> _fassungen = [];
    private readonly List<Abstimmung> _abstimmungen = [];

    private Strategie() => Koerperschaftsname = "";

    public Id<Strategie> Id { get; private set; }

    /// <summary>The body's organisation; its people see and keep the strategy.</summary>
    public Id<Organisation> OrganisationId { get; private set; }

    public string Koerperschaftsname { get; private set; }

    /// <summary>Of a test organisation.</summary>
    public bool IstTest { get; private set; }

    /// <summary>All versions from the first on.</summary>
    public IReadOnlyList<Strategiefassung> Fassungen => [.. _fassungen.OrderBy(f => f.Nummer)];

    /// <summary>Who agreed to which version.</summary>
    public IReadOnlyList<Abstimmung> Abstimmungen => [.. _abstimmungen.OrderBy(a => a.Fassung).ThenBy(a => a.Gruppe)];

    /// <summary>The version that holds on a day, or null.</summary>
    public Strategiefassung? GueltigAm(DateOnly tag) => Fassungen.LastOrDefault(f => f.GiltAm(tag));

    /// <summary>The groups a version was not coordinated with.</summary>
    public IReadOnlyList<Abstimmungsgruppe> Fehlend(int fassung) =>
        [.. Enum.GetValues<Abstimmungsgruppe>().Where(g => !_abstimmungen.Exists(a => a.Fassung == fassung && a.Gruppe == g))];

    /// <summary>An empty strategy of a body; the first version follows at once.</summary>
    /// <exception cref="RegelverstossException">The organisation is no body (ST-1).</exception>
    public static Strategie Anlegen(Id<Strategie> id, Organisation organisation)
    {
        RegelverstossException.ThrowIfAny(organisation.Art == Organisationsart.Gebietskoerperschaft ? [] : [new(StrategieRegeln.NurGebietskoerperschaft)]);
        return new() { Id = id, OrganisationId = organisation.Id, Koerperschaftsname = organisation.Name, IstTest = organisation.IstTest };
    }

    /// <summary>What speaks against a version: missing words, days in the wrong order or in the future. Its number is not looked at.</summary>
    public IReadOnlyList<Verstoss> PruefeFassung(Strategiefassung neu, DateOnly heute) =>
    [
        .. Wenn(string.IsNullOrWhiteSpace(neu.Bezeichnung) || string.IsNullOrWhiteSpace(neu.BeschlossenVon), StrategieRegeln.AngabeFehlt),
        .. Wenn(neu.GueltigBis < neu.GueltigVon || neu.FortschreibenBis < neu.GueltigVon, StrategieRegeln.EndeVorBeginn),
        .. Wenn(neu.BeschlossenAm > heute || neu.EingereichtAm > heute, StrategieRegeln.TagLiegtVorn),
        .. Wenn(neu.EingereichtAm < neu.BeschlossenAm, StrategieRegeln.EingereichtVorBeschluss),
        .. Wenn(_fassungen.Exists(f => f.GueltigVon >= neu.GueltigVon), StrategieRegeln.FassungNichtNeuer),
    ];

    /// <summary>Adds a version; the ones before it stay.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeFassung"/>.</exception>
    public Strategiefassung FassungErgaenzen(Strategiefassung neu, DateOnly heute, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeFassung(neu, heute));
        var fassung = neu with { Nummer = _fassungen.Count + 1 };
        _fassungen.Add(fassung);
        Vermerke(new StrategieFortgeschrieben(fassung.Nummer, fassung.Bezeichnung, fassung.BeschlossenVon, fassung.GueltigVon, grund));
        return fassung;
    }

    /// <summary>What speaks against having handed it in on that day.</summary>
    public IReadOnlyList<Verstoss> PruefeEinreichen(int fassung, DateOnly am, DateOnly heute) =>
    [
        .. Wenn(am > heute, StrategieRegeln.TagLiegtVorn),
        .. Wenn(am < Hole(fassung).BeschlossenAm, StrategieRegeln.EingereichtVorBeschluss),
        .. Wenn(Hole(fassung).EingereichtAm is not null, StrategieRegeln.SchonEingereicht),
    ];

    /// <summary>A version was handed to the Land.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeEinreichen"/>.</exception>
    public void Einreichen(int fassung, DateOnly am, DateOnly heute, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeEinreichen(fassung, am, heute));
        var alt = Hole(fassung);
        _fassungen[_fassungen.IndexOf(alt)] = alt with { EingereichtAm = am };
        Vermerke(new StrategieEingereicht(fassung, am, grund));
    }

    /// <summary>What speaks against a coordination on that day.</summary>
    public static IReadOnlyList<Verstoss> PruefeAbstimmen(Abstimmung neu, DateOnly heute) =>
    [
        .. Wenn(string.IsNullOrWhiteSpace(neu.Stelle) || string.IsNullOrWhiteSpace(neu.Form), StrategieRegeln.AngabeFehlt),
        .. Wenn(neu.Am > heute, StrategieRegeln.TagLiegtVorn),
    ];

    /// <summary>Records that a version was coordinated with a group; a later record of the same group replaces the earlier one.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeAbstimmen"/>.</exception>
    public void Abstimmen(Abstimmung neu, DateOnly heute, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeAbstimmen(neu, heute));
        Hole(neu.Fassung);
        _abstimmungen.RemoveAll(a => a.Fassung == neu.Fassung && a.Gruppe == neu.Gruppe);
        _abstimmungen.Add(neu);
        Vermerke(new StrategieAbgestimmt(neu.Fassung, neu.Gruppe, neu.Am, grund));
    }

    private static IReadOnlyList<Verstoss> Wenn(bool verletzt, Regel regel) => verletzt ? [new(regel)] : [];

    private Strategiefassung Hole(int nummer) => _fassungen.Find(f => f.Nummer == nummer) ?? throw new InvalidOperationException($"No version {nummer}");
}
