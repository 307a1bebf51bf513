using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.Domain.Tests.Vorgaenge;

public class VorgangTests
{
    private static readonly DateOnly Heute = new(2026, 6, 1);
    private static readonly DateTime Jetzt = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Id<Person> Weber = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly Id<Organisation> Kassel = new(new Guid(2, 0, 0, new byte[8]));

    internal static Organisation Kreis(bool test = false) =>
        Organisation.Anlegen(new(new Guid(3, 0, 0, new byte[8])), Organisationsart.Gebietskoerperschaft, "Landkreis Marburg-Biedenkopf", "06534", test, "Test");

    internal static Vorgang Neu(int jahr = 2026, bool test = false) => Vorgang.Anlegen(new(new Guid(4, 0, 0, new byte[8])), "AQB", jahr, Kreis(test), new string('x', 16), "Test");

    private static Regel? Verletzt(Action tat)
    {
        try
        {
            tat();
            return null;
        }
        catch (RegelverstossException e)
        {
            return e.Verstoesse[0].Regel;
        }
    }

    [Fact]
    [Anforderung("R1")]
    public void Ein_Vorgang_gehoert_einer_Gebietskoerperschaft_und_einem_Jahr()
    {
        var vorgang = Neu(2025);
        (vorgang.Aktenzeichen, vorgang.Jahr, vorgang.Ags, vorgang.Zustand, vorgang.IstTest).ShouldBe(("AQB-2025-06534", 2025, "06534", Vorgangszustand.Laufend, false));
        vorgang.Koerperschaftsname.ShouldBe("Landkreis Marburg-Biedenkopf");
        vorgang.Ereignisse.ShouldBe([new VorgangAngelegt("AQB-2025-06534", 2025, "06534", vorgang.OrganisationId, false, "Test")]);
        Neu(test: true).Aktenzeichen.ShouldBe("TEST-AQB-2026-06534");

        var ministerium = Organisation.Anlegen(Kassel, Organisationsart.Ministerium, "Ministerium", null, false, "Test");
        Vorgang.PruefeAnlegen(2026, ministerium).ShouldHaveSingleItem().Regel.ShouldBe(VorgangRegeln.NurGebietskoerperschaft);
        Vorgang.PruefeAnlegen(2091, Kreis()).ShouldHaveSingleItem().Regel.ShouldBe(VorgangRegeln.JahrUnbekannt);
        Vorgang.PruefeAnlegen(1989, Kreis()).ShouldHaveSingleItem().Regel.ShouldBe(VorgangRegeln.JahrUnbekannt);
        var beendet = Kreis();
        beendet.Beenden(Jetzt, "Test");
        Vorgang.PruefeAnlegen(2026, beendet).ShouldHaveSingleItem().Regel.ShouldBe(VorgangRegeln.NurGebietskoerperschaft);
    }

    [Fact]
    public void Der_Sachstand_sagt_vorher_und_nachher()
    {
        var vorgang = Neu();
        vorgang.SachstandAendern(" Antrag liegt vor. ", "Antrag gelesen");
        vorgang.SachstandAendern("Bescheid in Arbeit.", "Prüfung beendet");
        vorgang.Ereignisse.Skip(1).ShouldBe([
            new SachstandGeaendert("", "Antrag liegt vor.", "Antrag gelesen"), new SachstandGeaendert("Antrag liegt vor.", "Bescheid in Arbeit.", "Prüfung beendet")]);
        Verletzt(() => vorgang.SachstandAendern("Bescheid in Arbeit. ", "x")).ShouldBe(VorgangRegeln.NichtsGeaendert);
    }

    [Fact]
    [Anforderung("SEC-20")]
    public void Weder_Namen_noch_Vermerke_stehen_in_den_Ereignissen()
    {
        var vorgang = Neu();
        vorgang.AnsprechpersonAendern("Erika Muster", "0561 1234", "neue Stelle");
        vorgang.Vermerken("Erika Muster ist krank", Sichtbarkeit.NurLand, Weber, Kassel, Organisationsart.Bewilligungsbehoerde, Jetzt, "Anruf");
        vorgang.WiedervorlageSetzen(Heute, "Erika Muster anrufen", Kassel, null, Heute, "Anruf");
        var worte = string.Join('\n', vorgang.Ereignisse);
        worte.ShouldContain("Benannt = True");
        worte.ShouldNotContain("Muster");
        worte.ShouldNotContain("0561");
    }

