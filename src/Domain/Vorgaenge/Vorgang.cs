using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Vorgaenge;

/// <summary>Whether a case goes on.</summary>
public enum Vorgangszustand
{
    Laufend,
    Abgeschlossen,
}

/// <summary>The case of one Gebietskörperschaft in one programme year, owned by the body's organisation: who is in charge, how it stands, notes, what is due.</summary>
public sealed partial class Vorgang : Aggregat
{
    /// <summary>Most characters of Sachstand, note and occasion.</summary>
    public const int LaengsterText = 4000;

    private readonly List<Vermerk> _vermerkliste = [];
    private readonly List<Wiedervorlage> _wiedervorlagen = [];
    private readonly List<Pflichterledigung> _erledigungen = [];

    private Vorgang() => Aktenzeichen = Programm = Ags = Koerperschaftsname = Sortierschluessel = Suchtext = Sachstand = Salz = "";

    public Id<Vorgang> Id { get; private set; }

    /// <summary>"AQB-2025-06534"; of a test organisation "TEST-AQB-2025-06534".</summary>
    public string Aktenzeichen { get; private set; }

    /// <summary>Short form of the programme, "AQB".</summary>
    public string Programm { get; private set; }

    public int Jahr { get; private set; }

    /// <summary>Five digits of the official key of the body.</summary>
    public string Ags { get; private set; }

    /// <summary>The body's organisation; its people see the case.</summary>
    public Id<Organisation> OrganisationId { get; private set; }

    /// <summary>Name of the organisation when the case was opened.</summary>
    public string Koerperschaftsname { get; private set; }

    public string Sortierschluessel { get; private set; }

    public string Suchtext { get; private set; }

    /// <summary>Made for trying out: never reaches publication, payment or statistics, and sends no mail.</summary>
    public bool IstTest { get; private set; }

    public Vorgangszustand Zustand { get; private set; }

    /// <summary>The person in charge at the granting authority.</summary>
    public Id<Person>? ZustaendigId { get; private set; }

    /// <summary>How the case stands, in a few sentences; without personal data, since the log keeps each version.</summary>
    public string Sachstand { get; private set; }

    /// <summary>Whom to ask at the body.</summary>
    [Personenbezogen]
    public string? Ansprechperson { get; private set; }

    [Personenbezogen]
    public string? AnsprechpersonTelefon { get; private set; }

    /// <summary>Random, so that the fingerprint of the state in the Akte cannot be guessed from a name (SEC-20).</summary>
    public string Salz { get; private set; }

    /// <summary>Notes in the order of writing.</summary>
    public IReadOnlyList<Vermerk> Vermerkliste => [.. _vermerkliste.OrderBy(v => v.Nummer)];

    public IReadOnlyList<Wiedervorlage> Wiedervorlagen => [.. _wiedervorlagen.OrderBy(w => w.Nummer)];

    public IReadOnlyList<Pflichterledigung> Erledigungen => [.. _erledigungen.OrderBy(e => e.Pflicht)];

    /// <summary>Number of a case: one per programme, year and body.</summary>
    public static string AktenzeichenVon(string programm, int jahr, string ags, bool test) => $"{(test ? "TEST-" : "")}{programm}-{jahr.ToString("0000", Deutsch.Kultur)}-{ags}";

    /// <summary>What speaks against opening a case. That there is none yet the caller asks the database (VG-2).</summary>
    public static IReadOnlyList<Verstoss> PruefeAnlegen(int jahr, Organisation organisation) =>
    [
        .. Wenn(jahr < Frist.Frueheste.Year || jahr > Frist.Spaeteste.Year, VorgangRegeln.JahrUnbekannt),
        .. Wenn(organisation is not { Art: Organisationsart.Gebietskoerperschaft, Ags: not null, BeendetAm: null }, VorgangRegeln.NurGebietskoerperschaft),
    ];

