using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Tests.Organisationen;
using Zielwerk.Domain.Tests.Vorgaenge;
using Zielwerk.Domain.Vorgaenge;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Projekte;

public class ProjektTests
{
    private static readonly DateTime Jetzt = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly string Salz = new('x', 16);

    private static Projekt Neu(Vorgang? vorgang = null, string titel = "Sprachcafé", params IReadOnlyCollection<Projekt> vorhandene) =>
        Projekt.Anlegen(Personal.Neu<Projekt>(), vorgang ?? VorgangTests.Neu(), (null, "Weiterbildung"), titel, vorhandene, Salz, "Test");

    private static Organisation Traeger(bool test = false, Organisationsart art = Organisationsart.Traeger) =>
        Organisation.Anlegen(Personal.Neu<Organisation>(), art, "Beispielträger", null, test, "Test");

    private static Zielvereinbarung Vereinbarung(int jahr = 2026, string ags = "06534") => Zielvereinbarung.AusLesung(
        Personal.Neu<Zielvereinbarung>(),
        new()
        {
            Dokumentart = "Zielvereinbarung",
            Programm = new("Ausbildungs- und Qualifizierungsbudget", "AQB"),
            Jahr = jahr,
            Parteien = [],
            Gebiet = new("Landkreis Marburg-Biedenkopf", Koerperschaftsart.Landkreis, ags),
            Strategie = null,
            Rechtskreise = [],
            Buendnis = null,
            Fachkonzept = null,
            Servicestelle = null,
            Schwerpunkte = [],
            Foerderschwerpunkt = null,
            Budget = null,
            Massnahmenarten =
            [
                new(1, "1.", "Ausbildungsvorbereitung", "", [new("Lernwerkstatt", "", null, null), new("Lernwerkstatt", "", null, null)]),
                new(2, "2.", "Weiterbildung", "", [new("Sprachcafé", "", null, null)]),
            ],
            Bewilligungsbehoerde = null,
            Besprechung = null,
            Portal = null,
            Unterschriften = [],
            Klauseln = [],
        },
        "muster.txt", new string('a', 64), true, "Test");

    private static IReadOnlyList<Projekt> Uebernimm(Vorgang vorgang, Zielvereinbarung vereinbarung, params IReadOnlyCollection<Projekt> vorhandene) =>
        Projekt.AusVereinbarung(vorgang, vereinbarung, vorhandene, Personal.Neu<Projekt>, () => Salz, "Test");

    private static Regel Verletzt(Action tat) => Should.Throw<RegelverstossException>(tat).Verstoesse[0].Regel;

    private static Vorgang Geschlossen()
    {
        var vorgang = VorgangTests.Neu();
        foreach (var pflicht in Enum.GetValues<Pflichtart>())
        {
            vorgang.PflichtErledigen(pflicht, new(2026, 5, 1), new(2026, 6, 1), "Test");
        }

        vorgang.Abschliessen("Test");
        return vorgang;
    }

    [Fact]
    [Anforderung("R26")]
    public void Die_Liste_der_Vereinbarung_wird_einmal_uebernommen_in_ihrer_Ordnung()
    {
        var vorgang = VorgangTests.Neu();
        var projekte = Uebernimm(vorgang, Vereinbarung());
        projekte.Select(p => (p.Nummer, p.Massnahmenartnummer, p.Massnahmenart, p.Position, p.Titel)).ShouldBe(
        [
            ("AQB-2026-06534-P01", 1, "Ausbildungsvorbereitung", 1, "Lernwerkstatt"),
            ("AQB-2026-06534-P02", 1, "Ausbildungsvorbereitung", 2, "Lernwerkstatt"),
            ("AQB-2026-06534-P03", 2, "Weiterbildung", 1, "Sprachcafé"),
        ]);
        projekte.ShouldAllBe(p => p.OrganisationId == vorgang.OrganisationId && p.VorgangId == vorgang.Id && p.Jahr == 2026 && !p.IstTest && p.TraegerId == null);
        projekte[0].Ereignisse.ShouldBe([new ProjektAngelegt("AQB-2026-06534-P01", vorgang.Id, true, "Test")]);
        Uebernimm(vorgang, Vereinbarung(), projekte).ShouldBeEmpty();
    }

    [Fact]
    [Anforderung("R26")]
    public void Was_schon_von_Hand_eingetragen_ist_kommt_nicht_noch_einmal()
    {
        var vorgang = VorgangTests.Neu();
        var hand = Neu(vorgang, "SPRACHCAFE");
        var neue = Uebernimm(vorgang, Vereinbarung(), hand);
        neue.Select(p => (p.Nummer, p.Titel)).ShouldBe([("AQB-2026-06534-P02", "Lernwerkstatt"), ("AQB-2026-06534-P03", "Lernwerkstatt")]);
        Projekt.Fehlende(Vereinbarung(), [hand]).Count.ShouldBe(2);
    }

    [Fact]
    public void Uebernommen_wird_nur_aus_der_eigenen_Vereinbarung_in_einen_laufenden_Vorgang()
    {
        Verletzt(() => Uebernimm(VorgangTests.Neu(), Vereinbarung(2025))).ShouldBe(ProjektRegeln.FremdeVereinbarung);
        Verletzt(() => Uebernimm(VorgangTests.Neu(), Vereinbarung(ags: "06611"))).ShouldBe(ProjektRegeln.FremdeVereinbarung);
        Verletzt(() => Uebernimm(VorgangTests.Neu(test: true), Vereinbarung())).ShouldBe(ProjektRegeln.FremdeVereinbarung);
        Verletzt(() => Uebernimm(Geschlossen(), Vereinbarung())).ShouldBe(ProjektRegeln.VorgangAbgeschlossen);
        Verletzt(() => Neu(Geschlossen())).ShouldBe(ProjektRegeln.VorgangAbgeschlossen);
    }

