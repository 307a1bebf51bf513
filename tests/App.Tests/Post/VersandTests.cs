using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Post;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Post;

public partial class VersandTests
{
    private static CancellationToken Abbruch => TestContext.Current.CancellationToken;

    private static Nachricht Gruss(string an = "anna@beispiel.de", string betreff = "Grüße aus Kassel", string? schluessel = null) =>
        new(an, null, betreff, "Guten Tag,\nIhr Zugang: https://zielwerk.beispiel.de/einladung/geheim\nGrüße", schluessel);

    private static async Task StelleEin(Portal portal, params Nachricht[] nachrichten)
    {
        await using var db = portal.Datenbank.Technik();
        foreach (var nachricht in nachrichten)
        {
            Versand.StelleEin(db, nachricht, portal.Uhr);
        }

        await db.SaveChangesAsync(Abbruch);
    }

    private static Task Drehe(Portal portal) => portal.Services.GetRequiredService<Postdienst>().DreheAsync(Abbruch);

    private static string[] Ablage(Portal portal) => Directory.Exists(Path.Combine(portal.Datenordner, "post"))
        ? [.. Directory.GetFiles(Path.Combine(portal.Datenordner, "post"), "*.eml").Select(File.ReadAllText)]
        : [];

    private static async Task<Versand> Zeile(Portal portal)
    {
        await using var db = portal.Datenbank.Technik();
        return await db.Set<Versand>().SingleAsync(Abbruch);
    }

    private static string Text(string mail) => Encoding.UTF8.GetString(Convert.FromBase64String(mail.ReplaceLineEndings("\n").Split("\n\n", 2)[1].Replace("\n", "", StringComparison.Ordinal)));

    private static Task<Portal> MitServer(Mailannahme server) => Portal.Start(einstellungen:
        [new("Mail:Host", "127.0.0.1"), new("Mail:Port", $"{server.Port}"), new("Mail:Absender", "zielwerk@beispiel.de"), new("Mail:Tls", "false")]);

