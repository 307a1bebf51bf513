using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Access.Oidc;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access;

/// <summary>What the page behind a one-time link does. A link is used up before anything changes, so it changes one thing once.</summary>
public sealed class Einladungsdienst(
    Db db, Einladungen einladungen, Betriebszugang betrieb, Kontenpflege konten, Zweitfaktor zweitfaktor, Passkeys passkeys, Anmeldesperren sperren, Sitzungen sitzungen, Codezettel codezettel, Anbieter anbieter,
    ILogger<Einladungsdienst> log)
{
    /// <summary>The link with its person, or null when it is no longer good.</summary>
    public async Task<Einladungsfall?> LiesAsync(string schluessel, CancellationToken abbruch)
    {
        if (await einladungen.FindeAsync(schluessel, abbruch) is not { } einladung)
        {
            return null;
        }

        if (einladung.PersonId is not { } id)
        {
            return einladung.Zweck == Einladungszweck.ErsterBetrieb && await betrieb.FehltAsync(abbruch) ? new(einladung, schluessel, null) : null;
        }

        var person = await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == new Id<Person>(id) && !p.Gesperrt, abbruch);
        return person is null ? null : new(einladung, schluessel, person);
    }

    /// <summary>The page; <paramref name="siegel"/> keeps the key of an app that is being set up.</summary>
    public async Task<Einladungsseite> SeiteAsync(HttpContext http, Einladungsfall fall, EinladungForm form, string? siegel)
    {
        // The head and foot of the page name its address, and it is a secret.
        http.Request.Path = Routes.Einladung;
        http.Response.Headers.CacheControl = "no-store";
        if (fall.Einladung.Zweck == Einladungszweck.Zuruecksetzen)
        {
            return new(fall, form, null, null, null);
        }

        var (schluessel, neu) = siegel is not null && zweitfaktor.Oeffne(fall.Einladung.Id, siegel) is { } alt ? (alt, siegel) : zweitfaktor.NeueApp(fall.Einladung.Id);
        var app = AppEinrichtung.Neu(schluessel, neu, fall.Person?.Email ?? "Betrieb");
        return fall.Person is { } p
            ? new(fall, form, app, await passkeys.NeuaufgabeAsync(http, p.Id.Value, p.Email, p.Anzeigename), anbieter.Einstellungen?.Name)
            : new(fall, form, app, null, null);
    }

    /// <summary>New account with password and app; null when the form has a mistake or the link was used meanwhile.</summary>
    public async Task<IResult?> RichteEinAsync(HttpContext http, Einladungsfall fall, EinladungForm form, string siegel)
    {
        var abbruch = http.RequestAborted;
        if (zweitfaktor.Oeffne(fall.Einladung.Id, siegel) is not { } app)
        {
            form.Code.Fail("Die Seite war zu lange offen. Richten Sie die App mit dem neuen Bild noch einmal ein");
            return null;
        }

        if (zweitfaktor.PruefeNeue(app, form.Code.Value) is not { } schritt)
        {
            form.Code.Fail("Der Code stimmt nicht. Geben Sie den Code ein, den die App jetzt zeigt; die Uhr des Telefons muss richtig gehen");
            return null;
        }

        if (form.Email is { } email && await betrieb.KenntAsync(email.Value, abbruch))
        {
            email.Fail("Diese Adresse gehört schon jemandem. Geben Sie eine andere an");
            return null;
        }

        if (!await einladungen.VerbraucheAsync(fall.Einladung, abbruch))
        {
            return null;
        }

        var person = fall.Person ?? await betrieb.LegeAnAsync(form.Organisation!.Value, form.Vorname!.Value, form.Nachname!.Value, form.Email!.Value, abbruch);
        return await FertigAsync(http, person, new(form.Passwort.Value, (app, schritt), null), Anmeldeweg.Passwort);
    }

    /// <summary>New account with a passkey; null when it is not accepted.</summary>
    public async Task<IResult?> RichtePasskeyEinAsync(HttpContext http, Einladungsfall fall, string antwort, string zustand)
    {
        if (antwort.Length == 0 || await passkeys.LiesNeuenAsync(http, fall.Person!.Id.Value, antwort, zustand) is not { } passkey
            || !await einladungen.VerbraucheAsync(fall.Einladung, http.RequestAborted))
        {
            return null;
        }

        return await FertigAsync(http, fall.Person, new(null, null, passkey), Anmeldeweg.Passkey);
    }

    /// <summary>New password, proved by the second factor there is: a mailbox alone is not enough (ASVS 6.4.3).</summary>
    public async Task<IResult?> SetzePasswortAsync(HttpContext http, Einladungsfall fall, EinladungForm form)
    {
        var abbruch = http.RequestAborted;
        var id = fall.Person!.Id.Value;
        var gesperrtBis = await sperren.VersucheAsync(fall.Person.Email, abbruch);
        var konto = await konten.FindeAsync(id, abbruch);
        if (gesperrtBis is not null || konto is null || !await zweitfaktor.PruefeAsync(konto, form.Code.Value, abbruch))
        {
            log.LogWarning("Neues Passwort abgewiesen, zweiter Faktor fehlt, Konto {Konto}, gesperrt: {Gesperrt}", id, gesperrtBis is not null);
            form.Code.Fail(Anmelden.Worte(new(Anmeldeergebnis.Falsch, gesperrtBis), "Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten Code in der App"));
            return null;
        }

        if (await einladungen.FindeAsync(fall.Schluessel, abbruch) is not { } einladung || !await einladungen.VerbraucheAsync(einladung, abbruch))
        {
            return null;
        }

        await sperren.VergissAsync(fall.Person.Email, abbruch);
        await konten.AenderePasswortAsync(konto, form.Passwort.Value, null, abbruch);
        await sitzungen.BeginneAsync(http, id, Anmeldeweg.Passwort);
        return Page.Redirect(http, Routes.Konto, "Ihr neues Passwort gilt. Alle anderen Sitzungen sind beendet.");
    }

    private async Task<IResult> FertigAsync(HttpContext http, Person person, Nachweise nachweise, Anmeldeweg weg)
    {
        codezettel.Merke(http, await konten.RichteEinAsync(person.Id.Value, person.Email, nachweise, http.RequestAborted));
        await sitzungen.BeginneAsync(http, person.Id.Value, weg);
        return Page.Redirect(http, Routes.Ersatzcodes, "Ihr Zugang ist eingerichtet. Sie sind angemeldet.");
    }
}
