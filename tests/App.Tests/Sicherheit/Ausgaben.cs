using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Zielwerk.App.Post;
using Zielwerk.App.Tests.Crawl;
using Zielwerk.App.Tests.Rechte;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Everything a reader of the portal gets to see, and what in it is more than text: pages, tables, calendars, data, mails.</summary>
public static partial class Ausgaben
{
    private static readonly string[] Kopfzeilen =
        ["X-Sender", "X-Receiver", "MIME-Version", "From", "To", "Date", "Subject", "Content-Type", "Content-Transfer-Encoding", "Auto-Submitted", "X-Auto-Response-Suppress", "Message-ID"];

    /// <summary>Everything somebody reaches by links and searches; of addresses that differ only in what they name, the first few.</summary>
    public static async Task<Ernte> Rundgang(Func<string, Task<HttpResponseMessage>> hole, string suche, int jeMuster = 5, params string[] auch)
    {
        var gesehen = new Dictionary<string, int>();
        return await Crawler.Crawl(hole, ["/", "/konto", .. auch], a =>
        {
            var muster = Muster(a);
            gesehen[muster] = gesehen.GetValueOrDefault(muster) + 1;
            return gesehen[muster] <= jeMuster;
        }, suche);
    }

    /// <summary>An address without what it names.</summary>
    public static string Muster(string adresse) => Benanntes().Replace(adresse, "{}");

    /// <summary>The words of a mail.</summary>
    public static string Text(string mail) => mail.ReplaceLineEndings("\n").Split("\n\n", 2) is [_, var koerper]
        ? Encoding.UTF8.GetString(Convert.FromBase64String(koerper.Replace("\n", "", StringComparison.Ordinal))) + mail
        : mail;

    /// <summary>The address of a new calendar of the organisation in which somebody acts.</summary>
    public static async Task<string> Kalender(Welt welt, string rufer)
    {
        var browser = await welt.Als(rufer);
        await (await browser.Get("/fristen")).Send("/fristen/kalender", ("organisation", welt.Rufer.Single(r => r.Name == rufer).Befugnisse![0].OrganisationId.ToString()));
        return Feed().Match((await browser.Get("/fristen")).Text).Value;
    }

    public static IEnumerable<string> Maengel(Fund fund)
    {
        // Nobody is led to what is not for him; where the walk begins may well be.
        if (fund.Status is not (HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.SeeOther) && (fund.Von != "(Start)" || fund.Status >= HttpStatusCode.InternalServerError))
        {
            yield return $"{(int)fund.Status}";
        }

        foreach (var mangel in fund.Art switch
        {
            "text/html" => Korpus.Fremde(fund.Dokument!, fund.Text),
            "text/csv" => Korpus.Formeln(fund.Text),
            "text/calendar" => Kalendermaengel(fund.Text),
            "application/json" => Datenmaengel(fund.Text),
            _ => [],
        })
        {
            yield return mangel;
        }
    }

    /// <summary>All mails, as files; and what in their headers does not belong there.</summary>
    public static async Task<(IReadOnlyList<string> Mails, IReadOnlyList<string> Maengel)> Post(Portal portal)
    {
        var dienst = portal.Services.GetRequiredService<Postdienst>();
        await dienst.DreheAsync(default);
        await dienst.DreheAsync(default);
        var ordner = Path.Combine(portal.Datenordner, "post");
        var mails = Directory.Exists(ordner) ? Directory.GetFiles(ordner, "*.eml").Select(File.ReadAllText).ToList() : [];
        return (mails, [.. mails.SelectMany(m => m.ReplaceLineEndings("\n").Split("\n\n", 2)[0].Split('\n')).Where(z => z.Length > 0 && z[0] is not (' ' or '\t'))
            .Where(z => !Kopfzeilen.Contains(z.Split(':')[0], StringComparer.OrdinalIgnoreCase)).Distinct()]);
    }

    private static IEnumerable<string> Kalendermaengel(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        .Where(z => !Kalenderzeile().IsMatch(z) || z.Contains('\n', StringComparison.Ordinal));

    private static IEnumerable<string> Datenmaengel(string text)
    {
        string? mangel = null;
        try
        {
            JsonDocument.Parse(text).Dispose();
        }
        catch (JsonException fehler)
        {
            mangel = fehler.Message;
        }

        return mangel is null ? [] : [mangel];
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)(?:TEST-)?AQB-\d{4}-\d+|BM-\d{4}-\w+|(?<==)[^&#]+|(?<=/)\d+")]
    private static partial Regex Benanntes();

    [GeneratedRegex(@"/kalender/[\w-]+\.ics")]
    private static partial Regex Feed();

    [GeneratedRegex(@"^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|X-WR-CALNAME|REFRESH-INTERVAL;VALUE=DURATION|X-PUBLISHED-TTL|UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|DESCRIPTION|URL|STATUS|TRANSP|ACTION|TRIGGER):[^\p{Cc}]*$")]
    private static partial Regex Kalenderzeile();
}
