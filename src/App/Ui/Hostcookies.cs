using Microsoft.Net.Http.Headers;

namespace Zielwerk.App.Ui;

/// <summary>
/// Over https our cookies bear the prefix "__Host-", which browsers bind to this very host, path / and encryption: no other host of
/// the domain can plant one (ASVS 3.3.3). Over http, on loopback, browsers would refuse the prefix.
/// </summary>
public static class Hostcookies
{
    private const string Unsere = "zw-";
    private const string Praefix = "__Host-";

    public static Task Apply(HttpContext http, RequestDelegate next)
    {
        if (http.Request.IsHttps)
        {
            Lies(http.Request);
            http.Response.OnStarting(static state =>
            {
                Schreibe(((HttpContext)state).Response);
                return Task.CompletedTask;
            }, http);
        }

        return next(http);
    }

    /// <summary>Takes ours by their short name and throws away what bears that name without the prefix.</summary>
    private static void Lies(HttpRequest anfrage)
    {
        if (anfrage.Headers.Cookie.Count == 0)
        {
            return;
        }

        var teile = anfrage.Headers.Cookie.SelectMany(z => (z ?? "").Split(';', StringSplitOptions.TrimEntries))
            .Where(t => !t.StartsWith(Unsere, StringComparison.Ordinal))
            .Select(t => t.StartsWith(Praefix + Unsere, StringComparison.Ordinal) ? t[Praefix.Length..] : t);
        anfrage.Headers.Cookie = string.Join("; ", teile);
    }

    private static void Schreibe(HttpResponse antwort)
    {
        if (antwort.Headers.SetCookie.Count == 0)
        {
            return;
        }

        antwort.Headers.SetCookie = antwort.Headers.SetCookie.Select(z =>
        {
            if (z?.StartsWith(Unsere, StringComparison.Ordinal) != true)
            {
                return z;
            }

            var cookie = SetCookieHeaderValue.Parse(z);
            cookie.Name = Praefix + cookie.Name;
            cookie.Secure = cookie.HttpOnly = true;
            cookie.Path = "/";
            cookie.Domain = null;
            return cookie.ToString();
        }).ToArray();
    }
}
