using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;

namespace Zielwerk.App.Tests.Access;

/// <summary>What the log says of signing in and of refusals: way and outcome each time, people by key only (ASVS 16.3.1 to 16.3.3).</summary>
public class AnmeldeprotokollTests
{
    [Fact]
    public async Task Jede_Anmeldung_und_jeder_Versuch_steht_mit_Weg_und_Ausgang_im_Protokoll()
    {
        using var mitschrift = new Mitschrift();
        await using var portal = await Portal.Start(b => b.Logging.AddProvider(mitschrift));
        var alle = new List<string>();
        var zugang = await Kontozugang.Neu(portal);
        Stand($"Konto {zugang.Person.Id}: Zugang eingerichtet", $"des Kontos {zugang.Person.Id} begonnen (Passwort)");

        var browser = portal.Browser();
        await zugang.GibPasswort(browser, "Falsch und geheim 7");
        Stand($"Anmeldung mit Passwort abgewiesen, Konto {zugang.Person.Id}, gesperrt: False");
        await (await portal.Browser().Get("/anmelden")).Fill("E-Mail-Adresse", "niemand@beispiel.de").Fill("Passwort", "geheim").Press("Weiter");
        Stand("Anmeldung mit Passwort abgewiesen, Konto (null), gesperrt: False");
        await (await zugang.GibPasswort(browser)).Fill("Code", "000000").Press("Anmelden");
        Stand($"Zweiter Faktor abgewiesen, Konto {zugang.Person.Id}, gesperrt: False");
        await zugang.MeldeAn(browser);
        Stand($"des Kontos {zugang.Person.Id} begonnen (Passwort)");
        await (await browser.Get("/bestaetigen")).Fill("Passwort", "Falsch und geheim 8").Fill("Code", "000000").Press("Bestätigen");
        Stand($"Bestätigung mit Passwort und Code abgewiesen, Konto {zugang.Person.Id}, gesperrt: False");
        await (await browser.Get("/bestaetigen")).Fill("Passwort", Kontozugang.Passwort).Fill("Code", zugang.Code()).Press("Bestätigen");
        Stand("neu bestätigt");
        await (await browser.Get("/konto")).Press("Abmelden");
        Stand($"des Kontos {zugang.Person.Id} beendet");
        var vergessen = await portal.Get(await Kontozugang.Link(portal, zugang.Person, Einladungszweck.Zuruecksetzen));
        await vergessen.Fill("Neues Passwort", "Lampe Wolke Teppich heiter").Fill("Code", "000000").Press("Passwort ändern");
        Stand("(Zuruecksetzen) erstellt", $"Neues Passwort abgewiesen, zweiter Faktor fehlt, Konto {zugang.Person.Id}");
        string[] geheim = [zugang.Person.Email, "geheim", "niemand@", "Lampe", Kontozugang.Passwort];
        alle.Where(z => geheim.Any(g => z.Contains(g, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();

        void Stand(params string[] texte)
        {
            var zeilen = mitschrift.Zeilen.ToList();
            mitschrift.Zeilen.Clear();
            alle.AddRange(zeilen);
            foreach (var text in texte)
            {
                zeilen.ShouldContain(z => z.Contains(text, StringComparison.Ordinal), text + " fehlt in:\n" + string.Join('\n', zeilen.TakeLast(8)));
            }
        }
    }

    [Fact]
    public async Task Wem_etwas_verweigert_wird_steht_mit_Person_und_Muster_der_Adresse_im_Protokoll()
    {
        await using var lage = await Vorgangslage.Neu();
        var browser = await lage.Portal.Als(lage.Aydin);
        (await browser.Raw("/einsichten?person=Zzgeheim")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Raw("/vorgaenge/" + Vorgangslage.Fulda)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Raw("/vorgaenge/" + Vorgangslage.Marburg)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await lage.Portal.Browser().Raw("/einsichten")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        lage.Portal.Protokoll.Zeilen.Where(z => z.Text.StartsWith("Zugriff", StringComparison.Ordinal)).Select(z => (z.Stufe, z.Text)).ShouldBe(
        [
            (LogLevel.Warning, $"Zugriff verweigert (403): Person {lage.Aydin.Id}, GET /einsichten"),
            (LogLevel.Warning, $"Zugriff verweigert (404): Person {lage.Aydin.Id}, GET /vorgaenge/{{vorgang}}"),
        ]);
    }

    [Fact]
    public async Task Ein_Formular_ohne_gueltiges_Zeichen_gibt_eine_Zeile_mit_Grund_und_keine_Warnung()
    {
        using var mitschrift = new Mitschrift();
        await using var portal = await Portal.Start(b => b.Logging.AddProvider(mitschrift));
        using var client = portal.Client();
        var seite = await portal.Browser().Get("/barriere-melden");
        var zeichen = seite.Document.QuerySelector("input[name=zw-sicherheit]")!.GetAttribute("value")!;
        await Sende([new("beschreibung", "Zzkanari")], null);
        await Sende([new("beschreibung", "Zzkanari")], "zw-formular=kaputt");
        await Sende([new("beschreibung", "Zzkanari"), new("zw-sicherheit", zeichen)], "zw-formular=CfDJ8kaputt");
        var eigene = mitschrift.Zeilen.Where(z => z.StartsWith("Formular abgewiesen", StringComparison.Ordinal)).Select(z => z[..(z.IndexOf(" /barriere-melden", StringComparison.Ordinal) + 17)]).ToList();
        eigene.ShouldBe(
        [
            "Formular abgewiesen (Cookie fehlt): POST /barriere-melden",
            "Formular abgewiesen (Zeichen fehlt, ist verändert oder von jemand anderem): POST /barriere-melden",
            "Formular abgewiesen (Zeichen fehlt, ist verändert oder von jemand anderem): POST /barriere-melden",
        ]);
        portal.Protokoll.Zeilen.ShouldBeEmpty("keine Warnungen des Gerüsts");
        mitschrift.Zeilen.Where(z => z.Contains("ntiforgery", StringComparison.Ordinal) && !z.StartsWith("Formular", StringComparison.Ordinal)).ShouldBeEmpty();
        mitschrift.Zeilen.Where(z => z.Contains("Zzkanari", StringComparison.Ordinal)).ShouldBeEmpty();

        async Task Sende(IEnumerable<KeyValuePair<string, string>> felder, string? cookie)
        {
            using var anfrage = new HttpRequestMessage(HttpMethod.Post, "/barriere-melden") { Content = new FormUrlEncodedContent(felder) };
            if (cookie is not null)
            {
                anfrage.Headers.Add("Cookie", cookie);
            }

            using var antwort = await client.SendAsync(anfrage, TestContext.Current.CancellationToken);
            antwort.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
    }
}
