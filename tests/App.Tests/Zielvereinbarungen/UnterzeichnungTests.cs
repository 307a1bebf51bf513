using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Zielvereinbarungen;

public class UnterzeichnungTests
{
    [Fact]
    [Anforderung("R38", "R39", "R41", "IOP-20", "IOP-21", "IOP-22")]
    public async Task Beide_Seiten_nehmen_an_unterschreiben_auf_Papier_und_aendern_im_Juli()
    {
        await using var lage = await Verhandlung.Neu();
        var adresse = await lage.Uebergeben();
        (await lage.Land.Get(adresse + "/unterschriften/neu/land")).Status.ShouldBe(HttpStatusCode.Conflict);
        var abgestimmt = await (await lage.Kreis.Get(adresse + "/annehmen")).Fill("Haben Sie die Fassung gelesen?", "Ja, Landkreis Marburg-Biedenkopf nimmt Fassung 1 an").Press("Annehmen");
        abgestimmt.Text.ShouldContain("Beide Seiten haben dieselbe Fassung angenommen.");

        var form = await lage.Land.Get(adresse + "/unterschriften/neu/land");
        form.Value("Name der Person, die unterschrieben hat").ShouldBe("Heike Hofmann");
        var falsch = await form.Fill("Wie wurde unterschrieben?", "Von Hand auf Papier").Press("Unterschrift erfassen");
        falsch.Errors.ShouldBe([
            "Geben Sie den Tag der Unterschrift an, oder schreiben Sie, warum er fehlt.", "Wählen Sie die Datei mit der Unterschrift, oder schreiben Sie, wo das unterschriebene Papier liegt."]);
        var erfasst = await falsch.Fill("Tag der Unterschrift", "2.8.2025").Fill("Wenn es keinen Scan gibt: Wo liegt das Papier?", "Papierakte, Blatt 7").Press("Unterschrift erfassen");
        erfasst.Text.ShouldContain("Die Unterschrift ist erfasst. Bitte prüfen: Der Tag der Unterschrift ist kein Arbeitstag.");
        erfasst.Text.ShouldContain("Teilweise unterzeichnet");

        (await lage.Kreis.Get(adresse + "/wieder-oeffnen")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await (await lage.Kreis.Get(adresse + "/unterschriften/neu/land")).Fill("Name der Person, die unterschrieben hat", "X").Fill("Amt am Tag der Unterschrift", "Y").Fill("Wie wurde unterschrieben?", "Von Hand auf Papier").Fill("Tag der Unterschrift", "3.8.2025")
            .Fill("Wenn es keinen Scan gibt: Wo liegt das Papier?", "x").Press("Unterschrift erfassen")).Errors.ShouldBe(["Die Körperschaft erfasst nur eigene Unterschriften; die des Landes erfasst das Land."]);
        var wirksam = await (await lage.Kreis.Get(adresse + "/unterschriften/neu/koerperschaft")).Fill("Ort", "Marburg-Cappel").Fill("In Vertretung unterschrieben", "ja")
            .Fill("Wenn der Tag fehlt: warum?", "nicht ausgefüllt").Fill("Wie wurde unterschrieben?", "Von Hand auf Papier").Fill("Wenn es keinen Scan gibt: Wo liegt das Papier?", "Ordner 3").Press("Unterschrift erfassen");
        wirksam.Text.ShouldContain("Die Vereinbarung ist wirksam.");
        wirksam.Text.ShouldContain("§ 45 Abs. 2 HKO: 2, erfasst: 1");
        var datiert = await (await wirksam.Click("Tag nachtragen")).Fill("Tag der Unterschrift", "5.8.2025").Fill("Woher wissen Sie das?", "Auskunft des Büros").Press("Tag speichern");
        datiert.Text.ShouldContain("letzte Unterschrift am 5. August 2025");

        // The amendment in July: on a copy, and until both have signed, what was agreed holds.
        await (await lage.Land.Get(adresse + "/aenderung")).Fill("Warum muss die Vereinbarung geändert werden?", "Kürzung").Press("Änderung beginnen");
        await (await lage.Land.Get(adresse + "/betrag")).Fill("Betrag der Vereinbarung", "900.000").Press("Betrag speichern");
        await (await lage.Land.Get(adresse + "/uebergeben")).Press("Übergeben");
        await (await lage.Kreis.Get(adresse + "/annehmen")).Fill("Haben Sie die Fassung gelesen?", "Ja, Landkreis Marburg-Biedenkopf nimmt Fassung 2 an").Press("Annehmen");
        (await lage.Land.Get("/verfahren?jahr=2025")).Text.ShouldContain("Summe der wirksamen Beträge 1.000.000,00");
        foreach (var seite in new[] { "land", "koerperschaft" })
        {
            await (await lage.Land.Get($"{adresse}/unterschriften/neu/{seite}")).Fill("Tag der Unterschrift", "10.3.2026").Fill("Wie wurde unterschrieben?", "Von Hand auf Papier")
                .Fill("Wenn es keinen Scan gibt: Wo liegt das Papier?", "Ordner 3").Press("Unterschrift erfassen");
        }

        (await lage.Land.Get("/verfahren?jahr=2025")).Text.ShouldContain("Summe der wirksamen Beträge 900.000,00");
        var verfahren = lage.Lies();
        (verfahren.Stand, verfahren.WirksameFassung, verfahren.Wirksame!.Inhalt.Betrag).ShouldBe((Verfahrensstand.Wirksam, 2, Geld.Euro(900_000)));
        (await lage.Kreis.Get(adresse + "/fassungen/1/2")).Text.ShouldContain("Betrag von 1.000.000 Euro auf 900.000 Euro geändert.");
    }

