using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Access;

/// <summary>Forgotten password: a mail, a code, a new password.</summary>
public class ZugangVerlorenTests
{
    private const string Neu = "Lampe Wolke Teppich heiter";

    [Fact]
    public async Task Die_Antwort_verraet_nicht_ob_es_die_Adresse_gibt()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var bekannt = await Verlange(portal, zugang.Person.Email);
        var unbekannt = await Verlange(portal, "niemand@beispiel.de");
        bekannt.Status.ShouldBe(HttpStatusCode.OK);
        (bekannt.Text, bekannt.Url).ShouldBe((unbekannt.Text, unbekannt.Url));
        (await Briefe(portal)).ShouldHaveSingleItem().An.ShouldBe(zugang.Person.Email);
    }

    [Fact]
    public async Task Hoechstens_alle_fuenf_Minuten_geht_ein_Brief_hinaus()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        await Verlange(portal, zugang.Person.Email);
        await Verlange(portal, zugang.Person.Email.ToUpperInvariant());
        (await Briefe(portal)).Count.ShouldBe(1);
        portal.Uhr.Vor(TimeSpan.FromMinutes(5));
        await Verlange(portal, zugang.Person.Email);
        (await Briefe(portal)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Mit_Link_und_Code_gilt_ein_neues_Passwort_und_alle_Sitzungen_enden()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        await Verlange(portal, zugang.Person.Email);
        var link = Link((await Briefe(portal)).Single());
        var browser = portal.Browser();
        var seite = await browser.Get(link);
        seite.H1.ShouldBe("Neues Passwort");
        var fertig = await seite.Fill("Neues Passwort", Neu).Fill("Code", zugang.Code()).Press("Passwort ändern");
        fertig.H1.ShouldBe("Mein Zugang");
        (await zugang.Browser.Get("/konto")).H1.ShouldBe("Anmelden", "die Sitzung von vorher ist zu Ende");
        (await zugang.GibPasswort(portal.Browser())).Errors.ShouldHaveSingleItem("das alte Passwort gilt nicht mehr");
        (await zugang.GibPasswort(portal.Browser(), Neu)).H1.ShouldBe("Code eingeben");
        (await portal.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound, "der Link gilt einmal");
    }

    [Fact]
    public async Task Das_Postfach_allein_genuegt_nicht()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        await Verlange(portal, zugang.Person.Email);
        var link = Link((await Briefe(portal)).Single());
        var seite = await portal.Get(link);
        for (var i = 0; i < 5; i++)
        {
            seite = await seite.Fill("Neues Passwort", Neu).Fill("Code", $"00000{i}").Press("Passwort ändern");
            seite.Errors.ShouldHaveSingleItem().ShouldStartWith("Dieser Code stimmt nicht");
        }

        (await seite.Fill("Neues Passwort", Neu).Fill("Code", zugang.Code()).Press("Passwort ändern")).Errors.ShouldHaveSingleItem().ShouldStartWith("Es gab zu viele Versuche");
        portal.Uhr.Vor(TimeSpan.FromHours(1));
        (await portal.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound, "nach einer Stunde gilt der Link nicht mehr");
        (await zugang.GibPasswort(portal.Browser())).H1.ShouldBe("Code eingeben", "das alte Passwort gilt weiter");
    }

    [Fact]
    public async Task Ein_gesperrter_Zugang_bekommt_keinen_Brief()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        await using (var db = portal.Db())
        {
            (await db.Personen.SingleAsync(p => p.Id == zugang.Person.Id)).Sperren("Test");
            await db.SaveChangesAsync();
        }

        (await Verlange(portal, zugang.Person.Email)).Text.ShouldContain("ist ein Link dorthin unterwegs");
        (await Briefe(portal)).ShouldBeEmpty();
    }

    private static async Task<TestPage> Verlange(Portal portal, string email) =>
        await (await portal.Get("/zugang-verloren")).Fill("E-Mail-Adresse", email).Press("Link schicken");

    private static async Task<List<(string An, string Text)>> Briefe(Portal portal)
    {
        await using var technik = portal.Datenbank.Technik();
        return [.. (await technik.Set<Versand>().AsNoTracking().OrderBy(v => v.Angelegt).ToListAsync()).Select(v => (v.An, v.Text))];
    }

    private static string Link((string An, string Text) brief) =>
        new Uri(brief.Text.Split('\n').Select(z => z.Trim()).Single(z => z.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
}
