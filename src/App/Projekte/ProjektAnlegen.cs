using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Projekte;

/// <summary>The body enters a project that the agreement's list does not have.</summary>
public static class ProjektAnlegen
{
    public static async Task<IResult> Get(string vorgang, Db db, CurrentUser ich, CancellationToken abbruch)
    {
        var (gefunden, antwort) = await Projektzugriff.VorgangAsync(db, ich, vorgang, Handlung.ProjektAnlegen, abbruch);
        return gefunden is null ? antwort! : Page.Of<ProjektaktView, Projektakt>(Seite(gefunden, await FormAsync(db, gefunden, abbruch)));
    }

    public static async Task<IResult> Post(string vorgang, HttpContext http, IFormCollection posted, Db db, CurrentUser ich, TimeProvider clock)
    {
        var abbruch = http.RequestAborted;
        await using var allein = await db.BeginAloneAsync(abbruch);
        var (gefunden, antwort) = await Projektzugriff.VorgangAsync(db, ich, vorgang, Handlung.ProjektAnlegen, abbruch);
        if (gefunden is null)
        {
            return antwort!;
        }

        var form = await FormAsync(db, gefunden, abbruch);
        var vorhandene = await Projektanlage.VorhandeneAsync(db, gefunden, abbruch);
        if (form.Read(posted))
        {
            foreach (var verstoss in Projekt.PruefeAnlegen(gefunden, form.Art.Name, form.Titel.Value, vorhandene))
            {
                form.Titel.Fail(verstoss.ToString());
            }
        }

        if (form.HasMistakes)
        {
            return Page.Invalid<ProjektaktView, Projektakt>(Seite(gefunden, form));
        }

        var projekt = Projektanlage.Neu(gefunden, form.Art, form.Titel.Value, vorhandene, clock, "Von der Gebietskörperschaft eingetragen");
        db.Add(projekt);
        await db.SaveChangesAsync(abbruch);
        await allein.CommitAsync(abbruch);
        return Page.Redirect(http, Routes.Projekt(projekt.Nummer), "Das Projekt ist eingetragen.");
    }

    private static async Task<ProjektAnlegenForm> FormAsync(Db db, Vorgang vorgang, CancellationToken abbruch) =>
        new((await Projektzugriff.VereinbarungAsync(db, vorgang, abbruch))?.Massnahmenarten ?? []);

    private static Projektakt Seite(Vorgang vorgang, ProjektAnlegenForm form) => new(
        "Projekt eintragen", "Projekt eintragen", $"{vorgang.Koerperschaftsname} {vorgang.Jahr}", Routes.Neu(vorgang.Aktenzeichen), Routes.Vorgang(vorgang.Aktenzeichen),
        Routes.WegImVorgang(vorgang.Aktenzeichen, new("Projekte", Routes.Vorgang(vorgang.Aktenzeichen)), new("Projekt eintragen")), [], form);
}

public sealed class ProjektAnlegenForm : Form
{
    private readonly IReadOnlyList<Massnahmenzeile> arten;

    /// <param name="arten">The Maßnahmenarten of the agreement; without any, the word is typed.</param>
    public ProjektAnlegenForm(IReadOnlyList<Massnahmenzeile> arten)
    {
        this.arten = arten;
        Titel = Text("titel", "Titel des Projekts").AtMost(Projekt.LaengsterName);
        Massnahmenart = arten.Count > 0
            ? Choice("massnahmenart", "Maßnahmenart", [.. arten.Select(a => ($"{a.Nummer}", Projektworte.Massnahmenart(a.Nummer, a.Name)))], "Wie in § 5 der Zielvereinbarung.")
            : Text("massnahmenart", "Maßnahmenart", "Zum Beispiel Ausbildungsvorbereitung. Für dieses Jahr steht keine Zielvereinbarung im Register, die Maßnahmenarten nennt.").AtMost(Projekt.LaengsterName);
    }

    public Field<string> Titel { get; }

    public Field<string> Massnahmenart { get; }

    public (int? Nummer, string Name) Art => arten.FirstOrDefault(a => $"{a.Nummer}" == Massnahmenart.Value) is { } art ? (art.Nummer, art.Name) : (null, Massnahmenart.Value);
}
