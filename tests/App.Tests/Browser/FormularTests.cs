using Microsoft.Playwright;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Entwuerfe;
using static Zielwerk.App.Tests.Browser.Formularfenster;

namespace Zielwerk.App.Tests.Browser;

/// <summary>Typing in a real browser: nothing gets lost when it dies, when the session ends, when two people save (POR-02, POR-03).</summary>
public class FormularTests
{
    [Fact]
    [Anforderung("POR-03", "UX-17")]
    public async Task Stirbt_der_Browser_beim_Tippen_gehen_hoechstens_fuenf_Sekunden_verloren()
    {
        await using var lage = await Start();
        var page = await lage.Fenster(lage.Ich);
        var anfang = new DateTime(2026, 3, 13, 13, 3, 0, DateTimeKind.Utc);
        await page.Clock.InstallAsync(new() { TimeDate = anfang });
        await lage.Oeffne(page);
        await page.Clock.PauseAtAsync(anfang.AddMinutes(1));
        await Feld(page, "Vorname").FillAsync("Bis hier");
        await page.RunAndWaitForResponseAsync(
            async () =>
            {
                for (var taste = 0; taste < 5; taste++)
                {
                    // Somebody who types without a pause is not made to wait for one.
                    await page.Clock.RunForAsync(900);
                    await Feld(page, "Grund").PressSequentiallyAsync("x");
                }
            },
            r => r.Url.EndsWith("/entwuerfe", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("form .zw-saved")).ToHaveTextAsync("Zuletzt gespeichert 14:03 Uhr");
        await Feld(page, "Telefon").FillAsync("danach");
        var tot = new TaskCompletionSource();
        page.Crash += (_, _) => tot.TrySetResult();
        _ = page.GotoAsync("chrome://crash").ContinueWith(_ => { }, TaskScheduler.Default);
        await tot.Task;

        var neu = await lage.Fenster(lage.Ich);
        await lage.Oeffne(neu);
        await Assertions.Expect(Feld(neu, "Vorname")).ToHaveValueAsync("Bis hier");
        (await Feld(neu, "Grund").InputValueAsync()).ShouldStartWith("xxx");
        await Assertions.Expect(neu.Locator(".zw-lage")).ToContainTextAsync("Ihr Entwurf von 14:03 Uhr ist wieder da");
        await page.Context.CloseAsync();
        await neu.Context.CloseAsync();
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Wer_mitten_im_Tippen_weggeht_findet_alles_wieder_und_nach_dem_Absenden_nichts_mehr()
    {
        await using var lage = await Start();
        var page = await lage.Fenster(lage.Ich);
        await lage.Oeffne(page, Probewelt.Neu);
        await Feld(page, "Name der Organisation").FillAsync("Gerade erst getippt");
        await lage.Oeffne(page, "/");
        await lage.Abschied.WaitAsync(TimeSpan.FromSeconds(15));
        await lage.Oeffne(page, Probewelt.Neu);
        await Assertions.Expect(Feld(page, "Name der Organisation")).ToHaveValueAsync("Gerade erst getippt");
        await Feld(page, "Name der Organisation").FillAsync("Fertig");
        await Knopf(page, "Speichern").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Die Organisation ist angelegt.");
        await lage.Oeffne(page, Probewelt.Neu);
        await Assertions.Expect(Feld(page, "Name der Organisation")).ToHaveValueAsync("");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Anforderung("POR-03")]
    public async Task Die_Sitzung_endet_beim_Tippen_und_nach_neuer_Anmeldung_steht_der_Text_da(bool skript)
    {
        await using var lage = await Start();
        var page = await lage.Fenster(lage.Ich, skript);
        await lage.Oeffne(page);
        await Feld(page, "Vorname").FillAsync("Lange überlegt");
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(45));
        await Knopf(page, "Speichern").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{lage.Host}/anmelden?zurueck={Uri.EscapeDataString(lage.Adresse)}");
        (await lage.Vorname()).ShouldBe("Zzada");
        await lage.Melde(page, lage.Ich);
        await lage.Oeffne(page);
        await Assertions.Expect(Feld(page, "Vorname")).ToHaveValueAsync("Lange überlegt");
        await Assertions.Expect(page.Locator(".zw-lage")).ToContainTextAsync("Ihre Sitzung war zu Ende");
        await Knopf(page, "Speichern").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Die Person ist geändert.");
        (await lage.Vorname()).ShouldBe("Lange überlegt");
        await page.Context.CloseAsync();
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Fuenf_Minuten_vor_dem_Ende_kommt_ein_Hinweis_und_ein_Tastendruck_verlaengert()
    {
        await using var lage = await Start();
        var page = await lage.Fenster(lage.Ich);
        await page.Clock.InstallAsync();
        await lage.Oeffne(page);
        var hinweis = page.Locator("#zw-sitzung");
        await lage.Vor(page, TimeSpan.FromMinutes(24.9));
        await Assertions.Expect(hinweis).ToBeHiddenAsync();
        await lage.Vor(page, TimeSpan.FromMinutes(0.2));
        await Assertions.Expect(hinweis.GetByRole(AriaRole.Status)).ToHaveTextAsync("Ihre Sitzung endet in 5 Minuten.");
        await lage.Vor(page, TimeSpan.FromMinutes(4));
        await Assertions.Expect(hinweis.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Ihre Sitzung endet in einer Minute.");
        await Assertions.Expect(hinweis.GetByRole(AriaRole.Status)).ToHaveTextAsync("");
        await Knopf(page, "Sitzung verlängern").FocusAsync();
        await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Enter"), r => r.Url.EndsWith("/sitzung/verlaengern", StringComparison.Ordinal));
        await Assertions.Expect(hinweis).ToBeHiddenAsync();

        await Feld(page, "Vorname").FillAsync("Noch da");
        await page.RunAndWaitForResponseAsync(() => page.Clock.RunForAsync(2000), r => r.Url.EndsWith("/entwuerfe", StringComparison.Ordinal));
        await lage.Vor(page, TimeSpan.FromMinutes(31));
        await Assertions.Expect(hinweis.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ihre Sitzung ist zu Ende. Was Sie getippt haben, ist gesichert.");
        await Assertions.Expect(hinweis.GetByRole(AriaRole.Link, new() { Name = "Neu anmelden" })).ToHaveAttributeAsync("href", $"/anmelden?zurueck={Uri.EscapeDataString(lage.Adresse)}");
        await page.Context.CloseAsync();
    }

    [Fact]
    [Anforderung("POR-02")]
    public async Task Zwei_Browser_aendern_denselben_Fall_nur_mit_der_Tastatur_und_kein_Wert_geht_verloren()
    {
        await using var lage = await Start();
        var (ich, andere) = (await lage.Fenster(lage.Ich), await lage.Fenster(lage.Andere));
        await lage.Oeffne(ich);
        await lage.Oeffne(andere);
        await Feld(ich, "Vorname").FillAsync("Meins");
        await Feld(andere, "Vorname").FillAsync("Ihrs");
        await Feld(andere, "Telefon").FillAsync("0561 99");
        await Knopf(andere, "Speichern").PressAsync("Enter");
        await Assertions.Expect(andere.Locator("main")).ToContainTextAsync("Die Person ist geändert.");

        await Feld(ich, "Vorname").PressAsync("Enter");
        await Assertions.Expect(ich.Locator("#fehlerzusammenfassung")).ToBeFocusedAsync();
        await Assertions.Expect(ich.Locator(".zw-lage")).ToContainTextAsync($"Inzwischen hat {lage.Andere.Anzeigename} gespeichert (14:03 Uhr)");
        await Assertions.Expect(Feld(ich, "Telefon")).ToHaveValueAsync("0561 99");
        await ich.Keyboard.PressAsync("Tab");
        await ich.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ich.GetByLabel("Ihre Eingabe: Meins")).ToBeFocusedAsync();
        await ich.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(ich.GetByLabel($"Inzwischen gespeichert von {lage.Andere.Anzeigename}, 14:03 Uhr: Ihrs")).ToBeCheckedAsync();
        await ich.Keyboard.PressAsync("ArrowUp");
        await ich.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ich.Locator("main")).ToContainTextAsync("Die Person ist geändert.");
        (await lage.Vorname()).ShouldBe("Meins");
        await ich.Context.CloseAsync();
        await andere.Context.CloseAsync();
    }

    [Fact]
    public async Task Zurueck_zu_einem_Formular_mit_Fehler_zeigt_das_Formular_und_keine_Fehlerseite_des_Browsers()
    {
        await using var lage = await Start();
        var page = await lage.Fenster(lage.Ich);
        await lage.Oeffne(page);
        await Feld(page, "Vorname").FillAsync("");
        await Feld(page, "Telefon").FillAsync("0561 1");
        await Knopf(page, "Speichern").ClickAsync();
        await Assertions.Expect(page.Locator("#fehlerzusammenfassung")).ToBeFocusedAsync();
        await lage.Oeffne(page, "/impressum");
        await page.GoBackAsync();
        await Assertions.Expect(Feld(page, "Telefon")).ToHaveValueAsync("0561 1");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    [Anforderung("A11Y-20", "POR-02")]
    public async Task Entwurf_Konflikt_und_Hinweis_auf_das_Sitzungsende_sind_zugaenglich(ColorScheme farbe)
    {
        await using var lage = await Start();
        var nachbar = await lage.Fenster(lage.Andere, skript: false);
        await lage.Oeffne(nachbar);
        await Feld(nachbar, "Nachname").FillAsync("Ihrs");
        await Knopf(nachbar, "Entwurf speichern").ClickAsync();
        var page = await lage.Fenster(lage.Ich, farbe: farbe);
        await page.Clock.InstallAsync();
        await lage.Oeffne(page);
        await Feld(page, "Vorname").FillAsync("Meins, und zwar mit einem langen Text der auf dem Telefon umbrechen muss");
        await Knopf(page, "Entwurf speichern").ClickAsync();
        await lage.Portal.Aendert(lage.Andere, lage.Fall, vorname: "Ihrs", telefon: "0561 99");
        await lage.Oeffne(page);
        await lage.Vor(page, TimeSpan.FromMinutes(26));
        await Assertions.Expect(page.Locator("#zw-sitzung")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".zw-wahl")).ToBeVisibleAsync();
        await Pruefe(page, farbe, "konflikt");
        await Knopf(page, "Entwurf verwerfen").ClickAsync();
        await Assertions.Expect(Knopf(page, "Entwurf zurückholen")).ToBeVisibleAsync();
        await Pruefe(page, farbe, "verworfen");
        await nachbar.Context.CloseAsync();
        await page.Context.CloseAsync();
    }
}
