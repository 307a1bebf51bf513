using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Haushalt;

/// <summary>One act on a year with its page: a form, the rules asked before, the act, and back to the year. Derived classes say only what differs.</summary>
public abstract class Jahresakt
{
    /// <summary>The right it needs.</summary>
    public abstract Handlung Handlung { get; }

    public abstract string Titel { get; }

    /// <summary>The word on the button.</summary>
    public abstract string Knopf { get; }

    /// <summary>Said when it is done.</summary>
    public abstract string Erfolg { get; }

    /// <summary>Part of the page to come back to.</summary>
    public virtual string Anker => "";

    /// <summary>What a person must know before, one paragraph each.</summary>
    public virtual IReadOnlyList<string> Hinweise(Jahreslage lage) => [];

    /// <summary>The form, filled with what the year holds.</summary>
    public abstract Form Formular(Jahreslage lage);

    /// <summary>Rules that the typed values break, with the field to correct (null: the first).</summary>
    protected abstract IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Jahreslage lage);

    /// <summary>Does it; only after <see cref="Pruefe"/> found nothing.</summary>
    protected abstract void Fuehre(Jahreslage lage, Db db, TimeProvider clock);

    public static async Task<IResult> Get<T>(int programmjahr, Db db, CurrentUser ich, HttpContext http)
        where T : Jahresakt, new()
    {
        var akt = new T();
        var (lage, antwort) = await Jahreslage.HoleAsync(db, ich, programmjahr, akt.Handlung, http.RequestAborted);
        return lage is null ? antwort! : Page.Of<JahresaktView, Jahresaktseite>(akt.Seite(lage, akt.Formular(lage), http));
    }

    public static async Task<IResult> Post<T>(int programmjahr, IFormCollection posted, Db db, CurrentUser ich, TimeProvider clock, HttpContext http)
        where T : Jahresakt, new()
    {
        var akt = new T();
        await using var allein = await db.BeginAloneAsync(http.RequestAborted);
        var (lage, antwort) = await Jahreslage.HoleAsync(db, ich, programmjahr, akt.Handlung, http.RequestAborted);
        if (lage is null)
        {
            return antwort!;
        }

        var form = akt.Formular(lage);
        if (form.Read(posted))
        {
            foreach (var (feld, verstoss) in akt.Pruefe(lage))
            {
                (feld ?? form.Fields[0]).Fail(verstoss.ToString());
            }
        }

        if (!form.HasMistakes)
        {
            akt.Fuehre(lage, db, clock);
            if (await lage.SpeichereAsync(db, HaushaltRegeln.KontingentUnterZuteilungen, http.RequestAborted) is { } verstoss)
            {
                form.Fields[0].Fail(verstoss.ToString());
            }
        }

        if (form.HasMistakes)
        {
            return Page.Invalid<JahresaktView, Jahresaktseite>(akt.Seite(lage, form, http));
        }

        await allein.CommitAsync(http.RequestAborted);
        return Page.Redirect(http, Routes.Jahr(programmjahr) + akt.Anker, akt.Erfolg);
    }

    private Jahresaktseite Seite(Jahreslage lage, Form form, HttpContext http) => new(Titel, Knopf, lage.Jahr.Jahr, http.Request.Path, Hinweise(lage), form);
}

/// <summary>The page of an act.</summary>
public sealed record Jahresaktseite(string Titel, string Knopf, int Jahr, string Ziel, IReadOnlyList<string> Hinweise, Form Form);
