using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Browser;

/// <summary>Journeys of a reader: without script, and with the keyboard alone.</summary>
public class ReiseTests
{
    private const string Suchfeld = "Suchen Sie nach Ort, Projekt oder Stichwort";

    [Fact]
    [Anforderung("UX-05", "R49", "R50")]
    public async Task Ohne_JavaScript_von_der_Suche_bis_zur_Quelle()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1280, Height = 900 } });
        await page.GotoAsync("/");
        await page.GetByLabel(Suchfeld).FillAsync("marburg motivierendes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suchen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 Vereinbarung");

        await page.GetByRole(AriaRole.Link, new() { Name = "Landkreis Marburg-Biedenkopf 2025" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Landkreis Marburg-Biedenkopf");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1.118.780");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Auf dieser Seite" }).GetByRole(AriaRole.Link, new() { Name = "So wurde gelesen" }).ClickAsync();
        await Assertions.Expect(page.Locator("#gelesen")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=gelesen] li").Filter(new() { HasText = "Fachkräfte sicherung" }).First).ToBeVisibleAsync();

        var quelle = await page.GetByRole(AriaRole.Link, new() { Name = "Quelle" }).First.GetAttributeAsync("href");
        var antwort = await page.APIRequest.GetAsync(fenster.Adresse + quelle);
        (await antwort.BodyAsync()).ShouldBe(File.ReadAllBytes(Ablage.Pfad("samples", "marburg-biedenkopf-2025.md")));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Anforderung("A11Y-22")]
    public async Task Mit_der_Tastatur_allein_von_der_Startseite_zur_Vereinbarung()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new() { ViewportSize = new() { Width = 1280, Height = 700 } });
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(":focus")).ToHaveTextAsync("Zum Inhalt springen");
        await Assertions.Expect(page.Locator(":focus")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null")).ShouldBeTrue("nach dem Sprung ist der Fokus im Inhalt");

        await TabBis(page, page.GetByLabel(Suchfeld));
        await page.Keyboard.TypeAsync("kassel");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("3 Vereinbarungen");
        await TabBis(page, page.GetByRole(AriaRole.Link, new() { Name = "documenta Stadt Kassel 2024" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("documenta Stadt Kassel");
        await page.Context.CloseAsync();
    }

    [Fact]
    [Anforderung("A11Y-22")]
    public async Task Jeder_Halt_der_Tastatur_ist_zu_sehen_und_keiner_haelt_fest()
    {
        var fenster = await Schaufenster.Oeffne();
        var page = await fenster.Fenster(new() { ViewportSize = new() { Width = 1280, Height = 700 } });
        var klagen = new List<string>();
        foreach (var adresse in fenster.Muster)
        {
            await page.GotoAsync(adresse);
            var halte = await page.EvaluateAsync<int>("""
                () => { const alle = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => e.checkVisibility() && !e.disabled && e.tabIndex >= 0
                      && (e.type !== 'radio' || e.checked || !document.querySelector(`input[name="${e.name}"]:checked`) && e === document.querySelector(`input[name="${e.name}"]`)));
                  alle.forEach((e, i) => e.dataset.halt = i); return alle.length; }
                """);
            for (var i = 0; i < halte; i++)
            {
                await page.Keyboard.PressAsync("Tab");
                var klage = await page.EvaluateAsync<string?>(Fokusprobe, i);
                if (klage is not null)
                {
                    klagen.Add($"{adresse}: {klage}");
                    break;
                }
            }
        }

        klagen.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    /// <summary>At the n-th Tab the n-th control has the focus (reading order, no trap), shows it, and nothing covers it (WCAG 2.4.3, 2.4.7, 2.4.11).</summary>
    private const string Fokusprobe = """
        async n => {
          const e = document.activeElement, s = getComputedStyle(e), name = e.tagName + ' ' + (e.textContent.trim() || e.name || '').slice(0, 40);
          if (+e.dataset.halt !== n) return `Halt ${n} ist ${name} (${e.dataset.halt})`;
          const sichtbar = [e, e.parentElement, ...e.children].some(x => { const t = getComputedStyle(x); return (t.outlineStyle !== 'none' && parseFloat(t.outlineWidth) >= 2) || t.boxShadow !== 'none' || (x !== e && parseFloat(t.strokeWidth) >= 4); });
          if (!sichtbar) return `Fokus unsichtbar auf ${name}`;
          const kasten = () => [...e.getClientRects()].find(r => r.width > 0) ?? e.getBoundingClientRect();
          if (kasten().bottom <= 0 || kasten().top >= innerHeight) await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))); // scrolling takes a frame
          const r = kasten();
          if (r.bottom <= 0 || r.top >= innerHeight) return `${name} ist nicht im Fenster`;
          const x = (Math.max(0, r.left) + Math.min(innerWidth, r.right)) / 2, y = (Math.max(0, r.top) + Math.min(innerHeight, r.bottom)) / 2;
          const oben = document.elementFromPoint(x, y);
          return oben && (e.contains(oben) || oben.contains(e) || oben.tagName === 'LABEL') ? null : `${name} ist verdeckt von ${oben && oben.tagName + '.' + oben.className}`;
        }
        """;

    private static async Task TabBis(IPage page, ILocator ziel)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await ziel.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"mit Tab nicht zu erreichen: {ziel}");
    }
}
