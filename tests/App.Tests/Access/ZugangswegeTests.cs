using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Architecture;
using Zielwerk.App.Tests.Crawl;
using Zielwerk.App.Tests.Organisationen;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Access;

/// <summary>What holds for all ways in and out together (ASVS 6.2 to 6.5, 7.4).</summary>
public class ZugangswegeTests
{
    [Fact]
    public async Task Jedes_Passwortfeld_ist_verdeckt_nimmt_Eingefuegtes_und_nennt_sich_dem_Passwortspeicher()
    {
        await using var portal = await Portal.Start();
        var zugang = await Kontozugang.Neu(portal);
        var einladung = await Kontozugang.Link(portal, await portal.Person(await portal.Organisation(Organisationsart.Ministerium), Rolle.Programmsteuerung), Einladungszweck.Einladung);
        var vergessen = await Kontozugang.Link(portal, zugang.Person, Einladungszweck.Zuruecksetzen);
        var felder = new List<(string Name, string Art)>();
        foreach (var (browser, adresse) in new[]
        {
            (portal.Browser(), "/anmelden"), (portal.Browser(), einladung), (portal.Browser(), vergessen), (zugang.Browser, "/konto/passwort"), (zugang.Browser, "/bestaetigen"),
        })
        {
            var seite = await browser.Get(adresse);
            seite.Status.ShouldBe(HttpStatusCode.OK, adresse);
            foreach (var wort in seite.Document.QuerySelectorAll("main label").Select(TestPage.Words).Where(w => w.EndsWith("Passwort", StringComparison.Ordinal)))
            {
                var feld = (IHtmlInputElement)seite.Field(wort);
                feld.Type.ShouldBe("password", adresse);
                feld.Attributes.Select(a => a.Name).Where(n => n.StartsWith("on", StringComparison.Ordinal) || n is "maxlength" or "readonly" or "pattern").ShouldBeEmpty(adresse);
                felder.Add((feld.Name!, feld.GetAttribute("autocomplete") ?? ""));
            }
        }

        felder.Count.ShouldBe(6, "je eines, beim Ändern zwei");
        felder.Select(f => f.Art).Distinct().Order().ShouldBe(["current-password", "new-password"]);
        Quellbaum.Dateien("src", ".js").Select(p => Ablage.Lies(p.Split('/'))).Where(t => Regex.IsMatch(t, @"\b(paste|clipboardData|beforeinput)\b")).ShouldBeEmpty("kein Skript horcht auf Einfügen");
    }

    /// <summary>A session begins in listed places only, each demands two factors or says why not; docs/security/concept.md has the list.</summary>
    [Fact]
    public void Jeder_Weg_hinein_steht_im_Konzept()
    {
        var tabelle = Regex.Matches(Ablage.Lies("docs", "security", "concept.md"), @"^\| `(\w+)` \| `(\w+\.cs)` \| [^|]{20,} \|$", RegexOptions.Multiline);
        var wege = tabelle.Select(z => (Weg: z.Groups[1].Value, Datei: z.Groups[2].Value)).Where(z => Enum.TryParse<Anmeldeweg>(z.Weg, out _)).Order().ToList();
        wege.Select(w => w.Weg).Distinct().ShouldBe(Enum.GetNames<Anmeldeweg>(), ignoreOrder: true);
        var beginnt = Quellbaum.Produkt.SelectMany(d => Regex.Matches(d.Code, @"\bsitzungen\.BeginneAsync\(").Select(_ => Path.GetFileName(d.Pfad))).Order().ToList();
        beginnt.ShouldBe(wege.Select(w => w.Datei).Order(), ignoreOrder: false, customMessage: "places where a session begins");
    }

    [Fact]
    public async Task Wer_den_zweiten_Faktor_verloren_hat_braucht_die_Zugangsverwaltung_die_sich_ueberzeugt_hat()
    {
        await using var lage = await Kreislage.Neu();
        var zugang = await Kontozugang.Neu(lage.Portal, await lage.Portal.Person(lage.Kreis, Rolle.Koordination));
        var adresse = $"/organisationen/{lage.Kreis.Id}/personen/{zugang.Person.Id}/erneuern";

        // Neither the person alone, nor a colleague, nor the administrator of another organisation.
        (await zugang.Browser.Raw(adresse)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await lage.Portal.Als(await lage.Portal.Person(lage.Kreis, Rolle.Koordination))).Raw(adresse)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await lage.Portal.Als(Rolle.Zugangsverwaltung)).Raw(adresse)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var seite = await (await lage.Browser.Get($"/organisationen/{lage.Kreis.Id}/personen/{zugang.Person.Id}")).Click("Zugang neu einrichten lassen");
        seite.Text.ShouldContain("Überzeugen Sie sich vorher, dass es wirklich diese Person ist");
        (await seite.Press("Link zum Neueinrichten schicken")).ErrorAt("Grund").ShouldBe("Geben Sie einen Grund an");
        (await (await lage.Browser.Get(adresse)).Fill("Grund", "Telefon verloren, persönlich da gewesen").Press("Link zum Neueinrichten schicken"))
            .Text.ShouldContain("hat der Person einen Link geschickt, mit dem sie ihren Zugang neu einrichtet.");
        (await zugang.MeldeAn(lage.Portal.Browser())).H1.ShouldBe("Mein Zugang", "bis der Link benutzt ist, gilt das Bisherige");

