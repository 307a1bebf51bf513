using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Unterlagen;

/// <summary>Files of a case through the front door.</summary>
public class UnterlagenTests
{
    [Fact]
    public async Task Mehrere_Dateien_kommen_an_stehen_in_Liste_und_Akte_und_kommen_unveraendert_zurueck()
    {
        await using var portal = await Portal.Start();
        var (vorgang, person, browser) = await Lage(portal);
        var leer = await browser.Get(Liste(vorgang));
        leer.H1.ShouldBe("Unterlagen");
        leer.Text.ShouldContain("Zu diesem Vorgang gibt es noch keine Unterlagen.");
        leer.Text.ShouldContain("jede Datei höchstens 25 MB");

        var danach = await Sende(browser, leer, ("Antrag 2025.pdf", Probedateien.Pdf()), ("../Öfen & Räume.docx", Probedateien.Docx()));
        danach.Status.ShouldBe(HttpStatusCode.OK);
        danach.Text.ShouldContain("2 Dateien sind hochgeladen.");
        danach.Text.ShouldContain("Antrag 2025.pdf");
        danach.Text.ShouldContain("Öfen _ Räume.docx");
        danach.Text.ShouldContain($"{person.Vorname} {person.Nachname}");

        await using var db = portal.Db();
        var gespeichert = await db.Unterlagen.SingleAsync(u => u.Art == Dateiart.Pdf, TestContext.Current.CancellationToken);
        (gespeichert.VorgangId, gespeichert.Groesse, gespeichert.Pruefsumme).ShouldBe((vorgang.Id, Probedateien.Pdf().Length, Convert.ToHexStringLower(SHA256.HashData(Probedateien.Pdf()))));
        var eintraege = await db.Akte.Where(a => a.Aggregat == "Unterlage").ToListAsync(TestContext.Current.CancellationToken);
        eintraege.Count.ShouldBe(2);
        eintraege.ShouldAllBe(e => e.Wer.Contains(person.Id.ToString()) && e.Ereignis == "UnterlageHochgeladen" && !e.Daten.Contains("Antrag 2025"));

        var datei = await browser.Raw(danach.Document.QuerySelectorAll("td a").Single(a => TestPage.Words(a) == "Antrag 2025.pdf").GetAttribute("href")!);
        (await datei.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Probedateien.Pdf());
    }

