using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Register;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>No address of the portal sends a visitor elsewhere, whatever the query says (ASVS 3.7.2, 1.2.2).</summary>
public class WeiterleitungTests
{
    private static readonly string[] Namen = ["zurueck", "seite", "returnUrl", "url", "next", "ziel", "redirect"];

    internal static readonly string[] Fremde =
    [
        "https://boese.example/", "//boese.example/", "/\\boese.example/", "\\\\boese.example", "/\t/boese.example/", "https:boese.example", "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "/%2F/boese.example", "https://localhost@boese.example/", ".boese.example", "/\r\nLocation: https://boese.example/",
        "http:/\\boese.example", "/.//boese.example", "///boese.example",
    ];

    [Fact]
    public async Task Weitergeleitet_wird_nur_im_Haus()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        using var client = portal.Client();
        var maengel = new List<string>();
        foreach (var adresse in Adressen.Alle(portal).Where(a => a.Methode == "GET").Select(a => a.Adresse).Distinct())
        {
            foreach (var fremd in Fremde)
            {
                var frage = string.Join('&', Namen.Select(n => $"{n}={Uri.EscapeDataString(fremd)}"));
                using var antwort = await client.GetAsync(new Uri($"{adresse}?{frage}", UriKind.Relative));
                if (antwort.Headers.TryGetValues("Location", out var wege) && !wege.All(ImHaus))
                {
                    maengel.Add($"{adresse} mit {fremd}: {string.Join(", ", wege)}");
                }

                if (antwort.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    maengel.AddRange(Korpus.Fremde(await antwort.Content.ReadAsStringAsync()).Select(m => $"{adresse} mit {fremd}: {m}"));
                }
            }
        }

        maengel.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/aufgaben?a=1", true)]
    [InlineData("//boese.example", false)]
    [InlineData("/\\boese.example", false)]
    [InlineData("/\t/boese.example", false)]
    [InlineData("https://boese.example", false)]
    public void Was_im_Haus_ist_weiss_die_Probe(string weg, bool gut) => ImHaus(weg).ShouldBe(gut);

    /// <summary>As a browser reads it: tabs and line ends vanish, a backslash is a slash.</summary>
    internal static bool ImHaus(string weg)
    {
        var gelesen = weg.Replace("\t", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace('\\', '/');
        return gelesen.StartsWith('/') && !gelesen.StartsWith("//", StringComparison.Ordinal);
    }
}
