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
        var einstellungen = new ConfigurationBuilder().AddInMemoryCollection([new("Datenbank", portal.Datenbank.Verbindung)]).Build();
        var ende = await Meldungen.RunAsync(args, einstellungen, portal.Uhr, new Konsole(aus, fehler, false), TestContext.Current.CancellationToken);
        return (ende, aus.ToString().ReplaceLineEndings("\n"), fehler.ToString());
    }

    [Fact]
    public async Task Offene_Meldungen_werden_gezeigt_draengen_und_werden_erledigt()
    {
        await using var portal = await Portal.Start();
        (await Rufe(portal)).ShouldBe((0, "0 offene Meldungen.\n", ""));
        var danke = await (await portal.Get("/barriere-melden?seite=%2Fmatrix"))
            .Fill("Was geht nicht?", "Kontrast\u001b[31m zu\nschwach").Fill("Ihre E-Mail-Adresse", "anna@beispiel.de").Press("Meldung absenden");
        var nummer = danke.Url.Segments[^1];

        (await Rufe(portal)).ShouldBe((0, $"1 offene Meldung.\n\n{nummer}: fällig am 24. April 2026\n  Seite: /matrix\n  Von: anna@beispiel.de\n  Was: Kontrast [31m zu schwach\n", ""));
        portal.Uhr.Vor(TimeSpan.FromDays(28));
        var drittens = await Rufe(portal);
        drittens.Ende.ShouldBe(1);
        drittens.Aus.ShouldContain($"{nummer}: drängt, fällig am 24. April 2026");
        portal.Uhr.Vor(TimeSpan.FromDays(15));
        (await Rufe(portal)).Aus.ShouldContain($"{nummer}: überfällig, fällig am 24. April 2026");

        (await Rufe(portal, "erledigt", nummer, "Kontrast erhöht")).ShouldBe((0, $"{nummer} ist erledigt.\n", ""));
        (await Rufe(portal)).ShouldBe((0, "0 offene Meldungen.\n", ""));
        await using var db = portal.Db();
        db.Akte.Where(a => a.Aggregat == "Barrieremeldung").OrderBy(a => a.Nummer).Select(a => a.Ereignis).ShouldBe(["BarriereGemeldet", "BarriereErledigt"]);
    }

    [Fact]
    public async Task Ein_falscher_Aufruf_sagt_was_falsch_ist()
    {
        await using var portal = await Portal.Start();
        (await Rufe(portal, "erledigt", "BM-2026-AAAAAAAA", "getan")).ShouldBe((2, "", $"Fehler: Eine Meldung BM-2026-AAAAAAAA gibt es nicht.{Environment.NewLine}"));
        (await Rufe(portal, "loeschen")).Ende.ShouldBe(2);
        (await Rufe(portal, "--hilfe")).Aus.ShouldContain("zielwerk meldungen erledigt");
    }
}
