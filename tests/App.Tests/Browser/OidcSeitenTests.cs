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

/// <summary>The pages of single sign-on exist with a provider only, so the crawl of the other pages does not meet them: axe and the Nu checker on each kind.</summary>
public class OidcSeitenTests
{
    [Fact]
    [Anforderung("A11Y-20", "A11Y-21", "A11Y-22")]
    public async Task Auf_keiner_Seite_der_Anmeldung_beim_Anbieter_finden_axe_und_Nu_etwas()
    {
        using var anbieter = await OidcNodeAnbieter.Starte();
        await using var portal = await Portal.Start(
            builder => builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0"), einstellungen: anbieter.Einstellungen);
        var adresse = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await anbieter.Kenne(adresse);
        portal.Uhr.Vor(TimeProvider.System.GetUtcNow() - portal.Uhr.GetUtcNow()); // the provider lives today
        var kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft);
        var anna = await portal.Person(kreis, Rolle.Koordination);
        var neu = await portal.Person(kreis, Rolle.Koordination);
        var funde = new Funde(adresse);

        var fremd = await funde.Fenster();
        await fremd.GotoAsync("/anmelden");
        await funde.Pruefe(fremd, "Anmelden");
        await fremd.GotoAsync("/anmelden/oidc");
        await MeldeAn(fremd, "anna");
        await funde.Pruefe(fremd, "Ihr Zugang ist noch nicht verbunden");
        await fremd.GotoAsync("/anmelden/oidc/rueckkehr?state=x&code=y");
        await funde.Pruefe(fremd, "Diese Anmeldung gilt nicht mehr");
        var abbruch = await funde.Fenster();
        await abbruch.GotoAsync("/anmelden/oidc");
        await abbruch.GetByRole(AriaRole.Button, new() { Name = "Abbrechen" }).ClickAsync();
        await funde.Pruefe(abbruch, "Die Anmeldung wurde abgebrochen");

        var buero = await funde.Fenster();
        await buero.Context.AddCookiesAsync([new() { Name = "zielwerk", Value = await portal.Sitzung(anna), Url = adresse }]);
        await buero.GotoAsync("/konto/oidc");
        await funde.Pruefe(buero, "Anmeldung mit Landeskonto");
        await buero.GetByRole(AriaRole.Link, new() { Name = "Weiter zu Landeskonto" }).ClickAsync();
        await MeldeAn(buero, "anna");
        await funde.Pruefe(buero, "Anmeldung mit Landeskonto");
        await buero.GetByRole(AriaRole.Button, new() { Name = "Mit Landeskonto verbinden" }).ClickAsync();
        await funde.Pruefe(buero, "Anmeldung mit Landeskonto");
        await buero.GotoAsync("/bestaetigen?zurueck=%2Fkonto");
        await funde.Pruefe(buero, "Bitte bestätigen Sie, dass Sie es sind");

        var eingeladen = await funde.Fenster();
        var link = await Kontozugang.Link(portal, neu, Einladungszweck.Einladung);
        await eingeladen.GotoAsync(link);
        await funde.Pruefe(eingeladen, "Zugang einrichten");
        await eingeladen.GotoAsync(link + "/oidc");
        await MeldeAn(eingeladen, "bert");
        await funde.Pruefe(eingeladen, "Zugang einrichten");

        funde.Klagen.ShouldBeEmpty();
        funde.Seiten.Count.ShouldBe(10);
        (await NuTests.Klagen(funde.Seiten)).ShouldBeEmpty();
        await funde.Schliesse();
    }

    private static async Task MeldeAn(IPage seite, string kennung)
    {
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Anmeldung des Landes");
        await seite.GetByLabel("Kennung").FillAsync(kennung);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anmelden" }).ClickAsync();
    }

    /// <summary>What the checkers said, and the pages as the server sent them.</summary>
    private sealed class Funde(string adresse)
    {
        private readonly Dictionary<IPage, IResponse> zuletzt = [];

        public List<string> Klagen { get; } = [];

        public List<(string Adresse, string Html)> Seiten { get; } = [];

        public async Task<IPage> Fenster()
        {
            var kontext = await (await Schaufenster.Oeffne()).Browser.NewContextAsync(new() { BaseURL = adresse, Locale = "de-DE", ReducedMotion = ReducedMotion.Reduce });
            kontext.SetDefaultTimeout(15_000);
            await kontext.AddInitScriptAsync(scriptPath: Ablage.Pfad("node_modules", "axe-core", "axe.min.js"));
            var seite = await kontext.NewPageAsync();
            seite.Response += (_, antwort) =>
            {
                if (antwort.Request.IsNavigationRequest && antwort.Status is < 300 or >= 400)
                {
                    zuletzt[seite] = antwort;
                }
            };
            return seite;
        }

        public async Task Pruefe(IPage seite, string titel)
        {
            await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(titel);
            Seiten.Add(($"{titel} ({new Uri(seite.Url).AbsolutePath})", await zuletzt[seite].TextAsync()));
            foreach (var schema in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await seite.EmulateMediaAsync(new() { ColorScheme = schema });
                Klagen.AddRange(await Axe.Klagen(seite, $"{titel} {schema}"));
            }
        }

        public async Task Schliesse()
        {
            foreach (var seite in zuletzt.Keys)
            {
                await seite.Context.CloseAsync();
            }
        }
    }
}
