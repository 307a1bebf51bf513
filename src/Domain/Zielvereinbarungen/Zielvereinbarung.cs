using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>A Maßnahmenart of § 5 as the register lists it.</summary>
/// <param name="Nummer">From 1, in the order of the agreement (R26).</param>
public sealed record Massnahmenzeile(int Nummer, string Name);

/// <summary>A project of § 5 as the register lists it.</summary>
/// <param name="Massnahmenart">Number of its Maßnahmenart, from 1.</param>
/// <param name="Position">Position inside the Maßnahmenart, from 1.</param>
public sealed record Projektzeile(int Massnahmenart, int Position, string Name);

/// <summary>An agreement in the register: one per programme, year and body (R1). The words of the document are kept with its Lesevorgang.</summary>
public sealed class Zielvereinbarung : Aggregat
{
    private readonly List<Massnahmenzeile> _massnahmenarten = [];
    private readonly List<Projektzeile> _projekte = [];

    private Zielvereinbarung()
    {
        Programm = Ags = Koerperschaftsname = Suchtext = Sortierschluessel = "";
    }

    public Id<Zielvereinbarung> Id { get; private set; }

    /// <summary>Short form of the programme, "AQB".</summary>
    public string Programm { get; private set; }

    public int Jahr { get; private set; }

    /// <summary>Five digits of the official key of the body.</summary>
    public string Ags { get; private set; }

    /// <summary>Name of the body as in the agreement, nominative without article.</summary>
    public string Koerperschaftsname { get; private set; }

    public Koerperschaftsart Art { get; private set; }

    /// <summary>The total of § 4 in cents, or null when the document gives none (R23); the stored form, for queries.</summary>
    public long? BetragCent { get; private set; }

    /// <summary>The total of § 4, or null when the document gives none (R23).</summary>
    public Geld? Betrag => BetragCent is { } cent ? new Geld(cent) : null;

    public int AnzahlMassnahmenarten { get; private set; }

    public int AnzahlProjekte { get; private set; }

    public Unterschriftsstand Stand { get; private set; }

    public DateOnly? UnterschriebenLandAm { get; private set; }

    public DateOnly? UnterschriebenGebietAm { get; private set; }

    /// <summary>Folded words for the search: body, year, focus, Maßnahmenarten, projects; hyphenated words also in one piece (<see cref="TextFaltung.Suche"/>).</summary>
    public string Suchtext { get; private set; }

    /// <summary>Folded name of the body for sorting (<see cref="TextFaltung.Sortierung"/>).</summary>
    public string Sortierschluessel { get; private set; }

    /// <summary>Shown as example data, since people or amounts are invented or the portal runs as a demonstration.</summary>
    public bool Beispieldaten { get; private set; }

    /// <summary>A person has confirmed what was read; false after an import.</summary>
    public bool Bestaetigt { get; private set; }

    /// <summary>Maßnahmenarten in their order.</summary>
    public IReadOnlyList<Massnahmenzeile> Massnahmenarten => [.. _massnahmenarten.OrderBy(m => m.Nummer)];

    /// <summary>Projects in the order of the agreement.</summary>
    public IReadOnlyList<Projektzeile> Projekte => [.. _projekte.OrderBy(p => p.Massnahmenart).ThenBy(p => p.Position)];

    /// <summary>What keeps a read record out of the register: programme, year and body must be known (R1).</summary>
    public static IReadOnlyList<Verstoss> PruefeUebernahme(Vereinbarungsinhalt inhalt)
    {
        var verstoesse = new List<Verstoss>();
        if (inhalt.Programm.Kurzform is null)
        {
            verstoesse.Add(new(ZielvereinbarungRegeln.ProgrammErkannt, inhalt.Programm.Name));
        }

        if (inhalt.Jahr is null)
        {
            verstoesse.Add(new(ZielvereinbarungRegeln.JahrErkannt));
        }

        if (inhalt.Gebiet is not { Ags: not null, Art: not null })
        {
            verstoesse.Add(new(ZielvereinbarungRegeln.KoerperschaftBekannt, inhalt.Gebiet?.Name));
        }

        return verstoesse;
    }

