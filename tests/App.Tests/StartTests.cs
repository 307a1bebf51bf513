using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests;

public class StartTests
{
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
