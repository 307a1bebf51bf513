using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Zielwerk.App.Tests.Entwuerfe;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Browser;

/// <summary>A portal with forms on a real port, and windows in which people have signed in.</summary>
public static class Formularfenster
{
    private const string Regeln = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }";

    public static async Task<Lage> Start()
    {
        var portal = await Probewelt.Start(b =>
        {
            b.Services.AddSingleton<Zwischenruf>().AddSingleton<IStartupFilter, Abschiedsmelder>();
            b.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        });
        var host = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var behoerde = await portal.Organisation(Organisationsart.Bewilligungsbehoerde);
        return new(
            portal, host, await portal.Person(behoerde, Rolle.Bewilligung), await portal.Person(behoerde, Rolle.Bewilligung), await portal.Person(behoerde, Rolle.Bewilligung));
    }

    public static ILocator Feld(IPage page, string name) => page.GetByLabel(new Regex($"^{name}( \\(freiwillig\\))?$"));

    public static ILocator Knopf(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static async Task Pruefe(IPage page, ColorScheme farbe, string name)
    {
        foreach (var breite in (int[])[1280, 320])
        {
            await page.SetViewportSizeAsync(breite, 900);
            var klagen = await page.EvaluateAsync<string[]>($"async () => (await axe.run(document, {Regeln})).violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target))");
            klagen.ShouldBeEmpty($"{name} {farbe} {breite}");
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, $"{name} {breite}");
            if (Environment.GetEnvironmentVariable("ZIELWERK_BILDER") is { Length: > 0 } ordner)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(ordner, $"{name}-{farbe}-{breite}.png"), FullPage = true });
            }
        }
    }

    public sealed record Lage(Portal Portal, string Host, Person Ich, Person Andere, Person Fall) : IAsyncDisposable
    {
        public string Adresse => Probewelt.Adresse(Fall);

        /// <summary>A window of its own in which the person has signed in.</summary>
        public async Task<IPage> Fenster(Person? wer, bool skript = true, ColorScheme farbe = ColorScheme.Light)
        {
            var schau = await Schaufenster.Oeffne();
            var page = await schau.Fenster(new() { JavaScriptEnabled = skript, ColorScheme = farbe }, axe: skript);
            if (wer is not null)
            {
                await Melde(page, wer);
            }

            return page;
        }

        public async Task Melde(IPage page, Person wer) =>
            await page.Context.AddCookiesAsync([new() { Name = "zielwerk", Value = await Portal.Sitzung(wer), Url = Host, HttpOnly = true }]);

        public Task<IResponse?> Oeffne(IPage page, string? weg = null) => page.GotoAsync(Host + (weg ?? Adresse));

        public async Task<string> Vorname()
        {
            await using var db = Portal.Db();
            return (await db.Personen.SingleAsync(p => p.Id == Fall.Id)).Vorname;
        }

        /// <summary>The farewell of a page has been dealt with.</summary>
        public Task Abschied => Portal.Services.GetServices<IStartupFilter>().OfType<Abschiedsmelder>().Single().Angekommen.Task;

        /// <summary>Time goes on, for the portal and for the window.</summary>
        public async Task Vor(IPage page, TimeSpan dauer)
        {
            Portal.Uhr.Vor(dauer);
            await page.Clock.RunForAsync((long)dauer.TotalMilliseconds);
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }

    /// <summary>Hears that what a page sends while it goes has been dealt with: no browser tells.</summary>
    private sealed class Abschiedsmelder : IStartupFilter
    {
        public TaskCompletionSource Angekommen { get; } = new();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, weiter) =>
            {
                await weiter(http);
                if (http.Request.Query.ContainsKey("abschied"))
                {
                    Angekommen.TrySetResult();
                }
            });
            next(app);
        };
    }
}
