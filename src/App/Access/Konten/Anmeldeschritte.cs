using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>Steps between two requests of a sign-in. The browser holds a key, the table what it stands for; a step serves one purpose and ends after use.</summary>
public sealed class Anmeldeschritte(TechnikDb technik, TimeProvider clock)
{
    /// <summary>Begins a step and gives its key.</summary>
    public async Task<string> BeginneAsync(string zweck, Guid? kontoId, string? daten, TimeSpan dauer, CancellationToken abbruch)
    {
        var schluessel = Schluessel.Neu();
        await LegeAnAsync(Schluessel.Hash(schluessel), zweck, kontoId, daten, dauer, abbruch);
        return schluessel;
    }

    /// <summary>The step, or null when it is unknown, for something else, or too old.</summary>
    public async Task<Anmeldeschritt?> FindeAsync(string? schluessel, string zweck, CancellationToken abbruch)
    {
        if (string.IsNullOrEmpty(schluessel))
        {
            return null;
        }

        var hash = Schluessel.Hash(schluessel);
        var jetzt = clock.GetUtcNow().UtcDateTime;
        return await technik.Set<Anmeldeschritt>().SingleOrDefaultAsync(s => s.SchluesselHash == hash && s.Zweck == zweck && s.LaeuftAb > jetzt, abbruch);
    }

    /// <summary>Ends a step; false when another request was faster.</summary>
    public async Task<bool> VerbraucheAsync(Anmeldeschritt schritt, CancellationToken abbruch)
    {
        technik.Remove(schritt);
        return await SpeichereAsync(schritt, abbruch);
    }

    /// <summary>Notes that something was used which the table does not know; false when it had been used before.</summary>
    public async Task<bool> NurEinmalAsync(string was, string zweck, TimeSpan dauer, CancellationToken abbruch)
    {
        try
        {
            await LegeAnAsync(Schluessel.Hash(was), zweck, null, null, dauer, abbruch);
            return true;
        }
        catch (DbUpdateException)
        {
            technik.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task LegeAnAsync(byte[] hash, string zweck, Guid? kontoId, string? daten, TimeSpan dauer, CancellationToken abbruch)
    {
        var jetzt = clock.GetUtcNow().UtcDateTime;
        technik.RemoveRange(await technik.Set<Anmeldeschritt>().Where(s => s.LaeuftAb <= jetzt)
            .OrderByDescending(s => s.SchluesselHash == hash).ThenBy(s => s.LaeuftAb).Take(100).ToListAsync(abbruch));
        await technik.SaveChangesAsync(abbruch);
        technik.Add(new Anmeldeschritt { SchluesselHash = hash, Zweck = zweck, KontoId = kontoId, Daten = daten, LaeuftAb = jetzt + dauer });
        await technik.SaveChangesAsync(abbruch);
    }

    private async Task<bool> SpeichereAsync(Anmeldeschritt schritt, CancellationToken abbruch)
    {
        try
        {
            await technik.SaveChangesAsync(abbruch);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            technik.Entry(schritt).State = EntityState.Detached;
            return false;
        }
    }
}
