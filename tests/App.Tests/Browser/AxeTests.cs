using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Browser;

/// <summary>axe-core on every kind of page (WCAG 2.2 AA), and no page that scrolls sideways.</summary>
public abstract class AxeTests(ColorScheme schema)
{
    [Fact]
    [Anforderung("A11Y-20", "A11Y-22", "UX-06")]
    public async Task Auf_keiner_Seite_findet_axe_etwas()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new() { ColorScheme = schema }, axe: true);
        var klagen = new List<string>();
        fenster.Beispiele.Count.ShouldBeGreaterThan(10);
        foreach (var adresse in fenster.Beispiele)
        {
            await page.GotoAsync(adresse);
            klagen.AddRange(await Axe.Klagen(page, adresse));
        }

        klagen.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Axe_sieht_was_falsch_ist()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new() { ColorScheme = schema, BypassCSP = true }, axe: true);
        await page.GotoAsync("/impressum");
        await page.EvaluateAsync("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.png\"><p style=\"color:#777;background:#888\">blass</p>')");
        var regeln = await page.EvaluateAsync<string[]>($"async () => (await axe.run(document, {Axe.Regeln})).violations.map(v => v.id)");
        regeln.Order().ShouldBe(["color-contrast", "image-alt"]);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Anforderung("UX-06")]
    public async Task Das_Farbschema_wirkt()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new() { ColorScheme = schema });
        await page.GotoAsync("/");
        var helligkeit = await page.EvaluateAsync<double>("""
            () => { const c = document.createElement('canvas').getContext('2d'); c.fillStyle = '#fff'; c.fillRect(0, 0, 1, 1);
              for (const e of [document.documentElement, document.body]) { c.fillStyle = getComputedStyle(e).backgroundColor; c.fillRect(0, 0, 1, 1); }
              const d = c.getImageData(0, 0, 1, 1).data; return (d[0] + d[1] + d[2]) / 765; }
            """);
        if (schema == ColorScheme.Dark)
        {
            helligkeit.ShouldBeLessThan(0.25);
        }
        else
        {
            helligkeit.ShouldBeGreaterThan(0.9);
        }

        await page.Context.CloseAsync();
    }
}

public class AxeHellTests() : AxeTests(ColorScheme.Light);

public class AxeDunkelTests() : AxeTests(ColorScheme.Dark);
