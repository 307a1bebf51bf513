namespace Zielwerk.App.Access.Oidc;

/// <summary>Begins signing in at the provider.</summary>
public static class OidcAnmelden
{
    public static Task<IResult> Get(HttpContext http, string? zurueck, Anbieterweg weg) => weg.Hin(http, Zweck.Anmelden, Ziel.Lokal(zurueck));

    /// <summary>A person who has signed in proves again who it is, by signing in afresh at the provider.</summary>
    public static Task<IResult> Bestaetigen(HttpContext http, string? zurueck, CurrentUser ich, Anbieterweg weg) =>
        weg.Hin(http, Zweck.Bestaetigen, Ziel.Lokal(zurueck), ich.Sitzung!.Id.ToString());
}
