using System.Net;
using Zielwerk.App.Tests.Sicherheit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>Right answers for every form that needs a right: read from its page as somebody who may send it, and in the end sent and accepted.</summary>
internal sealed class Proben(Welt welt)
{
    private readonly Dictionary<string, (Func<Task<Fundstelle>> Stelle, IReadOnlyList<KeyValuePair<string, string>> Werte)> alle = [];
    private readonly List<string> ohne = [];

    public int Anzahl => alle.Count;

    /// <summary>What is sent to addresses of this pattern; nothing when the form brings a file or stands on no page.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Werte(string muster) => alle.TryGetValue(muster, out var probe) ? probe.Werte : [];

    /// <param name="sonst">Who may send it and where, unless <see cref="Vorbereitungen"/> says more.</param>
    public async Task SammleAsync(string muster, Func<Task<(TestBrowser Browser, string Adresse)>> sonst)
    {
        if (Vorbereitungen.OhneProbe.ContainsKey(muster))
        {
            return;
        }

        var stelle = Vorbereitungen.Alle.TryGetValue(muster, out var vorbereitet)
            ? () => vorbereitet(welt)
            : (Func<Task<Fundstelle>>)(async () => await sonst() is var (browser, adresse) ? new(browser, adresse) : null!);
        var hier = await stelle();
        if (await BlattAsync(hier) is { } blatt)
        {
            alle[muster] = (stelle, blatt.Fuelle(f => hier.Antworten?.GetValueOrDefault(f), mitVerborgenen: false));
        }
        else
        {
            ohne.Add($"POST {muster}: kein Formular auf {hier.Adresse} oder den Seiten darüber; in Vorbereitungen eintragen, wann es dort steht");
        }
    }

    /// <summary>Sends every form as somebody who may; complaints about those that are not accepted.</summary>
    public async Task<IReadOnlyList<string>> NimmAnAsync()
    {
        var maengel = new List<string>(ohne);
        foreach (var (muster, (stelle, _)) in alle)
        {
            var hier = await stelle();
            if (await BlattAsync(hier) is not { } blatt)
            {
                maengel.Add($"POST {muster}: das Formular auf {hier.Adresse} ist nicht mehr da; in Vorbereitungen eintragen, was es möglich macht");
                continue;
            }

            using var antwort = await hier.Browser.Send(new(HttpMethod.Post, blatt.Ziel) { Content = new FormUrlEncodedContent(blatt.Fuelle(f => hier.Antworten?.GetValueOrDefault(f))) });
            if (antwort.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther) || antwort.Headers.Location?.ToString().StartsWith("/anmelden", StringComparison.Ordinal) == true)
            {
                var seite = await TestPage.From(hier.Browser, antwort);
                maengel.Add($"POST {muster}: richtige Angaben werden nicht angenommen ({(int)antwort.StatusCode} {antwort.Headers.Location}): {string.Join("; ", seite.Errors)}; in Vorbereitungen richtige eintragen");
            }
        }

        foreach (var (muster, vorbereitet) in Vorbereitungen.Seiten)
        {
            var hier = await vorbereitet(welt);
            using var antwort = await hier.Browser.Raw(hier.Adresse);
            if (antwort.StatusCode != HttpStatusCode.OK)
            {
                maengel.Add($"{muster}: auch vorbereitet {(int)antwort.StatusCode}");
            }
        }

        return maengel;
    }

    /// <summary>The form sent to that address: on the page of the same address, or on one above it.</summary>
    private static async Task<Blatt?> BlattAsync(Fundstelle stelle)
    {
        var ziel = stelle.Adresse + stelle.Ziel;
        for (var seite = ziel; seite.Length > 0; seite = seite[..seite.LastIndexOf('/')])
        {
            using var antwort = await stelle.Browser.Raw(seite);
            if (antwort.StatusCode == HttpStatusCode.OK && Blatt.Auf(await stelle.Browser.Get(seite)).FirstOrDefault(b => b.Aendert && b.Ziel.AbsolutePath == ziel) is { } blatt)
            {
                return blatt;
            }
        }

        return null;
    }
}
