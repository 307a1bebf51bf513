using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Register;

/// <summary>The record and the source of an agreement, byte for byte as stored (R37, R49).</summary>
public static class VereinbarungHerunterladen
{
    public static async Task<IResult> Datensatz(int jahr, string ags, HttpContext http, Db db)
    {
        var datensatz = await Neueste(db, jahr, ags).Select(l => l.Datensatz).FirstOrDefaultAsync(http.RequestAborted);
        return datensatz is null ? Page.NotFound() : Results.Bytes(Encoding.UTF8.GetBytes(datensatz), "application/json; charset=utf-8");
    }

    public static async Task<IResult> Quelle(int jahr, string ags, HttpContext http, Db db)
    {
        var quelle = await Neueste(db, jahr, ags).Select(l => new { l.Quelle, l.Dateiname }).FirstOrDefaultAsync(http.RequestAborted);
        return quelle is null ? Page.NotFound() : Results.Bytes(quelle.Quelle, "application/octet-stream", Dateiname(quelle.Dateiname, jahr, ags));
    }

    /// <summary>Readings of an agreement, the newest first.</summary>
    public static IQueryable<Lesevorgang> Neueste(Db db, int jahr, string ags) =>
        from l in db.Lesevorgaenge.AsNoTracking()
        join z in Veroeffentlicht.Vereinbarungen(db) on l.ZielvereinbarungId equals z.Id
        where z.Jahr == jahr && z.Ags == ags && l.Ausgang != Ausgang.Abgelehnt
        orderby z.Programm, l.GelesenAm descending, l.Id descending
        select l;

    /// <summary>A name that no file system and no header can misread: letters, digits, dot, hyphen, underscore.</summary>
    internal static string Dateiname(string dateiname, int jahr, string ags)
    {
        var sicher = new string([.. Path.GetFileName(dateiname).Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')]).TrimStart('.');
        return sicher.Length is 0 or > 100 ? string.Create(CultureInfo.InvariantCulture, $"zielvereinbarung-{jahr}-{ags}.txt") : sicher;
    }
}
