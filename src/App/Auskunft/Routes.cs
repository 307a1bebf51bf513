using Zielwerk.App.Access;

namespace Zielwerk.App.Auskunft;

/// <summary>Pages of running text that an operator may edit, and the legal parameters.</summary>
public static class Routes
{
    public const string Programm = "/ueber-das-programm";
    public const string Hilfe = "/hilfe";
    public const string Rechtsstand = "/rechtsstand";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/impressum", TextseiteAnzeigen.Impressum).Oeffentlich();
        app.MapGet("/datenschutz", TextseiteAnzeigen.Datenschutz).Oeffentlich();
        app.MapGet(Hilfe, TextseiteAnzeigen.Hilfe).Oeffentlich();
        app.MapGet(Rechtsstand, RechtsstandZeigen.Get).Oeffentlich();
        app.MapGet(Programm, TextseiteAnzeigen.Programm).Oeffentlich();
        app.MapGet("/offene-daten", TextseiteAnzeigen.OffeneDaten).Oeffentlich();
    }
}
