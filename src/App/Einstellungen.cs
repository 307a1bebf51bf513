namespace Zielwerk.App;

/// <summary>Where settings come from, the later the stronger: appsettings.json beside the program, ZIELWERK_… variables, command line. Keys: docs/operations.md.</summary>
public static class Einstellungen
{
    private const string Praefix = "ZIELWERK_";

    /// <summary>Settings of a verb without a web server.</summary>
    public static IConfiguration Lies() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables("ASPNETCORE_") // where the portal listens may be said there, too
        .AddEnvironmentVariables(Praefix)
        .Build();

    /// <summary>Adds our variables to what the web host reads by itself; the command line keeps the last word.</summary>
    public static void AddZielwerkSettings(this ConfigurationManager configuration, string[] args)
    {
        configuration.AddEnvironmentVariables(Praefix);
        configuration.AddCommandLine(args);
    }
}
