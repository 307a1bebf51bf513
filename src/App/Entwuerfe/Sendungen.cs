using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Entwuerfe;

/// <summary>Each rendering of a form is accepted once. The table decides, also between processes; within one the second waits for the first.</summary>
public sealed class Sendungen(IDbContextFactory<TechnikDb> fabrik, TimeProvider clock)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> laufende = new(StringComparer.Ordinal);

    public async Task<Sendung> BeginneAsync(string einmal, CancellationToken cancellation)
    {
        var eigene = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (!laufende.TryAdd(einmal, eigene))
        {
            if (laufende.TryGetValue(einmal, out var fremde))
            {
                try
                {
                    await fremde.Task.WaitAsync(Geduld, cancellation);
                }
                catch (TimeoutException)
                {
                    return new(Sendungsart.Laeuft);
                }
            }
        }

        try
        {
            var sendung = await TrageEinAsync(einmal, cancellation);
            if (sendung.Art != Sendungsart.Neu)
            {
                Beende(einmal);
            }

            return sendung;
        }
        catch
        {
            Beende(einmal);
            throw;
        }
    }

    /// <summary>Remembers where an accepted sending led.</summary>
    public async Task SchliesseAsync(string einmal, string ziel, CancellationToken cancellation)
    {
        try
        {
            await using var db = await fabrik.CreateDbContextAsync(cancellation);
            var zeile = await db.Set<Formularsendung>().FindAsync([einmal], cancellation);
            if (zeile is null)
            {
                db.Add(zeile = new Formularsendung { Schluessel = einmal, BegonnenAm = clock.GetUtcNow().UtcDateTime });
            }

            zeile.Ziel = ziel.Length <= 1000 ? ziel : "/";
            await db.SaveChangesAsync(cancellation);
        }
        finally
        {
            Beende(einmal);
        }
    }

    /// <summary>The sending was not accepted; the same page may be sent again.</summary>
    public async Task GibFreiAsync(string einmal, CancellationToken cancellation)
    {
        try
        {
            await using var db = await fabrik.CreateDbContextAsync(cancellation);
            if (await db.Set<Formularsendung>().FindAsync([einmal], cancellation) is { } zeile)
            {
                db.Remove(zeile);
                await db.SaveChangesAsync(cancellation);
            }
        }
        finally
        {
            Beende(einmal);
        }
    }

    public async Task<bool> IstErledigtAsync(string einmal, CancellationToken cancellation)
    {
        await using var db = await fabrik.CreateDbContextAsync(cancellation);
        return await db.Set<Formularsendung>().AnyAsync(s => s.Schluessel == einmal && s.Ziel != null, cancellation);
    }

    private async Task<Sendung> TrageEinAsync(string einmal, CancellationToken cancellation)
    {
        await using var db = await fabrik.CreateDbContextAsync(cancellation);
        if (await Bekannt(db, einmal, cancellation) is { } bekannt)
        {
            return bekannt;
        }

        db.Add(new Formularsendung { Schluessel = einmal, BegonnenAm = clock.GetUtcNow().UtcDateTime });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new(Sendungsart.Neu);
        }
        catch (DbUpdateException)
        {
            // Another process was faster by a moment.
            db.ChangeTracker.Clear();
            return await Bekannt(db, einmal, cancellation) ?? throw new InvalidOperationException("A sending could neither be entered nor found.");
        }
    }

    private static async Task<Sendung?> Bekannt(TechnikDb db, string einmal, CancellationToken cancellation) =>
        await db.Set<Formularsendung>().AsNoTracking().SingleOrDefaultAsync(s => s.Schluessel == einmal, cancellation) is { } zeile
            ? zeile.Ziel is null ? new(Sendungsart.Laeuft) : new(Sendungsart.Erledigt, zeile.Ziel)
            : null;

    private void Beende(string einmal)
    {
        if (laufende.TryRemove(einmal, out var lauf))
        {
            lauf.TrySetResult();
        }
    }
}
