using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Akte;

[Anforderung("SEC-20")]
public sealed class AnkerTests : IDisposable
{
    private readonly string ordner = Directory.CreateTempSubdirectory("zielwerk-test-").FullName;
    private readonly StringWriter aus = new();
    private readonly StringWriter fehler = new();

    public void Dispose()
    {
        Directory.Delete(ordner, recursive: true);
        aus.Dispose();
        fehler.Dispose();
    }

    [Fact]
    public async Task Ein_Anker_von_ausserhalb_entlarvt_Kuerzen_und_Neuschreiben()
    {
        await using var datenbank = await Testvereinbarung.Datenbank(3);
        (await Rufe(datenbank, "anker")).ShouldBe(0);
        var anker = Directory.GetFiles(Path.Combine(ordner, "anker")).ShouldHaveSingleItem();
        aus.ToString().ShouldContain($"Anker: {anker}");
        (await Rufe(datenbank, "pruefen", "--anker", anker)).ShouldBe(0);

        await using (var andere = await Testvereinbarung.Datenbank(3))
        {
            // Intact by itself: every hash is right, every state too.
            (await Rufe(andere, "pruefen")).ShouldBe(0);
            (await Rufe(andere, "pruefen", "--anker", anker)).ShouldBe(1);
            aus.ToString().ShouldContain("Erster falscher Eintrag: 3. Eintrag 3 trägt einen anderen Hash als der vermerkte Stand");
        }

        await datenbank.SqlAsync((Testdatenbank.IstPostgres ? "ALTER TABLE akte DISABLE TRIGGER ALL;" : "DROP TRIGGER akte_nicht_loeschen;")
            + "DELETE FROM akte WHERE nummer = 3; DELETE FROM zielvereinbarung_projekt; DELETE FROM zielvereinbarung_massnahmenart; DELETE FROM zielvereinbarung WHERE jahr = 2002");
        (await Rufe(datenbank, "pruefen", "--anker", anker)).ShouldBe(1);
        aus.ToString().ShouldContain("Die Akte endet bei Eintrag 2; der vermerkte Stand war Eintrag 3.");
    }

    [Theory]
    [InlineData("\"nummer\": 3", "\"nummer\": 2")]
    [InlineData("\"eintraege\": 3", "\"eintraege\": 4")]
    [InlineData("\"hash\": \"", "\"hash\": \"0")]
    [InlineData("\"zeit\": \"20", "\"zeit\": \"19")]
    [InlineData("\"signatur\": \"ME", "\"signatur\": \"MF")]
    public async Task Ein_veraenderter_Anker_faellt_auf(string alt, string neu)
    {
        await using var datenbank = await Testvereinbarung.Datenbank(3);
        await Rufe(datenbank, "anker");
        var datei = Directory.GetFiles(Path.Combine(ordner, "anker")).Single();
        var text = await File.ReadAllTextAsync(datei);
        text.ShouldContain(alt);
        await File.WriteAllTextAsync(datei, text.Replace(alt, neu, StringComparison.Ordinal));
        (await Rufe(datenbank, "pruefen", "--anker", datei)).ShouldBe(1);
        aus.ToString().ShouldEndWith("Die Unterschrift des Ankers stimmt nicht: Er wurde verändert.\n");
    }

    [Fact]
    public async Task Ein_fremder_Schluessel_faellt_auf_und_was_kein_Anker_ist_scheitert()
    {
        await using var datenbank = await Testvereinbarung.Datenbank(3);
        await Rufe(datenbank, "anker");
        var datei = Directory.GetFiles(Path.Combine(ordner, "anker")).Single();
        using var fremd = Ankerschluessel.Eigener(Path.Combine(ordner, "fremd"));
        (await Rufe(datenbank, "pruefen", "--anker", datei, "--schluessel", Path.Combine(ordner, "fremd", "oeffentlich.pem"))).ShouldBe(1);
        aus.ToString().ShouldEndWith("Der Anker ist mit einem anderen Schlüssel unterzeichnet.\n");
        foreach (var inhalt in (string[])["", "{}", "[]", "null", "{\"art\":1}", "{\"art\":\"zielwerk-anker-1\",\"nummer\":\"x\"}", new string('[', 9000)])
        {
            var unsinn = Path.Combine(ordner, "unsinn.json");
            await File.WriteAllTextAsync(unsinn, inhalt);
            (await Rufe(datenbank, "pruefen", "--anker", unsinn)).ShouldBe(2, inhalt);
        }

        fehler.ToString().ShouldContain("ist kein Anker.");
        (await Rufe(datenbank, "pruefen", "--anker", datei, "--schluessel", datei)).ShouldBe(2);
        (await Rufe(datenbank, "pruefen", "--anker", datei, "--kopf", $"1:{new string('0', 64)}")).ShouldBe(2);
    }

