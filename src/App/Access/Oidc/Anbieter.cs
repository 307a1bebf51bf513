using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Zielwerk.App.Access.Oidc;

/// <summary>
/// The provider of the settings: its discovery document, its keys, its token address. Nothing is believed that does not come from the
/// issuer of the settings over https; redirects are not followed, answers are bounded in time and size.
/// </summary>
public sealed class Anbieter(IConfiguration settings, IHttpClientFactory clients, TimeProvider clock, ILogger<Anbieter> log) : IDisposable
{
    /// <summary>Name of the http client, for tests.</summary>
    public const string Client = "oidc";

    private const int HoechstensBytes = 256 * 1024;
    private static readonly TimeSpan Haltbar = TimeSpan.FromHours(12);
    private static readonly TimeSpan FruehestensWieder = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim einer = new(1);
    private (OpenIdConnectConfiguration Stand, DateTimeOffset Am)? bekannt;

    /// <summary>Null when single sign-on is not set up.</summary>
    public OidcEinstellungen? Einstellungen { get; } = OidcEinstellungen.Aus(settings);

    public static void ConfigureClient(HttpClient client)
    {
        client.Timeout = TimeSpan.FromSeconds(10);
        client.MaxResponseContentBufferSize = HoechstensBytes;
    }

    public static HttpMessageHandler Handler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };

    /// <summary>Addresses and keys of the provider. Kept for twelve hours; <paramref name="neu"/> asks again, at most once a minute (a key we do not know yet).</summary>
    public async Task<(OpenIdConnectConfiguration? Stand, Grund? Grund)> Konfiguration(bool neu, CancellationToken abbruch)
    {
        await einer.WaitAsync(abbruch);
        try
        {
            var jetzt = clock.GetUtcNow();
            if (bekannt is { } alt && jetzt - alt.Am < (neu ? FruehestensWieder : Haltbar))
            {
                return (alt.Stand, null);
            }

            var aussteller = Einstellungen!.Aussteller;
            var stand = await OpenIdConnectConfigurationRetriever.GetAsync(
                aussteller.TrimEnd('/') + "/.well-known/openid-configuration", new Abruf(clients.CreateClient(Client), new Uri(aussteller)), abbruch);
            if (stand.Issuer != aussteller || !Brauchbar(stand))
            {
                return (null, Grund.AnbieterUnbrauchbar);
            }

            bekannt = (stand, jetzt);
            return (stand, null);
        }
        catch (Exception fehler) when (IstStoerung(fehler, abbruch))
        {
            Melde(fehler);
            return (null, Grund.AnbieterNichtErreichbar);
        }
        finally
        {
            einer.Release();
        }
    }

    /// <summary>Changes the code for tokens; the provider checks verifier, return address and who we are.</summary>
    public async Task<(Tokenantwort? Antwort, Grund? Grund)> Tausche(OpenIdConnectConfiguration stand, string code, Ablauf ablauf, CancellationToken abbruch)
    {
        var felder = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = ablauf.Rueckkehr,
            ["code_verifier"] = ablauf.Pruefwert,
        };
        using var anfrage = new HttpRequestMessage(HttpMethod.Post, stand.TokenEndpoint);
        Ausweisen(anfrage, felder, stand);
        anfrage.Content = new FormUrlEncodedContent(felder);
        anfrage.Headers.Accept.Add(new("application/json"));
        try
        {
            using var client = clients.CreateClient(Client);
            using var antwort = await client.SendAsync(anfrage, abbruch);
            if (!antwort.IsSuccessStatusCode)
            {
                return (null, (int)antwort.StatusCode is >= 400 and < 500 ? Grund.CodeAbgelehnt : Grund.AnbieterNichtErreichbar);
            }

            var tokens = JsonSerializer.Deserialize<Tokenantwort>(await antwort.Content.ReadAsByteArrayAsync(abbruch));
            return tokens is { IdToken.Length: > 0 } ? (tokens, null) : (null, Grund.TokenUnlesbar);
        }
        catch (JsonException)
        {
            return (null, Grund.TokenUnlesbar);
        }
        catch (Exception fehler) when (IstStoerung(fehler, abbruch))
        {
            Melde(fehler);
            return (null, Grund.AnbieterNichtErreichbar);
        }
    }

    public void Dispose() => einer.Dispose();

    /// <summary>client_secret_basic unless the provider announces only client_secret_post; without secret the id alone (public client).</summary>
    private void Ausweisen(HttpRequestMessage anfrage, Dictionary<string, string> felder, OpenIdConnectConfiguration stand)
    {
        var (id, geheim) = (Einstellungen!.ClientId, Einstellungen.Geheimnis);
        var wege = stand.TokenEndpointAuthMethodsSupported;
        if (geheim is not null && (wege.Count == 0 || wege.Contains("client_secret_basic")))
        {
            // Both parts form-encoded first (RFC 6749 section 2.3.1).
            var beide = $"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(geheim)}";
            anfrage.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(beide)));
            return;
        }

        felder["client_id"] = id;
        if (geheim is not null)
        {
            felder["client_secret"] = geheim;
        }
    }

    private bool Brauchbar(OpenIdConnectConfiguration stand) =>
        new[] { stand.AuthorizationEndpoint, stand.TokenEndpoint, stand.JwksUri }.All(Zulaessig)
        && (string.IsNullOrEmpty(stand.EndSessionEndpoint) || Zulaessig(stand.EndSessionEndpoint))
        && stand.JsonWebKeySet is { Keys.Count: > 0 };

    private bool Zulaessig(string? adresse) => Uri.TryCreate(adresse, UriKind.Absolute, out var uri)
        && OidcEinstellungen.Zulaessig(new Uri(Einstellungen!.Aussteller), uri);

    /// <summary>The network, an answer too big or too slow, or one that is no discovery document; not that our own visitor went away.</summary>
    private static bool IstStoerung(Exception fehler, CancellationToken abbruch) => !abbruch.IsCancellationRequested
        && fehler is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException or ArgumentException or JsonException;

    /// <summary>The kind of fault only: its text may hold an address with a code or parts of a token.</summary>
    private void Melde(Exception fehler) => log.LogWarning("Der Anbieter der Anmeldung antwortet nicht, wie er soll: {Art}", fehler.GetType().Name);

    /// <summary>Fetches a document of the provider; the keys' address stands in a document and is checked like the others.</summary>
    private sealed class Abruf(HttpClient client, Uri aussteller) : IDocumentRetriever
    {
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            var adresse = new Uri(address);
            if (!OidcEinstellungen.Zulaessig(aussteller, adresse))
            {
                throw new InvalidOperationException("Adresse ohne https");
            }

            using var antwort = await client.GetAsync(adresse, cancel);
            antwort.EnsureSuccessStatusCode(); // a redirect is no success
            return await antwort.Content.ReadAsStringAsync(cancel);
        }
    }
}

/// <summary>The answer of the token address; nothing of it is kept.</summary>
public sealed record Tokenantwort(
    [property: System.Text.Json.Serialization.JsonPropertyName("id_token")] string? IdToken,
    [property: System.Text.Json.Serialization.JsonPropertyName("access_token")] string? AccessToken);
