using Zielwerk.App.Access;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Barrierefreiheit;

/// <summary>Statement, feedback, Leichte Sprache and Gebärdensprache (A11Y-03 to A11Y-05).</summary>
public static class Routes
{
    public const string Erklaerung = "/barrierefreiheit";
    public const string Melden = "/barriere-melden";
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
    }

    public static string Bestaetigung(string vorgangsnummer) => $"{Melden}/{vorgangsnummer}";
}
