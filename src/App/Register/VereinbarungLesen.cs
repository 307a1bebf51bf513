using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Extraktion;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Register;

/// <summary>One agreement in full: facts, projects, wording, signatures, how it was read (A11Y-43, R37, R49, R50).</summary>
public static class VereinbarungLesen
{
    // Looking for the words of every finding in a huge source would cost more than the line numbers are worth.
    private const int GroessteQuelle = 1_000_000;

    public static async Task<IResult> Get(int jahr, string ags, HttpContext http, Db db, Registerdokumente dokumente)
    {
        if (await LadeAsync(jahr, ags, db, http.RequestAborted) is not var (seite, vorgang))
        {
            return Page.NotFound();
        }

        seite.Dateien = await dokumente.DateienAsync(seite, vorgang, http.RequestAborted);
        return Page.Of<VereinbarungLesenView, Vereinbarungsseite>(seite);
    }

    /// <summary>The agreement ready for page and files, with the reading it comes from; null when the register has none.</summary>
    public static async Task<(Vereinbarungsseite Seite, Lesevorgang Vorgang)?> LadeAsync(int jahr, string ags, Db db, CancellationToken abbruch)
    {
        var vereinbarung = await Veroeffentlicht.Vereinbarungen(db).Where(z => z.Jahr == jahr && z.Ags == ags)
            .OrderBy(z => z.Programm).Select(z => new { z.Id, z.Koerperschaftsname, z.Art, z.Bestaetigt, z.Beispieldaten }).FirstOrDefaultAsync(abbruch);
        if (vereinbarung is null || await VereinbarungHerunterladen.Neueste(db, jahr, ags).FirstOrDefaultAsync(abbruch) is not { } vorgang)
        {
            return null;
        }

        var andere = await Veroeffentlicht.Vereinbarungen(db).Where(z => z.Ags == ags && z.Jahr != jahr).Select(z => z.Jahr).Distinct().ToListAsync(abbruch);
        var eintrag = new Registereintrag(
            jahr, ags, vereinbarung.Koerperschaftsname, vereinbarung.Art, vereinbarung.Bestaetigt, vereinbarung.Beispieldaten, andere,
            System.Text.Encoding.UTF8.GetByteCount(vorgang.Datensatz), vorgang.Quelle.LongLength);
        return (new(eintrag, LesungJson.Lies(vorgang.Datensatz), Zeilen(vorgang)), vorgang);
    }

    private static IReadOnlyList<string> Zeilen(Lesevorgang vorgang) =>
        vorgang.Quelle.Length > GroessteQuelle ? [] : Extraktor.Lies(vorgang.Dateiname, vorgang.Quelle).Zeilen;
}
