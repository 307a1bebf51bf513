using System.Diagnostics;

namespace Zielwerk.App.Tests.Access;

/// <summary>The real provider of tests/oidc/provider.mjs (npm oidc-provider) as a process of its own. It ends with its input, at the latest with the test.</summary>
internal sealed class OidcNodeAnbieter : IDisposable
{
    private readonly Process prozess;

    private OidcNodeAnbieter(Process prozess, string aussteller) => (this.prozess, Aussteller) = (prozess, aussteller);

    public string Aussteller { get; }

    public IEnumerable<KeyValuePair<string, string?>> Einstellungen =>
    [
        new("Oidc:Name", "Landeskonto"), new("Oidc:Aussteller", Aussteller), new("Oidc:ClientId", "zielwerk-test"),
        new("Oidc:ClientSecret", "nur-fuer-den-test:+/ %"), new("Oidc:Umfang", "openid email profile"),
    ];

    public static async Task<OidcNodeAnbieter> Starte()
    {
        var prozess = Process.Start(new ProcessStartInfo("node", [Ablage.Pfad("tests", "oidc", "provider.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        prozess.BeginErrorReadLine(); // warnings of its development mode
        return new(prozess, await Zeile(prozess));
    }

    /// <summary>Tells the provider where the portal is; only then it serves.</summary>
    public async Task Kenne(string portal)
    {
        await prozess.StandardInput.WriteLineAsync(portal);
        await prozess.StandardInput.FlushAsync();
        await Zeile(prozess);
    }

    public void Dispose()
    {
        prozess.StandardInput.Close();
        if (!prozess.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            prozess.Kill();
        }

        prozess.Dispose();
    }

    private static async Task<string> Zeile(Process prozess)
    {
        using var frist = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await prozess.StandardOutput.ReadLineAsync(frist.Token) ?? throw new InvalidOperationException("The provider ended. Is node there, and npm ci done?");
    }
}
