using Shouldly;
using Xunit;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.Domain.Tests.Lesung;

/// <summary>Page heads repeat, but so do names of projects; only the first may go.</summary>
public class WiederholteZeilenTests
{
    private static readonly Leser Leser = new(Testdaten.Vorlagen, Testdaten.Kataloge);

    [Theory]
    [Anforderung("R26")]
    [InlineData("- ")]
    [InlineData("")]
    public void Ein_Projekt_in_mehreren_Massnahmenarten_bleibt_in_jeder(string zeichen)
    {
        var zeilen = Probe().Select(z => z.TrimStart().StartsWith("- ", StringComparison.Ordinal) ? $"   {zeichen}Gemeinsames Coaching" : z).ToList();
        var ergebnis = Leser.Lies(new Quelltext("probe.md", Textart.Markdown, zeilen, []));
        ergebnis.Inhalt!.Massnahmenarten.Select(m => string.Join(" | ", m.Projekte.Select(p => p.Name)))
            .ShouldBe(["Gemeinsames Coaching", "Gemeinsames Coaching", "Gemeinsames Coaching | Gemeinsames Coaching", ""]);
    }

    [Fact]
    public void Ein_Seitenkopf_steht_in_keinem_Feld()
    {
        var zeilen = Probe().SelectMany((z, i) => i > 40 && i % 20 == 5 ? ["Register der Zielvereinbarungen", "", z] : (string[])[z]).ToList();
        zeilen.Count(z => z == "Register der Zielvereinbarungen").ShouldBeGreaterThanOrEqualTo(3);
        var ergebnis = Leser.Lies(new Quelltext("probe.md", Textart.Markdown, zeilen, []));
        ergebnis.Inhalt!.Klauseln.SelectMany(k => k.Absaetze).ShouldNotContain(a => a.Contains("Register der", StringComparison.Ordinal));
        ergebnis.Inhalt.Massnahmenarten.SelectMany(m => m.Projekte).ShouldNotContain(p => p.Name.Contains("Register", StringComparison.Ordinal));
    }

    private static string[] Probe() => File.ReadAllLines(Ablage.Pfad("samples", "marburg-biedenkopf-2025.md"));
}
