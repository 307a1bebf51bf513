using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Entwuerfe;

/// <summary>Forgets drafts nobody came back to, and sendings nobody repeats any more (PRIV-05).</summary>
public sealed class Entwurfsablauf(IDbContextFactory<TechnikDb> fabrik, TimeProvider clock, ILogger<Entwurfsablauf> log)
    : Taktdienst(TimeSpan.FromHours(1), clock, log)
{
    public static readonly TimeSpan Aufbewahrt = TimeSpan.FromDays(30);

    /// <summary>Removes what is too old now.</summary>
    public override async Task DreheAsync(CancellationToken abbruch)
    {
        var jetzt = Clock.GetUtcNow().UtcDateTime;
        var (grenze, verworfen, gesendet) = (jetzt - Aufbewahrt, jetzt - Formularablage.Rueckholbar, jetzt - Ui.Formularzeichen.Gilt);
        await using var db = await fabrik.CreateDbContextAsync(abbruch);
        db.RemoveRange(await db.Set<Formularentwurf>().Where(e => e.GespeichertAm < grenze || e.VerworfenAm < verworfen).ToListAsync(abbruch));
        db.RemoveRange(await db.Set<Formularsendung>().Where(s => s.BegonnenAm < gesendet).ToListAsync(abbruch));
        await db.SaveChangesAsync(abbruch);
    }
}
