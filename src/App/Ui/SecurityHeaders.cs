namespace Zielwerk.App.Ui;

/// <summary>Headers of every answer, error pages and files included (SEC, ASVS 3.4).</summary>
public static class SecurityHeaders
{
    /// <summary>No script at all, no foreign host, no inline style; KERN's icons are data: images.</summary>
    public const string ContentSecurityPolicy = Anfang + "script-src 'none'; " + Ende;

    /// <summary>For pages on which somebody signed in types: the portal's own script files, and requests to the portal.</summary>
    public const string PolicyWithScripts = Anfang + "script-src 'self'; connect-src 'self'; " + Ende;

    private const string Anfang = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; ";
    private const string Ende = "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static readonly object Scripts = new();

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public static Task Apply(HttpContext http, RequestDelegate next)
    {
        // At the very end, so that clearing a half-made answer cannot lose them.
        http.Response.OnStarting(static state =>
        {
            Write((HttpContext)state);
            return Task.CompletedTask;
        }, http);
        return next(http);
    }

    /// <summary>This answer is a page that brings scripts of the portal.</summary>
    public static void AllowScripts(HttpContext http) => http.Items[Scripts] = Scripts;

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = http.Items.ContainsKey(Scripts) ? PolicyWithScripts : ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        }

        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = http.Response.StatusCode < 400 ? "no-cache" : "no-store";
        }
    }
}
