using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Zielwerk.App.Access.Oidc;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Access;

/// <summary>A portal, a provider, and one person whose account is connected with the provider's subject.</summary>
internal sealed class OidcLage : IAsyncDisposable
{
    private OidcLage(OidcTestanbieter anbieter, Portal portal, Person person)
    {
        (Anbieter, Portal, Person) = (anbieter, portal, person);
        Browser = portal.Browser();
    }

    public OidcTestanbieter Anbieter { get; }

    public Portal Portal { get; }

    public Person Person { get; }

    public TestBrowser Browser { get; private set; }

    private int Vorher { get; set; }

    /// <param name="mehr">Settings on top of those of the provider.</param>
    public static async Task<OidcLage> Neu(params KeyValuePair<string, string?>[] mehr)
    {
        var anbieter = await OidcTestanbieter.Starte();
        var portal = await Portal.Start(einstellungen: mehr.Concat(anbieter.Einstellungen).DistinctBy(e => e.Key));
        anbieter.Uhr = portal.Uhr;
        var lage = new OidcLage(anbieter, portal, await portal.Person(await portal.Organisation(Organisationsart.Bewilligungsbehoerde), Rolle.Bewilligung));
        await lage.Verbinde(anbieter.Subjekt);
        return lage;
    }

    public async Task Verbinde(string subjekt)
    {
        await using var db = Portal.Datenbank.Technik();
        db.Add(new KontoLogin { Aussteller = Anbieter.Aussteller, Subjekt = subjekt, KontoId = Person.Id.Value, Angelegt = Portal.Uhr.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync();
    }

    public async Task<IReadOnlyList<KontoLogin>> Verbindungen()
    {
        await using var db = Portal.Datenbank.Technik();
        return await db.Set<KontoLogin>().AsNoTracking().OrderBy(l => l.Subjekt).ToListAsync();
    }

    /// <summary>A new browser before a provider that tells the truth; what was there before does not count.</summary>
    public async Task Frisch()
    {
        Browser = Portal.Browser();
        Vorher = (await Sitzungen()).Count;
        Anbieter.Ehrlich();
    }

    /// <summary>Sends the browser off and gives the address at the provider.</summary>
    public async Task<Uri> Hin(string adresse = "/anmelden/oidc?zurueck=%2Fhilfe")
    {
        using var antwort = await Browser.Raw(adresse);
        antwort.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return antwort.Headers.Location!;
    }

    /// <summary>The whole way: off, signed in there, back; the page the browser ends on.</summary>
    public async Task<TestPage> Anmelden(string adresse = "/anmelden/oidc?zurueck=%2Fhilfe") => await Browser.Get(Anbieter.Antworte(await Hin(adresse)));

    public async Task<IReadOnlyList<Sitzung>> Sitzungen()
    {
        await using var db = Portal.Datenbank.Technik();
        return await db.Set<Sitzung>().AsNoTracking().ToListAsync();
    }

    /// <summary>Nobody is signed in, the page is in German and says what to do, the log names the reason and nothing of the person.</summary>
    public async Task MussAbgewiesenSein(TestPage seite, Grund grund, int status)
    {
        ((int)seite.Status).ShouldBe(status, seite.Text);
        Portal.Protokoll.Zeilen.Select(z => z.Text).Last(z => z.StartsWith("Anmeldung über den Anbieter", StringComparison.Ordinal))
            .ShouldStartWith($"Anmeldung über den Anbieter abgewiesen: {grund} beim");
        (await Sitzungen()).Count.ShouldBe(Vorher);
        Browser.Cookies.GetCookies(seite.Url).Select(c => c.Name).ShouldNotContain("zielwerk");
        seite.Document.QuerySelectorAll("main a[href='/anmelden']").Length.ShouldBe(1);
        seite.Html.ShouldNotContain("code=");
        foreach (var zeile in Portal.Protokoll.Zeilen)
        {
            var text = zeile.Text + zeile.Fehler;
            text.ShouldNotContain(Anbieter.Subjekt);
            text.ShouldNotContain("example.org");
            text.ShouldNotContain("eyJ");
            text.ShouldNotContain("state=");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Anbieter.DisposeAsync();
    }
}
