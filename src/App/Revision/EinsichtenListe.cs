using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Barrierefreiheit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Revision;

/// <summary>One row of the log of read access, in words.</summary>
/// <param name="Wessen">Whose data: the number or name of the thing.</param>
/// <param name="Angaben">Which data.</param>
public sealed record Einsichtszeile(DateTime Berlin, string Wer, string Wessen, string Angaben, string Weg);

/// <summary>What was asked for, and what was found.</summary>
/// <param name="Person">Key of the person asked for, or empty.</param>
public sealed record Einsichtenseite(
    EinsichtenForm Form, string Person, IReadOnlyList<(string Value, string Label)> Personen, IReadOnlyList<Einsichtszeile> Zeilen, int Anzahl, int Seite, int Seiten, string Abfrage);

/// <summary>Who looked at personal data, when, at whose and which: by day and person, as page and as CSV (ADR 18).</summary>
public static class EinsichtenListe
{
    public const int JeSeite = 50;

    public static async Task<IResult> Get(HttpContext http, CurrentUser ich, Db db, TechnikDb technik)
    {
        if (ich.Verweigert(Handlung.EinsichtenLesen, new Gegenstand()) is { } verweigert)
        {
            return verweigert;
        }

        var (form, person) = Lies(http.Request);
        var gefunden = Suche(technik, form, person);
        var anzahl = await gefunden.CountAsync(http.RequestAborted);
        var seiten = Math.Max(1, (anzahl + JeSeite - 1) / JeSeite);
        var seite = Math.Clamp(int.TryParse(http.Request.Query["seite"], CultureInfo.InvariantCulture, out var s) ? s : 1, 1, seiten);
        var zeilen = await Zeilen(db, await gefunden.Skip((seite - 1) * JeSeite).Take(JeSeite).ToListAsync(http.RequestAborted), http.RequestAborted);
        var leser = await technik.Set<Einsicht>().Where(e => e.PersonId != null).Select(e => e.PersonId!.Value).Distinct().ToListAsync(http.RequestAborted);
        var namen = await Namen.LiesAsync(db, leser.Select(l => l.ToString()), http.RequestAborted);
        List<(string, string)> personen = [("", "Alle Personen"), .. leser.Select(l => (l.ToString(), namen.Person(l))).OrderBy(p => p.Item2, StringComparer.Create(Deutsch.Kultur, true))];
        return Page.Of<EinsichtenListeView, Einsichtenseite>(new(form, person?.ToString() ?? "", personen, zeilen, anzahl, seite, seiten, Abfrage(http.Request)));
    }

    public static async Task<IResult> Csv(HttpContext http, CurrentUser ich, Db db, TechnikDb technik)
    {
        if (ich.Verweigert(Handlung.EinsichtenLesen, new Gegenstand()) is { } verweigert)
        {
            return verweigert;
        }

        var (form, person) = Lies(http.Request);
        var tabelle = new Csv(Csvform.Deutsch, "zeitpunkt", "wer", "wessen", "angaben", "seite");
        var gefunden = Suche(technik, form, person);
        foreach (var z in await Zeilen(db, await gefunden.Take(App.Ui.Csv.Hoechstens).ToListAsync(http.RequestAborted), http.RequestAborted))
        {
            tabelle.Zeile(z.Berlin.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), z.Wer, z.Wessen, z.Angaben, z.Weg);
        }

        tabelle.SageGekuerzt(await gefunden.CountAsync(http.RequestAborted), "Die neuesten stehen hier. Grenzen Sie die Tage oder die Person ein.");
        return Results.Bytes(tabelle.Bytes(), "text/csv; charset=utf-8", "einsichten.csv");
    }

    private static (EinsichtenForm Form, Guid? Person) Lies(HttpRequest anfrage)
    {
        var form = new EinsichtenForm();
        form.Read(anfrage.Query);
        return (form, Guid.TryParse(anfrage.Query["person"], out var person) ? person : null);
    }

    /// <summary>The newest first; days are those of Germany. A day that cannot be read is asked again and limits nothing.</summary>
    private static IQueryable<Einsicht> Suche(TechnikDb technik, EinsichtenForm form, Guid? person)
    {
        var gefunden = technik.Set<Einsicht>().AsNoTracking();
        if (form.Von.HasValue)
        {
            var von = Berlin.Beginn(form.Von.Value);
            gefunden = gefunden.Where(e => e.Zeitpunkt >= von);
        }

        if (form.Bis.HasValue)
        {
            var bis = Berlin.Beginn(form.Bis.Value.AddDays(1));
            gefunden = gefunden.Where(e => e.Zeitpunkt < bis);
        }

        return (person is null ? gefunden : gefunden.Where(e => e.PersonId == person)).OrderByDescending(e => e.Zeitpunkt).ThenByDescending(e => e.Id);
    }

    private static async Task<List<Einsichtszeile>> Zeilen(Db db, List<Einsicht> einsichten, CancellationToken abbruch)
    {
        var namen = await Namen.LiesAsync(db, einsichten.SelectMany(e => new[] { e.Wer, e.AggregatId }), abbruch);
        var ids = einsichten.Select(e => e.AggregatId).Distinct().Where(i => Guid.TryParse(i, out _)).Select(Guid.Parse).ToList();
        var meldungen = ids.ConvertAll(i => new Id<Barrieremeldung>(i));
        var vorgaenge = ids.ConvertAll(i => new Id<Vorgang>(i));
        var nummern = (await db.Barrieremeldungen.Where(m => meldungen.Contains(m.Id)).Select(m => new { m.Id, m.Vorgangsnummer }).ToListAsync(abbruch)).ToDictionary(m => m.Id.ToString(), m => m.Vorgangsnummer);
        var zeichen = (await db.Vorgaenge.IgnoreQueryFilters().Where(v => vorgaenge.Contains(v.Id)).Select(v => new { v.Id, v.Aktenzeichen }).ToListAsync(abbruch)).ToDictionary(v => v.Id.ToString(), v => v.Aktenzeichen);
        return einsichten.ConvertAll(e => new Einsichtszeile(
            Berlin.Uhrzeit(e.Zeitpunkt),
            Verlauf.Subjekt(e.Wer, namen),
            e.Aggregat switch
            {
                nameof(Barrieremeldung) => $"Meldung {nummern.GetValueOrDefault(e.AggregatId, "")}".Trim(),
                nameof(Vorgang) => $"Vorgang {zeichen.GetValueOrDefault(e.AggregatId, "")}".Trim(),
                nameof(Person) when Guid.TryParse(e.AggregatId, out var id) => namen.Person(id),
                var anderes => anderes,
            },
            string.Join(", ", e.Angaben.Split(',').Select(a => Feldnamen.Von(e.Aggregat, a))),
            e.Weg));
    }

    private static string Abfrage(HttpRequest anfrage) => string.Concat(anfrage.Query.Where(q => q.Key != "seite" && q.Value.ToString().Length > 0)
        .Select(q => $"&{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value.ToString())}"));
}

/// <summary>From which to which day.</summary>
public sealed class EinsichtenForm : Form
{
    public Field<DateOnly> Von { get; }

    public Field<DateOnly> Bis { get; }

    public EinsichtenForm()
    {
        Von = Date("von", "Von").Optional();
        Bis = Date("bis", "Bis", "Dieser Tag gehört dazu.").Optional();
    }

    protected override void Check()
    {
        if (Von.HasValue && Bis.HasValue && Bis.Value < Von.Value)
        {
            Bis.Fail("Der letzte Tag liegt vor dem ersten. Prüfen Sie die beiden Tage");
        }
    }
}
