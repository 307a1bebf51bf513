using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>Copies a year into the next one and shows before what will have to be looked at.</summary>
public static class Fortschreiben
{
    public static async Task<IResult> Get(int programmjahr, Db db, CurrentUser ich, TimeProvider clock, HttpContext http)
    {
        var (lage, antwort) = await Jahreslage.HoleAsync(db, ich, programmjahr, Handlung.ProgrammjahrFortschreiben, http.RequestAborted);
        return lage is null ? antwort! : Page.Of<FortschreibenView, Fortschreibungsseite>(await SeiteAsync(lage.Jahr, db, clock, http.RequestAborted));
    }

    public static async Task<IResult> Post(int programmjahr, Db db, CurrentUser ich, TimeProvider clock, HttpContext http)
    {
        await using var allein = await db.BeginAloneAsync(http.RequestAborted);
        var (lage, antwort) = await Jahreslage.HoleAsync(db, ich, programmjahr, Handlung.ProgrammjahrFortschreiben, http.RequestAborted);
        if (lage is null)
        {
            return antwort!;
        }

        var seite = await SeiteAsync(lage.Jahr, db, clock, http.RequestAborted);
        if (seite.Hindernis is not null)
        {
            return Page.Of<FortschreibenView, Fortschreibungsseite>(seite, StatusCodes.Status422UnprocessableEntity);
        }

        db.Add(Neu(lage.Jahr, clock));
        await db.SaveChangesAsync(http.RequestAborted);
        await allein.CommitAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Jahr(programmjahr + 1) + "#pruefliste", $"Das Programmjahr {programmjahr + 1} ist angelegt. Sehen Sie jeden Punkt der Prüfliste an, bevor Sie es eröffnen.");
    }

    private static Programmjahr Neu(Programmjahr aus, TimeProvider clock) =>
        aus.Fortschreiben(Id<Programmjahr>.New(clock), Stammdaten.Kataloge(), [.. Stammdaten.Vorlagen().Select(v => v.Jahr)], "Vorjahr fortgeschrieben");

    private static async Task<Fortschreibungsseite> SeiteAsync(Programmjahr jahr, Db db, TimeProvider clock, CancellationToken abbruch)
    {
        var hindernisse = jahr.PruefeFortschreiben();
        var hindernis = hindernisse.Count > 0 ? hindernisse[0].ToString()
            : await db.Programmjahre.AnyAsync(p => p.Jahr == jahr.Jahr + 1, abbruch) ? HaushaltRegeln.NurEinesJeJahr.Text : null;
        return new(jahr.Jahr, hindernis, hindernis is null ? Neu(jahr, clock).Pruefpunkte : []);
    }
}

/// <summary>The page that asks before a year is copied.</summary>
/// <param name="Aus">The year to copy.</param>
/// <param name="Hindernis">Why it cannot be copied, or null.</param>
public sealed record Fortschreibungsseite(int Aus, string? Hindernis, IReadOnlyList<Pruefpunkt> Punkte);
