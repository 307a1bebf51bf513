using System.Text.RegularExpressions;

namespace Zielwerk.App.Tests.Architecture;

/// <summary>A requirement of anforderungen.txt in one German line. That it is fulfilled is claimed there by a reviewer; the rest follows from the tests.</summary>
public sealed record Anforderung(string Id, bool Behauptet, string Text)
{
    public string Stand => Behauptet ? "erfüllt" : Anforderungen.Tests.Contains(Id) ? "teilweise" : "offen";
}

/// <summary>Requirements, the tests that cite them, and all places in the repository that cite an id.</summary>
public static partial class Anforderungen
{
    public static IReadOnlyList<Anforderung> Liste { get; } =
        [.. from zeile in Ablage.Lies("tests", "App.Tests", "Architecture", "anforderungen.txt").Split('\n')
            where zeile.Length > 0 && zeile[0] != '#'
            let teile = zeile.Split('|', 3, StringSplitOptions.TrimEntries)
            select new Anforderung(teile[0], Claim(teile[1], teile[0]), teile[2])];

    /// <summary>Test names by the ids in their attribute; a class attribute counts for the class as a whole.</summary>
    public static ILookup<string, string> Tests { get; } =
        (from pfad in Quellbaum.Dateien("tests", ".cs")
         where !pfad.StartsWith("tests/Support/", StringComparison.Ordinal)
         let text = Ablage.Lies(pfad.Split('/'))
         from Match m in Attribut().Matches(text)
         let ziel = Ziel().Match(text, m.Index + m.Length)
         let name = ziel.Groups["klasse"].Success
             ? ziel.Groups["klasse"].Value
             : Path.GetFileNameWithoutExtension(pfad) + "." + ziel.Groups["methode"].Value
         from Match id in Kennung().Matches(m.Value)
         select (Id: id.Value, Name: name)).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal).ToLookup(t => t.Id, t => t.Name);

    /// <summary>All ids cited in code, data, tests and documents, with the files that cite them.</summary>
    public static ILookup<string, string> Zitate { get; } =
        (from pfad in Quellbaum.Dateien("src", ".cs", ".razor", ".css", ".js", ".json")
             .Concat(Quellbaum.Dateien("tests", ".cs")).Concat(Quellbaum.Dateien("docs", ".md")).Append("README.md").Append("CONTRIBUTING.md").Append("GLOSSAR.md")
         where File.Exists(Ablage.Pfad(pfad.Split('/'))) && pfad is not ("docs/anforderungen.md" or "docs/regeln.md")
         from Match m in Kennung().Matches(Ablage.Lies(pfad.Split('/')))
         select (Id: m.Value, pfad)).Distinct().ToLookup(t => t.Id, t => t.pfad);

    private static bool Claim(string stand, string id) => stand switch
    {
        "erfüllt" => true,
        "–" => false,
        _ => throw new FormatException($"anforderungen.txt, {id}: Stand „{stand}“"),
    };

    [GeneratedRegex(@"(?<![\w#&-])(?:R\d{1,2}|(?:UX|A11Y|IOP|SEC|PRIV|TN|POR|TD)-\d\d|F\d{3})(?![\w-])")]
    public static partial Regex Kennung();

    [GeneratedRegex(@"^[ \t]*\[Anforderung\([^)]*\)\]", RegexOptions.Multiline)]
    private static partial Regex Attribut();

    /// <summary>The declaration after the attribute: whichever comes first.</summary>
    [GeneratedRegex(@"\bclass\s+(?<klasse>\w+)|\b(?:void|Task|ValueTask)\s+(?<methode>\w+)\s*\(")]
    private static partial Regex Ziel();
}
