using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Zielwerk.App.Access.Oidc;

/// <summary>Something the browser keeps for us for ten minutes and can neither read nor change.</summary>
public sealed class Merkzettel(IDataProtectionProvider protection, TimeProvider clock)
{
    public void Merke<T>(HttpContext http, T wert) => http.Response.Cookies.Append(
        Name<T>(), Schutz<T>().Protect(JsonSerializer.Serialize(new Zettel<T>(clock.GetUtcNow(), wert))), Optionen(http, Ablauf.Dauer));

    /// <summary>Null when there is none, it is not ours or too old.</summary>
    public T? Lies<T>(HttpContext http)
        where T : class
    {
        if (http.Request.Cookies[Name<T>()] is not { Length: > 0 } wert)
        {
            return null;
        }

        try
        {
            var zettel = JsonSerializer.Deserialize<Zettel<T>>(Schutz<T>().Unprotect(wert));
            return zettel is not null && clock.GetUtcNow() - zettel.Am <= Ablauf.Dauer ? zettel.Wert : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Reads it and takes it away.</summary>
    public T? Nimm<T>(HttpContext http)
        where T : class
    {
        if (http.Request.Cookies.ContainsKey(Name<T>()))
        {
            http.Response.Cookies.Delete(Name<T>(), Optionen(http, null));
        }

        return Lies<T>(http);
    }

    private IDataProtector Schutz<T>() => protection.CreateProtector("Zielwerk.Oidc", typeof(T).Name);

    /// <summary>Over https it bears the prefix that binds it to this host, see <see cref="Ui.Hostcookies"/>.</summary>
    private static string Name<T>() => $"zw-oidc-{typeof(T).Name.ToLowerInvariant()}";

    /// <summary>Lax: the way back from the provider is a navigation from a foreign page.</summary>
    private static CookieOptions Optionen(HttpContext http, TimeSpan? dauer) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = dauer,
        Path = "/",
    };

    private sealed record Zettel<T>(DateTimeOffset Am, T Wert);
}
