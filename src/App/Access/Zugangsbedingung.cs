using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Access;

/// <summary>What an address asks of the caller. Every route names one; a route without is never served (ASVS 8.1.1).</summary>
/// <param name="Handlung">The act, by the table of rights; null for public addresses and those of everybody who has signed in.</param>
public sealed record Zugangsbedingung(bool Oeffentlich, Handlung? Handlung)
{
    /// <summary>In the words of routes.txt.</summary>
    public override string ToString() => Oeffentlich ? "öffentlich" : Handlung?.ToString() ?? "angemeldet";
}

/// <summary>The person must have proved within the last minutes who it is: legal acts, payments, changes of what proves the person.</summary>
public sealed record Bestaetigungspflicht
{
    /// <summary>How long a proof counts.</summary>
    public static readonly TimeSpan Dauer = TimeSpan.FromMinutes(10);
}

/// <summary>How routes name their condition.</summary>
public static class Zugangsbedingungen
{
    /// <summary>For everybody.</summary>
    public static T Oeffentlich<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(new Zugangsbedingung(true, null));

    /// <summary>For everybody who has signed in: the own account, what depends on nothing else.</summary>
    public static T NurAngemeldet<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(new Zugangsbedingung(false, null));

    /// <summary>For roles that know the act. Whether it is allowed with this very thing the handler asks: <see cref="CurrentUser.Verweigert"/>.</summary>
    public static T Braucht<T>(this T route, Handlung handlung)
        where T : IEndpointConventionBuilder => route.WithMetadata(new Zugangsbedingung(false, handlung));

    /// <summary>Additionally a fresh proof of who acts (ASVS 7.5.1, CON.10.A12).</summary>
    public static T NachBestaetigung<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(new Bestaetigungspflicht());

    /// <summary>Refuses to start when a route names no condition. Asked once all routes are there: the source keeps what it made.</summary>
    public static void VerlangeZugangsbedingungen(this EndpointDataSource routen)
    {
        var ohne = routen.Endpoints.Where(e => e.Metadata.GetMetadata<Zugangsbedingung>() is null).Select(e => e.DisplayName).ToList();
        if (ohne.Count > 0)
        {
            throw new InvalidOperationException($"Routes without Oeffentlich, NurAngemeldet or Braucht: {string.Join(", ", ohne)}");
        }
    }
}
