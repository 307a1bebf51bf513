using Microsoft.AspNetCore.WebUtilities;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Access.Oidc;

/// <summary>
/// Signs out at the provider too, when it offers that (RP-Initiated Logout). A link of its own: whoever leaves Zielwerk may still need
/// the provider for other programs, and no token is kept that could name the person in the address.
/// </summary>
public static class OidcAbmelden
{
    public static async Task<IResult> Get(HttpContext http, Anbieter anbieter, Anbieterweg weg)
    {
        if (anbieter.Einstellungen is not { } einstellungen)
        {
            return Page.NotFound();
        }

        var (stand, grund) = await anbieter.Konfiguration(neu: false, http.RequestAborted);
        return stand is null ? weg.Abgewiesen(http, grund!.Value, null)
            : string.IsNullOrEmpty(stand.EndSessionEndpoint) ? Page.NotFound()
            : Results.Redirect(QueryHelpers.AddQueryString(stand.EndSessionEndpoint, new Dictionary<string, string?>
            {
                ["client_id"] = einstellungen.ClientId,
                ["post_logout_redirect_uri"] = $"{http.Request.Scheme}://{http.Request.Host}{Access.Routes.Anmelden()}",
            }));
    }
}
