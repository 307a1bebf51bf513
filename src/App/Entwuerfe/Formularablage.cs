using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Entwuerfe;

/// <summary>Answers the form kit from the tables of drafts and sendings (POR-02, POR-03).</summary>
public sealed class Formularablage(
    Formularperson wer, IDbContextFactory<TechnikDb> fabrik, Db db, Sendungen sendungen, IDataProtectionProvider schutz, TimeProvider clock) : IFormularablage
{
    public const int HoechstensEntwuerfe = 200;

    /// <summary>So fresh must typing be for its person to count as being there.</summary>
    public static readonly TimeSpan Anwesend = TimeSpan.FromMinutes(10);

    /// <summary>So long can a draft that was set aside be taken back.</summary>
    public static readonly TimeSpan Rueckholbar = TimeSpan.FromHours(1);

    public Guid? Person => wer.Person;

    public Restzeit? Sitzung => wer.Restzeit;

    private DateTime Jetzt => clock.GetUtcNow().UtcDateTime;

    public string Anmeldung(string zurueck) => Access.Routes.Anmelden(zurueck);

    public async Task<(Entwurfsstand? Entwurf, IReadOnlyList<Mitbearbeitung> Andere)> LiesAsync(string schluessel, CancellationToken cancellation)
    {
        if (Person is not { } person)
        {
            return (null, []);
        }

        await using var technik = await fabrik.CreateDbContextAsync(cancellation);
        var frisch = Jetzt - Anwesend;
        var zeilen = await technik.Set<Formularentwurf>().AsNoTracking()
            .Where(e => e.Schluessel == schluessel && (e.PersonId == person || (e.GespeichertAm > frisch && e.VerworfenAm == null)))
            .OrderBy(e => e.BegonnenAm).ToListAsync(cancellation);
        var eigener = zeilen.Find(z => z.PersonId == person);
        var andere = new List<Mitbearbeitung>();
        foreach (var zeile in zeilen.Where(z => z.PersonId != person))
        {
            andere.Add(new(await NameAsync(zeile.PersonId, cancellation), Zeit(zeile.BegonnenAm)));
        }

        return (eigener is null ? null : Stand(eigener), andere);
    }

    public async Task<Speichervermerk?> LetzteSpeicherungAsync(string aggregat, string id, CancellationToken cancellation)
    {
        var letzter = await db.Akte.Where(a => a.Aggregat == aggregat && a.AggregatId == id).OrderByDescending(a => a.Nummer)
            .Select(a => new { a.Wer, a.Zeitpunkt }).FirstOrDefaultAsync(cancellation);
        return letzter is null ? null : new(
            Handelnder.Lies(letzter.Wer) is { } handelnder ? await NameAsync(handelnder.PersonId, cancellation) : "das Programm", Zeit(letzter.Zeitpunkt));
    }

    public async Task<string?> SichereAsync(
        Formularzeichen zeichen, IReadOnlyDictionary<string, string> werte, Entwurfsgrund grund, CancellationToken cancellation)
    {
        if (zeichen.Person is not { } person || zeichen.Eingaben.Count == 0 || zeichen.Schluessel.Length > Formularentwurf.LaengsterSchluessel
            || await sendungen.IstErledigtAsync(zeichen.Einmal, cancellation))
        {
            return null;
        }

        var jetzt = Jetzt;
        var inhalt = new Entwurfsinhalt(werte, zeichen.Stand, zeichen.Offen, grund).Verschluessle(schutz, person);
        try
        {
            await SchreibeAsync(person, zeichen.Schluessel, inhalt, jetzt, cancellation);
        }
        catch (DbUpdateException)
        {
            // Two windows of one person wrote the first row at the same moment; now it is there.
            await SchreibeAsync(person, zeichen.Schluessel, inhalt, jetzt, cancellation);
        }

        // The form may have been accepted while this was under way: then the draft is no longer needed.
        if (await sendungen.IstErledigtAsync(zeichen.Einmal, cancellation))
        {
            await AendereAsync(zeichen, (technik, e) => technik.Remove(e), cancellation);
            return null;
        }

        return Zeit(jetzt);
    }

    public async Task VerwirfAsync(Formularzeichen zeichen, CancellationToken cancellation)
    {
        // What this page may still send while it closes must not bring the draft back.
        await sendungen.SchliesseAsync(zeichen.Einmal, zeichen.Seite, cancellation);
        await AendereAsync(zeichen, (_, e) => e.VerworfenAm = Jetzt, cancellation);
    }

    public Task HoleZurueckAsync(Formularzeichen zeichen, CancellationToken cancellation) => AendereAsync(zeichen, (_, e) => e.VerworfenAm = null, cancellation);

    public Task<Sendung> BeginneAsync(Formularzeichen zeichen, CancellationToken cancellation) => sendungen.BeginneAsync(zeichen.Einmal, cancellation);

    public async Task SchliesseAsync(Formularzeichen zeichen, string ziel, CancellationToken cancellation)
    {
        await sendungen.SchliesseAsync(zeichen.Einmal, ziel, cancellation);
        await AendereAsync(zeichen, (technik, e) => technik.Remove(e), cancellation);
    }

    public Task GibFreiAsync(Formularzeichen zeichen, CancellationToken cancellation) => sendungen.GibFreiAsync(zeichen.Einmal, cancellation);

    private async Task AendereAsync(Formularzeichen zeichen, Action<TechnikDb, Formularentwurf> was, CancellationToken cancellation)
    {
        if (zeichen.Person is not { } person)
        {
            return;
        }

        await using var technik = await fabrik.CreateDbContextAsync(cancellation);
        if (await technik.Set<Formularentwurf>().FindAsync([person, zeichen.Schluessel], cancellation) is { } entwurf)
        {
            was(technik, entwurf);
            await technik.SaveChangesAsync(cancellation);
        }
    }

    private async Task SchreibeAsync(Guid person, string schluessel, byte[] inhalt, DateTime jetzt, CancellationToken cancellation)
    {
        await using var technik = await fabrik.CreateDbContextAsync(cancellation);
        var entwurf = await technik.Set<Formularentwurf>().FindAsync([person, schluessel], cancellation);
        if (entwurf is null)
        {
            var zuviel = await technik.Set<Formularentwurf>().Where(e => e.PersonId == person)
                .OrderByDescending(e => e.GespeichertAm).Skip(HoechstensEntwuerfe - 1).ToListAsync(cancellation);
            technik.RemoveRange(zuviel);
            technik.Add(new Formularentwurf { PersonId = person, Schluessel = schluessel, Inhalt = inhalt, BegonnenAm = jetzt, GespeichertAm = jetzt });
        }
        else
        {
            // After a pause the person begins anew: "since" is about being there, not about the age of the text.
            entwurf.BegonnenAm = jetzt - entwurf.GespeichertAm > Anwesend || entwurf.VerworfenAm is not null ? jetzt : entwurf.BegonnenAm;
            (entwurf.Inhalt, entwurf.GespeichertAm, entwurf.VerworfenAm) = (inhalt, jetzt, null);
        }

        await technik.SaveChangesAsync(cancellation);
    }

    private Entwurfsstand? Stand(Formularentwurf zeile) =>
        (zeile.VerworfenAm is not { } verworfen || Jetzt - verworfen < Rueckholbar) && Entwurfsinhalt.Oeffne(schutz, zeile.PersonId, zeile.Inhalt) is { } inhalt
            ? new(inhalt.Werte, inhalt.Stand, inhalt.Offen, inhalt.Grund, Zeit(zeile.GespeichertAm), zeile.VerworfenAm is not null)
            : null;

    private async Task<string> NameAsync(Guid person, CancellationToken cancellation) =>
        await db.Set<Person>().Where(p => p.Id == new Id<Person>(person)).Select(p => p.Vorname + " " + p.Nachname).SingleOrDefaultAsync(cancellation) ?? "Jemand anders";

    /// <summary>"14:03 Uhr" for today, else with the day.</summary>
    private string Zeit(DateTime utc)
    {
        var (dann, heute) = (Berlin.Uhrzeit(utc), clock.Heute());
        var uhr = dann.ToString("HH:mm", Deutsch.Kultur) + " Uhr";
        return DateOnly.FromDateTime(dann) == heute ? uhr : $"{Deutsch.Tag(DateOnly.FromDateTime(dann))}, {uhr}";
    }
}
