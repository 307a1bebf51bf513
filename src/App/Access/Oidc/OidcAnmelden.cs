namespace Zielwerk.App.Access.Oidc;

/// <summary>Begins signing in at the provider.</summary>
public static class OidcAnmelden
{
    public static Task<IResult> Get(HttpContext http, string? zurueck, Anbieterweg weg) => weg.Hin(http, Zweck.Anmelden, Ziel(zurueck));

    /// <summary>A person who has signed in proves again who it is, by signing in afresh at the provider.</summary>
    public static Task<IResult> Bestaetigen(HttpContext http, string? zurueck, CurrentUser ich, Anbieterweg weg) =>
        weg.Hin(http, Zweck.Bestaetigen, Ziel(zurueck), ich.Sitzung!.Id.ToString());

    /// <summary>A page of this portal, or the start page: the address comes from outside.</summary>
    public static string Ziel(string? zurueck) =>
        zurueck is ['/', not ('/' or '\\'), ..] && !zurueck.Any(char.IsControl) && Uri.TryCreate(zurueck, UriKind.Relative, out _) ? zurueck : "/";
}
