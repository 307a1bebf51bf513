using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Zielwerk.App.Tests.Rechte;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Feeds one form with the whole corpus through the front door: each text field with each text, and now and then every field at once.</summary>
/// <param name="name">Of the form, as in <see cref="Formularproben"/>.</param>
/// <param name="nummer">Tells the words apart by which texts are found again.</param>
public sealed partial class Fuetterung(string name, int nummer, Welt welt)
{
    private readonly Dictionary<string, string> kanarien = [];
    private readonly Dictionary<string, string> angenommene = [];
    private readonly HashSet<string> geheime = [];
    private Fundstelle stelle = null!;
    private Blatt? blatt;

    public string Name => name;

    public List<string> Maengel { get; } = [];

    public int Anfragen { get; private set; }

    public int Angenommen { get; private set; }

    /// <summary>Fields that take any text.</summary>
    public IReadOnlyList<string> Texte { get; private set; } = [];

    /// <summary>All inputs, those of days and choices included.</summary>
    public int Felder { get; private set; }

    /// <summary>Words of fields whose text was accepted, the name of the field, and the page it was typed on: pages must show them, as text; secret ones none.</summary>
    public IEnumerable<(string Wort, string Feld, string Adresse, bool Geheim)> Kanarien =>
        angenommene.Select(a => (kanarien[a.Key], $"{name}.{a.Key}", a.Value, geheime.Contains(a.Key)));

    public async Task FuettereAsync()
    {
        await OeffneAsync();
        (Texte, Felder) = (blatt!.Texte, blatt.Felder.Count);
        geheime.UnionWith(Texte.Where(blatt.IstGeheim));
        var grenzen = await MissAsync();
        await OeffneAsync();
        var gruppen = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (feld, i) in Texte.Select((t, i) => (t, i)))
        {
            kanarien[feld] = string.Create(CultureInfo.InvariantCulture, $"zwk{nummer:00}q{i}");

            // Secrets are compared and forgotten: that a short one is refused for its length is all there is to see.
            gruppen[feld] = Korpus.Gruppen(geheime.Contains(feld) ? Math.Max(grenzen[feld], 500) : grenzen[feld], kanarien[feld]);
        }

        // Days, choices and addresses take no such text; that they refuse it quietly is the point.
        foreach (var alles in Korpus.Brocken)
        {
            await SendeAsync(_ => alles);
        }

        await SendeKaputtesAsync();