    [Fact]
    public async Task Eine_Unterlage_kommt_nur_als_Anhang()
    {
        await using var portal = await Portal.Start();
        var (vorgang, _, browser) = await Lage(portal);
        await Sende(browser, await browser.Get(Liste(vorgang)), ("Notiz „für“ Anna; x=\"1\".txt", "Text"u8.ToArray()), ("Bild.png", Probedateien.Png));
        foreach (var link in (await browser.Get(Liste(vorgang))).Document.QuerySelectorAll("td:first-child a"))
        {
            var antwort = await browser.Raw(link.GetAttribute("href")!);
            antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
            antwort.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            antwort.Content.Headers.ContentDisposition.FileNameStar.ShouldBe(TestPage.Words(link));
            antwort.Content.Headers.ContentDisposition.ToString().Count(z => z == ';').ShouldBe(2);
            antwort.Content.Headers.ContentType!.MediaType.ShouldBeOneOf("application/octet-stream", "image/png");
            antwort.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            antwort.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Gutes_wird_behalten_und_Schlechtes_mit_Rat_abgewiesen()
    {
        await using var portal = await Portal.Start();
        var (vorgang, _, browser) = await Lage(portal);
        var seite = await Sende(browser, await browser.Get(Liste(vorgang)),
            ("gut.pdf", Probedateien.Pdf()), ("<b>böse</b>.exe", "MZ"u8.ToArray()), ("falsch.pdf", Probedateien.Png), ("makro.docx", Probedateien.Docx(("word/vbaProject.bin", "x"))));
        seite.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        seite.Title.ShouldStartWith("Fehler: ");
        seite.Errors.Count.ShouldBe(3);
        seite.Errors[0].ShouldContain("Diese Art von Datei wird nicht angenommen");
        seite.Errors[1].ShouldStartWith("falsch.pdf: Der Inhalt der Datei passt nicht zur Endung");
        seite.Errors[2].ShouldStartWith("makro.docx: Die Datei enthält Makros");
        seite.Text.ShouldContain("1 andere Datei ist angekommen und steht unten.");
        seite.Document.QuerySelectorAll("td:first-child a").Select(TestPage.Words).ShouldBe(["gut.pdf"]);

        (await Sende(browser, seite)).Errors.ShouldHaveSingleItem().ShouldContain("Wählen Sie mindestens eine Datei aus.");
        (await Sende(browser, seite, ("noch einmal.pdf", Probedateien.Pdf()))).Errors.ShouldHaveSingleItem().ShouldContain("Diese Datei gibt es in diesem Vorgang schon.");
    }

    [Fact]
    public async Task Eine_zu_grosse_Datei_wird_mit_Rat_abgewiesen()
    {
        await using var portal = await Portal.Start(einstellungen: [new("Unterlagen:Hoechstgroesse", "1"), new("Unterlagen:HoechstzahlJeSendung", "2")]);
        var (vorgang, _, browser) = await Lage(portal);
        var seite = await browser.Get(Liste(vorgang));
        var viel = Encoding.ASCII.GetBytes(new string('a', 1_500_000));
        (await Sende(browser, seite, ("lang.txt", viel))).Errors.ShouldHaveSingleItem().ShouldContain("größer als 1 MB");
        (await Sende(browser, seite, ("a.txt", [1]), ("b.txt", [2]), ("c.txt", [3]))).Errors.ShouldHaveSingleItem().ShouldContain("höchstens zwei Dateien auf einmal");
        var zuviel = await Sende(browser, seite, ("lang.txt", [.. viel, .. viel, .. viel]));
        zuviel.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        zuviel.H1.ShouldBe("Die Datei oder Eingabe ist zu groß");
        await using var db = portal.Db();
        (await db.Unterlagen.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task Zu_viele_Unterlagen_werden_abgewiesen()
    {
        await using var portal = await Portal.Start(einstellungen: [new("Unterlagen:HoechstzahlJeVorgang", "2")]);
        var (vorgang, _, browser) = await Lage(portal);
        var seite = await Sende(browser, await browser.Get(Liste(vorgang)), ("a.txt", "a"u8.ToArray()), ("b.txt", "b"u8.ToArray()), ("c.txt", "c"u8.ToArray()));
        seite.Errors.ShouldHaveSingleItem().ShouldBe("c.txt: Ein Vorgang nimmt höchstens 2 Dateien auf. Fassen Sie mehrere in einer zusammen.");

        // A removed file keeps its bytes, so it keeps its place: removing and sending again cannot fill the storage.
        await Entferne(browser, await browser.Get(Liste(vorgang)), "doppelt");
        (await Sende(browser, await browser.Get(Liste(vorgang)), ("d.txt", "d"u8.ToArray()))).Errors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Entfernt_wird_mit_Grund_und_danach_gibt_es_die_Datei_nicht_mehr()
    {
        await using var portal = await Portal.Start();
        var (vorgang, _, browser) = await Lage(portal);
        var seite = await Sende(browser, await browser.Get(Liste(vorgang)), ("a.txt", "a"u8.ToArray()));
        var adresse = seite.Document.QuerySelector("td:first-child a")!.GetAttribute("href")!;
        (await Entferne(browser, seite, "")).ErrorAt("Warum wird die Unterlage entfernt?").ShouldBe("Schreiben Sie, warum die Unterlage entfernt wird");
        var danach = await Entferne(browser, seite, "falsche Fassung");
        danach.Text.ShouldContain("Die Unterlage ist entfernt.");
        danach.Text.ShouldContain("noch keine Unterlagen");
        (await browser.Raw(adresse)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Raw(adresse + "/entfernen")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using var db = portal.Db();
        (await db.Unterlagen.SingleAsync(TestContext.Current.CancellationToken)).Inhalt.ShouldBe("a"u8.ToArray());
        (await db.Akte.OrderBy(a => a.Nummer).LastAsync(TestContext.Current.CancellationToken)).Grund.ShouldBe("falsche Fassung");
    }

    [Fact]
    public async Task Fremde_Unterlagen_gibt_es_nicht_und_ohne_Recht_kommt_nichts_hinein()
    {
        await using var portal = await Portal.Start();
        var (vorgang, _, browser) = await Lage(portal);
        var seite = await Sende(browser, await browser.Get(Liste(vorgang)), ("a.txt", "a"u8.ToArray()));
        var datei = seite.Document.QuerySelector("td:first-child a")!.GetAttribute("href")!;
        var fremd = await portal.Als(Rolle.Koordination);
        foreach (var adresse in new[] { Liste(vorgang), datei, datei + "/entfernen", "/unterlagen/kein-guid", "/vorgaenge/AQB-1990-00000/unterlagen" })
        {
            (await fremd.Raw(adresse)).StatusCode.ShouldBe(HttpStatusCode.NotFound, adresse);
            (await portal.Browser().Raw(adresse)).StatusCode.ShouldBe(HttpStatusCode.Found, adresse);
        }

        var pruefung = await portal.Als(Rolle.Pruefung);
        (await pruefung.Raw(datei)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var nurLesen = await pruefung.Get(Liste(vorgang));
        nurLesen.Document.QuerySelector("input[type=file]").ShouldBeNull();
        nurLesen.Text.ShouldNotContain("Entfernen");
        (await Sende(pruefung, await pruefung.Get("/barriere-melden"), Liste(vorgang), ("b.txt", "b"u8.ToArray()))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Sende(fremd, await fremd.Get("/barriere-melden"), Liste(vorgang), ("b.txt", "b"u8.ToArray()))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.Als(Rolle.Projektleitung)).Raw(datei)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await using var db = portal.Db();
        (await db.Unterlagen.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task Der_Virenschutz_entscheidet_mit_und_schweigt_er_kommt_nichts_hinein()
    {
        await using var waechter = new FalscherWaechter();
        await using var portal = await Portal.Start(einstellungen: [new("Virenschutz", waechter.Ziel), new("VirenschutzSekunden", "2")]);
        var (vorgang, _, browser) = await Lage(portal);
        var seite = await Sende(browser, await browser.Get(Liste(vorgang)), ("gut.txt", "gut"u8.ToArray()), ("böse.txt", Encoding.ASCII.GetBytes(Probedateien.Eicar)));
        seite.Errors.ShouldHaveSingleItem().ShouldStartWith("böse.txt: Der Virenschutz hat in dieser Datei ein Schadprogramm gefunden.");
        seite.Document.QuerySelectorAll("td:first-child a").Select(TestPage.Words).ShouldBe(["gut.txt"]);
        waechter.Antwort = _ => null;
        (await Sende(browser, seite, ("auch gut.txt", "auch gut"u8.ToArray()))).Errors.ShouldHaveSingleItem().ShouldContain("zurzeit nicht möglich");
        portal.Protokoll.Zeilen.Where(z => z.Text.Contains("txt", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Liste(Vorgang vorgang) => $"/vorgaenge/{vorgang.Aktenzeichen}/unterlagen";

    /// <summary>A case of a district and somebody who coordinates there.</summary>
    private static async Task<(Vorgang Vorgang, Person Person, TestBrowser Browser)> Lage(Portal portal)
    {
        var kreis = await portal.Organisation(Organisationsart.Gebietskoerperschaft);
        var person = await portal.Person(kreis, Rolle.Koordination);
        await using var db = portal.Db();
        var vorgang = Vorgang.Anlegen(Id<Vorgang>.New(portal.Uhr), "AQB", 2025, kreis, "0123456789abcdef", "Test");
        db.Add(vorgang);
        await db.SaveChangesAsync();
        return (vorgang, person, await portal.Als(person));
    }

    private static async Task<TestPage> Entferne(TestBrowser browser, TestPage liste, string grund) =>
        await (await browser.Get(liste.Document.QuerySelector("td:last-child a")!.GetAttribute("href")!)).Fill("Warum wird die Unterlage entfernt?", grund).Press("Entfernen");

    private static Task<TestPage> Sende(TestBrowser browser, TestPage seite, params (string Name, byte[] Inhalt)[] dateien) =>
        Sende(browser, seite, seite.Document.QuerySelector("form[enctype]")!.GetAttribute("action")!, dateien);

    /// <summary>As a browser sends a form with files: the token of the page, then each file under the same name.</summary>
    private static Task<TestPage> Sende(TestBrowser browser, TestPage seite, string ziel, params (string Name, byte[] Inhalt)[] dateien)
    {
        // Written by hand, since the platform would encode the names; a browser sends them as they are.
        using var koerper = new MemoryStream();
        void Teil(string kopf, byte[] bytes) => koerper.Write([.. Encoding.UTF8.GetBytes($"--grenze\r\nContent-Disposition: form-data; {kopf}\r\n\r\n"), .. bytes, .. "\r\n"u8]);
        Teil("name=\"zw-sicherheit\"", Encoding.UTF8.GetBytes(seite.Document.QuerySelector("input[name=zw-sicherheit]")!.GetAttribute("value")!));
        foreach (var (name, bytes) in dateien)
        {
            Teil($"name=\"dateien\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"", bytes);
        }

        koerper.Write("--grenze--\r\n"u8);
        var inhalt = new ByteArrayContent(koerper.ToArray());
        inhalt.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=grenze");
        return browser.Open(new HttpRequestMessage(HttpMethod.Post, new Uri(seite.Url, ziel)) { Content = inhalt });
    }
}
