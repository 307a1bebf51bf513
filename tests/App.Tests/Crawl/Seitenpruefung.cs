using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Crawl;

/// <summary>What the crawler asks of every page beyond the house order. Each check returns its complaints.</summary>
public static partial class Seitenpruefung
{
    public static IEnumerable<string> Pruefe(IHtmlDocument seite) =>
        Hausordnung.Verstoesse(seite).Concat(Rahmen(seite)).Concat(Namen(seite)).Concat(Tabellen(seite)).Concat(Handgriffe(seite));

    private static IEnumerable<string> Rahmen(IHtmlDocument seite)
    {
        foreach (var marke in new[] { "main", "header", "footer" }.Where(m => seite.QuerySelectorAll($"body > {m}").Length != 1))
        {
            yield return $"nicht genau ein <{marke}>";
        }

        foreach (var leer in seite.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Where(h => Name(h) == ""))
        {
            yield return $"leere Überschrift {leer.LocalName}";
        }
    }

    private static IEnumerable<string> Namen(IHtmlDocument seite)
    {
        foreach (var leer in seite.QuerySelectorAll("a[href], button").Where(e => Name(e) == ""))
        {
            yield return $"Link oder Knopf ohne Namen: {leer.OuterHtml[..Math.Min(90, leer.OuterHtml.Length)]}";
        }

        foreach (var bild in seite.QuerySelectorAll("img:not([alt])"))
        {
            yield return $"Bild ohne alt: {bild.GetAttribute("src")}";
        }
    }

    private static string Name(IElement e) =>
        (e.GetAttribute("aria-label") ?? e.TextContent.Trim()) + string.Concat(e.QuerySelectorAll("img[alt], title").Select(i => i.GetAttribute("alt") ?? i.TextContent));

    private static IEnumerable<string> Tabellen(IHtmlDocument seite)
    {
        foreach (var tabelle in seite.QuerySelectorAll("table"))
        {
            if (tabelle.QuerySelector("th") is null)
            {
                yield return "Tabelle ohne Kopfzellen";
            }

            if (tabelle.QuerySelector("caption") is null && tabelle.Closest("[aria-label], [aria-labelledby]") is null)
            {
                yield return "Tabelle ohne Namen";
            }
        }
    }

    /// <summary>The strict content policy would drop handlers in the markup silently.</summary>
    private static IEnumerable<string> Handgriffe(IHtmlDocument seite) =>
        seite.All.SelectMany(e => e.Attributes.Where(a => EreignisAttribut().IsMatch(a.Name)).Select(a => $"{e.LocalName} mit {a.Name}"));

    [GeneratedRegex("^on[a-z]+$")]
    private static partial Regex EreignisAttribut();
}
