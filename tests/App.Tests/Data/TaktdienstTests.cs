using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Entwuerfe;
using Zielwerk.App.Post;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Data;

/// <summary>What the portal does by itself: each service goes off with its clock, survives a failure and ends with the portal.</summary>
public class TaktdienstTests
{
    private static readonly DateTime Freitag = new(2026, 3, 13, 13, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Was_scheitert_kommt_beim_naechsten_Schlag_wieder_dran()
    {
        var uhr = new Taktuhr(Freitag);
        using var protokoll = new Protokoll();
        using var dienst = new Zaehler(uhr, protokoll);
        await dienst.StartAsync(TestContext.Current.CancellationToken);
        for (var schlag = 1; schlag <= 4; schlag++)
        {
            await uhr.Schlage(() => dienst.Anzahl == schlag);
        }

        await dienst.StopAsync(TestContext.Current.CancellationToken);
        protokoll.Zeilen.Select(z => (z.Text, z.Fehler!.GetType())).ShouldBe(
            [("Zaehler gescheitert: ganzer Durchgang", typeof(InvalidOperationException)), ("Zaehler gescheitert: ganzer Durchgang", typeof(TaskCanceledException))]);
    }

    [Fact]
    [Anforderung("PRIV-05")]
    public async Task Jede_Loeschregel_greift_einmal_am_Tag_und_nach_einem_Fehler_noch_einmal()
    {
        var uhr = new Taktuhr(new DateTime(2026, 3, 13, 22, 30, 0, DateTimeKind.Utc));
        using var protokoll = new Protokoll();
        using var fabrik = LoggerFactory.Create(b => b.AddProvider(protokoll));
        await using var dienste = new ServiceCollection().BuildServiceProvider();
        var (gut, schlecht) = (new Regel(0), new Regel(2));
        using var dienst = new Loeschdienst(dienste.GetRequiredService<IServiceScopeFactory>(), [schlecht, gut], uhr, fabrik.CreateLogger<Loeschdienst>());
        await dienst.StartAsync(TestContext.Current.CancellationToken);
        await uhr.Schlage(() => gut.Tage.Count == 1);
        await uhr.Schlage(() => schlecht.Tage.Count == 2);
        await uhr.Schlage(() => schlecht.Tage.Count == 3);
        gut.Tage.ShouldBe([new(2026, 3, 13)]);

        // Half past midnight in Berlin is still the day before in UTC.
        uhr.Vor(TimeSpan.FromHours(1));
        await uhr.Schlage(() => gut.Tage.Count == 2);
        await dienst.StopAsync(TestContext.Current.CancellationToken);
        gut.Tage.ShouldBe([new(2026, 3, 13), new(2026, 3, 14)]);
        schlecht.Tage.ShouldBe([new(2026, 3, 13), new(2026, 3, 13), new(2026, 3, 13), new(2026, 3, 14)]);
        protokoll.Zeilen.Select(z => z.Text).ShouldBe(["Loeschdienst gescheitert: Regel", "Loeschdienst gescheitert: Regel"]);
    }

    [Fact]
    public async Task Alte_Entwuerfe_und_wartende_Post_gehen_mit_der_Uhr()
    {
        var uhr = new Taktuhr(Freitag);
        await using var portal = await Portal.Start(b => b.Services.AddSingleton<TimeProvider>(uhr));
        await using (var technik = portal.Datenbank.Technik())
        {
            technik.Add(new Formularsendung { Schluessel = "alt", BegonnenAm = Freitag.AddDays(-40) });
            Versand.StelleEin(technik, new("zz@example.org", null, "Betreff", "Text"), uhr);
            await technik.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await uhr.Schlage(() => Warten() == (0, 0));

        (int Sendungen, int Post) Warten()
        {
            using var technik = portal.Datenbank.Technik();
            return (technik.Set<Formularsendung>().Count(), technik.Set<Versand>().Count(v => v.Gesendet == null));
        }
    }

    [Fact]
    public async Task Jeder_Taktdienst_laeuft_im_Portal_mit()
    {
        await using var portal = await Portal.Start();
        var gebaut = typeof(Taktdienst).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Taktdienst))).ToList();
        gebaut.ShouldBe([typeof(Ankerdienst), typeof(Entwurfsablauf), typeof(Loeschdienst), typeof(Postdienst)], ignoreOrder: true);
        portal.Services.GetServices<IHostedService>().OfType<Taktdienst>().Select(d => d.GetType()).ShouldBe(gebaut, ignoreOrder: true);
    }

    private sealed class Zaehler(TimeProvider uhr, ILogger log) : Taktdienst(TimeSpan.FromMinutes(1), uhr, log)
    {
        public int Anzahl { get; private set; }

        public override Task DreheAsync(CancellationToken abbruch) => ++Anzahl switch
        {
            1 => throw new InvalidOperationException(),
            2 => throw new TaskCanceledException("a time limit of somebody else, not the end of the portal"),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Fails so often.</summary>
    private sealed class Regel(int fehler) : ILoeschregel
    {
        public List<DateOnly> Tage { get; } = [];

        public Task<int> WendeAnAsync(IServiceProvider dienste, DateOnly heute, CancellationToken abbruch)
        {
            Tage.Add(heute);
            return Tage.Count <= fehler ? throw new InvalidOperationException() : Task.FromResult(1);
        }
    }
}
