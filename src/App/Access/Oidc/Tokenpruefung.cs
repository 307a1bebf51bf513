using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Zielwerk.App.Access.Oidc;

/// <summary>Who the provider vouches for. Issuer and subject are the person; the rest is for showing only.</summary>
/// <param name="Anzeige">Name or address as the provider knows it, or null. Never used to find an account.</param>
/// <param name="AngemeldetAm">When the person signed in there (auth_time), or null.</param>
public sealed record Identitaet(string Aussteller, string Subjekt, string? Anzeige, DateTimeOffset? AngemeldetAm);

/// <summary>
/// Checks an id_token (OpenID Connect Core 3.1.3.7, RFC 8725, ASVS 5.0 chapters 9 and 10.5). The library verifies the signature; which
/// method and key may be used and what the claims must say is decided here, so that every refusal has its name.
/// </summary>
public sealed class Tokenpruefung(Anbieter anbieter, TimeProvider clock)
{
    /// <summary>Asymmetric only: with a symmetric method, whoever knows the public key could sign.</summary>
    public static readonly IReadOnlySet<string> Verfahren = new HashSet<string>(StringComparer.Ordinal)
    {
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512",
    };

    private static readonly string[] Zeitangaben = ["exp", "iat", "nbf", "auth_time"];
    private const int HoechstensZeichen = 32 * 1024;
    private static readonly TimeSpan Nachsicht = TimeSpan.FromMinutes(2);
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = HoechstensZeichen };

    public async Task<(Identitaet? Wer, Grund? Grund)> Pruefe(Tokenantwort tokens, Ablauf ablauf, OpenIdConnectConfiguration stand, CancellationToken abbruch)
    {
        if (Lies(tokens.IdToken!) is not { } gelesen || Zeitangaben.Any(z => gelesen.Inhalt.TryGetProperty(z, out _) && Zeit(gelesen.Inhalt, z) is null))
        {
            return (null, Grund.TokenUnlesbar);
        }

        var (kopf, inhalt) = gelesen;
        var verfahren = Text(kopf, "alg");
        if (verfahren is null || !Verfahren.Contains(verfahren))
        {
            return (null, Grund.TokenVerfahren);
        }

        if ((Text(kopf, "typ") is { } typ && !typ.Equals("JWT", StringComparison.OrdinalIgnoreCase)) || kopf.TryGetProperty("crit", out _))
        {
            return (null, Grund.TokenArt);
        }

        // Keys come from the issuer's own list only: jku, jwk, x5u and x5c in the header of a token are not read.
        var kid = Text(kopf, "kid");
        var schluessel = Schluessel(stand, kid, verfahren);
        if (schluessel is null && (await anbieter.Konfiguration(neu: true, abbruch)).Stand is { } frisch)
        {
            schluessel = Schluessel(frisch, kid, verfahren);
        }

        if (schluessel is null)
        {
            return (null, Grund.TokenSchluessel);
        }

        if (!await Unterschrieben(tokens.IdToken!, schluessel, verfahren))
        {
            return (null, Grund.TokenUnterschrift);
        }

        return Ansprueche(inhalt, ablauf, tokens.AccessToken, verfahren) is { } grund ? (null, grund) : (new Identitaet(
            Text(inhalt, "iss")!, Text(inhalt, "sub")!, Text(inhalt, "preferred_username") ?? Text(inhalt, "email") ?? Text(inhalt, "name"), Zeit(inhalt, "auth_time")), null);
    }

    private Grund? Ansprueche(JsonElement inhalt, Ablauf ablauf, string? accessToken, string verfahren)
    {
        var einstellungen = anbieter.Einstellungen!;
        var jetzt = clock.GetUtcNow();
        var (ablaufAm, ausgestellt) = (Zeit(inhalt, "exp"), Zeit(inhalt, "iat"));
        return Text(inhalt, "iss") != einstellungen.Aussteller ? Grund.TokenAussteller
            : !FuerUns(inhalt, einstellungen.ClientId) ? Grund.TokenEmpfaenger
            : ablaufAm is null || ablaufAm + Nachsicht <= jetzt ? Grund.TokenAbgelaufen
            : ausgestellt is null || ausgestellt - Nachsicht > jetzt ? Grund.TokenNochNichtGueltig
            : ausgestellt + Nachsicht < ablauf.Begonnen ? Grund.TokenAbgelaufen // made before anybody asked for it
            : Zeit(inhalt, "nbf") - Nachsicht > jetzt ? Grund.TokenNochNichtGueltig
            : !Gleich(Text(inhalt, "nonce"), ablauf.Nonce) ? Grund.TokenNonce
            : Text(inhalt, "sub") is not { Length: > 0 and <= 255 } subjekt || string.IsNullOrWhiteSpace(subjekt) ? Grund.TokenSubjekt
            : inhalt.TryGetProperty("at_hash", out _) && !Gebunden(Text(inhalt, "at_hash"), accessToken, verfahren) ? Grund.TokenBindung
            : einstellungen.Stufen.Count > 0 && !Stufen(inhalt).Intersect(einstellungen.Stufen).Any() ? Grund.StufeFehlt
            : null;
    }

    /// <summary>aud is us and nobody else; among several, azp must say that the token was made for us. azp of another is refused in any case.</summary>
    private static bool FuerUns(JsonElement inhalt, string clientId)
    {
        var empfaenger = Liste(inhalt, "aud");
        var azp = inhalt.TryGetProperty("azp", out var wert) ? wert.ValueKind == JsonValueKind.String ? wert.GetString()! : "" : null;
        return empfaenger.Contains(clientId) && (azp == clientId || (azp is null && empfaenger.Count == 1));
    }

    private static async Task<bool> Unterschrieben(string token, SecurityKey schluessel, string verfahren)
    {
        var ergebnis = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            IssuerSigningKeyResolver = (_, _, _, _) => [schluessel], // this one and no other, whatever the header says
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [verfahren],
            // The claims are checked above, against our clock and with a reason each.
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        });
        return ergebnis.IsValid;
    }

    /// <summary>The key of this id for signatures of this method; without id only when exactly one fits.</summary>
    private static JsonWebKey? Schluessel(OpenIdConnectConfiguration stand, string? kid, string verfahren)
    {
        var art = verfahren[0] == 'E' ? JsonWebAlgorithmsKeyTypes.EllipticCurve : JsonWebAlgorithmsKeyTypes.RSA;
        var passend = stand.JsonWebKeySet.Keys.Where(k =>
            k.Kty == art && k.Use is null or "" or "sig" && (string.IsNullOrEmpty(k.Alg) || k.Alg == verfahren)
            && (art != JsonWebAlgorithmsKeyTypes.RSA || k.KeySize >= 2048) && (kid is null || k.Kid == kid)).ToList();
        return passend.Count == 1 ? passend[0] : null;
    }

    /// <summary>at_hash: left half of the hash of the access token (OpenID Connect Core 3.1.3.6).</summary>
    private static bool Gebunden(string? atHash, string? accessToken, string verfahren)
    {
        if (accessToken is null)
        {
            return false;
        }

        var bytes = Encoding.ASCII.GetBytes(accessToken);
        var hash = verfahren[^3..] switch { "256" => SHA256.HashData(bytes), "384" => SHA384.HashData(bytes), _ => SHA512.HashData(bytes) };
        return Gleich(atHash, Base64UrlEncoder.Encode(hash[..(hash.Length / 2)]));
    }

    private static IEnumerable<string> Stufen(JsonElement inhalt) => Liste(inhalt, "acr").Concat(Liste(inhalt, "amr"));

    private static bool Gleich(string? ist, string soll) =>
        ist is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ist), Encoding.UTF8.GetBytes(soll));

    private static (JsonElement Kopf, JsonElement Inhalt)? Lies(string token)
    {
        var teile = token.Split('.');
        if (token.Length > HoechstensZeichen || teile.Length != 3)
        {
            return null;
        }

        try
        {
            using var kopf = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(teile[0]));
            using var inhalt = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(teile[1]));
            return kopf.RootElement.ValueKind == JsonValueKind.Object && inhalt.RootElement.ValueKind == JsonValueKind.Object
                ? (kopf.RootElement.Clone(), inhalt.RootElement.Clone())
                : null;
        }
        catch (Exception fehler) when (fehler is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement wo, string name) =>
        wo.TryGetProperty(name, out var wert) && wert.ValueKind == JsonValueKind.String ? wert.GetString() : null;

    private static IReadOnlyList<string> Liste(JsonElement wo, string name) => !wo.TryGetProperty(name, out var wert) ? [] : wert.ValueKind switch
    {
        JsonValueKind.String => [wert.GetString()!],
        JsonValueKind.Array => [.. wert.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : "")],
        _ => [],
    };

    /// <summary>A moment in seconds since 1970, within what a date can hold; else null.</summary>
    private static DateTimeOffset? Zeit(JsonElement wo, string name) =>
        wo.TryGetProperty(name, out var wert) && wert.ValueKind == JsonValueKind.Number && wert.TryGetDouble(out var sekunden)
        && sekunden is > 0 and < 250_000_000_000 ? DateTimeOffset.UnixEpoch.AddSeconds(sekunden) : null;
}
