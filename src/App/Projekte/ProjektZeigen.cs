using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Projekte;

/// <summary>The page of a project: what it is, who runs it, notes, history.</summary>
public static class ProjektZeigen
{
    public static async Task<IResult> Get(string projekt, string? akte, HttpContext http, Db db, CurrentUser ich, Kettenstand kette, Einsichten einsichten)
    {
        var abbruch = http.RequestAborted;
        var (gefunden, antwort) = await Projektzugriff.HoleAsync(db, ich, projekt, Handlung.ProjektLesen, abbruch);
        if (gefunden is null)
        {
            return antwort!;
        }

        var vermerke = gefunden.Vermerkliste.Where(v => ich.Befugnisse.Any(b => v.IstSichtbarFuer(b.OrganisationId, b.Rolle.Art()))).Reverse().ToList();
        var namen = await Namen.LiesAsync(db, vermerke.SelectMany(v => new[] { v.PersonId.ToString(), v.OrganisationId.ToString() }).Append(gefunden.TraegerId?.ToString()), abbruch);
        var vorgang = await db.Vorgaenge.AsNoTracking().SingleOrDefaultAsync(v => v.Id == gefunden.VorgangId, abbruch);
        var verlauf = await Verlauf.LiesAsync(
            db, kette, [new(nameof(Projekt), gefunden.Id.ToString())], oeffentlich: false, int.TryParse(akte, NumberStyles.None, CultureInfo.InvariantCulture, out var seite) ? seite : 0, abbruch,
            e => e.Ereignis != nameof(VermerkGeschrieben) || vermerke.Exists(v => v.Nummer == Verlauf.Nummer(e)));
        einsichten.VermerkeAlle<Projekt>(vermerke.Count > 0 ? [gefunden.Id] : [], nameof(Projekt.Vermerkliste));
        return Page.Of<ProjektZeigenView, Projektseite>(new(
            gefunden,
            vorgang is not null && ich.Darf(Handlung.VorgangLesen, Projektzugriff.Gegenstand(vorgang)) ? vorgang.Aktenzeichen : null,
            gefunden.TraegerId is { } traeger ? namen.Organisation(traeger.Value) : null,
            [.. vermerke.Select(v => new Projektvermerk(Berlin.Uhrzeit(v.Am), namen.Person(v.PersonId.Value), namen.Organisation(v.OrganisationId.Value), v.Sichtbarkeit, v.Text))],
            verlauf,
            ich.Darf(Handlung.ProjektZuordnen, Projektzugriff.Gegenstand(gefunden)),
            ich.Darf(Handlung.ProjektvermerkSchreiben, Projektzugriff.Gegenstand(gefunden))));
    }
}

/// <summary>A note as the page shows it.</summary>
public sealed record Projektvermerk(DateTime Zeit, string Person, string Organisation, Sichtbarkeit Sichtbarkeit, string Text);

/// <summary>The page of a project.</summary>
/// <param name="Vorgang">Number of the case; null when the reader does not see cases.</param>
public sealed record Projektseite(
    Projekt Projekt, string? Vorgang, string? Traeger, IReadOnlyList<Projektvermerk> Vermerke, Verlauf Verlauf, bool DarfZuordnen, bool DarfVermerken);
