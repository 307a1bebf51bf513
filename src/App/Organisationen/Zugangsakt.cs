using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>
/// One act on an organisation or a person, with its page: a form, the rules asked before, the act, and where to go then. While an act runs nobody
/// else writes, so that two at once cannot take the last Zugangsverwaltung away.
/// </summary>
public abstract class Zugangsakt
{
    /// <summary>The right it needs.</summary>
    public abstract Handlung Handlung { get; }

    /// <summary>The word on the button.</summary>
    public abstract string Knopf { get; }

    public abstract string Titel(Zugangslage lage);

    /// <summary>What a person must know before, one paragraph each.</summary>
    public virtual IReadOnlyList<string> Hinweise(Zugangslage lage) => [];

    /// <summary>The form; null when the address names nothing or the act makes no sense now (404).</summary>
    public abstract Task<Form?> FormularAsync(Zugangslage lage);

    /// <summary>Rules that the typed values break, with the field to correct (null: the first).</summary>
    protected virtual IEnumerable<(Field? Feld, Verstoss Verstoss)> Pruefe(Zugangslage lage) => [];

    /// <summary>Does it; only after <see cref="Pruefe"/> found nothing.</summary>
    protected abstract Task FuehreAsync(Zugangslage lage);

    /// <summary>What follows when it is saved: mail, sessions. Returns what to say.</summary>
    protected abstract Task<string> DanachAsync(Zugangslage lage);

    /// <summary>Where to go then, and back without doing it.</summary>
    protected virtual string Ziel(Zugangslage lage) => lage.Betroffen is { } person && !IstEigene(lage)
        ? Routes.Person(lage.Organisation.Id, person.Id)
        : IstEigene(lage) ? Routes.MeineRollen : Routes.Organisation(lage.Organisation.Id);

    public static async Task<IResult> Get<T>(HttpContext http, string organisation, string? person)
        where T : Zugangsakt, new()
    {
        var akt = new T();
        var (lage, antwort) = await Zugangslage.HoleAsync(http, akt.Handlung, organisation, person);
        return lage is null ? antwort! : await akt.FormularAsync(lage) is { } form ? Page.Of<ZugangsaktView, Aktseite>(akt.Seite(lage, form)) : Page.NotFound();
    }

    public static async Task<IResult> Post<T>(HttpContext http, IFormCollection posted, Db db, string organisation, string? person)
        where T : Zugangsakt, new()
    {
        var akt = new T();
        Zugangslage? lage;
        await using (var allein = await db.BeginAloneAsync(http.RequestAborted))
        {
            (lage, var antwort) = await Zugangslage.HoleAsync(http, akt.Handlung, organisation, person);
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
                return Page.Invalid<ZugangsaktView, Aktseite>(akt.Seite(lage, form));
            }

            await akt.FuehreAsync(lage);
            await db.SaveChangesAsync(http.RequestAborted);
            await allein.CommitAsync(http.RequestAborted);
        }

        return Page.Redirect(http, akt.Ziel(lage), await akt.DanachAsync(lage));
    }

    /// <summary>The person acts on itself without managing the organisation, and does not see its page.</summary>
    private static bool IstEigene(Zugangslage lage) => lage.Betroffen is { } person && person.Id == lage.Ich.PersonId
        && !lage.Ich.Darf(Handlung.OrganisationLesen, new(lage.Organisation.Id, IstTest: lage.Organisation.IstTest));

    private Aktseite Seite(Zugangslage lage, Form form)
    {
        var ueber = lage.Betroffen is { } person ? $"{person.Anzeigename} · {lage.Organisation.Name}" : lage.Organisation.Name;
        IReadOnlyList<Crumb> weg = IstEigene(lage)
            ? [new("Meine Rollen", Routes.MeineRollen), new(Titel(lage))]
            : Routes.Weg([
                new(lage.Organisation.Name, Routes.Organisation(lage.Organisation.Id)),
                .. lage.Betroffen is { } p ? [new Crumb(p.Anzeigename, Routes.Person(lage.Organisation.Id, p.Id))] : Array.Empty<Crumb>(),
                new(Titel(lage))]);
        return new(Titel(lage), ueber, lage.Organisation.IstTest, weg, Hinweise(lage), form, Knopf, lage.Http.Request.Path, Ziel(lage));
    }
}

/// <summary>The page of an act.</summary>
/// <param name="Ueber">Whom it is about.</param>
/// <param name="Zurueck">Where "Abbrechen" leads.</param>
public sealed record Aktseite(
    string Titel, string Ueber, bool IstTest, IReadOnlyList<Crumb> Weg, IReadOnlyList<string> Hinweise, Form Form, string Knopf, string Adresse, string Zurueck);

/// <summary>Why somebody does it: stands in the Akte for good.</summary>
public sealed class GrundForm : Form
{
    public Field<string> Grund { get; }

    public GrundForm() => Grund = Feld(LongText);

    /// <summary>The question for the reason, for other forms too.</summary>
    public static Field<string> Feld(Func<string, string, string, string?, Field<string>> feld) =>
        feld("grund", "Grund", "Steht auf Dauer in der Akte. Schreiben Sie nichts Persönliches hinein, zum Beispiel nichts über Krankheiten.", "Geben Sie einen Grund an").AtMost(500);
}
