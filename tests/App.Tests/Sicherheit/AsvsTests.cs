using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Xunit.v3;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>A row of docs/security/asvs.csv: a requirement of OWASP ASVS 5.0 and what shows that it is kept.</summary>
/// <param name="Beleg">Tests and headings for "test", the reason for "n/a".</param>
public sealed record Asvszeile(string Id, string Stufe, string Bsi, string Kurz, string Stand, string Beleg)
{
    public int Kapitel => int.Parse(Id.Split('.')[0][1..], CultureInfo.InvariantCulture);

    public IEnumerable<string> Belege => Beleg.Split(", ");
}

/// <summary>docs/security/asvs.csv: level 2 of ASVS 5.0 and some rows of level 3, each with a test that runs or a reason why it has no object here. Nothing stays open.</summary>
public partial class AsvsTests
{
    private static readonly IReadOnlyList<Asvszeile> Zeilen = Lies();

    /// <summary>Every test that runs: a public method with [Fact] or [Theory] that nobody skips, under its class.</summary>
    private static readonly HashSet<string> Tests = [.. typeof(AsvsTests).Assembly.GetTypes().Where(t => t is { IsPublic: true, IsAbstract: false })
        .SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes().OfType<IFactAttribute>().Any(f => f is { Skip: null, SkipWhen: null, SkipUnless: null, Explicit: false })).Select(m => $"{t.Name}.{m.Name}"))];

    /// <summary>A reason says why the requirement has no object here; that something will come later is none.</summary>
    private static readonly string[] Vertroestungen = ["not yet", "not built", "later", "will be", "planned", "prepared for", "being "];

    [Fact]
    public void Jede_Zeile_hat_einen_Test_oder_einen_Grund() => Zeilen.SelectMany(Maengel).ShouldBeEmpty();

    [Fact]
    public void Eine_Zeile_ohne_Test_und_Grund_faellt_auf()
    {
        var gut = Zeilen.First(z => z.Stand == "test" && !z.Beleg.Contains(".md", StringComparison.Ordinal));
        Maengel(gut).ShouldBeEmpty();
        Maengel(gut with { Beleg = "" }).ShouldNotBeEmpty();
        Maengel(gut with { Beleg = "SeitenTests.Gibt_es_nicht" }).ShouldNotBeEmpty();
        Maengel(gut with { Beleg = "concept.md#input" }).ShouldNotBeEmpty();
        Maengel(gut with { Beleg = gut.Beleg + ", concept.md#gibt-es-nicht" }).ShouldNotBeEmpty();
        Maengel(gut with { Beleg = "AsvsTests.Maengel" }).ShouldNotBeEmpty("eine Methode, aber kein Test");
        Maengel(gut with { Stand = "n/a", Beleg = "The product has no such thing and opens no door to one" }).ShouldBeEmpty();
        Maengel(gut with { Stand = "n/a", Beleg = "gibt es nicht" }).ShouldNotBeEmpty();
        Maengel(gut with { Stand = "n/a", Beleg = "no no no no no no no no no no no no no no no no no no" }).ShouldNotBeEmpty();
        Maengel(gut with { Stand = "n/a", Beleg = "This part of the product is not built yet but somebody will surely do it" }).ShouldNotBeEmpty();
        Maengel(gut with { Stand = "open", Beleg = "The product has no such thing and opens no door to one" }).ShouldNotBeEmpty();
        Maengel(gut with { Stand = "ja" }).ShouldNotBeEmpty();
    }

    /// <summary>Counted from the table OWASP publishes: 70 rows of level 1, 183 of level 2; eight of level 3 chosen because of social data and public money.</summary>
    [Fact]
    public void Keine_Anforderung_ist_verloren_gegangen()
    {
        Zeilen.Select(z => z.Id).ShouldBeUnique();
        Zeilen.Count(z => z.Stufe == "1").ShouldBe(70);
        Zeilen.Count(z => z.Stufe == "2").ShouldBe(183);
        Zeilen.Where(z => z.Stufe == "3*").Select(z => z.Id)
            .ShouldBe(["V1.2.10", "V2.3.5", "V3.4.8", "V5.2.4", "V8.3.2", "V14.2.6", "V14.2.7", "V14.2.8"]);
        Zeilen.CountBy(z => z.Kapitel).OrderBy(k => k.Key).Select(k => k.Value)
            .ShouldBe([28, 12, 20, 10, 10, 35, 18, 8, 7, 29, 14, 9, 13, 12, 13, 16, 7]);
        Zeilen.Select(z => z.Id).ShouldBe(Zeilen.Select(z => z.Id).OrderBy(Reihenfolge));
    }

    /// <summary>The reason of the row on two persons (V2.3.5) ends with the first room that grants or pays.</summary>
    [Fact]
    public void Zwei_Personen_sind_zu_belegen_sobald_das_Programm_bewilligt_oder_zahlt()
    {
        var raeume = Directory.GetDirectories(Ablage.Pfad("src", "Domain")).Select(Path.GetFileName).Intersect(["Antraege", "Bescheide", "Zahlungen"]).ToList();
        Zeilen.Single(z => z.Id == "V2.3.5").Stand.ShouldBe(raeume.Count == 0 ? "n/a" : "test", string.Join(", ", raeume));
    }

    /// <summary>What ASVS wants documented is a heading with at least a paragraph.</summary>
    [Fact]
    public void Was_beschrieben_sein_muss_ist_beschrieben()
    {
        var genannt = Zeilen.SelectMany(z => z.Belege).Where(b => b.Contains(".md#", StringComparison.Ordinal)).Distinct().ToList();
        genannt.Count.ShouldBeGreaterThan(8);
        genannt.Where(b => Abschnitt(b) is not { Length: > 200 }).ShouldBeEmpty();
    }

    private static IEnumerable<string> Maengel(Asvszeile zeile)
    {
        if (zeile.Kurz.Split(' ').Length is < 2 or > 12)
        {
            yield return $"{zeile.Id}: kurz sagen, worum es geht";
        }

        switch (zeile.Stand)
        {
            case "test":
                var tests = zeile.Belege.Where(b => !b.Contains(".md#", StringComparison.Ordinal)).ToList();
                foreach (var fehlt in tests.Where(t => !Tests.Contains(t)).Concat(tests.Count == 0 ? ["(keiner)"] : []))
                {
                    yield return $"{zeile.Id}: den Test {fehlt} gibt es nicht";
                }

                foreach (var fehlt in zeile.Belege.Except(tests).Where(a => Abschnitt(a) is null))
                {
                    yield return $"{zeile.Id}: den Abschnitt {fehlt} gibt es nicht";
                }

                break;
            case "n/a" when zeile.Beleg.Split(' ').Distinct().Count() >= 7 && !Vertroestungen.Any(v => zeile.Beleg.Contains(v, StringComparison.OrdinalIgnoreCase)):
                break;
            default:
                yield return $"{zeile.Id}: „{zeile.Stand}“ ohne Grund";
                break;
        }
    }

    /// <summary>The text under a heading of a document in docs/security, or null.</summary>
    private static string? Abschnitt(string beleg)
    {
        var (datei, anker) = (beleg.Split('#')[0], beleg.Split('#')[1]);
        var teile = Ueberschrift().Split(Ablage.Lies("docs", "security", datei).ReplaceLineEndings("\n"));
        for (var i = 1; i < teile.Length; i += 2)
        {
            if (teile[i].ToLowerInvariant().Replace(' ', '-') == anker)
            {
                return teile[i + 1].Trim();
            }
        }

        return null;
    }

    private static long Reihenfolge(string id) =>
        id[1..].Split('.').Aggregate(0L, (summe, teil) => (summe * 1000) + int.Parse(teil, CultureInfo.InvariantCulture));

    private static List<Asvszeile> Lies()
    {
        var zeilen = Ablage.Lies("docs", "security", "asvs.csv").ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        zeilen[0].ShouldBe("id;level;bsi;short;status;evidence");
        return [.. zeilen.Skip(1).Select(z => z.Split(';')).Select(s => s.Length == 6
            ? new Asvszeile(s[0], s[1], s[2], s[3], s[4], s[5])
            : throw new FormatException($"{s[0]}: {s.Length} Felder"))];
    }

    [GeneratedRegex(@"^## (.+)\n", RegexOptions.Multiline)]
    private static partial Regex Ueberschrift();
}
