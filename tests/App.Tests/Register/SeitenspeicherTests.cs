using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Register;

public class SeitenspeicherTests
{
    [Fact]
    public async Task Eine_unveraenderte_Seite_gibt_304_und_eine_Aenderung_ist_sofort_zu_sehen()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var client = portal.Client();
        using var erste = await client.GetAsync("/");
        // Time goes on: the page is kept, not made again in the same second.
        portal.Uhr.Vor(TimeSpan.FromHours(1));
        using var zweite = await client.GetAsync("/");
        erste.Headers.ETag.ShouldNotBeNull().ShouldBe(zweite.Headers.ETag);
        (await zweite.Content.ReadAsStringAsync()).ShouldBe(await erste.Content.ReadAsStringAsync());
        zweite.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");

        using var bedingt = await Bedingt(client, "/", erste.Headers.ETag!.ToString());
        bedingt.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await bedingt.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        bedingt.Headers.ETag!.Tag.ShouldBe(erste.Headers.ETag.Tag);
        using var fremd = await Bedingt(client, "/", "\"etwas anderes\"");
        fremd.StatusCode.ShouldBe(HttpStatusCode.OK);

        await Registerdaten.Lege(portal, Registerdaten.Erfunden(2024, "06531", Geld.Euro(900_000)), beispieldaten: true);
        using var danach = await Bedingt(client, "/", erste.Headers.ETag.ToString());
        danach.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await danach.Content.ReadAsStringAsync()).ShouldContain("3 Vereinbarungen");
    }

    [Fact]
    public async Task Jede_Adresse_hat_ihre_eigene_Seite_und_Fehler_werden_nicht_behalten()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var client = portal.Client();
        for (var runde = 0; runde < 2; runde++)
        {
            (await client.GetStringAsync("/?jahr=2024")).ShouldContain("1 Vereinbarung<");
            (await client.GetStringAsync("/?jahr=2023")).ShouldContain("0 Vereinbarungen");
            using var fehlt = await client.GetAsync("/vereinbarungen/2023/06611");
            fehlt.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            fehlt.Headers.ETag.ShouldBeNull();
            using var quelle = await client.GetAsync($"{Registerdaten.Kassel}/quelle");
            quelle.Content.Headers.ContentDisposition!.FileName.ShouldBe("kassel-2024.txt");
        }
    }

    [Fact]
    public async Task Eine_wartende_Meldung_sieht_nur_wer_sie_bekommt()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        await portal.Client().GetStringAsync("/");
        var anfrage = new HttpRequestMessage(HttpMethod.Get, "/");
        anfrage.Headers.Add("Cookie", $"{App.Ui.PageContext.FlashCookie}=kaputt");
        using var antwort = await portal.Client().SendAsync(anfrage);
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
        antwort.Headers.ETag.ShouldBeNull();
        antwort.Headers.Contains("Set-Cookie").ShouldBeTrue();
    }

    private static Task<HttpResponseMessage> Bedingt(HttpClient client, string pfad, string etag)
    {
        var anfrage = new HttpRequestMessage(HttpMethod.Get, pfad);
        anfrage.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return client.SendAsync(anfrage);
    }
}
