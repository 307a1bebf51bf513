using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;

namespace Zielwerk.App.Ui;

/// <summary>Whatever changes something needs the token of a form of ours, even if its handler forgot to ask.</summary>
public static class FormToken
{
    public static async Task Require(HttpContext http, RequestDelegate next)
    {
        var valid = http.GetEndpoint() is not RouteEndpoint
            || (http.Features.Get<IAntiforgeryValidationFeature>()?.IsValid
                ?? await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http));
        if (!valid)
        {
            Vermerke(http);
        }

        await (valid ? next(http) : Page.Error(IsTooLarge(http) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest).ExecuteAsync(http));
    }

    /// <summary>One line instead of those of the framework: a page left open overnight is no attack, so it is no warning. Names neither person nor address.</summary>
    private static void Vermerke(HttpContext http)
    {
        var grund = IsTooLarge(http) ? "zu groß" : http.Request.ContentType?.Contains("form", StringComparison.OrdinalIgnoreCase) != true ? "kein Formular"
            : !http.Request.Cookies.ContainsKey(UiServices.FormCookie) ? "Cookie fehlt" : "Zeichen fehlt, ist verändert oder von jemand anderem";
        http.RequestServices.GetRequiredService<ILogger<PageContext>>().LogInformation(
            "Formular abgewiesen ({Grund}): {Methode} {Muster}", grund, http.Request.Method, ((RouteEndpoint)http.GetEndpoint()!).RoutePattern.RawText);
    }

    /// <summary>A request that was not read because of its size has no token either; its sender shall hear the true reason.</summary>
    private static bool IsTooLarge(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize is { } most && http.Request.ContentLength > most;
}
