using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <summary>Result of the last check of the whole Akte and when it was (UTC).</summary>
public sealed record Kettenpruefung(AktePruefergebnis Ergebnis, DateTime Zeit);

/// <summary>
/// The last check of the Akte for pages that show it. A check reads everything, so it is made at most once an hour, whoever asks how
/// often, and earlier only when entries came that it does not cover.
/// </summary>
public sealed class Kettenstand(IDbContextFactory<Db> fabrik, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Gueltig = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim einer = new(1);
    private Kettenpruefung? letzte;

    /// <param name="nummer">An entry the check must cover.</param>
    public async Task<Kettenpruefung> LiesAsync(long nummer)
    {
        if (Genuegt(nummer) is { } bekannt)
        {
            return bekannt;
        }

        // Not ended by the caller: who comes next waits for the same check.
        await einer.WaitAsync();
        try
        {
            if (Genuegt(nummer) is { } inzwischen)
            {
                return inzwischen;
            }

            await using var db = await fabrik.CreateDbContextAsync();
            return letzte = new(await AktePruefung.PruefeAsync(db), clock.GetUtcNow().UtcDateTime);
        }
        finally
        {
            einer.Release();
        }
    }

    public void Dispose() => einer.Dispose();

    private Kettenpruefung? Genuegt(long nummer) =>
        letzte is { } stand && clock.GetUtcNow().UtcDateTime - stand.Zeit < Gueltig && (!stand.Ergebnis.Unversehrt || stand.Ergebnis.Kopf.Nummer >= nummer) ? stand : null;
}
