using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Access;

/// <summary>The verb "zugang", and what a start without an operator prints.</summary>
public partial class ZugangVerbTests
{
    [Fact]
    public async Task Ohne_Betrieb_gibt_es_einen_Link_der_einen_Tag_gilt_und_das_Portal_zeigt_ihn_beim_Start()
    {
        await using var portal = await Portal.Start();
        var (code, aus, _) = await Rufe(portal, "neu");
        code.ShouldBe(Konsole.Erledigt);
        (await portal.Get(Pfad(aus))).H1.ShouldBe("Zugang einrichten");

        var start = (await ZugangVerb.ErsterStartAsync(portal.Services, default)).ShouldNotBeNull();
        start.ShouldContain("Noch betreibt niemand dieses Portal.");
        (await portal.Get(Pfad(aus))).Status.ShouldBe(HttpStatusCode.NotFound, "der neue Link ersetzt den alten");
        (await portal.Get(Pfad(start))).Status.ShouldBe(HttpStatusCode.OK);
        portal.Uhr.Vor(TimeSpan.FromHours(24));
        (await portal.Get(Pfad(start))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wem_im_Portal_niemand_helfen_kann_bekommt_hier_einen_neuen_Zugang_sonst_niemand()
    {
        await using var portal = await Portal.Start();
        var betrieb = await portal.Person(await portal.Organisation(Organisationsart.Betreiber), Rolle.Betrieb);
        var andere = await portal.Person(await portal.Organisation(Organisationsart.Ministerium), Rolle.Programmsteuerung);
        (await ZugangVerb.ErsterStartAsync(portal.Services, default)).ShouldBeNull();
        var ohneAdresse = await Rufe(portal, "neu");
        (ohneAdresse.Code, ohneAdresse.Fehler).ShouldBe((Konsole.Gescheitert, "Fehler: Jemand betreibt das Portal schon. Nennen Sie die Adresse: zielwerk zugang neu E-MAIL-ADRESSE\n"));
        (await Rufe(portal, "neu", andere.Email)).Code.ShouldBe(Konsole.Gescheitert);
        (await Rufe(portal, "alt")).Code.ShouldBe(Konsole.Gescheitert);
        var (code, aus, _) = await Rufe(portal, "neu", betrieb.Email.ToUpperInvariant());
        code.ShouldBe(Konsole.Erledigt);
        (await portal.Get(Pfad(aus))).Text.ShouldContain(betrieb.Anzeigename);

        // Who manages access, and who belongs to several organisations; the Akte knows it.
        var behoerde = await portal.Organisation(Organisationsart.Bewilligungsbehoerde);
        var verwaltung = await portal.Person(behoerde, Rolle.Zugangsverwaltung);
        (await Rufe(portal, "neu", verwaltung.Email)).Code.ShouldBe(Konsole.Erledigt);
        await using var db = portal.Db();
        db.Personen.Single(p => p.Id == andere.Id).RolleVergeben(behoerde, Rolle.Bewilligung, portal.Uhr.Heute(), null, "Test");
        await db.SaveChangesAsync();
        (await Rufe(portal, "neu", andere.Email)).Code.ShouldBe(Konsole.Erledigt);
        db.Akte.Where(a => a.Ereignis == "ZugangErneuert").Select(a => a.AggregatId).ToList()
            .ShouldBe([$"{betrieb.Id}", $"{verwaltung.Id}", $"{andere.Id}"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Port", "6081", "http://127.0.0.1:6081/einladung/")]
    [InlineData("urls", "http://0.0.0.0:8080;http://localhost:9", "http://0.0.0.0:8080/einladung/")]
    [InlineData("Adresse", "https://portal.example", "https://portal.example/einladung/")]
    public async Task Der_Link_nennt_die_eingestellte_Adresse(string name, string wert, string anfang)
    {
        await using var portal = await Portal.Start();
        (await Rufe(portal, [new(name, wert)], "neu")).Aus.ShouldContain("  " + anfang);
        (await Rufe(portal, [new(name, wert)], "neu", "--adresse", "http://127.0.0.1:7777")).Aus.ShouldContain("  http://127.0.0.1:7777/einladung/");
        await Should.ThrowAsync<InvalidDataException>(() => Rufe(portal, [new(name, wert)], "neu", "--adresse", "hier"));
    }

    [Fact]
    public async Task Beispielpersonen_zaehlen_nicht_als_Betrieb()
    {
        await using var portal = await Portal.Start();
        var organisation = await portal.Organisation(Organisationsart.Betreiber);
        var beispiel = Person.Anlegen(new(Guid.CreateVersion7()), "Bernd", "Otto", "bernd.otto@beispiel.invalid", null, new string('x', 20), "Test");
        beispiel.RolleVergeben(organisation, Rolle.Betrieb, new DateOnly(2026, 1, 1), null, "Test");
        await using var db = portal.Db();
        db.Add(beispiel);
        await db.SaveChangesAsync();
        (await Rufe(portal, "neu")).Code.ShouldBe(Konsole.Erledigt);
    }

    [Fact]
    public void Passwoerter_werden_so_langsam_gehasht_wie_OWASP_es_raet()
    {
        var dienste = new ServiceCollection().AddLogging().AddKonten(new ConfigurationBuilder().Build()).BuildServiceProvider();
        dienste.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount.ShouldBeGreaterThanOrEqualTo(210_000);
    }

    private static Task<(int Code, string Aus, string Fehler)> Rufe(Portal portal, params string[] args) => Rufe(portal, [new("Adresse", "https://portal.example")], args);

    private static async Task<(int Code, string Aus, string Fehler)> Rufe(Portal portal, KeyValuePair<string, string?>[] mehr, params string[] args)
    {
        using var aus = new StringWriter();
        using var fehler = new StringWriter();
        var einstellungen = new ConfigurationBuilder().AddInMemoryCollection([new("Datenbank", portal.Datenbank.Verbindung), .. mehr]).Build();
        var code = await ZugangVerb.RunAsync(args, einstellungen, portal.Uhr, new(aus, fehler, false), default);
        return (code, aus.ToString(), fehler.ToString().ReplaceLineEndings("\n"));
    }

    private static string Pfad(string text) => Link().Match(text).Groups[1].Value;

    [GeneratedRegex(@"https?://[^/\s]+(/einladung/\S{43})")]
    private static partial Regex Link();
}
