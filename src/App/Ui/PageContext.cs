using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;

namespace Zielwerk.App.Ui;

/// <summary>What the frame of a page needs from the request: its address, the message shown once, the token of its forms.</summary>
public sealed class PageContext(IAntiforgery antiforgery, IDataProtectionProvider protection)
{
    public const string FlashCookie = "zw-meldung";
    private HttpContext? http;
    private AntiforgeryTokenSet? tokens;

    /// <summary>True when the page carries a token and must not be compressed.</summary>
    public bool HasSecrets => tokens is not null;

    /// <summary>The forms of the page that change something.</summary>
    public IReadOnlyList<Formularstelle> Formulare { get; internal set; } = [];

    /// <summary>The sitting of the person at the page; null when nobody is signed in.</summary>
    public Restzeit? Sitzung { get; internal set; }

    /// <summary>The page brings scripts of its own: only where somebody signed in types. Everything works without them.</summary>
    public bool HasScripts => Sitzung is not null;

    /// <summary>Called by a component that brings its own script file, such as the one for passkeys.</summary>
    public void AllowScripts() => SecurityHeaders.AllowScripts(http ?? throw new InvalidOperationException("Page without request"));

    /// <summary>The page of the form whose sending is answered with an error page; what was typed waits there. Null when nothing was kept.</summary>
    public string? KeptAt => http?.Features.Get<Formularzeichen>() is { Person: not null } zeichen ? zeichen.Seite : null;

    /// <summary>The page answers a sending and stands at its address.</summary>
    public bool IsAnswer => http is not null && HttpMethods.IsPost(http.Request.Method);

    /// <summary>Path and query of the page, as the user sees it.</summary>
    public string Address => http is null ? "/" : http.Request.Path + http.Request.QueryString;

    /// <summary>Who has signed in, for the head of the page; null for everybody else.</summary>
    public Arbeitskopf? Arbeitskopf { get; set; }

    public PageContext Attach(HttpContext context)
    {
        http = context;
        return this;
    }

    /// <summary>Token of the forms of this page; sets the cookie that belongs to it.</summary>
    public AntiforgeryTokenSet Tokens() =>
        tokens ??= antiforgery.GetAndStoreTokens(http ?? throw new InvalidOperationException("Page without request"));

    public void SetFlash(string text) => http!.Response.Cookies.Append(FlashCookie, Protector.Protect(text), new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = TimeSpan.FromMinutes(5),
        Path = "/",
    });

    /// <summary>The message of the step before, once; null when there is none or it was tampered with.</summary>
    public string? TakeFlash()
    {
        if (http is null || !http.Request.Cookies.TryGetValue(FlashCookie, out var value))
        {
            return null;
        }

        http.Response.Cookies.Delete(FlashCookie);
        try
        {
            return Protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector => protection.CreateProtector("Zielwerk.Flash");
}
