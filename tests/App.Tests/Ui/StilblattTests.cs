using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Ui;

public class StilblattTests
{
    [Fact]
    [Anforderung("UX-02")]
    public void Kein_Stilblatt_laedt_von_einem_fremden_Rechner()
    {
        Stilblatt.Blaetter.Count.ShouldBe(2);
        foreach (var (name, text) in Stilblatt.Blaetter)
        {
            var ziele = Regex.Matches(text, @"url\(\s*[""']?([^)""']{0,12})").Select(m => m.Groups[1].Value);
            ziele.ToList().ShouldAllBe(z => z.StartsWith("data:image") || z.StartsWith("./"), name);
            text.ShouldNotContain("@import");
        }

        var schriften = Regex.Matches(Stilblatt.Blaetter["zielwerk.css"], @"url\(""\./([^""]+)""").Select(m => m.Groups[1].Value).ToList();
        schriften.Count.ShouldBe(5);
        schriften.ShouldAllBe(s => File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", s)));
    }

    [Fact]
    [Anforderung("UX-01", "UX-06")]
    public void Die_eigene_Schicht_kennt_nur_Farben_von_KERN_und_ueberschreibt_keine_seiner_Klassen()
    {
        var eigen = Regex.Replace(Stilblatt.Blaetter["zielwerk.css"], @"/\*.*?\*/", "", RegexOptions.Singleline);
        Regex.Matches(eigen, @"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(").Select(m => m.Value).ShouldBeEmpty("Farben stehen nur als KERN-Token da, damit hell und dunkel gleich gut gehen");

        // A rule whose first word is a class of KERN would change it everywhere; within a part of our own it is a matter of place.
        Regex.Matches(eigen, @"(?:^|[{}])\s*(\.kern-[\w-]+)", RegexOptions.Multiline).Select(m => m.Groups[1].Value)
            .Except([".kern-light", ".kern-dark"]).ShouldBeEmpty();
        eigen.ShouldContain("forced-colors: active");
        eigen.ShouldContain("prefers-color-scheme: dark");
        eigen.ShouldContain("@media print");
    }

    [Fact]
    [Anforderung("UX-01")]
    public void Jedes_Token_das_die_eigene_Schicht_benutzt_gibt_es()
    {
        var alles = Stilblatt.Blaetter["kern/kern.min.css"] + Stilblatt.Blaetter["zielwerk.css"];
        var gesetzt = Regex.Matches(alles, @"(--(?:kern|zw)-[\w-]+)\s*:").Select(m => m.Groups[1].Value).ToHashSet();
        Regex.Matches(Stilblatt.Blaetter["zielwerk.css"], @"var\((--[\w-]+)\s*\)").Select(m => m.Groups[1].Value).Distinct()
            .Where(t => !gesetzt.Contains(t)).ShouldBeEmpty();
    }
}
