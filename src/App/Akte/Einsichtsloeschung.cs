using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Akte;

/// <summary>The log of read access is kept for two years, or as long as the setting "EinsichtenMonate" says.</summary>
public sealed class Einsichtsloeschung(IConfiguration einstellungen) : ILoeschregel
{
    private const int JeRunde = 1000;

    public async Task<int> WendeAnAsync(IServiceProvider dienste, DateOnly heute, CancellationToken abbruch)
    {
        var technik = dienste.GetRequiredService<TechnikDb>();
        var grenze = heute.AddMonths(-einstellungen.GetValue("EinsichtenMonate", 24)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        for (var geloescht = 0; ; geloescht += JeRunde)
        {
            var alte = await technik.Set<Einsicht>().Where(e => e.Zeitpunkt < grenze).OrderBy(e => e.Zeitpunkt).Take(JeRunde).ToListAsync(abbruch);
            technik.RemoveRange(alte);
            await technik.SaveChangesAsync(abbruch);
            technik.ChangeTracker.Clear();
            if (alte.Count < JeRunde)
            {
                return geloescht + alte.Count;
            }
        }
    }
}
