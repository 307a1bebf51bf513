using Shouldly;
using Xunit;
using Zielwerk.App.Barrierefreiheit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Barrierefreiheit;

[Anforderung("A11Y-05")]
public class MeldungenTests
{
    private static async Task<(int Ende, string Aus, string Fehler)> Rufe(Portal portal, params string[] args)
    {
        using var aus = new StringWriter();
        using var fehler = new StringWriter();
        var einstellungen = new ConfigurationBuilder().AddInMemoryCollection([new("Datenbank", portal.Datenbank.Verbindung), new("Datenordner", portal.Datenordner)]).Build();
        var ende = await Meldungen.RunAsync(args, einstellungen, portal.Uhr, new Konsole(aus, fehler, false), TestContext.Current.CancellationToken);
        return (ende, aus.ToString().ReplaceLineEndings("\n"), fehler.ToString());
    }

    [Fact]
    public async Task Offene_Meldungen_werden_gezeigt_draengen_und_werden_erledigt()
    {
        await using var portal = await Portal.Start();
        (await Rufe(portal)).ShouldBe((0, "0 offene Meldungen.\n", ""));
        var danke = await (await portal.Get("/barriere-melden?seite=%2Fmatrix"))
            .Fill("Was geht nicht?", "Kontrast zu\nschwach").Fill("Ihre E-Mail-Adresse", "anna@beispiel.de").Press("Meldung absenden");
        var nummer = danke.Url.Segments[^1];

        (await Rufe(portal)).ShouldBe((0, $"1 offene Meldung.\n\n{nummer}: fällig am 24. April 2026\n  Erinnerung: am 10. April 2026\n  Seite: /matrix\n  Von: anna@beispiel.de\n  Was: Kontrast zu schwach\n", ""));
        portal.Uhr.Vor(TimeSpan.FromDays(27));
        (await Rufe(portal)).Ende.ShouldBe(0);
        portal.Uhr.Vor(TimeSpan.FromDays(1));
        var drittens = await Rufe(portal);
        drittens.Ende.ShouldBe(1);
        drittens.Aus.ShouldContain($"{nummer}: drängt, fällig am 24. April 2026\n  Erinnerung: seit dem 10. April 2026\n");
        portal.Uhr.Vor(TimeSpan.FromDays(14));
        (await Rufe(portal)).Aus.ShouldContain($"{nummer}: drängt, ");
        portal.Uhr.Vor(TimeSpan.FromDays(1));
        (await Rufe(portal)).Aus.ShouldContain($"{nummer}: überfällig, fällig am 24. April 2026");

        (await Rufe(portal, "erledigt", nummer, "Kontrast erhöht")).ShouldBe((0, $"{nummer} ist erledigt.\n", ""));
        (await Rufe(portal)).ShouldBe((0, "0 offene Meldungen.\n", ""));
        await using var db = portal.Db();
        db.Akte.Where(a => a.Aggregat == "Barrieremeldung").OrderBy(a => a.Nummer).Select(a => a.Ereignis).ShouldBe(["BarriereGemeldet", "BarriereErledigt"]);
    }

    [Fact]
    [Anforderung("IOP-25")]
    public async Task Zu_jeder_Meldung_laesst_sich_das_Datum_erklaeren()
    {
        await using var portal = await Portal.Start();
        var danke = await (await portal.Get("/barriere-melden")).Fill("Was geht nicht?", "Kontrast").Press("Meldung absenden");
        (await Rufe(portal, "--warum")).Aus.ShouldEndWith(
            """
              Warum dieses Datum: Antwort auf eine gemeldete Barriere: 6 Wochen, § 6 HVBIT. Quelle: lbit.hessen.de/buergerinnen-und-buerger/durchsetzungsverfahren-beantragen
                Eingang der Meldung: Freitag, 13. März 2026. Dieser Tag zählt nicht mit (§ 187 Abs. 1 BGB).
                6 Wochen weiter, am gleichen Wochentag: Freitag, 24. April 2026 (§ 188 Abs. 2 BGB).
                Das ist ein Arbeitstag, es bleibt dabei.

            """.ReplaceLineEndings("\n"));

        // The date stays as promised when the operator corrects the row, and is no longer explained by it.
        await EigenerRechtsstand(portal, t => t.Replace("\"6 Wochen\"", "\"5 Wochen\"", StringComparison.Ordinal));
        (await Rufe(portal, "--warum")).Aus.ShouldEndWith("Warum dieses Datum: Es stand mit dem Eingang fest; der Rechtsstand wurde seitdem geändert.\n");
        (await portal.Get(danke.Url.AbsolutePath)).Text.ShouldContain("Wir erledigen das bis 24. April 2026.");
        (await portal.Get(danke.Url.AbsolutePath)).Document.QuerySelector("details").ShouldBeNull();
        (await portal.Get("/barriere-melden")).Text.ShouldContain("spätestens 17. April 2026");
    }

    [Fact]
    [Anforderung("IOP-25")]
    public async Task Ein_fehlerhafter_Rechtsstand_des_Betreibers_haelt_den_Start_an_und_nennt_die_Datei()
    {
        await using var portal = await Portal.Start();
        await EigenerRechtsstand(portal, t => t.Replace("\"6 Wochen\"", "\"bald\"", StringComparison.Ordinal));
        using var aus = new StringWriter();
        using var fehler = new StringWriter();
        var ende = await Befehle.WebAsync([$"--Datenordner={portal.Datenordner}", $"--Datenbank={portal.Datenbank.Verbindung}", "--urls=http://127.0.0.1:0"], new Konsole(aus, fehler, false));
        ende.ShouldBe(2);
        fehler.ToString().ShouldStartWith($"Fehler: {Path.Combine(portal.Datenordner, "rechtsstand.json")}: Rechtsstand fehlerhaft: Der Wert „bald“ ist nicht lesbar.");
    }

    private static async Task EigenerRechtsstand(Portal portal, Func<string, string> aenderung) => await File.WriteAllTextAsync(
        Path.Combine(portal.Datenordner, "rechtsstand.json"), aenderung(Ablage.Lies("src", "App", "Data", "Rechtsstand", "rechtsstand.json")));

    [Fact]
    public async Task Ein_falscher_Aufruf_sagt_was_falsch_ist()
    {
        await using var portal = await Portal.Start();
        (await Rufe(portal, "erledigt", "BM-2026-AAAAAAAA", "getan")).ShouldBe((2, "", $"Fehler: Eine Meldung BM-2026-AAAAAAAA gibt es nicht.{Environment.NewLine}"));
        (await Rufe(portal, "loeschen")).Ende.ShouldBe(2);
        (await Rufe(portal, "--hilfe")).Aus.ShouldContain("zielwerk meldungen erledigt");
    }
}
