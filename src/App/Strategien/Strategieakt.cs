using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Strategien;

/// <summary>One act on a strategy with its page. Derived classes say only what differs.</summary>
public abstract class Strategieakt
{
    public abstract string Titel { get; }

    /// <summary>The word on the button.</summary>
    public abstract string Knopf { get; }

    /// <summary>Said when it is done.</summary>
    public abstract string Erfolg { get; }

    /// <summary>What a person must know before.</summary>
    public abstract string Hinweis { get; }

    /// <summary>The form, filled with what is there; null when there is nothing to act on.</summary>
    public abstract Form? Formular(Strategielage lage);

    /// <summary>Rules that the typed values break, with the field to correct.</summary>
    protected abstract IEnumerable<(Field Feld, Verstoss Verstoss)> Pruefe(Strategielage lage, DateOnly heute);

    /// <summary>Does it; only after <see cref="Pruefe"/> found nothing.</summary>
    protected abstract void Fuehre(Strategie strategie, Strategielage lage, DateOnly heute);

    public static async Task<IResult> Get<T>(string organisation, Db db, CurrentUser ich, HttpContext http)
        where T : Strategieakt, new()
    {
        var akt = new T();
        var (lage, antwort) = await Strategielage.HoleAsync(db, ich, organisation, Handlung.StrategieAendern, http.RequestAborted);
        return lage is null ? antwort!
            : akt.Formular(lage) is { } form ? Page.Of<StrategieaktView, Strategieaktseite>(akt.Seite(lage, form, http)) : Page.NotFound();
    }

    public static async Task<IResult> Post<T>(string organisation, IFormCollection posted, Db db, CurrentUser ich, TimeProvider clock, HttpContext http)
        where T : Strategieakt, new()
    {
        var akt = new T();
        var (lage, antwort) = await Strategielage.HoleAsync(db, ich, organisation, Handlung.StrategieAendern, http.RequestAborted);
        if (lage is null)
        {
            return antwort!;
        }

        if (akt.Formular(lage) is not { } form)
        {
            return Page.NotFound();
        }

        if (form.Read(posted))
        {
            foreach (var (feld, verstoss) in akt.Pruefe(lage, clock.Heute()))
            {
                feld.Fail(verstoss.ToString());
            }
        }

        if (form.HasMistakes)
        {
            return Page.Invalid<StrategieaktView, Strategieaktseite>(akt.Seite(lage, form, http));
        }

        var strategie = lage.Strategie ?? db.Add(Strategie.Anlegen(Id<Strategie>.New(clock), lage.Organisation)).Entity;
        akt.Fuehre(strategie, lage, clock.Heute());
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Strategie(lage.Organisation.Id), akt.Erfolg);
    }

    private Strategieaktseite Seite(Strategielage lage, Form form, HttpContext http) => new(Titel, Knopf, Hinweis, lage.Organisation, http.Request.Path, form);
}

/// <summary>The page of an act.</summary>
public sealed record Strategieaktseite(string Titel, string Knopf, string Hinweis, Organisation Organisation, string Ziel, Form Form);
