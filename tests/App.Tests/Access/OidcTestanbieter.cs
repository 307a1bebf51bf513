using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Zielwerk.App.Tests.Access;

/// <summary>
/// A provider on a port of its own that does everything right, until a test tells it not to. It keeps to the rules a real one keeps: a code
/// is good once, for this client, this return address and this verifier.
/// </summary>
internal sealed class OidcTestanbieter : IAsyncDisposable
{
    public const string Client = "zielwerk";
    public const string Geheimnis = "geheim:ä+/ %";
    public static readonly RSA Schluessel = RSA.Create(2048);
    public static readonly RSA FremderSchluessel = RSA.Create(2048);
    public static readonly ECDsa Kurve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Dictionary<string, Uri> codes = [];
    private readonly WebApplication app;

    private OidcTestanbieter(WebApplication app) => this.app = app;

    public string Aussteller { get; private set; } = "";

    public TimeProvider Uhr { get; set; } = TimeProvider.System;

    public string Subjekt { get; set; } = "s-4711";

    public string? Kid { get; set; } = "k1";

    public Action<JsonObject> Entdeckung { get; set; } = _ => { };

    /// <summary>Changes header and claims before signing.</summary>
    public Action<JsonObject, JsonObject> Token { get; set; } = (_, _) => { };

    /// <summary>Signs "header.claims"; by default with the published key.</summary>
    public Func<byte[], byte[]> Unterschrift { get; set; } = Rs256;

    /// <summary>Changes the finished token.</summary>
    public Func<string, string> Danach { get; set; } = token => token;

    /// <summary>Answers in place of the token address when it returns something.</summary>
    public Func<IResult?> Tokenadresse { get; set; } = () => null;

    /// <summary>How often the token address was asked.</summary>
    public int Tauschversuche { get; private set; }

    /// <summary>Whether a code is good more than once, as no provider should have it.</summary>
    public bool CodesGeltenMehrfach { get; set; }

    public IEnumerable<KeyValuePair<string, string?>> Einstellungen =>
    [
        new("Oidc:Name", "Landeskonto"), new("Oidc:Aussteller", Aussteller), new("Oidc:ClientId", Client), new("Oidc:ClientSecret", Geheimnis),
    ];

    public static async Task<OidcTestanbieter> Starte()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var anbieter = new OidcTestanbieter(builder.Build());
        var app = anbieter.app;
        app.MapGet("/.well-known/openid-configuration", () => Results.Text(anbieter.Dokument().ToJsonString(), "application/json"));
        app.MapGet("/schluessel", () => Results.Text(anbieter.Schluesselliste().ToJsonString(), "application/json"));
        app.MapGet("/umleitung", () => Results.Redirect("/schluessel"));
        app.MapGet("/gross", () => Results.Text(new string(' ', 400_000) + "{}", "application/json"));
        app.MapPost("/token", (Delegate)anbieter.Tausche);
        await app.StartAsync();
        anbieter.Aussteller = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return anbieter;
    }

    /// <summary>Back to tokens that are right.</summary>
    public void Ehrlich() => (Token, Unterschrift, Danach) = ((_, _) => { }, Rs256, token => token);

    /// <summary>The person signs in: the address the provider sends the browser back to.</summary>
    /// <param name="hin">Where the portal sent the browser.</param>
    public string Antworte(Uri hin)
    {
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
        codes[code] = hin;
        return QueryHelpers.AddQueryString(
            new Uri(Feld(hin, "redirect_uri")).AbsolutePath,
            new Dictionary<string, string?>([new("code", code), new("state", Feld(hin, "state")), new("iss", Aussteller)]));
    }

    public static string Feld(Uri adresse, string name) => QueryHelpers.ParseQuery(adresse.Query)[name].ToString();

    public static string Halbhash(string text) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(text))[..16]);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static byte[] Rs256(byte[] daten) => Schluessel.SignData(daten, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private JsonObject Dokument()
    {
        var dokument = Json(
            ("issuer", Aussteller),
            ("authorization_endpoint", Aussteller + "/anmelden?mandant=land"),
            ("token_endpoint", Aussteller + "/token"),
            ("jwks_uri", Aussteller + "/schluessel"),
            ("end_session_endpoint", Aussteller + "/abmelden"),
            ("authorization_response_iss_parameter_supported", true));
        Entdeckung(dokument);
        return dokument;
    }

    private JsonObject Schluesselliste()
    {
        var kurve = Kurve.ExportParameters(false);
        return Json(("keys", new JsonArray(
            Rsa(Schluessel, Kid),
            Json(("kty", "EC"), ("use", "sig"), ("kid", "ec"), ("crv", "P-256"), ("x", Zeichen(kurve.Q.X!)), ("y", Zeichen(kurve.Q.Y!))),
            Json(("kty", "oct"), ("kid", "oct"), ("k", Zeichen(new byte[64]))))));
    }

    private async Task<IResult> Tausche(HttpContext http)
    {
        Tauschversuche++;
        if (Tokenadresse() is { } statt)
        {
            return statt;
        }

        var felder = await http.Request.ReadFormAsync();
        var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Client}:{Uri.EscapeDataString(Geheimnis)}"));
        var code = felder["code"].ToString();
        if (http.Request.Headers.Authorization != basic)
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        }

        if (felder["grant_type"] != "authorization_code" || !codes.TryGetValue(code, out var hin) || felder["redirect_uri"] != Feld(hin, "redirect_uri")
            || Feld(hin, "code_challenge_method") != "S256"
            || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(felder["code_verifier"].ToString()))) != Feld(hin, "code_challenge"))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        if (!CodesGeltenMehrfach)
        {
            codes.Remove(code);
        }

        var zugriff = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        return Results.Json(new { access_token = zugriff, token_type = "Bearer", id_token = Ausweis(Feld(hin, "nonce"), zugriff) });
    }

    private string Ausweis(string nonce, string zugriff)
    {
        var jetzt = Uhr.GetUtcNow().ToUnixTimeSeconds();
        var kopf = Json(("alg", "RS256"), ("typ", "JWT"), ("kid", Kid));
        var inhalt = Json(
            ("iss", Aussteller), ("sub", Subjekt), ("aud", Client), ("iat", jetzt), ("exp", jetzt + 300), ("auth_time", jetzt),
            ("nonce", nonce), ("at_hash", Halbhash(zugriff)), ("email", "anna.beispiel@example.org"));
        Token(kopf, inhalt);
        var daten = $"{Teil(kopf)}.{Teil(inhalt)}";
        return Danach($"{daten}.{WebEncoders.Base64UrlEncode(Unterschrift(Encoding.ASCII.GetBytes(daten)))}");
    }

    public static JsonObject Rsa(RSA schluessel, string? kid)
    {
        var teile = schluessel.ExportParameters(false);
        return Json(("kty", "RSA"), ("use", "sig"), ("kid", kid), ("n", Zeichen(teile.Modulus!)), ("e", Zeichen(teile.Exponent!)));
    }

    public static string Teil(JsonNode json) => Zeichen(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static string Zeichen(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);

    private static JsonObject Json(params (string Name, JsonNode? Wert)[] felder) =>
        new(felder.Where(f => f.Wert is not null).Select(f => KeyValuePair.Create(f.Name, f.Wert)));
}
