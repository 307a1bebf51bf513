using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>Begins the agreement of a case: template of the year, amount (from the allocation when there is one), last year's projects on request.</summary>
public static class VerfahrenEroeffnen
{
    public static async Task<IResult> Get(string vorgang, HttpContext http, Db db, CurrentUser ich)
    {
        var (lage, antwort) = await LageAsync(vorgang, db, ich, http.RequestAborted);
        return lage is null ? antwort! : Page.Of<VerfahrenEroeffnenView, Eroeffnungsseite>(lage);
    }

    public static async Task<IResult> Post(string vorgang, IFormCollection posted, HttpContext http, Db db, CurrentUser ich, TimeProvider clock)
    {
        var abbruch = http.RequestAborted;
        var (lage, antwort) = await LageAsync(vorgang, db, ich, abbruch);
        if (lage is null)
        {
            return antwort!;
        }

        var (form, fall) = (lage.Form, lage.Vorgang);
        if (!form.Read(posted))
        {
            return Page.Invalid<VerfahrenEroeffnenView, Eroeffnungsseite>(lage);
        }

        if (lage.Grundlage is not { } grundlage)
        {
            form.Betrag.Fail(ZielvereinbarungRegeln.KoerperschaftBekannt.Text);
            return Page.Invalid<VerfahrenEroeffnenView, Eroeffnungsseite>(lage);
        }

        var inhalt = Fassungsschrift.Neu(grundlage, form.Betrag.Value, clock.Heute());
        inhalt = form.Vorjahr.OrNull()?.Count > 0 ? Vorjahresprojekte.Anfuegen(inhalt, lage.Vorjahr, 1) : inhalt;
        foreach (var verstoss in Vereinbarungsverfahren.PruefeEroeffnen(fall, inhalt).Concat(Fassungsschrift.Pruefe(inhalt, grundlage)))
        {
            form.Betrag.Fail(verstoss.ToString());
        }

        if (await db.Verfahren.AnyAsync(v => v.VorgangId == fall.Id && v.Stand != Verfahrensstand.OhneErgebnis, abbruch))
        {
            form.Betrag.Fail(VerfahrenRegeln.NurEinVerfahren.Text);
        }

        if (form.HasMistakes)
        {
            return Page.Invalid<VerfahrenEroeffnenView, Eroeffnungsseite>(lage);
        }

        var neu = Vereinbarungsverfahren.Eroeffnen(
            Id<Vereinbarungsverfahren>.New(clock), fall, inhalt, clock.GetUtcNow().UtcDateTime, RandomNumberGenerator.GetHexString(32), "Entwurf begonnen");
        db.Verfahren.Add(neu);
        await db.SaveChangesAsync(abbruch);
        return Page.Redirect(http, Routes.Verfahren(neu.Id), "Der Entwurf ist begonnen. Die Körperschaft sieht ihn, wenn Sie ihn übergeben.");
    }

    private static async Task<(Eroeffnungsseite? Lage, IResult? Antwort)> LageAsync(string wort, Db db, CurrentUser ich, CancellationToken abbruch)
    {
        var fall = await (Id<Vorgang>.TryParse(wort, null, out var id)
            ? db.Vorgaenge.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, abbruch)
            : db.Vorgaenge.AsNoTracking().SingleOrDefaultAsync(v => v.Aktenzeichen == wort, abbruch));
        if (fall is null)
        {
            return (null, Page.NotFound());
        }

        if (ich.Verweigert(Handlung.VerfahrenEroeffnen, new(fall.OrganisationId, fall.Zustand.ToString(), IstTest: fall.IstTest)) is { } antwort)
        {
            return (null, antwort);
        }

        var vorlage = Vorlagenauswahl.Fuer(Stammdaten.Vorlagen(), fall.Jahr);
        var zuteilung = fall.IstTest ? null : await db.Zuteilungen.AsNoTracking().Where(z => z.Jahr == fall.Jahr && z.Ags == fall.Ags).Select(z => (long?)z.BetragCent).SingleOrDefaultAsync(abbruch);
        var vorjahr = await Vorjahresprojekte.LadeAsync(db, fall.Jahr, fall.Ags, fall.IstTest, abbruch);
        return (new(fall, vorlage.Jahr, Verfahrenszugriff.Grundlage(fall.Ags, fall.Jahr, vorlage.Jahr), zuteilung is { } cent ? new Geld(cent) : null, vorjahr, new(fall.Jahr, zuteilung, vorjahr.Count)), null);
    }
}

public sealed class EroeffnungsForm : Form
{
    public EroeffnungsForm(int jahr, long? zuteilungCent, int vorjahresprojekte)
    {
        Betrag = Euro("betrag", "Betrag der Vereinbarung", "Steht in § 4. Zum Beispiel 1.121.600");
        Betrag.Preset(zuteilungCent is { } cent ? new Geld(cent).ToString() : "");
        Vorjahr = Checks("vorjahr", "Projekte", [("ja", vorjahresprojekte == 0 ? $"Projekte aus {jahr - 1} übernehmen (es sind keine da)" : $"{Zahlen.Anzahl(vorjahresprojekte, "Projekt", "Projekte")} aus {jahr - 1} übernehmen")]);
        Vorjahr.Preset(vorjahresprojekte > 0 ? "ja" : "");
    }

    public Field<Geld> Betrag { get; }

    public Field<IReadOnlyList<string>> Vorjahr { get; }
}

/// <summary>The page that begins an agreement.</summary>
/// <param name="Zuteilung">What the body is allocated, or null.</param>
public sealed record Eroeffnungsseite(
    Vorgang Vorgang, int Vorlagenjahr, Fassungsgrundlage? Grundlage, Geld? Zuteilung, IReadOnlyList<(int Massnahmenart, Projektangabe Projekt)> Vorjahr, EroeffnungsForm Form);
