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

    /// <summary>Programs are started in listed places, each named in docs/security/concept.md#programs, by name and a list of arguments: no shell reads a line.</summary>
    [Fact]
    public void Programme_starten_nur_verzeichnete_Stellen_und_keine_Zeile_wird_gedeutet()
    {
        var wo = Finde(@"\bProcess\.Start\b|\bProcessStartInfo\b").Select(f => f.Split(':')[0]).Distinct().ToList();
        var beschrieben = Ablage.Lies("docs", "security", "concept.md");
        wo.Where(p => !beschrieben.Contains($"`{Path.GetFileName(p)}`", StringComparison.Ordinal)).ShouldBeEmpty("nicht in concept.md genannt");
        Finde(@"\bDllImport\b|\bLibraryImport\b|UseShellExecute\s*=\s*true|\.Arguments\s*=|\bProcess\.Start\(""|/bin/(ba)?sh|\bcmd(\.exe)?\b").ShouldBeEmpty();
        Quellbaum.Produkt.SelectMany(d => Regex.Matches(d.Code, @"new ProcessStartInfo\((?:""[^""]*""|[\w.]+), \[[^\]]*\]\)")).Count()
            .ShouldBe(Finde(@"new ProcessStartInfo\b").Count(), "nur mit einer Liste von Angaben");
    }

    [Fact]
    public void Kein_ungepruefter_Speicher() => Finde(@"\bunsafe\b|\bMarshal\.|\bUnsafe\.|\bGCHandle\b|\bMemoryMarshal\b").ShouldBeEmpty();

    /// <summary>XML is read by one kind of reader: no document type, no resolver, so neither foreign entities nor bombs of entities.</summary>
    [Fact]
    public void XML_wird_nur_ohne_Dokumenttyp_und_ohne_Aufloesung_gelesen()
    {
        Finde(@"\b(XmlDocument|XmlSerializer|XmlTextReader|XmlResolver\s*=\s*new)\b|\bX(?:Document|Element)\.(?:Parse|LoadAsync)\(|\bX(?:Document|Element)\.Load\((?!leser)").ShouldBeEmpty();
        var leser = Quellbaum.Produkt.SelectMany(d => Regex.Matches(d.Code, @"XmlReader\.Create\([^;]*;").Select(m => (d.Pfad, Text: m.Value))).ToList();
        leser.ShouldNotBeEmpty();
        leser.Where(l => !l.Text.Contains("DtdProcessing = DtdProcessing.Prohibit", StringComparison.Ordinal) || !l.Text.Contains("XmlResolver = null", StringComparison.Ordinal)).ShouldBeEmpty();
    }

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
