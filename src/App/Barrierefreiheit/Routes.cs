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
        app.MapGet(Erklaerung, ErklaerungAnzeigen.Get);
        app.MapGet("/leichte-sprache", SpracheAnzeigen.LeichteSprache);
        app.MapGet("/gebaerdensprache", SpracheAnzeigen.Gebaerdensprache);
        app.MapGet(Video, SpracheAnzeigen.Video);
        app.MapGet(Melden, BarriereMelden.Get);
        app.MapPost(Melden, BarriereMelden.Post).RequireRateLimiting(Formulargrenze.Name);
        app.MapGet(Melden + "/{vorgangsnummer}", BarriereMelden.Bestaetigung);
    }

    public static string Bestaetigung(string vorgangsnummer) => $"{Melden}/{vorgangsnummer}";
}
