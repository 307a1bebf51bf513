using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>What the bodies are allocated in a year, what is agreed, and how that was a year before (R25). A body sees its own line.</summary>
public static class ZuteilungListe
{
    public static readonly IReadOnlyList<string> Spalten =
        ["jahr", "ags", "gebietskoerperschaft", "zugeteilt_euro", "davon_teilzeitausbildung_euro", "davon_schwerpunkt_euro", "vereinbart_euro", "rest_euro", "vorjahr_euro", "unterschied_euro", "schreiben_vom", "aktenzeichen", "fassung"];

    /// <summary>To the newest year.</summary>
    public static async Task<IResult> Neueste(Db db, CurrentUser ich, HttpContext http)
    {
        if (!ich.Darf(Handlung.ZuteilungLesen, Eigenes(ich)))
        {
            return Page.Of<ZuteilungListeView, Verteilung?>(null);
        }

        var jahr = await db.Zuteilungen.Select(z => (int?)z.Jahr).MaxAsync(http.RequestAborted) ?? await db.Programmjahre.Select(p => (int?)p.Jahr).MaxAsync(http.RequestAborted);
        return jahr is { } j ? Results.Redirect(Routes.Verteilung(j)) : Page.Of<ZuteilungListeView, Verteilung?>(null);
    }

    public static async Task<IResult> Get(int programmjahr, HttpContext http, Db db, CurrentUser ich, TimeProvider clock)
    {
        var (verteilung, antwort) = await LiesAsync(programmjahr, http, db, ich, clock);
        return verteilung is null ? antwort! : Page.Of<ZuteilungListeView, Verteilung?>(verteilung);
    }

    public static async Task<IResult> Csv(int programmjahr, HttpContext http, Db db, CurrentUser ich, TimeProvider clock)
    {
        var (verteilung, antwort) = await LiesAsync(programmjahr, http, db, ich, clock);
        if (verteilung is null)
        {
            return antwort!;
        }

        var form = http.Request.Query["form"] == "rfc4180" ? Csvform.Rfc4180 : Csvform.Deutsch;
        var tabelle = new Csv(form, Spalten);
        foreach (var z in verteilung.Zeilen)
        {
            tabelle.Zeile(
                programmjahr.ToString(CultureInfo.InvariantCulture), z.Ags, z.Name, form.Betrag(z.Mittel?.Gesamt), form.Betrag(z.Mittel?.Teilzeitausbildung), form.Betrag(z.Mittel?.Jahresschwerpunkt),
                form.Betrag(z.Vereinbart), form.Betrag(z.Rest), form.Betrag(z.Vorjahr), form.Betrag(z.Unterschied), z.SchreibenVom is { } v ? Zahlen.Iso(v) : "", z.Aktenzeichen, z.Fassung?.ToString(CultureInfo.InvariantCulture));
        }

        return Results.Bytes(tabelle.Bytes(), "text/csv; charset=utf-8", $"zuteilungen-{programmjahr}.csv");
    }

    /// <summary>What stands for the list of a year: any thing for those who see all, the own organisation for a body.</summary>
    public static Gegenstand Eigenes(CurrentUser ich) =>
        ich.Befugnisse.Select(b => b.Rolle == Rolle.Koordination ? ich.Als(b.OrganisationId) : new Gegenstand()).FirstOrDefault(g => ich.Darf(Handlung.ZuteilungLesen, g)) ?? new Gegenstand();

    private static async Task<(Verteilung? Verteilung, IResult? Antwort)> LiesAsync(int jahr, HttpContext http, Db db, CurrentUser ich, TimeProvider clock)
    {
        var abbruch = http.RequestAborted;
        if (ich.Verweigert(Handlung.ZuteilungLesen, Eigenes(ich)) is { } antwort)
        {
            return (null, antwort);
        }

        if (await db.Programmjahre.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(p => p.Jahr == jahr, abbruch) is not { } programmjahr)
        {
            return (null, Page.NotFound());
        }

        var alle = ich.Darf(Handlung.ZuteilungLesen, new());
        var zuteilungen = await db.Zuteilungen.AsNoTracking().AsSplitQuery().Where(z => z.Jahr == jahr).ToDictionaryAsync(z => z.Ags, abbruch);
        var vorjahr = await db.Zuteilungen.Where(z => z.Jahr == jahr - 1).Select(z => new { z.Ags, z.Koerperschaftsname, z.BetragCent }).ToDictionaryAsync(z => z.Ags, abbruch);
        var vereinbart = await db.Zielvereinbarungen.Where(z => z.Jahr == jahr && z.BetragCent != null).GroupBy(z => z.Ags)
            .Select(g => new { Ags = g.Key, Cent = g.Sum(z => z.BetragCent!.Value) }).ToDictionaryAsync(z => z.Ags, z => new Geld(z.Cent), abbruch);
        var gebiete = alle ? await GebieteAsync(db, jahr, abbruch) : [];
        var strategien = await Strategiehinweise.AlleAsync(db, clock.Heute(), abbruch);
        var zeilen = gebiete.Keys.Union(zuteilungen.Keys).Select(ags => Verteilungszeile.Von(
            ags, zuteilungen.GetValueOrDefault(ags), gebiete.GetValueOrDefault(ags), vereinbart.TryGetValue(ags, out var v) ? v : null, vorjahr.GetValueOrDefault(ags) is { } alt ? new Geld(alt.BetragCent) : null, strategien.GetValueOrDefault(ags)));
        var ordnung = Verteilungsordnung.Lies(http.Request.Query);
        var rahmen = await db.Kontingente.AsNoTracking().Where(k => k.Jahr == jahr || k.Jahr == jahr - 1).ToDictionaryAsync(k => k.Jahr, k => new Mittel(new(k.BetragCent), new(k.TeilzeitCent), new(k.SchwerpunktCent)), abbruch);
        return (new(
            jahr, programmjahr.Foerderschwerpunkt, alle, rahmen.TryGetValue(jahr, out var r) ? r : null, rahmen.TryGetValue(jahr - 1, out var a) ? a.Gesamt : null,
            [.. ordnung.Ordne(zeilen)], ordnung, await db.Programmjahre.Select(p => p.Jahr).OrderDescending().ToListAsync(abbruch),
            ich.Darf(Handlung.ZuteilungAendern, Jahreslage.Gegenstand(programmjahr))), null);
    }

