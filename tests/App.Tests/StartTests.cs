using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests;

public class StartTests
{
    [Theory]
    [InlineData("/favicon.ico", "image/x-icon")]
    [InlineData("/robots.txt", "text/plain")]
    public async Task Was_Browser_und_Suchmaschinen_ungefragt_holen_ist_da(string adresse, string art)
    {
        await using var portal = await Portal.Start();
        using var antwort = await portal.Client().GetAsync(new Uri(adresse, UriKind.Relative));
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
        antwort.Content.Headers.ContentType!.MediaType.ShouldBe(art);
        antwort.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Eine_unbekannte_Adresse_zeigt_eine_Seite_mit_Weg_zurueck()
    {
        await using var portal = await Portal.Start();
        var page = await portal.Get("/gibt-es-nicht");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.H1.ShouldBe("Diese Seite gibt es nicht");
        page.Title.ShouldBe("Diese Seite gibt es nicht – Zielwerk");
        page.Document.QuerySelector("main a[href='/']").ShouldNotBeNull();
    }
}
