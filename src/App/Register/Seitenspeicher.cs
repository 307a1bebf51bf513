using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;
using Zielwerk.App.Data;

namespace Zielwerk.App.Register;

/// <summary>
/// Keeps finished public pages. A page is a function of its address and of the data, and the data of the head of the Akte: no change is
/// saved without an entry there. So the head read before rendering is the key, and nothing has to be thrown away by hand.
/// </summary>
public sealed class Seitenspeicher : IEndpointFilter, IDisposable
{
    private const long HoechstensBytes = 24_000_000;
    private const int LaengsteAdresse = 400;
    private const int GroessteSeite = 2_000_000;

    private readonly MemoryCache speicher = new(new MemoryCacheOptions { SizeLimit = HoechstensBytes });
    private readonly string programm;

    public Seitenspeicher(TimeProvider uhr)
    {
        // Another build may write other pages from the same data; a restart may follow a change of files.
        var start = uhr.GetUtcNow().UtcTicks;
        programm = $"{typeof(Seitenspeicher).Module.ModuleVersionId.ToString("N")[..8]}{start:x}";
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!Speicherbar(http))
        {
            return await next(context);
        }

        var kopf = await http.RequestServices.GetRequiredService<Anfragestand>().AktenkopfAsync(http.RequestAborted);
        // Weak: the same page may travel compressed or not.
        var etag = $"W/\"{kopf.Nummer:x}-{kopf.Hash[..12]}-{programm}\"";
        var leser = Leser(http);
        if (leser.Length == 0 && Unveraendert(http.Request, etag))
        {
            return new Nichts(etag);
        }

        var schluessel = (etag, leser, http.Request.Path.Value + http.Request.QueryString.Value);
        if (speicher.TryGetValue(schluessel, out Seite? seite))
        {
            return seite;
        }

        seite = await Seite.Aus(http, await next(context), leser.Length == 0 ? etag : null);
        if (seite.Status == StatusCodes.Status200OK && http.Response.Headers.SetCookie.Count == 0 && seite.Inhalt.Length <= GroessteSeite)
        {
            speicher.Set(schluessel, seite, new MemoryCacheEntryOptions { Size = seite.Inhalt.Length + LaengsteAdresse });
        }

        return seite;
    }

    public void Dispose() => speicher.Dispose();

    /// <summary>
    /// Whose page it is: empty for everybody who has not signed in; else the session and the cookie that the token of "Abmelden" belongs to,
    /// so that a page with a name and a token is never another person's.
    /// </summary>
    private static string Leser(HttpContext http) => http.User.Identity is { IsAuthenticated: true }
        ? $"{http.User.FindFirst("sitzung")?.Value}/{http.Request.Cookies[Ui.UiServices.FormCookie]}"
        : "";

    /// <summary>Not while a message waits to be shown once.</summary>
    private static bool Speicherbar(HttpContext http) =>
        !http.Request.Cookies.ContainsKey(Ui.PageContext.FlashCookie)
        && http.Request.QueryString.Value?.Length <= LaengsteAdresse;

    private static bool Unveraendert(HttpRequest anfrage, string etag) =>
        anfrage.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(anfrage.Headers.IfNoneMatch, out var bekannt)
        && bekannt.Any(b => $"W/{b.Tag}" == etag || b.Tag == "*");

    private sealed record Nichts(string ETag) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            httpContext.Response.Headers.ETag = ETag;
            return Task.CompletedTask;
        }
    }

    /// <summary>A finished answer.</summary>
    private sealed record Seite(int Status, byte[] Inhalt, string? Typ, string? Anhang, string? ETag, bool Geheimnis) : IResult
    {
        public static async Task<Seite> Aus(HttpContext http, object? ergebnis, string? etag)
        {
            var antwort = http.Response;
            var eigentlich = antwort.Body;
            using var puffer = new MemoryStream();
            antwort.Body = puffer;
            try
            {
                await ((IResult)ergebnis!).ExecuteAsync(http);
                await antwort.BodyWriter.FlushAsync(http.RequestAborted);
            }
            finally
            {
                antwort.Body = eigentlich;
            }

            return new(antwort.StatusCode, puffer.ToArray(), antwort.ContentType, antwort.Headers.ContentDisposition, antwort.StatusCode == StatusCodes.Status200OK ? etag : null,
                http.RequestServices.GetRequiredService<Ui.PageContext>().HasSecrets);
        }

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var antwort = httpContext.Response;
            antwort.StatusCode = Status;
            antwort.ContentType = Typ;
            antwort.ContentLength = Inhalt.Length;
            if (Geheimnis)
            {
                Ui.SecretAwareCompression.Forbid(httpContext);
            }

            if (ETag is not null)
            {
                antwort.Headers.ETag = ETag;
            }

            if (Anhang is not null)
            {
                antwort.Headers.ContentDisposition = Anhang;
            }

            await antwort.Body.WriteAsync(Inhalt, httpContext.RequestAborted);
        }
    }
}
