using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Register;

namespace Zielwerk.App.Tests.Crawl;

/// <summary>One crawl of the portal with the two real agreements and a full year of invented ones, on the database of the run.</summary>
public sealed class Rundgang : IAsyncLifetime
{
    public Ernte Ernte { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        await Registerdaten.LegeJahr(portal, 2023);
        using var client = portal.Client();
        Ernte = await Crawler.Crawl(client);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>From the start page along every link: nothing broken, nothing unnamed, nothing from elsewhere.</summary>
public partial class CrawlTests(Rundgang rundgang) : IClassFixture<Rundgang>
{
    private static readonly string[] Geladen = ["link", "img", "script", "iframe", "source", "use"];

    [Fact]
    [Anforderung("A11Y-32", "UX-05")]
    public void Jede_Seite_haelt_die_Regeln_des_Hauses()
    {
        rundgang.Ernte.Seiten.Count().ShouldBeGreaterThan(10);
        rundgang.Ernte.Seiten.SelectMany(s => Seitenpruefung.Pruefe(s.Dokument!).Select(m => $"{s.Adresse}: {m}")).ShouldBeEmpty();
    }

    [Fact]
    public void Jeder_Link_fuehrt_zu_etwas()
    {
        rundgang.Ernte.Funde.Where(f => f.Status != HttpStatusCode.OK).Select(f => $"{f.Adresse} von {f.Von}: {(int)f.Status}").ShouldBeEmpty();
    }

    [Fact]
    public void Jeder_Anker_hat_sein_Ziel()
    {
        rundgang.Ernte.Anker.ShouldNotBeEmpty();
        var ziele = rundgang.Ernte.Seiten.ToDictionary(s => s.Adresse, s => s.Dokument!.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet());
        rundgang.Ernte.Anker.Where(a => ziele.TryGetValue(a.Ziel, out var ids) && !ids.Contains(a.Anker))
            .Select(a => $"{a.Ziel}#{a.Anker} auf {a.Von}").Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Verschiedene_Seiten_haben_verschiedene_Titel()
    {
        rundgang.Ernte.Seiten.GroupBy(s => s.Dokument!.Title).Select(g => (g.Key, Pfade: g.Select(s => s.Pfad).Distinct().ToList()))
            .Where(g => g.Pfade.Count > 1).Select(g => $"„{g.Key}“: {string.Join(", ", g.Pfade)}").ShouldBeEmpty();
    }

    [Fact]
    [Anforderung("UX-02")]
    public void Nichts_wird_von_fremden_Rechnern_geladen()
    {
        rundgang.Ernte.Draussen.Where(d => Geladen.Contains(d.Element.Split(' ')[0])).Select(d => $"{d.Von}: {d.Ziel}").ShouldBeEmpty();
        var stile = rundgang.Ernte.Funde.Where(f => f.Art == "text/css").ToList();
        stile.ShouldNotBeEmpty();
        stile.Where(f => Fremd().IsMatch(f.Text)).Select(f => f.Adresse).ShouldBeEmpty();
    }

    [Fact]
    [Anforderung("UX-01")]
    public void Jede_Klasse_gibt_es_in_KERN_oder_im_eigenen_Blatt()
    {
        var bekannt = rundgang.Ernte.Funde.Where(f => f.Art == "text/css").SelectMany(f => Klasse().Matches(f.Text).Select(m => m.Groups[1].Value)).ToHashSet();
        bekannt.ShouldContain("kern-btn");
        rundgang.Ernte.Seiten.SelectMany(s => s.Dokument!.All.SelectMany(e => e.ClassList).Select(k => (Klasse: k, s.Pfad)))
            .Where(k => !bekannt.Contains(k.Klasse)).GroupBy(k => k.Klasse).Select(g => $"{g.Key} auf {g.First().Pfad}").ShouldBeEmpty();
    }

    [GeneratedRegex(@"url\(\s*['""]?(?:https?:)?//|@import\s+['""]?https?:")]
    private static partial Regex Fremd();

    [GeneratedRegex(@"\.(-?[a-zA-Z_][\w-]*)")]
    private static partial Regex Klasse();
}
