using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Lesung;

/// <summary>What became of one file.</summary>
public enum Uebernahmeart
{
    Uebernommen,
    SchonVorhanden,

    /// <summary>The register has this agreement from another source; nothing is overwritten (R1).</summary>
    AndererInhalt,
    Abgelehnt,
}

/// <param name="Meldung">German, for the person who imports.</param>
public sealed record Uebernahmeergebnis(Uebernahmeart Art, string Meldung);

/// <summary>Takes read agreements into the register, each whole or not at all, none twice (R1).</summary>
/// <param name="oeffne">Opens a context of its own per agreement.</param>
/// <param name="beispieldaten">What is taken over is shown as example data.</param>
public sealed class Uebernahme(Func<Db> oeffne, TimeProvider clock, string grund, bool beispieldaten)
{
    /// <summary>SHA-256 of every source the register was filled from.</summary>
    public async Task<HashSet<string>> BekanntePruefsummenAsync(CancellationToken cancellation)
    {
        await using var db = oeffne();
        return await db.Lesevorgaenge.Select(l => l.Pruefsumme).ToHashSetAsync(cancellation);
    }

    /// <param name="probe">Only says what would happen.</param>
    public async Task<Uebernahmeergebnis> UebernimmAsync(GeleseneDatei datei, bool probe, CancellationToken cancellation)
    {
        if (datei.Ergebnis.Inhalt is not { } inhalt)
        {
            return new(Uebernahmeart.Abgelehnt, Ausgangstext.Zu(datei.Ergebnis));
        }

        if (Zielvereinbarung.PruefeUebernahme(inhalt) is { Count: > 0 } verstoesse)
        {
            return new(Uebernahmeart.Abgelehnt, "abgelehnt. " + string.Join(" ", verstoesse));
        }

        await using var db = oeffne();
        if (await SucheVorhandene(db, datei, inhalt, cancellation) is { } vorhanden)
        {
            return vorhanden;
        }

        var name = $"{inhalt.Programm.Kurzform} {inhalt.Jahr}, {inhalt.Gebiet!.Name}";
        if (probe)
        {
            return new(Uebernahmeart.Uebernommen, $"würde übernommen: {name}");
        }

        var vereinbarung = Zielvereinbarung.AusLesung(
            Id<Zielvereinbarung>.New(clock), inhalt, datei.Dateiname, datei.Pruefsumme, beispieldaten, grund);
        db.Add(vereinbarung);
        db.Add(Lesevorgang.Aufzeichnen(
            Id<Lesevorgang>.New(clock), vereinbarung.Id, datei.Ergebnis, datei.Dateiname, datei.Bytes, datei.Pruefsumme,
            LesungJson.Schreibe(datei.Ergebnis), clock.GetUtcNow().UtcDateTime, grund));
        await Vorgangsanlage.ErgaenzeAsync(db, vereinbarung.Programm, vereinbarung.Jahr, vereinbarung.Ags, clock, grund, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another import may have been quicker: the unique key of R1 refuses the second.
            await using var danach = oeffne();
            if (await SucheVorhandene(danach, datei, inhalt, cancellation) is { } schneller)
            {
                return schneller;
            }

            throw;
        }

        return new(Uebernahmeart.Uebernommen, $"übernommen: {name}; {Ausgangstext.Zu(datei.Ergebnis)}");
    }

    private static async Task<Uebernahmeergebnis?> SucheVorhandene(
        Db db, GeleseneDatei datei, Vereinbarungsinhalt inhalt, CancellationToken cancellation)
    {
        var (programm, jahr, ags) = (inhalt.Programm.Kurzform!, inhalt.Jahr!.Value, inhalt.Gebiet!.Ags!);
        var lesungen = await db.Zielvereinbarungen.AsNoTracking()
            .Where(z => z.Programm == programm && z.Jahr == jahr && z.Ags == ags)
            .SelectMany(z => db.Lesevorgaenge.Where(l => l.ZielvereinbarungId == z.Id))
            .Select(l => new { l.Pruefsumme, l.Dateiname })
            .ToListAsync(cancellation);
        var name = $"{programm} {jahr}, {inhalt.Gebiet.Name}";
        return lesungen switch
        {
            [] => null,
            _ when lesungen.Any(l => l.Pruefsumme == datei.Pruefsumme) => new(Uebernahmeart.SchonVorhanden, $"schon vorhanden: {name}"),
            _ => new(
                Uebernahmeart.AndererInhalt,
                $"nicht übernommen: {ZielvereinbarungRegeln.NurEineJeJahrUndKoerperschaft.Text} ({name}, aus {lesungen[0].Dateiname} mit anderem Inhalt)"),
        };
    }
}
