using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Betrieb;

/// <summary>kill -9, SIGTERM and kill -9 again in the middle of an import, then once to the end (R1).</summary>
[Anforderung("R1")]
public sealed class AbbruchTests : IDisposable
{
    private const int Anzahl = 500;
    private readonly string _ordner = Path.Combine(Path.GetTempPath(), $"zielwerk-abbruch-{Environment.ProcessId}");

    public void Dispose() => Directory.Delete(_ordner, recursive: true);

    [Fact]
    public async Task Nach_kill_9_ist_jede_Vereinbarung_ganz_da_oder_gar_nicht()
    {
        Vereinbarungsvorrat.Schreibe(_ordner, Anzahl);
        await using var datenbank = await Testdatenbank.Leer();
        var einstellung = ("Datenbank", datenbank.Verbindung);
        var vorher = 0;
        foreach (var (zeilen, hart) in ((int, bool)[])[(1, true), (60, false), (150, true)])
        {
            using (var lauf = Programmlauf.Starte(["uebernehmen", _ordner], einstellung))
            {
                await lauf.WarteAuf(_ => lauf.Zeilen.Count(z => z.Contains(": übernommen", StringComparison.Ordinal)) >= zeilen);
                if (hart)
                {
                    await lauf.Toete();
                }
                else
                {
                    (await lauf.Beende()).ShouldBe(2);
                    lauf.Fehler.ShouldContain("Abgebrochen");
                }
            }

            var jetzt = await PruefeGanz(datenbank);
            jetzt.ShouldBeInRange(vorher + zeilen, Anzahl - 1);
            (await Programmlauf.BisEnde(["akte", "pruefen"], einstellung)).Code.ShouldBe(0);
            vorher = jetzt;
        }

        var rest = await Programmlauf.BisEnde(["uebernehmen", _ordner], einstellung);
        rest.Zeilen[^1].ShouldBe($"{Anzahl - vorher} übernommen, {vorher} schon vorhanden, 0 mit anderem Inhalt vorhanden, 0 abgelehnt.");
        rest.Code.ShouldBe(0);
        var nochmal = await Programmlauf.BisEnde(["uebernehmen", _ordner], einstellung);
        nochmal.Zeilen[^1].ShouldBe($"0 übernommen, {Anzahl} schon vorhanden, 0 mit anderem Inhalt vorhanden, 0 abgelehnt.");
        (await PruefeGanz(datenbank)).ShouldBe(Anzahl);
        (await Programmlauf.BisEnde(["akte", "pruefen"], einstellung)).ShouldSatisfyAllConditions(
            l => l.Code.ShouldBe(0), l => l.Zeilen[0].ShouldStartWith("Die Akte ist unversehrt"));
    }

    /// <summary>Every agreement has its reading, its lists and both entries in the log; nothing is there without it. Gives their number.</summary>
    private static async Task<int> PruefeGanz(Testdatenbank datenbank)
    {
        await using var db = datenbank.Db();
        var vereinbarungen = await db.Zielvereinbarungen.AsNoTracking().ToListAsync();
        vereinbarungen.ShouldAllBe(z => z.Massnahmenarten.Count == z.AnzahlMassnahmenarten && z.Projekte.Count == z.AnzahlProjekte && z.AnzahlProjekte == 8);
        (await db.Lesevorgaenge.Select(l => l.ZielvereinbarungId).ToListAsync()).ShouldBe(vereinbarungen.Select(z => z.Id), ignoreOrder: true);
        (await db.Akte.CountAsync(a => a.Aggregat == "Zielvereinbarung")).ShouldBe(vereinbarungen.Count);
        (await db.Akte.CountAsync(a => a.Aggregat == "Lesevorgang")).ShouldBe(vereinbarungen.Count);
        return vereinbarungen.Count;
    }
}
