using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Zielwerk.App.Ui;

/// <summary>
/// A page as the answer of an endpoint: a Razor component rendered to HTML without interactivity. The component is rendered
/// completely before the first byte is written, so a fault while rendering still becomes a clean error page.
/// </summary>
public sealed class Page : IResult, IStatusCodeHttpResult
{
    private readonly Type view;
    private readonly object? model;
    private readonly int status;

    private Page(Type view, object? model, int status)
    {
        this.view = view;
        this.model = model;
        this.status = status;
    }

    int? IStatusCodeHttpResult.StatusCode => status;

    /// <summary>The page, 200 unless said otherwise.</summary>
    public static Page Of<TView, TModel>(TModel model, int status = StatusCodes.Status200OK)
        where TView : View<TModel> => new(typeof(TView), model, status);

    /// <summary>The same form again with its messages: 422, or 409 when somebody else saved in the meantime. Everything typed is kept.</summary>
    public static Page Invalid<TView, TModel>(TModel model)
        where TView : View<TModel> => new(typeof(TView), model, StatusCodes.Status422UnprocessableEntity);

    /// <summary>The page "Seite nicht gefunden".</summary>
    public static Page NotFound() => Error(StatusCodes.Status404NotFound);

    /// <summary>An error page in plain German with a way back; <paramref name="text"/> replaces the general explanation.</summary>
    public static Page Error(int status, string? text = null, string? incident = null) =>
        Of<Fehlerseiten.FehlerView, Fehlerseiten.Fehler>(Fehlerseiten.Fehler.Of(status, text, incident), status);

    /// <summary>After a successful POST: to the next page, which shows <paramref name="flash"/> once.</summary>
    public static IResult Redirect(HttpContext http, string url, string flash)
    {
        http.RequestServices.GetRequiredService<PageContext>().Attach(http).SetFlash(flash);
        return Results.Redirect(url);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var context = httpContext.RequestServices.GetRequiredService<PageContext>().Attach(httpContext);
        await Formularstelle.BereiteVorAsync(context, httpContext, model);
        await using var renderer = new HtmlRenderer(
            httpContext.RequestServices,
            httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var output = await renderer.RenderComponentAsync(
                view,
                ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model }));
            var response = httpContext.Response;
            response.StatusCode = status == StatusCodes.Status422UnprocessableEntity && context.Formulare.Any(f => f.Form.IsConflict)
                ? StatusCodes.Status409Conflict
                : status;
            response.ContentType = "text/html; charset=utf-8";
            if (context.HasSecrets)
            {
                SecretAwareCompression.Forbid(httpContext);
            }

            using var writer = new Utf8Writer(response.BodyWriter);
            writer.Write("<!doctype html>\n");
            output.WriteHtmlTo(writer);
            writer.Flush();
        });
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
