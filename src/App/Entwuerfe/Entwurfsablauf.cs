using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Entwuerfe;

/// <summary>Forgets drafts nobody came back to, and sendings nobody repeats any more (PRIV-05).</summary>
public sealed class Entwurfsablauf(IDbContextFactory<TechnikDb> fabrik, TimeProvider clock, ILogger<Entwurfsablauf> log) : IHostedService, IDisposable
{
    public static readonly TimeSpan Aufbewahrt = TimeSpan.FromDays(30);

    private static readonly TimeSpan Takt = TimeSpan.FromHours(1);
    private readonly CancellationTokenSource ende = new();
    private Task lauf = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lauf = LaufeAsync();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await ende.CancelAsync();
        await lauf.WaitAsync(cancellationToken);
    }

    public void Dispose() => ende.Dispose();

    /// <summary>Removes what is too old now.</summary>
    public async Task RaeumeAufAsync(CancellationToken cancellation)
    {
        var jetzt = clock.GetUtcNow().UtcDateTime;
        var (grenze, verworfen, gesendet) = (jetzt - Aufbewahrt, jetzt - Formularablage.Rueckholbar, jetzt - Ui.Formularzeichen.Gilt);
        await using var db = await fabrik.CreateDbContextAsync(cancellation);
        db.RemoveRange(await db.Set<Formularentwurf>().Where(e => e.GespeichertAm < grenze || e.VerworfenAm < verworfen).ToListAsync(cancellation));
        db.RemoveRange(await db.Set<Formularsendung>().Where(s => s.BegonnenAm < gesendet).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task LaufeAsync()
    {
        using var takt = new PeriodicTimer(Takt, clock);
        try
        {
            while (await takt.WaitForNextTickAsync(ende.Token))
            {
                await VersucheAsync();
            }
        }
        catch (OperationCanceledException) when (ende.IsCancellationRequested)
        {
            // The portal ends.
        }
    }

    private async Task VersucheAsync()
    {
        try
        {
            await RaeumeAufAsync(ende.Token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Alte Entwürfe konnten nicht gelöscht werden");
        }
    }
}