    [Theory]
    [InlineData(Sichtbarkeit.AlleBeteiligten, true, true)]
    [InlineData(Sichtbarkeit.NurLand, true, false)]
    [InlineData(Sichtbarkeit.NurEigeneOrganisation, false, false)]
    public void Ein_Vermerk_ist_nur_fuer_die_sichtbar_fuer_die_er_geschrieben_ist(Sichtbarkeit sichtbarkeit, bool ministerium, bool kreis)
    {
        var vermerk = Neu().Vermerken("Text", sichtbarkeit, Weber, Kassel, Organisationsart.Bewilligungsbehoerde, Jetzt, "x");
        vermerk.IstSichtbarFuer(Kassel, Organisationsart.Bewilligungsbehoerde).ShouldBeTrue();
        vermerk.IstSichtbarFuer(new(new Guid(9, 0, 0, new byte[8])), Organisationsart.Ministerium).ShouldBe(ministerium);
        vermerk.IstSichtbarFuer(new(new Guid(3, 0, 0, new byte[8])), Organisationsart.Gebietskoerperschaft).ShouldBe(kreis);
        vermerk.IstSichtbarFuer(new(new Guid(8, 0, 0, new byte[8])), Organisationsart.Pruefung).ShouldBe(kreis);
    }

    [Fact]
    public void Nur_fuer_das_Land_schreibt_nur_das_Land_und_ohne_Text_niemand()
    {
        Vorgang.PruefeVermerken("Text", Sichtbarkeit.NurLand, Organisationsart.Gebietskoerperschaft).ShouldHaveSingleItem().Regel.ShouldBe(VorgangRegeln.NurLandSchreibtNurFuerLand);
        Vorgang.PruefeVermerken(" ", Sichtbarkeit.AlleBeteiligten, Organisationsart.Ministerium).ShouldHaveSingleItem().Regel.ShouldBe(VorgangRegeln.TextFehlt);
        Vorgang.PruefeVermerken("Text", Sichtbarkeit.NurEigeneOrganisation, Organisationsart.Gebietskoerperschaft).ShouldBeEmpty();
    }

    [Fact]
    [Anforderung("IOP-25")]
    public void Eine_Wiedervorlage_an_Fronleichnam_wird_am_naechsten_Arbeitstag_vorgelegt_und_sagt_warum()
    {
        var vorgang = Neu();
        var wiedervorlage = vorgang.WiedervorlageSetzen(new(2026, 6, 4), "Anrufen", Kassel, Weber, Heute, "x");
        wiedervorlage.Vorlagetag.ShouldBe(new(2026, 6, 5));
        wiedervorlage.Warum.ShouldBe("Gesetzt auf Donnerstag, 4. Juni 2026. Das ist kein Arbeitstag (Feiertag: Fronleichnam); vorgelegt wird am nächsten: Freitag, 5. Juni 2026.");
        vorgang.WiedervorlageVerschieben(1, new(2026, 6, 6), Heute, "später");
        wiedervorlage.Vorlagetag.ShouldBe(new(2026, 6, 8));
        vorgang.WiedervorlageVerschieben(1, new(2026, 6, 8), Heute, "später");
        wiedervorlage.Warum.ShouldBe("Gesetzt auf Montag, 8. Juni 2026. Das ist ein Arbeitstag, es bleibt dabei.");
    }

