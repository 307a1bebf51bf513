using Microsoft.Playwright;

namespace Zielwerk.App.Tests.Browser;

/// <summary>axe-core on the page that stands in the window, wide and narrow, and whether it scrolls sideways. The window must have been opened with axe.</summary>
internal static class Axe
{
    public const string Regeln = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }";

    private static readonly int[] Breiten = [1280, 320];

    /// <summary>One line per complaint; none is good.</summary>
    public static async Task<IReadOnlyList<string>> Klagen(IPage page, string adresse)
    {
        var klagen = new List<string>();
        foreach (var breite in Breiten)
        {
            await page.SetViewportSizeAsync(breite, 900);
            var ergebnis = await page.EvaluateAsync<string[]>($"async () => (await axe.run(document, {Regeln})).violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + (n.any[0] || n.all[0] || n.none[0]).message))");
            klagen.AddRange(ergebnis.Select(k => $"{adresse} bei {breite}: {k}"));
            var ueber = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (ueber > 0)
            {
                klagen.Add($"{adresse}: Seite {ueber} px breiter als {breite}");
            }
        }

        return klagen;
    }
}
