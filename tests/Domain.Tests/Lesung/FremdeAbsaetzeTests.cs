using Shouldly;
using Xunit;
using Zielwerk.Domain.Lesung;
using static Zielwerk.Domain.Tests.Lesung.FremdeSchreibweisenTests;

namespace Zielwerk.Domain.Tests.Lesung;

/// <summary>Paragraphs, lists, titles and years that neither sample has.</summary>
public class FremdeAbsaetzeTests
{
    [Theory]
    [Anforderung("R23", "R45")]
    [InlineData("Hiervon sind 50.000 Euro für Teilzeitausbildung zweckgebunden.")]
    [InlineData("Davon entfallen auf die Beratung 50.000 Euro und auf die Ausbildung der Rest.")]
    public void Ein_eigener_Absatz_mit_Zahl_bleibt_einer(string absatz)
    {
        var klausel = Mit("Qualifizierungsbudget 2025 zur Verfügung.", "Qualifizierungsbudget 2025 zur Verfügung.\n\n" + absatz).Inhalt!.Klauseln[4];

        klausel.Absaetze.Count.ShouldBe(2);
        klausel.Absaetze[1].ShouldBe(absatz);
    }

    [Fact]
    [Anforderung("R26")]
    public void Ziffer_vor_der_Massnahmenart_ist_ihre_Nummer()
    {
        var arten = Lies(Enumerable.Range(1, 4).Aggregate(Text, (t, n) => t.Replace($"\n{n}. ", $"\nZiffer {n} – ", StringComparison.Ordinal))).Inhalt!.Massnahmenarten;

        arten.Select(a => (a.NummerRoh, a.Name)).ShouldBe(Golden.Marburg.Massnahmenarten.Select((a, i) => ((string?)$"Ziffer {i + 1}", a.Name)));
    }

    [Theory]
    [Anforderung("R50")]
    [InlineData("Änderungsvereinbarung zur\nZielvereinbarung")]
    [InlineData("ENTWURF – Stand 3. Februar\n\nZielvereinbarung")]
    public void Ein_Vermerk_ueber_dem_Titel_faellt_auf(string titel) =>
        Lies(titel + Text[(Text.IndexOf("Zielvereinbarung", StringComparison.Ordinal) + 16)..]).Befunde
            .ShouldHaveSingleItem(b => b.Code == Befundcodes.UnusualValue && b.Schwere == Schwere.Warnung).Feld.ShouldBe("documentType");

    [Fact]
    [Anforderung("R23", "R27")]
    public void Ein_negativer_Betrag_ist_ein_Fehler_und_kein_Widerspruch() =>
        Mit("1.118.780 Euro", "-5.000 Euro").Befunde.ShouldHaveSingleItem(b => b.Schwere != Schwere.Info).Code.ShouldBe(Befundcodes.InvalidValue);

    [Fact]
    [Anforderung("R5")]
    public void Ein_geteiltes_Jahr_ist_berichtigt()
    {
        var lesung = Mit("\n2025\n", "\n20 25\n");

        lesung.Inhalt!.Jahr.ShouldBe(2025);
        var befund = lesung.Befunde.ShouldHaveSingleItem(b => b.Code == Befundcodes.OcrCorrection);
        (befund.Feld, befund.Roh).ShouldBe(("year", "20 25"));
        lesung.Befunde.ShouldAllBe(b => b.Schwere == Schwere.Info);
    }

    [Fact]
    [Anforderung("R27")]
    public void Ein_ueberlanger_und_ein_doppelter_Projektname_geben_einen_Hinweis()
    {
        Mit("Teilzeitausbildung (BaE)", string.Join(' ', Enumerable.Repeat("Werkstatt", 300))).Befunde
            .ShouldHaveSingleItem(b => b.Code == Befundcodes.UnusualValue).Feld.ShouldBe("measureTypes[1].projects[0].name");
        Mit("Teilzeitausbildung (BaE)", "Werkstatt\n• Werkstatt").Befunde
            .ShouldHaveSingleItem(b => b.Code == Befundcodes.Duplicate).Feld.ShouldBe("measureTypes[1].projects[1].name");
    }

    [Fact]
    [Anforderung("R26")]
    public void Die_Liste_als_Tabelle_ergibt_dieselben_Massnahmenarten()
    {
        var arten = Golden.Marburg.Massnahmenarten;
        var (von, bis) = (Text.IndexOf("\n1. ", StringComparison.Ordinal), Text.IndexOf("Die Förderung der aufgeführten", StringComparison.Ordinal));
        var zeilen = arten.SelectMany(a => a.Projekte.Select(p => p.Name).DefaultIfEmpty("").Select((p, j) => j == 0 ? $"| {a.Nummer} | {a.Name} | {p} |" : $"| | | {p} |"));
        var lesung = Lies(Text[..von] + "\n| Nr. | Maßnahmenart | Projekt |\n|---|---|---|\n" + string.Join('\n', zeilen) + "\n\n" + Text[bis..]);

        lesung.Inhalt!.Massnahmenarten.Select(a => (a.Nummer, a.Name)).ShouldBe(arten.Select(a => (a.Nummer, a.Name)));
        lesung.Inhalt.Massnahmenarten.Select(a => string.Join(" / ", a.Projekte.Select(p => p.Name))).ShouldBe(arten.Select(a => string.Join(" / ", a.Projekte.Select(p => p.Name))));
        lesung.Befunde.ShouldAllBe(b => b.Code == Befundcodes.EmptyList);
    }

    [Fact]
    [Anforderung("R2", "R50")]
    public void Ohne_Koerperschaft_auf_dem_Titelblatt_gibt_es_keine_Rohform()
    {
        const string zeile = "und dem Landkreis Marburg-Biedenkopf\n";
        var ab = Text.IndexOf(zeile, StringComparison.Ordinal);
        var lesung = Lies(Text[..ab] + Text[(ab + zeile.Length)..]);

        var gebiet = lesung.Inhalt!.Parteien[1];
        (gebiet.Name, gebiet.Roh).ShouldBe(("Landkreis Marburg-Biedenkopf", null));
        LesungJson.Lies(LesungJson.Schreibe(lesung)).Inhalt!.Parteien[1].ShouldBe(gebiet);
    }

    [Fact]
    [Anforderung("R23", "R24")]
    public void Eine_Aufteilung_mit_Einleitung_bleibt_ein_eigener_Absatz()
    {
        var inhalt = Mit("Qualifizierungsbudget 2025 zur Verfügung.", "Qualifizierungsbudget 2025 zur Verfügung.\n\nDavon entfallen auf\n\n– Beratung: 118.780 Euro\n– Ausbildung: 1.000.000 Euro").Inhalt!;

        inhalt.Klauseln[4].Absaetze[0].ShouldEndWith("zur Verfügung.");
        inhalt.Klauseln[4].Absaetze[1].ShouldBe("Davon entfallen auf");
        inhalt.Budget!.Aufteilung.Select(t => t.Bezeichnung).ShouldBe(["Beratung", "Ausbildung"]);
    }
}
