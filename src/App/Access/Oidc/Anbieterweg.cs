using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access.Oidc;

/// <summary>The way to the provider and back: authorization code with PKCE, state and nonce. What a proven identity may do here is not its matter.</summary>
public sealed class Anbieterweg(
    Anbieter anbieter, Merkzettel zettel, Anmeldeschritte schritte, Tokenpruefung pruefung, TimeProvider clock, ILogger<Anbieterweg> log)
{
    /// <summary>Purpose of the rows that remember which answers were used; all portals on one database share them.</summary>
    private const string Einmal = "oidc-antwort";

    public OidcEinstellungen? Einstellungen => anbieter.Einstellungen;

    /// <summary>Sends the browser to the provider.</summary>
    /// <param name="zurueck">Page of the portal to land on; anything that is not one becomes the start of the work.</param>
    /// <param name="bezug">What belongs to the purpose, see <see cref="Ablauf"/>.</param>
    public async Task<IResult> Hin(HttpContext http, Zweck zweck, string zurueck, string? bezug = null)
    {
        if (Einstellungen is not { } einstellungen)
        {
            return Page.NotFound();
        }

        var (stand, stoerung) = await anbieter.Konfiguration(neu: false, http.RequestAborted);
        if (stand is null)
        {
            return Abgewiesen(http, stoerung!.Value, null);
        }

        var ablauf = Ablauf.Beginne(zweck, Rueckkehr(http), zurueck, bezug, clock);
        zettel.Merke(http, ablauf);
        return Results.Redirect(QueryHelpers.AddQueryString(stand.AuthorizationEndpoint, Felder(einstellungen, ablauf)));
    }

    /// <summary>Takes the answer of the provider: who it is and what it was for, or the page that refuses it.</summary>
    public async Task<(Identitaet? Wer, Ablauf? Ablauf, Page? Abgewiesen)> Her(HttpContext http)
    {
        if (Einstellungen is null)
        {
            return (null, null, Page.NotFound());
        }

        // The footer of each page names the address of the page: code and state shall not stand there.
        var antwort = http.Request.Query;
        http.Request.QueryString = QueryString.Empty;

        var ablauf = zettel.Nimm<Ablauf>(http);
        var (wer, grund) = ablauf is null ? (null, Grund.KeinBeginn)
            : !Gleich(antwort["state"].ToString(), ablauf.Zustand) ? (null, Grund.ZustandFalsch)
            : !await schritte.NurEinmalAsync(ablauf.Zustand, Einmal, Ablauf.Dauer, http.RequestAborted) ? (null, Grund.SchonVerwendet)
            : await Pruefe(antwort, ablauf, http.RequestAborted);
        return grund is { } g ? (null, null, Abgewiesen(http, g, ablauf)) : (wer, ablauf, null);
    }

    /// <summary>A line in the log without person or token, and the page that says what to do.</summary>
    public Page Abgewiesen(HttpContext http, Grund grund, Ablauf? ablauf)
    {
        log.LogWarning("Anmeldung über den Anbieter abgewiesen: {Grund} beim {Zweck}", grund, ablauf?.Zweck ?? Zweck.Anmelden);
        http.Response.Headers.CacheControl = "no-store";
        return OidcHinweis.Seite(grund, Einstellungen!.Name, Routes.Nochmal(ablauf));
    }

    private async Task<(Identitaet? Wer, Grund? Grund)> Pruefe(IQueryCollection antwort, Ablauf ablauf, CancellationToken abbruch)
    {
        var (stand, stoerung) = await anbieter.Konfiguration(neu: false, abbruch);
        if (stand is null)
        {
            return (null, stoerung);
        }

        // RFC 9207: an answer that names another issuer, or none although ours always does, is mixed up.
        var iss = antwort["iss"];
        if (iss.Count > 0 ? iss.ToString() != Einstellungen!.Aussteller : stand.AuthorizationResponseIssParameterSupported)
        {
            return (null, Grund.AntwortVonFremdem);
        }

        if (antwort["error"].Count > 0)
        {
            return (null, antwort["error"] == "access_denied" ? Grund.Abgebrochen : Grund.AnbieterMeldetFehler);
        }

        if (antwort["code"] is not [{ Length: > 0 and <= 4096 } code])
        {
            return (null, Grund.CodeFehlt);
        }

        var (tokens, abgelehnt) = await anbieter.Tausche(stand, code, ablauf, abbruch);
        if (tokens is null)
        {
            return (null, abgelehnt);
        }

        var (wer, grund) = await pruefung.Pruefe(tokens, ablauf, stand, abbruch);
        return wer is not null && ablauf.Zweck == Zweck.Bestaetigen && !Frisch(wer, ablauf) ? (null, Grund.NichtFrisch) : (wer, grund);
    }

    private static bool Frisch(Identitaet wer, Ablauf ablauf) => wer.AngemeldetAm is { } am && am >= ablauf.Begonnen - TimeSpan.FromSeconds(60);

    private static Dictionary<string, string?> Felder(OidcEinstellungen einstellungen, Ablauf ablauf)
    {
        var felder = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = einstellungen.ClientId,
            ["redirect_uri"] = ablauf.Rueckkehr,
            ["scope"] = einstellungen.Umfang,
            ["state"] = ablauf.Zustand,
            ["nonce"] = ablauf.Nonce,
            ["code_challenge"] = ablauf.Pruefsumme(),
            ["code_challenge_method"] = "S256",
        };
        if (einstellungen.Stufen.Count > 0)
        {
            felder["acr_values"] = string.Join(' ', einstellungen.Stufen);
        }

        if (ablauf.Zweck == Zweck.Bestaetigen)
        {
            (felder["prompt"], felder["max_age"]) = ("login", "0");
        }

        return felder;
    }

    private static string Rueckkehr(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{Routes.Rueckkehr}";

    private static bool Gleich(string ist, string soll) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ist), Encoding.UTF8.GetBytes(soll));
}
