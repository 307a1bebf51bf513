using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Unterlagen;

/// <summary>The files of all cases the person may read, the newest first; by name of the file, of the body, or number of the case.</summary>
public static class UnterlagenSuchen
{
    public const int JeSeite = 30;

    public static async Task<IResult> Get(HttpContext http, Db db)
    {
        var abbruch = http.RequestAborted;
        var suche = http.Request.Query["suche"].ToString().Trim() is { Length: <= 120 } s && !s.Any(char.IsControl) ? s : ""; // PostgreSQL refuses a zero byte
        var gefunden = Suche(db, suche);
        var anzahl = await gefunden.CountAsync(abbruch);
        var seiten = Math.Max(1, (anzahl + JeSeite - 1) / JeSeite);
        var seite = Math.Clamp(int.TryParse(http.Request.Query["seite"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1, 1, seiten);
        return Page.Of<UnterlagenSuchenView, Unterlagenfunde>(new(
            suche, await gefunden.OrderByDescending(f => f.Am).ThenBy(f => f.Id).Skip((seite - 1) * JeSeite).Take(JeSeite).ToListAsync(abbruch), anzahl, seite, seiten));
    }

    private static IQueryable<Unterlagenfund> Suche(Db db, string suche)
    {
        var alle = from u in db.Unterlagen.AsNoTracking()
                   join v in db.Vorgaenge.AsNoTracking() on u.VorgangId equals v.Id
                   where u.EntferntAm == null
                   select new { u, v };
        foreach (var wort in suche.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (gefaltet, klein) = (TextFaltung.Suche(wort), wort.ToLowerInvariant());
#pragma warning disable CA1304, CA1311, CA1862 // The database compares, in its own way: both know lower().
            alle = alle.Where(x => (gefaltet != "" && x.v.Suchtext.Contains(gefaltet)) || x.u.Dateiname.ToLower().Contains(klein));
#pragma warning restore CA1304, CA1311, CA1862
        }

        return alle.Select(x => new Unterlagenfund
        {
            Id = x.u.Id,
            Dateiname = x.u.Dateiname,
            Art = x.u.Art,
            Groesse = x.u.Groesse,
            Am = x.u.HochgeladenAm,
            Aktenzeichen = x.v.Aktenzeichen,
            Vorgang = x.v.Koerperschaftsname,
            Jahr = x.v.Jahr,
            IstTest = x.v.IstTest,
        });
    }
}

/// <summary>A file with the case it belongs to.</summary>
public sealed record Unterlagenfund
{
    public required Id<Unterlage> Id { get; init; }
    public required string Dateiname { get; init; }
    public required Dateiart Art { get; init; }
    public required int Groesse { get; init; }

    /// <summary>When it was accepted, UTC.</summary>
    public required DateTime Am { get; init; }

    public required string Aktenzeichen { get; init; }
    public required string Vorgang { get; init; }
    public required int Jahr { get; init; }
    public required bool IstTest { get; init; }
}

/// <summary>The page of what was found.</summary>
public sealed record Unterlagenfunde(string Suche, IReadOnlyList<Unterlagenfund> Zeilen, int Anzahl, int Seite, int Seiten);
