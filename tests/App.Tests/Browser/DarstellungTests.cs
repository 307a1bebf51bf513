using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Browser;

/// <summary>What axe cannot see: zoom, text spacing, forced colours.</summary>
public class DarstellungTests
{
    /// <summary>Text that a box cuts off: content larger than its box where overflow is hidden. Hidden helpers (1 px boxes) don't count.</summary>
    private const string Abgeschnitten = """
        () => [...document.querySelectorAll('body *')].filter(e => {
            const s = getComputedStyle(e);
            return e.textContent.trim() && e.clientHeight > 4 && e.clientWidth > 4 && s.visibility !== 'hidden'
                && ((s.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1) || (s.overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1));
        }).map(e => e.tagName + '.' + e.className)
        """;

    [Fact]
    [Anforderung("A11Y-22")]
    public async Task Mit_vergroessertem_Textabstand_wird_nichts_abgeschnitten()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new() { ViewportSize = new() { Width = 1280, Height = 900 }, BypassCSP = true });
        var klagen = new List<string>();
        foreach (var adresse in fenster.Muster)
        {
            await page.GotoAsync(adresse);
            await page.AddStyleTagAsync(new() { Content = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }" });
            klagen.AddRange((await page.EvaluateAsync<string[]>(Abgeschnitten)).Select(k => $"{adresse}: {k}"));
            klagen.AddRange(await ZuBreit(page, adresse));
        }

        klagen.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    [Anforderung("A11Y-22")]
    public async Task Bei_doppelter_Groesse_bleibt_alles_lesbar()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new() { ViewportSize = new() { Width = 640, Height = 450 }, DeviceScaleFactor = 2 });
        var klagen = new List<string>();
        foreach (var adresse in fenster.Muster)
        {
            await page.GotoAsync(adresse);
            klagen.AddRange((await page.EvaluateAsync<string[]>(Abgeschnitten)).Select(k => $"{adresse}: {k}"));
            klagen.AddRange(await ZuBreit(page, adresse));
        }

        klagen.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Auf_dem_Telefon_sind_alle_Zahlen_ohne_Schieben_zu_sehen()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await page.GotoAsync("/zahlen");
        (await page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('.zw-scroll')].map(e => e.scrollWidth - e.clientWidth)")).ShouldBe([0, 0, 0]);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Anforderung("UX-06")]
    public async Task Mit_erzwungenen_Farben_bleiben_Text_und_Bedienung_sichtbar()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new() { ForcedColors = ForcedColors.Active, ViewportSize = new() { Width = 1280, Height = 900 } });
        var klagen = new List<string>();
        foreach (var adresse in fenster.Muster)
        {
            await page.GotoAsync(adresse);
            (await page.EvaluateAsync<bool>("() => matchMedia('(forced-colors: active)').matches")).ShouldBeTrue();
            klagen.AddRange((await page.EvaluateAsync<string[]>("""
                () => {
                  const grund = e => { for (; e; e = e.parentElement) { const b = getComputedStyle(e).backgroundColor; if (b !== 'rgba(0, 0, 0, 0)') return b; } return getComputedStyle(document.documentElement).backgroundColor; };
                  return [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
                      && getComputedStyle(e).color === grund(e)).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 30));
                }
                """)).Select(k => $"{adresse}: unsichtbar {k}"));
        }

        klagen.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    [Anforderung("A11Y-22")]
    public async Task Wer_Bewegung_abstellt_bekommt_keine()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new());
        await page.GotoAsync("/impressum");
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).scrollBehavior")).ShouldBe("auto");
        (await page.EvaluateAsync<int>("() => document.getAnimations().length")).ShouldBe(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Anforderung("A11Y-22")]
    public async Task Der_Browser_meldet_keinen_Fehler_auf_der_Konsole()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new());
        var klagen = new List<string>();
        page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning")
            {
                klagen.Add($"{page.Url}: {m.Text}");
            }
        };
        page.RequestFailed += (_, r) => klagen.Add($"{page.Url}: nicht geladen {r.Url}");
        foreach (var adresse in fenster.Muster.Where(b => b != "/gibt-es-nicht"))
        {
            await page.GotoAsync(adresse);
        }

        klagen.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    private static async Task<IEnumerable<string>> ZuBreit(IPage page, string adresse) =>
        await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var px
            ? [$"{adresse}: {px} px zu breit"] : [];
}
