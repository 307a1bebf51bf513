using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>docs/security/sbom.cdx.json, a CycloneDX list of what is delivered: packages of the program with everything they pull in, and of its pages.</summary>
public partial class StuecklisteTests
{
    private static readonly JsonSerializerOptions Schoen = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Die_Stueckliste_nennt_jedes_Paket()
    {
        var lizenzen = Paketzeile().Matches(Ablage.Lies("THIRD-PARTY.md")).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var teile = new JsonArray([.. Nuget().Concat(Npm()).OrderBy(t => t.Purl, StringComparer.Ordinal).Select(t => Teil(t, lizenzen))]);
        teile.Count.ShouldBeGreaterThan(15);
        teile.ShouldContain(t => (string?)t!["name"] == "Npgsql");
        var liste = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["name"] = "zielwerk", ["version"] = Fassung(), ["licenses"] = Lizenz("EUPL-1.2") } },
            ["components"] = teile,
        };
        Golden.Vergleiche("docs/security/sbom.cdx.json", liste.ToJsonString(Schoen));
    }

    /// <summary>NuGet compares each restore with the sources' list of known weaknesses (NU1901 to NU1904); warnings are errors, and nothing may take these out.</summary>
    [Fact]
    public void Ein_Paket_mit_bekannter_Schwachstelle_bricht_den_Bau()
    {
        XDocument.Parse(Ablage.Lies("Directory.Build.props")).Descendants("TreatWarningsAsErrors").Single().Value.ShouldBe("true");
        var projekte = new[] { "Directory.Build.props", "Directory.Packages.props", "src/App/App.csproj", "src/Domain/Domain.csproj" }.Select(p => (p, Text: Ablage.Lies(p.Split('/')))).ToList();
        projekte.Where(p => Stumm().IsMatch(p.Text)).Select(p => p.p).ShouldBeEmpty();
        Stumm().IsMatch("<NuGetAudit>false</NuGetAudit>").ShouldBeTrue();
        Stumm().IsMatch("<NoWarn>NU1902</NoWarn>").ShouldBeTrue();
    }

    private static IEnumerable<(string Name, string Fassung, string Purl, string Pruefsumme)> Nuget()
    {
        var projekte = new[] { "App", "Domain" }.Select(p => JsonNode.Parse(Ablage.Lies("src", p, "packages.lock.json"))!["dependencies"]!.AsObject().Single().Value!.AsObject());
        return projekte.SelectMany(p => p).Where(p => (string?)p.Value!["type"] != "Project").DistinctBy(p => p.Key)
            .Select(p => (p.Key, Fassung: (string)p.Value!["resolved"]!, Hash: (string)p.Value["contentHash"]!))
            .Select(p => (p.Key, p.Fassung, $"pkg:nuget/{p.Key}@{p.Fassung}", p.Hash));
    }

    private static IEnumerable<(string Name, string Fassung, string Purl, string Pruefsumme)> Npm() =>
        from paket in JsonNode.Parse(Ablage.Lies("package-lock.json"))!["packages"]!.AsObject()
        where paket.Key != "" && (bool?)paket.Value!["dev"] != true
            && ((bool?)paket.Value["optional"] != true || paket.Value["integrity"] is not null) // natives of platforms nothing is delivered for
        let name = paket.Key[(paket.Key.LastIndexOf("node_modules/", StringComparison.Ordinal) + 13)..]
        let fassung = (string)paket.Value["version"]!
        select (name, fassung, $"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{fassung}", ((string)paket.Value["integrity"]!)["sha512-".Length..]);

    private static JsonObject Teil((string Name, string Fassung, string Purl, string Pruefsumme) teil, Dictionary<string, string> lizenzen)
    {
        var eintrag = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = teil.Purl,
            ["name"] = teil.Name,
            ["version"] = teil.Fassung,
            ["purl"] = teil.Purl,
            ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(teil.Pruefsumme)) }),
        };
        if (lizenzen.TryGetValue(teil.Name, out var lizenz))
        {
            eintrag["licenses"] = Lizenz(lizenz);
        }

        return eintrag;
    }

    private static JsonArray Lizenz(string id) => new(new JsonObject { ["license"] = new JsonObject { ["id"] = id } });

    private static string Fassung() => XDocument.Parse(Ablage.Lies("Directory.Build.props")).Descendants("Version").Single().Value;

    [GeneratedRegex(@"^\| ([@\w./-]+) \| \d[\w.]* \| ([^|]+?) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Paketzeile();

    [GeneratedRegex("NuGetAudit>\\s*false|NuGetAuditLevel|NU190[1-4]|TreatWarningsAsErrors>\\s*false")]
    private static partial Regex Stumm();
}
