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

/// <summary>Passkeys in a real browser, with Chromium's own authenticator in place of a finger.</summary>
public class PasskeyReiseTests
{
    [Fact]
    [Anforderung("A11Y-22")]
    public async Task Einrichten_anmelden_bestaetigen_hinzufuegen_entfernen()
    {
        await using var portal = await Portal.Start(builder => builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0"));
        var adresse = Adresse(portal);
        var person = await portal.Person(await portal.Organisation(Organisationsart.Traeger), Rolle.Projektleitung);
        await using var fenster = await Oeffne(adresse);
        var page = await fenster.NewPageAsync();
        var authenticator = await Authenticator(page);

        // The invitation: a passkey instead of password and app.
        await page.GotoAsync(await Kontozugang.Link(portal, person, Einladungszweck.Einladung));
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey einrichten" }).ClickAsync();
        await Steht(page, "Ersatzcodes");
        (await page.Locator(".zw-codes li").CountAsync()).ShouldBe(10);

        // Sign out, sign in.
        await page.GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();
        await Steht(page, "Anmelden");
        await page.GotoAsync("/anmelden?zurueck=%2Fkonto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mit Passkey anmelden" }).ClickAsync();
        await Steht(page, "Mein Zugang");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(person.Email);

        // What proves the person takes a fresh proof.
        portal.Uhr.Vor(TimeSpan.FromMinutes(11));
        await page.GotoAsync("/konto/passkey");
        await Steht(page, "Bitte bestätigen Sie, dass Sie es sind");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mit Passkey bestätigen" }).ClickAsync();
        await Steht(page, "Passkey hinzufügen");

        // The same authenticator has one already and says so; another one gets its own.
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey hinzufügen" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-meldung]")).ToContainTextAsync("Auf diesem Gerät gibt es schon einen Passkey");
        await authenticator("WebAuthn.removeVirtualAuthenticator");
        await Authenticator(page);
        await page.GetByLabel("Name des Passkeys").FillAsync("Stick im Safe");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey hinzufügen" }).ClickAsync();
        await Steht(page, "Mein Zugang");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stick im Safe entfernen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Der Passkey ist entfernt.");

        // A passkey that was removed opens nothing.
        await page.GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mit Passkey anmelden" }).ClickAsync();
        await Assertions.Expect(page.Locator("#fehlerzusammenfassung")).ToContainTextAsync("Der Passkey wurde nicht angenommen");
    }

    [Fact]
    public async Task Eine_Antwort_gilt_einmal_und_nur_fuer_eine_frische_Seite()
    {
        await using var portal = await Portal.Start(builder => builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0"));
        var adresse = Adresse(portal);
        var person = await portal.Person(await portal.Organisation(Organisationsart.Traeger), Rolle.Projektleitung);
        await using var fenster = await Oeffne(adresse);
        var page = await fenster.NewPageAsync();
        await Authenticator(page);
        await page.GotoAsync(await Kontozugang.Link(portal, person, Einladungszweck.Einladung));
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey einrichten" }).ClickAsync();
        await Steht(page, "Ersatzcodes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();
        await Steht(page, "Anmelden");

        var (zustand, antwort) = await Antworte(page);
        (await Sende(page, zustand, antwort)).ShouldBe("Mein Zugang");
        await page.GotoAsync("/konto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();
        (await Sende(page, zustand, antwort)).ShouldBe("Anmelden", "abgefangen und noch einmal gesendet");

        await page.GotoAsync("/anmelden");
        (zustand, antwort) = await Antworte(page);
        portal.Uhr.Vor(TimeSpan.FromHours(1));
        (await Sende(page, zustand, antwort)).ShouldBe("Anmelden", "die Aufgabe ist eine Stunde alt");

        await page.GotoAsync("/anmelden");
        var (neu, _) = await Antworte(page);
        (await Sende(page, neu, antwort)).ShouldBe("Anmelden", "Antwort auf eine andere Aufgabe");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    [Anforderung("A11Y-20", "A11Y-22", "UX-06")]
    public async Task Auf_den_Seiten_der_Anmeldung_findet_axe_nichts(ColorScheme schema)
    {
        await using var portal = await Portal.Start(builder => builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0"), einstellungen: [new("Demo", "true")]);
        var adresse = Adresse(portal);
        var person = await portal.Person(await portal.Organisation(Organisationsart.Traeger), Rolle.Projektleitung);
        await using var fenster = await (await Schaufenster.Oeffne()).Browser.NewContextAsync(new() { BaseURL = adresse, ColorScheme = schema, ReducedMotion = ReducedMotion.Reduce });
        await fenster.AddInitScriptAsync(scriptPath: Ablage.Pfad("node_modules", "axe-core", "axe.min.js"));
        await fenster.AddCookiesAsync([new() { Name = "zielwerk", Value = await portal.Sitzung(person), Url = adresse }]);
        var page = await fenster.NewPageAsync();
        var klagen = new List<string>();
        string[] mit = ["/konto", "/konto/passwort", "/konto/app", "/konto/ersatzcodes", "/konto/passkey", "/bestaetigen"];
        string[] ohne = ["/anmelden", "/zugang-verloren", await Kontozugang.Link(portal, person, Einladungszweck.Einladung), await Kontozugang.Link(portal, null, Einladungszweck.ErsterBetrieb)];
        foreach (var seite in mit.Concat(ohne))
        {
            if (seite == ohne[0])
            {
                await fenster.ClearCookiesAsync();
            }

            (await page.GotoAsync(seite))!.Status.ShouldBe(200, seite);
            foreach (var breite in new[] { 1280, 320 })
            {
                await page.SetViewportSizeAsync(breite, 900);
                var funde = await page.EvaluateAsync<string[]>("async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target))");
                klagen.AddRange(funde.Select(f => $"{seite} bei {breite}: {f}"));
                if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var ueber)
                {
                    klagen.Add($"{seite}: {ueber} px breiter als {breite}");
                }
            }
        }

        klagen.ShouldBeEmpty();
    }

    /// <summary>The host's own name: browsers refuse passkeys for a bare number.</summary>
    private static string Adresse(Portal portal) =>
        portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private static async Task<IBrowserContext> Oeffne(string adresse)
    {
        var fenster = await (await Schaufenster.Oeffne()).Browser.NewContextAsync(new() { BaseURL = adresse, Locale = "de-DE" });
        fenster.SetDefaultTimeout(15_000);
        return fenster;
    }

    /// <summary>Plugs in an authenticator that confirms by itself; the function sends it commands.</summary>
    private static async Task<Func<string, Task>> Authenticator(IPage page)
    {
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        var id = (await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        }))!.Value.GetProperty("authenticatorId").GetString()!;
        return befehl => cdp.SendAsync(befehl, new() { ["authenticatorId"] = id });
    }

    private static Task Steht(IPage page, string titel) => Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(titel);

    /// <summary>Lets the authenticator answer the sign-in page, and keeps the answer.</summary>
    private static async Task<(string Zustand, string Antwort)> Antworte(IPage page)
    {
        var beides = await page.EvaluateAsync<string[]>("""
            async () => {
              const rahmen = document.querySelector('[data-passkey]');
              const schluessel = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(rahmen.dataset.optionen)) });
              return [rahmen.querySelector('[name=zustand]').value, JSON.stringify(schluessel.toJSON())];
            }
            """);
        return (beides[0], beides[1]);
    }

    /// <summary>Sends an answer by the form of a fresh sign-in page; gives the heading of the page it leads to.</summary>
    private static async Task<string> Sende(IPage page, string zustand, string antwort)
    {
        await page.GotoAsync("/anmelden?zurueck=%2Fkonto");
        await page.EvaluateAsync("""
            ([zustand, antwort]) => {
              const form = document.querySelector('[data-passkey] form');
              form.elements.zustand.value = zustand;
              form.elements.antwort.value = antwort;
              form.submit();
            }
            """, new[] { zustand, antwort });
        await page.WaitForURLAsync(url => url.EndsWith("/konto", StringComparison.Ordinal) || url.Contains("/anmelden/passkey", StringComparison.Ordinal));
        return (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).Trim();
    }
}
