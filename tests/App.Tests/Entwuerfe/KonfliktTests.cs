using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Entwuerfe;

/// <summary>Two people on one object, through the front door and without script (POR-02).</summary>
public class KonfliktTests
{
    private const string Frage = "Welcher Wert soll bei „Vorname“ gelten?";

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

    private static async Task<Person> Stand(Lage lage)
    {
        await using var db = lage.Portal.Db();
        return await db.Personen.SingleAsync(p => p.Id == lage.Fall.Id);
    }

    [Theory]
    [InlineData("Ihre Eingabe: Meins", "Meins")]
    [InlineData("Inzwischen gespeichert von {0}, 14:05 Uhr: Ihrs", "Ihrs")]
    [Anforderung("POR-02")]
    public async Task Zwei_aendern_dasselbe_Feld_beide_Werte_stehen_da_und_die_zweite_entscheidet(string antwort, string gilt)
    {
        await using var lage = await Start();
        var browser = await lage.Portal.Als(lage.Ich);
        var page = await browser.Get(lage.Adresse);
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(2));
        await lage.Portal.Aendert(lage.Andere, lage.Fall, vorname: "Ihrs", telefon: "0561 99");
        page = await page.Fill("Vorname", "Meins").Press("Speichern");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Title.ShouldStartWith("Fehler: ");
        page.Text.ShouldContain($"Inzwischen hat {lage.Andere.Anzeigename} gespeichert (14:05 Uhr)");
        page.Errors.ShouldBe(["Entscheiden Sie bei „Vorname“, welcher Wert gelten soll"]);
        page.Value("Vorname").ShouldBe("Meins");
        page.Value("Telefon").ShouldBe("0561 99");
        page.Text.ShouldContain("Hier haben Sie nichts geändert; es steht der neue Wert: Telefon: 0561 99");
        (await Stand(lage)).Vorname.ShouldBe("Ihrs");

        page = await page.Press("Speichern");
        page.Status.ShouldBe(HttpStatusCode.Conflict, "ohne Entscheidung wird nichts überschrieben");
        page = await page.Fill(Frage, string.Format(antwort, lage.Andere.Anzeigename)).Press("Speichern");
        page.Text.ShouldContain("Die Person ist geändert.");
        var stand = await Stand(lage);
        (stand.Vorname, stand.Telefon).ShouldBe((gilt, "0561 99"));
        (await browser.Get(lage.Adresse)).Document.QuerySelector(".zw-lage .kern-alert").ShouldBeNull();
    }

    [Fact]
    [Anforderung("POR-02")]
    public async Task Aendert_die_andere_nur_andere_Felder_wird_das_gezeigt_bevor_gespeichert_wird()
    {
        await using var lage = await Start();
        var page = await (await lage.Portal.Als(lage.Ich)).Get(lage.Adresse);
        await lage.Portal.Aendert(lage.Andere, lage.Fall, telefon: "0561 99");
        page = await page.Fill("Vorname", "Meins").Press("Speichern");
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldBeEmpty();
        page.Value("Vorname").ShouldBe("Meins");
        await page.Press("Speichern");
        var stand = await Stand(lage);
        (stand.Vorname, stand.Telefon).ShouldBe(("Meins", "0561 99"));
    }

    [Fact]
    [Anforderung("POR-02")]
    public async Task Auch_wer_im_selben_Augenblick_speichert_wird_nicht_ueberschrieben()
    {
        await using var lage = await Start();
        var page = await (await lage.Portal.Als(lage.Ich)).Get(lage.Adresse);
        var ruf = lage.Portal.Services.GetRequiredService<Zwischenruf>();
        ruf.Jetzt = () => lage.Portal.Aendert(lage.Andere, lage.Fall, vorname: "Ihrs");
        page = await page.Fill("Vorname", "Meins").Press("Speichern");
        ruf.Jetzt = () => Task.CompletedTask;
        page.Url.AbsolutePath.ShouldBe(lage.Adresse);
        page.Errors.ShouldBe(["Entscheiden Sie bei „Vorname“, welcher Wert gelten soll"]);
        (await Stand(lage)).Vorname.ShouldBe("Ihrs");
        await page.Fill(Frage, "Ihre Eingabe: Meins").Press("Speichern");
        (await Stand(lage)).Vorname.ShouldBe("Meins");
    }

    [Fact]
    [Anforderung("POR-02")]
    public async Task Ein_alter_Entwurf_ueberschreibt_nicht_was_seither_gespeichert_wurde()
    {
        await using var lage = await Start();
        var browser = await lage.Portal.Als(lage.Ich);
        await (await browser.Get(lage.Adresse)).Fill("Vorname", "Meins").Press("Entwurf speichern");
        await lage.Portal.Aendert(lage.Andere, lage.Fall, vorname: "Ihrs");
        var page = await browser.Get(lage.Adresse);
        page.Value("Vorname").ShouldBe("Meins");
        page.Errors.ShouldBe(["Entscheiden Sie bei „Vorname“, welcher Wert gelten soll"]);
        (await page.Press("Speichern")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Stand(lage)).Vorname.ShouldBe("Ihrs");
    }

    [Fact]
    [Anforderung("POR-02")]
    public async Task Wer_hier_auch_tippt_steht_da_solange_es_frisch_ist()
    {
        await using var lage = await Start();
        await (await (await lage.Portal.Als(lage.Andere)).Get(lage.Adresse)).Fill("Vorname", "Ihrs").Press("Entwurf speichern");
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(9));
        var browser = await lage.Portal.Als(lage.Ich);
        (await browser.Get(lage.Adresse)).Text.ShouldContain($"{lage.Andere.Anzeigename} bearbeitet diese Seite auch (seit 14:03 Uhr).");
        (await browser.Get(Probewelt.Neu)).Text.ShouldNotContain("bearbeitet diese Seite auch");
        lage.Portal.Uhr.Vor(TimeSpan.FromMinutes(1));
        (await browser.Get(lage.Adresse)).Text.ShouldNotContain("bearbeitet diese Seite auch");
    }
}
