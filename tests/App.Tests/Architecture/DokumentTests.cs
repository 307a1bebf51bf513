using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Architecture;

/// <summary>Documents name only what exists: files, packages, decisions, tests.</summary>
public partial class DokumentTests
{
    private static readonly IReadOnlyList<string> Dokumente =
        [.. Directory.EnumerateFiles(Ablage.Wurzel, "*.md").Select(p => Path.GetFileName(p)), .. Quellbaum.Dateien("docs", ".md")];

    [Fact]
    public void Jeder_Verweis_fuehrt_zu_einer_Datei()
    {
        var verweise =
            (from dokument in Dokumente
             from Match m in Verweis().Matches(Lies(dokument))
             let ziel = Path.Combine(Path.GetDirectoryName(Ablage.Pfad(dokument.Split('/')))!, m.Groups[1].Value)
             select (Text: $"{dokument} → {m.Groups[1].Value}", Da: Path.Exists(ziel))).ToList();
        verweise.Count.ShouldBeGreaterThan(10);
        verweise.Where(v => !v.Da).Select(v => v.Text).ShouldBeEmpty();
    }

    [Fact]
    public void Die_Fremdpakete_stehen_mit_Fassung_und_Lizenz_da()
    {
        using var npm = JsonDocument.Parse(Lies("package.json"));
        var gebraucht =
            XDocument.Parse(Lies("Directory.Packages.props")).Descendants("PackageVersion")
                .Select(p => (Name: (string)p.Attribute("Include")!, Fassung: (string)p.Attribute("Version")!))
                .Concat(from gruppe in new[] { "dependencies", "devDependencies" }
                        from p in npm.RootElement.GetProperty(gruppe).EnumerateObject()
                        select (p.Name, Fassung: p.Value.GetString()!)).Order().ToList();
        var genannt = Paketzeile().Matches(Lies("THIRD-PARTY.md"))
            .Select(m => (Name: m.Groups[1].Value, Fassung: m.Groups[2].Value)).Order().ToList();
        genannt.ShouldBe(gebraucht);
    }

    [Fact]
    public void Jede_Entscheidung_hat_Stand_Datum_und_alle_Teile()
    {
        var akten = Dokumente.Where(d => d.StartsWith("docs/adr/", StringComparison.Ordinal)).ToList();
        akten.Count.ShouldBeGreaterThanOrEqualTo(12);
        foreach (var akte in akten)
        {
            var nummer = int.Parse(Path.GetFileName(akte)[..4]);
            Lies(akte).ShouldMatch($@"\A# {nummer} .+\n\nStatus: (accepted|superseded by \d+) · \d{{4}}-\d\d-\d\d\n\n## Context\n[\s\S]+\n## Options\n[\s\S]+\n## Decision\n[\s\S]+\n## Consequences\n", akte);
        }

        var zitiert = Dokumente.Concat(Quellbaum.Dateien("src", ".cs", ".razor", ".json"))
            .SelectMany(p => Zitat().Matches(Lies(p)).Select(m => int.Parse(m.Groups[1].Value))).Distinct();
        zitiert.Except(akten.Select(a => int.Parse(Path.GetFileName(a)[..4]))).ShouldBeEmpty("zitiert, aber nicht vorhanden");
    }

    [Fact]
    public void Was_versprochen_wird_haelt_ein_Test_der_so_heisst()
    {
        var tests = Quellbaum.Dateien("tests", ".cs").Select(Lies).SelectMany(t =>
            Klasse().Matches(t).SelectMany(k => Methode().Matches(t).Select(m => $"{k.Groups[1].Value}.{m.Groups[1].Value}"))).ToHashSet();
        foreach (var dokument in new[] { "docs/security.md", "docs/accessibility.md" })
        {
            var genannt = Testname().Matches(Lies(dokument)).Select(m => m.Groups[1].Value).ToList();
            genannt.Count.ShouldBeGreaterThan(5, dokument);
            genannt.Where(t => !tests.Contains(t)).ShouldBeEmpty(dokument);
        }
    }

    [Fact]
    public void Kein_Dokument_verraet_eine_Maschine() =>
        Dokumente.Concat(Quellbaum.Dateien("src", ".cs", ".razor", ".json", ".css", ".js", ".csproj", ".lock.json"))
            .Append("dev").Append("zielwerk").Append("package-lock.json").Append("Directory.Build.props")
            .SelectMany(p => Maschine().Matches(Lies(p)).Select(m => $"{p}: {m.Value}")).ShouldBeEmpty();

    private static string Lies(string pfad) => Ablage.Lies(pfad.Split('/')).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)")]
    private static partial Regex Verweis();

    [GeneratedRegex(@"^\| ([@\w./-]+) \| (\d[\w.]*) \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Paketzeile();

    [GeneratedRegex(@"\bADR (\d+)")]
    private static partial Regex Zitat();

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex Testname();

    [GeneratedRegex(@"\bclass\s+(\w+Tests)\b")]
    private static partial Regex Klasse();

    [GeneratedRegex(@"\b(?:void|Task|ValueTask)\s+(\w+)\s*\(")]
    private static partial Regex Methode();

    /// <summary>Home and work folders, and package sources other than the public default.</summary>
    [GeneratedRegex(@"(?<![\w.~*-])/(?:root|home|work)/|""resolved"": ""http|registry=")]
    private static partial Regex Maschine();
}
