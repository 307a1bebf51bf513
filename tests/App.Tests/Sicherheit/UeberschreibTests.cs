using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Rechte;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>A form sets what it declares and nothing else, whatever names are sent with it (ASVS 15.3.3, 15.3.7).</summary>
public class UeberschreibTests
{
    /// <summary>Few enough for one form: the server takes 1,024 values.</summary>
    private const int JeSendung = 900;

    /// <summary>Every property of every aggregate, in the ways a binder might understand.</summary>
    private static readonly IReadOnlyList<string> Fremde =
    [
        .. typeof(Aggregat).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Aggregat))).SelectMany(t => t.GetProperties()).Select(p => p.Name).Distinct()
            .SelectMany(n => (string[])[n, char.ToLowerInvariant(n[0]) + n[1..], $"Vorgang.{n}", $"form.{n}", $"[{n}]"]),
    ];

    [Theory]
    [InlineData("SachstandAendern+Felder", "Sachstand", "Version")]
    [InlineData("AnsprechpersonAendern+Felder", "Ansprechperson", "AnsprechpersonTelefon", "Version")]
    [InlineData("VermerkSchreiben+Felder", "Vermerkliste", "Version")]
    public async Task Fremde_Felder_aendern_am_Vorgang_nichts(string form, params string[] erlaubt)
    {
        await using var welt = await Welt.Neu();
        var vorher = Werte(await welt.Lies(welt.Eigener));
        foreach (var fremde in Fremde.Chunk(JeSendung))
        {
            await Sende(welt, form, fremde);
        }

        var nachher = Werte(await welt.Lies(welt.Eigener));
        nachher.Where(w => w.Value != vorher[w.Key]).Select(w => w.Key).Order(StringComparer.Ordinal).ShouldBe(erlaubt);
    }

    [Fact]
    public async Task Fremde_Felder_aendern_an_der_Person_nichts()
    {
        await using var welt = await Welt.Neu();
        var vorher = Werte(await welt.Lies(welt.Kollege));
        foreach (var fremde in Fremde.Chunk(JeSendung))
        {
            await Sende(welt, "PersonAendernForm", fremde);
        }

        var nachher = Werte(await welt.Lies(welt.Kollege));
        nachher.Where(w => w.Value != vorher[w.Key]).Select(w => w.Key).Order(StringComparer.Ordinal).ShouldBe(["Anzeigename", "Nachname", "Telefon", "Version", "Vorname"]);
    }

    [Fact]
    public async Task Fremde_Felder_aendern_an_einer_Meldung_ohne_Anmeldung_nichts()
    {
        await using var welt = await Welt.Neu();
        await Sende(welt, "BarriereMeldenForm", Fremde.Take(JeSendung));
        await using var db = welt.Portal.Db();
        var meldung = await db.Barrieremeldungen.SingleAsync(m => m.Id != welt.Meldung.Id, TestContext.Current.CancellationToken);
        (meldung.ErledigtAm, meldung.BearbeiterId, meldung.AnonymisiertAm, meldung.Version).ShouldBe((null, null, null, 1));
        meldung.Vorgangsnummer.ShouldStartWith("BM-2026-");
        meldung.Vorgangsnummer.ShouldNotBe("2001-01-01");
        meldung.Beschreibung.ShouldBe("Eingabe");
    }

    [Fact]
    public async Task Ein_Feld_in_der_Adresse_zaehlt_nicht_als_abgesendet()
    {
        await using var portal = await Portal.Start();
        var browser = portal.Browser();
        var seite = await browser.Get("/barriere-melden");
        var antwort = await browser.Open(new HttpRequestMessage(HttpMethod.Post, new Uri(seite.Url, "/barriere-melden?beschreibung=aus+der+Adresse"))
        {
            Content = new FormUrlEncodedContent(Blatt.Auf(seite).First().Fuelle(_ => "")),
        });
        antwort.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using var db = portal.Db();
        (await db.Barrieremeldungen.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    /// <summary>Sends the form with right text in its own fields and a day in all foreign ones; it must be accepted.</summary>
    private static async Task Sende(Welt welt, string form, IEnumerable<string> fremde)
    {
        var stelle = await Formularproben.Alle[form](welt);
        var blatt = Blatt.Auf(await stelle.Browser.Get(stelle.Adresse)).Single(b => b.Felder.Count > 0);
        var eigene = blatt.Fuelle(f => blatt.Texte.Contains(f) ? f == "seite" ? "/" : $"Eingabe{(f == "beschreibung" ? "" : fremde.First().Length)}" : null).ToList();
        var antwort = await stelle.Browser.Open(new HttpRequestMessage(HttpMethod.Post, blatt.Ziel)
        {
            Content = new FormUrlEncodedContent([.. eigene, .. fremde.Where(f => !eigene.Exists(e => string.Equals(e.Key, f, StringComparison.OrdinalIgnoreCase))).Select(f => KeyValuePair.Create(f, "2001-01-01"))]),
        });
        antwort.Status.ShouldBe(HttpStatusCode.OK, antwort.Text);
    }

    private static Dictionary<string, string?> Werte<T>(T stand)
        where T : Aggregat => typeof(T).GetProperties().Where(p => p.Name != nameof(Aggregat.Ereignisse)).ToDictionary(
            p => p.Name, p => p.GetValue(stand) is System.Collections.IEnumerable liste and not string ? string.Join('|', liste.Cast<object>()) : p.GetValue(stand)?.ToString());
}