    [Fact]
    public async Task Der_Schluessel_gehoert_nur_dem_Betreiber_und_bleibt_derselbe()
    {
        var akte = Path.Combine(ordner, "akte");
        var kennungen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var schluessel = Ankerschluessel.Eigener(akte);
            return Ankerschluessel.Kennung(schluessel);
        })));
        kennungen.Distinct().ShouldHaveSingleItem();
        Directory.GetFiles(akte).Select(Path.GetFileName).Order().ShouldBe(["oeffentlich.pem", "schluessel.pem"]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(akte, "schluessel.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var oeffentlich = Ankerschluessel.Lies(await File.ReadAllTextAsync(Path.Combine(akte, "oeffentlich.pem"))).ShouldNotBeNull();
        Ankerschluessel.Kennung(oeffentlich).ShouldBe(kennungen[0]);
    }

    [Fact]
    public async Task Das_Portal_schreibt_jeden_Tag_einen_Anker_und_meldet_eine_veraenderte_Akte()
    {
        await using var datenbank = await Testvereinbarung.Datenbank(3);
        var uhr = new Taktuhr(new DateTime(2026, 3, 13, 22, 30, 0, DateTimeKind.Utc));
        var ablage = new Ankerablage(Einstellungen(datenbank));
        using var protokoll = new Protokoll();
        using var fabrik = LoggerFactory.Create(b => b.AddProvider(protokoll));
        using var dienst = new Ankerdienst(new Fabrik(datenbank), ablage, uhr, fabrik.CreateLogger<Ankerdienst>());
        await dienst.StartAsync(TestContext.Current.CancellationToken);
        await uhr.Schlage(() => Anker().Count == 1);
        await uhr.Schlage(() => Anker().Count == 1);

        // Half past midnight in Berlin is still the day before in UTC.
        uhr.Vor(TimeSpan.FromHours(1));
        await uhr.Schlage(() => Anker().Count == 2);
        Anker().ShouldBe(["anker-2026-03-13-00000003.json", "anker-2026-03-14-00000003.json"]);

        uhr.Vor(TimeSpan.FromDays(1));
        await datenbank.SqlAsync("UPDATE zielvereinbarung SET betrag_cent = 1 WHERE jahr = 2001");
        await uhr.Schlage(() => protokoll.Zeilen.Count > 0);
        await dienst.StopAsync(TestContext.Current.CancellationToken);
        protokoll.Zeilen.First().ShouldSatisfyAllConditions(
            z => z.Stufe.ShouldBe(LogLevel.Critical), z => z.Text.ShouldContain("Die Akte ist verändert, Eintrag 2: Zielvereinbarung "));
        Anker().Count.ShouldBe(2);

        List<string> Anker() => Directory.Exists(ablage.Ordner) ? [.. Directory.GetFiles(ablage.Ordner, "*.json").Select(d => Path.GetFileName(d)).Order()] : [];
    }

    [Fact]
    public async Task Eine_veraenderte_Akte_wird_nicht_unterzeichnet()
    {
        await using var datenbank = await Testvereinbarung.Datenbank(3);
        await datenbank.SqlAsync("UPDATE zielvereinbarung SET betrag_cent = 1 WHERE jahr = 2001");
        (await Rufe(datenbank, "anker")).ShouldBe(1);
        Directory.Exists(Path.Combine(ordner, "anker")).ShouldBeFalse();
    }

    private Task<int> Rufe(Testdatenbank datenbank, params string[] args) =>
        AkteVerb.RunAsync(args, Einstellungen(datenbank), new Konsole(aus, fehler, Terminal: false), TestContext.Current.CancellationToken);

    private IConfiguration Einstellungen(Testdatenbank datenbank) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Datenbank", datenbank.Verbindung), new("Datenordner", ordner)]).Build();

    private sealed class Fabrik(Testdatenbank datenbank) : IDbContextFactory<Db>
    {
        public Db CreateDbContext() => datenbank.Db();
    }
}
