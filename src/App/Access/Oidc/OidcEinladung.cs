using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access.Oidc;

/// <summary>An invited person takes the provider instead of a password: shows the access there, then accepts it by a form of ours.</summary>
public static class OidcEinladung
{
    private const string Verbraucht =
        "Dieser Link gilt nicht mehr: Er wurde schon benutzt, durch einen neueren ersetzt, oder seine Zeit ist um. Lassen Sie sich einen neuen schicken.";

    public static async Task<IResult> Hin(HttpContext http, string schluessel, Anbieterweg weg, Einladungen einladungen, Db db)
    {
        http.Request.Path = Routes.EinladungAnnehmen; // pages name their address, and this one holds the key of the invitation
        return weg.Einstellungen is null ? Page.NotFound()
            : await PersonAsync(schluessel, einladungen, db, http.RequestAborted) is null ? Page.Error(StatusCodes.Status410Gone, Verbraucht)
            : await weg.Hin(http, Zweck.Einladung, "/", schluessel);
    }

    public static async Task<IResult> Get(HttpContext http, Anbieter anbieter, Merkzettel zettel, Einladungen einladungen, Db db)
    {
        if (anbieter.Einstellungen is not { } einstellungen)
        {
            return Page.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        if (zettel.Lies<Neuverbindung>(http) is not { } neu)
        {
            return OidcHinweis.Seite(Grund.KeinBeginn, einstellungen.Name, null);
        }

        return await PersonAsync(neu.Bezug, einladungen, db, http.RequestAborted) is not { } gefunden
            ? Page.Error(StatusCodes.Status410Gone, Verbraucht)
            : Page.Of<OidcEinladungView, OidcEinladungsseite>(new(einstellungen.Name, gefunden.Person.Anzeigename, neu.Wer.Anzeige ?? neu.Wer.Subjekt));
    }

    public static async Task<IResult> Post(
        HttpContext http, Anbieter anbieter, Merkzettel zettel, Einladungen einladungen, Zugaenge zugaenge, Kontenpflege konten, Sitzungen sitzungen, Db db)
    {
        if (anbieter.Einstellungen is not { } einstellungen)
        {
            return Page.NotFound();
        }

        var abbruch = http.RequestAborted;
        if (zettel.Nimm<Neuverbindung>(http) is not { } neu)
        {
            return OidcHinweis.Seite(Grund.KeinBeginn, einstellungen.Name, null);
        }

        if (await PersonAsync(neu.Bezug, einladungen, db, abbruch) is not { } gefunden)
        {
            return Page.Error(StatusCodes.Status410Gone, Verbraucht);
        }

        var person = gefunden.Person.Id.Value;
        if (await zugaenge.InhaberAsync(neu.Wer, abbruch) is { } inhaber && inhaber != person)
        {
            return OidcHinweis.Seite(Grund.SchonVerbunden, einstellungen.Name, Routes.EinladungVon(neu.Bezug));
        }

        if (!await einladungen.VerbraucheAsync(gefunden.Einladung, abbruch))
        {
            return Page.Error(StatusCodes.Status410Gone, Verbraucht);
        }

        await konten.RichteEinAsync(person, gefunden.Person.Email, new(null, null, null, (neu.Wer.Aussteller, neu.Wer.Subjekt)), abbruch);
        await sitzungen.BeginneAsync(http, person, Anmeldeweg.Oidc);
        return Page.Redirect(http, Arbeitskopf.Konto, $"Ihr Zugang ist eingerichtet und mit {einstellungen.Name} verbunden. Sie sind angemeldet.");
    }

    /// <summary>An invitation that is still good, with its person. Links for a new password or the first operator are none.</summary>
    private static async Task<(Einladung Einladung, Person Person)?> PersonAsync(string schluessel, Einladungen einladungen, Db db, CancellationToken abbruch) =>
        await einladungen.FindeAsync(schluessel, abbruch) is { Zweck: Einladungszweck.Einladung, PersonId: { } id } einladung
        && await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == new Id<Person>(id) && !p.Gesperrt, abbruch) is { } person
            ? (einladung, person)
            : null;
}

/// <param name="Zugang">The access, as the provider calls it.</param>
public sealed record OidcEinladungsseite(string Anbieter, string Person, string Zugang);
