using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Zielwerk.App.Tests.Crawl;

/// <summary>An address of the portal as the crawler found it. <see cref="Dokument"/> is null for anything but HTML.</summary>
/// <param name="Adresse">Path and query.</param>
/// <param name="Von">The page whose link led here.</param>
public sealed record Fund(string Adresse, string Von, HttpStatusCode Status, string Art, string Text, IHtmlDocument? Dokument)
{
    public string Pfad => Adresse.Split('?')[0];
}

/// <summary>What crawling gave: every address reached, every link with its fragment, and everything that points outside.</summary>
public sealed record Ernte(IReadOnlyList<Fund> Funde, IReadOnlyList<(string Von, string Ziel, string Anker)> Anker, IReadOnlyList<(string Von, string Element, string Ziel)> Draussen)
{
    public IEnumerable<Fund> Seiten => Funde.Where(f => f.Dokument is not null);
}

/// <summary>Follows every link of the portal from its start page, breadth first.</summary>
public static class Crawler
{
    /// <summary>More addresses than this means that links breed links: a mistake of the portal, not a big portal.</summary>
    private const int Hoechstens = 2000;

    private static readonly Uri Basis = new("http://portal.test/");

    public static Task<Ernte> Crawl(HttpClient client, string start = "/") => Crawl(a => client.GetAsync(a), [start]);

    /// <param name="hole">Asks for an address as whoever crawls.</param>
    /// <param name="auch">Which of the addresses found are followed; null: all.</param>
    /// <param name="suche">What is typed into each search; null: searches are left alone.</param>
    public static async Task<Ernte> Crawl(Func<string, Task<HttpResponseMessage>> hole, IReadOnlyCollection<string> starts, Func<string, bool>? auch = null, string? suche = null)
    {
        var funde = new List<Fund>();
        var anker = new List<(string, string, string)>();
        var draussen = new List<(string, string, string)>();
        var bekannt = new HashSet<string>(starts);
        var pfade = new HashSet<string>();
        var offen = new Queue<(string Adresse, string Von)>(starts.Select(s => (s, "(Start)")));
        var parser = new HtmlParser();
        while (offen.TryDequeue(out var naechste))
        {
            using var antwort = await hole(naechste.Adresse);
            var art = antwort.Content.Headers.ContentType?.MediaType ?? "";
            var text = art.StartsWith("text/", StringComparison.Ordinal) || art.EndsWith("json", StringComparison.Ordinal)
                ? await antwort.Content.ReadAsStringAsync()
                : art == "application/zip" ? await Entpackt(antwort) : "";
            var dokument = art == "text/html" ? parser.ParseDocument(text) : null;
            funde.Add(new Fund(naechste.Adresse, naechste.Von, antwort.StatusCode, art, text, dokument));
            var weiter = antwort.Headers.Location is { } weg ? [("redirect", weg.ToString())] : dokument is null ? [] : Verweise(dokument).Concat(suche is null ? [] : Suchen(dokument, suche));
            foreach (var (element, ziel) in weiter)
            {
                var adresse = new Uri(new Uri(Basis, naechste.Adresse), ziel);
                if (adresse.Host != Basis.Host)
                {
                    draussen.Add((naechste.Adresse, element, ziel));
                    continue;
                }

                var innen = adresse.PathAndQuery;
                if (adresse.Fragment.Length > 1)
                {
                    anker.Add((naechste.Adresse, innen, Uri.UnescapeDataString(adresse.Fragment[1..])));
                }

                // A link marked nofollow carries the page it stands on (to report a barrier there): one per path is enough.
                var neu = element != "a nofollow" || pfade.Add(innen.Split('?')[0]);
                if (neu && !bekannt.Contains(innen) && auch?.Invoke(innen) != false && bekannt.Add(innen))
                {
                    offen.Enqueue((innen, naechste.Adresse));
                    if (bekannt.Count > Hoechstens)
                    {
                        throw new InvalidOperationException($"Links vermehren sich ohne Ende, zuletzt {innen} auf {naechste.Adresse}");
                    }
                }
            }
        }

        return new Ernte(funde, anker, draussen);
    }

    /// <summary>Names and contents of a packed file.</summary>
    private static async Task<string> Entpackt(HttpResponseMessage antwort)
    {
        using var zip = new ZipArchive(await antwort.Content.ReadAsStreamAsync());
        return string.Concat(zip.Entries.Select(e =>
        {
            using var leser = new StreamReader(e.Open());
            return $"{e.FullName}\n{leser.ReadToEnd()}\n";
        }));
    }

    /// <summary>What the searches of a page would ask for that word.</summary>
    private static IEnumerable<(string Element, string Ziel)> Suchen(IHtmlDocument dokument, string suche) =>
        dokument.QuerySelectorAll("form").Where(f => f.GetAttribute("method") != "post" && f.QuerySelector("input[type=search], input[type=text]:not([inputmode])") is not null)
            .Select(f => ("form", $"{f.GetAttribute("action")}?{string.Join('&', f.QuerySelectorAll("input[type=search], input[type=text]:not([inputmode])").Select(e => $"{e.GetAttribute("name")}={Uri.EscapeDataString(suche)}"))}"));

    private static IEnumerable<(string Element, string Ziel)> Verweise(IHtmlDocument dokument)
    {
        foreach (var element in dokument.QuerySelectorAll("a[href], link[href], area[href], img[src], script[src], iframe[src], source[src], use[href]"))
        {
            var ziel = element.GetAttribute("href") ?? element.GetAttribute("src")!;
            if (!ziel.StartsWith("mailto:", StringComparison.Ordinal) && !ziel.StartsWith("tel:", StringComparison.Ordinal) && !ziel.StartsWith("data:", StringComparison.Ordinal))
            {
                var nofollow = (element.GetAttribute("rel") ?? "").Contains("nofollow", StringComparison.Ordinal);
                yield return (element.LocalName + (nofollow ? " nofollow" : ""), ziel);
            }
        }
    }
}
