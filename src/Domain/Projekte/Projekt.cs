using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Projekte;

/// <summary>Whether a project is worked on; it rests while its case is closed.</summary>
public enum Projektzustand
{
    Laufend,
    Abgeschlossen,
}

/// <summary>
/// A project of a case (ZV § 5, R26): from the list of the agreement or entered by the body. It belongs to the body's organisation; the
/// organisation that runs it, its Träger, sees this project and nothing else of the case.
/// </summary>
public sealed class Projekt : Aggregat
{
    /// <summary>Most characters of title and Maßnahmenart.</summary>
    public const int LaengsterName = 300;

    private readonly List<Vermerk> _vermerkliste = [];

    private Projekt() => Nummer = Koerperschaftsname = Massnahmenart = Titel = Suchtext = Salz = "";

    public Id<Projekt> Id { get; private set; }

    public Id<Vorgang> VorgangId { get; private set; }

    /// <summary>"AQB-2025-06534-P01", the number of the case and one of its own.</summary>
    public string Nummer { get; private set; }

    /// <summary>The organisation that owns the case; its people see the project.</summary>
    public Id<Organisation> OrganisationId { get; private set; }

    /// <summary>Name of that organisation when the case was opened.</summary>
    public string Koerperschaftsname { get; private set; }

    public int Jahr { get; private set; }

    /// <summary>The organisation that runs the project; its people see it, too. Null while nobody does.</summary>
    public Id<Organisation>? TraegerId { get; private set; }

    /// <summary>Number of its Maßnahmenart in the agreement, from 1; null when it was entered without one.</summary>
    public int? Massnahmenartnummer { get; private set; }

    public string Massnahmenart { get; private set; }

    /// <summary>Position inside the Maßnahmenart of the agreement, from 1; null when it does not come from there.</summary>
    public int? Position { get; private set; }

    public string Titel { get; private set; }

    /// <summary>Folded words for the search.</summary>
    public string Suchtext { get; private set; }

    /// <summary>Made for trying out: never reaches publication, payment or statistics.</summary>
    public bool IstTest { get; private set; }

    public Projektzustand Zustand { get; private set; }

    /// <summary>Random, so that the fingerprint of the state in the Akte cannot be guessed from a name (SEC-20).</summary>
    public string Salz { get; private set; }

    /// <summary>Notes in the order of writing.</summary>
    public IReadOnlyList<Vermerk> Vermerkliste => [.. _vermerkliste.OrderBy(v => v.Nummer)];

    /// <summary>What speaks against a project of that name in a case.</summary>
    /// <param name="vorhandene">The projects the case has.</param>
    public static IReadOnlyList<Verstoss> PruefeAnlegen(Vorgang vorgang, string massnahmenart, string titel, IEnumerable<Projekt> vorhandene) =>
    [
        .. Wenn(vorgang.Zustand == Vorgangszustand.Abgeschlossen, ProjektRegeln.VorgangAbgeschlossen),
        .. Wenn(string.IsNullOrWhiteSpace(titel) || string.IsNullOrWhiteSpace(massnahmenart), ProjektRegeln.TitelFehlt),
        .. Wenn(vorhandene.Any(p => p.Heisst(massnahmenart, titel)), ProjektRegeln.GibtEsSchon),
    ];

