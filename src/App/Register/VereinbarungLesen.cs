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

    public static async Task<IResult> Get(int jahr, string ags, HttpContext http, Db db)
    {
        var abbruch = http.RequestAborted;
        var vereinbarung = await Veroeffentlicht.Vereinbarungen(db).Where(z => z.Jahr == jahr && z.Ags == ags)
            .OrderBy(z => z.Programm).Select(z => new { z.Id, z.Koerperschaftsname, z.Art, z.Bestaetigt, z.Beispieldaten }).FirstOrDefaultAsync(abbruch);
        if (vereinbarung is null || await VereinbarungHerunterladen.Neueste(db, jahr, ags).FirstOrDefaultAsync(abbruch) is not { } vorgang)
        {
            return Page.NotFound();
        }

        var andere = await Veroeffentlicht.Vereinbarungen(db).Where(z => z.Ags == ags && z.Jahr != jahr).Select(z => z.Jahr).Distinct().ToListAsync(abbruch);
        var eintrag = new Registereintrag(
            jahr, ags, vereinbarung.Koerperschaftsname, vereinbarung.Art, vereinbarung.Bestaetigt, vereinbarung.Beispieldaten, andere,
            System.Text.Encoding.UTF8.GetByteCount(vorgang.Datensatz), vorgang.Quelle.LongLength);
        return Page.Of<VereinbarungLesenView, Vereinbarungsseite>(
            new(eintrag, LesungJson.Lies(vorgang.Datensatz), Zeilen(vorgang)));
    }

    private static IReadOnlyList<string> Zeilen(Lesevorgang vorgang) =>
        vorgang.Quelle.Length > GroessteQuelle ? [] : Extraktor.Lies(vorgang.Dateiname, vorgang.Quelle).Zeilen;
}