    [Fact]
    public void Eine_Wiedervorlage_wird_erledigt_zurueckgeholt_und_nie_in_die_Vergangenheit_gesetzt()
    {
        var vorgang = Neu();
        Verletzt(() => vorgang.WiedervorlageSetzen(Heute.AddDays(-1), "Anrufen", Kassel, null, Heute, "x")).ShouldBe(VorgangRegeln.WiedervorlageLiegtZurueck);
        Verletzt(() => vorgang.WiedervorlageSetzen(Heute.AddYears(10).AddDays(1), "Anrufen", Kassel, null, Heute, "x")).ShouldBe(VorgangRegeln.WiedervorlageZuFern);
        Verletzt(() => vorgang.WiedervorlageSetzen(Heute, " ", Kassel, null, Heute, "x")).ShouldBe(VorgangRegeln.TextFehlt);
        vorgang.WiedervorlageSetzen(Heute, "Anrufen", Kassel, null, Heute, "x");
        vorgang.WiedervorlageErledigen(1, Weber, Jetzt, "angerufen");
        Verletzt(() => vorgang.WiedervorlageErledigen(1, Weber, Jetzt, "x")).ShouldBe(VorgangRegeln.WiedervorlageErledigt);
        Verletzt(() => vorgang.WiedervorlageVerschieben(1, Heute, Heute, "x")).ShouldBe(VorgangRegeln.WiedervorlageErledigt);
        vorgang.WiedervorlageZurueckholen(1, "doch nicht");
        vorgang.Wiedervorlagen.ShouldHaveSingleItem().ErledigtAm.ShouldBeNull();
        Verletzt(() => vorgang.WiedervorlageZurueckholen(1, "x")).ShouldBe(VorgangRegeln.WiedervorlageOffen);
        Should.Throw<InvalidOperationException>(() => vorgang.WiedervorlageErledigen(2, Weber, Jetzt, "x"));
    }

    [Fact]
    [Anforderung("R32")]
    public void Abgeschlossen_wird_erst_wenn_jede_Pflicht_erledigt_ist_danach_ruht_alles()
    {
        var vorgang = Neu();
        vorgang.PruefeAbschliessen().Select(v => v.Angabe).ShouldBe(["Antrag auf das Budget stellen", "Umsetzungsbesprechung führen"]);
        Verletzt(() => vorgang.PflichtErledigen(Pflichtart.Antrag, Heute.AddDays(1), Heute, "x")).ShouldBe(VorgangRegeln.TagLiegtVorn);
        vorgang.PflichtErledigen(Pflichtart.Antrag, new(2026, 3, 28), Heute, "eingegangen");
        Verletzt(() => vorgang.PflichtErledigen(Pflichtart.Antrag, Heute, Heute, "x")).ShouldBe(VorgangRegeln.PflichtSchonErledigt);
        Verletzt(() => vorgang.Abschliessen("x")).ShouldBe(VorgangRegeln.PflichtenOffen);
        vorgang.PflichtErledigen(Pflichtart.Umsetzungsbesprechung, Heute, Heute, "entfällt");
        vorgang.PflichtZurueckholen(Pflichtart.Umsetzungsbesprechung, "doch");
        Verletzt(() => vorgang.PflichtZurueckholen(Pflichtart.Umsetzungsbesprechung, "x")).ShouldBe(VorgangRegeln.PflichtNichtErledigt);
        vorgang.PflichtErledigen(Pflichtart.Umsetzungsbesprechung, Heute, Heute, "geführt");
        vorgang.WiedervorlageSetzen(Heute, "Anrufen", Kassel, null, Heute, "x");
        vorgang.Abschliessen("alles geprüft");

        foreach (var tat in (Action[])[
            () => vorgang.SachstandAendern("x", "x"), () => vorgang.AnsprechpersonAendern("x", null, "x"), () => vorgang.ZustaendigMachen(Weber, "x"),
            () => vorgang.WiedervorlageSetzen(Heute, "x", Kassel, null, Heute, "x"), () => vorgang.PflichtZurueckholen(Pflichtart.Antrag, "x"), () => vorgang.Abschliessen("x")])
        {
            Verletzt(tat).ShouldBe(VorgangRegeln.IstAbgeschlossen);
        }

        vorgang.WiederOeffnen("Nachtrag");
        Verletzt(() => vorgang.WiederOeffnen("x")).ShouldBe(VorgangRegeln.IstNichtAbgeschlossen);
        vorgang.ZustaendigMachen(Weber, "Vertretung");
        Verletzt(() => vorgang.ZustaendigMachen(Weber, "x")).ShouldBe(VorgangRegeln.NichtsGeaendert);
        vorgang.Ereignisse[^1].ShouldBe(new ZustaendigkeitGeaendert(null, Weber, "Vertretung"));
    }
}
