using System.Diagnostics.CodeAnalysis;
using Microsoft.Playwright;
using Xunit;
using Zielwerk.App.Tests.Crawl;

[assembly: AssemblyFixture(typeof(Zielwerk.App.Tests.Browser.SchaufensterEnde))]

namespace Zielwerk.App.Tests.Browser;

/// <summary>The portal on a real port and a real browser before it: started once, by the first test that looks.</summary>
public sealed class Schaufenster : IAsyncDisposable
{
    private static readonly string[] Schalter =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<Schaufenster>> Eines = new(Starte);
    private readonly Livehost host;
    private readonly IPlaywright playwright;

    private Schaufenster(Livehost host, IPlaywright playwright, IBrowser browser, Ernte ernte)
    {
        (this.host, this.playwright, Browser, Ernte) = (host, playwright, browser, ernte);
        Beispiele = Waehle(ernte, adresse => adresse.Contains('?') ? 1 : 3);
        Muster = Waehle(ernte, _ => 1);
    }

    public IBrowser Browser { get; }

    public Ernte Ernte { get; }

    /// <summary>Every kind of page, at most three of a kind: one body, year or list is not like the other.</summary>
    public IReadOnlyList<string> Beispiele { get; }

    /// <summary>One page of every kind.</summary>
    public IReadOnlyList<string> Muster { get; }

    public string Adresse => host.Adresse;

    public static bool Laeuft => Eines.IsValueCreated;

    public static Task<Schaufenster> Oeffne() => Eines.Value;

    /// <summary>A fresh window. axe comes along as init script: the content policy of the portal stays in force.</summary>
    public async Task<IPage> Fenster(BrowserNewContextOptions optionen, bool axe = false)
    {
        optionen.BaseURL = Adresse;
        optionen.Locale = "de-DE";
        optionen.ReducedMotion = ReducedMotion.Reduce;
        var kontext = await Browser.NewContextAsync(optionen);
        kontext.SetDefaultTimeout(15_000);
        if (axe)
        {
            await kontext.AddInitScriptAsync(scriptPath: Ablage.Pfad("node_modules", "axe-core", "axe.min.js"));
        }

        return await kontext.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright.Dispose();
        await host.DisposeAsync();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "Lives as long as the test process; SchaufensterEnde closes it")]
    private static async Task<Schaufenster> Starte()
    {
        var host = await Livehost.Starte();
        using var client = new HttpClient { BaseAddress = new Uri(host.Adresse) };
        var ernte = await Crawler.Crawl(client);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Schalter });
        return new Schaufenster(host, playwright, browser, ernte);
    }

    private static List<string> Waehle(Ernte ernte, Func<string, int> jeArt) =>
        [.. ernte.Seiten.GroupBy(s => Form(s.Adresse)).SelectMany(g => g.Take(jeArt(g.First().Adresse))).Select(s => s.Adresse), "/gibt-es-nicht"];

    /// <summary>"/vereinbarungen/2024/06611?seite=2" and "…/06534?seite=3" are the same kind of page.</summary>
    private static string Form(string adresse)
    {
        var teile = adresse.Split('?', 2);
        var pfad = string.Join('/', teile[0].Split('/').Select(t => t.Any(char.IsDigit) ? "#" : t));
        return teile.Length == 1 ? pfad : pfad + "?" + string.Join('&', teile[1].Split('&').Select(p => p.Split('=')[0]));
    }
}

/// <summary>Closes browser and portal after the last test, if any test opened them.</summary>
public sealed class SchaufensterEnde : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        if (Schaufenster.Laeuft)
        {
            await (await Schaufenster.Oeffne()).DisposeAsync();
        }
    }
}
