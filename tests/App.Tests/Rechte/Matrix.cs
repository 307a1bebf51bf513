using System.Net;
using System.Text.RegularExpressions;
using Zielwerk.App.Access;
using Zielwerk.App.Tests.Sicherheit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>What the table of rights, asked alone, lets expect of an answer.</summary>
public enum Erwartung
{
    /// <summary>Anything but an error, a refusal, the way to sign in.</summary>
    Erlaubt,

    /// <summary>As <see cref="Erlaubt"/>, at addresses that depend on no thing of others; what they name may be missing.</summary>
    Offen,

    Anmelden,
    Verboten,
    Fehlt,
    FalscherStand,
}

/// <summary>Calls addresses as everybody with everything and compares the answers with the table of rights.</summary>
public sealed partial class Matrix(Welt welt)
{
    /// <summary>Acts on the portal as a whole: it is no test thing.</summary>
    private static readonly Handlung[] Ganzes =
        [Handlung.ProgrammjahrLesen, Handlung.MeldungLesen, Handlung.MeldungErledigen, Handlung.EinsichtenLesen, Handlung.AktePruefen, Handlung.OrganisationenVerwalten];

    private readonly Proben proben = new(welt);
    private readonly Dictionary<Rufer, (TestBrowser Browser, string Zeichen)> eingaenge = [];

    public int Zellen { get; private set; }

    public List<string> Abweichungen { get; } = [];

    /// <param name="auswahl">Patterns of the addresses to call.</param>
    public async Task LaufAsync(Func<string, bool> auswahl)
    {
        var zellen = (from endpunkt in welt.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                      let muster = "/" + endpunkt.RoutePattern.RawText!.Trim('/')
                      where auswahl(muster)
                      from methode in endpunkt.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
                      from zelle in Zeile(methode, muster, endpunkt.Metadata.GetMetadata<Zugangsbedingung>()!)
                      select zelle).ToList();

        foreach (var muster in zellen.Where(z => z is { Methode: "POST", Erwartet: Erwartung.Erlaubt }).GroupBy(z => z.Muster))
        {
            await proben.SammleAsync(muster.Key, async () => ((await StehenderEingangAsync(muster.First().Rufer)).Browser, Adresse(muster.First())));
        }

        // Whoever is refused has changed nothing, though what was sent is right.
        var stufen = zellen.ToLookup(z => z.Methode == "GET" ? 0 : z.Erwartet switch { Erwartung.Erlaubt => 2, Erwartung.Offen => 3, _ => 1 });
        await RufeAlleAsync(stufen[0]);
        var vorher = await Bestand.Aufnehmen(welt.Portal.Datenbank);
        await RufeAlleAsync(stufen[1]);
        Abweichungen.AddRange((await Bestand.Aufnehmen(welt.Portal.Datenbank)).Except(vorher).Select(z => $"abgewiesen und doch geschrieben: {z.Split(':')[0]}").Distinct());

        // What may change something comes after everything that compares states, and what may end a session last.
        await RufeAlleAsync(stufen[2]);
        Abweichungen.AddRange(await proben.NimmAnAsync());
        await RufeAlleAsync(stufen[3]);
    }

    /// <summary>Addresses whose right answers were sent as everybody: refused to all the table refuses, accepted from one it allows.</summary>
    public int Proben => proben.Anzahl;

    private static string Adresse(Zelle zelle) => Luecke().Replace(zelle.Muster, m => Uri.EscapeDataString(zelle.Objekt.Werte[m.Groups[1].Value]));

    private async Task RufeAlleAsync(IEnumerable<Zelle> zellen)
    {
        foreach (var zelle in zellen)
        {
            Zellen++;
            await RufeAsync(zelle);
        }
    }

    private IEnumerable<Zelle> Zeile(string methode, string muster, Zugangsbedingung bedingung)
    {
        var luecken = Luecke().Matches(muster).Select(m => m.Groups[1].Value).ToList();
        foreach (var rufer in welt.Rufer)
        {
            if (Gegenstaende.Fuer(welt, rufer, luecken) is not { } objekte)
            {
                Abweichungen.Add($"{methode} {muster}: unbekannte Lücke, bitte in Gegenstaende eintragen");
                yield break;
            }

            // Who may not ask at all gets the same answer whatever the thing.
            var gleich = bedingung.Oeffentlich || rufer.Befugnisse is null || (bedingung.Handlung is { } h && !Rechtetabelle.Kennt(rufer.Befugnisse, h));
            foreach (var objekt in gleich ? objekte.Where((o, i) => i == 0 || o.Fremd).Take(2) : objekte)
            {
                yield return new(methode, muster, rufer, objekt, Erwarte(bedingung, rufer, objekt, luecken.Count > 0));
            }
        }
    }

