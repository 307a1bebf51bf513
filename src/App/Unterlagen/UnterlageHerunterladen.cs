using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Unterlagen;

/// <summary>A file as it was accepted: as an attachment only, so that no browser shows or runs it in the portal's name.</summary>
public static class UnterlageHerunterladen
{
    public static async Task<IResult> Get(string unterlage, Db db, CurrentUser ich, CancellationToken abbruch)
    {
        var (vorgang, antwort) = await Unterlagenzugriff.VorgangVonAsync(db, ich, unterlage, Handlung.UnterlageLesen, abbruch);
        if (vorgang is null)
        {
            return antwort!;
        }

        var id = Id<Unterlage>.Parse(unterlage, null);
        var datei = await db.Unterlagen.AsNoTracking().Where(u => u.Id == id).Select(u => new { u.Inhalt, u.Dateiname, u.Art }).SingleAsync(abbruch);
        return Results.Bytes(datei.Inhalt, Dateityp.Von(datei.Art).Art is Dateiart.Text or Dateiart.Markdown or Dateiart.Csv ? "application/octet-stream" : Dateityp.Von(datei.Art).Medientyp, datei.Dateiname);
    }
}
