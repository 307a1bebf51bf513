using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Haushalt;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Tests.Haushalt;

[Anforderung("R4")]
public class ProgrammjahrTests
{
    private static readonly DateTime Jetzt = new(2026, 3, 13, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Id<Person> Sommer = new(new Guid(1, 0, 0, new byte[8]));

    private static Programmjahr Neu(int jahr = 2025) => Programmjahr.AusVorlage(new(new Guid(jahr, 0, 0, new byte[8])), Testdaten.Vorlage(jahr), "Test");

    private static Programmjahr Fortgeschrieben(int aus = 2025) => Neu(aus).Fortschreiben(new(new Guid(9, 0, 0, new byte[8])), Testdaten.Kataloge, [2024, 2025], "Test");

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

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    public void Die_mitgelieferten_Jahre_sagen_dasselbe_wie_ihre_Vorlage(int jahr)
    {
        var (programmjahr, vorlage) = (Neu(jahr), Testdaten.Vorlage(jahr));
        programmjahr.Zustand.ShouldBe(Programmjahrzustand.Eroeffnet);
        programmjahr.Massnahmenarten.Select(m => m.Name).ShouldBe(vorlage.Massnahmenarten);
        programmjahr.Massnahmenarten.Select(m => m.Kurzname).ShouldBe(vorlage.Kurznamen);
        programmjahr.Ziele.Count.ShouldBe(4);
        programmjahr.Rechtskreise.Select(r => r.Name).ShouldBe(["SGB II", "SGB III", "SGB VIII", "SGB XII", "AsylbLG"]);
        foreach (var (feld, wert) in programmjahr.Vorlagenwerte)
        {
            wert.ShouldBe(vorlage.Werte[feld], feld);
        }

        programmjahr.Vorlagenwerte.Keys.ShouldBeSubsetOf(Felder.Jahreswerte);
    }

    [Fact]
    public void Das_fortgeschriebene_Jahr_traegt_alles_vom_Vorjahr_und_sagt_was_anzusehen_ist()
    {
        var neu = Fortgeschrieben();
        (neu.Jahr, neu.Zustand, neu.Vorlagenjahr).ShouldBe((2026, Programmjahrzustand.Vorbereitung, 2025));
        neu.Werte.ShouldBe(Neu().Werte);
        neu.Massnahmenarten.ShouldBe(Neu().Massnahmenarten);
        neu.Ziele.ShouldBe(Neu().Ziele);
        neu.Rechtskreise.ShouldBe(Neu().Rechtskreise);
        neu.Ereignisse.ShouldBe([new ProgrammjahrAngelegt(2026, 2025, "Test")]);
        var warum = neu.Pruefpunkte.ToDictionary(p => p.Was, p => p.Warum);
        warum.Keys.ShouldBe(
            ["Wortlaut des Jahres", "Schwerpunkt des Jahres", "Schwerpunkte in § 1", "Zeitraum des Bündnisses", "Maßnahmenarten", "Ziele des Landes", "Rechtskreise", "Termine", "Kontingent", "Gebietskörperschaften"]);
        warum["Wortlaut des Jahres"].ShouldBe("Für 2026 gibt es noch keine eigene Vorlage. Verwendet wird der Wortlaut von 2025; bisher hat er sich jedes Jahr geändert.");
        warum["Gebietskörperschaften"].ShouldStartWith("2026 sind es 27 statt 26. Neu: ");
        warum["Gebietskörperschaften"].ShouldContain("Hanau");
        warum["Zeitraum des Bündnisses"].ShouldBe("Übernommen ist 2025 bis 2029; 2026 liegt darin.");
    }

    [Fact]
    public void Ein_abgelaufenes_Buendnis_und_eine_vorhandene_Vorlage_stehen_auf_der_Pruefliste()
    {
        var warum = Fortgeschrieben(2024).Pruefpunkte.ToDictionary(p => p.Was, p => p.Warum);
        warum["Zeitraum des Bündnisses"].ShouldBe("Das Bündnis für Ausbildung 2020 bis 2024 ist 2025 abgelaufen. Tragen Sie das neue ein.");
        warum["Wortlaut des Jahres"].ShouldBe("Für 2025 gibt es eine eigene Vorlage. Lesen Sie, was sich gegenüber 2024 ändert.");
        warum.ShouldNotContainKey("Gebietskörperschaften");
    }

    [Fact]
    public void Termine_wandern_um_ein_Jahr_und_freie_Tage_fallen_auf()
    {
        var alt = Neu();
        alt.TermineAendern([new(1, "Ende der Gespräche", new(2025, 1, 15), new(2025, 5, 9))], "Test");
        var neu = alt.Fortschreiben(new(new Guid(9, 0, 0, new byte[8])), Testdaten.Kataloge, [2024, 2025], "Test");
        neu.Termine.ShouldBe([new(1, "Ende der Gespräche", new(2026, 1, 15), new(2026, 5, 9))]);
        neu.Pruefpunkte.Single(p => p.Was == "Termine").Warum.ShouldBe("Alle Termine sind um ein Jahr verschoben. „Ende der Gespräche“ fällt nun auf Samstag, 9. Mai 2026.");
    }

    [Fact]
    public void Eroeffnet_wird_erst_wenn_jeder_Punkt_einzeln_abgehakt_ist()
    {
        var neu = Fortgeschrieben();
        foreach (var punkt in neu.Pruefpunkte)
        {
            Verletzt(() => neu.Eroeffnen("Test")).ShouldBe(HaushaltRegeln.PruefpunkteOffen);
            neu.PruefpunktErledigen(punkt.Nummer, Sommer, Jetzt, "Angesehen");
        }

        neu.PruefpunktZurueckholen(3, "Doch nicht");
        neu.PruefeEroeffnen().ShouldHaveSingleItem().Angabe.ShouldBe("Schwerpunkte in § 1");
        neu.PruefpunktErledigen(3, Sommer, Jetzt, "Angesehen");
        Verletzt(() => neu.PruefpunktErledigen(3, Sommer, Jetzt, "Noch einmal")).ShouldBe(HaushaltRegeln.PruefpunktSchonAnders);
        neu.Eroeffnen("Haushalt verabschiedet");
        neu.Zustand.ShouldBe(Programmjahrzustand.Eroeffnet);
        Verletzt(() => neu.PruefpunktZurueckholen(3, "Zu spät")).ShouldBe(HaushaltRegeln.NurInVorbereitung);
    }

    [Fact]
    public void Nur_die_Uebergaenge_der_Tabelle_gehen()
    {
        Programmjahr.Uebergaenge.ShouldBe([(Programmjahrzustand.Vorbereitung, Programmjahrzustand.Eroeffnet), (Programmjahrzustand.Eroeffnet, Programmjahrzustand.Abgeschlossen)]);
        var neu = Fortgeschrieben();
        Verletzt(() => neu.Abschliessen("Test")).ShouldBe(HaushaltRegeln.UebergangFehlt);
        var offen = Neu();
        Verletzt(() => offen.Eroeffnen("Test")).ShouldBe(HaushaltRegeln.UebergangFehlt);
        offen.Abschliessen("Test");
        Verletzt(() => offen.Abschliessen("Test")).ShouldBe(HaushaltRegeln.UebergangFehlt);
        Verletzt(() => offen.WerteAendern(offen.Werte with { Buendnis = "Neu" }, "Test")).ShouldBe(HaushaltRegeln.JahrAbgeschlossen);
        Verletzt(() => offen.ZieleAendern([new(1, "Neu")], "Test")).ShouldBe(HaushaltRegeln.JahrAbgeschlossen);
    }

    [Fact]
    public void Aenderungen_pruefen_ihre_Angaben()
    {
        var jahr = Neu();
        Verletzt(() => jahr.WerteAendern(jahr.Werte, "Test")).ShouldBe(HaushaltRegeln.NichtsGeaendert);
        Verletzt(() => jahr.WerteAendern(jahr.Werte with { Foerderschwerpunkt = " " }, "Test")).ShouldBe(HaushaltRegeln.AngabeFehlt);
        Verletzt(() => jahr.WerteAendern(jahr.Werte with { BuendnisVon = 2030 }, "Test")).ShouldBe(HaushaltRegeln.EndeVorBeginn);
        Verletzt(() => jahr.MassnahmenartenAendern([], "Test")).ShouldBe(HaushaltRegeln.AngabeFehlt);
        Verletzt(() => jahr.MassnahmenartenAendern([new(1, "A", "")], "Test")).ShouldBe(HaushaltRegeln.AngabeFehlt);
        Verletzt(() => jahr.ZieleAendern([new(1, "A"), new(2, " a ")], "Test")).ShouldBe(HaushaltRegeln.Doppelt);
        Verletzt(() => jahr.TermineAendern([new(1, "A", new(2025, 2, 2), new(2025, 2, 1))], "Test")).ShouldBe(HaushaltRegeln.EndeVorBeginn);
        jahr.RechtskreiseAendern([.. jahr.Rechtskreise, new(6, "SGB IX")], "Bund");
        jahr.Vorlagenwerte[Felder.Rechtskreise].ShouldBe("SGB II, III, VIII, XII, AsylbLG und SGB IX");
        jahr.Ereignisse[^1].ShouldBe(new ProgrammjahrGeaendert(2025, Jahresabschnitt.Rechtskreise, "Bund"));
    }
}