    private static Erwartung Erwarte(Zugangsbedingung bedingung, Rufer rufer, Objekt objekt, bool nenntEtwas)
    {
        if (bedingung.Oeffentlich)
        {
            return Erwartung.Offen;
        }

        if (rufer.Befugnisse is not { } befugnisse)
        {
            return Erwartung.Anmelden;
        }

        if (bedingung.Handlung is not { } handlung)
        {
            return Erwartung.Offen;
        }

        if (!Rechtetabelle.Kennt(befugnisse, handlung))
        {
            return Erwartung.Verboten;
        }

        if (!nenntEtwas && !Ganzes.Contains(handlung))
        {
            return Erwartung.Erlaubt;
        }

        return objekt.Gegenstand is null ? Erwartung.Fehlt : Rechtetabelle.Pruefe(rufer.Person!.Id, befugnisse, handlung, objekt.Gegenstand).Ergebnis switch
        {
            Rechtsergebnis.Erlaubt => Erwartung.Erlaubt,
            Rechtsergebnis.FalscherZustand => Erwartung.FalscherStand,
            Rechtsergebnis.Fremd => Erwartung.Fehlt,
            _ => Erwartung.Verboten,
        };
    }

    private async Task RufeAsync(Zelle zelle)
    {
        var (browser, zeichen) = zelle is { Methode: not "GET", Erwartet: Erwartung.Offen } ? await EingangAsync(zelle.Rufer) : await StehenderEingangAsync(zelle.Rufer);
        using var anfrage = new HttpRequestMessage(new HttpMethod(zelle.Methode), new Uri(new Uri("http://localhost"), Adresse(zelle)));
        if (zelle.Methode != "GET")
        {
            var organisation = zelle.Rufer.Befugnisse is [var erste, ..] ? erste.OrganisationId.ToString() : "";

            // Right answers to whoever must be refused; an empty form to the others, so that the things stay as they are.
            var werte = zelle.Erwartet is Erwartung.Erlaubt or Erwartung.Offen ? [] : proben.Werte(zelle.Muster);
            anfrage.Content = new FormUrlEncodedContent([new("zw-sicherheit", zeichen), new("organisation", organisation), .. werte.Where(w => w.Key != "organisation")]);
        }

        using var antwort = await browser.Send(anfrage);
        var (status, ziel) = ((int)antwort.StatusCode, antwort.Headers.Location?.ToString() ?? "");
        if (!Passt(zelle, status, ziel))
        {
            Abweichungen.Add($"{zelle.Methode} {zelle.Muster} ({zelle.Objekt.Name}) als {zelle.Rufer}: erwartet {zelle.Erwartet}, war {status} {ziel}");
        }
        else if (zelle.Objekt.Fremd && zelle.Erwartet != Erwartung.Erlaubt && (await antwort.Content.ReadAsStringAsync()).Contains(Welt.Geheim, StringComparison.Ordinal))
        {
            Abweichungen.Add($"{zelle.Methode} {zelle.Muster} ({zelle.Objekt.Name}) als {zelle.Rufer}: verrät Fremdes");
        }
    }

    private static bool Passt(Zelle zelle, int status, string ziel)
    {
        var zurAnmeldung = status is 302 or 303 && Regex.IsMatch(ziel, "^/anmelden(\\?|$)");
        var durch = status is not (401 or 403 or >= 500) && !ziel.StartsWith("/anmelden?zurueck", StringComparison.Ordinal);
        return zelle.Erwartet switch
        {
            Erwartung.Erlaubt => durch && (status != 404 || Vorbereitungen.Manchmal(zelle.Muster)),
            Erwartung.Offen => durch || (zurAnmeldung && zelle.Rufer.Befugnisse is null),
            Erwartung.Anmelden => zurAnmeldung,
            Erwartung.Verboten => status == 403,
            Erwartung.Fehlt => status == 404,
            _ => status == 409,
        };
    }

    private async Task<(TestBrowser Browser, string Zeichen)> StehenderEingangAsync(Rufer rufer)
    {
        if (!eingaenge.TryGetValue(rufer, out var eingang))
        {
            eingaenge[rufer] = eingang = await EingangAsync(rufer);
        }

        return eingang;
    }

    /// <summary>A session of its own and the token of a form for it.</summary>
    private async Task<(TestBrowser Browser, string Zeichen)> EingangAsync(Rufer rufer)
    {
        var browser = rufer.Person is null ? welt.Portal.Browser() : await welt.Portal.Als(rufer.Person);
        using var seite = await browser.Raw("/barriere-melden");
        var zeichen = Sicherheitszeichen().Match(await seite.Content.ReadAsStringAsync());
        return (browser, WebUtility.HtmlDecode((zeichen.Success ? zeichen : throw new InvalidOperationException("No token on /barriere-melden")).Groups[1].Value));
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Luecke();

    [GeneratedRegex("name=\"zw-sicherheit\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Sicherheitszeichen();

    private sealed record Zelle(string Methode, string Muster, Rufer Rufer, Objekt Objekt, Erwartung Erwartet);
}
