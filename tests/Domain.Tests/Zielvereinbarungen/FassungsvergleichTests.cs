using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;
using static Zielwerk.Domain.Tests.Zielvereinbarungen.Verfahrenslage;

namespace Zielwerk.Domain.Tests.Zielvereinbarungen;

public class FassungsvergleichTests
{
    [Fact]
    [Anforderung("R33")]
    public void Geld_und_Projekte_stehen_in_deutschen_Saetzen()
    {
        var alt = Inhalt();
        var neu = (alt with { Betrag = new Geld(112_160_000) })
            .MitProjekt(3, Projekt(3, "Frauenakademie 2025", 20_000))
            .OhneProjekt(1)
            .MitGeaendertemProjekt(Projekt(2, "Teilzeitausbildung") with
            {
                Betrag = Geld.Euro(50_000),
                Plaetze = 12,
                Teilzeit = true,
                Rechtskreise = ["SGB II"],
                Umsetzung = Umsetzungsart.DurchTraeger,
                Strategiestelle = "Kapitel 3",
                Checkliste = [new("gender", Pruefantwort.Ja, null)],
            })
            .MitVerschobenemProjekt(2, 4, 1);
        Saetze(alt, neu).ShouldBe(
        [
            "Betrag von 1.000.000 Euro auf 1.121.600 Euro geändert.",
            "Projekt „Motivierendes Coaching Marburg 2025“ gestrichen (Ausbildungsvorbereitung).",
            "Projekt „Frauenakademie 2025“ hinzugefügt (Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung).",
            "Projekt „Teilzeitausbildung (BaE)“ in „Teilzeitausbildung“ umbenannt.",
            "Projekt „Teilzeitausbildung“: Betrag eingetragen (50.000 Euro).",
            "Projekt „Teilzeitausbildung“: Plätze eingetragen (12).",
            "Projekt „Teilzeitausbildung“: Umsetzung von „noch offen“ auf „durch einen Träger“ geändert.",
            "Projekt „Teilzeitausbildung“: Stelle in der Strategie eingetragen („Kapitel 3“).",
            "Projekt „Teilzeitausbildung“: Rechtskreis „SGB II“ hinzugefügt.",
            "Projekt „Teilzeitausbildung“: „Teilzeitausbildung“ angekreuzt.",
            "Projekt „Teilzeitausbildung“: Prüfliste zur Inklusion geändert.",
            "Projekt „Teilzeitausbildung“ von „Ausbildung und Ausbildungscoaching in anerkannten Ausbildungsberufen“ nach „" + alt.Massnahmenarten[3].Name + "“ verschoben.",
        ]);
        Saetze(alt, alt with { }).ShouldBeEmpty();
    }

    [Fact]
    [Anforderung("R33", "R48")]
    public void Ein_geaenderter_Satz_wird_mit_Stelle_und_Worten_genannt_der_Betrag_nicht_noch_einmal()
    {
        var verfahren = Uebergeben();
        var absatz = verfahren.Neueste!.Wortlaut.Klauseln.Single(k => k.Id == "zielsteuerung").Absaetze[0].Text;
        verfahren.Aendere(Kreis, i => i.MitWortlaut("zielsteuerung", 1, absatz.Replace("im engen Austausch", "im losen Austausch") + " Ein zweites Gespräch ist möglich."));
        verfahren.Uebergeben(Kreis, Grundlage, Jetzt, "x");
        verfahren.Aendere(Land, i => i with { Betrag = Geld.Euro(1_100_000) });
        verfahren.Uebergeben(Land, Grundlage, Jetzt, "x");

        var unterschiede = Fassungsvergleich.Vergleiche(verfahren.Fassungen[0], verfahren.Fassungen[2]);
        unterschiede.Select(u => (u.Ort, u.Satz)).ShouldBe(
        [
            ("§ 4", "Betrag von 1.000.000 Euro auf 1.100.000 Euro geändert."),
            ("§ 6", "Satz 1 in § 6 Abs. 1 geändert:"),
            ("§ 6", "Satz 3 in § 6 Abs. 1 hinzugefügt:"),
        ]);
        unterschiede[1].Worte.Where(w => w.Art != Wortart.Gleich).Select(w => w.Text).ShouldBe(["engen", "losen"]);
        unterschiede[2].Worte.ShouldBe([new Wortstueck(Wortart.Hinzugefuegt, "Ein zweites Gespräch ist möglich.")]);
    }

    [Fact]
    public void Reihenfolge_und_vorgesehene_Unterschriften_zaehlen()
    {
        var alt = Inhalt().MitProjekt(1, Projekt(3, "Zweites"));
        var neu = alt.MitVerschobenemProjekt(3, 1, 1) with { Unterzeichner = [alt.Unterzeichner[0], new(Parteirolle.Gebiet, "Marburg", "Jens Womelsdorf", "Landrat", false)] };
        Saetze(alt, neu).ShouldBe(
        [
            "Reihenfolge der Projekte in „Ausbildungsvorbereitung“ geändert.",
            "Vorgesehene Unterschrift (Körperschaft) von „Peter Neidel, Erster Kreisbeigeordneter“ auf „Jens Womelsdorf, Landrat, Marburg“ geändert.",
        ]);
    }

    [Theory]
    [InlineData("Nach § 2 Abs. 1 gilt das. Bis zum 3. August bleibt es so! Gut.", 3)]
    [InlineData("Er sagte „so.“ Dann ging er.", 2)]
    [InlineData("inklusive der sog. Stillen Reserve, z. B. Dr. Muster.", 1)]
    [InlineData("", 0)]
    public void Absaetze_werden_in_Saetze_geteilt(string absatz, int anzahl) => Satzteilung.Saetze(absatz).Count.ShouldBe(anzahl);

    private static List<string> Saetze(Fassungsinhalt alt, Fassungsinhalt neu) => [.. Fassungsvergleich.Inhalte(alt, neu).Select(u => u.Satz)];
}
