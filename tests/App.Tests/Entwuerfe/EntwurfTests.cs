using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Entwuerfe;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Entwuerfe;

/// <summary>Without any script: what was typed comes back, whatever happened to its sending (POR-03, UX-17).</summary>
public class EntwurfTests
{
    private readonly record struct Lage(Portal Portal, Person Ich, Person Andere, Person Fall) : IAsyncDisposable
    {
        public string Adresse => Probewelt.Adresse(Fall);

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }

    private static async Task<Lage> Start()
    {
        var portal = await Probewelt.Start(b => b.Services.AddSingleton<Zwischenruf>());
        var behoerde = await portal.Organisation(Organisationsart.Bewilligungsbehoerde);
        return new(portal, await portal.Person(behoerde, Rolle.Bewilligung), await portal.Person(behoerde, Rolle.Bewilligung), await portal.Person(behoerde, Rolle.Bewilligung));
    }

    private static async Task<string> Name(Lage lage)
    {
        await using var db = lage.Portal.Db();
        return (await db.Personen.SingleAsync(p => p.Id == lage.Fall.Id)).Vorname;
    }

    private static string? Hinweis(TestPage page) => page.Document.QuerySelector(".zw-lage .kern-title") is { } titel ? TestPage.Words(titel) : null;

    [Fact]
    [Anforderung("POR-03", "UX-17")]
    public async Task Mit_dem_Knopf_gespeichert_ist_der_Entwurf_ueberall_wieder_da_und_nur_fuer_mich()
    {
        await using var lage = await Start();
        var page = await (await lage.Portal.Als(lage.Ich)).Get(lage.Adresse);
        Hinweis(page).ShouldBeNull();
        page = await page.Fill("Vorname", "Getippt").Fill("Grund", "Zeile 1\r\nZeile <2>").Press("Entwurf speichern");
        page.Text.ShouldContain("Ihr Entwurf ist gespeichert (14:03 Uhr). Es wurde noch nichts gesendet.");
        page.Value("Vorname").ShouldBe("Getippt");

        lage.Portal.Uhr.Vor(TimeSpan.FromHours(26));
        var zuHause = await (await lage.Portal.Als(lage.Ich)).Get(lage.Adresse);
        Hinweis(zuHause).ShouldBe("Ihr Entwurf vom 13. März 2026, 14:03 Uhr ist wieder da");
        zuHause.Value("Vorname").ShouldBe("Getippt");
        zuHause.Value("Grund").ReplaceLineEndings("\n").ShouldBe("Zeile 1\nZeile <2>");
        TestPage.Words(zuHause.Document.QuerySelector(".zw-saved")!).ShouldBe("Zuletzt gespeichert 13. März 2026, 14:03 Uhr");
        (await Name(lage)).ShouldBe("Zzada");

        (await (await lage.Portal.Als(lage.Andere)).Get(lage.Adresse)).Value("Vorname").ShouldBe("Zzada");
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Verwerfen_laesst_sich_eine_Stunde_lang_zuruecknehmen()
    {
        await using var lage = await Start();
        var browser = await lage.Portal.Als(lage.Ich);
        var page = await (await (await browser.Get(lage.Adresse)).Fill("Vorname", "Getippt").Press("Entwurf speichern")).Press("Entwurf verwerfen");
        page.Value("Vorname").ShouldBe("Zzada");
        Hinweis(page).ShouldBe("Ihr Entwurf von 14:03 Uhr ist verworfen");
        page = await page.Press("Entwurf zurückholen");
        page.Value("Vorname").ShouldBe("Getippt");
        await page.Press("Entwurf verwerfen");
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(61));
        Hinweis(await (await lage.Portal.Als(lage.Ich)).Get(lage.Adresse)).ShouldBeNull();
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Was_mit_einem_Fehler_zurueckkommt_ist_auch_spaeter_noch_da_und_nach_dem_Speichern_weg()
    {
        await using var lage = await Start();
        var browser = await lage.Portal.Als(lage.Ich);
        var page = await (await browser.Get(lage.Adresse)).Fill("Vorname", "").Fill("Telefon", "0561 1").Press("Speichern");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Vorname").ShouldBe("Füllen Sie „Vorname“ aus");
        page = await browser.Get(lage.Adresse);
        page.Value("Telefon").ShouldBe("0561 1");
        page.Value("Vorname").ShouldBe("");
        page = await page.Fill("Vorname", "Neu").Press("Speichern");
        page.Text.ShouldContain("Die Person ist geändert.");
        (await Name(lage)).ShouldBe("Neu");
        Hinweis(await browser.Get(lage.Adresse)).ShouldBeNull();
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Endet_die_Sitzung_beim_Tippen_steht_der_Text_nach_neuer_Anmeldung_da_und_nichts_ist_gesendet()
    {
        await using var lage = await Start();
        var page = await (await lage.Portal.Als(lage.Ich)).Get(lage.Adresse);
        page.Text.ShouldContain("Ihre Sitzung dauert bis 14:33 Uhr");
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(45));
        var anmeldung = await page.Fill("Vorname", "Spät getippt").Press("Speichern");
        anmeldung.Url.PathAndQuery.ShouldBe($"/anmelden?zurueck={Uri.EscapeDataString(lage.Adresse)}");
        (await Name(lage)).ShouldBe("Zzada");

        Hinweis(await (await lage.Portal.Als(lage.Andere)).Get(lage.Adresse)).ShouldBeNull();
        var wieder = await (await lage.Portal.Als(lage.Ich)).Get(lage.Adresse);
        Hinweis(wieder).ShouldBe("Ihre Sitzung war zu Ende: Ihr Entwurf von 14:48 Uhr ist wieder da");
        wieder.Text.ShouldContain("Es wurde noch nichts gesendet.");
        wieder.Value("Vorname").ShouldBe("Spät getippt");
        await wieder.Press("Speichern");
        (await Name(lage)).ShouldBe("Spät getippt");
    }

    [Fact]
    public async Task Ist_inzwischen_jemand_anders_angemeldet_wird_nichts_gesendet_und_der_Text_fuer_die_erste_Person_aufgehoben()
    {
        await using var lage = await Start();
        var browser = await lage.Portal.Als(lage.Ich);
        var page = await browser.Get(lage.Adresse);
        var fremd = (await lage.Portal.Als(lage.Andere)).Cookies.GetCookies(new Uri("http://localhost"))["zielwerk"]!;
        browser.Cookies.Add(new Uri("http://localhost"), fremd);
        var antwort = await page.Fill("Vorname", "Meins").Press("Speichern");
        antwort.Status.ShouldBe(HttpStatusCode.Conflict);
        antwort.Text.ShouldContain("ist inzwischen eine andere Person angemeldet");
        (await Name(lage)).ShouldBe("Zzada");
        (await browser.Get(lage.Adresse)).Value("Vorname").ShouldBe("Zzada");
        (await (await lage.Portal.Als(lage.Ich)).Get(lage.Adresse)).Value("Vorname").ShouldBe("Meins");
    }

    [Fact]
    public async Task Ohne_Sitzung_schreibt_nur_ein_frisches_Formular_von_uns_einen_Entwurf()
    {
        await using var lage = await Start();
        var page = await (await lage.Portal.Als(lage.Ich)).Get(lage.Adresse);
        var zeichen = page.Document.QuerySelector("input[name=zw-entwurf]")!.GetAttribute("value")!;
        (await Sende(lage.Portal, "erfunden")).ShouldBe(HttpStatusCode.BadRequest);
        (await Sende(lage.Portal, zeichen[..^4] + "AAAA")).ShouldBe(HttpStatusCode.BadRequest);
        lage.Portal.Uhr.Vor(TimeSpan.FromHours(25));
        (await Sende(lage.Portal, zeichen)).ShouldBe(HttpStatusCode.BadRequest);
        await using var technik = lage.Portal.Datenbank.Technik();
        (await technik.Set<Formularentwurf>().AnyAsync()).ShouldBeFalse();
        lage.Portal.Uhr.Vor(TimeSpan.FromHours(-2));
        (await Sende(lage.Portal, zeichen)).ShouldBe(HttpStatusCode.SeeOther);
        (await technik.Set<Formularentwurf>().SingleAsync()).PersonId.ShouldBe(lage.Ich.Id.Value);
    }

    private static async Task<HttpStatusCode> Sende(Portal portal, string zeichen)
    {
        using var client = portal.Client();
        using var antwort = await client.PostAsync(new Uri("/entwuerfe", UriKind.Relative), new FormUrlEncodedContent([new("zw-entwurf", zeichen), new("vorname", "x")]));
        return antwort.StatusCode;
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Entwuerfe_liegen_verschluesselt_und_Geheimes_ist_nicht_darin()
    {
        await using var lage = await Start();
        var browser = await lage.Portal.Als(lage.Ich);
        var page = await (await browser.Get(lage.Adresse)).Fill("Vorname", "Kanarienvogel").Fill("Code", "123456").Press("Entwurf speichern");
        page.Value("Vorname").ShouldBe("Kanarienvogel");
        page.Value("Code").ShouldBe("");
        await using var technik = lage.Portal.Datenbank.Technik();
        var zeile = await technik.Set<Formularentwurf>().SingleAsync();
        Encoding.UTF8.GetString(zeile.Inhalt).ShouldNotContain("Kanarienvogel");
        zeile.Schluessel.ShouldBe($"{lage.Adresse} PersonForm");
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Zweimal_abgesendet_wird_einmal_gespeichert_auch_zugleich()
    {
        await using var lage = await Start();
        var browser = await lage.Portal.Als(lage.Ich);
        var page = (await browser.Get(Probewelt.Neu)).Fill("Name der Organisation", "Doppelt");
        (await page.Press("Speichern")).Text.ShouldContain("Die Organisation ist angelegt.");
        var noch = await page.Press("Speichern");
        noch.Url.AbsolutePath.ShouldBe("/test/fertig");
        noch.Text.ShouldContain("Diese Eingabe ist schon angekommen. Sie wurde nur einmal gespeichert.");

        var zugleich = (await browser.Get(Probewelt.Neu)).Fill("Name der Organisation", "Zugleich");
        var tor = new TaskCompletionSource();
        lage.Portal.Services.GetRequiredService<Zwischenruf>().Jetzt = () => tor.Task;
        var beide = new[] { zugleich.Press("Speichern"), zugleich.Press("Speichern") };
        tor.SetResult();
        foreach (var fertig in await Task.WhenAll(beide))
        {
            fertig.Url.AbsolutePath.ShouldBe("/test/fertig");
        }

        await using var db = lage.Portal.Db();
        (await db.Organisationen.CountAsync(o => o.Name == "Doppelt")).ShouldBe(1);
        (await db.Organisationen.CountAsync(o => o.Name == "Zugleich")).ShouldBe(1);
    }

    [Fact]
    [Anforderung("POR-03")]
    public async Task Auch_ein_Fehler_bei_uns_und_ein_verlorenes_Cookie_kosten_keinen_Text()
    {
        await using var lage = await Start();
        var browser = await lage.Portal.Als(lage.Ich);
        lage.Portal.Services.GetRequiredService<Zwischenruf>().Jetzt = () => throw new InvalidOperationException("Absicht");
        var page = await (await browser.Get(Probewelt.Neu)).Fill("Name der Organisation", "Trotz Fehler").Press("Speichern");
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page = await page.Click("Zurück zum Formular");
        page.Value("Name der Organisation").ShouldBe("Trotz Fehler");

        browser.Cookies.GetCookies(new Uri("http://localhost"))["zw-formular"]!.Expired = true;
        page = await page.Fill("Name der Organisation", "Ohne Cookie").Press("Speichern");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await page.Click("Zurück zum Formular")).Value("Name der Organisation").ShouldBe("Ohne Cookie");
    }

    [Fact]
    public async Task Nach_dem_Absenden_bringt_ein_verspaeteter_Zwischenstand_den_Entwurf_nicht_zurueck()
    {
        await using var lage = await Start();
        var browser = await lage.Portal.Als(lage.Ich);
        var page = (await browser.Get(Probewelt.Neu)).Fill("Name der Organisation", "Fertig");
        await page.Press("Speichern");
        var spaet = await page.Fill("Name der Organisation", "Fert").Press("Speichern", to: "/entwuerfe");
        spaet.Text.ShouldContain("Dieses Formular ist schon abgesendet");
        spaet.Value("Name der Organisation").ShouldBe("");
    }

    [Fact]
    [Anforderung("PRIV-05")]
    public async Task Nach_dreissig_Tagen_ist_ein_Entwurf_vergessen()
    {
        await using var lage = await Start();
        await (await (await lage.Portal.Als(lage.Ich)).Get(lage.Adresse)).Fill("Vorname", "Alt").Press("Entwurf speichern");
        var ablauf = lage.Portal.Services.GetRequiredService<Entwurfsablauf>();
        lage.Portal.Uhr.Vor(TimeSpan.FromDays(30));
        await ablauf.DreheAsync(default);
        await using var technik = lage.Portal.Datenbank.Technik();
        (await technik.Set<Formularentwurf>().CountAsync()).ShouldBe(1);
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(1));
        await ablauf.DreheAsync(default);
        (await technik.Set<Formularentwurf>().CountAsync()).ShouldBe(0);
    }
}
