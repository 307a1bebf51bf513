using System.Reflection;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Akte;

[Anforderung("SEC-20")]
public class AkteViewTests
{
    private static readonly Guid Weber = new("019d0000-0000-7000-8000-00000000000a");
    private static readonly Guid Kassel = new("019d0000-0000-7000-8000-00000000000b");
    private static readonly Guid Fort = new("019d0000-0000-7000-8000-00000000000c");
    private static readonly Namen Bekannt = new(new Dictionary<Guid, string> { [Weber] = "Erika Weber" }, new Dictionary<Guid, string> { [Kassel] = "Regierungspräsidium Kassel" });

    private sealed record Betragsereignis(string Grund) : Ereignis(Grund);

    [Fact]
    public void Wer_handelte_steht_mit_Organisation_und_Vertretung_da_und_oeffentlich_nur_mit_der_Organisation()
    {
        Verlauf.Subjekt(new Handelnder(Weber, Kassel, "Bewilligung").ToString(), Bekannt).ShouldBe("Erika Weber (Regierungspräsidium Kassel)");
        Verlauf.Subjekt(new Handelnder(Weber, Kassel, "Bewilligung", Fort).ToString(), Bekannt).ShouldBe("Erika Weber (Regierungspräsidium Kassel), in Vertretung für ausgeschiedene Person,");
        Verlauf.Subjekt(new Handelnder(Weber, Kassel, "Bewilligung", Fort).ToString(), Bekannt, oeffentlich: true).ShouldBe("Regierungspräsidium Kassel");
        Verlauf.Subjekt(Db.Programm, Bekannt).ShouldBe("Das Programm");
        Verlauf.Subjekt("E. Muster (Befehlszeile)", Bekannt).ShouldBe("E. Muster (Befehlszeile)");
        Verlauf.Subjekt("E. Muster (Befehlszeile)", Bekannt, oeffentlich: true).ShouldBe("Der Betreiber");
    }

    [Fact]
    public async Task Vorher_und_nachher_stehen_als_gestrichen_und_eingefuegt_da()
    {
        await using var datenbank = await Testvereinbarung.Datenbank(1);
        await using (var db = datenbank.Db())
        {
            db.Wer = new Handelnder(Weber, Kassel, "Bewilligung").ToString();
            var vereinbarung = await db.Zielvereinbarungen.SingleAsync();
            db.Entry(vereinbarung).Property(z => z.BetragCent).CurrentValue = 20618000;
            db.Entry(vereinbarung).Property(z => z.Suchtext).CurrentValue = "anders";
            typeof(Aggregat).GetMethod("Vermerke", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(vereinbarung, [new Betragsereignis("<b>Bescheid</b>")]);
            await db.SaveChangesAsync();
        }

        await using var lesend = datenbank.Db();
        var eintrag = await lesend.Akte.SingleAsync(a => a.Nummer == 2);
        var zeile = Verlauf.Zeile(eintrag, Bekannt, oeffentlich: false);
        zeile.Unterschiede.ShouldBe([new("Geld vom Land", "–", "206.180,00\u202f€")]);

        var seite = await Zeige(Modell([zeile, zeile with { Unterschiede = [new("Name", null, null)] }], 2, 0));
        var zeilen = seite.QuerySelectorAll(".zw-log > li");
        TestPage.Words(zeilen[0]).ShouldContain("Erika Weber (Regierungspräsidium Kassel) hat vermerkt: Betragsereignis. Anlass: <b>Bescheid</b>");
        TestPage.Words(zeilen[0].QuerySelector(".zw-diff")!).ShouldBe("Geld vom Land: – → 206.180,00\u202f€");
        (zeilen[0].QuerySelector("del")!.TextContent, zeilen[0].QuerySelector("ins")!.TextContent).ShouldBe(("–", "206.180,00\u202f€"));
        TestPage.Words(zeilen[1].QuerySelector(".zw-diff")!).ShouldBe("Name: geändert");
        zeilen[0].QuerySelector(".zw-hash")!.TextContent.ShouldBe($"Prüfsumme {eintrag.Hash[..4]} {eintrag.Hash[4..8]} …, Eintrag 2");
    }

    [Fact]
    public async Task Zuerst_steht_das_Neueste_alles_Weitere_auf_eigenen_Seiten()
    {
        var zeile = new Verlaufszeile(1, new(2026, 3, 13, 14, 3, 0), "Das Programm hat geladen.", "Test", [], new string('a', 64));
        TestPage.Words((await Zeige(Modell([zeile], 148, 0))).QuerySelector("a")!).ShouldBe("Alle 148 Einträge");
        var alle = await Zeige(Modell([zeile], 148, 2));
        alle.QuerySelector("[aria-current=page]")!.GetAttribute("href").ShouldBe("/vorgaenge/1?akte=2#akte");
        alle.QuerySelectorAll("nav a").Length.ShouldBe(3);
        (await Zeige(Modell([zeile], 1, 0))).QuerySelectorAll("a").ShouldBeEmpty();
    }

    private static Verlauf Modell(IReadOnlyList<Verlaufszeile> zeilen, int anzahl, int seite) =>
        new(zeilen, new(new(new(148, new string('a', 64)), null, null), new(2026, 3, 13, 8, 0, 0, DateTimeKind.Utc)), anzahl, seite);

    private static Task<IHtmlDocument> Zeige(Verlauf modell) => Bauteil.Render<AkteView>(("Model", modell), ("Adresse", "/vorgaenge/1"));
}
