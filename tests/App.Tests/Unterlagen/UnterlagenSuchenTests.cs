using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Tests.Unterlagen;

public class UnterlagenSuchenTests
{
    private static async Task Lege(Vorgangslage lage, string aktenzeichen, params string[] namen)
    {
        var vorgang = lage.Lies(aktenzeichen);
        await using var db = lage.Portal.Db();
        foreach (var (name, i) in namen.Select((n, i) => (n, i)))
        {
            db.Add(Unterlage.Hochladen(
                Id<Unterlage>.New(lage.Portal.Uhr), vorgang, name, Dateiart.Text, [1, 2, 3], new string('0', 64), null, lage.Aydin.Id,
                lage.Portal.Uhr.GetUtcNow().UtcDateTime.AddMinutes(i), new string('x', 16)));
        }

        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Unterlagen_finden_sich_ueber_alle_Vorgaenge_nach_Datei_und_Vorgang()
    {
        await using var lage = await Vorgangslage.Neu();
        var browser = await lage.Portal.Als(lage.Lang);
        (await (await browser.Get("/vorgaenge")).Click("Unterlagen suchen")).Text.ShouldContain("Noch gibt es keine Unterlagen.");
        await Lege(lage, Vorgangslage.Marburg, "Antrag 2026.txt", "Räume <b>.txt");
        await Lege(lage, Vorgangslage.Fulda, "Antrag Fulda.txt");
        var alle = await browser.Get("/unterlagen");
        alle.Text.ShouldContain("3 Unterlagen");
        TestPage.Words(alle.Document.QuerySelector("tbody tr")!).ShouldBe("Räume <b>.txt Landkreis Marburg-Biedenkopf 2026 Text 3\u202fByte 13. März 2026");
        (await alle.Fill("Dateiname oder Vorgang", "antrag").Press("Suchen")).Text.ShouldContain("2 Unterlagen");
        (await alle.Fill("Dateiname oder Vorgang", "Antrag marburg").Press("Suchen")).Text.ShouldContain("1 Unterlage ");
        (await alle.Fill("Dateiname oder Vorgang", "räume").Press("Suchen")).Text.ShouldContain("1 Unterlage ");
        (await alle.Fill("Dateiname oder Vorgang", Vorgangslage.Fulda).Press("Suchen")).Text.ShouldContain("Antrag Fulda.txt");
        (await alle.Fill("Dateiname oder Vorgang", "gibt es nicht").Press("Suchen")).Text.ShouldContain("Keine Unterlage passt dazu.");
        (await (await alle.Click("Landkreis Fulda 2026")).Click("Antrag Fulda.txt")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Jede_Gebietskoerperschaft_findet_nur_die_eigenen_und_lange_Listen_haben_Seiten()
    {
        await using var lage = await Vorgangslage.Neu();
        await Lege(lage, Vorgangslage.Marburg, [.. Enumerable.Range(1, 31).Select(n => $"Beleg {n}.txt")]);
        await Lege(lage, Vorgangslage.Fulda, "Geheim.txt");
        var browser = await lage.Portal.Als(lage.Aydin);
        var seite = await browser.Get("/unterlagen?suche=beleg");
        seite.Text.ShouldContain("31 Unterlagen");
        (await seite.Click("Seite 2")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await browser.Get("/unterlagen?suche=geheim")).Text.ShouldContain("0 Unterlagen");
        (await (await lage.Portal.Als(Rolle.Projektleitung)).Get("/unterlagen")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
