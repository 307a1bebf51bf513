using Shouldly;
using Xunit;
using Zielwerk.Domain.Lesung.Schreibweisen;

namespace Zielwerk.Domain.Tests.Lesung.Schreibweisen;

public class SchreibweisenTests
{
    [Theory]
    [Anforderung("R23")]
    [InlineData("1.121.600 Euro", 112160000, "1.121.600 Euro")]
    [InlineData("1.121.600,00 €", 112160000, "1.121.600,00 €")]
    [InlineData("EUR 879.800", 87980000, "EUR 879.800")]
    [InlineData("EUR879.800", 87980000, "EUR879.800")]
    [InlineData("879.800€", 87980000, "879.800€")]
    [InlineData("1 121 600 Euro", 112160000, "1 121 600 Euro")]
    [InlineData("1 121 600,50 Euro", 112160050, "1 121 600,50 Euro")]
    [InlineData("1\u00A0121\u00A0600 €", 112160000, "1\u00A0121\u00A0600 €")]
    [InlineData("1\u202F121\u202F600 €", 112160000, "1\u202F121\u202F600 €")]
    [InlineData("€ 1.121.600,-", 112160000, "€ 1.121.600,-")]
    [InlineData("1.121.600,-- Euro", 112160000, "1.121.600,-- Euro")]
    [InlineData("1.121.600,– €", 112160000, "1.121.600,– €")]
    [InlineData("1,12 Mio. Euro", 112000000, "1,12 Mio. Euro")]
    [InlineData("1,1216 Mio. €", 112160000, "1,1216 Mio. €")]
    [InlineData("2 Millionen Euro", 200000000, "2 Millionen Euro")]
    [InlineData("879,8 Tsd. Euro", 87980000, "879,8 Tsd. Euro")]
    [InlineData("879,8 TEUR", 87980000, "879,8 TEUR")]
    [InlineData("1121600 Euro", 112160000, "1121600 Euro")]
    [InlineData("1'121'600 Euro", 112160000, "1'121'600 Euro")]
    [InlineData("879800.00 Euro", 87980000, "879800.00 Euro")]
    [InlineData("950 Euro", 95000, "950 Euro")]
    [InlineData("0,50 Euro", 50, "0,50 Euro")]
    [InlineData("-5.000 Euro", -500000, "-5.000 Euro")]
    [InlineData("minus 5.000 Euro", -500000, "minus 5.000 Euro")]
    [InlineData("insgesamt 1.121.600 Euro aus dem", 112160000, "1.121.600 Euro")]
    public void Betrag_wird_in_jeder_Schreibweise_gelesen(string text, long cent, string roh)
    {
        var fund = Betraege.Erster(text).ShouldNotBeNull();
        fund.Betrag!.Value.Cent.ShouldBe(cent);
        fund.Roh(text).ShouldBe(roh);
        fund.MitEinheit.ShouldBeTrue();
        fund.ZiffernErsetzt.ShouldBeFalse();
        fund.Mehrdeutig.ShouldBeFalse();
    }

    [Theory]
    [Anforderung("R23")]
    [InlineData("1.12l.6OO Euro", 112160000)]
    [InlineData("l.121.600 Euro", 112160000)]
    [InlineData("1.121.6O0 Eur0", 112160000)]
    [InlineData("1.1Z1.600 Euro", 112160000)]
    public void Verwechselte_Ziffern_werden_gelesen_und_gemeldet(string text, long cent)
    {
        var fund = Betraege.Erster(text).ShouldNotBeNull();
        fund.Betrag!.Value.Cent.ShouldBe(cent);
        fund.ZiffernErsetzt.ShouldBeTrue();
    }

    [Theory]
    [InlineData("1,121,600 Euro", 112160000)]
    [InlineData("12.34.567 Euro", 123456700)]
    public void Zweifelhafte_Trenner_heissen_mehrdeutig(string text, long cent)
    {
        var fund = Betraege.Erster(text).ShouldNotBeNull();
        fund.Betrag!.Value.Cent.ShouldBe(cent);
        fund.Mehrdeutig.ShouldBeTrue();
    }

    [Theory]
    [InlineData("kein Betrag")]
    [InlineData("§ 5 und 12 Plätze")]
    [InlineData("")]
    [InlineData("Oslo Isel Bill")]
    public void Ohne_Betrag_wird_keiner_erfunden(string text) => Betraege.Erster(text).ShouldBeNull();

    [Fact]
    public void Zahl_ausser_jedem_Bereich_gibt_keinen_Betrag() =>
        Betraege.Erster("999.999.999.999.999.999.999 Euro").ShouldNotBeNull().Betrag.ShouldBeNull();

    [Theory]
    [Anforderung("R24")]
    [InlineData("eine Million einhunderteinundzwanzigtausendsechshundert Euro", 1121600)]
    [InlineData("einemillionhundertachtzehntausendsiebenhundertachtzig", 1118780)]
    [InlineData("achthundertneunundsiebzigtausendachthundert", 879800)]
    [InlineData("zwölf", 12)]
    [InlineData("einundzwanzig", 21)]
    [InlineData("tausendundeins", 1001)]
    [InlineData("zwei Millionen und drei", 2000003)]
    [InlineData("siebzehn", 17)]
    public void Zahlwoerter_werden_gelesen(string text, long wert) => Zahlwoerter.Lies(text).ShouldBe(wert);

