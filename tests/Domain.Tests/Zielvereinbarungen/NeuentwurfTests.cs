using Shouldly;
using Xunit;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Zielvereinbarungen;

public class NeuentwurfTests
{
    public static TheoryData<string> Beispiele => ["kassel-2024", "marburg-biedenkopf-2025"];

    [Theory]
    [MemberData(nameof(Beispiele))]
    [Anforderung("R47")]
    public void Der_Neuentwurf_gibt_die_Klauseln_Wort_fuer_Wort(string name)
    {
        var (inhalt, entwurf) = Entwirf(name);
        entwurf.Klauseln.Select(k => (k.Nummer, k.Titel, k.Untertitel)).ShouldBe(inhalt.Klauseln.Select(k => (k.Nummer, k.Titel, k.Untertitel)));
        foreach (var (soll, ist) in inhalt.Klauseln.Zip(entwurf.Klauseln))
        {
            ist.Absaetze.Where(a => a.Art == Absatzart.Saetze).Select(a => a.Text).ShouldBe(soll.Absaetze);
        }
    }

    [Theory]
    [MemberData(nameof(Beispiele))]
    [Anforderung("R26", "R47")]
    public void Titelblatt_Liste_und_Unterschriften_stehen_im_Neuentwurf(string name)
    {
        var (inhalt, entwurf) = Entwirf(name);
        entwurf.Titelblatt.ShouldBe(
            [
                "Zielvereinbarung", inhalt.Jahr!.Value.ToString(), "zwischen", inhalt.Parteien[0].Roh!, "und " + inhalt.Parteien[1].Roh,
                "zur Umsetzung des hessischen Ausbildungs- und Qualifizierungsbudgets",
            ]);
        entwurf.Massnahmenarten.Select(m => m.Name).ShouldBe(inhalt.Massnahmenarten.Select(m => m.Name));
        entwurf.Massnahmenarten.SelectMany(m => m.Projekte).ShouldBe(inhalt.Massnahmenarten.SelectMany(m => m.Projekte).Select(p => p.Name));
        entwurf.Unterschriften[0].ShouldBe([name == "kassel-2024" ? "Wiesbaden, den" : "Wiesbaden, den 2.8.2025", "Heike Hofmann", "Staatsministerin", inhalt.Parteien[0].Name]);
        entwurf.Unterschriften[1][^1].ShouldBe(inhalt.Parteien[1].Formen!.Genitiv);
    }

    [Theory]
    [MemberData(nameof(Beispiele))]
    [Anforderung("R48")]
    public void Die_Beispiele_weichen_nicht_von_ihrer_Vorlage_ab(string name)
    {
        var inhalt = Golden.Lies(name);
        Vorlagenabgleich.Abweichungen(inhalt, Testdaten.Vorlage(inhalt.Jahr!.Value)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Beispiele))]
    [Anforderung("R48")]
    public void Ein_geaendertes_Wort_in_Paragraph_6_ist_eine_Abweichung(string name)
    {
        var inhalt = MitKlausel(Golden.Lies(name), 6, a => a.Replace("im engen Austausch", "im losen Austausch"));
        var abweichung = Vorlagenabgleich.Abweichungen(inhalt, Testdaten.Vorlage(inhalt.Jahr!.Value)).ShouldHaveSingleItem();
        abweichung.ShouldSatisfyAllConditions(
            a => a.Klausel.ShouldBe("zielsteuerung"), a => a.Ort.ShouldBe("§ 6"), a => a.Alt.ShouldBe("engen"), a => a.Neu.ShouldBe("losen"));
    }

    [Fact]
    [Anforderung("R45", "R48")]
    public void Eine_fehlende_Klausel_ist_eine_Abweichung_und_die_Verweise_ruecken_nach()
    {
        var ohne = Golden.Marburg with { Klauseln = [.. Golden.Marburg.Klauseln.Where(k => k.Nummer != 3).Select(k => k.Nummer > 3 ? k with { Nummer = k.Nummer - 1 } : k)] };
        var richtig = MitKlausel(MitKlausel(ohne, 2, a => a.Replace("§ 5", "§ 4")), 5, a => a.Replace("§ 4", "§ 3"));
        Vorlagenabgleich.Abweichungen(richtig, Testdaten.Vorlage(2025)).Select(a => (a.Klausel, a.Art)).ShouldBe([("un-brk", Unterschiedsart.Entfallen)]);
        Vorlagenabgleich.Abweichungen(ohne, Testdaten.Vorlage(2025)).Count.ShouldBe(3);
    }

    [Fact]
    [Anforderung("R48")]
    public void Zusaetzliche_Klauseln_und_Saetze_sind_Abweichungen()
    {
        var mehr = MitKlausel(Golden.Kassel, 7, a => a.EndsWith("veröffentlicht.", StringComparison.Ordinal) ? a + " Das gilt auch später." : a);
        mehr = mehr with { Klauseln = [.. mehr.Klauseln, new Klauseltext(8, "Schlussbestimmungen", null, ["Nebenabreden gibt es nicht."])] };
        Vorlagenabgleich.Abweichungen(mehr, Testdaten.Vorlage(2024)).Select(a => (a.Ort, a.Art, a.Neu)).ShouldBe(
            [("§ 7", Unterschiedsart.Hinzugefuegt, "Das gilt auch später."), ("§ 8", Unterschiedsart.Hinzugefuegt, "Schlussbestimmungen")]);
    }

    [Fact]
    public void Fehlende_Werte_und_Formen_sind_keine_Abweichung()
    {
        var luecken = Golden.Kassel with
        {
            Budget = null,
            Parteien = [Golden.Kassel.Parteien[0], Golden.Kassel.Parteien[1] with { Formen = null }],
        };
        Vorlagenabgleich.Abweichungen(luecken, Testdaten.Vorlage(2024)).ShouldBeEmpty();
    }

    private static (Vereinbarungsinhalt Inhalt, Entwurf Entwurf) Entwirf(string name)
    {
        var inhalt = Golden.Lies(name);
        var vorlage = Vorlagenauswahl.Fuer(Testdaten.Vorlagen, inhalt.Jahr!.Value);
        return (inhalt, Entwurf.Aus(vorlage, Entwurfswerte.Aus(inhalt, vorlage)));
    }

    private static Vereinbarungsinhalt MitKlausel(Vereinbarungsinhalt inhalt, int nummer, Func<string, string> aendere) =>
        inhalt with { Klauseln = [.. inhalt.Klauseln.Select(k => k.Nummer == nummer ? k with { Absaetze = [.. k.Absaetze.Select(aendere)] } : k)] };
}
