using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Barrierefreiheit;

/// <param name="Video">Address of the video the operator has put into the data folder, or null.</param>
public sealed record Sprachseite(Fliesstext Text, string? Video);

/// <summary>Start page content in Leichte Sprache and in Deutsche Gebärdensprache (§ 3 Abs. 3 HVBIT, A11Y-03).</summary>
public static class SpracheAnzeigen
{
    public static IResult LeichteSprache(Texte texte) =>
        Page.Of<LeichteSpracheView, Fliesstext>(Fliesstext.Parse(texte.Lies("leichte-sprache.md")));

    public static IResult Gebaerdensprache(Texte texte, IConfiguration configuration) => Page.Of<GebaerdenspracheView, Sprachseite>(
        new(Fliesstext.Parse(texte.Lies("gebaerdensprache.md")), File.Exists(Videodatei(configuration)) ? Routes.Video : null));

    public static IResult Video(IConfiguration configuration) => File.Exists(Videodatei(configuration))
        ? Results.File(Videodatei(configuration), "video/mp4", enableRangeProcessing: true)
        : Page.NotFound();

    private static string Videodatei(IConfiguration configuration) =>
        Path.GetFullPath(Path.Combine(configuration["Datenordner"] ?? "data", "medien", "gebaerdensprache.mp4"));
}
