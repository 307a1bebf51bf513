using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Tests.Grundlagen;

[Anforderung("IOP-25")]
public class FristTests
{
    private static readonly Rechtsstandzeile Muster = Testdaten.Rechtsstand.Finde(Rechtsparameter.Klagefrist, new(2026, 1, 1))!;

    [Theory]
    [InlineData("1 Monat", "2026-01-31", "2026-02-28")]
    [InlineData("1 Monat", "2024-01-31", "2024-02-29")]
    [InlineData("1 Monat", "2026-01-30", "2026-02-28")]
    [InlineData("1 Monat", "2026-02-28", "2026-03-28")]
    [InlineData("1 Monat", "2026-03-31", "2026-04-30")]
    [InlineData("1 Monat", "2026-12-31", "2027-01-31")]
    [InlineData("2 Monate", "2025-12-31", "2026-02-28")]
    [InlineData("2 Monate", "2023-12-31", "2024-02-29")]
    [InlineData("1 Jahr", "2024-02-29", "2025-02-28")]
    [InlineData("4 Jahre", "2024-02-29", "2028-02-29")]
    [InlineData("1 Jahr", "2026-07-01", "2027-07-01")]
    [InlineData("3 Tage", "2026-12-30", "2027-01-02")]
    [InlineData("3 Tage", "2024-02-27", "2024-03-01")]
    [InlineData("3 Tage", "2026-02-27", "2026-03-02")]
    [InlineData("6 Wochen", "2026-03-13", "2026-04-24")]
    [InlineData("6 Wochen", "2026-12-01", "2027-01-12")]
    [InlineData("31.3.", "2030-07-09", "2030-03-31")]
    [InlineData("1.9. bis 30.11.", "2024-02-01", "2024-11-30")]
    public void Ohne_Verschiebung_endet_die_Frist_an_diesem_Tag(string wert, string ausgang, string ende) =>
        Ende(wert, ausgang, Wochenendregel.Bleibt).ShouldBe(Tag(ende));

    [Theory]
    [InlineData("1 Monat", "2026-09-10", "2026-10-12")] // Saturday
    [InlineData("1 Monat", "2026-01-31", "2026-03-02")] // 28 February 2026 is a Saturday
    [InlineData("1 Monat", "2026-05-04", "2026-06-05")] // Fronleichnam
    [InlineData("1 Monat", "2026-03-03", "2026-04-07")] // Good Friday to the Tuesday after Easter
    [InlineData("1 Monat", "2026-11-25", "2026-12-28")] // Christmas, Saturday, Sunday
    [InlineData("1 Monat", "2026-12-01", "2027-01-04")] // New Year on a Friday
    [InlineData("1 Monat", "2026-09-03", "2026-10-05")] // 3 October on a Saturday
    [InlineData("1 Monat", "2026-09-30", "2026-10-30")]
    [InlineData("1 Jahr", "2029-03-31", "2030-04-01")] // 31 March 2030 is a Sunday
    [InlineData("31.3.", "2030-01-01", "2030-04-01")]
    [InlineData("31.3.", "2024-01-01", "2024-04-02")] // Easter Sunday, then Easter Monday
    [InlineData("31.3.", "2026-01-01", "2026-03-31")]
    public void Mit_Verschiebung_endet_die_Frist_am_naechsten_Arbeitstag(string wert, string ausgang, string ende) =>
        Ende(wert, ausgang, Wochenendregel.Verschiebt).ShouldBe(Tag(ende));

    [Fact]
    public void Vom_Postweg_bis_zum_Ende_der_Klagefrist()
    {
        var bekannt = Testdaten.Rechtsstand.Frist(Rechtsparameter.Bekanntgabefiktion, new(2026, 9, 7));
        bekannt.Ende.ShouldBe(new(2026, 9, 10));
        var klage = Testdaten.Rechtsstand.Frist(Rechtsparameter.Klagefrist, bekannt.Ende);
        klage.Ende.ShouldBe(new(2026, 10, 12));
        klage.Begruendung.Ausgang.ShouldBe(new(2026, 9, 10));
        klage.Begruendung.Zeile.Fundstelle.ShouldBe("§ 74 Abs. 1 Satz 2 VwGO");
        klage.Begruendung.Schritte.ShouldBe(
        [
            "Bekanntgabe des Bescheids: Donnerstag, 10. September 2026. Dieser Tag zählt nicht mit (§ 187 Abs. 1 BGB).",
            "1 Monat weiter, am Tag mit der gleichen Zahl: Samstag, 10. Oktober 2026 (§ 188 Abs. 2 BGB).",
            "Kein Arbeitstag: 10. Oktober (Samstag), 11. Oktober (Sonntag).",
            "Die Frist endet erst am nächsten Arbeitstag: Montag, 12. Oktober 2026. So bestimmen es § 57 Abs. 2 VwGO und § 222 Abs. 2 ZPO.",
        ]);
    }

