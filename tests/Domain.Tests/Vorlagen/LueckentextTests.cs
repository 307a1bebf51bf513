using Shouldly;
using Xunit;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Tests.Vorlagen;

public class LueckentextTests
{
    private static readonly Vorlage Vorlage = Testdaten.Vorlage(2024);

    [Fact]
    [Anforderung("R44", "R45")]
    public void Werte_des_Jahres_stehen_da_Verweise_sind_Nummern_und_der_Rest_sind_Luecken() =>
        Lueckentext.Teile("Das {ministerium.kurz} gibt {koerperschaft:dativ} nach {verweis:ziele-der-umsetzung} Geld.", Vorlage).ShouldBe(
            [
                new("Das HMSI gibt "), new("Name der Gebietskörperschaft, Wem-Fall", Luecke: true), new(" nach "),
                new("§ 5", Klausel: "ziele-der-umsetzung"), new(" Geld."),
            ]);

    [Theory]
    [InlineData("{ministerium:akkusativ}", "[Name des Ministeriums, Wen-Fall]")]
    [InlineData("{Koerperschaft:nominativ} im {jahreszeit} {jahr}", "[Name der Gebietskörperschaft, Wer-Fall] im Herbst [Jahr]")]
    [InlineData("{ministerium:genitiv:ohne-artikel}", "[Name des Ministeriums, Wessen-Fall ohne Artikel]")]
    public void Ein_Satz_wird_zu_Klartext(string schrift, string erwartet) =>
        Lueckentext.Klartext(Satzschrift.Lies(schrift, "hier", []), Vorlage).ShouldBe(erwartet);

    [Fact]
    public void Jeder_Platzhalter_hat_eine_Bezeichnung() =>
        Felder.Platzhalter.Select(Felder.Bezeichnung).ShouldAllBe(b => b.Length > 1 && !b.Contains('.'));

    [Fact]
    public void Worte_ausserhalb_der_Satzschrift_werden_nicht_gezeigt() =>
        Should.Throw<FormatException>(() => Lueckentext.Teile("{unbekannt}", Vorlage)).Message.ShouldContain("unbekannter Platzhalter {unbekannt}");

    [Fact]
    [Anforderung("R43")]
    public void Wenige_Worte_zwischen_zwei_Aenderungen_gehen_in_ihnen_auf()
    {
        var stuecke = Wortvergleich.Vergleiche("von 2020 bis 2024 gilt es in ganz Hessen so", "von 2025 bis 2029 gilt es in ganz Hessen nicht");
        Wortvergleich.Zusammengefasst(stuecke).ShouldBe(
            [
                new(Wortart.Gleich, "von"), new(Wortart.Entfallen, "2020 bis 2024"), new(Wortart.Hinzugefuegt, "2025 bis 2029"),
                new(Wortart.Gleich, "gilt es in ganz Hessen"), new(Wortart.Entfallen, "so"), new(Wortart.Hinzugefuegt, "nicht"),
            ]);
        Wortvergleich.Zusammengefasst(Wortvergleich.Vergleiche("a b", "a b")).ShouldBe([new(Wortart.Gleich, "a b")]);
    }
}
