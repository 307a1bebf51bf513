using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Architecture;

/// <summary>GLOSSAR.md is complete and has no dead words.</summary>
public partial class GlossaryTests
{
    private static readonly List<(string Begriff, string[] Zeile)> Glossar = Lies();

    [Fact]
    public void Jeder_Typ_der_Fachlichkeit_steht_im_Glossar()
    {
        var typen = typeof(Geld).Assembly.GetExportedTypes().Where(t => !t.IsNested).Select(t => t.Name.Split('`')[0]).Distinct().ToList();
        typen.ShouldNotBeEmpty();
        typen.Where(t => !Glossar.Any(g => Deckt(Falte(g.Begriff), t))).ShouldBeEmpty();
    }

    [Fact]
    public void Jeder_Begriff_kommt_im_Code_vor()
    {
        var code = Falte(string.Concat(Quellbaum.Dateien("src", ".cs", ".razor", ".json").Select(p => Ablage.Lies(p.Split('/')))));
        Glossar.Select(g => g.Begriff).Where(b => !code.Contains(Falte(b), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Jeder_Begriff_hat_Uebersetzung_Quelle_und_Ort_und_steht_einmal()
    {
        Glossar.Count.ShouldBeGreaterThan(30);
        Glossar.Where(g => g.Zeile.Length != 4 || g.Zeile.Any(z => z == "")).Select(g => g.Begriff).ShouldBeEmpty();
        Glossar.GroupBy(g => Falte(g.Begriff)).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Unterschrift", "Unterschriftsstand", true)]
    [InlineData("Maßnahmenart", "VereinbarteMassnahmenart", true)]
    [InlineData("Akte", "Akteur", false)]
    [InlineData("Art", "Partei", false)]
    [InlineData("Text", "Textart", true)]
    public void Ein_Begriff_deckt_nur_Zusammensetzungen_aus_ihm(string begriff, string typ, bool deckt) =>
        Deckt(Falte(begriff), typ).ShouldBe(deckt);

    /// <summary>The term is the whole name, or one of its capitalised words, or starts such a word as part of a compound (three letters and more follow).</summary>
    private static bool Deckt(string begriff, string typ) => Woerter().Matches(typ).Select(m => m.Index).Any(start =>
    {
        var rest = typ[start..].ToLowerInvariant();
        if (!rest.StartsWith(begriff, StringComparison.Ordinal))
        {
            return false;
        }

        var danach = Woerter().Matches(typ[start..]).Select(m => m.Index).Append(rest.Length).Contains(begriff.Length) ? "" : rest[begriff.Length..];
        return danach is "" or "e" or "n" or "en" or "s" or "er" || (begriff.Length >= 4 && danach.Length >= 3);
    });

    /// <summary>Lower case, ASCII, letters only; what stands in brackets is an explanation.</summary>
    private static string Falte(string text) => KeinBuchstabe().Replace(
        text.ToLowerInvariant().Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss"), "");

    private static List<(string Begriff, string[] Zeile)> Lies() =>
        [.. from zeile in Ablage.Lies("GLOSSAR.md").Split('\n')
            where zeile.StartsWith('|') && !zeile.StartsWith("| Begriff", StringComparison.Ordinal) && !zeile.StartsWith("|-", StringComparison.Ordinal) && !zeile.StartsWith("| -", StringComparison.Ordinal)
            let zellen = zeile.Trim().Trim('|').Split('|').Select(z => z.Trim().Trim('`', '*')).ToArray()
            select (Klammer().Replace(zellen[0], "").Trim(), zellen)];

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Woerter();

    [GeneratedRegex("[^a-z0-9]")]
    private static partial Regex KeinBuchstabe();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Klammer();
}
