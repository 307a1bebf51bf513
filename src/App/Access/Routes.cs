using Zielwerk.App.Ui;

namespace Zielwerk.App.Access;

/// <summary>Sign-in, account, re-authentication.</summary>
public static class Routes
{
    public const string Abmelden = Arbeitskopf.Abmelden;
    public const string AnmeldenCode = "/anmelden/code";
    public const string ZugangVerloren = "/zugang-verloren";
    public const string Einladung = "/einladung";
    public const string Konto = Arbeitskopf.Konto;
    public const string Passwort = Konto + "/passwort";
    public const string App = Konto + "/app";
    public const string Ersatzcodes = Konto + "/ersatzcodes";
    public const string Passkey = Konto + "/passkey";
    public const string AndereBeenden = Konto + "/sitzungen/andere-beenden";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/anmelden", Access.Anmelden.Get).Oeffentlich();
        app.MapPost("/anmelden", Access.Anmelden.Post).Oeffentlich().RequireRateLimiting(Formulargrenze.Anmeldung);
        app.MapPost("/anmelden/passkey", Access.Anmelden.Passkey).Oeffentlich().RequireRateLimiting(Formulargrenze.Anmeldung);
        app.MapPost("/anmelden/beispiel", Access.Anmelden.Beispiel).Oeffentlich();
        app.MapGet(AnmeldenCode, Access.AnmeldenCode.Get).Oeffentlich();
        app.MapPost(AnmeldenCode, Access.AnmeldenCode.Post).Oeffentlich().RequireRateLimiting(Formulargrenze.Anmeldung);
        app.MapPost(Abmelden, Access.Anmelden.Abmelden).Oeffentlich();
        app.MapGet(ZugangVerloren, Access.ZugangVerloren.Get).Oeffentlich();
        app.MapPost(ZugangVerloren, Access.ZugangVerloren.Post).Oeffentlich().RequireRateLimiting(Formulargrenze.Name);
        app.MapGet(Einladung + "/{schluessel}", EinladungAnnehmen.Get).Oeffentlich();
        app.MapPost(Einladung + "/{schluessel}", EinladungAnnehmen.Post).Oeffentlich().RequireRateLimiting(Formulargrenze.Anmeldung);
        app.MapPost(Einladung + "/{schluessel}/passkey", EinladungAnnehmen.Passkey).Oeffentlich().RequireRateLimiting(Formulargrenze.Anmeldung);

        app.MapGet("/bestaetigen", Access.Bestaetigen.Get).NurAngemeldet();
        app.MapPost("/bestaetigen", Access.Bestaetigen.Post).NurAngemeldet();
        app.MapPost("/bestaetigen/passkey", Access.Bestaetigen.Passkey).NurAngemeldet();
        app.MapPost("/bestaetigen/beispiel", Access.Bestaetigen.Beispiel).NurAngemeldet();

        app.MapGet(Konto, KontoZeigen.Get).NurAngemeldet();
        app.MapPost(Konto + "/sitzungen/{sitzung}/beenden", KontoZeigen.SitzungBeenden).NurAngemeldet();
        app.MapPost(AndereBeenden, KontoZeigen.AndereBeenden).NurAngemeldet();
        app.MapGet(Passwort, KontoPasswort.Get).NurAngemeldet().NachBestaetigung();
        app.MapPost(Passwort, KontoPasswort.Post).NurAngemeldet().NachBestaetigung();
        app.MapGet(App, KontoApp.Get).NurAngemeldet().NachBestaetigung();
        app.MapPost(App, KontoApp.Post).NurAngemeldet().NachBestaetigung();
        app.MapGet(Ersatzcodes, KontoErsatzcodes.Get).NurAngemeldet().NachBestaetigung();
        app.MapPost(Ersatzcodes, KontoErsatzcodes.Post).NurAngemeldet().NachBestaetigung();
        app.MapGet(Passkey, KontoPasskeyNeu.Get).NurAngemeldet().NachBestaetigung();
        app.MapPost(Passkey, KontoPasskeyNeu.Post).NurAngemeldet().NachBestaetigung();
        app.MapPost(Passkey + "/{kennung}/entfernen", KontoZeigen.PasskeyEntfernen).NurAngemeldet().NachBestaetigung();
    }

    /// <summary>The sign-in page; afterwards on to <paramref name="zurueck"/>, a local address.</summary>
    public static string Anmelden(string zurueck = "/") => Mit("/anmelden", zurueck);

    /// <summary>Where a passkey answers the sign-in page.</summary>
    public static string AnmeldenPasskey(string zurueck) => Mit("/anmelden/passkey", zurueck);

    /// <summary>Demonstration only: sign in as an example person.</summary>
    public static string Beispiel(string zurueck) => Mit("/anmelden/beispiel", zurueck);

    /// <summary>Proof of who acts; afterwards on to <paramref name="zurueck"/>, a local address.</summary>
    public static string Bestaetigen(string zurueck) => Mit("/bestaetigen", zurueck);

    public static string BestaetigenPasskey(string zurueck) => Mit("/bestaetigen/passkey", zurueck);

    public static string BestaetigenBeispiel(string zurueck) => Mit("/bestaetigen/beispiel", zurueck);

    /// <summary>The page behind a one-time link.</summary>
    public static string EinladungVon(string schluessel) => $"{Einladung}/{schluessel}";

    public static string EinladungPasskey(string schluessel) => $"{Einladung}/{schluessel}/passkey";

    public static string SitzungBeenden(Guid sitzung) => $"{Konto}/sitzungen/{sitzung}/beenden";

    public static string PasskeyEntfernen(string kennung) => $"{Passkey}/{kennung}/entfernen";

    private static string Mit(string pfad, string zurueck) => zurueck == "/" ? pfad : $"{pfad}?zurueck={Uri.EscapeDataString(zurueck)}";
}
