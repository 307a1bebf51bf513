using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data.Technik;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Projekte;

public class ProjektSeitenTests
{
    private const string Vorgang = "/vorgaenge/" + Vorgangslage.Marburg;
    private const string Projekte = Vorgang + "/projekte";
    private const string Erstes = "/projekte/" + Vorgangslage.Marburg + "-P01";
    private const string Zweites = "/projekte/" + Vorgangslage.Marburg + "-P02";
    private const string Frage = "Wer führt das Projekt durch?";

    private static async Task<Vorgangslage> MitVereinbarung()
    {
        var lage = await Vorgangslage.Neu();
        await using var db = lage.Portal.Db();
        db.Add(Testvereinbarung.Neu(2026, "06534", "Landkreis Marburg-Biedenkopf"));
        await db.SaveChangesAsync();
        return lage;
    }

    /// <summary>The two projects of the agreement are there, and a Träger runs the first.</summary>
    private static async Task<(Vorgangslage Lage, Organisation Traeger, Person Vogt)> MitTraeger()
    {
        var lage = await MitVereinbarung();
        var traeger = await lage.Portal.Organisation(Organisationsart.Traeger, "Beispielträger");
        var vogt = await lage.Portal.Person(traeger, Rolle.Projektleitung);
        var browser = await lage.Portal.Als(lage.Aydin);
        await (await browser.Get(Projekte)).Press("Projekte aus der Vereinbarung übernehmen");
        await OrdneZu(browser, "Beispielträger");
        return (lage, traeger, vogt);
    }

    private static async Task<TestPage> OrdneZu(TestBrowser browser, string wem) =>
        await (await (await browser.Get(Erstes)).Click("Träger zuordnen")).Fill(Frage, wem).Fill("Warum?", "Vergabe vom 3. Februar").Press("Speichern");

    private static Projekt Lies(Vorgangslage lage, string adresse)
    {
        using var db = lage.Portal.Db();
        var nummer = adresse.Split('/')[^1];
        return db.Projekte.Single(p => p.Nummer == nummer);
    }

