using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Architecture;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Dangerous functions of the platform: absent, or only where the list says. What is not there cannot be attacked.</summary>
public class GefaehrlichesTests
{
    private static readonly IReadOnlyList<(string Pfad, string Text)> Skripte =
        [.. Quellbaum.Dateien("src", ".js").Select(p => (p, Ablage.Lies(p.Split('/'))))];

    [Fact]
    public void Was_es_nicht_gibt_kann_niemand_angreifen() => Finde(
        @"\b(XPath\w*|XslCompiledTransform|BinaryFormatter|NetDataContractSerializer|LosFormatter|SoapFormatter|TypeNameHandling|JavaScriptSerializer"
        + @"|CSharpScript|AssemblyLoadContext|CompileAssemblyFrom\w*|LdapConnection|DirectoryEntry|dynamic|Activator\.CreateInstance|Type\.GetType)\b").ShouldBeEmpty();

    [Fact]
    public void Kein_Programm_wird_gestartet() => Finde(@"\bProcess\.Start\b|\bProcessStartInfo\b|\bDllImport\b|\bLibraryImport\b").ShouldBeEmpty();

    [Fact]
    public void Kein_ungepruefter_Speicher() => Finde(@"\bunsafe\b|\bMarshal\.|\bUnsafe\.|\bGCHandle\b|\bMemoryMarshal\b").ShouldBeEmpty();

    [Fact]
    public void XML_wird_nicht_von_Fremden_gelesen() => Finde(@"\b(XmlReader|XmlDocument|XDocument|XElement|XmlSerializer|XmlTextReader)\b").ShouldBeEmpty();

    /// <summary>A pattern is a constant, or a text of a template that went through Regex.Escape; a format string is never a variable.</summary>
    [Fact]
    public void Muster_entstehen_nicht_aus_Eingaben()
    {
        var baut = Finde(@"\bnew Regex\(|\bRegex\.(Match|IsMatch|Replace|Split|Matches)\(").Select(f => f.Split(':')[0]).Distinct().ToList();
        baut.Where(p => !p.StartsWith("src/Domain/Lesung/", StringComparison.Ordinal) && !p.StartsWith("src/Domain/Vorlagen/", StringComparison.Ordinal)).ShouldBeEmpty();
        Finde(@"string\.Format\([^""\n]*[a-z]\w*,|CompositeFormat").ShouldBeEmpty();
    }

    /// <summary>Every way out of the process; docs/security/concept.md#connections names each with its setting.</summary>
    [Fact]
    public void Verbindungen_nach_aussen_stehen_auf_einer_Liste()
    {
        var wo = Finde(@"\b(HttpClient|HttpClientHandler|SocketsHttpHandler|TcpClient|UdpClient|Socket|SmtpClient|WebRequest|WebClient|Dns)\b")
            .Select(f => f.Split(':')[0]).Distinct().Order(StringComparer.Ordinal).ToList();
        var beschrieben = Ablage.Lies("docs", "security", "concept.md");
        wo.Where(p => !beschrieben.Contains($"`{Path.GetFileName(p)}`", StringComparison.Ordinal)).ShouldBeEmpty("nicht in concept.md genannt");
        Finde(@"\bAllowAutoRedirect\s*=\s*true").ShouldBeEmpty();
    }

    [Fact]
    public void Kein_Zertifikat_wird_ungeprueft_geglaubt() => Finde(
        @"ServerCertificateCustomValidation\w*|RemoteCertificateValidation\w*|ServicePointManager|DangerousAccept\w*|TrustServerCertificate|CheckCertificateRevocationList\s*=\s*false").ShouldBeEmpty();

    [Fact]
    public void Kein_Geheimnis_steht_im_Quelltext()
    {
        var geheim = new Regex(@"(?i)(password|passwort|kennwort|secret|geheimnis|apikey|token)\s*[=:]\s*""[^""{}<>\s…]{6,}""|-----BEGIN [A-Z ]*PRIVATE KEY|Password=[^;…""{\s]+");
        Quellbaum.Dateien("src", ".cs", ".razor", ".json", ".js").Append("dev").Append("zielwerk")
            .SelectMany(p => geheim.Matches(Ablage.Lies(p.Split('/'))).Select(m => $"{p}: {m.Value}")).ShouldBeEmpty();
    }

    /// <summary>Our scripts only enhance: text goes in as text, nothing is evaluated, listened to from elsewhere or kept beyond the session.</summary>
    [Fact]
    public void Skripte_bauen_kein_Markup_und_fuehren_keinen_Text_aus()
    {
        var verboten = new Regex(@"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|Function|setTimeout\(\s*[""'`]|window\.postMessage|(?<!kanal\.)postMessage|(?<!kanal\.)onmessage|localStorage|indexedDB|document\.domain|__proto__|srcdoc|createContextualFragment)\b");
        Skripte.SelectMany(s => verboten.Matches(s.Text).Select(m => $"{s.Pfad}: {m.Value}")).ShouldBeEmpty();
        verboten.IsMatch("x.innerHTML = y").ShouldBeTrue();
    }

    /// <summary>Scripts compare without converting; in C# values of different types do not compare at all.</summary>
    [Fact]
    public void Skripte_vergleichen_nur_Gleiches()
    {
        var lose = new Regex(@"(?<![=!<>])==(?!=)|!=(?!=)");
        Skripte.SelectMany(s => lose.Matches(s.Text).Select(m => $"{s.Pfad}: {s.Text[Math.Max(0, m.Index - 20)..Math.Min(s.Text.Length, m.Index + 20)]}")).ShouldBeEmpty();
        lose.IsMatch("a == b").ShouldBeTrue();
        lose.IsMatch("a !== b && c === d && e >= f").ShouldBeFalse();
    }

    private static IEnumerable<string> Finde(string muster)
    {
        var regex = new Regex(muster, RegexOptions.Multiline);
        return Quellbaum.Produkt.SelectMany(d => regex.Matches(d.Code).Select(m => $"{d.Pfad}: {m.Value.Trim()}"));
    }
}
