using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Zielwerk.App.Access;

/// <summary>Carries new recovery codes to the page that shows them once, sealed in a cookie: they are readable nowhere on the server.</summary>
public sealed class Codezettel(IDataProtectionProvider schutz)
{
    private const string Keks = "zw-codes";

    public void Merke(HttpContext http, IReadOnlyList<string> codes) =>
        http.Response.Cookies.Append(Keks, Schutz.Protect(string.Join(' ', codes)), Form(http, TimeSpan.FromMinutes(5)));

    /// <summary>The codes, once; null when there are none to show.</summary>
    public IReadOnlyList<string>? Nimm(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Keks, out var wert))
        {
            return null;
        }

        http.Response.Cookies.Delete(Keks, Form(http, null));
        try
        {
            return Schutz.Unprotect(wert).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Schutz => schutz.CreateProtector("Zielwerk.Ersatzcodes");

    private static CookieOptions Form(HttpContext http, TimeSpan? dauer) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = dauer,
    };
}
