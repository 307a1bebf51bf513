using System.Text.RegularExpressions;

namespace Zielwerk.App.Tests.Support;

/// <summary>What the style sheets that are really delivered know.</summary>
public static partial class Stilblatt
{
    private static readonly string Ordner = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Elements whose attribute makes the browser fetch something.</summary>
    public static IReadOnlyList<(string Selector, string Attribute)> Ladend { get; } =
        [("link[href]", "href"), ("[src]", "src"), ("[srcset]", "srcset"), ("use[href]", "href"), ("image[href]", "href"), ("form[action]", "action"), ("[poster]", "poster"), ("object[data]", "data")];

    /// <summary>All style sheets, as delivered.</summary>
    public static IReadOnlyDictionary<string, string> Blaetter { get; } =
        Directory.GetFiles(Ordner, "*.css", SearchOption.AllDirectories).ToDictionary(p => Path.GetRelativePath(Ordner, p), File.ReadAllText);

    /// <summary>Classes of KERN, and those of our own layer that carry its prefix.</summary>
    public static IReadOnlySet<string> Klassen { get; } = Klassenname().Matches(Blaetter["kern/kern.min.css"] + Blaetter["zielwerk.css"])
        .Select(m => m.Groups[1].Value).ToHashSet();

    [GeneratedRegex(@"\.((?:kern|zw)-[\w-]+)")]
    private static partial Regex Klassenname();
}
