using System.Net;
using System.Net.Sockets;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Lesung;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Betrieb;

public sealed class BefehleTests : IDisposable
{
    private readonly StringWriter aus = new();
    private readonly StringWriter fehler = new();

    public void Dispose()
    {
        aus.Dispose();
        fehler.Dispose();
    }

    private Konsole Konsole => new(aus, fehler, Terminal: false);

    [Fact]
    public async Task Jedes_Verb_hat_eine_deutsche_Hilfe()
    {
        var leer = new ConfigurationBuilder().Build();
        (string Verb, Func<string[], Task<int>> Lauf)[] verben =
        [
            ("web", a => Befehle.WebAsync(a, Konsole)),
            ("lesen", a => Task.FromResult(App.Lesung.Lesen.Run(a, Konsole))),
            ("uebernehmen", a => Uebernehmen.RunAsync(a, leer, Konsole, default)),
            ("akte", a => AkteVerb.RunAsync(a, leer, Konsole, default)),
            ("migrate", a => Migrate.RunAsync(a, leer, Konsole, default)),
        ];
        Befehle.Hilfe(Konsole).ShouldBe(0);
        var uebersicht = aus.ToString();
        foreach (var (verb, lauf) in verben)
        {
            uebersicht.ShouldContain($"  {verb} ");
            aus.GetStringBuilder().Clear();
            (await lauf(["--hilfe"])).ShouldBe(0);
            aus.ToString().ShouldStartWith($"zielwerk {verb}");
            aus.ToString().ShouldContain("--hilfe");
        }
    }

    [Theory]
    [InlineData(null, "Es ist kein Verb genannt.")]
    [InlineData("quatsch", "Das Verb quatsch gibt es nicht.")]
    public void Ein_unbekanntes_Verb_zeigt_die_Hilfe_und_scheitert(string? verb, string meldung)
    {
        Befehle.Unbekannt(verb, Konsole).ShouldBe(2);
        fehler.ToString().ShouldContain(meldung);
        fehler.ToString().ShouldContain("uebernehmen");
    }

    [Theory]
    [InlineData("--dmeo")]
    [InlineData("--urls")]
    [InlineData("demo")]
    public async Task Eine_vertippte_Angabe_startet_kein_Portal(string angabe)
    {
        (await Befehle.WebAsync([angabe], Konsole)).ShouldBe(2);
        fehler.ToString().ShouldBe($"Fehler: Die Angabe {angabe} gibt es nicht. Hilfe: zielwerk web --hilfe{Environment.NewLine}");
    }

    [Fact]
    public async Task Eine_belegte_Adresse_wird_deutsch_gemeldet()
    {
        using var belegt = new TcpListener(IPAddress.Loopback, 0);
        belegt.Start();
        await using var datenbank = await Testdatenbank.Frisch();
        var ordner = Directory.CreateTempSubdirectory("zielwerk-belegt");
        (await Befehle.WebAsync(
            ["--urls", $"http://{belegt.LocalEndpoint}", $"--Datenbank={datenbank.Verbindung}", $"--Datenordner={ordner.FullName}"], Konsole)).ShouldBe(2);
        fehler.ToString().ShouldStartWith("Fehler: Die Adresse ist belegt: Dort läuft schon ein Programm.");
        ordner.Delete(recursive: true);
    }

    [Fact]
    public async Task Eine_unerreichbare_Datenbank_wird_deutsch_gemeldet()
    {
        var einstellungen = Einstellungen("Host=127.0.0.1;Port=9;Username=x;Timeout=2");
        (await Befehle.FuehreAusAsync(Konsole, c => AkteVerb.RunAsync(["pruefen"], einstellungen, Konsole, c))).ShouldBe(2);
        fehler.ToString().ShouldStartWith("Fehler: Die Datenbank antwortet nicht wie erwartet:");
    }

    [Fact]
    [Anforderung("SEC-20")]
    public async Task Akte_pruefen_endet_mit_0_oder_1_und_nennt_den_ersten_falschen_Eintrag()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        var einstellungen = Einstellungen(datenbank.Verbindung);
        await using (var db = datenbank.Db())
        {
            db.AddRange(Testvereinbarung.Neu(2020), Testvereinbarung.Neu(2021));
            await db.SaveChangesAsync();
        }

        (await AkteVerb.RunAsync(["pruefen"], einstellungen, Konsole, default)).ShouldBe(0);
        aus.ToString().ShouldStartWith("Die Akte ist unversehrt: 2 Einträge.");
        var kopf = aus.ToString().Split("Kopf: ")[1].Trim();
        (await AkteVerb.RunAsync(["pruefen", "--kopf", kopf], einstellungen, Konsole, default)).ShouldBe(0);
        (await AkteVerb.RunAsync(["pruefen", "--kopf", kopf.Replace("2:", "1:", StringComparison.Ordinal)], einstellungen, Konsole, default)).ShouldBe(1);
        (await AkteVerb.RunAsync(["pruefen", "--kopf", "unsinn"], einstellungen, Konsole, default)).ShouldBe(2);
        (await AkteVerb.RunAsync(["loeschen"], einstellungen, Konsole, default)).ShouldBe(2);

        await datenbank.SqlAsync((Testdatenbank.IstPostgres ? "ALTER TABLE akte DISABLE TRIGGER ALL;" : "DROP TRIGGER akte_nicht_aendern;") + "UPDATE akte SET wer = 'x' WHERE nummer = 2");
        aus.GetStringBuilder().Clear();
        (await AkteVerb.RunAsync(["pruefen"], einstellungen, Konsole, default)).ShouldBe(1);
        aus.ToString().ShouldStartWith("Die Akte ist verändert. Erster falscher Eintrag: 2.");
    }

    private static IConfiguration Einstellungen(string datenbank) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Datenbank", datenbank)]).Build();
}