    [Fact]
    public async Task Ohne_Mailserver_wird_jede_Nachricht_eine_Datei_und_der_Inhalt_danach_vergessen()
    {
        await using var portal = await Portal.Start();
        await StelleEin(portal, Gruss());
        Ablage(portal).ShouldBeEmpty();
        await Drehe(portal);
        await Drehe(portal);

        var mail = Ablage(portal).ShouldHaveSingleItem();
        mail.ShouldContain("To: anna@beispiel.de");
        mail.ShouldContain("Subject: =?utf-8?B?");
        mail.ShouldContain("Auto-Submitted: auto-generated");
        Text(mail).ShouldBe("Guten Tag,\r\nIhr Zugang: https://zielwerk.beispiel.de/einladung/geheim\r\nGrüße");
        var zeile = await Zeile(portal);
        (zeile.An, zeile.Text, zeile.Naechster, zeile.Versuche, zeile.Fehler).ShouldBe(("", "", null, 1, null));
        zeile.Gesendet.ShouldBe(portal.Uhr.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task Ueber_SMTP_kommt_die_Nachricht_genau_einmal_und_mit_Umlauten_an()
    {
        await using var server = new Mailannahme();
        await using var portal = await MitServer(server);
        await StelleEin(portal, Gruss(), Gruss("berta@beispiel.de"));
        await Drehe(portal);
        await Drehe(portal);

        server.Nachrichten.Count.ShouldBe(2);
        server.Befehle.ShouldContain("MAIL FROM:<zielwerk@beispiel.de>");
        server.Befehle.Where(b => b.StartsWith("RCPT", StringComparison.Ordinal)).Order().ShouldBe(["RCPT TO:<anna@beispiel.de>", "RCPT TO:<berta@beispiel.de>"]);
        Text(server.Nachrichten[0]).ShouldEndWith("\r\nGrüße");
    }

    [Fact]
    public async Task Zeilenumbrueche_werden_nie_zu_Kopfzeilen()
    {
        await using var server = new Mailannahme();
        await using var portal = await MitServer(server);
        await StelleEin(portal, Gruss(betreff: "Hallo\r\nBcc: opfer@beispiel.de\u2028X-Boese: 1\n\n<b>"));
        await Drehe(portal);

        server.Befehle.Count(b => b.StartsWith("RCPT", StringComparison.Ordinal)).ShouldBe(1);
        var kopf = server.Nachrichten.ShouldHaveSingleItem().Split("\n\n", 2)[0];
        Kopfname().Matches(kopf).Select(m => m.Groups[1].Value.ToLowerInvariant()).ShouldNotContain(n => n == "bcc" || n == "x-boese");
        await using var db = portal.Datenbank.Technik();
        foreach (var falsch in (string[])["a@b.de\r\nBcc: c@d.de", "a@b.de, c@d.de", "Anna <a@b.de>", "a@b.de;c@d.de", "", "a b@c.de", "a@b.de\u0000"])
        {
            Should.Throw<ArgumentException>(() => Versand.StelleEin(db, Gruss(falsch), portal.Uhr));
        }
    }

    [Fact]
    public async Task Was_scheitert_wird_spaeter_und_spaeter_wiederholt_und_zuletzt_aufgegeben()
    {
        var kaputt = true;
        await using var server = new Mailannahme(b => kaputt && b.StartsWith("RCPT", StringComparison.Ordinal) ? "451 spaeter" : null);
        await using var portal = await MitServer(server);
        await StelleEin(portal, Gruss());
        foreach (var abstand in Zustellung.Abstaende)
        {
            var vorher = (await Zeile(portal)).Versuche;
            await Drehe(portal);
            await Drehe(portal);
            (await Zeile(portal)).Versuche.ShouldBe(vorher + 1, "not before its time");
            (await Zeile(portal)).Fehler.ShouldNotBeNull().ShouldStartWith("SMTP ");
            portal.Uhr.Vor(abstand);
        }

        await Drehe(portal);
        var ende = await Zeile(portal);
        (ende.Naechster, ende.An, ende.Text, ende.Gesendet).ShouldBe((null, "", "", null));
        portal.Protokoll.Zeilen.ShouldContain(z => z.Text.EndsWith("Aufgegeben.", StringComparison.Ordinal));
        portal.Protokoll.Zeilen.ShouldNotContain(z => z.Text.Contains("anna", StringComparison.Ordinal) || $"{z.Fehler}".Contains("anna", StringComparison.Ordinal));
        kaputt = false;
        portal.Uhr.Vor(TimeSpan.FromDays(2));
        await Drehe(portal);
        server.Nachrichten.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ein_Fehler_haelt_die_anderen_Nachrichten_nicht_auf_und_geht_beim_naechsten_Mal_hinaus()
    {
        var kaputt = true;
        await using var server = new Mailannahme(b => kaputt && b.Contains("anna", StringComparison.Ordinal) ? "550 nein" : null);
        await using var portal = await MitServer(server);
        await StelleEin(portal, Gruss(), Gruss("berta@beispiel.de"));
        await Drehe(portal);
        server.Nachrichten.ShouldHaveSingleItem().ShouldContain("berta@");
        kaputt = false;
        portal.Uhr.Vor(TimeSpan.FromMinutes(1));
        await Drehe(portal);
        server.Nachrichten.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Zwei_Programme_an_einer_Datenbank_senden_eine_Nachricht_nur_einmal()
    {
        await using var server = new Mailannahme();
        await using var portal = await MitServer(server);
        await StelleEin(portal, [.. Enumerable.Range(0, 20).Select(i => Gruss($"p{i}@beispiel.de"))]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.Services.GetRequiredService<Zustellung>().SendeAsync(Abbruch)));
        await using var db = portal.Datenbank.Technik();
        (await db.Set<Versand>().AllAsync(v => v.Gesendet != null && v.Versuche == 1, Abbruch)).ShouldBeTrue();
        server.Nachrichten.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Derselbe_Schluessel_wird_kein_zweites_Mal_angenommen_und_Altes_vergessen()
    {
        await using var portal = await Portal.Start();
        await StelleEin(portal, Gruss(schluessel: "uebersicht:1"));
        await Should.ThrowAsync<DbUpdateException>(() => StelleEin(portal, Gruss(schluessel: "uebersicht:1")));
        await Drehe(portal);
        portal.Uhr.Vor(TimeSpan.FromDays(91));
        await Drehe(portal);
        await using var db = portal.Datenbank.Technik();
        (await db.Set<Versand>().CountAsync(Abbruch)).ShouldBe(0);
    }

    [Theory]
    [InlineData("Mail:Absender", "kein absender")]
    [InlineData("Mail:Port", "70000")]
    [InlineData("Mail:Tls", "vielleicht")]
    [InlineData("Mail:Stunde", "24")]
    public async Task Eine_falsche_Einstellung_haelt_den_Start_an(string name, string wert)
    {
        var fehler = await Should.ThrowAsync<InvalidDataException>(async () => await (await Portal.Start(einstellungen: [new(name, wert)])).DisposeAsync());
        fehler.Message.ShouldContain(name);
    }

    [GeneratedRegex(@"^([\w-]+):", RegexOptions.Multiline)]
    private static partial Regex Kopfname();
}
