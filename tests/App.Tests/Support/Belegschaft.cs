using System.Security.Cryptography;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Support;

/// <summary>
/// People for tests. <code>var rp = await portal.Organisation(Organisationsart.Bewilligungsbehoerde); var weber = await portal.Person(rp, Rolle.Bewilligung);
/// var browser = await portal.Als(weber);</code> Names carry the canary "Zz", so that a leak can be searched for.
/// </summary>
public static class Belegschaft
{
    private static int zaehler;

    extension(Portal portal)
    {
        /// <summary>A new organisation; a Gebietskörperschaft gets the key given or one of its own.</summary>
        public async Task<Organisation> Organisation(Organisationsart art, string? name = null, string? ags = null, bool test = false)
        {
            var nummer = Interlocked.Increment(ref zaehler);
            var schluessel = ags ?? (art == Organisationsart.Gebietskoerperschaft ? $"{70000 + nummer}" : null);
            var neu = Zielwerk.Domain.Organisationen.Organisation.Anlegen(Id<Organisation>.New(portal.Uhr), art, name ?? $"{art} {nummer}", schluessel, test, "Test");
            await using var db = portal.Db();
            db.Add(neu);
            await db.SaveChangesAsync();
            return neu;
        }

        /// <summary>A new person with these roles in the organisation, and an account.</summary>
        public async Task<Person> Person(Organisation organisation, params Rolle[] rollen)
        {
            var nummer = Interlocked.Increment(ref zaehler);
            var email = $"zz{nummer}@example.org";
            var neu = Zielwerk.Domain.Organisationen.Person.Anlegen(
                Id<Person>.New(portal.Uhr), "Zzada", $"Zzweber{nummer}", email, null, RandomNumberGenerator.GetHexString(32), "Test");
            Array.ForEach(rollen, r => neu.RolleVergeben(organisation, r, portal.Uhr.Heute(), null, "Test"));
            await using var db = portal.Db();
            db.Add(neu);
            await db.SaveChangesAsync();
            await using var technik = portal.Datenbank.Technik();
            technik.Add(new Konto
            {
                Id = neu.Id.Value,
                Email = email,
                EmailNormal = email.ToUpperInvariant(),
                Sicherheitsstempel = "stempel",
                Angelegt = portal.Uhr.GetUtcNow().UtcDateTime,
            });
            await technik.SaveChangesAsync();
            return neu;
        }

        /// <summary>The key of a session the person has just begun, for its cookie.</summary>
        public async Task<string> Sitzung(Person person)
        {
            var schluessel = Schluessel.Neu();
            var jetzt = portal.Uhr.GetUtcNow().UtcDateTime;
            await using var technik = portal.Datenbank.Technik();
            technik.Add(new Sitzung
            {
                Id = Guid.CreateVersion7(),
                SchluesselHash = Schluessel.Hash(schluessel),
                KontoId = person.Id.Value,
                Angelegt = jetzt,
                Zuletzt = jetzt,
                LaeuftAb = jetzt.AddHours(12),
                BestaetigtAm = jetzt,
                Geraet = "Test",
                Weg = Anmeldeweg.Passwort,
            });
            await technik.SaveChangesAsync();
            return schluessel;
        }

        /// <summary>A browser in which the person has just signed in.</summary>
        public async Task<TestBrowser> Als(Person person, string host = "http://localhost")
        {
            var schluessel = await portal.Sitzung(person);
            var browser = portal.Browser(host);
            browser.Cookies.Add(new Uri(host), new System.Net.Cookie(host.StartsWith("https", StringComparison.Ordinal) ? "__Host-zielwerk" : "zielwerk", schluessel, "/"));
            return browser;
        }

        /// <summary>A browser of a new person in a new organisation that fits the role.</summary>
        public async Task<TestBrowser> Als(Rolle rolle)
        {
            var art = Enum.GetValues<Organisationsart>().First(a => rolle.PasstZu(a) && (rolle != Rolle.Zugangsverwaltung || a == Organisationsart.Gebietskoerperschaft));
            return await portal.Als(await portal.Person(await portal.Organisation(art), rolle));
        }
    }
}
