using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Shouldly;

namespace Zielwerk.App.Tests.Support;

/// <summary>
/// A page as a user without sight or script meets it: fields by label, buttons by name. Every page opened is checked: one h1, a title,
/// unique ids, labels bound, links that lead somewhere.
/// </summary>
public sealed class TestPage
{
    private static readonly HashSet<string> Inline = ["a", "bdi", "abbr", "b", "button", "code", "del", "em", "i", "ins", "mark", "small", "span", "strong", "sub", "sup", "svg", "time", "tspan", "u", "wbr"];
    private readonly TestBrowser browser;

    private TestPage(TestBrowser browser, HttpResponseMessage response, string html, IHtmlDocument document)
    {
        this.browser = browser;
        Response = response;
        Html = html;
        Document = document;
    }

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    public Uri Url => Response.RequestMessage!.RequestUri!;

    public string Html { get; }

    public IHtmlDocument Document { get; }

    public string Title => Document.Title ?? "";

    public string H1 => Words(Document.QuerySelector("h1")!);

    /// <summary>Text of the main part, white space folded.</summary>
    public string Text => Words(Document.QuerySelector("main")!);

    internal static async Task<TestPage> From(TestBrowser browser, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var document = new HtmlParser().ParseDocument(html);
        var page = new TestPage(browser, response, html, document);
        if (response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Hausordnung.Verstoesse(document).ShouldBeEmpty($"{page.Url}");
        }

        return page;
    }

    /// <summary>Follows the link with this text.</summary>
    public Task<TestPage> Click(string link)
    {
        var found = Document.Links.Where(a => Words(a) == link).ToArray();
        found.Length.ShouldBeGreaterThan(0, $"no link \"{link}\" on {Url}");
        return browser.Get(new Uri(Url, found[0].GetAttribute("href")!).ToString());
    }

    /// <summary>Types into the field with this label; dates as "31.12.2026", choices by the label of the answer.</summary>
    public TestPage Fill(string label, string value)
    {
        var legend = Document.QuerySelectorAll("legend").FirstOrDefault(l => LabelOf(l) == label);
        if (legend is not null)
        {
            var group = legend.Closest("fieldset")!;
            var radios = group.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").ToArray();
            if (radios.Length > 0)
            {
                var answers = radios.Select(r => Words(group.QuerySelector($"label[for='{r.Id}']")!)).ToList();
                answers.ShouldContain(value, $"answers of \"{label}\"");
                radios.Zip(answers).ToList().ForEach(a => a.First.IsChecked = a.Second == value);
                return this;
            }

            var parts = value.Length == 0 ? ["", "", ""] : value.Split('.');
            foreach (var (input, part) in group.QuerySelectorAll<IHtmlInputElement>("input").Zip(parts))
            {
                input.Value = part;
            }

            return this;
        }

        switch (Field(label))
        {
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = value == "ja";
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Options.ShouldContain(o => Words(o) == value, $"entries of \"{label}\"");
                select.Value = select.Options.First(o => Words(o) == value).Value;
                break;
        }

        return this;
    }

    /// <summary>The control with this visible label.</summary>
    public IElement Field(string label)
    {
        var labels = Document.QuerySelectorAll<IHtmlLabelElement>("label").Where(l => LabelOf(l) == label).ToArray();
        labels.Length.ShouldBe(1, $"labels \"{label}\" on {Url}");
        return Document.GetElementById(labels[0].HtmlFor!).ShouldNotBeNull();
    }

    /// <summary>Value now in the field with this label.</summary>
    public string Value(string label) => Field(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => Words(select.Options[select.SelectedIndex]),
        _ => "",
    };

    /// <summary>The message at the field with this label, or null.</summary>
    public string? ErrorAt(string label) => Document.GetElementById($"{Field(label).Id}-fehler") is { } error ? Words(error) : null;

    /// <summary>Lines of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll("#fehlerzusammenfassung li").Select(Words)];

    /// <summary>Presses the button with this name; sends its form as the browser would (a script may send it elsewhere) and follows redirects.</summary>
    public async Task<TestPage> Press(string button, string? to = null) => await browser.Open(await Anfrage(button, to));

    /// <summary>The same, but gives the bare answer and follows no redirect.</summary>
    public async Task<HttpResponseMessage> PressRaw(string button) => await browser.Send(await Anfrage(button, null));

    /// <summary>Sends what no form of this page offers, with the token of one of its forms.</summary>
    public async Task<HttpStatusCode> Send(string address, params (string Name, string Value)[] fields)
    {
        var token = Document.QuerySelector<IHtmlInputElement>("input[name=zw-sicherheit]").ShouldNotBeNull();
        var content = new FormUrlEncodedContent([new(token.Name!, token.Value), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        return (await browser.Send(new HttpRequestMessage(HttpMethod.Post, new Uri(Url, address)) { Content = content })).StatusCode;
    }

    private async Task<HttpRequestMessage> Anfrage(string button, string? to)
    {
        var element = Document.QuerySelectorAll<IHtmlButtonElement>("button").Where(b => Words(b) == button).ToArray();
        element.Length.ShouldBe(1, $"buttons \"{button}\" on {Url}");
        var form = element[0].Form.ShouldNotBeNull($"\"{button}\" stands in no form");
        var values = Values(form, element[0]).ToArray();
        var target = new Uri(Url, (to ?? element[0].GetAttribute("formaction") ?? form.GetAttribute("action")) is { Length: > 0 } action ? action : Url.PathAndQuery);
        return string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            ? new(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(values) }
            : new(HttpMethod.Get, new UriBuilder(target) { Query = await new FormUrlEncodedContent(values).ReadAsStringAsync() }.Uri);
    }

    /// <summary>Text as it is read: white space folded, blocks apart.</summary>
    public static string Words(INode node)
    {
        var text = new StringBuilder();
        Collect(node, text);
        return string.Join(' ', text.ToString().Split((char[])[' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Collect(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else
            {
                Collect(child, text);
                text.Append(child is IElement element && Inline.Contains(element.LocalName) ? "" : " ");
            }
        }
    }

    private static string LabelOf(IElement label) => Words(label).Replace(" (freiwillig)", "", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form, IHtmlButtonElement pressed)
    {
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var value = element switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlButtonElement button when button == pressed => button.Value,
                _ => null,
            };
            if (value is not null)
            {
                yield return new(element.GetAttribute("name")!, value);
            }
        }
    }
}
