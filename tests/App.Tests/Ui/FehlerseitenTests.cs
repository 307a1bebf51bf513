using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Access;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Ui;

public class FehlerseitenTests
{
    public sealed class KaputteView : View<string>
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddContent(0, "halbe Seite");
            throw new InvalidOperationException($"kaputt: {Model}");
        }
    }

    [Theory]
    [InlineData(400, "Die Anfrage konnte nicht gelesen werden")]
    [InlineData(403, "Diese Seite ist nicht für Sie freigegeben")]
    [InlineData(404, "Diese Seite gibt es nicht")]
    [InlineData(409, "Inzwischen hat sich etwas geändert")]
    [InlineData(410, "Die Anfrage konnte nicht beantwortet werden")]
    [InlineData(429, "Zu viele Anfragen in kurzer Zeit")]
    [InlineData(503, "Der Dienst ist gerade nicht erreichbar")]
    public async Task Ein_leerer_Fehlerstatus_wird_eine_Seite_in_klarem_Deutsch_mit_Weg_zurueck(int status, string ueberschrift)
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test", () => Results.StatusCode(status)).Oeffentlich());
        var page = await portal.Get("/test");
        ((int)page.Status).ShouldBe(status);
        page.H1.ShouldBe(ueberschrift);
        page.Title.ShouldBe($"{ueberschrift} – Zielwerk");
        page.Document.QuerySelector("main a[href='/']").ShouldNotBeNull();
        page.Document.QuerySelector("main a[href='/hilfe']").ShouldNotBeNull();
        page.Text.ShouldNotContain("Vorgangsnummer:");
    }

    [Fact]
    public async Task Ein_Programmfehler_zeigt_eine_Vorgangsnummer_die_im_Protokoll_steht_und_sonst_nichts()
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test", string () => throw new InvalidOperationException("geheimes Detail")).Oeffentlich());
        var page = await portal.Get("/test");
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.H1.ShouldBe("Bei uns ist ein Fehler aufgetreten");
        var nummer = TestPage.Words(page.Document.QuerySelector("main strong")!);
        nummer.Length.ShouldBe(8);
        page.Html.ShouldNotContain("geheim");
        page.Html.ShouldNotContain("InvalidOperation");
        var zeile = portal.Protokoll.Zeilen.ShouldHaveSingleItem();
        zeile.Text.ShouldBe($"Vorgang {nummer}: GET /test");
        zeile.Fehler.ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("geheimes Detail");
    }

    [Fact]
    public async Task Ein_Fehler_mitten_im_Zeichnen_gibt_eine_ganze_Fehlerseite_keine_halbe()
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test", () => Page.Of<KaputteView, string>("hier")).Oeffentlich());
        var page = await portal.Get("/test");
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Html.ShouldStartWith("<!doctype html>");
        page.Html.ShouldNotContain("halbe Seite");
        page.Html.ShouldNotContain("kaputt");
        portal.Protokoll.Zeilen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Wer_zu_spaet_speichert_erfaehrt_dass_sich_etwas_geaendert_hat()
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test", string () => throw new DbUpdateConcurrencyException()).Oeffentlich());
        var page = await portal.Get("/test");
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.H1.ShouldBe("Inzwischen hat sich etwas geändert");
    }

    [Fact]
    public async Task Ein_Regelverstoss_nennt_den_Text_der_Regel()
    {
        var regel = new Regel("T-01", "Zwei Personen müssen freigeben.", "§ 1");
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test", string () => throw new RegelverstossException([new Verstoss(regel)])).Oeffentlich());
        var page = await portal.Get("/test");
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("Zwei Personen müssen freigeben.");
    }

    [Fact]
    public async Task Eine_unlesbare_Anfrage_ist_kein_Programmfehler()
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test/{jahr}", (int jahr) => $"{jahr}").Oeffentlich());
        var page = await portal.Get("/test/zweitausend");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        portal.Protokoll.Zeilen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Die_falsche_Methode_bekommt_eine_Seite_die_das_sagt()
    {
        await using var portal = await Portal.Start();
        using var client = portal.Client();
        var response = await client.DeleteAsync(new Uri("/impressum", UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        page.QuerySelector("h1")!.TextContent.ShouldBe("Das geht an dieser Stelle nicht");
    }

    [Fact]
    public async Task Ein_Fehlerstatus_mit_eigenem_Inhalt_bleibt_wie_er_ist()
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test", () => Results.Json(new { grund = "gesperrt" }, statusCode: 404)).Oeffentlich());
        using var client = portal.Client();
        var response = await client.GetAsync(new Uri("/test", UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"grund":"gesperrt"}""");
    }

    [Fact]
    public async Task Worte_im_Fehlertext_werden_nie_zu_Markup()
    {
        await using var portal = await Portal.Start(weg: app => app.MapGet("/test", () => Page.Error(404, "<script>alert(1)</script> & „ä“")).Oeffentlich());
        var page = await portal.Get("/test");
        page.Document.QuerySelector("script").ShouldBeNull();
        page.Text.ShouldContain("<script>alert(1)</script> & „ä“");
    }
}
