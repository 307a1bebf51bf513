using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Tests.Vorlagen;

public class VorlagenDateiTests
{
    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [Anforderung("R43")]
    public void Jede_Vorlage_hat_Praeambel_und_sieben_Paragraphen(int jahr)
    {
        var vorlage = Testdaten.Vorlage(jahr);
        vorlage.Klauseln.Select(k => k.Id).ShouldBe(
            ["praeambel", "ziele-des-landes", "verpflichtungen", "un-brk", "haushaltsmittel", "ziele-der-umsetzung", "zielsteuerung", "verbesserung"]);
        vorlage.Klauseln.Count(k => k.Nummeriert).ShouldBe(7);
        vorlage.Massnahmenarten.Count.ShouldBe(4);
        vorlage.Kurznamen.ShouldBe(["Ausbildungsvorbereitung", "Ausbildung und Coaching", "Qualifizierung", "Weiterbildung von Personal"]);
        Vorlagenrechnung.Nummer(vorlage.Klauseln, "ziele-der-umsetzung").ShouldBe(5);
        Vorlagenrechnung.Nummer(vorlage.Klauseln, "praeambel").ShouldBeNull();
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [Anforderung("R5", "R44")]
    public void Die_Koerperschaft_steht_elfmal_und_das_Jahr_siebenmal(int jahr)
    {
        var vorlage = Testdaten.Vorlage(jahr);
        var bausteine = vorlage.Titelblatt.Concat(vorlage.Klauseln.SelectMany(Vorlagenrechnung.Saetze)).Concat(vorlage.UnterschriftKoerperschaft)
            .SelectMany(s => s.Bausteine).OfType<Platzhalter>().ToList();
        bausteine.Where(p => p.Feld == Felder.Koerperschaft).Select(p => p.Kasus).ShouldBe(
            [
                Kasus.Dativ, Kasus.Genitiv, Kasus.Nominativ, Kasus.Dativ, Kasus.Dativ, Kasus.Genitiv, Kasus.Nominativ, Kasus.Akkusativ, Kasus.Nominativ,
                Kasus.Nominativ, Kasus.Genitiv,
            ]);
        bausteine.Count(p => p.Feld == Felder.Jahr).ShouldBe(7);
    }

    [Theory]
    [InlineData("{Koerperschaft:nominativ} und {ministerium:nominativ:ohne-artikel} in {verweis:un-brk}.")]
    [InlineData("Nur Text – mit „Zeichen“")]
    public void Eine_Satzschrift_bleibt_beim_Lesen_und_Schreiben_gleich(string schrift)
    {
        var fehler = new List<string>();
        Satzschrift.Schreibe(Satzschrift.Lies(schrift, "hier", fehler)).ShouldBe(schrift);
        fehler.ShouldBeEmpty();
    }

    [Fact]
    public void Die_Satzschrift_trennt_Text_Platzhalter_und_Verweis() =>
        Satzschrift.Lies("{Koerperschaft:nominativ} {jahr}{verweis:x}", "hier", []).Bausteine.ShouldBe(
            [new Platzhalter("koerperschaft", Kasus.Nominativ, Gross: true), new Text(" "), new Platzhalter("jahr"), new Verweis("x")]);

    [Theory]
    [InlineData("{jahr}", "{jahrgang}", "unbekannter Platzhalter {jahrgang}")]
    [InlineData("{koerperschaft:genitiv}", "{koerperschaft}", "braucht einen Fall")]
    [InlineData("{jahr}", "{jahr:dativ}", "wird nicht gebeugt")]
    [InlineData("{koerperschaft:genitiv}", "{koerperschaft:lokativ}", "lokativ")]
    [InlineData("{verweis:haushaltsmittel}", "{verweis:geld}", "unbekannte Klausel „geld“")]
    [InlineData("{verweis:haushaltsmittel}", "{verweis}", "Verweis ohne Klausel")]
    [InlineData("{betrag}", "{betrag", "Klammer ohne Gegenstück")]
    [InlineData("\"id\": \"un-brk\"", "\"id\": \"zielsteuerung\"", "steht mehrfach")]
    [InlineData("\"massnahmenliste\"", "\"liste\"", "massnahmenliste")]
    [InlineData("\"portal\":", "\"pforte\":", "unbekannter Wert „pforte“")]
    [InlineData("\"massnahmenarten\":", "\"arten\":", "massnahmenarten|arten|fehlt")]
    [InlineData("\"jahr\": 2024,", "", "fehlt")]
    [InlineData("\"Qualifizierung\",", "", "kurznamen: 3 Namen für 4 Maßnahmenarten")]
    [Anforderung("R43", "R44", "R45")]
    public void Ein_Fehler_in_der_Vorlage_wird_beim_Namen_genannt(string statt, string jetzt, string meldung)
    {
        var text = Testdaten.Vorlagentext(2024);
        text.ShouldContain(statt);
        var fehler = Should.Throw<FormatException>(() => VorlagenDatei.Lies(text.Replace(statt, jetzt)));
        meldung.Split('|').ShouldContain(teil => fehler.Message.Contains(teil));
    }

    [Theory]
    [InlineData(2020, 2024)]
    [InlineData(2024, 2024)]
    [InlineData(2025, 2025)]
    [InlineData(2031, 2025)]
    public void Ohne_eigene_Vorlage_gilt_die_des_naechsten_Jahres(int jahr, int erwartet) =>
        Vorlagenauswahl.Fuer(Testdaten.Vorlagen, jahr).Jahr.ShouldBe(erwartet);

    [Fact]
    [Anforderung("R11")]
    public void Rechtskreise_werden_einzeln_ausgeschrieben_und_wieder_gefuegt()
    {
        const string text = "SGB II, III, VIII, XII und AsylbLG";
        Aufzaehlung.Rechtskreise(text).ShouldBe(["SGB II", "SGB III", "SGB VIII", "SGB XII", "AsylbLG"]);
        Aufzaehlung.Rechtskreise(Aufzaehlung.Rechtskreise(text)).ShouldBe(text);
        Aufzaehlung.Rechtskreise("SGB II und AsylbLG").ShouldBe(["SGB II", "AsylbLG"]);
    }

    [Theory]
    [InlineData(2024, "Weiterbildungen des Fachpersonals der Gebietskörperschaften mit Teilnehmendenbezug")]
    [InlineData(2025, "Weiterbildungen für Fachpersonal der Gebietskörperschaften mit Bezug zu Teilnehmenden des AQB")]
    [Anforderung("R15", "R16")]
    public void Die_vier_Schwerpunkte_werden_getrennt_und_wieder_gefuegt(int jahr, string vierter)
    {
        var text = Testdaten.Vorlage(jahr).Werte[Felder.Schwerpunkte];
        var liste = Aufzaehlung.Schwerpunkte(text);
        liste.Count.ShouldBe(4);
        liste[1].ShouldBe("Ausbildung und Ausbildungscoaching in anerkannten Ausbildungsberufen");
        liste[3].ShouldBe(vierter);
        Aufzaehlung.Schwerpunkte(liste, text).ShouldBe(text);
    }
}
