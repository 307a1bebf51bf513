namespace Zielwerk.App.Auskunft;

/// <summary>Pages of running text that an operator may edit, and the legal parameters.</summary>
public static class Routes
{
    public const string Programm = "/ueber-das-programm";
    public const string Hilfe = "/hilfe";
    public const string Rechtsstand = "/rechtsstand";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/impressum", TextseiteAnzeigen.Impressum);
        app.MapGet("/datenschutz", TextseiteAnzeigen.Datenschutz);
        app.MapGet(Hilfe, TextseiteAnzeigen.Hilfe);
        app.MapGet(Rechtsstand, RechtsstandZeigen.Get);
        app.MapGet(Programm, TextseiteAnzeigen.Programm);
        app.MapGet("/offene-daten", TextseiteAnzeigen.OffeneDaten);
    }
}