    /// <summary>Enters a project in a case.</summary>
    /// <param name="massnahmenart">Its Maßnahmenart; the number is null when no agreement gives one.</param>
    /// <param name="vorhandene">The projects the case has; the number follows theirs.</param>
    /// <param name="salz">At least 16 random characters.</param>
    /// <exception cref="RegelverstossException">See <see cref="PruefeAnlegen"/>.</exception>
    public static Projekt Anlegen(
        Id<Projekt> id, Vorgang vorgang, (int? Nummer, string Name) massnahmenart, string titel, IReadOnlyCollection<Projekt> vorhandene, string salz, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeAnlegen(vorgang, massnahmenart.Name, titel, vorhandene));
        return Neu(id, vorgang, massnahmenart, null, titel, vorhandene.Count + 1, salz, grund);
    }

    /// <summary>What of an agreement's list a case does not have yet, in the order of the list. What was entered by hand under the same name counts as there (R26).</summary>
    public static IReadOnlyList<(Massnahmenzeile Massnahmenart, Projektzeile Projekt)> Fehlende(Zielvereinbarung vereinbarung, IReadOnlyCollection<Projekt> vorhandene)
    {
        var arten = vereinbarung.Massnahmenarten.ToDictionary(m => m.Nummer);
        return [.. from zeile in vereinbarung.Projekte
                   let art = arten[zeile.Massnahmenart]
                   where !vorhandene.Any(p => p.Position is null ? p.Heisst(art.Name, zeile.Name) : (p.Massnahmenartnummer, p.Position) == (art.Nummer, zeile.Position))
                   select (art, zeile)];
    }

    /// <summary>Takes the projects of the agreement into its case; done twice, the second time finds nothing to do.</summary>
    /// <param name="neueId">Makes a key.</param>
    /// <param name="neuesSalz">Makes a salt of at least 16 random characters.</param>
    /// <returns>The new ones.</returns>
    /// <exception cref="RegelverstossException">The case is closed, or the agreement is that of another one.</exception>
    public static IReadOnlyList<Projekt> AusVereinbarung(
        Vorgang vorgang, Zielvereinbarung vereinbarung, IReadOnlyCollection<Projekt> vorhandene, Func<Id<Projekt>> neueId, Func<string> neuesSalz, string grund)
    {
        RegelverstossException.ThrowIfAny(
        [
            .. Wenn(vorgang.Zustand == Vorgangszustand.Abgeschlossen, ProjektRegeln.VorgangAbgeschlossen),
            .. Wenn(vorgang.IstTest || (vereinbarung.Programm, vereinbarung.Jahr, vereinbarung.Ags) != (vorgang.Programm, vorgang.Jahr, vorgang.Ags), ProjektRegeln.FremdeVereinbarung),
        ]);
        return [.. Fehlende(vereinbarung, vorhandene).Select((f, i) => Neu(
            neueId(), vorgang, (f.Massnahmenart.Nummer, f.Massnahmenart.Name), f.Projekt.Position, f.Projekt.Name, vorhandene.Count + i + 1, neuesSalz(), grund))];
    }

    /// <summary>What speaks against that organisation running the project.</summary>
    public IReadOnlyList<Verstoss> PruefeZuordnen(Organisation traeger) =>
    [
        .. NurLaufend(),
        .. Wenn(traeger is not { Art: Organisationsart.Traeger, BeendetAm: null }, ProjektRegeln.NurTraeger),
        .. Wenn(traeger.IstTest != IstTest, ProjektRegeln.TestNurMitTest),
        .. Wenn(traeger.Id == TraegerId, ProjektRegeln.NichtsGeaendert),
    ];

    /// <summary>Says which organisation runs the project; one that did so before no longer sees it.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeZuordnen"/>.</exception>
    public void TraegerZuordnen(Organisation traeger, string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeZuordnen(traeger));
        Vermerke(new TraegerZugeordnet(TraegerId, traeger.Id, grund));
        TraegerId = traeger.Id;
    }

    /// <summary>What speaks against the project having no Träger any more.</summary>
    public IReadOnlyList<Verstoss> PruefeEntziehen() => [.. NurLaufend(), .. Wenn(TraegerId is null, ProjektRegeln.NichtsGeaendert)];

    /// <summary>Takes the project away from its Träger, who no longer sees it.</summary>
    /// <exception cref="RegelverstossException">See <see cref="PruefeEntziehen"/>.</exception>
    public void TraegerEntziehen(string grund)
    {
        RegelverstossException.ThrowIfAny(PruefeEntziehen());
        Vermerke(new TraegerEntzogen(TraegerId!.Value, grund));
        TraegerId = null;
    }

    /// <summary>Adds a note; notes are only added, never changed (R31).</summary>
    /// <param name="art">Kind of the organisation the person writes for.</param>
    /// <param name="jetzt">Moment, UTC.</param>
    /// <exception cref="RegelverstossException">The project rests, or see <see cref="Vorgang.PruefeVermerken"/>.</exception>
    public Vermerk Vermerken(string text, Sichtbarkeit sichtbarkeit, Id<Person> person, Id<Organisation> organisation, Organisationsart art, DateTime jetzt, string grund)
    {
        RegelverstossException.ThrowIfAny([.. NurLaufend(), .. Vorgang.PruefeVermerken(text, sichtbarkeit, art)]);
        var vermerk = new Vermerk(_vermerkliste.Count + 1, jetzt, person, organisation, sichtbarkeit, text.Trim());
        _vermerkliste.Add(vermerk);
        Vermerke(new VermerkGeschrieben(vermerk.Nummer, sichtbarkeit, organisation, grund));
        return vermerk;
    }

    /// <summary>The project rests, since its case was closed.</summary>
    /// <exception cref="RegelverstossException">It rests already.</exception>
    public void Abschliessen(string grund)
    {
        RegelverstossException.ThrowIfAny(NurLaufend());
        Zustand = Projektzustand.Abgeschlossen;
        Vermerke(new ProjektAbgeschlossen(grund));
    }

    /// <summary>The project goes on with its case.</summary>
    /// <exception cref="RegelverstossException">It does not rest.</exception>
    public void WiederOeffnen(string grund)
    {
        RegelverstossException.ThrowIfAny(Wenn(Zustand != Projektzustand.Abgeschlossen, ProjektRegeln.IstNichtAbgeschlossen));
        Zustand = Projektzustand.Laufend;
        Vermerke(new ProjektWiederGeoeffnet(grund));
    }

    private static Projekt Neu(Id<Projekt> id, Vorgang vorgang, (int? Nummer, string Name) art, int? position, string titel, int nummer, string salz, string grund)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(salz.Length, 16);
        var neu = new Projekt
        {
            Id = id,
            VorgangId = vorgang.Id,
            Nummer = $"{vorgang.Aktenzeichen}-P{nummer.ToString("00", Deutsch.Kultur)}",
            OrganisationId = vorgang.OrganisationId,
            Koerperschaftsname = vorgang.Koerperschaftsname,
            Jahr = vorgang.Jahr,
            Massnahmenartnummer = art.Nummer,
            Massnahmenart = Kurz(art.Name),
            Position = position,
            Titel = Kurz(titel),
            IstTest = vorgang.IstTest,
            Salz = salz,
        };
        neu.Suchtext = TextFaltung.Suche($"{neu.Titel} {neu.Massnahmenart} {neu.Koerperschaftsname} {neu.Nummer}");
        neu.Vermerke(new ProjektAngelegt(neu.Nummer, vorgang.Id, position is not null, grund));
        return neu;
    }

    private static string Kurz(string name) => name.Trim() is { Length: > LaengsterName } lang ? lang[..(LaengsterName - 1)] + "…" : name.Trim();

    private bool Heisst(string massnahmenart, string titel) =>
        TextFaltung.Suche(Massnahmenart) == TextFaltung.Suche(Kurz(massnahmenart)) && TextFaltung.Suche(Titel) == TextFaltung.Suche(Kurz(titel));

    private IReadOnlyList<Verstoss> NurLaufend() => Wenn(Zustand == Projektzustand.Abgeschlossen, ProjektRegeln.IstAbgeschlossen);

    private static IReadOnlyList<Verstoss> Wenn(bool verletzt, Regel regel) => verletzt ? [new(regel)] : [];
}
