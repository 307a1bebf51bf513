using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Projekte;

/// <summary>A note on a project, by its body or its Träger.</summary>
public static class ProjektvermerkSchreiben
{
    public static async Task<IResult> Get(string projekt, Db db, CurrentUser ich, CancellationToken abbruch)
    {
        var (gefunden, antwort) = await Projektzugriff.HoleAsync(db, ich, projekt, Handlung.ProjektvermerkSchreiben, abbruch);
        return gefunden is null ? antwort! : Page.Of<ProjektaktView, Projektakt>(Seite(gefunden, new()));
    }

    public static async Task<IResult> Post(string projekt, HttpContext http, IFormCollection posted, Db db, CurrentUser ich, TimeProvider clock)
    {
        var (gefunden, antwort) = await Projektzugriff.HoleAsync(db, ich, projekt, Handlung.ProjektvermerkSchreiben, http.RequestAborted);
        if (gefunden is null)
        {
            return antwort!;
        }

        var form = new ProjektvermerkForm();
        if (!form.Read(posted))
        {
            return Page.Invalid<ProjektaktView, Projektakt>(Seite(gefunden, form));
        }

        var befugnis = ich.Pruefe(Handlung.ProjektvermerkSchreiben, Projektzugriff.Gegenstand(gefunden)).Befugnis!;
        gefunden.Vermerken(
            form.Vermerktext.Value, Enum.Parse<Sichtbarkeit>(form.Leser.Value), ich.PersonId!.Value, befugnis.OrganisationId, befugnis.Rolle.Art(),
            clock.GetUtcNow().UtcDateTime, "Vermerk auf der Seite des Projekts");
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Projekt(gefunden.Nummer) + "#vermerke", "Der Vermerk ist gespeichert.");
    }

    private static Projektakt Seite(Projekt projekt, ProjektvermerkForm form) => Projektakt.Von(
        projekt, "Vermerk schreiben", "Vermerk speichern", Routes.Vermerk(projekt.Nummer),
        ["Ein Vermerk bleibt, wie er ist: Er kann später weder geändert noch entfernt werden. Nennen Sie keine Teilnehmenden."], form);
}

public sealed class ProjektvermerkForm : Form
{
    public ProjektvermerkForm()
    {
        Vermerktext = LongText("text", "Vermerk", "Zum Beispiel: Das Projekt beginnt vier Wochen später, weil Räume fehlen.");
        Leser = Choice("sichtbarkeit", "Wer darf den Vermerk lesen?",
        [
            (nameof(Sichtbarkeit.AlleBeteiligten), "Alle Beteiligten: Land, Gebietskörperschaft und Träger"),
            (nameof(Sichtbarkeit.NurEigeneOrganisation), "Nur meine Organisation"),
        ]);
    }

    public Field<string> Vermerktext { get; }

    public Field<string> Leser { get; }
}
