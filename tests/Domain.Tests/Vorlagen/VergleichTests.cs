using Shouldly;
using Xunit;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Tests.Vorlagen;

public class VergleichTests
{
    private static readonly IReadOnlyList<Unterschied> Unterschiede = Vergleich.Vergleiche(Testdaten.Vorlage(2024), Testdaten.Vorlage(2025));

    [Fact]
    [Anforderung("R43")]
    public void Die_Vorlagen_2024_und_2025_unterscheiden_sich_an_genau_vier_Stellen() =>
        Unterschiede.Select(u => (u.Ort, u.Art)).ShouldBe(
        [
            ("Präambel Satz 3", Unterschiedsart.Jahreswert),
            ("§ 1 Abs. 1 Satz 2", Unterschiedsart.Wortlaut),
            ("§ 1 Abs. 4", Unterschiedsart.Jahreswert),
            ("§ 2 Abs. 2 Satz 1", Unterschiedsart.JahreswertUndWortlaut),
        ]);

    [Theory]
    [InlineData(0, "2020|2024", "2025|2029")]
    [InlineData(2, "des Fachpersonals|Teilnehmendenbezug.", "für Fachpersonal|Bezug zu Teilnehmenden des AQB.")]
    [InlineData(3, "spezifische Sprachförderangebote und Qualifizierungen", "spezifische Angebote zur Integration von Menschen mit Migrationshintergrund")]
    [Anforderung("R43")]
    public void Die_Worte_der_Unterschiede_sind_die_der_Tabelle(int zeile, string alt, string neu)
    {
        var u = Unterschiede[zeile];
        foreach (var teil in alt.Split('|'))
        {
            u.Alt.ShouldNotBeNull().ShouldContain(teil);
            u.Neu.ShouldNotBeNull().ShouldNotContain(teil);
        }

        foreach (var teil in neu.Split('|'))
        {
            u.Neu.ShouldNotBeNull().ShouldContain(teil);
        }

        Zusammen(u, Wortart.Hinzugefuegt).ShouldBe(u.Alt);
        Zusammen(u, Wortart.Entfallen).ShouldBe(u.Neu);
    }

    [Fact]
    [Anforderung("R43")]
    public void Im_Rahmen_des_AQB_wandert_im_Satz()
    {
        Unterschiede[3].Alt.ShouldBe("Im Jahr {jahr} werden erneut Landesmittel für spezifische Sprachförderangebote und Qualifizierungen im Rahmen des AQB zur Verfügung gestellt.");
        Unterschiede[3].Neu.ShouldBe(
            "Im Jahr {jahr} werden im Rahmen des AQB erneut Landesmittel für spezifische Angebote zur Integration von Menschen mit Migrationshintergrund zur Verfügung gestellt.");
    }

    [Fact]
    public void Eine_Vorlage_unterscheidet_sich_nicht_von_sich_selbst() =>
        Vergleich.Vergleiche(Testdaten.Vorlage(2024), Testdaten.Vorlage(2024)).ShouldBeEmpty();

    [Fact]
    public void Fehlende_und_neue_Saetze_und_Klauseln_werden_benannt()
    {
        var alt = Testdaten.Vorlage(2025);
        var ohneSatz = alt with { Klauseln = [.. alt.Klauseln.Select(k => k.Id == "un-brk" ? k with { Absaetze = [new(Absatzart.Saetze, [k.Absaetze[0].Saetze[0]])] } : k)] };
        Vergleich.Vergleiche(alt, ohneSatz).Select(u => (u.Klausel, u.Art)).ShouldBe([("un-brk", Unterschiedsart.Entfallen)]);
        Vergleich.Vergleiche(ohneSatz, alt).Select(u => (u.Klausel, u.Art)).ShouldBe([("un-brk", Unterschiedsart.Hinzugefuegt)]);

        var ohneKlausel = Vorlagenrechnung.Ohne(alt, "un-brk");
        Vergleich.Vergleiche(alt, ohneKlausel).ShouldAllBe(u => u.Klausel == "un-brk" && u.Art == Unterschiedsart.Entfallen);
        Vergleich.Vergleiche(alt, ohneKlausel).Count.ShouldBe(3);
    }

    [Fact]
    public void Eine_umbenannte_Massnahmenart_faellt_auf()
    {
        var alt = Testdaten.Vorlage(2025);
        var neu = alt with { Massnahmenarten = [alt.Massnahmenarten[0] + " und mehr", .. alt.Massnahmenarten.Skip(1)] };
        Vergleich.Vergleiche(alt, neu).Single().Ort.ShouldBe("Maßnahmenart 1");
    }

    [Fact]
    public void Der_Wortvergleich_sieht_ueber_Anfuehrungszeichen_und_Striche_hinweg() =>
        Wortvergleich.Vergleiche("dem „Bündnis“ — ja – nein", "dem \"Bündnis\" - ja - doch nein").ShouldBe(
            [new(Wortart.Gleich, "dem \"Bündnis\" - ja -"), new(Wortart.Hinzugefuegt, "doch"), new(Wortart.Gleich, "nein")]);

    [Fact]
    public void Sehr_lange_Texte_werden_ohne_Tabelle_verglichen()
    {
        var (alt, neu) = (string.Join(' ', Enumerable.Range(0, 5000)), string.Join(' ', Enumerable.Range(5000, 5000)));
        Wortvergleich.Vergleiche("x " + alt, "x " + neu).Select(s => s.Art).ShouldBe([Wortart.Gleich, Wortart.Entfallen, Wortart.Hinzugefuegt]);
    }

    private static string Zusammen(Unterschied u, Wortart ohne) => string.Join(' ', u.Worte.Where(w => w.Art != ohne).Select(w => w.Text));
}
