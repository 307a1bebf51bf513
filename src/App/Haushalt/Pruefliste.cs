using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>Ticks the points of a copied year off, one by one.</summary>
public static class Pruefliste
{
    public static Task<IResult> Erledigen(int programmjahr, int nummer, Db db, CurrentUser ich, TimeProvider clock, HttpContext http) =>
        AendereAsync(programmjahr, nummer, db, ich, http, p => p.PruefpunktErledigen(nummer, ich.PersonId!.Value, clock.GetUtcNow().UtcDateTime, "Auf der Seite des Programmjahrs abgehakt"), "abgehakt");

    public static Task<IResult> Zurueckholen(int programmjahr, int nummer, Db db, CurrentUser ich, HttpContext http) =>
        AendereAsync(programmjahr, nummer, db, ich, http, p => p.PruefpunktZurueckholen(nummer, "Auf der Seite des Programmjahrs wieder geöffnet"), "wieder offen");

    private static async Task<IResult> AendereAsync(int programmjahr, int nummer, Db db, CurrentUser ich, HttpContext http, Action<Programmjahr> tat, string danach)
    {
        var (lage, antwort) = await Jahreslage.HoleAsync(db, ich, programmjahr, Handlung.ProgrammjahrAendern, http.RequestAborted);
        if (lage is null)
        {
            return antwort!;
        }

        if (lage.Jahr.Pruefpunkte.FirstOrDefault(p => p.Nummer == nummer) is not { } punkt)
        {
            return Page.NotFound();
        }

        tat(lage.Jahr);
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Jahr(programmjahr) + "#pruefliste", $"„{punkt.Was}“ ist {danach}.");
    }
}
