using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Register;

/// <summary>Start page: what this is, search, list, tile map (POR-10, R3, R37).</summary>
public static class VereinbarungListe
{
    public const int JeSeite = 20;

    public static async Task<IResult> Get(HttpContext http, Db db) =>
        Page.Of<VereinbarungListeView, Listenseite>(await Lade(db, Listenfilter.Lies(http.Request.Query), http.RequestAborted));

    /// <summary>Agreements that a filter leaves over, in its order; list, CSV and JSON show the same.</summary>
    public static IQueryable<Zielvereinbarung> Suche(Db db, Listenfilter filter)
    {
        var gefunden = Veroeffentlicht.Vereinbarungen(db);
        if (filter.Unsuchbar)
        {
            return gefunden.Where(z => false);
        }

        foreach (var wort in filter.Worte)
        {
            gefunden = gefunden.Where(z => z.Suchtext.Contains(wort));
        }

        if (filter.Jahr is { } jahr)
        {
            gefunden = gefunden.Where(z => z.Jahr == jahr);
        }

        if (filter.Art is { } art)
        {
            gefunden = gefunden.Where(z => z.Art == art);
        }

        if (filter.Massnahmenart is { } nummer)
        {
            gefunden = gefunden.Where(z => z.Projekte.Any(p => p.Massnahmenart == nummer));
        }

        return gefunden;
    }

    public static IOrderedQueryable<Zielvereinbarung> Sortiere(IQueryable<Zielvereinbarung> gefunden, Sortierung sortierung) => sortierung switch
    {
        Sortierung.Name => gefunden.OrderBy(z => z.Sortierschluessel).ThenByDescending(z => z.Jahr).ThenBy(z => z.Ags),
        Sortierung.Betrag => gefunden.OrderBy(z => z.BetragCent == null).ThenByDescending(z => z.BetragCent).ThenBy(z => z.Sortierschluessel).ThenByDescending(z => z.Jahr).ThenBy(z => z.Ags),
        _ => gefunden.OrderByDescending(z => z.Jahr).ThenBy(z => z.Sortierschluessel).ThenBy(z => z.Ags),
    };

    public static async Task<Listenseite> Lade(Db db, Listenfilter filter, CancellationToken abbruch)
    {
        var gefunden = Suche(db, filter);
        var anzahl = await gefunden.CountAsync(abbruch);
        var seiten = Math.Max(1, (anzahl + JeSeite - 1) / JeSeite);
        filter = filter with { Seite = Math.Min(filter.Seite, seiten) };
        var zeilen = anzahl == 0 ? [] : await Sortiere(gefunden, filter.Sortierung)
            .Skip((filter.Seite - 1) * JeSeite).Take(JeSeite).Select(Listenzeile.Form).ToListAsync(abbruch);
        var jahre = await Veroeffentlicht.Vereinbarungen(db).Select(z => z.Jahr).Distinct().OrderByDescending(j => j).ToListAsync(abbruch);
        return new(filter, zeilen, anzahl, seiten, jahre, await Karte(db, filter.Jahr ?? jahre.FirstOrDefault(), jahre, abbruch));
    }

    private static async Task<Kartenblatt?> Karte(Db db, int jahr, IReadOnlyList<int> jahre, CancellationToken abbruch)
    {
        if (jahr == 0)
        {
            return null;
        }

        var werte = await Veroeffentlicht.Vereinbarungen(db).Where(z => z.Jahr == jahr).Select(z => new { z.Ags, z.BetragCent, z.Beispieldaten }).ToListAsync(abbruch);
        var gebiete = await Gebiet.Alle(db, abbruch);
        var karte = Kachelkarte.Von(jahr, gebiete, werte.ToDictionary(
            w => w.Ags, w => new Kachelwert(w.BetragCent is { } cent ? new Geld(cent) : null, w.Beispieldaten)));
        return karte.Kacheln.Count == 0 ? null : new(karte, gebiete.FirstOrDefault(g => g.GueltigVon is { } von && von.Year > jahr), [.. jahre.Where(j => j != jahr).Take(12)]);
    }
}

/// <summary>One line of the list.</summary>
public sealed record Listenzeile(
    int Jahr,
    string Ags,
    string Name,
    Koerperschaftsart Art,
    long? BetragCent,
    int Massnahmenarten,
    int Projekte,
    Unterschriftsstand Stand,
    DateOnly? LandAm,
    DateOnly? GebietAm,
    bool Bestaetigt,
    bool Beispieldaten)
{
    public static System.Linq.Expressions.Expression<Func<Zielvereinbarung, Listenzeile>> Form { get; } = z => new Listenzeile(
        z.Jahr, z.Ags, z.Koerperschaftsname, z.Art, z.BetragCent, z.AnzahlMassnahmenarten, z.AnzahlProjekte, z.Stand,
        z.UnterschriebenLandAm, z.UnterschriebenGebietAm, z.Bestaetigt, z.Beispieldaten);

    public Geld? Betrag => BetragCent is { } cent ? new Geld(cent) : null;

    public string Meta => $"{Worte.Art(Art)} · {Zahlen.Anzahl(Massnahmenarten, "Maßnahmenart", "Maßnahmenarten")} · {Zahlen.Anzahl(Projekte, "Projekt", "Projekte")}";

    /// <summary>How far it is signed, and that nobody has compared it with the source yet: a reading never passes for a checked fact (ADR 11).</summary>
    public string Lage => Worte.Unterschrift(Stand, LandAm, GebietAm) + (Bestaetigt ? "" : " · noch nicht bestätigt");
}

/// <summary>The map of a year, the body that joins in a later year (or null), and the other years that have a map.</summary>
public sealed record Kartenblatt(Kachelkarte Karte, Gebiet? Kuenftig, IReadOnlyList<int> AndereJahre);

/// <summary>The start page.</summary>
public sealed record Listenseite(Listenfilter Filter, IReadOnlyList<Listenzeile> Zeilen, int Anzahl, int Seiten, IReadOnlyList<int> Jahre, Kartenblatt? Karte)
{
    /// <summary>True when the register holds nothing at all, whatever was asked.</summary>
    public bool RegisterLeer => Jahre.Count == 0;
}
