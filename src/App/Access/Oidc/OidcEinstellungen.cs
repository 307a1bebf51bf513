namespace Zielwerk.App.Access.Oidc;

/// <summary>Settings of single sign-on (docs/operations.md). Without Oidc:Aussteller there is none.</summary>
/// <param name="Name">The provider as people call it; text of the button.</param>
/// <param name="Aussteller">Issuer, compared character by character with the one in discovery document and tokens.</param>
/// <param name="Geheimnis">Null for a client without secret: PKCE alone.</param>
/// <param name="Umfang">Scopes asked for; "openid" is always among them.</param>
/// <param name="Stufen">Levels of which the token must name one, as acr or among amr; empty: any sign-in of the provider counts.</param>
public sealed record OidcEinstellungen(string Name, string Aussteller, string ClientId, string? Geheimnis, string Umfang, IReadOnlyList<string> Stufen)
{
    /// <summary>The settings, or null without issuer. Half settings stop the start: a portal that half offers a sign-in helps nobody.</summary>
    public static OidcEinstellungen? Aus(IConfiguration settings)
    {
        var oidc = settings.GetSection("Oidc");
        if (oidc["Aussteller"] is not { Length: > 0 } aussteller)
        {
            return null;
        }

        if (!Uri.TryCreate(aussteller, UriKind.Absolute, out var adresse) || !Zulaessig(adresse, adresse))
        {
            throw new InvalidOperationException("Einstellung Oidc:Aussteller: Es muss eine https-Adresse sein (http nur auf diesem Rechner).");
        }

        return new(
            oidc["Name"] is { Length: > 0 } name ? name : adresse.Host,
            aussteller,
            oidc["ClientId"] is { Length: > 0 } client
                ? client
                : throw new InvalidOperationException("Einstellung Oidc:ClientId fehlt. Sie steht beim Anbieter der Anmeldung, wo Zielwerk angemeldet ist."),
            Geheim(oidc),
            string.Join(' ', (oidc["Umfang"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("openid").Distinct()),
            (oidc["Acr"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>https everywhere; http only when issuer and address are both on this machine.</summary>
    public static bool Zulaessig(Uri aussteller, Uri adresse) =>
        adresse.UserInfo.Length == 0 && adresse.Fragment.Length == 0
        && (adresse.Scheme == Uri.UriSchemeHttps || (adresse.Scheme == Uri.UriSchemeHttp && adresse.IsLoopback && aussteller.IsLoopback));

    private static string? Geheim(IConfiguration oidc) => oidc["ClientSecretDatei"] is { Length: > 0 } datei
        ? File.ReadAllText(datei).Trim()
        : oidc["ClientSecret"] is { Length: > 0 } geheim ? geheim : null;
}
