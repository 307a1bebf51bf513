using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;

namespace Zielwerk.App.Projekte;

/// <summary>The body says which organisation runs a project, or that it does so no longer.</summary>
public static class TraegerZuordnen
{
    public static async Task<IResult> Get(string projekt, Db db, CurrentUser ich, CancellationToken abbruch)
    {
        var (gefunden, antwort) = await Projektzugriff.HoleAsync(db, ich, projekt, Handlung.ProjektZuordnen, abbruch);
        return gefunden is null ? antwort! : Page.Of<ProjektaktView, Projektakt>(Seite(gefunden, new(gefunden, await TraegerAsync(db, gefunden, abbruch))));
    }

    public static async Task<IResult> Post(string projekt, HttpContext http, IFormCollection posted, Db db, CurrentUser ich)
    {
        var abbruch = http.RequestAborted;
        var (gefunden, antwort) = await Projektzugriff.HoleAsync(db, ich, projekt, Handlung.ProjektZuordnen, abbruch);
        if (gefunden is null)
        {
            return antwort!;
        }

        var traeger = await TraegerAsync(db, gefunden, abbruch);
        var form = new TraegerForm(gefunden, traeger);
        if (!form.Read(posted))
        {
            return Page.Invalid<ProjektaktView, Projektakt>(Seite(gefunden, form));
        }

        var neuer = traeger.Find(o => o.Id.ToString() == form.Traeger.Value);
        foreach (var verstoss in neuer is null ? gefunden.PruefeEntziehen() : gefunden.PruefeZuordnen(neuer))
        {
            form.Traeger.Fail(verstoss.ToString());
        }

        if (form.HasMistakes)
        {
            return Page.Invalid<ProjektaktView, Projektakt>(Seite(gefunden, form));
        }

        if (neuer is null)
        {
            gefunden.TraegerEntziehen(form.Grund.Value);
        }
        else
        {
            gefunden.TraegerZuordnen(neuer, form.Grund.Value);
        }

        await db.SaveChangesAsync(abbruch);
        return Page.Redirect(http, Routes.Projekt(gefunden.Nummer), neuer is null ? "Das Projekt hat keinen Träger mehr." : $"{neuer.Name} führt das Projekt jetzt durch.");
    }

    /// <summary>Who can run the project: organisations for tests only tests, the others only the others.</summary>
    private static Task<List<Organisation>> TraegerAsync(Db db, Projekt projekt, CancellationToken abbruch) =>
        db.Organisationen.AsNoTracking().Where(o => o.Art == Organisationsart.Traeger && o.BeendetAm == null && o.IstTest == projekt.IstTest).OrderBy(o => o.Name).ToListAsync(abbruch);

    private static Projektakt Seite(Projekt projekt, TraegerForm form) => Projektakt.Von(
        projekt, "Träger zuordnen", "Speichern", Routes.Traeger(projekt.Nummer),
        [
            "Wer dort die Projektleitung hat, sieht danach dieses Projekt mit seinen Vermerken für alle Beteiligten und seiner Akte, sonst nichts von Ihrem Vorgang. Ein früherer Träger sieht es nicht mehr.",
            "Fehlt eine Organisation in der Liste? Der Betreiber trägt sie als Träger ein.",
        ],
        form);
}

public sealed class TraegerForm : Form
{
    private const string Keiner = "keiner";

    public TraegerForm(Projekt projekt, IReadOnlyList<Organisation> traeger)
    {
        Fuer(projekt.Id, projekt.Version);
        Traeger = Choice("traeger", "Wer führt das Projekt durch?", [.. traeger.Select(o => (o.Id.ToString(), o.Name)), (Keiner, "Noch niemand")]);
        Traeger.Preset(projekt.TraegerId?.ToString() ?? Keiner);
        Grund = Text("grund", "Warum?", "Steht in der Akte, auch der Träger liest es. Zum Beispiel: Zuschlag nach Vergabe vom 3. Februar.", "Sagen Sie, warum").AtMost(500);
    }

    public Field<string> Traeger { get; }

    public Field<string> Grund { get; }
}
