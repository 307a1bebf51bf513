using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Architecture;

/// <summary>docs/regeln.md: every rule with code, German text and basis, for the agency to read.</summary>
public partial class RegelTests
{
    private static readonly IReadOnlyList<(string Ort, Regel Regel)> Regeln =
        [.. from typ in typeof(Regel).Assembly.GetExportedTypes()
            from member in typ.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let wert = member switch
            {
                PropertyInfo { PropertyType: var t } p when t == typeof(Regel) => p.GetValue(null),
                FieldInfo { FieldType: var t } f when t == typeof(Regel) => f.GetValue(null),
                _ => null,
            }
            where wert is Regel
            orderby ((Regel)wert).Code
            select ($"{typ.Name}.{member.Name}", (Regel)wert)];

    [Fact]
    public void Das_Verzeichnis_der_Regeln_ist_aktuell() => Golden.Vergleiche("docs/regeln.md", Schreibe());

    [Fact]
    public void Jede_Regel_hat_eigenen_Code_Text_und_Grundlage()
    {
        Regeln.ShouldNotBeEmpty();
        Regeln.GroupBy(r => r.Regel.Code).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        Regeln.Where(r => !Satz().IsMatch(r.Regel.Text)).Select(r => r.Ort).ShouldBeEmpty("Text ist ein deutscher Satz");
        Regeln.Where(r => !Grundlage().IsMatch(r.Regel.Grundlage)).Select(r => r.Ort).ShouldBeEmpty("Grundlage nennt eine Anforderung oder Vorschrift");
    }

    [Fact]
    public void Regeln_entstehen_nur_in_Regelklassen() =>
        Quellbaum.Produkt.Where(d => d.Code.Contains("new Regel(", StringComparison.Ordinal) && !d.Pfad.EndsWith("Regeln.cs", StringComparison.Ordinal))
            .Select(d => d.Pfad).ShouldBeEmpty();

    private static string Schreibe()
    {
        var text = new StringBuilder("""
            # Regeln

            Diese Datei wird aus dem Code geschrieben (`./dev golden`). Sie nennt jede Regel, die Zielwerk durchsetzt, mit dem Text, den die Person liest, die sie verletzt, und mit ihrer Grundlage. Kennungen wie R1 erklärt [anforderungen.md](anforderungen.md).

            | Code | Regel | Grundlage | Im Code |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var (ort, regel) in Regeln)
        {
            text.Append("| ").AppendJoin(" | ", regel.Code, regel.Text, regel.Grundlage, $"`{ort}`").Append(" |\n");
        }

        text.Append("\n## Zitierte Vorschriften\n\n| Vorschrift | Zitiert in |\n|---|---|\n");
        var zitate =
            from pfad in Quellbaum.Dateien("src", ".cs", ".razor", ".json")
            from Match m in Vorschrift().Matches(Ablage.Lies(pfad.Split('/')))
            select (Text: $"§ {m.Groups["nummer"].Value} {m.Groups["gesetz"].Value}", Gesetz: m.Groups["gesetz"].Value, pfad);
        foreach (var zitat in zitate.GroupBy(z => (z.Gesetz, z.Text)).OrderBy(g => g.Key.Gesetz, StringComparer.Ordinal).ThenBy(g => g.Key.Text, StringComparer.Ordinal))
        {
            text.Append($"| {zitat.Key.Text} | {string.Join(", ", zitat.Select(z => $"`{z.pfad}`").Distinct())} |\n");
        }

        return text.ToString();
    }

    /// <summary>A section of a law, the law by its short form (two capitals at least): "§ 3 Abs. 3 HVBIT", "§ 11 SGB II". Clauses of an agreement have no law.</summary>
    [GeneratedRegex(@"§§?[ \u00A0](?<nummer>\d+[a-z]?(?:[ \u00A0]Abs\.[ \u00A0]\d+)?(?:[ \u00A0](?:Satz|S\.|Nr\.)[ \u00A0]\d+)*)[ \u00A0](?<gesetz>[A-ZÄÖÜ][a-zäöü]*[A-ZÄÖÜ]\w*(?:[ \u00A0][IVX]+\b)?)")]
    private static partial Regex Vorschrift();

    [GeneratedRegex(@"^[A-ZÄÖÜ].{10,}[.?]$")]
    private static partial Regex Satz();

    [GeneratedRegex(@"\b(R|[A-Z]+-)\d{1,2}\b|§")]
    private static partial Regex Grundlage();
}