    [Fact]
    [Anforderung("R26")]
    public async Task Die_Koordination_uebernimmt_die_Projekte_der_Vereinbarung_einmal()
    {
        await using var lage = await MitVereinbarung();
        var browser = await lage.Portal.Als(lage.Aydin);
        (await browser.Get(Vorgang)).Document.QuerySelector($"a[href='{Projekte}']").ShouldNotBeNull();
        var seite = await browser.Get(Projekte);
        seite.Text.ShouldContain("Die Zielvereinbarung nennt 2 Projekte. Das Programm hat sie gelesen, ein Mensch hat sie noch nicht bestätigt");
        var danach = await seite.Press("Projekte aus der Vereinbarung übernehmen");
        danach.Text.ShouldContain("2 Projekte sind übernommen.");
        danach.Document.QuerySelectorAll("tbody tr").Select(TestPage.Words).ShouldBe(
        [
            "Sprachcafé AQB-2026-06534-P01 1. Ausbildungsvorbereitung – Ohne Träger",
            "Lernwerkstatt AQB-2026-06534-P02 1. Ausbildungsvorbereitung – Ohne Träger",
        ]);
        danach.Text.ShouldNotContain("Zielvereinbarung nennt");

        // The page of before: somebody else was quicker.
        (await seite.Press("Projekte aus der Vereinbarung übernehmen", to: Projekte + "/uebernehmen")).Text.ShouldContain("2 Projekte");
        await using var db = lage.Portal.Db();
        (await db.Projekte.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
        (await (await lage.Portal.Als(lage.Lang)).Get(Projekte)).Document.QuerySelector("form button")!.TextContent.ShouldNotContain("übernehmen");
    }

    [Fact]
    public async Task Ohne_Vereinbarung_traegt_die_Koordination_Projekte_selbst_ein()
    {
        await using var lage = await Vorgangslage.Neu();
        var seite = await (await lage.Portal.Als(lage.Aydin)).Get(Projekte);
        seite.Text.ShouldContain("In diesem Vorgang ist noch kein Projekt eingetragen. Für dieses Jahr steht keine Zielvereinbarung im Register.");
        var form = await seite.Click("Projekt eintragen");
        (await form.Press("Projekt eintragen")).Errors.Count.ShouldBe(2);
        var neu = await form.Fill("Titel des Projekts", "Nähen <b>lernen</b>").Fill("Maßnahmenart", "Weiterbildung").Press("Projekt eintragen");
        neu.H1.ShouldBe("Nähen <b>lernen</b>");
        neu.Url.AbsolutePath.ShouldBe(Erstes);
        neu.Text.ShouldContain("Herkunft von der Gebietskörperschaft eingetragen");
        neu.Text.ShouldContain("hat das Projekt AQB-2026-06534-P01 angelegt.");
        (await (await seite.Click("Projekt eintragen")).Fill("Titel des Projekts", "nähen b lernen b").Fill("Maßnahmenart", "weiterbildung").Press("Projekt eintragen")).Errors
            .ShouldBe([ProjektRegeln.GibtEsSchon.Text]);
        (await (await lage.Portal.Als(lage.Fuldaer)).Get(Projekte)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await lage.Portal.Als(lage.Fuldaer)).Get(Erstes)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await lage.Portal.Als(lage.Lang)).Get(Projekte + "/neu")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    [Anforderung("R26")]
    public async Task Nennt_die_Vereinbarung_Massnahmenarten_waehlt_man_eine_davon()
    {
        await using var lage = await MitVereinbarung();
        var form = await (await (await lage.Portal.Als(lage.Aydin)).Get(Projekte)).Click("Projekt eintragen");
        (await form.Fill("Titel des Projekts", "Nähen").Fill("Maßnahmenart", "2. Weiterbildung").Press("Projekt eintragen")).Text.ShouldContain("Maßnahmenart 2. Weiterbildung");
        var projekt = Lies(lage, Erstes);
        (projekt.Massnahmenartnummer, projekt.Massnahmenart, projekt.Position).ShouldBe((2, "Weiterbildung", null));
    }

    [Fact]
    public async Task Ein_Traeger_sieht_nur_die_Projekte_die_er_durchfuehrt()
    {
        var (lage, _, vogt) = await MitTraeger();
        await using var _ = lage;
        var browser = await lage.Portal.Als(vogt);
        var liste = await (await browser.Get("/aufgaben")).Click("Projekte");
        liste.Document.QuerySelectorAll("tbody tr").Select(TestPage.Words).ShouldBe(["Sprachcafé AQB-2026-06534-P01 1. Ausbildungsvorbereitung Landkreis Marburg-Biedenkopf 2026 Beispielträger Läuft"]);
        liste.Text.ShouldNotContain("Ohne Träger");
        var seite = await liste.Click("Sprachcafé");
        seite.Text.ShouldContain("Träger Beispielträger");
        seite.Text.ShouldContain("hat den Träger zugeordnet: Beispielträger führt das Projekt durch.");
        seite.Text.ShouldContain("Anlass: Vergabe vom 3. Februar");
        seite.Document.QuerySelector($"a[href='{Vorgang}']").ShouldBeNull();
        foreach (var fremd in (string[])[Zweites, Zweites + "/vermerk", Projekte, Vorgang])
        {
            (await browser.Get(fremd)).Status.ShouldBe(fremd == Vorgang ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, fremd);
        }

        (await browser.Get(Erstes + "/traeger")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var anderer = await lage.Portal.Person(await lage.Portal.Organisation(Organisationsart.Traeger), Rolle.Projektleitung);
        (await (await lage.Portal.Als(anderer)).Get("/projekte")).Text.ShouldContain("Ihrer Organisation ist noch kein Projekt zugeordnet.");
        (await (await lage.Portal.Als(anderer)).Get(Erstes)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wird_das_Projekt_entzogen_sieht_der_Traeger_es_nicht_mehr()
    {
        var (lage, _, vogt) = await MitTraeger();
        await using var _ = lage;
        var koordination = await lage.Portal.Als(lage.Aydin);
        (await OrdneZu(koordination, "Beispielträger")).Errors.ShouldBe(["Es ist nichts geändert."]);
        (await (await lage.Portal.Als(vogt)).Get(Erstes)).Status.ShouldBe(HttpStatusCode.OK);
        (await OrdneZu(koordination, "Noch niemand")).Text.ShouldContain("Das Projekt hat keinen Träger mehr.");
        (await (await lage.Portal.Als(vogt)).Get(Erstes)).Status.ShouldBe(HttpStatusCode.NotFound);
        var liste = await (await koordination.Get("/projekte")).Fill("Stand", "Ohne Träger").Press("Filtern");
        liste.Text.ShouldContain("2 Projekte");
        (await liste.Fill("Suche", "lernwerkstatt").Press("Filtern")).Text.ShouldContain("1 Projekt ");
        (await koordination.Get("/projekte?stand=abgeschlossen")).Text.ShouldContain("Kein Projekt passt zu dieser Auswahl.");
    }

    [Fact]
    public async Task Ein_echtes_Projekt_bekommt_keinen_Traeger_zum_Testen_und_umgekehrt()
    {
        var (lage, _, vogt) = await MitTraeger();
        await using var _ = lage;
        await lage.Portal.Organisation(Organisationsart.Traeger, "Probeträger", test: true);
        var testkreis = await lage.Portal.Organisation(Organisationsart.Gebietskoerperschaft, "Testkreis", "06998", test: true);
        await lage.Vorgang(testkreis);
        (await (await lage.Portal.Als(lage.Aydin)).Get(Erstes + "/traeger")).Text.ShouldNotContain("Probeträger");
        var probe = await lage.Portal.Als(await lage.Portal.Person(testkreis, Rolle.Koordination));
        var neu = await (await probe.Get("/vorgaenge/TEST-AQB-2026-06998/projekte/neu")).Fill("Titel des Projekts", "Probe").Fill("Maßnahmenart", "Probe").Press("Projekt eintragen");
        var form = await neu.Click("Träger zuordnen");
        form.Text.ShouldNotContain("Beispielträger");
        (await form.Fill(Frage, "Probeträger").Fill("Warum?", "Probe").Press("Speichern")).Text.ShouldContain("Probeträger führt das Projekt jetzt durch.");
    }

    [Fact]
    public async Task Ein_Vermerk_des_Traegers_nur_fuer_sich_bleibt_bei_ihm_auch_in_der_Akte()
    {
        var (lage, traeger, vogt) = await MitTraeger();
        await using var _ = lage;
        var browser = await lage.Portal.Als(vogt);
        var form = await (await browser.Get(Erstes)).Click("Vermerk schreiben");
        (await form.Press("Vermerk speichern")).Errors.Count.ShouldBe(2);
        await form.Fill("Vermerk", "Zzintern").Fill("Wer darf den Vermerk lesen?", "Nur meine Organisation").Press("Vermerk speichern");
        var danach = await (await browser.Get(Erstes + "/vermerk")).Fill("Vermerk", "Räume <i>fehlen</i>").Fill("Wer darf den Vermerk lesen?", "Alle Beteiligten: Land, Gebietskörperschaft und Träger").Press("Vermerk speichern");
        danach.Text.ShouldContain("Der Vermerk ist gespeichert.");
        danach.Text.ShouldContain("Räume <i>fehlen</i>");
        danach.Text.ShouldContain("Zzintern");
        danach.Text.ShouldContain("hat den Vermerk 1 geschrieben");
        foreach (var person in (Person[])[lage.Aydin, lage.Lang, lage.Sommer])
        {
            var seite = await (await lage.Portal.Als(person)).Get(Erstes);
            seite.Text.ShouldContain($"{vogt.Anzeigename}, Beispielträger · für alle Beteiligten");
            seite.Text.ShouldNotContain("Zzintern");
            seite.Text.ShouldNotContain("Vermerk 1");
        }

        Lies(lage, Erstes).Vermerkliste.Select(v => v.OrganisationId).ShouldBe([traeger.Id, traeger.Id]);
        await using var technik = lage.Portal.Datenbank.Technik();
        var einsicht = (await technik.Set<Einsicht>().Where(e => e.Aggregat == nameof(Projekt)).ToListAsync(TestContext.Current.CancellationToken)).First();
        (einsicht.Angaben, einsicht.Weg).ShouldBe(("Vermerkliste", "GET /projekte/{projekt}"));
    }

    [Fact]
    public async Task Mit_dem_Vorgang_ruhen_seine_Projekte_und_gehen_mit_ihm_weiter()
    {
        var (lage, _, vogt) = await MitTraeger();
        await using var _ = lage;
        foreach (var pflicht in Enum.GetValues<Pflichtart>())
        {
            await lage.Aendere(Vorgangslage.Marburg, v => v.PflichtErledigen(pflicht, new(2026, 3, 1), new(2026, 3, 13), "Test"));
        }

        var behoerde = await lage.Portal.Als(lage.Lang);
        var geschlossen = await (await behoerde.Get(Vorgang + "/abschliessen")).Fill("Warum ist der Vorgang zu Ende?", "Alles geprüft").Press("Jetzt abschließen");
        geschlossen.Text.ShouldContain("Der Vorgang ist abgeschlossen.");
        var traeger = await lage.Portal.Als(vogt);
        (await traeger.Get(Erstes)).Text.ShouldContain("hat mit dem Vorgang auch das Projekt abgeschlossen. Anlass: Alles geprüft");
        (await traeger.Get(Erstes + "/vermerk")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await (await lage.Portal.Als(lage.Aydin)).Get(Projekte + "/neu")).Status.ShouldBe(HttpStatusCode.Conflict);
        Lies(lage, Zweites).Zustand.ShouldBe(Projektzustand.Abgeschlossen);
        await (await geschlossen.Click("Vorgang wieder öffnen")).Fill("Warum geht es weiter?", "Nachtrag").Press("Wieder öffnen");
        (await traeger.Get(Erstes + "/vermerk")).Status.ShouldBe(HttpStatusCode.OK);
        Lies(lage, Zweites).Zustand.ShouldBe(Projektzustand.Laufend);
    }
}
