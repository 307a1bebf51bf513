using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>
/// A form as it stands on a page, ready to be sent: what the page has filled in stays, what is empty gets a right answer, and text gets what the
/// test wants. Read from the markup alone, so that a new form needs nothing here.
/// </summary>
public sealed partial class Blatt
{
    private static int zaehler;
    private readonly TestPage seite;
    private readonly IHtmlFormElement form;

    private Blatt(TestPage seite, IHtmlFormElement form) => (this.seite, this.form) = (seite, form);

    /// <summary>Sends with POST; the others only ask.</summary>
    public bool Aendert => form.GetAttribute("method") == "post";

    public Uri Ziel => new(seite.Url, form.GetAttribute("action") is { Length: > 0 } ziel ? ziel : seite.Url.PathAndQuery);

    /// <summary>Names of what can be typed or chosen; the trap for robots is no field.</summary>
    public IReadOnlyList<string> Felder => [.. Eingaben.Select(e => e.GetAttribute("name")!).Distinct()];

    /// <summary>Names of the fields that take any text, secret ones included.</summary>
    public IReadOnlyList<string> Texte => [.. Eingaben.Where(IstText).Select(e => e.GetAttribute("name")!).Distinct()];

    /// <summary>The forms in the main part of a page.</summary>
    public static IEnumerable<Blatt> Auf(TestPage seite) => seite.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Select(f => new Blatt(seite, f));

    /// <summary>True when a password or code is asked there; no page shows it again.</summary>
    public bool IstGeheim(string feld) => Eingaben.Any(e => e.GetAttribute("name") == feld && (e.GetAttribute("type") == "password" || e.GetAttribute("autocomplete") == "one-time-code"));

    /// <summary>What stands in the field, as the markup says; null when there is no such field.</summary>
    public string? Wert(string feld) => Eingaben.FirstOrDefault(e => e.GetAttribute("name") == feld) is { } e
        ? e is IHtmlTextAreaElement ? e.TextContent : e.GetAttribute("value") ?? ""
        : null;

    /// <summary>Everything the form sends.</summary>
    /// <param name="text">What goes into a field; null leaves it to the form.</param>
    /// <param name="mitVerborgenen">With the token and the sealed state of the page.</param>
    public IReadOnlyList<KeyValuePair<string, string>> Fuelle(Func<string, string?> text, bool mitVerborgenen = true) =>
    [
        .. form.QuerySelectorAll("input[type=hidden][name]").Where(_ => mitVerborgenen).Select(e => KeyValuePair.Create(e.GetAttribute("name")!, e.GetAttribute("value") ?? "")),
        .. Eingaben.GroupBy(e => e.GetAttribute("name")!).Select(g => KeyValuePair.Create(g.Key, text(g.Key) ?? Richtig(g.Key, [.. g]))),
    ];

    private IEnumerable<IElement> Eingaben => form.QuerySelectorAll("input[name], textarea[name], select[name]")
        .Where(e => e.GetAttribute("type") is not ("hidden" or "submit" or "file" or "checkbox") && e.GetAttribute("tabindex") != "-1");

    private static bool IstText(IElement e) =>
        e is IHtmlTextAreaElement || (e is IHtmlInputElement && e.GetAttribute("type") is null or "text" or "search" or "password" && e.GetAttribute("inputmode") is null);

    // Whether a question may stay open is said in its label.
    private bool IstFreiwillig(IElement feld) => (feld.Closest("fieldset")?.QuerySelector("legend") ?? form.QuerySelector($"label[for='{feld.Id}']"))?.TextContent.Contains("(freiwillig)", StringComparison.Ordinal) == true;

    // A draft may have kept what was refused.
    private static bool Passt(IElement feld, string steht) => feld.GetAttribute("type") == "email" ? Adresse().IsMatch(steht)
        : feld.GetAttribute("inputmode") switch { "numeric" => Zahl().IsMatch(steht), "decimal" => Betrag().IsMatch(steht), _ => true };

    private string Richtig(string name, IReadOnlyList<IElement> feld) => feld[0] switch
    {
        IHtmlSelectElement wahl => wahl.Options.FirstOrDefault(o => o.HasAttribute("selected"))?.Value is { Length: > 0 } steht ? steht
            : IstFreiwillig(wahl) ? "" : wahl.Options.LastOrDefault(o => o.Value.Length > 0)?.Value ?? "",
        IHtmlInputElement { Type: "radio" } => feld.FirstOrDefault(e => e.HasAttribute("checked"))?.GetAttribute("value") ?? (IstFreiwillig(feld[0]) ? "" : feld[^1].GetAttribute("value") ?? ""),
        var e when (e is IHtmlTextAreaElement ? e.TextContent : e.GetAttribute("value")) is { Length: > 0 } steht && Passt(e, steht) => steht,
        var e when IstFreiwillig(e) => "",
        IHtmlInputElement { Type: "email" } => $"zzblatt{Interlocked.Increment(ref zaehler)}@example.org",

        // The clock of the portal stands on 13 March 2026.
        _ when name.EndsWith("-tag", StringComparison.Ordinal) => "13",
        _ when name.EndsWith("-monat", StringComparison.Ordinal) => "3",
        _ when name.EndsWith("-jahr", StringComparison.Ordinal) => "2026",
        _ => "Probe",
    };

    [GeneratedRegex(@"^[\w.+-]+@[\w.-]+\.\w+$")]
    private static partial Regex Adresse();

    [GeneratedRegex(@"^[\d.]+(,\d{2})?$")]
    private static partial Regex Betrag();

    [GeneratedRegex(@"^\d{1,4}$")]
    private static partial Regex Zahl();
}
