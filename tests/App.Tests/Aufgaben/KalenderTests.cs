using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Zielwerk.App.Aufgaben;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Aufgaben;

public partial class KalenderTests
{
    private static CancellationToken Abbruch => TestContext.Current.CancellationToken;

    private static async Task<string> Adresse(Vorgangslage lage, Zielwerk.Domain.Organisationen.Person person, string knopf = "Adresse anlegen")
    {
        var seite = await (await (await lage.Portal.Als(person)).Get("/fristen")).Press(knopf);
        return Feed().Match(seite.Html).Value;
    }

    private static async Task<IReadOnlyList<Termin>> Termine(Vorgangslage lage, string adresse)
    {
        using var antwort = await lage.Portal.Browser().Raw(adresse);
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
        antwort.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        return Kalenderleser.Lies(await antwort.Content.ReadAsByteArrayAsync(Abbruch)).Termine;
    }

    [Fact]
    public async Task Der_Kalender_einer_Gebietskoerperschaft_nennt_ihre_Fristen_und_keine_Namen()
    {
        await using var lage = await Vorgangslage.Neu();
        await lage.Aendere(Vorgangslage.Marburg, v => v.WiedervorlageSetzen(new(2026, 6, 4), "Zzmuster anrufen", lage.Kreis.Id, lage.Aydin.Id, new(2026, 3, 13), "Test"));
        await lage.Aendere(Vorgangslage.Marburg, v => v.WiedervorlageSetzen(new(2026, 6, 4), "intern", lage.Behoerde.Id, null, new(2026, 3, 13), "Test"));
        var adresse = await Adresse(lage, lage.Aydin);
        var termine = await Termine(lage, adresse);
        termine.Select(t => (t.Tag, t.Titel)).ShouldBe([
            (new(2026, 3, 31), "Antrag auf das Budget stellen: Landkreis Marburg-Biedenkopf 2026"),
            (new(2026, 6, 5), "Wiedervorlage: Landkreis Marburg-Biedenkopf 2026"),
            (new(2026, 11, 30), "Umsetzungsbesprechung führen: Landkreis Marburg-Biedenkopf 2026")]);
        termine[0].Beschreibung.ShouldBe("AQB-2026-06534\nAntrag auf das Budget: 31. März\nZu tun hat das die Gebietskörperschaft.");
        termine[1].Beschreibung.ShouldContain("Feiertag: Fronleichnam");
        termine.ShouldAllBe(t => t.Alarme.SequenceEqual(new[] { "-P7D" }));
        string.Concat(termine.Select(t => t.ToString())).ShouldNotContain("Zz");
        (await Termine(lage, await Adresse(lage, lage.Sommer))).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Eine_Aenderung_zaehlt_weiter_Erledigtes_ist_abgesagt_und_verschwindet_spaeter()
    {
        await using var lage = await Vorgangslage.Neu();
        var adresse = await Adresse(lage, lage.Aydin);
        var vorher = (await Termine(lage, adresse))[0];
        using var erste = await lage.Portal.Browser().Raw(adresse);
        using var zweite = new HttpRequestMessage(HttpMethod.Get, adresse);
        zweite.Headers.IfNoneMatch.Add(erste.Headers.ETag.ShouldNotBeNull());
        using var client = lage.Portal.Client();
        using var unveraendert = await client.SendAsync(zweite, Abbruch);
        unveraendert.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        lage.Am(2026, 3, 20);
        await lage.Aendere(Vorgangslage.Marburg, v => v.PflichtErledigen(Pflichtart.Antrag, new(2026, 3, 20), new(2026, 3, 20), "Test"));
        var nachher = (await Termine(lage, adresse))[0];
        (nachher.Uid, nachher.Abgesagt, nachher.Alarme.Count).ShouldBe((vorher.Uid, true, 0));
        nachher.Folge.ShouldBeGreaterThan(vorher.Folge);
        nachher.Stempel.ShouldBeGreaterThan(vorher.Stempel);
        using var dritte = new HttpRequestMessage(HttpMethod.Get, adresse);
        dritte.Headers.IfNoneMatch.Add(erste.Headers.ETag!);
        using var geaendert = await client.SendAsync(dritte, Abbruch);
        geaendert.StatusCode.ShouldBe(HttpStatusCode.OK);
        lage.Am(2026, 5, 20);
        (await Termine(lage, adresse)).ShouldHaveSingleItem().Titel.ShouldStartWith("Umsetzungsbesprechung");
    }

    [Fact]
    public async Task Eine_neue_Adresse_ersetzt_die_alte_und_widerrufen_gilt_keine()
    {
        await using var lage = await Vorgangslage.Neu();
        var alt = await Adresse(lage, lage.Aydin);
        var neu = await Adresse(lage, lage.Aydin, "Neue Adresse anlegen");
        alt.Length.ShouldBe("/kalender/.ics".Length + 43);
        (await lage.Portal.Browser().Raw(alt)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Termine(lage, neu)).Count.ShouldBe(2);
        var seite = await (await lage.Portal.Als(lage.Aydin)).Get("/fristen");
        seite.Text.ShouldContain("Adresse vom 13. März 2026.");
        seite.Html.ShouldNotContain(neu);
        (await seite.Press("Adresse widerrufen")).Text.ShouldContain("Die Adresse gilt nicht mehr.");
        (await lage.Portal.Browser().Raw(neu)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var unfug in (string[])["/kalender/x.ics", $"/kalender/{new string('A', 43)}.ics"])
        {
            (await lage.Portal.Browser().Raw(unfug)).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Eine_Adresse_fuer_eine_fremde_Organisation_macht_niemand()
    {
        await using var lage = await Vorgangslage.Neu();
        var seite = await (await lage.Portal.Als(lage.Aydin)).Get("/fristen");
        ((AngleSharp.Html.Dom.IHtmlInputElement)seite.Document.QuerySelector("input[name=organisation]")!).Value = lage.Nachbar.Id.ToString();
        (await seite.Press("Adresse anlegen")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Endet_die_Organisation_endet_auch_ihr_Kalender()
    {
        await using var lage = await Vorgangslage.Neu();
        var adresse = await Adresse(lage, lage.Aydin);
        await using var db = lage.Portal.Db();
        db.Organisationen.Single(o => o.Id == lage.Kreis.Id).Beenden(lage.Portal.Uhr.GetUtcNow().UtcDateTime, "Test");
        await db.SaveChangesAsync(Abbruch);
        (await lage.Portal.Browser().Raw(adresse)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Jeder_Text_uebersteht_Falten_und_Maskieren_Byte_fuer_Byte()
    {
        var zufall = new Random(5545);
        string[] zeichen = ["a", "ä", "ß", "€", "🗓", ",", ";", "\\", "\n", "\r\n", ":", "\"", " ", "n", "\u0007"];
        for (var lauf = 0; lauf < 500; lauf++)
        {
            var text = string.Concat(Enumerable.Range(0, zufall.Next(1, 200)).Select(_ => zeichen[zufall.Next(zeichen.Length)]));
            var (name, termine) = Kalenderleser.Lies(Kalender.Schreibe(text, [
                new($"u{lauf}", new(2026, 2, 28), text, text, "https://zielwerk.beispiel.de/vorgaenge/x", lauf, new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), lauf % 2 == 0)]));
            var erwartet = text.ReplaceLineEndings("\n").Replace('\u0007', ' ');
            (name, termine[0].Titel, termine[0].Beschreibung).ShouldBe((erwartet, erwartet, erwartet), $"Lauf {lauf}");
        }
    }

    [GeneratedRegex(@"/kalender/[\w-]+\.ics")]
    private static partial Regex Feed();
}