    /// <summary>Opens the case of a body in a year.</summary>
    /// <param name="salz">At least 16 random characters.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeAnlegen"/>.</exception>
    public static Vorgang Anlegen(Id<Vorgang> id, string programm, int jahr, Organisation organisation, string salz, string grund)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(salz.Length, 16);
        Verlange(PruefeAnlegen(jahr, organisation));
        var aktenzeichen = AktenzeichenVon(programm, jahr, organisation.Ags!, organisation.IstTest);
        var neu = new Vorgang
        {
            Id = id,
            Aktenzeichen = aktenzeichen,
            Programm = programm,
            Jahr = jahr,
            Ags = organisation.Ags!,
            OrganisationId = organisation.Id,
            Koerperschaftsname = organisation.Name,
            Sortierschluessel = TextFaltung.Sortierung(organisation.Name),
            Suchtext = TextFaltung.Suche($"{organisation.Name} {aktenzeichen}"),
            IstTest = organisation.IstTest,
            Salz = salz,
        };
        neu.Vermerke(new VorgangAngelegt(aktenzeichen, jahr, neu.Ags, organisation.Id, organisation.IstTest, grund));
        return neu;
    }

    /// <summary>What speaks against another Sachstand.</summary>
    public IReadOnlyList<Verstoss> PruefeSachstand(string sachstand) => [.. NurLaufend(), .. Wenn(sachstand.Trim() == Sachstand, VorgangRegeln.NichtsGeaendert)];

    /// <summary>Says how the case stands now; empty is allowed.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeSachstand"/>.</exception>
    public void SachstandAendern(string sachstand, string grund)
    {
        Verlange(PruefeSachstand(sachstand));
        Vermerke(new SachstandGeaendert(Sachstand, sachstand.Trim(), grund));
        Sachstand = sachstand.Trim();
    }

    /// <summary>Names whom to ask at the body; both may be empty.</summary>
    /// <exception cref="RegelverstossException">The case is closed, or nothing is different.</exception>
    public void AnsprechpersonAendern(string? name, string? telefon, string grund)
    {
        var (neuerName, neuesTelefon) = (OderNull(name), OderNull(telefon));
        Verlange([.. NurLaufend(), .. Wenn((neuerName, neuesTelefon) == (Ansprechperson, AnsprechpersonTelefon), VorgangRegeln.NichtsGeaendert)]);
        (Ansprechperson, AnsprechpersonTelefon) = (neuerName, neuesTelefon);
        Vermerke(new AnsprechpersonGeaendert(neuerName is not null, grund));
    }

    /// <summary>Puts a person of the granting authority in charge, or nobody.</summary>
    /// <exception cref="RegelverstossException">The case is closed, or the person is in charge already.</exception>
    public void ZustaendigMachen(Id<Person>? person, string grund)
    {
        Verlange([.. NurLaufend(), .. Wenn(person == ZustaendigId, VorgangRegeln.NichtsGeaendert)]);
        Vermerke(new ZustaendigkeitGeaendert(ZustaendigId, person, grund));
        ZustaendigId = person;
    }

    /// <summary>What speaks against a note.</summary>
    public static IReadOnlyList<Verstoss> PruefeVermerken(string text, Sichtbarkeit sichtbarkeit, Organisationsart art) =>
    [
        .. Wenn(string.IsNullOrWhiteSpace(text), VorgangRegeln.TextFehlt),
        .. Wenn(sichtbarkeit == Sichtbarkeit.NurLand && !Vermerk.IstLand(art), VorgangRegeln.NurLandSchreibtNurFuerLand),
    ];

    /// <summary>Adds a note; allowed in a closed case, too.</summary>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <param name="art">Kind of the organisation the person writes for.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeVermerken"/>.</exception>
    public Vermerk Vermerken(string text, Sichtbarkeit sichtbarkeit, Id<Person> person, Id<Organisation> organisation, Organisationsart art, DateTime jetzt, string grund)
    {
        Verlange(PruefeVermerken(text, sichtbarkeit, art));
        var vermerk = new Vermerk(_vermerkliste.Count + 1, jetzt, person, organisation, sichtbarkeit, text.Trim());
        _vermerkliste.Add(vermerk);
        Vermerke(new VermerkGeschrieben(vermerk.Nummer, sichtbarkeit, organisation, grund));
        return vermerk;
    }

    /// <summary>What speaks against closing. Wiedervorlagen do not: they rest with the case.</summary>
    public IReadOnlyList<Verstoss> PruefeAbschliessen() =>
    [
        .. NurLaufend(),
        .. Enum.GetValues<Pflichtart>().Where(a => !_erledigungen.Exists(e => e.Pflicht == a)).Select(a => new Verstoss(VorgangRegeln.PflichtenOffen, Pflichten.Name(a))),
    ];

    /// <summary>Ends the case.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeAbschliessen"/>.</exception>
    public void Abschliessen(string grund)
    {
        Verlange(PruefeAbschliessen());
        Zustand = Vorgangszustand.Abgeschlossen;
        Vermerke(new VorgangAbgeschlossen(grund));
    }

    /// <summary>Takes the case up again.</summary>
    /// <exception cref="RegelverstossException">It is not closed.</exception>
    public void WiederOeffnen(string grund)
    {
        Verlange(Wenn(Zustand != Vorgangszustand.Abgeschlossen, VorgangRegeln.IstNichtAbgeschlossen));
        Zustand = Vorgangszustand.Laufend;
        Vermerke(new VorgangWiederGeoeffnet(grund));
    }

    private IReadOnlyList<Verstoss> NurLaufend() => Wenn(Zustand == Vorgangszustand.Abgeschlossen, VorgangRegeln.IstAbgeschlossen);

    private static string? OderNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IReadOnlyList<Verstoss> Wenn(bool verletzt, Regel regel) => verletzt ? [new(regel)] : [];

    private static void Verlange(IReadOnlyList<Verstoss> verstoesse)
    {
        if (verstoesse.Count > 0)
        {
            throw new RegelverstossException(verstoesse);
        }
    }
}
