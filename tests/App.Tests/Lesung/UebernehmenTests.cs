using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;
using Zielwerk.App.Lesung;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Tests.Lesung;

/// <summary>The verb on the two samples, from the files to the register.</summary>
[Anforderung("R1")]
public sealed class UebernehmenTests : IDisposable
{
    private static readonly string Muster = Ablage.Pfad("samples");
    private readonly StringWriter aus = new();
    private readonly StringWriter fehler = new();

    public void Dispose()
    {
        aus.Dispose();
        fehler.Dispose();
    }

    [Fact]
    public async Task Beide_Muster_zweimal_uebernommen_gibt_zwei_Vereinbarungen()
    {
        await using var datenbank = await Testdatenbank.Leer();
        (await Lauf(datenbank, "--probe", Muster)).ShouldBe("2 zu übernehmen, 0 schon vorhanden, 0 mit anderem Inhalt vorhanden, 0 abgelehnt.");
        (await Lauf(datenbank, Muster)).ShouldBe("2 übernommen, 0 schon vorhanden, 0 mit anderem Inhalt vorhanden, 0 abgelehnt.");
        aus.ToString().ShouldContain("übernommen: AQB 2024, documenta Stadt Kassel; zu prüfen (4 Warnungen, 10 Hinweise)");
        (await Lauf(datenbank, Muster)).ShouldBe("0 übernommen, 2 schon vorhanden, 0 mit anderem Inhalt vorhanden, 0 abgelehnt.");

        await using var db = datenbank.Db();
        (await db.Zielvereinbarungen.OrderBy(z => z.Jahr).Select(z => $"{z.Jahr} {z.Ags} {z.BetragCent} {z.AnzahlProjekte} {z.Beispieldaten}").ToListAsync())
            .ShouldBe(["2024 06611 112160000 11 False", "2025 06534 111878000 4 False"]);
        var kassel = await db.Lesevorgaenge.SingleAsync(l => l.Dateiname == "kassel-2024.txt");
        kassel.Quelle.ShouldBe(File.ReadAllBytes(Path.Combine(Muster, "kassel-2024.txt")));
        kassel.Textart.ShouldBe(Textart.Ocr);
        (await db.Akte.Where(a => a.Aggregat == "Zielvereinbarung").Select(a => a.Wer).Distinct().SingleAsync()).ShouldEndWith("(Befehlszeile)");
    }

    [Fact]
    public async Task Derselbe_Inhalt_in_anderer_Schreibung_ist_ein_gemeldeter_Widerspruch()
    {
        await using var datenbank = await Testdatenbank.Leer();
        await Lauf(datenbank, Muster);
        var ordner = Directory.CreateTempSubdirectory("zielwerk-uebernehmen-").FullName;
        var text = await File.ReadAllTextAsync(Path.Combine(Muster, "kassel-2024.txt"));
        await File.WriteAllTextAsync(Path.Combine(ordner, "kassel-neu.txt"), text.Replace("1.121.600", "1.121.700", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(ordner, "einkauf.txt"), "Milch\nBrot\nKäse\n");
        (await Lauf(datenbank, Konsole.MitBefund, ordner)).ShouldBe("0 übernommen, 0 schon vorhanden, 1 mit anderem Inhalt vorhanden, 1 abgelehnt.");
        aus.ToString().ShouldContain("kassel-neu.txt: nicht übernommen");
        Directory.Delete(ordner, recursive: true);

        await using var db = datenbank.Db();
        (await db.Zielvereinbarungen.SingleAsync(z => z.Jahr == 2024)).BetragCent.ShouldBe(112160000);
    }

    [Fact]
    public async Task Die_Demo_enthaelt_die_mitgelieferten_Muster_und_laeuft_auch_zweimal()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        for (var lauf = 0; lauf < 2; lauf++)
        {
            await Demo.LadeAsync(Einstellungen(datenbank), TimeProvider.System, NullLogger.Instance, default);
        }

        await using var db = datenbank.Db();
        (await db.Lesevorgaenge.OrderBy(l => l.Dateiname).Select(l => l.Dateiname).ToListAsync()).ShouldBe(["kassel-2024.txt", "marburg-biedenkopf-2025.md"]);
        foreach (var lesung in await db.Lesevorgaenge.ToListAsync())
        {
            lesung.Quelle.ShouldBe(File.ReadAllBytes(Path.Combine(Muster, lesung.Dateiname)));
        }
    }

    private Task<string> Lauf(Testdatenbank datenbank, params string[] args) => Lauf(datenbank, Konsole.Erledigt, args);

    /// <summary>The last line the verb writes.</summary>
    private async Task<string> Lauf(Testdatenbank datenbank, int code, params string[] args)
    {
        (await Uebernehmen.RunAsync(args, Einstellungen(datenbank), new Konsole(aus, fehler, Terminal: false), default)).ShouldBe(code, fehler.ToString());
        return aus.ToString().TrimEnd().Split('\n')[^1];
    }

    private static IConfigurationRoot Einstellungen(Testdatenbank datenbank) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Datenbank", datenbank.Verbindung)]).Build();
}
