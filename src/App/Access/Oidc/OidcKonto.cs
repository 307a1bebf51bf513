using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access.Oidc;

/// <summary>An identity the person has shown and not yet confirmed to be connected.</summary>
/// <param name="Bezug">The session, or the key of the invitation, it was shown for.</param>
public sealed record Neuverbindung(Identitaet Wer, string Bezug);

/// <summary>
/// The own account's connection with the provider: shown, made, taken away. Connecting takes a form of ours after the way back, which
/// names what will be connected: a link of somebody else cannot bring his access into this account.
/// </summary>
public static class OidcKonto
{
    public static async Task<IResult> Get(HttpContext http, CurrentUser ich, Anbieter anbieter, Merkzettel zettel, Zugaenge zugaenge)
    {
        if (anbieter.Einstellungen is not { } einstellungen)
        {
            return Page.NotFound();
        }

        var konto = ich.PersonId!.Value.Value;
        var verbunden = await zugaenge.VonAsync(konto, http.RequestAborted);
        var jetzt = verbunden.FirstOrDefault(v => v.Aussteller == einstellungen.Aussteller);
        return Page.Of<OidcKontoView, OidcKontoseite>(new(
            einstellungen.Name, verbunden.Count > 0, jetzt is null ? null : Berlin.Tag(jetzt.Angelegt),
            jetzt is null && zettel.Lies<Neuverbindung>(http) is { } neu && neu.Bezug == ich.Sitzung!.Id.ToString() ? neu.Wer.Anzeige ?? neu.Wer.Subjekt : null,
            await zugaenge.HatAnderenWegAsync(konto, http.RequestAborted)));
    }

    /// <summary>To the provider, to show which access is meant.</summary>
    public static Task<IResult> Hin(HttpContext http, CurrentUser ich, Anbieterweg weg) => weg.Hin(http, Zweck.Verbinden, Routes.Konto, ich.Sitzung!.Id.ToString());

    public static async Task<IResult> Verbinden(HttpContext http, CurrentUser ich, Anbieter anbieter, Merkzettel zettel, Zugaenge zugaenge)
    {
        if (anbieter.Einstellungen is not { } einstellungen)
        {
            return Page.NotFound();
        }

        var neu = zettel.Nimm<Neuverbindung>(http);
        return neu is null || neu.Bezug != ich.Sitzung!.Id.ToString()
            ? OidcHinweis.Seite(Grund.KeinBeginn, einstellungen.Name, Routes.Konto)
            : await zugaenge.VerbindeAsync(ich.PersonId!.Value.Value, neu.Wer, ich.Sitzung!.Id, http.RequestAborted)
                ? Page.Redirect(http, Routes.Konto, $"Ihr Zugang ist mit {einstellungen.Name} verbunden. Andere Sitzungen sind beendet.")
                : OidcHinweis.Seite(Grund.SchonVerbunden, einstellungen.Name, Routes.Konto);
    }

    public static async Task<IResult> Loesen(HttpContext http, CurrentUser ich, Anbieter anbieter, Zugaenge zugaenge)
    {
        if (anbieter.Einstellungen is not { } einstellungen)
        {
            return Page.NotFound();
        }

        return await zugaenge.LoeseAsync(ich.PersonId!.Value.Value, ich.Sitzung!.Id, http.RequestAborted)
            ? Page.Redirect(http, Routes.Konto, $"Die Verbindung mit {einstellungen.Name} ist gelöst. Andere Sitzungen sind beendet.")
            : Page.Error(StatusCodes.Status409Conflict, "Das ist Ihr einziger Weg, sich anzumelden. Richten Sie unter „Mein Zugang“ erst ein Passwort mit App oder einen Passkey ein.");
    }
}

/// <param name="Verbunden">With this provider or a former one.</param>
/// <param name="Seit">Day of the connection with this provider.</param>
/// <param name="Neu">The access shown and to be confirmed, as the provider calls it.</param>
public sealed record OidcKontoseite(string Anbieter, bool Verbunden, DateOnly? Seit, string? Neu, bool HatAnderenWeg);
