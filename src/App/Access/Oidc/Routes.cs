namespace Zielwerk.App.Access.Oidc;

/// <summary>Single sign-on. Without the setting Oidc:Aussteller every address here answers 404.</summary>
public static class Routes
{
    public const string Anmelden = "/anmelden/oidc";
    public const string Rueckkehr = Anmelden + "/rueckkehr";
    public const string Bestaetigen = "/bestaetigen/oidc";
    public const string Konto = "/konto/oidc";
    public const string Verbinden = Konto + "/verbinden";
    public const string Loesen = Konto + "/loesen";
    public const string Abmelden = "/abmelden/oidc";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.ServiceProvider.GetRequiredService<Anbieter>(); // half settings stop the start, not the first sign-in
        app.MapGet(Anmelden, OidcAnmelden.Get).Oeffentlich();
        app.MapGet(Rueckkehr, OidcRueckkehr.Get).Oeffentlich();
    }

    public static string AnmeldenUndZurueck(string zurueck) => $"{Anmelden}?zurueck={Uri.EscapeDataString(zurueck)}";

    /// <summary>Where another try begins.</summary>
    public static string Nochmal(Ablauf? ablauf) => ablauf?.Zweck switch
    {
        null => Anmelden,
        Zweck.Verbinden => Konto,
        Zweck.Bestaetigen => $"{Bestaetigen}?zurueck={Uri.EscapeDataString(ablauf.Zurueck)}",
        Zweck.Einladung => $"/einladung/{ablauf.Bezug}",
        _ => AnmeldenUndZurueck(ablauf.Zurueck),
    };
}
