using System.Text.RegularExpressions;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Every address the portal answers, with values put into its gaps.</summary>
public static partial class Adressen
{
    /// <summary>Methods and addresses, once with values that exist in the register of tests and once with nonsense.</summary>
    public static IReadOnlyList<(string Methode, string Adresse)> Alle(Portal portal) =>
    [
        .. from endpunkt in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from methode in endpunkt.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           from adresse in Gefuellt("/" + endpunkt.RoutePattern.RawText!.TrimStart('/')).Distinct()
           select (methode, adresse),
    ];

    private static IEnumerable<string> Gefuellt(string muster)
    {
        yield return Luecke().Replace(muster, m => m.Groups[1].Value switch
        {
            "jahr" => "2025",
            "ags" => "06534",
            "alt" => "2024",
            "neu" => "2025",
            _ => "00000000-0000-0000-0000-000000000001",
        });
        yield return Luecke().Replace(muster, m => m.Value.Contains(":int", StringComparison.Ordinal) ? "-1" : "%3Cb%3E'%22%E2%80%AE");
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Luecke();
}