    [Fact]
    [Anforderung("IOP-20")]
    public async Task Was_gespeichert_ist_gibt_denselben_Text_und_dieselbe_Pruefsumme_wieder()
    {
        await using var lage = await Verhandlung.Neu();
        await lage.Abgestimmt();
        var fassung = lage.Lies().Neueste!;
        Fassungsschrift.Text(fassung.Wortlaut).ShouldBe(fassung.Text);
        Fassungsschrift.Pruefsumme(fassung.Text).ShouldBe(fassung.Pruefsumme);
        fassung.Datensatz.Gebiet!.Ags.ShouldBe("06534");
        fassung.Datensatz.Budget!.Betrag.ShouldBe(Geld.Euro(1_000_000));
        fassung.Inhalt.Projekte().Single().Name.ShouldBe("Motivierendes Coaching");
    }

    [Fact]
    [Anforderung("R1")]
    public async Task Fuer_einen_Vorgang_laeuft_nur_ein_Verfahren_bis_es_ohne_Ergebnis_endet()
    {
        await using var lage = await Verhandlung.Neu();
        var adresse = await lage.Uebergeben();
        (await (await lage.Land.Get($"/verfahren/neu/{Verhandlung.Aktenzeichen}")).Fill("Betrag der Vereinbarung", "5").Press("Entwurf beginnen")).ErrorAt("Betrag der Vereinbarung")
            .ShouldBe("Für diesen Vorgang läuft schon eine Vereinbarung, oder sie ist wirksam.");
        await using (var db = lage.Portal.Db())
        {
            // The database holds it too, when two begin at once.
            var vorgang = await db.Vorgaenge.SingleAsync(v => v.Aktenzeichen == Verhandlung.Aktenzeichen);
            db.Add(Vereinbarungsverfahren.Eroeffnen(Id<Vereinbarungsverfahren>.New(lage.Portal.Uhr), vorgang, lage.Lies().Neueste!.Inhalt, lage.Portal.Uhr.GetUtcNow().UtcDateTime, new string('x', 16), "Test"));
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        (await (await lage.Land.Get(adresse + "/beenden")).Fill("Warum endet das Gespräch?", "nimmt nicht teil").Press("Beenden")).Text.ShouldContain("Das Gespräch ist ohne Ergebnis beendet.");
        (await (await lage.Land.Get($"/verfahren/neu/{Verhandlung.Aktenzeichen}")).Fill("Betrag der Vereinbarung", "5").Press("Entwurf beginnen")).Text.ShouldContain("Der Entwurf ist begonnen.");
    }
}
