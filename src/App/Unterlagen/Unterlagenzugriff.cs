using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Unterlagen;

/// <summary>Finds the case and asks the table of rights, so that no handler does one without the other.</summary>
internal static class Unterlagenzugriff
{
    public static Gegenstand Gegenstand(Vorgang vorgang) => new(vorgang.OrganisationId, vorgang.Zustand.ToString(), IstTest: vorgang.IstTest);

    /// <summary>The case by its number when the person may do that with its files; else the answer to give.</summary>
    public static async Task<(Vorgang? Vorgang, IResult? Antwort)> VorgangAsync(Db db, CurrentUser ich, string aktenzeichen, Handlung handlung, CancellationToken abbruch)
    {
        var gefunden = await db.Vorgaenge.AsNoTracking().SingleOrDefaultAsync(v => v.Aktenzeichen == aktenzeichen, abbruch);
        return gefunden is null ? (null, Page.NotFound())
            : ich.Verweigert(handlung, Gegenstand(gefunden)) is { } antwort ? (null, antwort) : (gefunden, null);
    }

    /// <summary>The case a file belongs to, likewise; a removed file does not exist any more.</summary>
    public static async Task<(Vorgang? Vorgang, IResult? Antwort)> VorgangVonAsync(Db db, CurrentUser ich, string unterlage, Handlung handlung, CancellationToken abbruch)
    {
        if (!Id<Unterlage>.TryParse(unterlage, null, out var id))
        {
            return (null, Page.NotFound());
        }

        var gefunden = await (from u in db.Unterlagen.AsNoTracking()
                              join v in db.Vorgaenge.AsNoTracking() on u.VorgangId equals v.Id
                              where u.Id == id && u.EntferntAm == null
                              select v).SingleOrDefaultAsync(abbruch);
        return gefunden is null ? (null, Page.NotFound())
            : ich.Verweigert(handlung, Gegenstand(gefunden)) is { } antwort ? (null, antwort) : (gefunden, null);
    }
}
