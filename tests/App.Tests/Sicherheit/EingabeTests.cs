using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Organisationen;
using Zielwerk.App.Tests.Register;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>How input comes in: decoded once (ASVS 1.1.1), judged by the server (2.2.2), and only what a form declares (15.3.3).</summary>
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

    /// <summary>Every property of every aggregate as a field beside the real one, in the ways a binder might understand.</summary>
    [Fact]
    public async Task Fremde_Feldnamen_aendern_nichts()
    {
        await using var lage = await Vorgangslage.Neu();
        var browser = await lage.Portal.Als(lage.Lang);
        var vorher = Werte(lage.Lies(Vorgangslage.Marburg));
        (await Sende(browser, await browser.Get($"/vorgaenge/{Vorgangslage.Marburg}/sachstand"), Fremde("sachstand", "Antrag wird geprüft."))).Status.ShouldBe(HttpStatusCode.OK);
        Unterschiede(vorher, Werte(lage.Lies(Vorgangslage.Marburg))).ShouldBe(["Sachstand", "Version"]);

        var verwaltung = await lage.Portal.Als(await lage.Portal.Person(lage.Kreis, Rolle.Zugangsverwaltung));
        var person = await Person();
        var felder = new[] { KeyValuePair.Create("vorname", "Anders"), KeyValuePair.Create("nachname", lage.Aydin.Nachname), KeyValuePair.Create("email", lage.Aydin.Email) };
        var seite = await verwaltung.Get($"/organisationen/{lage.Kreis.Id}/personen/{lage.Aydin.Id}/aendern");
        (await Sende(verwaltung, seite, [.. felder, .. Fremde("vorname", "").Where(f => !felder.Any(x => string.Equals(x.Key, f.Key, StringComparison.OrdinalIgnoreCase)) && !f.Key.Equals("telefon", StringComparison.OrdinalIgnoreCase))]))
            .Status.ShouldBe(HttpStatusCode.OK);
        Unterschiede(person, await Person()).ShouldBe(["Anzeigename", "Version", "Vorname"]);

        var gast = lage.Portal.Browser();
        (await Sende(gast, await gast.Get("/barriere-melden"), Fremde("beschreibung", "Etwas geht nicht").Where(f => f.Key.ToLowerInvariant() is not ("name" or "email" or "seite")))).Status.ShouldBe(HttpStatusCode.OK);
        await using var db = lage.Portal.Db();
        var meldung = await db.Barrieremeldungen.SingleAsync(TestContext.Current.CancellationToken);
        (meldung.ErledigtAm, meldung.BearbeiterId, meldung.Version).ShouldBe((null, null, 1));
        meldung.Vorgangsnummer.ShouldStartWith("BM-2026-");

        async Task<Dictionary<string, string?>> Person()
        {
            await using var frisch = lage.Portal.Db();
            return Werte(await frisch.Personen.SingleAsync(p => p.Id == lage.Aydin.Id));
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Fremde(string feld, string wert) =>
        typeof(Aggregat).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Aggregat))).SelectMany(t => t.GetProperties()).Select(p => p.Name).Distinct()
            .SelectMany(n => new[] { n, char.ToLowerInvariant(n[0]) + n[1..], $"Vorgang.{n}", $"form.{n}", $"[{n}]" })
            .Where(n => !string.Equals(n, feld, StringComparison.OrdinalIgnoreCase))
            .Select(n => KeyValuePair.Create(n, "2001-01-01")).Append(KeyValuePair.Create(feld, wert));

    /// <summary>Sends these fields with what the form of the page carries hidden.</summary>
    private static Task<TestPage> Sende(TestBrowser browser, TestPage seite, IEnumerable<KeyValuePair<string, string>> felder)
    {
        var form = seite.Document.QuerySelectorAll("main form[method=post]").MaxBy(f => f.QuerySelectorAll("[name]").Length)!; // a draft has buttons of its own
        var verborgen = form.QuerySelectorAll("input[type=hidden]").Select(e => KeyValuePair.Create(e.GetAttribute("name")!, e.GetAttribute("value") ?? ""));
        var ziel = new Uri(seite.Url, form.GetAttribute("action") is { Length: > 0 } action ? action : seite.Url.PathAndQuery);
        return browser.Open(new HttpRequestMessage(HttpMethod.Post, ziel) { Content = new FormUrlEncodedContent(verborgen.Concat(felder)) });
    }

    private static Dictionary<string, string?> Werte(object aggregat) =>
        aggregat.GetType().GetProperties().Where(p => p.Name != nameof(Aggregat.Ereignisse))
            .ToDictionary(p => p.Name, p => p.GetValue(aggregat) is System.Collections.IEnumerable liste and not string ? string.Join('|', liste.Cast<object>()) : p.GetValue(aggregat)?.ToString());

    private static List<string> Unterschiede(Dictionary<string, string?> vorher, Dictionary<string, string?> nachher) =>
        [.. nachher.Where(w => w.Value != vorher[w.Key]).Select(w => w.Key).Order()];
}
