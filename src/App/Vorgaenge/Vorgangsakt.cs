using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Vorgaenge;

/// <summary>What an act knows while it runs.</summary>
/// <param name="Befugnis">The role the person acts in.</param>
public sealed record Aktlage(Vorgang Vorgang, Db Db, CurrentUser Ich, Befugnis Befugnis, HttpContext Http, TimeProvider Clock)
{
    public DateOnly Heute => Clock.Heute();

    public DateTime Jetzt => Clock.GetUtcNow().UtcDateTime;

    public Id<Person> Person => Ich.PersonId!.Value;

    public CancellationToken Abbruch => Http.RequestAborted;

    /// <summary>A part of the address, such as the number of a Wiedervorlage.</summary>
    public string Weg(string name) => Http.Request.RouteValues[name]?.ToString() ?? "";
}

/// <summary>One act on a case with its page: a form, the rules asked before, the act, and back to the case. Derived classes say only what differs.</summary>
public abstract class Vorgangsakt
{
    /// <summary>The right it needs.</summary>
    public abstract Handlung Handlung { get; }

    public abstract string Titel { get; }

    /// <summary>The word on the button.</summary>
    public abstract string Knopf { get; }

    /// <summary>Said when it is done.</summary>
    public abstract string Erfolg(Aktlage lage);

    /// <summary>What a person must know before, one paragraph each.</summary>
    public virtual IReadOnlyList<string> Hinweise(Aktlage lage) => [];

    /// <summary>Part of the page to come back to.</summary>
    public virtual string Anker => "";

    /// <summary>The form, filled with what the case holds; null when the address names nothing.</summary>
    public abstract Task<Form?> FormularAsync(Aktlage lage);

    /// <summary>Rules that the typed values break, with the field to correct (null: the first).</summary>
    protected abstract IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Aktlage lage);

    /// <summary>Names of the personal values of the case that the page shows.</summary>
    protected virtual IReadOnlyCollection<string> Gezeigt(Aktlage lage) => [];

    /// <summary>Does it; only after <see cref="Pruefe"/> found nothing.</summary>
    protected abstract void Fuehre(Aktlage lage);

    public static async Task<IResult> Get<T>(string vorgang, Db db, CurrentUser ich, Einsichten einsichten, TimeProvider clock, HttpContext http)
        where T : Vorgangsakt, new()
    {
        var akt = new T();
        return await LageAsync(akt, vorgang, db, ich, clock, http) switch
        {
            (null, var antwort) => antwort!,
            (var lage, _) => await akt.FormularAsync(lage) is { } form ? Page.Of<VorgangsaktView, Aktseite>(akt.Seite(lage, form, einsichten)) : Page.NotFound(),
        };
    }

    public static async Task<IResult> Post<T>(string vorgang, IFormCollection posted, Db db, CurrentUser ich, Einsichten einsichten, TimeProvider clock, HttpContext http)
        where T : Vorgangsakt, new()
    {
        var akt = new T();
        var (lage, antwort) = await LageAsync(akt, vorgang, db, ich, clock, http);
        if (lage is null)
        {
            return antwort!;
        }

        if (await akt.FormularAsync(lage) is not { } form)
        {
            return Page.NotFound();
        }

        if (form.Read(posted))
        {
            foreach (var (feld, verstoss) in akt.Pruefe(lage))
            {
                (feld ?? form.Fields[0]).Fail(verstoss.ToString());
            }
        }

        if (form.HasMistakes)
        {
            return Page.Invalid<VorgangsaktView, Aktseite>(akt.Seite(lage, form, einsichten));
        }

        akt.Fuehre(lage);
        await db.SaveChangesAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Vorgang(lage.Vorgang.Aktenzeichen) + akt.Anker, akt.Erfolg(lage));
    }

    private static async Task<(Aktlage? Lage, IResult? Antwort)> LageAsync(Vorgangsakt akt, string wort, Db db, CurrentUser ich, TimeProvider clock, HttpContext http)
    {
        var (vorgang, antwort) = await Vorgangszugriff.HoleAsync(db, ich, wort, akt.Handlung, http.RequestAborted);
        return vorgang is null
            ? (null, antwort)
            : (new(vorgang, db, ich, ich.Pruefe(akt.Handlung, Vorgangszugriff.Gegenstand(vorgang)).Befugnis!, http, clock), null);
    }

    private Aktseite Seite(Aktlage lage, Form form, Einsichten einsichten)
    {
        einsichten.VermerkeAlle<Vorgang>(Gezeigt(lage).Count > 0 ? [lage.Vorgang.Id] : [], Gezeigt(lage));
        return new(Titel, Knopf, lage.Vorgang.Aktenzeichen, $"{lage.Vorgang.Koerperschaftsname} {lage.Vorgang.Jahr}", lage.Http.Request.Path, Hinweise(lage), form);
    }
}

/// <summary>The page of an act.</summary>
public sealed record Aktseite(string Titel, string Knopf, string Aktenzeichen, string Name, string Ziel, IReadOnlyList<string> Hinweise, Form Form);
