using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;

namespace Zielwerk.App.Tests.Entwuerfe;

/// <summary>The forms of the portal itself, which know nothing of drafts: two people on one case, the session that ends, the double press.</summary>
public class EchteFormulareTests
{
    private const string Sachstand = "/vorgaenge/" + Vorgangslage.Marburg + "/sachstand";

    [Fact]
    [Anforderung("POR-02")]
    public async Task Zwei_schreiben_denselben_Sachstand_und_keiner_geht_verloren()
    {
        await using var lage = await Vorgangslage.Neu();
        var (weber, lang) = (await (await lage.Portal.Als(lage.Weber)).Get(Sachstand), await (await lage.Portal.Als(lage.Lang)).Get(Sachstand));
        (await lang.Fill("Sachstand", "Der Antrag liegt vor.").Press("Sachstand speichern")).Text.ShouldContain("Der Sachstand ist gespeichert.");
        weber = await weber.Fill("Sachstand", "Unterlagen fehlen.").Press("Sachstand speichern");
        weber.Status.ShouldBe(HttpStatusCode.Conflict);
        weber.Text.ShouldContain($"Inzwischen hat {lage.Lang.Anzeigename} gespeichert (14:03 Uhr)");
        weber.Text.ShouldContain($"Inzwischen gespeichert von {lage.Lang.Anzeigename}, 14:03 Uhr: Der Antrag liegt vor.");
        lage.Lies(Vorgangslage.Marburg).Sachstand.ShouldBe("Der Antrag liegt vor.");
        weber = await weber.Fill("Sachstand", "Der Antrag liegt vor. Unterlagen fehlen.")
            .Fill("Welcher Wert soll bei „Sachstand“ gelten?", "Ihre Eingabe: Unterlagen fehlen.").Press("Sachstand speichern");
        weber.Text.ShouldContain("Der Sachstand ist gespeichert.");
        lage.Lies(Vorgangslage.Marburg).Sachstand.ShouldBe("Der Antrag liegt vor. Unterlagen fehlen.");
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Endet_die_Sitzung_am_Sachstand_steht_er_nach_neuer_Anmeldung_da()
    {
        await using var lage = await Vorgangslage.Neu();
        var seite = await (await lage.Portal.Als(lage.Weber)).Get(Sachstand);
        lage.Portal.Uhr.Vor(TimeSpan.FromHours(2));
        var anmeldung = await seite.Fill("Sachstand", "Zwei Stunden überlegt").Press("Sachstand speichern");
        anmeldung.Url.PathAndQuery.ShouldBe($"/anmelden?zurueck={Uri.EscapeDataString(Sachstand)}");
        var wieder = await (await lage.Portal.Als(lage.Weber)).Get(Sachstand);
        wieder.Value("Sachstand").ShouldBe("Zwei Stunden überlegt");
        wieder.Text.ShouldContain("Ihre Sitzung war zu Ende");
        (await (await lage.Portal.Als(lage.Lang)).Get(Sachstand)).Value("Sachstand").ShouldBe("");
        (await wieder.Press("Sachstand speichern")).Text.ShouldContain("Der Sachstand ist gespeichert.");
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Ein_Vermerk_der_zweimal_abgesendet_wird_steht_einmal_da()
    {
        await using var lage = await Vorgangslage.Neu();
        var browser = await lage.Portal.Als(lage.Weber);
        var seite = await browser.Get("/vorgaenge/" + Vorgangslage.Marburg + "/vermerk");
        seite.Document.QuerySelector("input[name=sichtbarkeit]")?.SetAttribute("checked", "");
        seite.Fill("Vermerk", "Telefonat geführt");
        (await seite.Press("Vermerk speichern")).Status.ShouldBe(HttpStatusCode.OK);
        (await seite.Press("Vermerk speichern")).Text.ShouldContain("Diese Eingabe ist schon angekommen.");
        lage.Lies(Vorgangslage.Marburg).Vermerkliste.Count.ShouldBe(1);
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Kein_Kennwort_kommt_je_in_einen_Entwurf()
    {
        await using var lage = await Vorgangslage.Neu();
        var browser = await lage.Portal.Als(lage.Weber);
        var gefunden = 0;
        foreach (var adresse in (string[])["/konto", "/konto/passwort", "/bestaetigen"])
        {
            var seite = await browser.Get(adresse);
            foreach (var formular in seite.Document.QuerySelectorAll("form:has(input[type=password], input[autocomplete=one-time-code])"))
            {
                foreach (var geheim in formular.QuerySelectorAll("input[type=password], input[autocomplete=one-time-code]"))
                {
                    ((AngleSharp.Html.Dom.IHtmlInputElement)geheim).Value = "Kanarienvogel-Kennwort";
                    gefunden++;
                }

                var knopf = TestPage.Words(formular.QuerySelector("button")!);
                await seite.Press(knopf, to: "/entwuerfe");
            }
        }

        gefunden.ShouldBeGreaterThan(0);
        await using var technik = lage.Portal.Datenbank.Technik();
        var schutz = lage.Portal.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>();
        foreach (var zeile in await technik.Set<Formularentwurf>().ToListAsync())
        {
            Zielwerk.App.Entwuerfe.Entwurfsinhalt.Oeffne(schutz, zeile.PersonId, zeile.Inhalt).ShouldNotBeNull().Werte.Values.ShouldNotContain(w => w.Contains("Kanarienvogel"));
        }
    }
}
