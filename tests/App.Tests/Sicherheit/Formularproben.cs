using Zielwerk.App.Data;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Access;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Where each form of the portal stands, as somebody who may send it. Asked again whenever the form has gone, because it was accepted.</summary>
public static class Formularproben
{
    private const string Fall = "/vorgaenge/" + Vorgangslage.Marburg;

    /// <summary>By the name of its class; of a nested class with the class around it.</summary>
    public static IReadOnlyDictionary<string, Func<Vorgangslage, Task<(TestBrowser Browser, string Adresse)>>> Alle { get; } =
        new Dictionary<string, Func<Vorgangslage, Task<(TestBrowser, string)>>>
        {
            ["BarriereMeldenForm"] = l => Task.FromResult((l.Portal.Browser(), "/barriere-melden")),
            ["FristForm"] = l => Task.FromResult((l.Portal.Browser(), "/rechtsstand")),
            ["AnmeldenForm"] = l => Task.FromResult((l.Portal.Browser(), "/anmelden")),
            ["ZugangVerlorenForm"] = l => Task.FromResult((l.Portal.Browser(), "/zugang-verloren")),
            ["EinladungForm"] = async l => (l.Portal.Browser(), await Kontozugang.Link(l.Portal, l.Weber, Einladungszweck.Einladung)),
            ["PasswortForm"] = l => Als(l, l.Lang, "/konto/passwort"),
            ["PasskeynameForm"] = l => Als(l, l.Lang, "/konto/passkey"),
            ["BenachrichtigungForm"] = l => Als(l, l.Lang, "/konto/benachrichtigungen"),
            ["EinsichtenForm"] = async l => (await l.Portal.Als(Rolle.Pruefung), "/einsichten"),
            ["VorgangAnlegenForm"] = l => Als(l, l.Lang, "/vorgaenge/neu"),
            ["SachstandAendern+Felder"] = l => Als(l, l.Lang, Fall + "/sachstand"),
            ["AnsprechpersonAendern+Felder"] = l => Als(l, l.Aydin, Fall + "/ansprechperson"),
            ["VermerkSchreiben+Felder"] = l => Als(l, l.Aydin, Fall + "/vermerk"),
            ["ZustaendigkeitAendern+Felder"] = l => Als(l, l.Lang, Fall + "/zustaendigkeit"),
            ["WiedervorlageSetzen+Felder"] = l => Als(l, l.Lang, Fall + "/wiedervorlage"),
            ["WiedervorlageVerschieben+Felder"] = Wiedervorlage,
            ["PflichtErledigen+Felder"] = l => Als(l, l.Lang, Fall + "/pflichten/antrag"),
            ["Grundangabe"] = l => Als(l, l.Lang, Fall + "/abschliessen"),
            ["UnterlageEntfernenForm"] = Unterlage,
        };

    /// <summary>Forms whose only fields are secrets that no page ever shows again, and that lock after a few attempts.</summary>
    public static IReadOnlyDictionary<string, string> Geheim { get; } = new Dictionary<string, string>
    {
        ["CodeForm"] = "a code; locks with the account (AnmeldenTests)",
        ["BestaetigenForm"] = "password and code; locks with the account (AnmeldenTests)",
        ["AppForm"] = "a code of six digits",
    };

    private static async Task<(TestBrowser, string)> Als(Vorgangslage lage, Person person, string adresse) => (await lage.Portal.Als(person), adresse);

    private static async Task<(TestBrowser, string)> Wiedervorlage(Vorgangslage lage)
    {
        await lage.Aendere(Vorgangslage.Marburg, v => v.WiedervorlageSetzen(new(2026, 4, 1), "Anruf", lage.Behoerde.Id, null, lage.Portal.Uhr.Heute(), "Test"));
        return await Als(lage, lage.Lang, $"{Fall}/wiedervorlagen/{lage.Lies(Vorgangslage.Marburg).Wiedervorlagen[^1].Nummer}/verschieben");
    }

    private static async Task<(TestBrowser, string)> Unterlage(Vorgangslage lage)
    {
        var neu = Domain.Unterlagen.Unterlage.Hochladen(
            Id<Domain.Unterlagen.Unterlage>.New(lage.Portal.Uhr), lage.Lies(Vorgangslage.Marburg), "Antrag.pdf", Dateiart.Pdf, [1], new string('0', 64), null, lage.Aydin.Id,
            lage.Portal.Uhr.GetUtcNow().UtcDateTime, "0123456789abcdef");
        await using var db = lage.Portal.Db();
        db.Add(neu);
        await db.SaveChangesAsync();
        return await Als(lage, lage.Aydin, $"/unterlagen/{neu.Id}/entfernen");
    }
}
