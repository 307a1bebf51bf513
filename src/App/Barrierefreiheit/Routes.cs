using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Barrierefreiheit;

/// <summary>Statement, feedback, Leichte Sprache and Gebärdensprache (A11Y-03 to A11Y-05).</summary>
public static class Routes
{
    public const string Erklaerung = "/barrierefreiheit";
    public const string Melden = "/barriere-melden";
    public const string Meldungen = "/meldungen";
    public const string Video = "/medien/gebaerdensprache.mp4";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Erklaerung, ErklaerungAnzeigen.Get).Oeffentlich();
        app.MapGet("/leichte-sprache", SpracheAnzeigen.LeichteSprache).Oeffentlich();
        app.MapGet("/gebaerdensprache", SpracheAnzeigen.Gebaerdensprache).Oeffentlich();
        app.MapGet(Video, SpracheAnzeigen.Video).Oeffentlich();
        app.MapGet(Melden, BarriereMelden.Get).Oeffentlich();
        app.MapPost(Melden, BarriereMelden.Post).RequireRateLimiting(Formulargrenze.Name).Oeffentlich();
        app.MapGet(Melden + "/{vorgangsnummer}", BarriereMelden.Bestaetigung).Oeffentlich();
        app.MapGet(Meldungen, MeldungListe.Get).Braucht(Handlung.MeldungLesen);
        app.MapGet(Meldungen + "/{meldung}", MeldungZeigen.Get).Braucht(Handlung.MeldungLesen).ZeigtPersonenbezogenes();
        app.MapPost(Meldungen + "/{meldung}/erledigen", MeldungZeigen.Erledige).Braucht(Handlung.MeldungErledigen).ZeigtPersonenbezogenes();
        app.MapPost(Meldungen + "/{meldung}/uebernehmen", MeldungZeigen.Uebernimm).Braucht(Handlung.MeldungErledigen).ZeigtPersonenbezogenes();
    }

    /// <summary>What the pages of this room need.</summary>
    public static IServiceCollection AddBarrierefreiheit(this IServiceCollection services)
    {
        services.AddScoped<Meldungsumfeld>();
        services.AddSingleton<ILoeschregel, Meldungsloeschung>();
        return services;
    }

    public static string Meldung(string vorgangsnummer) => $"{Meldungen}/{Uri.EscapeDataString(vorgangsnummer)}";

    public static string Bestaetigung(string vorgangsnummer) => $"{Melden}/{vorgangsnummer}";
}