    private static async Task<Dictionary<string, string>> GebieteAsync(Db db, int jahr, CancellationToken abbruch)
    {
        var tag = new DateOnly(jahr, 1, 1);
        return await db.Koerperschaften.Where(k => (k.GueltigVon == null || k.GueltigVon <= tag) && (k.GueltigBis == null || tag <= k.GueltigBis)).ToDictionaryAsync(k => k.Ags, k => k.Name, abbruch);
    }
}

/// <summary>One body in the overview; amounts are null where there is none.</summary>
/// <param name="Strategie">What its strategy lacks; null when the body does not take part in the portal.</param>
public sealed record Verteilungszeile(
    string Ags, string Name, Mittel? Mittel, Geld? Vereinbart, Geld? Vorjahr, DateOnly? SchreibenVom, string? Aktenzeichen, int? Fassung, IReadOnlyList<Strategiehinweis>? Strategie)
{
    /// <summary>Allocated and not agreed.</summary>
    public Geld? Rest => Mittel is { } m ? m.Gesamt - (Vereinbart ?? default) : null;

    /// <summary>Against the allocation of the year before.</summary>
    public Geld? Unterschied => Mittel is { } m && Vorjahr is { } v ? m.Gesamt - v : null;

    public static Verteilungszeile Von(string ags, Zuteilung? zuteilung, string? name, Geld? vereinbart, Geld? vorjahr, IReadOnlyList<Strategiehinweis>? strategie) => new(
        ags, zuteilung?.Koerperschaftsname ?? name ?? ags, zuteilung?.Mittel, vereinbart, vorjahr, zuteilung?.Gueltig.SchreibenVom, zuteilung?.Gueltig.Aktenzeichen, zuteilung?.GueltigeFassung, strategie);
}

/// <summary>By what the overview is sorted, as in its address.</summary>
public sealed record Verteilungsordnung(string Spalte, bool Absteigend)
{
    public const string Name = "name";
    public static readonly IReadOnlyList<string> Spalten = [Name, "zugeteilt", "vereinbart", "rest", "vorjahr", "unterschied"];

    public static Verteilungsordnung Lies(IQueryCollection frage) =>
        new(Spalten.Contains(frage["sortierung"].ToString()) ? frage["sortierung"].ToString() : Name, frage["richtung"] == "ab");

    /// <summary>The address that sorts by a column; pressing the sorted one turns it round.</summary>
    public string Url(int jahr, string spalte)
    {
        var ab = spalte == Spalte ? !Absteigend : spalte != Name;
        return $"{Routes.Verteilung(jahr)}?sortierung={spalte}{(ab ? "&richtung=ab" : "")}";
    }

    public IEnumerable<Verteilungszeile> Ordne(IEnumerable<Verteilungszeile> zeilen)
    {
        var nachName = zeilen.OrderBy(z => TextFaltung.Sortierung(z.Name), StringComparer.Ordinal);
        if (Spalte == Name)
        {
            return Absteigend ? nachName.Reverse() : nachName;
        }

        // Lines without an amount come last, whichever way.
        return Absteigend ? nachName.OrderByDescending(z => Wert(z) ?? long.MinValue) : nachName.OrderBy(z => Wert(z) ?? long.MaxValue);
    }

    private long? Wert(Verteilungszeile z) => (Spalte switch
    {
        "zugeteilt" => z.Mittel?.Gesamt,
        "vereinbart" => z.Vereinbart,
        "rest" => z.Rest,
        "vorjahr" => z.Vorjahr,
        _ => z.Unterschied,
    })?.Cent;
}

/// <summary>The overview of a year.</summary>
/// <param name="Alle">The reader sees all bodies, and so the sums.</param>
/// <param name="Rahmen">The envelope, or null when none is set.</param>
public sealed record Verteilung(
    int Jahr, string Schwerpunkt, bool Alle, Mittel? Rahmen, Geld? RahmenVorjahr, IReadOnlyList<Verteilungszeile> Zeilen, Verteilungsordnung Ordnung, IReadOnlyList<int> Jahre, bool DarfAendern)
{
    public Mittel Zugeteilt => Zeilen.Aggregate(Mittel.Keine, (s, z) => s + (z.Mittel ?? Mittel.Keine));

    public Geld Vereinbart => Summe(z => z.Vereinbart);

    public Geld Vorjahr => Summe(z => z.Vorjahr);

    public int Mit => Zeilen.Count(z => z.Mittel is not null);

    private Geld Summe(Func<Verteilungszeile, Geld?> wert) => new(Zeilen.Sum(z => wert(z)?.Cent ?? 0));
}
