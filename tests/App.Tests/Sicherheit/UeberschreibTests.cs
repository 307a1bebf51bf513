using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>A form sets what it declares and nothing else, whatever names are sent with it (ASVS 15.3.3, 15.3.7).</summary>
public class UeberschreibTests
{
    [Fact]
    public async Task Ein_Feld_in_der_Adresse_zaehlt_nicht_als_abgesendet()
    {
        await using var portal = await Portal.Start();
        var browser = portal.Browser();
        var seite = await browser.Get("/barriere-melden");
        var antwort = await browser.Open(new HttpRequestMessage(HttpMethod.Post, new Uri(seite.Url, "/barriere-melden?beschreibung=aus+der+Adresse"))
        {
            Content = new FormUrlEncodedContent([.. Verborgene(seite)]),
        });
        antwort.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using var db = portal.Db();
        (await db.Barrieremeldungen.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    private static IEnumerable<KeyValuePair<string, string>> Verborgene(TestPage seite) =>
        seite.Document.QuerySelectorAll("main form input[type=hidden]").Select(e => KeyValuePair.Create(e.GetAttribute("name")!, e.GetAttribute("value") ?? ""));
}
