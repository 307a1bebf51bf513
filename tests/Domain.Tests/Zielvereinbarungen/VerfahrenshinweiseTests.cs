using Shouldly;
using Xunit;
using Zielwerk.Domain.Zielvereinbarungen;
using static Zielwerk.Domain.Tests.Zielvereinbarungen.Verfahrenslage;

namespace Zielwerk.Domain.Tests.Zielvereinbarungen;

public class VerfahrenshinweiseTests
{
    [Theory]
    [Anforderung("R9")]
    [InlineData("Perspektive 50+", true)]
    [InlineData("Coaching U25", true)]
    [InlineData("Start für unter 25 Jahre", true)]
    [InlineData("Hilfe für 18-Jährige", true)]
    [InlineData("Frauenakademie 2025", false)]
    [InlineData("Ausbildung 3 Jahre - kooperatives BaE-Modell", false)]
    [InlineData("Motivierendes Coaching Marburg 2025", false)]
    public void Ein_Name_der_nach_Altersgrenze_klingt_gibt_einen_Hinweis(string name, bool hinweis) =>
        Verfahrenshinweise.Projekt(Projekt(1, name), false, Merkmale).Any(h => h.Regel == HinweisRegeln.AltersgrenzeImNamen).ShouldBe(hinweis);

    [Fact]
    [Anforderung("R9", "R16", "R18")]
    public void Prüfliste_Strategiestelle_und_Bezug_zu_Teilnehmenden_werden_vermisst_bis_sie_da_sind()
    {
        var projekt = Projekt(1, "Fortbildungen für Mitarbeitende");
        Verfahrenshinweise.Projekt(projekt, true, Merkmale).Select(h => h.Regel)
            .ShouldBe([HinweisRegeln.TeilnehmendenbezugOffen, HinweisRegeln.OhneStrategiestelle, HinweisRegeln.ChecklisteOffen]);
        var fertig = projekt with
        {
            Teilnehmendenbezug = true,
            Strategiestelle = "Kapitel 4",
            Checkliste = [.. Merkmale.Checkliste.Select(p => new Inklusionspunkt(p.Schluessel, Pruefantwort.Ja, null))],
        };
        Verfahrenshinweise.Projekt(fertig, true, Merkmale).ShouldBeEmpty();
        Verfahrenshinweise.Projekt(projekt, false, Merkmale).ShouldNotContain(h => h.Regel == HinweisRegeln.TeilnehmendenbezugOffen);
        Verfahrenshinweise.Projekte(Inhalt().MitProjekt(3, Projekt(3, "teilzeitausbildung (BAE)")), Merkmale).Count(h => h.Hinweis.Regel == HinweisRegeln.ProjektnameDoppelt).ShouldBe(1);
    }

    [Fact]
    [Anforderung("R40", "R41")]
    public void Wochenende_fremdes_Jahr_und_unbekanntes_Amt_werden_genannt_ohne_aufzuhalten()
    {
        // The second of August 2025 is a Saturday: the date of the sample.
        Verfahrenshinweise.Unterschrift("Heike Hofmann", "Staatsministerin", new(2025, 8, 2), null, 2025, Testdaten.Kataloge).ShouldHaveSingleItem()
            .ToString().ShouldBe("Der Tag der Unterschrift ist kein Arbeitstag. (Samstag, 2. August 2025)");
        Verfahrenshinweise.Unterschrift("Heike Hofmann", "Staatsministerin", new(2026, 1, 5), null, 2025, Testdaten.Kataloge).ShouldHaveSingleItem().Regel.ShouldBe(HinweisRegeln.UnterschriftAusserhalbDesJahres);
        Verfahrenshinweise.Unterschrift("Peter Neidel", "Landrat", new(2025, 3, 4), "06534", 2025, Testdaten.Kataloge).ShouldHaveSingleItem().Regel.ShouldBe(HinweisRegeln.AmtNichtImVerzeichnis);
        Amtsauskunft.ImAmt(Testdaten.Kataloge, null, new(2023, 6, 1)).Select(a => a.Name).ShouldBe(["Kai Klose"]);
    }

    [Fact]
    [Anforderung("IOP-22")]
    public void Eine_einzelne_Unterschrift_der_Koerperschaft_warnt_und_haelt_nichts_auf()
    {
        var verfahren = Abgestimmt();
        Verfahrenshinweise.Mitzeichnung(verfahren, Grundlage.Koerperschaft, Merkmale).ShouldBeEmpty();
        verfahren.Unterzeichne(Parteirolle.Gebiet, Heute);
        Verfahrenshinweise.Mitzeichnung(verfahren, Grundlage.Koerperschaft, Merkmale).ShouldHaveSingleItem().Angabe.ShouldBe("§ 45 Abs. 2 HKO: 2, erfasst: 1");
        verfahren.Unterzeichne(Parteirolle.Land, Heute);
        verfahren.Stand.ShouldBe(Verfahrensstand.Wirksam);
        verfahren.Unterzeichne(Parteirolle.Gebiet, Heute);
        Verfahrenshinweise.Mitzeichnung(verfahren, Grundlage.Koerperschaft, Merkmale).ShouldBeEmpty();
    }
}
