using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Zielwerk.App.Tests.Support;

/// <summary>What every page must keep, whatever it shows. The crawler and every page test ask it.</summary>
public static class Hausordnung
{
    /// <summary>Sentences about what is wrong; empty when the page is in order.</summary>
    public static IReadOnlyList<string> Verstoesse(IHtmlDocument page)
    {
        var found = new List<string>();
        void Demand(bool good, string what)
        {
            if (!good)
            {
                found.Add(what);
            }
        }

        Demand(page.DocumentElement.GetAttribute("lang") == "de", "html has no lang=de");
        Demand(page.QuerySelectorAll("h1").Length == 1, "not exactly one h1");
        Demand(page.Title?.EndsWith(" – Zielwerk", StringComparison.Ordinal) == true, $"title \"{page.Title}\"");
        Demand(page.QuerySelectorAll("main#inhalt").Length == 1, "not exactly one main");
        Demand(page.QuerySelector("a")?.GetAttribute("href") == "#inhalt", "first link does not skip to the content");
        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1))
        {
            found.Add($"id \"{id.Key}\" stands {id.Count()} times");
        }

        foreach (var label in page.QuerySelectorAll<IHtmlLabelElement>("label"))
        {
            Demand(label.HtmlFor is { Length: > 0 } target && page.GetElementById(target) is not null, $"label \"{TestPage.Words(label)}\" belongs to nothing");
        }

        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            Demand(page.QuerySelector($"label[for='{control.Id}']") is not null || control.HasAttribute("aria-label"), $"control {control.OuterHtml} has no label");
        }

        foreach (var attribute in (string[])["aria-describedby", "aria-labelledby", "aria-controls"])
        {
            foreach (var element in page.QuerySelectorAll($"[{attribute}]"))
            {
                foreach (var id in element.GetAttribute(attribute)!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    Demand(page.GetElementById(id) is not null, $"{attribute} names \"{id}\", which is not there");
                }
            }
        }

        foreach (var link in page.QuerySelectorAll("a"))
        {
            var href = link.GetAttribute("href");
            Demand(href is { Length: > 0 }, $"link without address: {link.OuterHtml}");
            Demand(href is not ['#', _, ..] || page.GetElementById(Uri.UnescapeDataString(href[1..])) is not null, $"link to \"{href}\", which is not there");
            Demand(TestPage.Words(link).Length > 0 || link.HasAttribute("aria-label"), $"link without words: {link.OuterHtml}");
        }

        Demand(page.QuerySelector("[style], script:not([src]), style") is null, "inline style or script, which the content security policy stops");
        Demand(page.QuerySelector("kern-kopfzeile") is null, "KERN's Kopfzeile must be off (UX-04)");
        foreach (var name in page.QuerySelectorAll("[class]").SelectMany(e => e.ClassList).Distinct().Where(c => !Stilblatt.Klassen.Contains(c)))
        {
            found.Add($"class \"{name}\" is neither KERN's nor in zielwerk.css (UX-01)");
        }

        foreach (var (selector, attribute) in Stilblatt.Ladend)
        {
            found.AddRange(page.QuerySelectorAll(selector).Select(e => e.GetAttribute(attribute)!)
                .Where(url => url.Contains("//", StringComparison.Ordinal)).Select(url => $"loads from {url} (UX-02)"));
        }

        var level = 0;
        foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5"))
        {
            var own = heading.LocalName[1] - '0';
            Demand(own <= level + 1, $"heading \"{TestPage.Words(heading)}\" skips a level");
            level = own;
        }

        foreach (var form in page.QuerySelectorAll("form[method=post]"))
        {
            Demand(form.QuerySelector("input[name=zw-sicherheit]") is not null, "form that posts without antiforgery token");
            Demand(
                form.QuerySelector("input:not([type=hidden]), textarea, select") is null || form.GetAttribute("enctype") == "multipart/form-data" || form.QuerySelector("input[name=zw-entwurf]") is not null,
                "form whose typed text would get lost (ADR 21)");
        }

        return found;
    }
}
