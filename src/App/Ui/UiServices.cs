using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Zielwerk.App.Ui;

/// <summary>Registers what pages need; component tests use the same line.</summary>
public static class UiServices
{
    /// <summary>Cookie the tokens of forms belong to.</summary>
    public const string FormCookie = "zw-formular";

    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        // Without this every ä becomes an entity (architecture 6).
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<Assets>();
        services.AddScoped<PageContext>();
        services.AddSingleton<Formularsiegel>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IFormularablage, KeineAblage>();
        services.AddAntiforgery(o =>
        {
            o.FormFieldName = "zw-sicherheit";
            o.Cookie.Name = FormCookie;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true; // frame-ancestors of the CSP says it
        });
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.AddSingleton<IResponseCompressionProvider, SecretAwareCompression>();
        return services;
    }
}
