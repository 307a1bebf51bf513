using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Unterlagen;

/// <summary>Takes a file out of the list, with a reason that stays in the Akte.</summary>
public static class UnterlageEntfernen
{
    public static async Task<IResult> Get(string unterlage, Db db, CurrentUser ich, CancellationToken abbruch)
    {
        var (form, _, antwort) = await HoleAsync(unterlage, db, ich, abbruch);
        return form is null ? antwort! : Page.Of<UnterlageEntfernenView, UnterlageEntfernenForm>(form);
    }

    public static async Task<IResult> Post(string unterlage, HttpContext http, IFormCollection posted, Db db, CurrentUser ich, TimeProvider clock)
    {
        var (form, gefunden, antwort) = await HoleAsync(unterlage, db, ich, http.RequestAborted);
        if (form is null)
        {
            return antwort!;
        }

        if (!form.Read(posted))
        {
            return Page.Invalid<UnterlageEntfernenView, UnterlageEntfernenForm>(form);
        }

        gefunden!.Entfernen(form.Zustand, clock.GetUtcNow().UtcDateTime, form.Grund.Value);
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Liste(form.Aktenzeichen), "Die Unterlage ist entfernt.");
    }

    private static async Task<(UnterlageEntfernenForm? Form, Unterlage? Unterlage, IResult? Antwort)> HoleAsync(string unterlage, Db db, CurrentUser ich, CancellationToken abbruch)
    {
        var (vorgang, antwort) = await Unterlagenzugriff.VorgangVonAsync(db, ich, unterlage, Handlung.UnterlageEntfernen, abbruch);
        if (vorgang is null)
        {
            return (null, null, antwort);
        }

        var id = Id<Unterlage>.Parse(unterlage, null);
        var gefunden = await db.Unterlagen.SingleAsync(u => u.Id == id, abbruch);
        var form = new UnterlageEntfernenForm(gefunden, vorgang.Aktenzeichen, vorgang.Zustand);
        return (form, gefunden, null);
    }
}

public sealed class UnterlageEntfernenForm : Form
{
    public UnterlageEntfernenForm(Unterlage unterlage, string aktenzeichen, Domain.Vorgaenge.Vorgangszustand zustand)
    {
        (Id, Dateiname, Aktenzeichen, Zustand) = (unterlage.Id, unterlage.Dateiname, aktenzeichen, zustand);
        Grund = Text("grund", "Warum wird die Unterlage entfernt?", "Der Satz bleibt für immer in der Akte: keine Namen, keine Angaben über Personen. Zum Beispiel: falsche Fassung, neue folgt.", "Schreiben Sie, warum die Unterlage entfernt wird");
        Fuer(unterlage.Id, unterlage.Version);
    }

    public Id<Unterlage> Id { get; }

    public string Dateiname { get; }

    public string Aktenzeichen { get; }

    public Domain.Vorgaenge.Vorgangszustand Zustand { get; }

    public Field<string> Grund { get; }
}
