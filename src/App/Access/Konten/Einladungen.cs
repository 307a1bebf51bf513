using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>One-time links: made, found, used up. A new one makes older ones for the same person and purpose worthless.</summary>
public sealed class Einladungen(TechnikDb technik, TimeProvider clock, ILogger<Einladungen> log)
{
    /// <summary>How long a link for a new account is good.</summary>
    public static readonly TimeSpan DauerEinladung = TimeSpan.FromDays(7);

    /// <summary>How long the link of the console is good.</summary>
    public static readonly TimeSpan DauerKonsole = TimeSpan.FromHours(24);

    /// <summary>How long a link for a new password is good.</summary>
    public static readonly TimeSpan DauerZuruecksetzen = TimeSpan.FromHours(1);

    /// <summary>Makes a link and gives its key, which is kept nowhere. The address is /einladung/{key}.</summary>
    /// <param name="personId">Null for the first operator only.</param>
    public async Task<string> ErstelleAsync(Guid? personId, Einladungszweck zweck, TimeSpan dauer, CancellationToken abbruch)
    {
        var jetzt = clock.GetUtcNow().UtcDateTime;
        foreach (var alte in await technik.Set<Einladung>().Where(e => e.PersonId == personId && e.Zweck == zweck && e.BenutztAm == null).ToListAsync(abbruch))
        {
            alte.BenutztAm = jetzt;
        }

        var schluessel = Schluessel.Neu();
        var neu = new Einladung
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            SchluesselHash = Schluessel.Hash(schluessel),
            PersonId = personId,
            Zweck = zweck,
            Angelegt = jetzt,
            LaeuftAb = jetzt + dauer,
        };
        technik.Add(neu);
        await technik.SaveChangesAsync(abbruch);
        log.LogInformation("Einmallink {Einladung} ({Zweck}) erstellt", neu.Id, zweck);
        return schluessel;
    }

    /// <summary>The link, or null when there is none that is still good.</summary>
    public async Task<Einladung?> FindeAsync(string schluessel, CancellationToken abbruch)
    {
        var hash = Schluessel.Hash(schluessel);
        var jetzt = clock.GetUtcNow().UtcDateTime;
        return await technik.Set<Einladung>().SingleOrDefaultAsync(e => e.SchluesselHash == hash && e.BenutztAm == null && e.LaeuftAb > jetzt, abbruch);
    }

    /// <summary>Uses a link up; false when another request was faster.</summary>
    public async Task<bool> VerbraucheAsync(Einladung einladung, CancellationToken abbruch)
    {
        einladung.BenutztAm = clock.GetUtcNow().UtcDateTime;
        try
        {
            await technik.SaveChangesAsync(abbruch);
            log.LogInformation("Einmallink {Einladung} benutzt", einladung.Id);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            technik.ChangeTracker.Clear();
            return false;
        }
    }
}
