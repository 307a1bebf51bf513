using Microsoft.AspNetCore.Antiforgery;

namespace Zielwerk.App.Ui;

/// <summary>Whatever changes something needs the token of a form of ours, even if its handler forgot to ask.</summary>
public static class FormToken
{
    public static async Task Require(HttpContext http, RequestDelegate next)
    {
        var valid = http.GetEndpoint() is not RouteEndpoint
            || (http.Features.Get<IAntiforgeryValidationFeature>()?.IsValid
                ?? await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http));
        await (valid ? next(http) : Page.Error(StatusCodes.Status400BadRequest).ExecuteAsync(http));
    }
}
