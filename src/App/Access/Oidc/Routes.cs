using Zielwerk.App.Ui;

namespace Zielwerk.App.Access.Oidc;

/// <summary>Single sign-on. Without the setting Oidc:Aussteller every address here answers 404.</summary>
public static class Routes
{
    public const string Anmelden = "/anmelden/oidc";
    public const string Rueckkehr = Anmelden + "/rueckkehr";
    public const string Bestaetigen = "/bestaetigen/oidc";
    public const string Konto = Arbeitskopf.Konto + "/oidc";
    public const string Verbinden = Konto + "/verbinden";
    public const string VerbindenBeginn = Konto + "/beginn";
    public const string Loesen = Konto + "/loesen";
    public const string Abmelden = "/abmelden/oidc";
    public const string EinladungAnnehmen = "/einladung-oidc";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.ServiceProvider.GetRequiredService<Anbieter>(); // half settings stop the start, not the first sign-in
        app.MapGet(Anmelden, OidcAnmelden.Get).Oeffentlich();
        app.MapGet(Rueckkehr, OidcRueckkehr.Get).Oeffentlich().RequireRateLimiting(Formulargrenze.Anmeldung);
        app.MapGet(Abmelden, OidcAbmelden.Get).Oeffentlich();
        app.MapGet(Bestaetigen, OidcAnmelden.Bestaetigen).NurAngemeldet();
        app.MapGet(Konto, OidcKonto.Get).NurAngemeldet().NachBestaetigung();
        app.MapGet(VerbindenBeginn, OidcKonto.Hin).NurAngemeldet().NachBestaetigung();
        app.MapPost(Verbinden, OidcKonto.Verbinden).NurAngemeldet().NachBestaetigung();
        app.MapPost(Loesen, OidcKonto.Loesen).NurAngemeldet().NachBestaetigung();
        app.MapGet("/einladung/{schluessel}/oidc", OidcEinladung.Hin).Oeffentlich();
        app.MapGet(EinladungAnnehmen, OidcEinladung.Get).Oeffentlich();
        app.MapPost(EinladungAnnehmen, OidcEinladung.Post).Oeffentlich().RequireRateLimiting(Formulargrenze.Anmeldung);
    }

    public static string EinladungVon(string schluessel) => $"/einladung/{schluessel}";

    /// <summary>Accepting an invitation by the provider.</summary>
    public static string EinladungHin(string schluessel) => $"/einladung/{schluessel}/oidc";

    public static string BestaetigenUndZurueck(string zurueck) => $"{Bestaetigen}?zurueck={Uri.EscapeDataString(zurueck)}";

    public static string AnmeldenUndZurueck(string zurueck) => $"{Anmelden}?zurueck={Uri.EscapeDataString(zurueck)}";

    /// <summary>Where another try begins.</summary>
    public static string Nochmal(Ablauf? ablauf) => ablauf?.Zweck switch
    {
        null => Anmelden,
        Zweck.Verbinden => Konto,
        Zweck.Bestaetigen => BestaetigenUndZurueck(ablauf.Zurueck),
        Zweck.Einladung => EinladungVon(ablauf.Bezug!),
        _ => AnmeldenUndZurueck(ablauf.Zurueck),
    };
}