    [Theory]
    [InlineData("viele")]
    [InlineData("")]
    [InlineData("ein und aus")]
    public void Was_keine_Zahl_ist_bleibt_keine(string text) => Zahlwoerter.Lies(text).ShouldBeNull();

    [Theory]
    [Anforderung("R39")]
    [InlineData("2.8.2025", "2025-08-02")]
    [InlineData("02.08.25", "2025-08-02")]
    [InlineData("2. August 2025", "2025-08-02")]
    [InlineData("2. Aug. 2025", "2025-08-02")]
    [InlineData("2025-08-02", "2025-08-02")]
    [InlineData("2 . 8 . 2025", "2025-08-02")]
    [InlineData("02/08/2025", "2025-08-02")]
    [InlineData("3. Marz 2024", "2024-03-03")]
    [InlineData("O2.O8.2025", "2025-08-02")]
    public void Datum_wird_gelesen(string text, string tag) =>
        Datumsangaben.Lies(text).Tag.ShouldBe(DateOnly.Parse(tag, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [Anforderung("R39")]
    [InlineData("", 0)]
    [InlineData("__________", 0)]
    [InlineData(".................", 0)]
    [InlineData("2025", 0)]
    [InlineData("________ 2025", 0)]
    [InlineData("/ 1 .1_,(.0", 2)]
    [InlineData("31.02.2025", 2)]
    [InlineData("13.13.2025", 2)]
    [InlineData("demnächst", 2)]
    public void Leeres_und_unmoegliches_Datum_bleibt_leer(string text, int zustand)
    {
        var fund = Datumsangaben.Lies(text);
        ((int)fund.Zustand).ShouldBe(zustand);
        fund.Tag.ShouldBeNull();
    }

    [Theory]
    [Anforderung("R11")]
    [InlineData("SGB II Ill VIII XII und AsylbLG", "SGB II|SGB III|SGB VIII|SGB XII|AsylbLG", 1)]
    [InlineData("SGB II III VIII XII und AsylbLG", "SGB II|SGB III|SGB VIII|SGB XII|AsylbLG", 0)]
    [InlineData("SGB II/III sowie SGB VIII", "SGB II|SGB III|SGB VIII", 0)]
    [InlineData("SGB ll lll Vlll Xll und AsyIbLG", "SGB II|SGB III|SGB VIII|SGB XII|AsylbLG", 5)]
    [InlineData("SGB 2 und 3", "SGB II|SGB III", 2)]
    [InlineData("der Wirtschaft", "", 0)]
    public void Rechtskreise_werden_ausgeschrieben(string liste, string erwartet, int ersetzt)
    {
        var gelesen = Rechtskreislisten.Lies(liste.Split(' '));
        string.Join('|', gelesen.Rechtskreise).ShouldBe(erwartet);
        gelesen.Ersetzt.Count.ShouldBe(ersetzt);
    }

    [Theory]
    [Anforderung("R26")]
    [InlineData("1. Ausbildung", "Zahl", 1, "1.", "Ausbildung")]
    [InlineData("b) Ausbildung", "Buchstabe", 2, "b)", "Ausbildung")]
    [InlineData("(3) Ausbildung", "Zahl", 3, "(3)", "Ausbildung")]
    [InlineData("IV. Ausbildung", "Roemisch", 4, "IV.", "Ausbildung")]
    [InlineData("3.1 Coaching", "Dezimal", 1, "3.1", "Coaching")]
    [InlineData("3.2. Coaching", "Dezimal", 2, "3.2.", "Coaching")]
    [InlineData("Maßnahmenart 3: Qualifizierung", "Wort", 3, "Maßnahmenart 3:", "Qualifizierung")]
    [InlineData("• Coaching", "Punkt", 0, "•", "Coaching")]
    [InlineData("•Coaching", "Punkt", 0, "•", "Coaching")]
    [InlineData("- Coaching", "Punkt", 0, "-", "Coaching")]
    [InlineData("– Coaching", "Punkt", 0, "–", "Coaching")]
    [InlineData("* Coaching", "Punkt", 0, "*", "Coaching")]
    [InlineData("o Coaching", "Punkt", 0, "o", "Coaching")]
    [InlineData("3 Jahre Ausbildung", "Keines", 0, null, "3 Jahre Ausbildung")]
    [InlineData("Arbeitsmarktdialog 2024", "Keines", 0, null, "Arbeitsmarktdialog 2024")]
    [InlineData("-Modell", "Keines", 0, null, "-Modell")]
    public void Gliederungszeichen_wird_abgetrennt(string zeile, string art, int wert, string? roh, string rest)
    {
        var zeichen = Gliederungszeichen.Lies(zeile);
        zeichen.Art.ToString().ShouldBe(art);
        zeichen.Wert.ShouldBe(wert);
        zeichen.Roh.ShouldBe(roh);
        zeichen.Rest.ShouldBe(rest);
    }
}
