using Shouldly;
using Zielwerk.App.Access.Konten;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Access;

/// <summary>A person with password and app, set up through the page of the one-time link.</summary>
/// <param name="Browser">In which the account was set up; signed in.</param>
public sealed record Kontozugang(Portal Portal, Person Person, byte[] App, IReadOnlyList<string> Ersatzcodes, TestBrowser Browser)
{
    public const string Passwort = "Tasse Mond Fahrrad leise";

    /// <summary>Sets an account up by the one-time link.</summary>
    public static async Task<Kontozugang> Neu(Portal portal, Person? person = null)
    {
        person ??= await portal.Person(await portal.Organisation(Organisationsart.Gebietskoerperschaft), Rolle.Koordination, Rolle.Zugangsverwaltung);
        var browser = portal.Browser();
        var seite = await browser.Get(await Link(portal, person, Einladungszweck.Einladung));
        var app = Schluessel(seite);
        var fertig = await seite.Fill("Neues Passwort", Passwort).Fill("Code aus der App", Totp.Code(app, Totp.Schritt(portal.Uhr.GetUtcNow()))).Press("Zugang einrichten");
        fertig.H1.ShouldBe("Ersatzcodes");
        return new(portal, person, app, [.. fertig.Document.QuerySelectorAll(".zw-codes li").Select(TestPage.Words)], browser);
    }

    /// <summary>Address of a new one-time link.</summary>
    public static async Task<string> Link(Portal portal, Person? person, Einladungszweck zweck)
    {
        await using var bereich = portal.Services.CreateAsyncScope();
        var dauer = zweck == Einladungszweck.Zuruecksetzen ? Einladungen.DauerZuruecksetzen : Einladungen.DauerEinladung;
        return "/einladung/" + await bereich.ServiceProvider.GetRequiredService<Einladungen>().ErstelleAsync(person?.Id.Value, zweck, dauer, default);
    }

    /// <summary>The key a page shows for typing.</summary>
    public static byte[] Schluessel(TestPage seite)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(TestPage.Words(seite.Document.QuerySelector("code.zw-raw")!).Replace(" ", "").Select(z => Convert.ToString(alphabet.IndexOf(z), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    /// <summary>The next code of the app; half a minute passes, since each counts once.</summary>
    public string Code()
    {
        Portal.Uhr.Vor(TimeSpan.FromSeconds(30));
        return Totp.Code(App, Totp.Schritt(Portal.Uhr.GetUtcNow()));
    }

    /// <summary>Gives the password; the answer is the page of the code.</summary>
    public async Task<TestPage> GibPasswort(TestBrowser browser, string passwort = Passwort, string adresse = "/anmelden") =>
        await (await browser.Get(adresse)).Fill("E-Mail-Adresse", Person.Email).Fill("Passwort", passwort).Press("Weiter");

    /// <summary>Signs in with password and code.</summary>
    public async Task<TestPage> MeldeAn(TestBrowser browser, string adresse = "/anmelden?zurueck=/konto") =>
        await (await GibPasswort(browser, adresse: adresse)).Fill("Code", Code()).Press("Anmelden");
}
