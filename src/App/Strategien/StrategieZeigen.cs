using System.Globalization;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Strategien;

/// <summary>The strategy of a body: what is missing, versions, with whom the last one was coordinated, history.</summary>
public static class StrategieZeigen
{
    public static async Task<IResult> Get(string organisation, string? akte, HttpContext http, Db db, CurrentUser ich, Kettenstand kette, TimeProvider clock)
    {
        var (lage, antwort) = await Strategielage.HoleAsync(db, ich, organisation, Handlung.StrategieLesen, http.RequestAborted);
        if (lage is null)
        {
            return antwort!;
        }

        var verlauf = lage.Strategie is not { } strategie ? null : await Verlauf.LiesAsync(
            db, kette, [new(nameof(Strategie), strategie.Id.ToString())], oeffentlich: false,
            int.TryParse(akte, NumberStyles.None, CultureInfo.InvariantCulture, out var seite) ? seite : 0, http.RequestAborted);
        return Page.Of<StrategieZeigenView, Strategieseite>(new(
            lage, Strategiepruefung.Hinweise(lage.Strategie, clock.Heute()), lage.Strategie?.GueltigAm(clock.Heute())?.Nummer, verlauf,
            ich.Darf(Handlung.StrategieAendern, new(lage.Organisation.Id, IstTest: lage.Organisation.IstTest))));
    }
}

/// <summary>The page of a strategy.</summary>
/// <param name="Gueltig">Number of the version that holds today.</param>
/// <param name="Verlauf">Null as long as there is nothing.</param>
public sealed record Strategieseite(Strategielage Lage, IReadOnlyList<Strategiehinweis> Hinweise, int? Gueltig, Verlauf? Verlauf, bool DarfAendern);
