using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Organisationen;
using Zielwerk.App.Tests.Register;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>How input comes in: decoded once (ASVS 1.1.1), and judged by the server (2.2.2).</summary>
public class EingabeTests
{
    [Fact]
    public async Task Eingaben_werden_genau_einmal_entschluesselt()
    {
        const string text = "%3Cb%3E %253C &lt;b&gt; &amp;lt; &#60; + %2B %u003c \\u003c =3C \\x3c PGI+ 1&2=3;4";
        await using var portal = await Registerdaten.BeideVereinbarungen();
        var seite = (await portal.Get("/barriere-melden")).Fill("Was geht nicht?", text).Fill("Ihre E-Mail-Adresse", "kaputt");
        var zurueck = await seite.Press("Meldung absenden");
        zurueck.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        zurueck.Value("Was geht nicht?").ShouldBe(text);
        await zurueck.Fill("Ihre E-Mail-Adresse", "").Press("Meldung absenden");
        await using (var db = portal.Db())
        {
            (await db.Barrieremeldungen.SingleAsync(TestContext.Current.CancellationToken)).Beschreibung.ShouldBe(text);
        }

        // In the address: what was encoded twice is a word with a percent sign, neither a path nor a key.
        (await portal.Get("/?suche=" + Uri.EscapeDataString(text))).Document.QuerySelector("main input[name=suche]")!.GetAttribute("value").ShouldBe(text);
        (await portal.Browser().Raw(Registerdaten.Kassel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.Browser().Raw("/vereinbarungen/2024/%30%36%36%31%31")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var doppelt in new[] { "/vereinbarungen/2024/%2530%2536%2536%2531%2531", "/vereinbarungen%252F2024%252F06611", "/vereinbarungen/2024%2F06611", "/kern/%252e%252e/appsettings.json" })
        {
            (await portal.Browser().Raw(doppelt)).StatusCode.ShouldBe(HttpStatusCode.NotFound, doppelt);
        }
    }

    /// <summary>Everything a browser would hold back arrives, as from a program: too long, invented, nothing at all. The answer names each field and nothing is saved.</summary>
    [Fact]
    public async Task Was_ein_Browser_zurueckhielte_weist_der_Server_ab()
    {
        await using var lage = await Kreislage.Neu();
        var betrieb = await lage.Portal.Als(Rolle.Betrieb);
        var ich = $"/organisationen/{lage.Kreis.Id}/personen/{lage.Verwalterin.Id}";
        var gefragt = 0;
        foreach (var (browser, adresse) in new[]
        {
            (lage.Portal.Browser(), "/barriere-melden"), (betrieb, "/organisationen/neu"), (lage.Browser, $"/organisationen/{lage.Kreis.Id}/einladen"),
            (lage.Browser, ich + "/aendern"), (lage.Browser, ich + "/rolle"), (lage.Browser, ich + "/vertretung"),
        })
        {
            var felder = (await browser.Get(adresse)).Document.QuerySelectorAll("main form[method=post] [name]").Where(e => e.GetAttribute("type") is not "hidden" && e is IHtmlInputElement or IHtmlTextAreaElement or IHtmlSelectElement)
                .Select(e => e.GetAttribute("name")!).Distinct().ToList();
            felder.ShouldNotBeEmpty(adresse);
            foreach (var feld in felder.Where(f => f != "webseite")) // the trap for robots answers in its own way
            {
                var vorher = await Bestand.Aufnehmen(lage.Portal.Datenbank);
                var seite = await Sende(browser, await browser.Get(adresse), [KeyValuePair.Create(feld, new string('Z', 5000))]);
                seite.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{adresse}: {feld}");
                seite.Errors.ShouldNotBeEmpty($"{adresse}: {feld}");
                (await Bestand.Aufnehmen(lage.Portal.Datenbank)).Except(vorher).Where(z => !z.StartsWith("entwurf: ", StringComparison.Ordinal)).ShouldBeEmpty($"{adresse}: {feld}");
                gefragt++;
            }

            (await Sende(browser, await browser.Get(adresse), [])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, adresse);
        }

        gefragt.ShouldBeGreaterThan(20);
    }

    /// <summary>Sends these fields with what the form of the page carries hidden.</summary>
    private static Task<TestPage> Sende(TestBrowser browser, TestPage seite, IEnumerable<KeyValuePair<string, string>> felder)
    {
        var form = seite.Document.QuerySelectorAll("main form[method=post]").MaxBy(f => f.QuerySelectorAll("[name]").Length)!; // a draft has buttons of its own
        var verborgen = form.QuerySelectorAll("input[type=hidden]").Select(e => KeyValuePair.Create(e.GetAttribute("name")!, e.GetAttribute("value") ?? ""));
        var ziel = new Uri(seite.Url, form.GetAttribute("action") is { Length: > 0 } action ? action : seite.Url.PathAndQuery);
        return browser.Open(new HttpRequestMessage(HttpMethod.Post, ziel) { Content = new FormUrlEncodedContent(verborgen.Concat(felder)) });
    }
}
