using System.Text.RegularExpressions;

namespace Zielwerk.App.Tests.Architecture;

/// <summary>A source file of the product: which project and room (folder) it belongs to, and its text.</summary>
/// <param name="Pfad">From the repository's root, with forward slashes.</param>
/// <param name="Projekt">Domain or App.</param>
/// <param name="Raum">First folder below the project; empty for files directly in it.</param>
public sealed record Quelldatei(string Pfad, string Projekt, string Raum, string Inhalt)
{
    /// <summary>The text without comments and without the contents of strings: what the compiler sees as names.</summary>
    public string Code { get; } = Quellbaum.OhneTexte(Inhalt, Pfad.EndsWith(".razor", StringComparison.Ordinal));

    public int Zeilen => Inhalt.TrimEnd('\n').Split('\n').Length;
}

/// <summary>All source files of the product, read once.</summary>
public static partial class Quellbaum
{
    public static IReadOnlyList<Quelldatei> Produkt { get; } = [.. Dateien("src", ".cs", ".razor").Select(Lies)];

    /// <summary>Paths below a folder with one of the endings; build output and vendored files left out.</summary>
    public static IEnumerable<string> Dateien(string ordner, params string[] endungen) =>
        Directory.EnumerateFiles(Ablage.Pfad(ordner), "*", SearchOption.AllDirectories)
            .Select(d => Path.GetRelativePath(Ablage.Wurzel, d).Replace('\\', '/'))
            .Where(d => endungen.Any(e => d.EndsWith(e, StringComparison.Ordinal)) && !d.Contains("/wwwroot/kern/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static Quelldatei Lies(string pfad)
    {
        var teile = pfad.Split('/');
        return new Quelldatei(pfad, teile[1], teile.Length > 3 ? teile[2] : "", Ablage.Lies(teile));
    }

    internal static string OhneTexte(string inhalt, bool razor)
    {
        var ohne = razor ? RazorKommentar().Replace(inhalt, " ") : inhalt;
        return razor ? ohne : Kommentar().Replace(ohne, m => m.Value[0] == '/' ? " " : "\"\"");
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex RazorKommentar();

    [GeneratedRegex("""/\*.*?\*/|//[^\n]*|"{3,}.*?"{3,}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", RegexOptions.Singleline)]
    private static partial Regex Kommentar();
}
