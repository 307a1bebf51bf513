using Shouldly;
using Xunit;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Tests.Vorgaenge;

namespace Zielwerk.Domain.Tests.Koerperschaften;

public class StrategieTests
{
    private static readonly DateOnly Heute = new(2026, 3, 13);

    private static Strategiefassung Fassung(DateOnly? von = null) =>
        new(0, "Strategie 2024", "Kreistag", new(2023, 11, 20), von ?? new(2024, 1, 1), null, new(2027, 12, 31), new(2023, 12, 1), null);

    private static Strategie Neu(Strategiefassung? fassung = null, bool abgestimmt = true)
    {
        var strategie = Strategie.Anlegen(new(new Guid(1, 0, 0, new byte[8])), VorgangTests.Kreis());
        var nummer = strategie.FassungErgaenzen(fassung ?? Fassung(), Heute, "Test").Nummer;
        foreach (var gruppe in Enum.GetValues<Abstimmungsgruppe>().Where(_ => abgestimmt))
        {
            strategie.Abstimmen(new(nummer, gruppe, new(2023, 10, 1), "Jobcenter, Geschäftsführung", "Sitzung"), Heute, "Test");
        }

        return strategie;
    }

    private static Strategiemangel? Erster(Strategie? strategie, DateOnly tag) => Strategiepruefung.Hinweise(strategie, tag) is [var h, ..] ? h.Mangel : null;

    [Fact]
    [Anforderung("R19")]
    public void Fassungen_gelten_nacheinander_und_die_Fortschreibung_wird_rechtzeitig_angekuendigt()
    {
        Erster(null, Heute).ShouldBe(Strategiemangel.Fehlt);
        var strategie = Neu();
        Erster(strategie, Heute).ShouldBeNull();
        Erster(strategie, new(2027, 10, 1)).ShouldBeNull();
        Erster(strategie, new(2027, 10, 2)).ShouldBe(Strategiemangel.FortschreibungFaellig);
        Erster(strategie, new(2028, 1, 1)).ShouldBe(Strategiemangel.FortschreibungUeberfaellig);
        Erster(Neu(Fassung() with { GueltigBis = new(2025, 12, 31) }), Heute).ShouldBe(Strategiemangel.Abgelaufen);

        strategie.FassungErgaenzen(Fassung(new(2026, 1, 1)), Heute, "Neu");
        (strategie.GueltigAm(new(2025, 12, 31))?.Nummer, strategie.GueltigAm(Heute)?.Nummer).ShouldBe((1, 2));
        strategie.PruefeFassung(Fassung(new(2026, 1, 1)), Heute).ShouldHaveSingleItem().Regel.ShouldBe(StrategieRegeln.FassungNichtNeuer);
    }

    [Fact]
    [Anforderung("R20")]
    public void Fehlt_eine_Gruppe_steht_es_da()
    {
        var strategie = Neu(abgestimmt: false);
        Strategiepruefung.Hinweise(strategie, Heute).ShouldHaveSingleItem().Text.ShouldBe("Nicht abgestimmt mit: SGB II, SGB III, SGB VIII, SGB XII, AsylbLG, Wirtschaft, OloV-Steuerungsgruppe.");
        foreach (var gruppe in Enum.GetValues<Abstimmungsgruppe>().Where(g => g != Abstimmungsgruppe.OloV))
        {
            strategie.Abstimmen(new(1, gruppe, Heute, "Stelle", "schriftlich"), Heute, "Test");
        }

        strategie.Abstimmen(new(1, Abstimmungsgruppe.SgbII, Heute, "Andere Stelle", "schriftlich"), Heute, "Berichtigt");
        strategie.Abstimmungen.Count(a => a.Gruppe == Abstimmungsgruppe.SgbII).ShouldBe(1);
        Strategiepruefung.Hinweise(strategie, Heute).ShouldHaveSingleItem().Text.ShouldBe("Nicht abgestimmt mit: OloV-Steuerungsgruppe.");
        Strategie.PruefeAbstimmen(new(1, Abstimmungsgruppe.OloV, Heute.AddDays(1), "Stelle", ""), Heute).Select(v => v.Regel).ShouldBe([StrategieRegeln.AngabeFehlt, StrategieRegeln.TagLiegtVorn]);
    }

    [Fact]
    [Anforderung("R8")]
    public void Eingereicht_wird_was_beschlossen_ist_und_nur_einmal()
    {
        var strategie = Neu(Fassung() with { EingereichtAm = null });
        Erster(strategie, Heute).ShouldBe(Strategiemangel.NichtEingereicht);
        strategie.PruefeEinreichen(1, new(2023, 11, 19), Heute).ShouldHaveSingleItem().Regel.ShouldBe(StrategieRegeln.EingereichtVorBeschluss);
        strategie.Einreichen(1, new(2023, 12, 1), Heute, "Test");
        Erster(strategie, Heute).ShouldBeNull();
        strategie.PruefeEinreichen(1, Heute, Heute).ShouldHaveSingleItem().Regel.ShouldBe(StrategieRegeln.SchonEingereicht);
        strategie.Ereignisse[^1].ShouldBe(new StrategieEingereicht(1, new(2023, 12, 1), "Test"));
    }
}
