namespace Zielwerk.App.Data.Technik;

/// <summary>
/// Does something again and again while the portal runs; the first turn comes one beat after the start. What fails is logged and tried again at the next
/// turn. No BackgroundService: when the portal cannot start for another reason, the host would report that one as failed, too.
/// </summary>
public abstract class Taktdienst(TimeSpan takt, TimeProvider clock, ILogger log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource ende = new();
    private Task lauf = Task.CompletedTask;

    protected TimeProvider Clock { get; } = clock;

    protected ILogger Log { get; } = log;

    /// <summary>One turn.</summary>
    public abstract Task DreheAsync(CancellationToken abbruch);

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

    public void Dispose()
    {
        ende.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does a part of a turn; its failure is logged and does not keep the other parts from their turn.</summary>
    /// <param name="was">What did not work, for the log; names no person.</param>
    protected async Task<bool> VersucheAsync(string was, Func<CancellationToken, Task> tat, CancellationToken abbruch)
    {
        try
        {
            await tat(abbruch);
            return true;
        }
        catch (Exception fault) when (!abbruch.IsCancellationRequested)
        {
            Log.LogError(fault, "{Dienst} gescheitert: {Was}", GetType().Name, was);
            return false;
        }
    }

    private async Task LaufeAsync()
    {
        using var uhr = new PeriodicTimer(takt, Clock);
        try
        {
            while (await uhr.WaitForNextTickAsync(ende.Token))
            {
                await VersucheAsync("ganzer Durchgang", DreheAsync, ende.Token);
            }
        }
        catch (OperationCanceledException) when (ende.IsCancellationRequested)
        {
            // The portal ends.
        }
    }
}
