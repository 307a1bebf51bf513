namespace Zielwerk.Tests;

/// <summary>Files of the repository, found from the test binary upwards.</summary>
public static class Ablage
{
    /// <summary>The repository's root folder.</summary>
    public static string Wurzel { get; } = FindeWurzel();

    /// <summary>Full path of a file in the repository.</summary>
    public static string Pfad(params string[] teile) => Path.Combine([Wurzel, .. teile]);

    /// <summary>Text of a file in the repository.</summary>
    public static string Lies(params string[] teile) => File.ReadAllText(Pfad(teile));

    private static string FindeWurzel()
    {
        var ordner = new DirectoryInfo(AppContext.BaseDirectory);
        while (ordner is not null && !File.Exists(Path.Combine(ordner.FullName, "Zielwerk.slnx")))
        {
            ordner = ordner.Parent;
        }

        return ordner?.FullName ?? throw new DirectoryNotFoundException("Zielwerk.slnx not found above the test binary");
    }
}
