using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Tests.Barrierefreiheit;

[Anforderung("A11Y-30")]
public partial class LeichteSpracheTests
{
    /// <summary>What the rules of Leichte Sprache forbid, as far as a program can see it.</summary>
    private static IEnumerable<string> Verstoesse(string zeile)
    {
        var woerter = Wort().Matches(zeile).Select(m => m.Value).ToArray();
        if (woerter.Length > 10)
        {
            yield return $"{woerter.Length} Wörter: {zeile}";
        }

        if (Regex.Count(zeile, @"[.!?](\s|$)") > 1)
        {
            yield return $"mehr als ein Satz: {zeile}";
        }

        if (zeile.Contains(',', StringComparison.Ordinal) || zeile.Contains(';', StringComparison.Ordinal))
        {
            yield return $"Nebensatz oder Aufzählung: {zeile}";
        }

        foreach (var wort in woerter)
        {
            if (wort.Split('·', '-').Max(t => t.Length) > 14)
            {
                yield return $"nicht geteilt: {wort}";
            }

            if (Verboten().IsMatch(wort))
            {
                yield return $"verboten: {wort}";
            }
        }
    }

    [Fact]
    public void Die_Seite_haelt_die_Regeln_ein()
    {
        var text = Fliesstext.Parse(Ablage.Lies("src", "App", "Data", "Texte", "leichte-sprache.md"));
        var zeilen = text.Bloecke.SelectMany(b => b.Zeilen).Select(z => string.Concat(z.Select(s => s.Text))).ToArray();
        zeilen.Length.ShouldBeGreaterThan(40);
        zeilen.SelectMany(Verstoesse).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Das Land gibt Geld.", 0)]
    [InlineData("Das Land gibt Geld. Die Stadt nimmt es.", 1)]
    [InlineData("Das Land gibt Geld, damit Menschen Arbeit finden.", 1)]
    [InlineData("Zielvereinbarungen sind Verträge.", 1)]
    [InlineData("Man könnte es lesen.", 1)]
    [InlineData("Das ist der Vertrag des Landes.", 1)]
    [InlineData("Es gibt zwei Verträge.", 1)]
    [InlineData("Das Land Hessen gibt sehr viel Geld für viele gute neue Projekte.", 1)]
    public void Die_Pruefung_merkt_was_sie_merken_soll(string zeile, int anzahl) => Verstoesse(zeile).Count().ShouldBe(anzahl);

    [Fact]
    public async Task Jeder_Satz_steht_in_einer_eigenen_Zeile()
    {
        await using var portal = await Portal.Start();
        var page = await portal.Get("/leichte-sprache");
        var absatz = page.Document.QuerySelector("main .zw-text p")!;
        absatz.QuerySelectorAll("br").Length.ShouldBe(3);
        absatz.TextContent.ShouldContain("Ziel·vereinbarungen");
    }

    [GeneratedRegex(@"[\p{L}·-]+|\d+")]
    private static partial Regex Wort();

    // Genitive articles, subjunctive, number words, abbreviations
    [GeneratedRegex(@"^(des|eines|deren|dessen|würden?|könnten?|hätten?|wären?|sollten?|dürften?|müssten?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|bzw|etc|usw|ca)$", RegexOptions.IgnoreCase)]
    private static partial Regex Verboten();
}
