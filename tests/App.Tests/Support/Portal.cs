using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Zielwerk.App.Data;

namespace Zielwerk.App.Tests.Support;

/// <summary>
/// The whole portal in this process: real pipeline, antiforgery on, a database of its own. Ends with the test.
/// <code>await using var portal = await Portal.Start(); var page = await portal.Get("/");</code>
/// </summary>
public sealed class Portal : IAsyncDisposable
{
    private readonly WebApplication app;

    private Portal(WebApplication app, Testdatenbank datenbank, Uhr uhr, Protokoll protokoll, string datenordner)
    {
        this.app = app;
        Datenbank = datenbank;
        Uhr = uhr;
        Protokoll = protokoll;
        Datenordner = datenordner;
    }

    public Testdatenbank Datenbank { get; }

    /// <summary>The clock the portal reads; stands still until a test moves it.</summary>
    public Uhr Uhr { get; }

    /// <summary>What the portal has logged.</summary>
    public Protokoll Protokoll { get; }

    /// <summary>The operator's folder, empty at the start.</summary>
    public string Datenordner { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Starts a portal; <paramref name="weg"/> adds routes or services of the test, <paramref name="einstellungen"/> settings.</summary>
    public static async Task<Portal> Start(
        Action<WebApplicationBuilder>? dienste = null,
        Action<WebApplication>? weg = null,
        IEnumerable<KeyValuePair<string, string?>>? einstellungen = null,
        string umgebung = "Production")
    {
        var datenbank = await Testdatenbank.Frisch();
        var uhr = new Uhr(new DateTime(2026, 3, 13, 13, 3, 0, DateTimeKind.Utc));
        var protokoll = new Protokoll();
        var ordner = Directory.CreateTempSubdirectory("zielwerk-test-").FullName;
        var app = Web.Build(["--environment", umgebung], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Configuration.AddInMemoryCollection([new("Datenbank", datenbank.Verbindung), new("Datenordner", ordner), .. einstellungen ?? []]);
            builder.Services.AddSingleton<TimeProvider>(uhr);
            builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
            builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000); // KontenServicesTests look at the real number
            builder.Logging.ClearProviders().AddProvider(protokoll);
            dienste?.Invoke(builder);
        });
        weg?.Invoke(app);
        await app.StartAsync();
        return new(app, datenbank, uhr, protokoll, ordner);
    }

    /// <summary>A browser of its own: cookies, redirects, scheme https or http.</summary>
    public TestBrowser Browser(string host = "http://localhost") => new(app.GetTestServer(), new Uri(host));

    /// <summary>One page in a new browser.</summary>
    public Task<TestPage> Get(string url) => Browser().Get(url);

    /// <summary>A raw client: no cookies, no redirects.</summary>
    public HttpClient Client() => app.GetTestClient();

    /// <summary>A context on the portal's database.</summary>
    public Db Db() => Datenbank.Db();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Datenbank.DisposeAsync();
        Directory.Delete(Datenordner, recursive: true);
    }
}
