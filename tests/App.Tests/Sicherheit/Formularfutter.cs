using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Feeds one form with the whole corpus: first every field, then its texts alone with the rest filled in rightly, so that it is accepted, too.</summary>
public sealed class Formularfutter(string name, Vorgangslage lage)
{
    private readonly List<string> maengel = [];
    private TestBrowser browser = null!;
    private TestPage seite = null!;

    /// <summary>Names of the fields that were fed.</summary>
    public HashSet<string> Felder { get; } = [];

    public int Angenommen { get; private set; }

    public async Task<IReadOnlyList<string>> Fuettere()
    {
        await Oeffne();
        foreach (var eingabe in Korpus.Eingaben)
        {
            if (Felder.Count == 0 || !NurText())
            {
                await Sende(eingabe, alles: true);
            }

            await Sende(eingabe, alles: false);
        }

        foreach (var bytes in Korpus.KaputteBytes.Where(_ => Formular()?.GetAttribute("method") == "post"))
        {
            var (werte, ziel) = (Werte("x", alles: false), Ziel());
            var text = string.Join('&', werte.Select(w => $"{w.Key}={(w.Value == "x" ? bytes : Uri.EscapeDataString(w.Value))}"));
            await Pruefe(bytes, await browser.Open(new HttpRequestMessage(HttpMethod.Post, ziel) { Content = new StringContent(text, Encoding.ASCII, "application/x-www-form-urlencoded") }));
        }

        foreach (var adresse in (string[])["/vorgaenge/" + Vorgangslage.Marburg, "/vorgaenge", "/aufgaben", "/fristen", "/konto", "/vorgaenge/" + Vorgangslage.Marburg + "/unterlagen"])
        {
            var spaeter = await (await lage.Portal.Als(lage.Lang)).Get(adresse);
            maengel.AddRange(Korpus.Fremde(spaeter.Html).Select(f => $"{name}, später auf {adresse}: {f}"));
        }

        maengel.AddRange(lage.Portal.Protokoll.Zeilen.Where(z => z.Stufe >= LogLevel.Error).Select(z => $"{name}: {z.Text} {z.Fehler?.Message}"));
        return maengel;
    }

    private async Task Oeffne()
    {
        (browser, var adresse) = await Formularproben.Alle[name](lage);
        seite = await browser.Get(adresse);
        if (Formular() is null)
        {
            throw new InvalidOperationException($"{name}: kein Formular auf {seite.Url} ({seite.Status})");
        }
    }

    private async Task Sende(string eingabe, bool alles)
    {
        if (Formular() is null)
        {
            await Oeffne();
        }

        var (werte, ziel) = (Werte(eingabe, alles), Ziel());
        if (Formular()!.GetAttribute("method") == "post")
        {
            await Pruefe(eingabe, await browser.Open(new HttpRequestMessage(HttpMethod.Post, ziel) { Content = new FormUrlEncodedContent(werte) }));
        }
        else if (eingabe.Length < 4000)
        {
            await Pruefe(eingabe, await browser.Get(new UriBuilder(ziel) { Query = await new FormUrlEncodedContent(werte).ReadAsStringAsync() }.ToString()));
        }
    }

    private async Task Pruefe(string eingabe, TestPage antwort)
    {
        var kurz = $"{name} mit {eingabe[..Math.Min(40, eingabe.Length)]}";
        if (antwort.Status is not (HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict))
        {
            maengel.Add($"{kurz}: {(int)antwort.Status}");
        }

        Angenommen += antwort.Status == HttpStatusCode.OK ? 1 : 0;
        maengel.AddRange(Korpus.Fremde(antwort.Html).Select(f => $"{kurz}: {f}"));
        seite = antwort;
        if (Formular() is null)
        {
            await Oeffne();
        }
    }

    /// <summary>The form of the page: in the main part, with something to type or to choose.</summary>
    private IHtmlFormElement? Formular() => seite.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>().FirstOrDefault(f => Eingabefelder(f).Any());

    private Uri Ziel() => new(seite.Url, Formular()!.GetAttribute("action") is { Length: > 0 } action ? action : seite.Url.PathAndQuery);

    private static IEnumerable<IElement> Eingabefelder(IElement form) => form.QuerySelectorAll("input[name], textarea[name], select[name]")
        .Where(e => e.GetAttribute("type") is not ("hidden" or "submit" or "file" or "checkbox") && e.GetAttribute("tabindex") != "-1");

    private bool NurText() => Eingabefelder(Formular()!).All(IstText);

    private static bool IstText(IElement e) => e is IHtmlTextAreaElement || (e.LocalName == "input" && (e.GetAttribute("type") ?? "text") is "text" or "search" && e.GetAttribute("inputmode") is null);

    private List<KeyValuePair<string, string>> Werte(string eingabe, bool alles)
    {
        var form = Formular()!;
        var werte = form.QuerySelectorAll("input[type=hidden][name]").Select(e => KeyValuePair.Create(e.GetAttribute("name")!, e.GetAttribute("value") ?? "")).ToList();
        foreach (var feld in Eingabefelder(form).GroupBy(e => e.GetAttribute("name")!))
        {
            Felder.Add(feld.Key);
            werte.Add(new(feld.Key, alles || IstText(feld.First()) ? eingabe : Richtig(feld.Key, [.. feld])));
        }

        return werte;
    }

    private static string Richtig(string name, IReadOnlyList<IElement> feld) => feld[0] switch
    {
        IHtmlSelectElement wahl => wahl.Options.LastOrDefault(o => o.Value.Length > 0)?.Value ?? "",
        IHtmlInputElement { Type: "radio" } => feld.OfType<IHtmlInputElement>().Last().Value,
        IHtmlInputElement { Type: "email" } => "zz@example.org",
        _ when name.EndsWith("-tag", StringComparison.Ordinal) => "13",
        _ when name.EndsWith("-monat", StringComparison.Ordinal) => "3",
        _ when name.EndsWith("-jahr", StringComparison.Ordinal) => "2026",
        _ => "12",
    };
}