    /// <summary>Takes a read record into the register, unconfirmed. Ask <see cref="PruefeUebernahme"/> before.</summary>
    /// <param name="dateiname">Name of the source file, without folder.</param>
    /// <param name="pruefsumme">SHA-256 of the source's bytes, hex.</param>
    /// <param name="grund">Why it was taken over, for the log.</param>
    /// <exception cref="RegelverstossException">Programme, year or body unknown (ZV-01 to ZV-03).</exception>
    public static Zielvereinbarung AusLesung(
        Id<Zielvereinbarung> id, Vereinbarungsinhalt inhalt, string dateiname, string pruefsumme, bool beispieldaten, string grund)
    {
        var verstoesse = PruefeUebernahme(inhalt);
        if (verstoesse.Count > 0)
        {
            throw new RegelverstossException(verstoesse);
        }

        var gebiet = inhalt.Gebiet!;
        var vereinbarung = new Zielvereinbarung
        {
            Id = id,
            Programm = inhalt.Programm.Kurzform!,
            Jahr = inhalt.Jahr!.Value,
            Ags = gebiet.Ags!,
            Koerperschaftsname = gebiet.Name,
            Art = gebiet.Art!.Value,
            BetragCent = inhalt.Budget?.Betrag?.Cent,
            AnzahlMassnahmenarten = inhalt.Massnahmenarten.Count,
            AnzahlProjekte = inhalt.Massnahmenarten.Sum(m => m.Projekte.Count),
            Stand = Unterschriftsstaende.Aus(inhalt.Unterschriften),
            UnterschriebenLandAm = Unterschriftsstaende.Tag(inhalt.Unterschriften, Parteirolle.Land),
            UnterschriebenGebietAm = Unterschriftsstaende.Tag(inhalt.Unterschriften, Parteirolle.Gebiet),
            Suchtext = Suchform(string.Join(' ', Suchworte(inhalt))),
            Sortierschluessel = TextFaltung.Sortierung(gebiet.Name),
            Beispieldaten = beispieldaten,
        };
        foreach (var (art, nummer) in inhalt.Massnahmenarten.Select((art, i) => (art, i + 1)))
        {
            vereinbarung._massnahmenarten.Add(new(nummer, art.Name));
            vereinbarung._projekte.AddRange(art.Projekte.Select((p, i) => new Projektzeile(nummer, i + 1, p.Name)));
        }

        vereinbarung.Vermerke(new ZielvereinbarungUebernommen(
            vereinbarung.Programm, vereinbarung.Jahr, vereinbarung.Ags, vereinbarung.Koerperschaftsname, vereinbarung.Betrag, dateiname, pruefsumme, grund));
        return vereinbarung;
    }

    // "Teilzeit-Ausbildung" must be found as "Teilzeitausbildung", too.
    private static string Suchform(string text) => TextFaltung.Suche(
        $"{text} {string.Join(' ', text.Split(' ').Where(w => w.Contains('-')).Select(w => w.Replace("-", "", StringComparison.Ordinal)))}");

    private static IEnumerable<string> Suchworte(Vereinbarungsinhalt inhalt) =>
    [
        inhalt.Gebiet!.Name,
        inhalt.Gebiet.Art == Koerperschaftsart.Landkreis ? "Landkreis" : "kreisfreie Stadt",
        inhalt.Programm.Kurzform!,
        inhalt.Jahr!.Value.ToString(Deutsch.Kultur),
        inhalt.Foerderschwerpunkt?.Text ?? "",
        .. inhalt.Massnahmenarten.SelectMany(m => m.Projekte.Select(p => p.Name).Prepend(m.Name)),
    ];
}
