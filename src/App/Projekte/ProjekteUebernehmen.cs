using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Projekte;

/// <summary>"Projekte aus der Vereinbarung übernehmen"; pressed twice, the second time finds nothing to do.</summary>
public static class ProjekteUebernehmen
{
    public static async Task<IResult> Post(string vorgang, HttpContext http, Db db, CurrentUser ich, TimeProvider clock)
    {
        var abbruch = http.RequestAborted;
        await using var allein = await db.BeginAloneAsync(abbruch);
        var (gefunden, antwort) = await Projektzugriff.VorgangAsync(db, ich, vorgang, Handlung.ProjektAnlegen, abbruch);
        if (gefunden is null)
        {
            return antwort!;
        }

        var vereinbarung = await Projektzugriff.VereinbarungAsync(db, gefunden, abbruch);
        var neue = vereinbarung is null ? 0 : await Projektanlage.UebernimmAsync(db, gefunden, vereinbarung, clock, "Aus der Liste der Zielvereinbarung", abbruch);
        await db.SaveChangesAsync(abbruch);
        await allein.CommitAsync(abbruch);
        return Page.Redirect(http, Routes.Vorgang(gefunden.Aktenzeichen), vereinbarung is null
            ? "Für dieses Jahr steht keine Zielvereinbarung im Register. Tragen Sie die Projekte selbst ein."
            : neue switch
            {
                0 => "Alle Projekte der Vereinbarung sind schon übernommen.",
                1 => "Ein Projekt ist übernommen.",
                _ => $"{Zahlen.Anzahl(neue)} Projekte sind übernommen.",
            });
    }
}
