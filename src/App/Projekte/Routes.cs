using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Projekte;

/// <summary>Projects: all one may see, those of a case, one of them, and who runs it.</summary>
public static class Routes
{
    public const string Liste = "/projekte";
    private const string Eines = Liste + "/{projekt}";
    private const string DesVorgangs = "/vorgaenge/{vorgang}/projekte";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Liste, ProjektListe.Get).Braucht(Handlung.ProjektLesen);
        app.MapGet(Eines, ProjektZeigen.Get).Braucht(Handlung.ProjektLesen).ZeigtPersonenbezogenes();
        app.MapGet(Eines + "/traeger", TraegerZuordnen.Get).Braucht(Handlung.ProjektZuordnen);
        app.MapPost(Eines + "/traeger", TraegerZuordnen.Post).Braucht(Handlung.ProjektZuordnen);
        app.MapGet(Eines + "/vermerk", ProjektvermerkSchreiben.Get).Braucht(Handlung.ProjektvermerkSchreiben);
        app.MapPost(Eines + "/vermerk", ProjektvermerkSchreiben.Post).Braucht(Handlung.ProjektvermerkSchreiben);
        app.MapGet(DesVorgangs, VorgangsprojekteZeigen.Get).Braucht(Handlung.ProjektLesen);
        app.MapPost(DesVorgangs + "/uebernehmen", ProjekteUebernehmen.Post).Braucht(Handlung.ProjektAnlegen);
        app.MapGet(DesVorgangs + "/neu", ProjektAnlegen.Get).Braucht(Handlung.ProjektAnlegen);
        app.MapPost(DesVorgangs + "/neu", ProjektAnlegen.Post).Braucht(Handlung.ProjektAnlegen);
    }

    public static string Projekt(string nummer) => $"{Liste}/{Uri.EscapeDataString(nummer)}";

    public static string Traeger(string nummer) => Projekt(nummer) + "/traeger";

    public static string Vermerk(string nummer) => Projekt(nummer) + "/vermerk";

    /// <summary>The projects of a case.</summary>
    public static string Vorgang(string aktenzeichen) => $"/vorgaenge/{Uri.EscapeDataString(aktenzeichen)}/projekte";

    public static string Uebernehmen(string aktenzeichen) => Vorgang(aktenzeichen) + "/uebernehmen";

    public static string Neu(string aktenzeichen) => Vorgang(aktenzeichen) + "/neu";

    /// <summary>The way to a page about one project.</summary>
    public static IReadOnlyList<Crumb> Weg(params IEnumerable<Crumb> weiter) => [new("Projekte", Liste), .. weiter];

    /// <summary>The way to a page about the projects of a case.</summary>
    public static IReadOnlyList<Crumb> WegImVorgang(string aktenzeichen, params IEnumerable<Crumb> weiter) =>
        [new("Vorgänge", Vorgaenge.Routes.Liste), new(aktenzeichen, Vorgaenge.Routes.Vorgang(aktenzeichen)), .. weiter];
}
