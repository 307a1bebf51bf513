using Zielwerk.App.Access;
using System.Globalization;

namespace Zielwerk.App.Vorlagen;

/// <summary>The wording that the agreements of a year have in common, and what changed between two years (R43).</summary>
public static class Routes
{
    public const string Liste = "/vorlagen";

    /// <summary>Parts of a template beside its clauses; <see cref="Stelle"/> takes them like a clause's id.</summary>
    public const string Titelblatt = "titelblatt";
    public const string Massnahmenarten = "massnahmenarten";
    public const string UnterschriftLand = "unterschrift-land";
    public const string UnterschriftKoerperschaft = "unterschrift-koerperschaft";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Liste, VorlagenListe.Get).Oeffentlich();
        app.MapGet(Liste + "/{jahr:int}", VorlageLesen.Get).Oeffentlich();
        app.MapGet(Liste + "/vergleich/{alt:int}/{neu:int}", VorlagenVergleichen.Get).Oeffentlich();
    }

    public static string Vorlage(int jahr) => string.Create(CultureInfo.InvariantCulture, $"{Liste}/{jahr}");

    /// <summary>A clause, by its id, or another part of a template.</summary>
    public static string Stelle(int jahr, string teil) => $"{Vorlage(jahr)}#{Anker(teil)}";

    /// <summary>The anchor of a part on the page of its template.</summary>
    public static string Anker(string teil) => $"klausel-{teil}";

    public static string Vergleich(int alt, int neu) => string.Create(CultureInfo.InvariantCulture, $"{Liste}/vergleich/{alt}/{neu}");
}
