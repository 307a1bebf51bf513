using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Revision;

/// <summary>Lets one export through at a time.</summary>
public sealed class Einzelgang() : SemaphoreSlim(1);

/// <summary>
/// "Ausfertigung als ZIP": the export of "zielwerk akte export" for who has the right. One at a time, since each reads the whole Akte. Notes and
/// reminders belong to the organisation that wrote them, so the case itself goes to auditors only.
/// </summary>
public static class AkteHerunterladen
{
    public static async Task<IResult> Get(
        int jahr, string ags, HttpContext http, CurrentUser ich, Db db, IDbContextFactory<Db> fabrik, Ankerablage ablage, Einsichten einsichten, Einzelgang einer, TimeProvider clock)
    {
        var organisation = await db.Organisationen.IgnoreQueryFilters().Where(o => o.Ags == ags).Select(o => new { o.Id, o.IstTest }).FirstOrDefaultAsync(http.RequestAborted);
        var gegenstand = new Gegenstand(organisation?.Id, IstTest: organisation?.IstTest ?? false);
        if (ich.Verweigert(Handlung.AkteExportieren, gegenstand) is { } verweigert)
        {
            return verweigert;
        }

        var umfang = ich.Pruefe(Handlung.AkteExportieren, gegenstand).Befugnis?.Rolle == Rolle.Pruefung ? Fallumfang.Alles : Fallumfang.Vereinbarung;
        if (!await einer.WaitAsync(TimeSpan.Zero, http.RequestAborted))
        {
            return Page.Error(StatusCodes.Status503ServiceUnavailable, "Gerade entsteht schon eine Ausfertigung. Versuchen Sie es in einer Minute noch einmal.");
        }

        try
        {
            // A context of its own: the check must see everything, whatever the person sees.
            await using var alles = await fabrik.CreateDbContextAsync(http.RequestAborted);
            return await ErstelleAsync(jahr, ags, umfang, alles, ablage, einsichten, clock, http.RequestAborted);
        }
        finally
        {
            einer.Release();
        }
    }

    private static async Task<IResult> ErstelleAsync(
        int jahr, string ags, Fallumfang umfang, Db db, Ankerablage ablage, Einsichten einsichten, TimeProvider clock, CancellationToken abbruch)
    {
        await using var momentaufnahme = await db.BeginSnapshotAsync(abbruch);
        if ((await Falldaten.LadeAsync(db, jahr, ags, umfang, abbruch)).Count == 0)
        {
            return Page.NotFound();
        }

        var setzung = await ablage.SetzeAsync(db, clock, jedenTag: false, abbruch);
        if (setzung.Anker is not { } anker)
        {
            return Page.Error(StatusCodes.Status409Conflict, $"Die Akte ist verändert, Eintrag {setzung.Pruefung.ErsterFehler}. Deshalb gibt es keine Ausfertigung. Wenden Sie sich an den Betreiber.");
        }

        using var schluessel = Ankerschluessel.Eigener(ablage.Schluesselordner);
        var dateien = (await Aktenexport.SammleAsync(db, jahr, ags, umfang, anker, Ankerschluessel.AlsPem(schluessel), abbruch))!;
        if (dateien.Values.Sum(d => (long)d.Length) > Exportarchiv.LaengsterInhalt)
        {
            return Page.Error(StatusCodes.Status413PayloadTooLarge, "Der Fall ist zu groß für eine Ausfertigung über das Portal. Der Betreiber kann sie mit „zielwerk akte export“ schreiben.");
        }

        List<Id<Vorgang>> gezeigt = umfang == Fallumfang.Alles ? await db.Vorgaenge.Where(v => v.Jahr == jahr && v.Ags == ags).Select(v => v.Id).ToListAsync(abbruch) : [];
        einsichten.VermerkeAlle(gezeigt, nameof(Vorgang.Ansprechperson), nameof(Vorgang.AnsprechpersonTelefon), nameof(Vorgang.Vermerkliste), nameof(Vorgang.Wiedervorlagen));
        einsichten.VermerkeAlle(await db.Projekte.Where(p => gezeigt.Contains(p.VorgangId)).Select(p => p.Id).ToListAsync(abbruch), nameof(Projekt.Vermerkliste));
        using var ziel = new MemoryStream();
        Aktenexport.Packe(ziel, dateien);
        return Results.Bytes(ziel.ToArray(), "application/zip", $"akte-{jahr}-{ags}.zip");
    }
}
