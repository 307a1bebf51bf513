using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Access;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Browser;

/// <summary>Single sign-on in a browser, at a real provider: npm oidc-provider, which demands PKCE and our secret and checks both.</summary>
public class OidcReiseTests
{
    [Fact]
    public async Task Unbekannt_verbinden_anmelden_bestaetigen_loesen()
    {
        using var anbieter = await OidcNodeAnbieter.Starte();
        await using var portal = await Portal.Start(
            builder => builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0"), einstellungen: anbieter.Einstellungen);
        var adresse = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await anbieter.Kenne(adresse);
        portal.Uhr.Vor(TimeProvider.System.GetUtcNow() - portal.Uhr.GetUtcNow()); // the provider lives today
        var anna = await portal.Person(await portal.Organisation(Organisationsart.Bewilligungsbehoerde, "Bewilligungsstelle"), Rolle.Bewilligung);
        await GibPasswort(portal, anna);
        var browser = (await Schaufenster.Oeffne()).Browser;

        // Nobody knows this access yet.
        await using var fremd = await browser.NewContextAsync(new() { BaseURL = adresse, JavaScriptEnabled = false });
        var seite = await Oeffne(fremd, "/anmelden/oidc?zurueck=%2Fhilfe");
        await MeldeAn(seite, "anna");
        await Steht(seite, "Ihr Zugang ist noch nicht verbunden");
        seite.Url.ShouldStartWith(adresse + "/anmelden/oidc/rueckkehr");

        // The person connects it.
        await using var buero = await browser.NewContextAsync(new() { BaseURL = adresse, JavaScriptEnabled = false });
        await buero.AddCookiesAsync([new() { Name = "zielwerk", Value = await portal.Sitzung(anna), Url = adresse }]);
        seite = await Oeffne(buero, "/konto/oidc");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Weiter zu Landeskonto" }).ClickAsync();
        await MeldeAn(seite, "anna");
        await Assertions.Expect(seite.Locator("main")).ToContainTextAsync("anna@land");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Mit Landeskonto verbinden" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Status).First).ToContainTextAsync("Ihr Zugang ist mit Landeskonto verbunden.");

        // From now on it signs in, on another device, and leads to the page that was asked for.
        await using var daheim = await browser.NewContextAsync(new() { BaseURL = adresse, JavaScriptEnabled = false });
        seite = await Oeffne(daheim, "/konto/oidc");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Mit Landeskonto anmelden" }).ClickAsync();
        await MeldeAn(seite, "anna");
        await Assertions.Expect(seite).ToHaveURLAsync(adresse + "/konto/oidc");
        await Steht(seite, "Anmeldung mit Landeskonto");
        (await seite.Locator("header").InnerTextAsync()).ShouldContain(anna.Anzeigename);

        // Another access there is nobody here, and who breaks off is told so.
        await using var dritte = await browser.NewContextAsync(new() { BaseURL = adresse, JavaScriptEnabled = false });
        seite = await Oeffne(dritte, "/anmelden/oidc");
        await MeldeAn(seite, "bert");
        await Steht(seite, "Ihr Zugang ist noch nicht verbunden");
        await using var vierte = await browser.NewContextAsync(new() { BaseURL = adresse, JavaScriptEnabled = false });
        seite = await Oeffne(vierte, "/anmelden/oidc");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Abbrechen" }).ClickAsync();
        await Steht(seite, "Die Anmeldung wurde abgebrochen");

        // To confirm, the provider signs in afresh although it knows this browser.
        seite = await Oeffne(daheim, "/bestaetigen?zurueck=%2Fkonto%2Foidc");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Mit Landeskonto bestätigen" }).ClickAsync();
        await MeldeAn(seite, "anna");
        await Assertions.Expect(seite).ToHaveURLAsync(adresse + "/konto/oidc");

        await seite.GetByRole(AriaRole.Button, new() { Name = "Verbindung lösen" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Status).First).ToContainTextAsync("Die Verbindung mit Landeskonto ist gelöst.");
        seite = await Oeffne(fremd, "/anmelden/oidc");
        await Steht(seite, "Ihr Zugang ist noch nicht verbunden"); // the provider still knows this browser

        portal.Protokoll.Zeilen.Select(z => z.Text).Where(t => t.Contains("abgewiesen"))
            .ShouldAllBe(t => t.Contains("NichtVerbunden") || t.Contains("Abgebrochen"));
    }

    private static async Task<IPage> Oeffne(IBrowserContext fenster, string adresse)
    {
        fenster.SetDefaultTimeout(15_000);
        var seite = await fenster.NewPageAsync();
        await seite.GotoAsync(adresse);
        return seite;
    }

    private static async Task MeldeAn(IPage seite, string kennung)
    {
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Anmeldung des Landes");
        await seite.GetByLabel("Kennung").FillAsync(kennung);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anmelden" }).ClickAsync();
    }

    private static Task Steht(IPage seite, string titel) =>
        Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(titel);

    private static async Task GibPasswort(Portal portal, Person person)
    {
        await using var technik = portal.Datenbank.Technik();
        var konto = technik.Set<Konto>().Single(k => k.Id == person.Id.Value);
        (konto.PasswortHash, konto.TotpBestaetigtAm) = ("hash", portal.Uhr.GetUtcNow().UtcDateTime);
        await technik.SaveChangesAsync();
    }
}
