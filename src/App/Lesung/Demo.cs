using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;

namespace Zielwerk.App.Lesung;

/// <summary>Takes the two agreements that ship with the program into an empty register, by the same way as any other.</summary>
public static class Demo
{
    private const string Ordner = "samples/";

    public static async Task LadeAsync(IConfiguration einstellungen, TimeProvider clock, ILogger log, CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, DataSetup.Setting(einstellungen));
        var uebernahme = new Uebernahme(() => new Db(options.Options) { Clock = clock }, clock, "Mitgelieferte Vereinbarung (Demo)", beispieldaten: false);
        var lesung = new Dateilesung();
        var programm = Assembly.GetExecutingAssembly();
        foreach (var name in programm.GetManifestResourceNames().Where(n => n.StartsWith(Ordner, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await using var strom = programm.GetManifestResourceStream(name)!;
            var bytes = new byte[strom.Length];
            await strom.ReadExactlyAsync(bytes, cancellation);
            var ergebnis = await uebernahme.UebernimmAsync(lesung.Lies(name, bytes), probe: false, cancellation);
            log.Log(
                ergebnis.Art is Uebernahmeart.Uebernommen or Uebernahmeart.SchonVorhanden ? LogLevel.Information : LogLevel.Warning,
                "Demo {Datei}: {Meldung}", name, ergebnis.Meldung);
        }
    }
}
