using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;

namespace Zielwerk.Domain.Tests.Haushalt;

[Anforderung("R25")]
public class ZuteilungTests
{
    private static readonly DateTime Jetzt = new(2025, 1, 10, 12, 0, 0, DateTimeKind.Utc);

    internal static Zuteilungsangabe Angabe(long euro = 1_118_780, long teilzeit = 0, long schwerpunkt = 0, DateOnly? vom = null) => new(
        vom ?? new(2025, 1, 8), "II-55-0001", new(Geld.Euro(euro), Geld.Euro(teilzeit), Geld.Euro(schwerpunkt)),
        [Geld.Euro(euro - 300), Geld.Euro(100), Geld.Euro(100), Geld.Euro(100), default], "Zuteilung des Jahres");

    private static Zuteilung Neu(Zuteilungsangabe? angabe = null) => Zuteilung.Zuteilen(new(new Guid(1, 0, 0, new byte[8])), 2025, Testdaten.Koerperschaft("06534"), angabe ?? Angabe(), Jetzt);

    private static List<Regel> Verstoesse(Zuteilungsangabe angabe) => [.. Zuteilung.Pruefe(2025, angabe).Select(v => v.Regel)];

    [Fact]
    [Anforderung("R13")]
    public void Eine_neue_Fassung_ersetzt_die_alte_und_zaehlt_allein()
    {
        var zuteilung = Neu(Angabe(1_118_780, 40_000));
        (zuteilung.Mittel.Gesamt, zuteilung.Mittel.Teilzeitausbildung).ShouldBe((Geld.Euro(1_118_780), Geld.Euro(40_000)));
        zuteilung.Ersetzen(Angabe(680_000, 20_000, vom: new(2025, 4, 13)) with { Grund = "Kürzung" }, Jetzt);
        (zuteilung.Mittel.Gesamt, zuteilung.Mittel.Teilzeitausbildung, zuteilung.GueltigeFassung).ShouldBe((Geld.Euro(680_000), Geld.Euro(20_000), 2));
        zuteilung.Fassungen.Select(f => f.Mittel.Gesamt).ShouldBe([Geld.Euro(1_118_780), Geld.Euro(680_000)]);
        zuteilung.Scheiben(2).Select(s => (s.Jahr, s.Betrag)).ShouldBe(
            [(2025, Geld.Euro(679_700)), (2026, Geld.Euro(100)), (2027, Geld.Euro(100)), (2028, Geld.Euro(100)), (2029, default)]);
        zuteilung.Scheiben(1).Sum(s => s.BetragCent).ShouldBe(Geld.Euro(1_118_780).Cent);
        zuteilung.Ereignisse[^1].ShouldBe(new ZuteilungErsetzt(2025, 2, Geld.Euro(1_118_780), Geld.Euro(680_000), new(2025, 4, 13), "II-55-0001", "Kürzung"));
    }

    [Fact]
    public void Falsche_Betraege_und_Schreiben_werden_abgewiesen()
    {
        Verstoesse(Angabe()).ShouldBeEmpty();
        Verstoesse(Angabe() with { Scheiben = [Geld.Euro(1_118_780), default, default, default, new(1)] }).ShouldBe([HaushaltRegeln.ScheibenUngleichBetrag]);
        Verstoesse(Angabe() with { Scheiben = [Geld.Euro(1_118_780)] }).ShouldBe([HaushaltRegeln.ScheibenUngleichBetrag]);
        Verstoesse(Angabe() with { Scheiben = [Geld.Euro(1_118_780) + new Geld(1), default, default, default, new(-1)] }).ShouldBe([HaushaltRegeln.BetragNegativ]);
        Verstoesse(Angabe(1000, 600, 500)).ShouldBe([HaushaltRegeln.TeileUebersteigenGesamt]);
        Verstoesse(Angabe(1000, -1)).ShouldBe([HaushaltRegeln.BetragNegativ]);
        Verstoesse(Angabe(vom: new(2022, 12, 31))).ShouldBe([HaushaltRegeln.SchreibenPasstNicht]);
        Verstoesse(Angabe() with { Aktenzeichen = " " }).ShouldBe([HaushaltRegeln.AngabeFehlt]);
        Neu().PruefeErsetzen(Angabe(vom: new(2025, 1, 7))).Select(v => v.Regel).ShouldBe([HaushaltRegeln.SchreibenAelter, HaushaltRegeln.NichtsGeaendert]);
    }

    [Fact]
    [Anforderung("R3")]
    public void Hanau_bekommt_erst_ab_2026_eine_eigene_Zuteilung()
    {
        var hanau = Testdaten.Koerperschaft("06415");
        Zuteilung.PruefeZuteilen(2025, hanau, Angabe()).ShouldHaveSingleItem().Regel.ShouldBe(HaushaltRegeln.KoerperschaftNichtImJahr);
        Zuteilung.PruefeZuteilen(2026, hanau, Angabe()).ShouldBeEmpty();
    }

    [Fact]
    public void Das_Kontingent_sinkt_nie_unter_das_Zugeteilte_in_keinem_Topf()
    {
        var kontingent = Kontingent.Festsetzen(new(new Guid(1, 0, 0, new byte[8])), 2025, new(Geld.Euro(1000), Geld.Euro(100), Geld.Euro(50)), new(2024, 12, 20), "Haushalt");
        var zugeteilt = new Mittel(Geld.Euro(800), Geld.Euro(90), Geld.Euro(10));
        Regeln(new(Geld.Euro(799), Geld.Euro(100), Geld.Euro(50))).ShouldBe([HaushaltRegeln.KontingentUnterZuteilungen]);
        Regeln(new(Geld.Euro(1000), Geld.Euro(89), Geld.Euro(50))).ShouldBe([HaushaltRegeln.KontingentUnterZuteilungen]);
        Regeln(kontingent.Mittel).ShouldBe([HaushaltRegeln.NichtsGeaendert]);
        Regeln(new(Geld.Euro(900), default, default), new(2024, 12, 19)).ShouldContain(HaushaltRegeln.SchreibenAelter);
        kontingent.Aendern(new(Geld.Euro(800), Geld.Euro(90), Geld.Euro(10)), zugeteilt, new(2025, 4, 13), "Kürzung");
        (kontingent.Mittel.Gesamt, kontingent.Fassungen.Count).ShouldBe((Geld.Euro(800), 2));

        List<Regel> Regeln(Mittel neu, DateOnly? vom = null) => [.. kontingent.PruefeAendern(neu, zugeteilt, vom ?? new(2025, 4, 13)).Select(v => v.Regel)];
    }

    [Fact]
    public void Mittel_passen_nur_wenn_jeder_Topf_reicht()
    {
        var rahmen = new Mittel(Geld.Euro(100), Geld.Euro(10), Geld.Euro(20));
        rahmen.UebersteigtIn(rahmen).ShouldBeNull();
        (rahmen + Mittel.Cent(1, 0, 0)).UebersteigtIn(rahmen).ShouldBe(Topf.Gesamt);
        (rahmen + Mittel.Cent(0, 1, 0)).UebersteigtIn(rahmen).ShouldBe(Topf.Teilzeitausbildung);
        (rahmen + Mittel.Cent(0, 0, 1)).UebersteigtIn(rahmen).ShouldBe(Topf.Jahresschwerpunkt);
        (rahmen - rahmen).ShouldBe(Mittel.Keine);
    }
}
