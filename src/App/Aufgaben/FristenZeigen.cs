using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Aufgaben;

/// <summary>All days of all running cases in reach, by month; to print, as a table and as a calendar.</summary>
public static class FristenZeigen
{
    public static async Task<IResult> Get(
        Db db, TechnikDb technik, CurrentUser ich, Einsichten einsichten, Rechtsstandquelle rechtsstand, TimeProvider clock, CancellationToken abbruch)
    {
        var orte = ich.Befugnisse.Select(b => b.OrganisationId).Distinct().Where(o => ich.Darf(Handlung.KalenderVerwalten, ich.Als(o))).ToList();
        var ids = orte.Select(o => o.Value).ToList();
        var adressen = await technik.Set<Kalenderadresse>().AsNoTracking().Where(k => ids.Contains(k.OrganisationId) && k.Widerrufen == null)
            .ToDictionaryAsync(k => k.OrganisationId, k => Berlin.Tag(k.Angelegt), abbruch);
        var kalender = orte.Select(o => new Kalenderstand(o, ich.Organisationen[o], adressen.TryGetValue(o.Value, out var tag) ? tag : null)).OrderBy(k => k.Name, StringComparer.Ordinal);
        return Page.Of<FristenZeigenView, Fristenseite>(new(clock.Heute(), await LadeAsync(db, ich, einsichten, rechtsstand, clock.Heute(), abbruch), [.. kalender]));
    }

    public static async Task<IResult> Csv(HttpContext http, Db db, CurrentUser ich, Einsichten einsichten, Rechtsstandquelle rechtsstand, TimeProvider clock)
    {
        var form = http.Request.Query["form"] == "rfc4180" ? Csvform.Rfc4180 : Csvform.Deutsch;
        var tabelle = new Csv(form, "faellig_am", "stand", "pflicht", "wer", "aktenzeichen", "gebietskoerperschaft", "jahr", "erledigt_am", "warum");
        var zeilen = await LadeAsync(db, ich, einsichten, rechtsstand, clock.Heute(), http.RequestAborted);
        foreach (var z in zeilen.Take(App.Ui.Csv.Hoechstens))
        {
            tabelle.Zeile(
                Tag(z.Pflicht.Tag), Worte(z.Pflicht.Stand), z.Pflicht.Was, z.Wer, z.Fall.Aktenzeichen, z.Fall.Name, z.Fall.Jahr.ToString(CultureInfo.InvariantCulture),
                z.Pflicht.ErledigtAm is { } am ? Tag(am) : null, z.Pflicht.Erklaerung);
        }

        tabelle.SageGekuerzt(zeilen.Count, "Die frühesten Tage stehen hier. Abgeschlossene Vorgänge verschwinden aus der Liste.");

        return Results.Bytes(tabelle.Bytes(), "text/csv; charset=utf-8", "fristen.csv");
    }

    public static string Worte(Pflichtstand stand) => stand switch
    {
        Pflichtstand.NochNichtMoeglich => "Noch nicht möglich",
        Pflichtstand.Offen => "Offen",
        Pflichtstand.BaldFaellig => "Bald fällig",
        Pflichtstand.Ueberfaellig => "Überfällig",
        _ => "Erledigt",
    };

    private static async Task<IReadOnlyList<Fristzeile>> LadeAsync(
        Db db, CurrentUser ich, Einsichten einsichten, Rechtsstandquelle rechtsstand, DateOnly heute, CancellationToken abbruch)
    {
        ich.HandeltFuerSich();
        if (!ich.Darf(Handlung.VorgangLesen))
        {
            einsichten.VermerkeAlle<Vorgang>([]);
            return [];
        }

        var eigene = ich.Befugnisse.Select(b => b.OrganisationId).ToHashSet();
        IReadOnlyList<Fristzeile> zeilen = [.. (await Fall.LadeAsync(db, rechtsstand.Lies(), heute, abbruch))
            .Where(f => ich.Darf(Handlung.VorgangLesen, f.Gegenstand))
            .SelectMany(f => f.Pflichten.Where(p => p.Art is not null || eigene.Contains(p.OrganisationId!.Value)).Select(p => new Fristzeile(f, p)))
            .OrderBy(z => z.Pflicht.Tag).ThenBy(z => z.Fall.Aktenzeichen, StringComparer.Ordinal).ThenBy(z => z.Pflicht.Schluessel, StringComparer.Ordinal)];
        einsichten.VermerkeAlle(zeilen.Where(z => z.Pflicht.Art is null).Select(z => z.Fall.Id), nameof(Vorgang.Wiedervorlagen));
        return zeilen;
    }

    private static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One day of one case.</summary>
public sealed record Fristzeile(Fall Fall, Pflicht Pflicht)
{
    public string Wer => Pflicht.Wer switch
    {
        Organisationsart.Gebietskoerperschaft => Fall.Name,
        Organisationsart.Ministerium => "Ministerium",
        null => "eigene Organisation",
        _ => "Bewilligungsbehörde",
    };
}

/// <summary>The calendar address of an organisation; null when there is none.</summary>
public sealed record Kalenderstand(Id<Organisation> Organisation, string Name, DateOnly? Angelegt);

/// <summary>The page of deadlines.</summary>
public sealed record Fristenseite(DateOnly Heute, IReadOnlyList<Fristzeile> Zeilen, IReadOnlyList<Kalenderstand> Kalender);
