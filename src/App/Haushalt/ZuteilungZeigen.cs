using System.Globalization;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>The letters to one body in one year, and the valid one as a letter.</summary>
public static class ZuteilungZeigen
{
    public static async Task<IResult> Get(int programmjahr, string koerperschaft, string? akte, HttpContext http, Db db, CurrentUser ich, Kettenstand kette)
    {
        var (lage, antwort) = await Zuteilungslage.HoleAsync(db, ich, programmjahr, koerperschaft, Handlung.ZuteilungLesen, http.RequestAborted);
        if (lage is null)
        {
            return antwort!;
        }

        var verlauf = lage.Zuteilung is not { } zuteilung ? null : await Verlauf.LiesAsync(
            db, kette, [new(nameof(Zuteilung), zuteilung.Id.ToString())], oeffentlich: false,
            int.TryParse(akte, NumberStyles.None, CultureInfo.InvariantCulture, out var seite) ? seite : 0, http.RequestAborted);
        return Page.Of<ZuteilungZeigenView, Zuteilungsseite>(new(lage, verlauf, ich.Darf(Handlung.ZuteilungAendern, Jahreslage.Gegenstand(lage.Jahreslage.Jahr)), ich.Darf(Handlung.ProgrammjahrLesen, new())));
    }

    public static async Task<IResult> Schreiben(int programmjahr, string koerperschaft, HttpContext http, Db db, CurrentUser ich)
    {
        var (lage, antwort) = await Zuteilungslage.HoleAsync(db, ich, programmjahr, koerperschaft, Handlung.ZuteilungLesen, http.RequestAborted);
        if (lage is null)
        {
            return antwort!;
        }

        // Without a letter there is nothing to show; the page of the body says so.
        if (lage.Zuteilung is not { } zuteilung)
        {
            return Results.Redirect(Routes.Zuteilung(programmjahr, koerperschaft));
        }

        var ministerium = Stammdaten.Kataloge().MinisteriumAm(zuteilung.Gueltig.SchreibenVom) ?? Stammdaten.Kataloge().Ministerien[^1];
        return Page.Of<ZuteilungSchreibenView, Schreibensseite>(new(lage, zuteilung, ministerium.Name));
    }
}

/// <summary>The page of a body in a year.</summary>
/// <param name="Verlauf">Null as long as there is no letter.</param>
/// <param name="SiehtJahr">The reader may go to the page of the year and see what is left of the envelope.</param>
public sealed record Zuteilungsseite(Zuteilungslage Lage, Verlauf? Verlauf, bool DarfAendern, bool SiehtJahr);

/// <summary>The valid version as a letter.</summary>
public sealed record Schreibensseite(Zuteilungslage Lage, Zuteilung Zuteilung, string Ministerium)
{
    public Zuteilungsfassung Fassung => Zuteilung.Gueltig;

    /// <summary>The letter it replaces, or null.</summary>
    public Zuteilungsfassung? Ersetzt => Zuteilung.Fassungen.FirstOrDefault(f => f.Nummer == Zuteilung.GueltigeFassung - 1);

    public string An => Lage.Koerperschaft?.Formen.Akkusativ ?? Lage.Name;

    public string Wem => Lage.Koerperschaft?.Formen.Dativ ?? Lage.Name;

    public Geld Spaeter => new(Zuteilung.Scheiben(Zuteilung.GueltigeFassung).Skip(1).Sum(s => s.BetragCent));
}
