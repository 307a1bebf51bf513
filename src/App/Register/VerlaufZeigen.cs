using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Register;

/// <summary>One entry of the history, in words.</summary>
public sealed record Verlaufszeile(long Nummer, DateTime Berlin, string Wer, string Was, string Warum, string Pruefsumme);

/// <summary>What the Akte knows about an agreement, and the last check of the whole chain.</summary>
public sealed record Verlaufsseite(int Jahr, string Ags, string Name, bool Beispieldaten, Kettenpruefung Pruefung, IReadOnlyList<Verlaufszeile> Zeilen);

/// <summary>
/// History of an agreement for everyone: what happened, when, why, by the operator or the program; names of accounts stay in the Akte.
/// Not kept by <see cref="Seitenspeicher"/>: the result of the check does not depend on the head of the Akte.
/// </summary>
public static class VerlaufZeigen
{
    public static async Task<IResult> Get(int jahr, string ags, HttpContext http, Db db, Kettenstand stand)
    {
        var vereinbarungen = await db.Zielvereinbarungen.AsNoTracking().Where(z => z.Jahr == jahr && z.Ags == ags)
            .OrderBy(z => z.Programm).Select(z => new { z.Id, z.Koerperschaftsname, z.Beispieldaten }).ToListAsync(http.RequestAborted);
        if (vereinbarungen.Count == 0)
        {
            return Page.NotFound();
        }

        var lesungen = await (from l in db.Lesevorgaenge
                              join z in db.Zielvereinbarungen on l.ZielvereinbarungId equals z.Id
                              where z.Jahr == jahr && z.Ags == ags
                              select l.Id).ToListAsync(http.RequestAborted);
        List<string> ids = [.. vereinbarungen.Select(v => v.Id.ToString()), .. lesungen.Select(l => l.ToString())];
        var eintraege = await db.Akte.Where(a => (a.Aggregat == nameof(Zielvereinbarung) || a.Aggregat == nameof(Lesevorgang)) && ids.Contains(a.AggregatId))
            .OrderByDescending(a => a.Nummer).ToListAsync(http.RequestAborted);
        var pruefung = await stand.LiesAsync(eintraege.Select(e => e.Nummer).FirstOrDefault());
        return Page.Of<VerlaufView, Verlaufsseite>(
            new(jahr, ags, vereinbarungen[0].Koerperschaftsname, vereinbarungen[0].Beispieldaten, pruefung, [.. eintraege.Select(Zeile)]));
    }

    private static Verlaufszeile Zeile(Akteneintrag e) => new(
        e.Nummer, Berlin.Uhrzeit(e.Zeitpunkt), e.Wer == Db.Programm ? "Das Programm" : "Der Betreiber", Satz(e.Ereignis, e.Daten), e.Grund, e.Hash);

    /// <summary>What happened, in a sentence; an event this page does not know yet is named.</summary>
    private static string Satz(string ereignis, string daten)
    {
        using var json = JsonDocument.Parse(daten);
        var werte = json.RootElement;
        return ereignis switch
        {
            nameof(ZielvereinbarungUebernommen) => "Die Zielvereinbarung ist in das Register übernommen, noch nicht von einem Menschen bestätigt. "
                + (werte.TryGetProperty("betrag", out var betrag)
                    ? $"Geld vom Land: {Zahlen.EuroCent(new Geld(betrag.GetProperty("cent").GetInt64()))}{Zahlen.Schmal}€."
                    : "Einen Betrag nennt sie nicht."),
            nameof(LesungAufgezeichnet) => $"Das Dokument und der daraus gelesene Datensatz sind aufbewahrt, {Stellen(werte.GetProperty("anzahlBefunde").GetInt32())}.",
            _ => $"Vermerkt ist: {ereignis}.",
        };
    }

    private static string Stellen(int anzahl) => anzahl switch
    {
        0 => "ohne Hinweise",
        1 => "mit einem Hinweis zum Text",
        _ => $"mit {Zahlen.InWorten(anzahl)} Hinweisen zum Text",
    };
}
