using Zielwerk.App.Access;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Strategien;

/// <summary>Regional strategies of the bodies: versions, handing in, with whom they were coordinated (R8, R18 to R20).</summary>
public static class Routes
{
    public const string Liste = "/strategien";
    private const string Eine = Liste + "/{organisation}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Liste, StrategieListe.Get).Braucht(Handlung.StrategieLesen);
        app.MapGet(Eine, StrategieZeigen.Get).Braucht(Handlung.StrategieLesen);
        Paar<FassungErgaenzen>(app, "/fassung");
        Paar<StrategieEinreichen>(app, "/einreichen");
        Paar<StrategieAbstimmen>(app, "/abstimmung");
    }

    public static string Strategie(Id<Organisation> organisation) => $"{Liste}/{organisation}";

    public static IReadOnlyList<Crumb> Weg(params IEnumerable<Crumb> weiter) => [new("Strategien", Liste), .. weiter];

    private static void Paar<T>(IEndpointRouteBuilder app, string pfad)
        where T : Strategieakt, new()
    {
        app.MapGet(Eine + pfad, Strategieakt.Get<T>).Braucht(Handlung.StrategieAendern);
        app.MapPost(Eine + pfad, Strategieakt.Post<T>).Braucht(Handlung.StrategieAendern);
    }
}
