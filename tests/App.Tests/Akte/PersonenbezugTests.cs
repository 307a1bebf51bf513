using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Akte;

/// <summary>What is personal is marked, salted and logged when somebody sees it; none of it by memory.</summary>
[Anforderung("SEC-20")]
public partial class PersonenbezugTests
{
    /// <summary>Names of things, and of people in a public office whose names stand in published agreements.</summary>
    private static readonly HashSet<string> KeinePersonen =
        ["Amtstraeger.Name", "Koerperschaft.Name", "Organisation.Name", "Programmjahr.Massnahmenarten.Name", "Programmjahr.Rechtskreise.Name", "Vereinbarungsverfahren.Unterzeichnungen.Name", "Zielvereinbarung.Massnahmenarten.Name", "Zielvereinbarung.Projekte.Name"];

    [Fact]
    public async Task Was_nach_einer_Person_klingt_ist_als_personenbezogen_bezeichnet()
    {
        var felder = await Felder();
        felder.Where(f => !f.Personenbezogen && Klang().IsMatch(f.Name.Split('.')[^1]) && !KeinePersonen.Contains(f.Name)).Select(f => f.Name).ShouldBeEmpty();
        KeinePersonen.Except(felder.Select(f => f.Name)).ShouldBeEmpty();
        felder.Count(f => f.Personenbezogen).ShouldBeGreaterThan(10);
    }

    /// <summary>Without salt the fingerprint of a deleted name could be tried out.</summary>
    [Fact]
    public async Task Wer_Personenbezogenes_haelt_hat_ein_Salz()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType.IsSubclassOf(typeof(Aggregat)) && Aenderungsliste.Felder(t).Any(f => f.Personenbezogen))
            .Where(t => t.FindProperty(Aenderungsliste.Salz) is null).Select(t => t.ClrType.Name).ShouldBeEmpty();
    }

    /// <summary>
    /// Opens every address as every role, with marked data of people outside in the database, and finds them on no page without the mark. A
    /// page that shows such data and forgets the mark is red here.
    /// </summary>
    [Fact]
    public async Task Kein_Weg_zeigt_Personenbezogenes_ohne_dass_die_Einsicht_vermerkt_wird()
    {
        await using var portal = await Portal.Start();
        var kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft, ags: "06534");
        var vorgang = Vorgang.Anlegen(Id<Vorgang>.New(portal.Uhr), "AQB", 2026, kreis, "0123456789abcdef", "Test");
        vorgang.AnsprechpersonAendern("Anna Kanarie", "0561 Kanarie", "Test");
        await using (var db = portal.Db())
        {
            db.Add(vorgang);
            await db.SaveChangesAsync();
        }

        var nummer = (await (await portal.Get("/barriere-melden")).Fill("Was geht nicht?", "Kanarienvogel").Fill("Ihr Name", "Anna Kanarie").Fill("Ihre E-Mail-Adresse", "anna@kanarie.de")
            .Press("Meldung absenden")).Url.Segments[^1];
        var werte = new Dictionary<string, string>
        {
            ["vorgang"] = vorgang.Aktenzeichen,
            ["meldung"] = nummer,
            ["vorgangsnummer"] = nummer,
            ["jahr"] = "2026",
            ["ags"] = "06534",
            ["organisation"] = kreis.Id.ToString(),
            ["pflicht"] = "antrag",
        };
        var wege = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => (Muster: e.RoutePattern.RawText!, Vermerkt: e.Metadata.GetMetadata<Personenbezug>() is not null, Recht: e.Metadata.GetMetadata<Zugangsbedingung>()!)).ToList();
        List<(string Wer, HttpClient Browser)> leser = [("niemand", await Client(portal, null)), ("Koordination des Kreises", await Client(portal, await portal.Person(kreis, Rolle.Koordination)))];
        foreach (var rolle in Enum.GetValues<Rolle>())
        {
            var art = Enum.GetValues<Organisationsart>().First(a => rolle.PasstZu(a));
            leser.Add((rolle.ToString(), await Client(portal, await portal.Person(await portal.Organisation(art), rolle))));
        }

        var gesehen = new HashSet<string>();
        foreach (var (wer, client) in leser)
        {
            foreach (var (muster, vermerkt, _) in wege.Where(w => wer != "niemand" || w.Recht.Oeffentlich))
            {
                var pfad = "/" + Platz().Replace(muster, m => werte.GetValueOrDefault(m.Groups[1].Value, "1")).TrimStart('/');
                using var antwort = await client.GetAsync(pfad);
                if ((await antwort.Content.ReadAsStringAsync()).Contains("anarie", StringComparison.Ordinal))
                {
                    vermerkt.ShouldBeTrue($"{wer} sieht Personenbezogenes auf {pfad} ohne .ZeigtPersonenbezogenes()");
                    gesehen.Add(muster);
                }
            }
        }

        gesehen.ShouldBe(["/meldungen/{meldung}", "/vorgaenge/{vorgang}", "/vorgaenge/{vorgang}/ansprechperson"], ignoreOrder: true);
    }

    private static async Task<HttpClient> Client(Portal portal, Person? person)
    {
        var client = portal.Client();
        if (person is not null)
        {
            var browser = await portal.Als(person);
            client.DefaultRequestHeaders.Add("Cookie", browser.Cookies.GetCookieHeader(new Uri("http://localhost/")));
        }

        return client;
    }

    private static async Task<List<(string Name, Type Typ, bool Personenbezogen)>> Felder()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        return [.. db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType != typeof(Akteneintrag)).SelectMany(t => Aenderungsliste.Felder(t, t.ClrType.Name + "."))];
    }

    [GeneratedRegex("^Name$|Vorname|Nachname|Mail|Telefon|Mobil|Fax|Geburt|Anschrift|Strasse|Wohn|Iban|Kontonummer|Ansprechperson$|Anrede")]
    private static partial Regex Klang();

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Platz();
}