    [Fact]
    public void Ein_Projekt_von_Hand_braucht_einen_Titel_den_es_in_der_Massnahmenart_noch_nicht_gibt()
    {
        Verletzt(() => Neu(titel: " ")).ShouldBe(ProjektRegeln.TitelFehlt);
        Verletzt(() => Neu(titel: "SPRACHCAFE", vorhandene: [Neu()])).ShouldBe(ProjektRegeln.GibtEsSchon);
        var zweites = Neu(titel: "Nähwerkstatt", vorhandene: [Neu()]);
        (zweites.Nummer, zweites.Titel, zweites.Position, zweites.Zustand).ShouldBe(("AQB-2026-06534-P02", "Nähwerkstatt", null, Projektzustand.Laufend));
        Neu(VorgangTests.Neu(test: true)).IstTest.ShouldBeTrue();
    }

    [Fact]
    public void Der_Traeger_wird_zugeordnet_gewechselt_und_entzogen()
    {
        var (projekt, erster, zweiter) = (Neu(), Traeger(), Traeger());
        projekt.TraegerZuordnen(erster, "Zuschlag");
        Verletzt(() => projekt.TraegerZuordnen(erster, "Test")).ShouldBe(ProjektRegeln.NichtsGeaendert);
        projekt.TraegerZuordnen(zweiter, "Wechsel");
        projekt.TraegerEntziehen("Ende");
        projekt.TraegerId.ShouldBeNull();
        Verletzt(() => projekt.TraegerEntziehen("Test")).ShouldBe(ProjektRegeln.NichtsGeaendert);
        projekt.Ereignisse.Skip(1).ShouldBe(
            [new TraegerZugeordnet(null, erster.Id, "Zuschlag"), new TraegerZugeordnet(erster.Id, zweiter.Id, "Wechsel"), new TraegerEntzogen(zweiter.Id, "Ende")]);
    }

    [Fact]
    public void Durchfuehren_kann_nur_ein_Traeger_der_teilnimmt_und_Test_bleibt_bei_Test()
    {
        Verletzt(() => Neu().TraegerZuordnen(Traeger(art: Organisationsart.Ministerium), "Test")).ShouldBe(ProjektRegeln.NurTraeger);
        var beendet = Traeger();
        beendet.Beenden(Jetzt, "Test");
        Verletzt(() => Neu().TraegerZuordnen(beendet, "Test")).ShouldBe(ProjektRegeln.NurTraeger);
        Verletzt(() => Neu().TraegerZuordnen(Traeger(test: true), "Test")).ShouldBe(ProjektRegeln.TestNurMitTest);
        Verletzt(() => Neu(VorgangTests.Neu(test: true)).TraegerZuordnen(Traeger(), "Test")).ShouldBe(ProjektRegeln.TestNurMitTest);
        Neu(VorgangTests.Neu(test: true)).PruefeZuordnen(Traeger(test: true)).ShouldBeEmpty();
    }

    [Fact]
    public void Vermerke_zaehlen_von_eins_und_nur_das_Land_schreibt_fuer_das_Land()
    {
        var (projekt, traeger) = (Neu(), Personal.Neu<Organisation>());
        projekt.Vermerken(" Räume fehlen ", Sichtbarkeit.AlleBeteiligten, Personal.Neu<Person>(), traeger, Organisationsart.Traeger, Jetzt, "Test").Text.ShouldBe("Räume fehlen");
        projekt.Vermerken("Intern", Sichtbarkeit.NurEigeneOrganisation, Personal.Neu<Person>(), traeger, Organisationsart.Traeger, Jetzt, "Test").Nummer.ShouldBe(2);
        projekt.Ereignisse[^1].ShouldBe(new VermerkGeschrieben(2, Sichtbarkeit.NurEigeneOrganisation, traeger, "Test"));
        Verletzt(() => projekt.Vermerken("x", Sichtbarkeit.NurLand, Personal.Neu<Person>(), traeger, Organisationsart.Traeger, Jetzt, "Test")).ShouldBe(VorgangRegeln.NurLandSchreibtNurFuerLand);
    }

    [Fact]
    public void Ein_Projekt_ruht_mit_seinem_Vorgang()
    {
        var projekt = Neu();
        Verletzt(() => projekt.WiederOeffnen("Test")).ShouldBe(ProjektRegeln.IstNichtAbgeschlossen);
        projekt.Abschliessen("Ende");
        Verletzt(() => projekt.Abschliessen("Test")).ShouldBe(ProjektRegeln.IstAbgeschlossen);
        Verletzt(() => projekt.TraegerZuordnen(Traeger(), "Test")).ShouldBe(ProjektRegeln.IstAbgeschlossen);
        Verletzt(() => projekt.Vermerken("x", Sichtbarkeit.AlleBeteiligten, Personal.Neu<Person>(), projekt.OrganisationId, Organisationsart.Gebietskoerperschaft, Jetzt, "Test"))
            .ShouldBe(ProjektRegeln.IstAbgeschlossen);
        projekt.WiederOeffnen("Nachtrag");
        projekt.Zustand.ShouldBe(Projektzustand.Laufend);
        projekt.Ereignisse.Skip(1).ShouldBe([new ProjektAbgeschlossen("Ende"), new ProjektWiederGeoeffnet("Nachtrag")]);
    }
}
