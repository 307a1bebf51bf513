using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Tests.Vorlagen;

public class EntwurfTests
{
    public static TheoryData<string> AlleAgs => [.. Testdaten.Kataloge.Koerperschaften.Select(k => k.Ags)];

    [Theory]
    [MemberData(nameof(AlleAgs))]
    [Anforderung("R44")]
    public void Fuer_jede_Koerperschaft_entsteht_ein_Entwurf_mit_ihren_Formen(string ags)
    {
        var k = Testdaten.Koerperschaft(ags);
        var text = string.Join('\n', Entwurfstext.Text(Entwurf.Aus(Testdaten.Vorlage(2025), Angaben(ags, 2025))));
        text.ShouldContain("und " + k.Formen.Dativ);
        text.ShouldContain($"im Kontext der von {k.Formen.Dativ} bereits erarbeiteten");
        text.ShouldContain("Ziele für die Umsetzung " + k.Formen.Genitiv);
        text.ShouldContain($"nach Antragstellung durch {k.Formen.Akkusativ} vom Regierungspräsidium Kassel");
        text.ShouldContain("D" + k.Formen.Nominativ[1..] + " finanziert");
        text.ShouldNotContain("vom Landkreis");
        text.ShouldNotContain("{");
    }

    [Theory]
    [InlineData(2022, "Hessisches Ministerium für Soziales und Integration", "HMSI")]
    [InlineData(2012, "Hessisches Sozialministerium", "HSM")]
    [InlineData(2024, "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales", "HMSI")]
    [Anforderung("R2")]
    public void Der_Entwurf_traegt_den_Namen_des_Ministeriums_seines_Jahres(int jahr, string name, string kurz)
    {
        var entwurf = Entwurf.Aus(Vorlagenauswahl.Fuer(Testdaten.Vorlagen, jahr), Angaben("06611", jahr));
        entwurf.Titelblatt[1].ShouldBe(jahr.ToString());
        entwurf.Titelblatt[3].ShouldBe("dem " + name.Replace("Hessisches", "Hessischen"));
        entwurf.Unterschriften[0][^1].ShouldBe(name);
        entwurf.Klauseln[0].Absaetze[0].Text.ShouldContain($"({kurz})");
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [Anforderung("R45")]
    public void Ohne_Paragraph_3_ruecken_die_Verweise_nach(int jahr)
    {
        var mit = Entwurf.Aus(Testdaten.Vorlage(jahr), Angaben("06534", jahr));
        var ohne = Entwurf.Aus(Vorlagenrechnung.Ohne(Testdaten.Vorlage(jahr), "un-brk"), Angaben("06534", jahr));
        mit.Klauseln.Single(k => k.Id == "verpflichtungen").Absaetze[0].Text.ShouldContain("die in § 5 vereinbarten Ziele");
        mit.Klauseln.Single(k => k.Id == "zielsteuerung").Absaetze[1].Text.ShouldContain("den in § 4 genannten");
        ohne.Klauseln.Single(k => k.Id == "verpflichtungen").Absaetze[0].Text.ShouldContain("die in § 4 vereinbarten Ziele");
        ohne.Klauseln.Single(k => k.Id == "zielsteuerung").Absaetze[1].Text.ShouldContain("den in § 3 genannten");
        ohne.Klauseln.Select(k => k.Nummer).ShouldBe([null, 1, 2, 3, 4, 5, 6]);
    }

    [Fact]
    [Anforderung("R44")]
    public void Eine_fehlende_Form_haelt_den_Entwurf_auf()
    {
        var angaben = Angaben("06611", 2024);
        var ohneForm = angaben with { Koerperschaft = new("Stadt X", new Beugung("die Stadt X", "der Stadt X", "der Stadt X", "")) };
        Entwurf.Pruefe(Testdaten.Vorlage(2024), ohneForm).ShouldBe([new Verstoss(VorlagenRegeln.FormVorhanden, "Akkusativ von „Stadt X“")]);
        Should.Throw<RegelverstossException>(() => Entwurf.Aus(Testdaten.Vorlage(2024), ohneForm));

        var ohneAlle = angaben with { Koerperschaft = new("Stadt X", null) };
        Entwurf.Pruefe(Testdaten.Vorlage(2024), ohneAlle).Count.ShouldBe(4);
        Entwurf.Pruefe(Testdaten.Vorlage(2024), angaben).ShouldBeEmpty();
    }

    [Fact]
    public void Ein_fehlender_Wert_haelt_den_Entwurf_auf()
    {
        var angaben = Angaben("06611", 2024) with { Werte = new Dictionary<string, string>() };
        Entwurf.Pruefe(Testdaten.Vorlage(2024), angaben).ShouldBe([new Verstoss(VorlagenRegeln.WertVorhanden, Felder.Betrag)]);
        var ohneZiel = Vorlagenrechnung.Ohne(Testdaten.Vorlage(2024), "haushaltsmittel");
        Entwurf.Pruefe(ohneZiel, Angaben("06611", 2024)).Single().Regel.ShouldBe(VorlagenRegeln.WertVorhanden);
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [Anforderung("R46")]
    public void Nur_AQB_wird_ohne_Einfuehrung_verwendet(int jahr)
    {
        var vorlage = Testdaten.Vorlage(jahr);
        Kurzformpruefung.Pruefe(Entwurf.Aus(vorlage, Angaben("06611", jahr)), vorlage)
            .ShouldBe([new Verstoss(VorlagenRegeln.KurzformEingefuehrt, "AQB")]);
    }

    [Fact]
    [Anforderung("R46")]
    public void Eine_eingefuehrte_oder_fehlende_Kurzform_gibt_keinen_Hinweis()
    {
        Kurzformpruefung.Pruefe(["Das Budget (AQB) gilt.", "Das AQB"], ["AQB", "XYZ"]).ShouldBeEmpty();
        Kurzformpruefung.Pruefe(["Das AQB (AQB) gilt."], ["AQB"]).Count.ShouldBe(1);
        Kurzformpruefung.Pruefe(["AQBs"], ["AQB"]).ShouldBeEmpty();
    }

    [Fact]
    [Anforderung("R23", "R26")]
    public void Der_Text_traegt_Betrag_allein_und_leere_Massnahmenart()
    {
        var angaben = Angaben("06534", 2025);
        var arten = angaben.Massnahmenarten.Select((m, i) => i == 0 ? m with { Projekte = ["Projekt A"] } : m).ToList();
        var zeilen = Entwurfstext.Text(Entwurf.Aus(Testdaten.Vorlage(2025), angaben with { Massnahmenarten = arten }));
        zeilen.ShouldContain("1.118.780,50 Euro");
        zeilen.SkipWhile(z => z != "1. Ausbildungsvorbereitung").Take(3).ShouldBe(
            ["1. Ausbildungsvorbereitung", "• Projekt A", "2. Ausbildung und Ausbildungscoaching in anerkannten Ausbildungsberufen"]);
        zeilen.ShouldContain(z => z.StartsWith("4. Weiterbildungsmaßnahmen"));
        zeilen.ShouldContain("____________, den");
    }

    [Fact]
    [Anforderung("R38")]
    public void Zwei_Unterzeichnende_stehen_unter_einem_Ort_und_Datum()
    {
        var tag = new DateOnly(2025, 8, 2);
        var angaben = Angaben("06534", 2025) with { UnterschriftenKoerperschaft = [new("Marburg", tag, "A B", "Landrat"), new("Marburg", tag, "C D", "Erste Kreisbeigeordnete")] };
        Entwurf.Aus(Testdaten.Vorlage(2025), angaben).Unterschriften[^1].ShouldBe(
            ["Marburg, den 2.8.2025", "A B", "Landrat", "des Landkreises Marburg-Biedenkopf", "C D", "Erste Kreisbeigeordnete", "des Landkreises Marburg-Biedenkopf"]);
    }

    private static Entwurfsangaben Angaben(string ags, int jahr) =>
        Entwurfsangaben.Neu(Vorlagenauswahl.Fuer(Testdaten.Vorlagen, jahr), Testdaten.Kataloge, Testdaten.Koerperschaft(ags), jahr, new Geld(111878050));
}
