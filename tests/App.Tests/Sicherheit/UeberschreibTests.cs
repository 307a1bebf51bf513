using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>A form sets what it declares and nothing else, whatever names are sent with it (ASVS 15.3.3, 15.3.7).</summary>
public class UeberschreibTests
{
    [Fact]
    public async Task Unbekannte_Felder_aendern_nichts()
    {
        await using var lage = await Vorgangslage.Neu();
        var browser = await lage.Portal.Als(lage.Lang);
        var vorher = Werte(lage);
        await Sende(browser, await browser.Get($"/vorgaenge/{Vorgangslage.Marburg}/sachstand"), ("sachstand", "Antrag wird geprüft."));
        var nachher = Werte(lage);
        nachher.Where(w => w.Value != vorher[w.Key]).Select(w => w.Key).Order().ShouldBe(["Sachstand", "Version"]);

        var gast = lage.Portal.Browser();
        await Sende(gast, await gast.Get("/barriere-melden"), ("beschreibung", "Etwas geht nicht"));
        await using var db = lage.Portal.Db();
        var meldung = await db.Barrieremeldungen.SingleAsync(TestContext.Current.CancellationToken);
        meldung.ErledigtAm.ShouldBeNull();
        meldung.Vorgangsnummer.ShouldStartWith("BM-2026-");
        meldung.Version.ShouldBe(1);
    }

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

    private static async Task Sende(TestBrowser browser, TestPage seite, (string Name, string Wert) feld)
    {
        // Every property of every aggregate, in the ways a binder might understand.
        var fremde = typeof(Aggregat).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Aggregat))).SelectMany(t => t.GetProperties()).Select(p => p.Name).Distinct()
            .SelectMany(n => new[] { n, char.ToLowerInvariant(n[0]) + n[1..], $"Vorgang.{n}", $"form.{n}", $"[{n}]" })
            .Where(n => !string.Equals(n, feld.Name, StringComparison.OrdinalIgnoreCase) && n is not ("name" or "email" or "seite"));
        var werte = Verborgene(seite).Concat(fremde.Select(n => KeyValuePair.Create(n, "2001-01-01"))).Append(KeyValuePair.Create(feld.Name, feld.Wert));
        var action = seite.Document.QuerySelector("main form")!.GetAttribute("action");
        var antwort = await browser.Open(new HttpRequestMessage(HttpMethod.Post, new Uri(seite.Url, action is { Length: > 0 } ? action : seite.Url.PathAndQuery)) { Content = new FormUrlEncodedContent(werte) });
        antwort.Status.ShouldBe(HttpStatusCode.OK);
    }

    private static IEnumerable<KeyValuePair<string, string>> Verborgene(TestPage seite) =>
        seite.Document.QuerySelectorAll("main form input[type=hidden]").Select(e => KeyValuePair.Create(e.GetAttribute("name")!, e.GetAttribute("value") ?? ""));

    private static Dictionary<string, string?> Werte(Vorgangslage lage)
    {
        var vorgang = lage.Lies(Vorgangslage.Marburg);
        return typeof(Vorgang).GetProperties().Where(p => p.Name != nameof(Vorgang.Ereignisse))
            .ToDictionary(p => p.Name, p => p.GetValue(vorgang) is System.Collections.IEnumerable liste and not string ? string.Join('|', liste.Cast<object>()) : p.GetValue(vorgang)?.ToString());
    }
}
