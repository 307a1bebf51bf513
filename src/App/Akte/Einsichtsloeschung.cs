using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Akte;

/// <summary>The log of read access is kept for two years, or as long as the setting "EinsichtenMonate" says.</summary>
public sealed class Einsichtsloeschung(IConfiguration einstellungen) : ILoeschregel
{
    public Task<int> WendeAnAsync(IServiceProvider dienste, DateOnly heute, CancellationToken abbruch)
    {
        var technik = dienste.GetRequiredService<TechnikDb>();
        var grenze = heute.AddMonths(-einstellungen.GetValue("EinsichtenMonate", 24)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return technik.LoescheAsync(technik.Set<Einsicht>().Where(e => e.Zeitpunkt < grenze).OrderBy(e => e.Zeitpunkt), abbruch);
    }
}
