using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>What an act knows while it runs.</summary>
/// <param name="Befugnis">The role the person acts in.</param>
public sealed record Schrittlage(Verfahrensfall Fall, Db Db, CurrentUser Ich, Befugnis Befugnis, HttpContext Http, TimeProvider Clock)
{
    public Vereinbarungsverfahren Verfahren => Fall.Verfahren;

    public DateOnly Heute => Clock.Heute();

    public DateTime Jetzt => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Who acts, for which side.</summary>
    public Beteiligter Wer => new(Befugnis.Rolle == Rolle.Koordination ? Parteirolle.Gebiet : Parteirolle.Land, Ich.PersonId!.Value, Befugnis.OrganisationId);

    public CancellationToken Abbruch => Http.RequestAborted;

    /// <summary>What the side works on; only for acts whose right says that it is its turn.</summary>
    public Fassungsinhalt Arbeitskopie => Verfahren.Arbeitskopie!;

    public Fassungsgrundlage? Grundlage => Verfahrenszugriff.Grundlage(Verfahren.Ags, Verfahren.Jahr, Verfahren.Arbeitskopie?.Vorlagenjahr ?? Verfahren.Jahr);

    /// <summary>A part of the address.</summary>
    public string Weg(string name) => Http.Request.RouteValues[name]?.ToString() ?? "";

    /// <summary>A number in the address.</summary>
    public int Nummer => int.TryParse(Weg("nummer"), Deutsch.Kultur, out var nummer) ? nummer : 0;
}

/// <summary>One act on an agreement in the making with its page: a form, the rules asked before, the act, and back. Derived classes say only what differs.</summary>
public abstract class Verfahrensschritt
{
    /// <summary>The right it needs.</summary>
    public abstract Handlung Handlung { get; }

    public abstract string Titel { get; }

    /// <summary>The word on the button.</summary>
    public abstract string Knopf { get; }

    /// <summary>Said when it is done.</summary>
    public abstract string Erfolg(Schrittlage lage);

    /// <summary>What a person must know before, one paragraph each.</summary>
    public virtual IReadOnlyList<string> Hinweise(Schrittlage lage) => [];

    /// <summary>A list below the hints, with its heading; null when there is none.</summary>
    public virtual (string Titel, IReadOnlyList<string> Punkte)? Liste(Schrittlage lage) => null;

    /// <summary>Where it leads when it is done.</summary>
    public virtual string Ziel(Schrittlage lage) => Routes.Verfahren(lage.Verfahren.Id);

    /// <summary>True when the page shows remarks.</summary>
    protected virtual bool ZeigtAnmerkung => false;

    /// <summary>The form, filled with what is there; null when the address names nothing.</summary>
    public abstract Task<Form?> FormularAsync(Schrittlage lage);

    /// <summary>Rules that the typed values break, with the field to correct (null: the first).</summary>
    protected abstract IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Schrittlage lage);

    /// <summary>Does it; only after <see cref="Pruefe"/> found nothing.</summary>
    protected abstract void Fuehre(Schrittlage lage);

    public static async Task<IResult> Get<T>(string verfahren, Db db, CurrentUser ich, Einsichten einsichten, TimeProvider clock, HttpContext http)
        where T : Verfahrensschritt, new()
    {
        var schritt = new T();
        return await LageAsync(schritt, verfahren, db, ich, clock, http) switch
        {
            (null, var antwort) => antwort!,
            (var lage, _) => await schritt.FormularAsync(lage) is { } form ? Page.Of<VerfahrensschrittView, Schrittseite>(schritt.Seite(lage, form, einsichten)) : Page.NotFound(),
        };
    }

    public static async Task<IResult> Post<T>(string verfahren, IFormCollection posted, Db db, CurrentUser ich, Einsichten einsichten, TimeProvider clock, HttpContext http)
        where T : Verfahrensschritt, new()
    {
        var schritt = new T();
        var (lage, antwort) = await LageAsync(schritt, verfahren, db, ich, clock, http);
        if (lage is null)
        {
            return antwort!;
        }

        if (await schritt.FormularAsync(lage) is not { } form)
        {
            return Page.NotFound();
        }

        if (form.Read(posted))
        {
            foreach (var (feld, verstoss) in schritt.Pruefe(lage))
            {
                (feld ?? form.Fields[0]).Fail(verstoss.ToString());
            }
        }

        if (form.HasMistakes)
        {
            return Page.Invalid<VerfahrensschrittView, Schrittseite>(schritt.Seite(lage, form, einsichten));
        }

        schritt.Fuehre(lage);
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, schritt.Ziel(lage), schritt.Erfolg(lage));
    }

    /// <summary>Rules without a field of their own.</summary>
    protected static IEnumerable<(Field? Feld, Verstoss Verstoss)> Am(Field? feld, IEnumerable<Verstoss> verstoesse) => verstoesse.Select(v => (feld, v));

    /// <summary>The text page, at a place.</summary>
    protected static string Textstelle(Schrittlage lage, string anker) => $"{Routes.Akt(lage.Verfahren.Id, "text")}#{anker}";

    private static async Task<(Schrittlage? Lage, IResult? Antwort)> LageAsync(Verfahrensschritt schritt, string wort, Db db, CurrentUser ich, TimeProvider clock, HttpContext http)
    {
        var (fall, antwort) = await Verfahrenszugriff.HoleAsync(db, ich, wort, schritt.Handlung, http.RequestAborted);
        return fall is null ? (null, antwort) : (new(fall, db, ich, ich.Pruefe(schritt.Handlung, fall.Gegenstand).Befugnis!, http, clock), null);
    }

    private Schrittseite Seite(Schrittlage lage, Form form, Einsichten einsichten)
    {
        einsichten.VermerkeAlle<Vereinbarungsverfahren>(ZeigtAnmerkung ? [lage.Verfahren.Id] : [], nameof(Vereinbarungsverfahren.Anmerkungen));
        return new(Titel, Knopf, lage.Fall, lage.Http.Request.Path + lage.Http.Request.QueryString, Ziel(lage), Hinweise(lage), Liste(lage), form);
    }
}

/// <summary>The page of an act.</summary>
/// <param name="Adresse">Where the form is sent.</param>
/// <param name="Zurueck">Where one gets without doing it.</param>
public sealed record Schrittseite(
    string Titel, string Knopf, Verfahrensfall Fall, string Adresse, string Zurueck, IReadOnlyList<string> Hinweise, (string Titel, IReadOnlyList<string> Punkte)? Liste, Form Form);
