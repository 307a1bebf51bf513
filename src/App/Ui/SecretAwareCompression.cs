using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Zielwerk.App.Ui;

/// <summary>Compresses answers, except pages that carry a secret (antiforgery token): compression would leak it by length (BREACH).</summary>
public sealed class SecretAwareCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    private static readonly object Key = new();

    /// <summary>Marks this answer as carrying a secret.</summary>
    public static void Forbid(HttpContext http) => http.Items[Key] = Key;

    public override bool ShouldCompressResponse(HttpContext context) =>
        !context.Items.ContainsKey(Key) && base.ShouldCompressResponse(context);
}
