using Microsoft.AspNetCore.StaticFiles;

namespace Zielwerk.App.Ui;

/// <summary>How files of wwwroot are served.</summary>
public static class StaticFiles
{
    /// <summary>A year for addresses with a fingerprint, a week for fonts (their style sheet names them without one), else ask again.</summary>
    public static StaticFileOptions Options()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".md"] = "text/markdown";
        return new StaticFileOptions
        {
            ContentTypeProvider = types,
            OnPrepareResponse = context =>
            {
                var headers = context.Context.Response.Headers;
                headers.CacheControl = context.Context.Request.Query.ContainsKey(Assets.VersionKey) ? "public, max-age=31536000, immutable"
                    : context.File.Name.EndsWith(".woff2", StringComparison.Ordinal) ? "public, max-age=604800"
                    : "no-cache";
                if (headers.ContentType.ToString() is { } type && (type.StartsWith("text/", StringComparison.Ordinal) || type == "image/svg+xml"))
                {
                    headers.ContentType = $"{type}; charset=utf-8";
                }
            },
        };
    }

    /// <summary>Every page that answers GET answers HEAD, with the same headers and no body.</summary>
    public static async Task AnswerHeadLikeGet(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        http.Request.Method = HttpMethods.Get;
        http.Response.Body = Stream.Null;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
        }
    }
}