        var brief = (await lage.Post()).ShouldHaveSingleItem();
        brief.An.ShouldBe(zugang.Person.Email);
        var link = Regex.Match(brief.Text, @"https?://[^/\s]+(/einladung/\S+)").Groups[1].Value;
        lage.Portal.Uhr.Vor(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2));
        var neu = await lage.Portal.Get(link);
        var app = Kontozugang.Schluessel(neu);
        var code = App.Access.Konten.Totp.Code(app, App.Access.Konten.Totp.Schritt(lage.Portal.Uhr.GetUtcNow()));
        (await neu.Fill("Neues Passwort", "Lampe Wolke Teppich heiter").Fill("Code aus der App", code).Press("Zugang einrichten")).H1.ShouldBe("Ersatzcodes");
        (await zugang.GibPasswort(lage.Portal.Browser())).Errors.ShouldHaveSingleItem("das alte Passwort gilt nicht mehr");

        // Somebody with roles elsewhere too is out of reach, and nobody renews the own access.
        var eigen = await (await lage.Portal.Als(lage.Verwalterin)).Get($"/organisationen/{lage.Kreis.Id}/personen/{lage.Verwalterin.Id}/erneuern");
        (await eigen.Fill("Grund", "x").Press("Link zum Neueinrichten schicken")).Errors.ShouldBe([OrganisationRegeln.EigenerZugang.Text]);
        await using (var db = lage.Portal.Db())
        {
            db.Personen.Single(p => p.Id == zugang.Person.Id).RolleVergeben(await lage.Portal.Organisation(Organisationsart.Ministerium), Rolle.Programmsteuerung, new(2026, 3, 13), null, "Test");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var fremd = await (await lage.Portal.Als(lage.Verwalterin)).Get(adresse);
        (await fremd.Fill("Grund", "x").Press("Link zum Neueinrichten schicken")).Errors.ShouldBe([OrganisationRegeln.PersonGehoertMehreren.Text]);
    }

    [Fact]
    public async Task Ersatzcodes_sind_wie_Passwoerter_gehasht_und_lang_genug()
    {
        await using var portal = await Portal.Start();
        var (eins, zwei) = (await Kontozugang.Neu(portal), await Kontozugang.Neu(portal));
        eins.Ersatzcodes.Concat(zwei.Ersatzcodes).Distinct().Count().ShouldBe(20);
        eins.Ersatzcodes.ShouldAllBe(c => c.Replace("-", "").Length * 5 >= 60, "Bits aus 32 Zeichen");
        await using var technik = portal.Datenbank.Technik();
        var gespeichert = await technik.Set<KontoErsatzcode>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        gespeichert.Count.ShouldBe(20);
        gespeichert.Select(g => Convert.ToHexString(g.CodeHash[..16])).Distinct().Count().ShouldBe(2, "ein Salz je Konto");
        foreach (var code in eins.Ersatzcodes)
        {
            var roh = code.Replace("-", "", StringComparison.Ordinal);
            var schnell = SHA256.HashData(Encoding.UTF8.GetBytes($"{eins.Person.Id.Value:N}:{roh}"));
            gespeichert.Count(g => g.CodeHash.AsSpan().IndexOf(schnell) >= 0).ShouldBe(0);
            var salz = gespeichert.First(g => g.KontoId == eins.Person.Id.Value).CodeHash[..16];
            gespeichert.Count(g => g.CodeHash.AsSpan(16).SequenceEqual(Rfc2898DeriveBytes.Pbkdf2(roh, salz, 1000, HashAlgorithmName.SHA512, 32))).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Jede_Seite_der_Angemeldeten_hat_den_Knopf_zum_Abmelden()
    {
        await using var lage = await Vorgangslage.Neu();
        var gesehen = 0;
        foreach (var person in new[] { lage.Sommer, lage.Aydin, await lage.Portal.Person(await lage.Portal.Organisation(Organisationsart.Betreiber), Rolle.Betrieb) })
        {
            using var client = lage.Portal.Client();
            client.DefaultRequestHeaders.Add("Cookie", $"zielwerk={await lage.Portal.Sitzung(person)}");
            var seiten = (await Crawler.Crawl(client, "/konto")).Seiten.Where(s => s.Status == HttpStatusCode.OK).ToList();
            seiten.Where(s => s.Dokument!.QuerySelectorAll("header form[action='/abmelden'][method=post] button").Select(TestPage.Words).ToList() is not ["Abmelden"])
                .Select(s => s.Adresse).ShouldBeEmpty();
            gesehen += seiten.Count;
        }

        gesehen.ShouldBeGreaterThan(30);
    }
}
