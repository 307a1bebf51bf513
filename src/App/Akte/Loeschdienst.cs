using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Akte;

/// <summary>Applies every <see cref="ILoeschregel"/> once a day (PRIV-05); what failed is tried again ten minutes later.</summary>
public sealed class Loeschdienst(IServiceScopeFactory dienste, IEnumerable<ILoeschregel> regeln, TimeProvider clock, ILogger<Loeschdienst> log)
    : Taktdienst(TimeSpan.FromMinutes(10), clock, log)
{
    private readonly Dictionary<ILoeschregel, DateOnly> erledigt = [];

    public override async Task DreheAsync(CancellationToken abbruch)
    {
        var heute = Clock.Heute();
        foreach (var regel in regeln.Where(r => erledigt.GetValueOrDefault(r) != heute))
        {
            await VersucheAsync(regel.GetType().Name, a => WendeAnAsync(regel, heute, a), abbruch);
        }
    }

    private async Task WendeAnAsync(ILoeschregel regel, DateOnly heute, CancellationToken abbruch)
    {
        await using var bereich = dienste.CreateAsyncScope();
        var anzahl = await regel.WendeAnAsync(bereich.ServiceProvider, heute, abbruch);
        erledigt[regel] = heute;
        Log.LogInformation("{Regel}: {Anzahl} gelöscht", regel.GetType().Name, anzahl);
    }
}
