using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Access.Konten;

/// <summary>
/// Slows down guessing: from the fifth failure on an address waits, each time twice as long. Counted by address, whether it has an account or not,
/// so that the answer tells nothing about that. A passkey is not affected: whoever guesses for a person cannot lock that person out of it.
/// </summary>
public sealed class Anmeldesperren(TechnikDb technik, TimeProvider clock)
{
    public const int Frei = 5;
    private static readonly TimeSpan Hoechstens = TimeSpan.FromHours(1);
    private static readonly TimeSpan Vergessen = TimeSpan.FromDays(1);

    /// <summary>Counts an attempt before it is judged, so that many at once cannot slip through. Gives the end of the lock when there is one.</summary>
    public async Task<DateTime?> VersucheAsync(string email, CancellationToken abbruch)
    {
        var hash = Hash(email);
        while (true)
        {
            technik.ChangeTracker.Clear();
            var jetzt = clock.GetUtcNow().UtcDateTime;
            var sperre = await technik.Set<Anmeldesperre>().FindAsync([hash], abbruch);
            if (sperre is null)
            {
                await EntferneAlteAsync(jetzt, abbruch);
                sperre = technik.Add(new Anmeldesperre { AdresseHash = hash }).Entity;
            }
            else if (sperre.GesperrtBis > jetzt)
            {
                return sperre.GesperrtBis;
            }

            sperre.Fehlversuche = (sperre.Zuletzt + Vergessen < jetzt ? 0 : sperre.Fehlversuche) + 1;
            sperre.Zuletzt = jetzt;
            sperre.GesperrtBis = sperre.Fehlversuche < Frei ? null : jetzt + Dauer(sperre.Fehlversuche);
            try
            {
                await technik.SaveChangesAsync(abbruch);
                return null;
            }
            catch (DbUpdateException)
            {
                // Another attempt was counted in between: count this one on top of it.
            }
        }
    }

    /// <summary>Takes back one counted attempt: the password was right, the code is still to come.</summary>
    public Task NimmZurueckAsync(string email, CancellationToken abbruch) => AendereAsync(email, s =>
    {
        s.Fehlversuche = Math.Max(0, s.Fehlversuche - 1);
        s.GesperrtBis = null;
    }, abbruch);

    /// <summary>The person is in: nothing is held against the address any more.</summary>
    public Task VergissAsync(string email, CancellationToken abbruch) => AendereAsync(email, s => technik.Remove(s), abbruch);

    private async Task AendereAsync(string email, Action<Anmeldesperre> wie, CancellationToken abbruch)
    {
        if (await technik.Set<Anmeldesperre>().FindAsync([Hash(email)], abbruch) is not { } sperre)
        {
            return;
        }

        wie(sperre);
        try
        {
            await technik.SaveChangesAsync(abbruch);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody tries at the same moment; then that attempt counts.
            technik.Entry(sperre).State = EntityState.Detached;
        }
    }

    private async Task EntferneAlteAsync(DateTime jetzt, CancellationToken abbruch)
    {
        var grenze = jetzt - Vergessen;
        technik.RemoveRange(await technik.Set<Anmeldesperre>().Where(s => s.Zuletzt < grenze).OrderBy(s => s.Zuletzt).Take(100).ToListAsync(abbruch));
    }

    private static TimeSpan Dauer(int fehlversuche) =>
        fehlversuche - Frei > 6 ? Hoechstens : TimeSpan.FromMinutes(Math.Min(1 << (fehlversuche - Frei), Hoechstens.TotalMinutes));

    private static byte[] Hash(string email) => SHA256.HashData(Encoding.UTF8.GetBytes("anmeldung:" + Adresse.Normal(email)));
}
