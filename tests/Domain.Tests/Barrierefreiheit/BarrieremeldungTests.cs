using Shouldly;
using Xunit;
using Zielwerk.Domain.Barrierefreiheit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Tests.Barrierefreiheit;

[Anforderung("A11Y-05")]
public class BarrieremeldungTests
{
    private static Barrieremeldung Meldung(DateOnly heute, string beschreibung = "Kontrast") => Barrieremeldung.Eingehen(
        new Id<Barrieremeldung>(new Guid("018f0000-0000-7000-8000-000000000001")), "BM-2026-ABCDEFGH",
        new DateTime(2026, 3, 13, 23, 30, 0, DateTimeKind.Utc), Testdaten.Rechtsstand.Frist(Rechtsparameter.BarriereAntwort, heute), "salz", beschreibung, "/karte", null, null);

    [Theory]
    [InlineData(2026, 3, 13, 2026, 4, 24)]
    [InlineData(2024, 2, 1, 2024, 3, 14)]
    [InlineData(2026, 12, 1, 2027, 1, 12)]
    public void Die_Antwort_ist_sechs_Wochen_nach_dem_Eingang_faellig(int jahr, int monat, int tag, int fj, int fm, int ft) =>
        Meldung(new DateOnly(jahr, monat, tag)).Faellig.ShouldBe(new DateOnly(fj, fm, ft));

    [Fact]
    public void Das_Ereignis_nennt_Nummer_und_Frist_und_nichts_Persoenliches() =>
        Meldung(new DateOnly(2026, 3, 13)).Ereignisse.ShouldHaveSingleItem()
            .ShouldBe(new BarriereGemeldet("BM-2026-ABCDEFGH", new DateOnly(2026, 4, 24), "Meldung über das Formular „Barriere melden“"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Ohne_Beschreibung_gibt_es_keine_Meldung(string beschreibung) =>
        Should.Throw<ArgumentException>(() => Meldung(new DateOnly(2026, 3, 13), beschreibung));

    [Fact]
    public void Eine_Meldung_draengt_ab_dem_28_Tag_bis_sie_erledigt_ist()
    {
        var eingang = new DateOnly(2026, 3, 13);
        var meldung = Meldung(eingang);
        var erinnerung = Testdaten.Rechtsstand.Frist(Rechtsparameter.BarriereErinnerung, eingang);
        meldung.IstUeberfaellig(eingang.AddDays(42)).ShouldBeFalse();
        meldung.IstUeberfaellig(eingang.AddDays(43)).ShouldBeTrue();
        meldung.Draengt(eingang.AddDays(27), erinnerung).ShouldBeFalse();
        meldung.Draengt(eingang.AddDays(28), erinnerung).ShouldBeTrue();
        meldung.Draengt(eingang.AddDays(100), erinnerung).ShouldBeTrue();
        meldung.Erledigen(new DateTime(2026, 4, 1, 8, 0, 0, DateTimeKind.Utc), "Kontrast erhöht");
        meldung.Draengt(eingang.AddDays(100), erinnerung).ShouldBeFalse();
        meldung.Ereignisse[^1].ShouldBe(new BarriereErledigt("BM-2026-ABCDEFGH", "Kontrast erhöht"));
        Should.Throw<InvalidOperationException>(() => meldung.Erledigen(new DateTime(2026, 4, 2, 8, 0, 0, DateTimeKind.Utc), "noch einmal"));
    }

    [Fact]
    public void Eine_Frist_anderer_Art_wird_nicht_angenommen() => Should.Throw<ArgumentException>(() => Barrieremeldung.Eingehen(
        default, "BM-2026-ABCDEFGH", default, Testdaten.Rechtsstand.Frist(Rechtsparameter.Klagefrist, new(2026, 3, 13)), "salz", "Kontrast", null, null, null));

    [Fact]
    public void Ohne_Salz_gibt_es_keine_Meldung() => Should.Throw<ArgumentException>(() => Barrieremeldung.Eingehen(
        default, "BM-2026-ABCDEFGH", default, Testdaten.Rechtsstand.Frist(Rechtsparameter.BarriereAntwort, new(2026, 3, 13)), " ", "Kontrast", null, null, null));

    [Fact]
    public void Wer_eine_Meldung_uebernimmt_steht_dabei_bis_sie_erledigt_ist()
    {
        var meldung = Meldung(new DateOnly(2026, 3, 13));
        var person = new Guid("018f0000-0000-7000-8000-0000000000aa");
        meldung.Uebernehmen(person, "Prüfe den Kontrast");
        meldung.BearbeiterId.ShouldBe(person);
        meldung.Ereignisse[^1].ShouldBe(new BarriereUebernommen("BM-2026-ABCDEFGH", person, "Prüfe den Kontrast"));
        meldung.Erledigen(new DateTime(2026, 4, 1, 8, 0, 0, DateTimeKind.Utc), "Kontrast erhöht");
        Should.Throw<InvalidOperationException>(() => meldung.Uebernehmen(person, "zu spät"));
    }

    [Fact]
    [Anforderung("PRIV-05")]
    public void Nach_der_Frist_bleibt_von_einer_Meldung_nichts_Persoenliches()
    {
        var erledigt = new DateTime(2026, 4, 1, 8, 0, 0, DateTimeKind.Utc);
        var loeschung = Testdaten.Rechtsstand.Frist(Rechtsparameter.BarriereLoeschung, new(2026, 4, 1));
        loeschung.Ende.ShouldBe(new DateOnly(2026, 10, 1));
        var meldung = Meldung(new DateOnly(2026, 3, 13));
        Should.Throw<InvalidOperationException>(() => meldung.Anonymisieren(erledigt, loeschung, new(2026, 10, 2))).Message.ShouldContain("open");
        meldung.Erledigen(erledigt, "Kontrast erhöht");
        Should.Throw<InvalidOperationException>(() => meldung.Anonymisieren(erledigt, loeschung, new(2026, 10, 1)));
        Should.Throw<ArgumentException>(() => meldung.Anonymisieren(erledigt, Testdaten.Rechtsstand.Frist(Rechtsparameter.BarriereAntwort, new(2026, 4, 1)), new(2027, 1, 1)));

        meldung.Anonymisieren(new DateTime(2026, 10, 2, 8, 0, 0, DateTimeKind.Utc), loeschung, new(2026, 10, 2));
        (meldung.Beschreibung, meldung.Seite, meldung.Name, meldung.Email, meldung.Salz).ShouldBe(("", null, null, null, null));
        meldung.Ereignisse[^1].Grund.ShouldBe("Löschung einer erledigten Meldung: 6 Monate nach der Erledigung");
        Should.Throw<InvalidOperationException>(() => meldung.Anonymisieren(erledigt, loeschung, new(2026, 10, 3)));
    }

    [Fact]
    public void Ohne_Grund_wird_nichts_erledigt() =>
        Should.Throw<ArgumentException>(() => Meldung(new DateOnly(2026, 3, 13)).Erledigen(new DateTime(2026, 4, 1, 8, 0, 0, DateTimeKind.Utc), " "));
}
