using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;

namespace Zielwerk.App.Projekte;

/// <summary>What somebody looks for among the projects; stands in the address.</summary>
public sealed record Projektfilter(string Suche, int? Jahr, string Stand, int Seite)
{
    public const string OhneTraeger = "ohne-traeger";

    public bool Eingegrenzt => Suche.Length > 0 || Jahr is not null || Stand.Length > 0;

    public static Projektfilter Lies(IQueryCollection frage) => new(
        frage["suche"].ToString().Trim() is { Length: <= 120 } s ? s : "",
        int.TryParse(frage["jahr"], NumberStyles.None, CultureInfo.InvariantCulture, out var jahr) ? jahr : null,
        frage["stand"].ToString() is "laufend" or "abgeschlossen" or OhneTraeger ? frage["stand"].ToString() : "",
        int.TryParse(frage["seite"], NumberStyles.None, CultureInfo.InvariantCulture, out var seite) && seite is > 0 and < 100_000 ? seite : 1);

    public string Url(int seite)
    {
        var teile = new (string Name, string Wert)[]
        {
            ("suche", Suche),
            ("jahr", Jahr?.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("stand", Stand),
            ("seite", seite > 1 ? seite.ToString(CultureInfo.InvariantCulture) : ""),
        }.Where(t => t.Wert.Length > 0).Select(t => $"{t.Name}={Uri.EscapeDataString(t.Wert)}").ToList();
        return Routes.Liste + (teile.Count == 0 ? "" : "?" + string.Join('&', teile));
    }

    public IQueryable<Projekt> Auf(IQueryable<Projekt> alle)
    {
        foreach (var wort in TextFaltung.Suche(Suche).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            alle = alle.Where(p => p.Suchtext.Contains(wort));
        }

        alle = Jahr is { } jahr ? alle.Where(p => p.Jahr == jahr) : alle;
        return Stand switch
        {
            "laufend" => alle.Where(p => p.Zustand == Projektzustand.Laufend),
            "abgeschlossen" => alle.Where(p => p.Zustand == Projektzustand.Abgeschlossen),
            OhneTraeger => alle.Where(p => p.TraegerId == null && p.Zustand == Projektzustand.Laufend),
            _ => alle,
        };
    }
}

/// <summary>All projects the person may read, the newest year first.</summary>
public static class ProjektListe
{
    public const int JeSeite = 30;

    public static async Task<IResult> Get(HttpContext http, Db db, CurrentUser ich)
    {
        var (filter, abbruch) = (Projektfilter.Lies(http.Request.Query), http.RequestAborted);
        var gefunden = filter.Auf(db.Projekte.AsNoTracking());
        var anzahl = await gefunden.CountAsync(abbruch);
        var seiten = Math.Max(1, (anzahl + JeSeite - 1) / JeSeite);
        filter = filter with { Seite = Math.Min(filter.Seite, seiten) };
        var zeilen = await Projekteintrag.LadeAsync(
            db, gefunden.OrderByDescending(p => p.Jahr).ThenBy(p => p.Nummer).Skip((filter.Seite - 1) * JeSeite).Take(JeSeite), abbruch);
        var jahre = await db.Projekte.Select(p => p.Jahr).Distinct().OrderByDescending(j => j).ToListAsync(abbruch);
        return Page.Of<ProjektListeView, Projektliste>(new(filter, zeilen, anzahl, seiten, jahre, ich.Darf(Handlung.VorgangLesen)));
    }
}

/// <summary>One line of a list of projects.</summary>
public sealed record Projekteintrag(string Nummer, string Titel, string Massnahmenart, string Koerperschaft, int Jahr, string? Traeger, Projektzustand Zustand, bool IstTest)
{
    public static async Task<IReadOnlyList<Projekteintrag>> LadeAsync(Db db, IQueryable<Projekt> projekte, CancellationToken abbruch)
    {
        var zeilen = await projekte.Select(p => new { p.Nummer, p.Titel, p.Massnahmenartnummer, p.Massnahmenart, p.Koerperschaftsname, p.Jahr, p.TraegerId, p.Zustand, p.IstTest }).ToListAsync(abbruch);
        var traeger = zeilen.Select(z => z.TraegerId).OfType<Id<Organisation>>().Distinct().ToList();
        var namen = await db.Organisationen.AsNoTracking().Where(o => traeger.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, abbruch);
        return [.. zeilen.Select(z => new Projekteintrag(
            z.Nummer, z.Titel, Projektworte.Massnahmenart(z.Massnahmenartnummer, z.Massnahmenart), z.Koerperschaftsname, z.Jahr,
            z.TraegerId is { } t ? namen.GetValueOrDefault(t, "frühere Organisation") : null, z.Zustand, z.IstTest))];
    }
}

/// <summary>The page of the list.</summary>
/// <param name="SiehtVorgaenge">The reader sees cases, too: not one who runs projects only.</param>
public sealed record Projektliste(Projektfilter Filter, IReadOnlyList<Projekteintrag> Zeilen, int Anzahl, int Seiten, IReadOnlyList<int> Jahre, bool SiehtVorgaenge);