        // Every field gets the last of its texts in the last round.
        var runden = gruppen.Values.Select(g => g.Count).Append(1).Max();
        for (var nochRunden = runden - 1; nochRunden >= 0; nochRunden--)
        {
            var bis = nochRunden;
            await SendeAsync(f => gruppen.TryGetValue(f, out var g) ? g[g.Count - 1 - (bis % g.Count)] : null);
        }
    }

    /// <summary>Ten thousand characters into every text field: the answer says at each how many it takes.</summary>
    private async Task<Dictionary<string, int>> MissAsync()
    {
        var grenzen = Texte.ToDictionary(t => t, _ => 1000);
        if (Texte.Count == 0 || !blatt!.Aendert)
        {
            return grenzen;
        }

        var antwort = await SendeAsync(f => Texte.Contains(f) ? new string('x', 10_000) : null);
        foreach (var feld in Texte)
        {
            var klage = antwort?.Document.GetElementById($"{feld}-fehler")?.TextContent ?? "";
            if (Grenze().Match(klage) is { Success: true } m)
            {
                grenzen[feld] = int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture);
            }
            else
            {
                Maengel.Add($"{name}.{feld}: 10.000 Zeichen werden nicht am Feld abgelehnt: {klage}");
            }
        }

        return grenzen;
    }

    private async Task<TestPage?> SendeAsync(Func<string, string?> text)
    {
        await OeffneAsync();
        var werte = blatt!.Fuelle(f => text(f) ?? stelle.Antworten?.GetValueOrDefault(f));
        var kurz = $"{name} mit {string.Join(", ", werte.Where(w => Texte.Contains(w.Key)).Select(w => $"{w.Key}={w.Value[..Math.Min(50, w.Value.Length)]}"))}";
        if (blatt.Aendert)
        {
            return await EmpfangeAsync(kurz, new(HttpMethod.Post, blatt.Ziel) { Content = new FormUrlEncodedContent(werte) }, werte);
        }

        var frage = await new FormUrlEncodedContent(werte).ReadAsStringAsync();
        return await EmpfangeAsync(kurz, new(HttpMethod.Get, new UriBuilder(blatt.Ziel) { Query = frage }.Uri), werte);
    }

    /// <summary>Bytes that are no UTF-8, in all fields: halves of pairs, overlong forms.</summary>
    private async Task SendeKaputtesAsync()
    {
        await OeffneAsync();
        var bytes = string.Concat(Korpus.KaputteBytes.Where(b => !b.Contains("%00", StringComparison.Ordinal)));
        var text = string.Join('&', blatt!.Fuelle(f => Texte.Contains(f) ? "\u0001" : null).Select(w => $"{Uri.EscapeDataString(w.Key)}={(w.Value == "\u0001" ? bytes : Uri.EscapeDataString(w.Value))}"));
        await EmpfangeAsync($"{name} mit kaputten Bytes", blatt.Aendert
            ? new(HttpMethod.Post, blatt.Ziel) { Content = new StringContent(text, Encoding.ASCII, "application/x-www-form-urlencoded") }
            : new(HttpMethod.Get, new Uri(blatt.Ziel, "?" + text)), []);
    }

    private async Task<TestPage?> EmpfangeAsync(string kurz, HttpRequestMessage anfrage, IReadOnlyList<KeyValuePair<string, string>> werte)
    {
        Anfragen++;
        blatt = null;
        TestPage antwort;
        try
        {
            // Where it leads is the same each time, and looked at in the end; the words of success are worth a look.
            antwort = Angenommen < 3 ? await stelle.Browser.Open(anfrage) : await TestPage.From(stelle.Browser, await stelle.Browser.Send(anfrage));
        }
        catch (ShouldAssertException verstoss)
        {
            Maengel.Add($"{kurz}: {verstoss.Message}");
            return null;
        }

        Maengel.AddRange(Korpus.Fremde(antwort.Document, antwort.Html).Select(f => $"{kurz}: {f}"));

        // Where an accepted sending leads may stand another form.
        blatt = antwort.Status == HttpStatusCode.UnprocessableEntity ? Finde(antwort) : null;
        if (antwort.Status == HttpStatusCode.UnprocessableEntity)
        {
            PruefeAbgelehnt(kurz, antwort, werte);
        }
        else if (antwort.Status is HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.SeeOther)
        {
            Angenommen++;
            foreach (var feld in kanarien.Where(k => werte.Any(w => w.Key == k.Key && w.Value.Contains(k.Value, StringComparison.Ordinal))).Select(k => k.Key))
            {
                angenommene[feld] = stelle.Adresse;
            }
        }
        else if (antwort.Status != HttpStatusCode.BadRequest || !werte.Any(w => w.Value.Contains('\0', StringComparison.Ordinal)))
        {
            // Zero bytes alone are refused before anybody asks which field they stood in.
            Maengel.Add($"{kurz}: {(int)antwort.Status} auf {antwort.Url.AbsolutePath}: {antwort.Text[..Math.Min(200, antwort.Text.Length)]}");
        }

        return antwort;
    }

    /// <summary>Says at a field what is wrong, and has kept everything typed.</summary>
    private void PruefeAbgelehnt(string kurz, TestPage antwort, IReadOnlyList<KeyValuePair<string, string>> werte)
    {
        if (antwort.Errors.Count == 0 || antwort.Document.QuerySelector("[id$='-fehler']") is null)
        {
            Maengel.Add($"{kurz}: abgelehnt ohne Meldung am Feld");
        }

        foreach (var (feld, getippt) in werte.Where(w => Texte.Contains(w.Key)))
        {
            if (blatt is null || (!blatt.IstGeheim(feld) && Vergleichbar(blatt.Wert(feld) ?? "") != Vergleichbar(getippt)))
            {
                Maengel.Add($"{kurz}: {feld} zeigt danach „{blatt?.Wert(feld)}“");
            }
            else if (blatt.IstGeheim(feld) && blatt.Wert(feld) is { Length: > 0 })
            {
                Maengel.Add($"{kurz}: {feld} zeigt das Geheimnis wieder");
            }
        }
    }

    private async Task OeffneAsync()
    {
        if (blatt is not null)
        {
            return;
        }

        stelle = await Formularproben.Alle[name](welt);
        var seite = await stelle.Browser.Get(stelle.Adresse);
        blatt = Finde(seite) ?? throw new InvalidOperationException($"{name}: kein Formular auf {seite.Url} ({(int)seite.Status}): {seite.Text}");
    }

    /// <summary>The form of the page: the one sent to the address asked for, else the one with the most to answer.</summary>
    private Blatt? Finde(TestPage seite) => Blatt.Auf(seite).Where(b => b.Ziel.AbsolutePath.EndsWith(stelle.Ziel, StringComparison.Ordinal) && (b.Felder.Count > 0 || name == "FrageForm"))
        .Where(b => Texte.Count == 0 || Texte.All(b.Texte.Contains)).MaxBy(b => b.Felder.Count);

    // What no parser of HTML keeps: zeros, lone halves, U+0085 written as a number, the first line end of a textarea, the kind of line end.
    private static string Vergleichbar(string text) => Unhaltbar().Replace(text.ReplaceLineEndings("\n"), "").Trim();

    [GeneratedRegex(@"auf höchstens (\d+) Zeichen")]
    private static partial Regex Grenze();

    [GeneratedRegex("[\0\r\n\u0085\u2026\uFFFD\uFFFF]")]
    private static partial Regex Unhaltbar();
}
