using Xunit;
using Zielwerk.App.Tests.Crawl;
using Zielwerk.App.Tests.Sicherheit;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>
/// Everybody walks through the whole portal: every link, every search, tables, calendars, data, exports; then tries every address that somebody else
/// has found. One walk for all tests of <see cref="RundgangTests"/>.
/// </summary>
public sealed class Rundgaenge : IAsyncLifetime
{
    /// <summary>Each role alone, for work and in a test organisation; two roles, none any more, a substitute, nobody.</summary>
    private static readonly string[] Leser =
    [
        .. Enum.GetValues<Rolle>().SelectMany(r => (string[])[$"{r}", $"{r} im Test"]), "Koordination und Pruefung", "Zugangsverwaltung, vertritt Koordination", "ohne Rolle", "niemand",
    ];

    public Welt Welt { get; private set; } = null!;

    public IReadOnlyList<Kanarie> Kanarien { get; private set; } = [];

    public IReadOnlyList<string> Mails { get; private set; } = [];

    public IReadOnlyList<string> Vorher { get; private set; } = [];

    public IReadOnlyList<string> Nachher { get; private set; } = [];

    /// <summary>What each has found by following links.</summary>
    public Dictionary<Rufer, List<Fund>> Gefunden { get; } = [];

    /// <summary>What each got at addresses others had found.</summary>
    public Dictionary<Rufer, List<Fund>> Erraten { get; } = [];

    /// <summary>Headers that lack or say too much.</summary>
    public List<string> Kopfmaengel { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Welt = await Welt.Neu();
        Kanarien = await Rechte.Kanarien.Setze(Welt);
        var feeds = new Dictionary<string, string>();
        foreach (var wer in (string[])["Koordination", "Bewilligung", "Pruefung", "Koordination im Test"])
        {
            feeds[wer] = await Ausgaben.Kalender(Welt, wer);
        }

        string[] ausfertigungen = [.. new[] { Welt.Eigener, Welt.Fremder, Welt.Test }.Select(f => $"/pruefung/akte/{f.Jahr}/{f.Ags}.zip")];
        foreach (var wer in Leser)
        {
            await (await Welt.Als(wer)).Raw("/");
        }

        // The mail of the day goes out on its own.
        Mails = (await Ausgaben.Post(Welt.Portal)).Mails;
        Vorher = await Bestand.Aufnehmen(Welt.Portal.Datenbank);
        foreach (var rufer in Leser.Select(l => Welt.Rufer.Single(r => r.Name == l)))
        {
            string[] auch = feeds.TryGetValue(rufer.Name, out var feed) ? [feed, .. ausfertigungen] : ausfertigungen;
            Gefunden[rufer] = [.. (await Ausgaben.Rundgang(a => HoleAsync(rufer, a), Rechte.Kanarien.Anfang, auch: auch)).Funde];
        }

        // The address of a calendar is a right of its own.
        var adressen = Gefunden.Values.SelectMany(f => f).Where(f => f.Dokument is not null || f.Art is "application/zip" or "text/csv" or "application/json").Select(f => f.Adresse).Distinct()
            .GroupBy(Ausgaben.Muster).SelectMany(g => g.Take(4)).ToList();
        foreach (var (rufer, eigene) in Gefunden)
        {
            var bekannt = eigene.Select(f => f.Adresse).ToHashSet();
            Erraten[rufer] = [.. (await Crawler.Crawl(a => HoleAsync(rufer, a), [.. adressen.Where(a => !bekannt.Contains(a))], _ => false)).Funde];
        }

        Nachher = await Bestand.Aufnehmen(Welt.Portal.Datenbank);
    }

    public ValueTask DisposeAsync() => Welt.DisposeAsync();

    private async Task<HttpResponseMessage> HoleAsync(Rufer rufer, string adresse)
    {
        var antwort = await (await Welt.Als(rufer.Name)).Raw(adresse);
        Kopfmaengel.AddRange(AntwortTests.Kopfzeilen(antwort).Select(m => $"{rufer} {adresse}: {m}"));
        if (rufer.Befugnisse is not null && antwort.Headers.CacheControl?.NoStore != true && !Path.HasExtension(adresse.Split('?')[0]))
        {
            Kopfmaengel.Add($"{rufer} {adresse}: bleibt im Zwischenspeicher ({antwort.Headers.CacheControl})");
        }

        return antwort;
    }
}