    [Fact]
    public void Am_Monatsende_und_am_Arbeitstag_sagt_die_Begruendung_warum() =>
        Testdaten.Rechtsstand.Frist(Rechtsparameter.Mittelabruf, new(2029, 12, 31)).Begruendung.Schritte.ShouldBe(
        [
            "Auszahlung: Montag, 31. Dezember 2029. Dieser Tag zählt nicht mit (§ 187 Abs. 1 BGB).",
            "2 Monate weiter gibt es keinen 31. Also gilt der letzte Tag des Monats: Donnerstag, 28. Februar 2030 (§ 188 Abs. 3 BGB).",
            "Das ist ein Arbeitstag, es bleibt dabei.",
        ]);

    [Fact]
    public void Die_Bekanntgabe_am_Sonntag_bleibt_am_Sonntag()
    {
        var frist = Testdaten.Rechtsstand.Frist(Rechtsparameter.Bekanntgabefiktion, new(2026, 9, 10));
        frist.Ende.ShouldBe(new(2026, 9, 13));
        frist.Begruendung.Schritte[^1].ShouldBe("Es bleibt trotzdem bei diesem Tag. Das Gesetz nennt einen Tag, keine Frist; nicht alle sehen das so.");
    }

    [Theory]
    [InlineData(2030, "31. März (Sonntag)", "Montag, 1. April 2030")]
    [InlineData(2024, "31. März (Sonntag), 1. April (Feiertag: Ostermontag)", "Dienstag, 2. April 2024")]
    [Anforderung("POR-06")]
    public void Faellt_der_Antragstag_auf_einen_freien_Tag_gilt_vorsichtshalber_der_fruehere(int jahr, string frei, string danach)
    {
        var frist = Testdaten.Rechtsstand.Frist(Rechtsparameter.Antragsfrist, new(jahr, 1, 15));
        frist.Ende.ShouldBe(new(jahr, 3, 31));
        frist.Begruendung.Schritte.Count.ShouldBe(3);
        frist.Begruendung.Schritte[0].ShouldBe($"Der 31. März steht für jedes Jahr fest. Im Jahr {jahr} ist das Sonntag, 31. März {jahr}.");
        frist.Begruendung.Schritte[1].ShouldBe($"Kein Arbeitstag: {frei}.");
        frist.Begruendung.Schritte[2].ShouldStartWith($"Ob der nächste Arbeitstag genügt ({danach}), ist nicht geklärt.");
    }

    [Fact]
    [Anforderung("R32")]
    public void Die_Zeit_der_Umsetzungsbesprechung_endet_am_30_November()
    {
        var frist = Testdaten.Rechtsstand.Frist(Rechtsparameter.Umsetzungsbesprechung, new(2024, 5, 6));
        frist.Ende.ShouldBe(new(2024, 11, 30));
        frist.Begruendung.Schritte[0].ShouldBe(
            "Die Zeit vom 1. September bis 30. November steht für jedes Jahr fest; es zählt ihr letzter Tag. Im Jahr 2024 ist das Samstag, 30. November 2024.");
    }

    [Fact]
    public void Verschieben_trifft_immer_einen_Arbeitstag_und_nie_einen_spaeteren_als_noetig()
    {
        var zufall = new Random(25);
        for (var i = 0; i < 5000; i++)
        {
            var ausgang = Frist.Frueheste.AddDays(zufall.Next(Frist.Spaeteste.DayNumber - Frist.Frueheste.DayNumber + 1));
            var wert = new Dauer(zufall.Next(1, 11), (Zeiteinheit)zufall.Next(4));
            var starr = Frist.Berechne(Zeile(wert, Wochenendregel.Bleibt), ausgang).Ende;
            var verschoben = Frist.Berechne(Zeile(wert, Wochenendregel.Verschiebt), ausgang);
            var offen = Frist.Berechne(Zeile(wert, Wochenendregel.Offen), ausgang).Ende;
            offen.ShouldBe(starr);
            starr.ShouldBeGreaterThan(ausgang);
            Arbeitstage.Hindernis(verschoben.Ende).ShouldBeNull($"{wert} ab {ausgang:o}");
            Enumerable.Range(0, verschoben.Ende.DayNumber - starr.DayNumber).All(n => Arbeitstage.Hindernis(starr.AddDays(n)) is not null).ShouldBeTrue($"{wert} ab {ausgang:o}");
            verschoben.Begruendung.Schritte.All(s => s.EndsWith('.')).ShouldBeTrue();
        }
    }

    [Fact]
    public void Ausserhalb_der_bekannten_Feiertage_wird_nicht_gerechnet()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Frist.Berechne(Muster, new(1989, 12, 31)));
        Should.Throw<ArgumentOutOfRangeException>(() => Frist.Berechne(Muster, new(2091, 1, 1)));
        Ende("10 Jahre", "2090-12-31", Wochenendregel.Verschiebt).ShouldBe(new(2100, 12, 31));
    }

    private static DateOnly Ende(string wert, string ausgang, Wochenendregel regel) => Frist.Berechne(Zeile(Rechtswert.Parse(wert), regel), Tag(ausgang)).Ende;

    private static Rechtsstandzeile Zeile(Rechtswert wert, Wochenendregel regel) => Muster with { Wert = wert, Wochenende = new(regel, "So ist es.", Gewissheit.V) };

    private static DateOnly Tag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
