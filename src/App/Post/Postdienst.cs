using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;

namespace Zielwerk.App.Post;

/// <summary>Every half minute: asks who has something to say, then sends; once a day forgets what is old.</summary>
public sealed class Postdienst(Zustellung zustellung, IEnumerable<IPostquelle> quellen, TimeProvider clock, ILogger<Postdienst> log)
    : Taktdienst(TimeSpan.FromSeconds(30), clock, log)
{
    private DateOnly? aufgeraeumt;

    public override async Task DreheAsync(CancellationToken abbruch)
    {
        foreach (var quelle in quellen)
        {
            await VersucheAsync(quelle.GetType().Name, quelle.StelleEinAsync, abbruch);
        }

        await VersucheAsync("Senden", SendeAllesAsync, abbruch);
        if (aufgeraeumt != Clock.Heute() && await VersucheAsync("Aufräumen", zustellung.RaeumeAufAsync, abbruch))
        {
            aufgeraeumt = Clock.Heute();
        }
    }

    private async Task SendeAllesAsync(CancellationToken abbruch)
    {
        while (await zustellung.SendeAsync(abbruch) == Zustellung.JeStapel)
        {
            // The batch was full: more may wait.
        }
    }
}
