using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;
using static Zielwerk.Domain.Tests.Zielvereinbarungen.Verfahrenslage;

namespace Zielwerk.Domain.Tests.Zielvereinbarungen;

public class VereinbarungsverfahrenTests
{
    [Fact]
    [Anforderung("R17")]
    public void Der_Entwurf_liegt_beim_Land_und_wechselt_mit_jeder_Uebergabe_die_Seite()
    {
        var verfahren = Entwurf();
        (verfahren.Stand, verfahren.Stand.AmZug()).ShouldBe((Verfahrensstand.EntwurfBeimLand, Parteirolle.Land));
        var erste = verfahren.Uebergeben(Land, Grundlage, Jetzt, "fertig");
        (erste.Nummer, erste.Seite, erste.Aenderung).ShouldBe((1, Parteirolle.Land, 0));
        verfahren.Stand.ShouldBe(Verfahrensstand.BeiDerKoerperschaft);
        verfahren.Aendere(Kreis, i => i.MitProjekt(3, Projekt(verfahren.NaechstesProjekt, "Voice Connect 2025")));
        verfahren.Uebergeben(Kreis, Grundlage, Jetzt, "ergänzt").Nummer.ShouldBe(2);
        verfahren.Stand.ShouldBe(Verfahrensstand.BeimLand);
        verfahren.Fassungen.Count.ShouldBe(2);
        erste.Text.ShouldNotContain("Voice Connect");
        verfahren.Neueste!.Text.ShouldContain("Voice Connect 2025");
        verfahren.Neueste.Pruefsumme.ShouldBe(Fassungsschrift.Pruefsumme(verfahren.Neueste.Text));
    }

    [Fact]
    [Anforderung("R17")]
    public void Nur_wer_am_Zug_ist_bearbeitet_und_uebergibt()
    {
        var verfahren = Uebergeben();
        Verletzt(() => verfahren.Aendere(Land, i => i.OhneProjekt(1))).ShouldBe(VerfahrenRegeln.NichtInDiesemStand);
        Verletzt(() => verfahren.Uebergeben(Kreis, Grundlage, Jetzt, "x")).ShouldBe(VerfahrenRegeln.NichtsGeaendert);
    }

    [Fact]
    [Anforderung("R23", "R26", "R27")]
    public void Betrag_Maßnahmenarten_und_Summe_der_Projekte_halten_ihre_Regeln()
    {
        var verfahren = Uebergeben();
        Verletzt(() => verfahren.Aendere(Kreis, i => i with { Betrag = Geld.Euro(2_000_000) })).ShouldBe(VerfahrenRegeln.NurDasLandAendertDenBetrag);
        Verletzt(() => verfahren.Aendere(Kreis, i => i with { Massnahmenarten = [.. i.Massnahmenarten.Take(3)] })).ShouldBe(VerfahrenRegeln.MassnahmenartenBleiben);
        Verletzt(() => verfahren.Aendere(Kreis, i => i.MitProjekt(1, Projekt(9, " ")))).ShouldBe(VerfahrenRegeln.ProjektOhneName);
        Verletzt(() => verfahren.Aendere(Kreis, i => i.MitProjekt(1, Projekt(9, "x", 0)))).ShouldBe(VerfahrenRegeln.ProjektzahlNichtPositiv);
        verfahren.Aendere(Kreis, i => i.MitProjekt(4, Projekt(9, "zu teuer", 1_000_001)));
        verfahren.PruefeUebergeben(Kreis, Grundlage).ShouldHaveSingleItem().ToString()
            .ShouldBe("Die Beträge der Projekte sind zusammen höher als der Betrag der Vereinbarung. Kürzen Sie Projekte, oder lassen Sie Beträge weg. (1.000.001 Euro von 1.000.000 Euro)");
        verfahren.Aendere(Kreis, i => i.MitGeaendertemProjekt(Projekt(9, "gerade recht", 1_000_000)));
        verfahren.PruefeUebergeben(Kreis, Grundlage).ShouldBeEmpty();
        Vereinbarungsverfahren.PruefeInhalt(Inhalt() with { Betrag = Geld.Euro(0) }).ShouldHaveSingleItem().Regel.ShouldBe(VerfahrenRegeln.BetragFehlt);
    }

    [Fact]
    [Anforderung("R26")]
    public void Eine_Maßnahmenart_ohne_Projekt_bleibt_stehen_und_wird_gedruckt()
    {
        var verfahren = Entwurf();
        verfahren.Aendere(Land, i => i.OhneProjekt(1).OhneProjekt(2));
        var fassung = verfahren.Uebergeben(Land, Grundlage, Jetzt, "leer");
        fassung.Text.ShouldContain("\n4. Weiterbildungsmaßnahmen für Personal der Landkreise");
        fassung.Datensatz.Massnahmenarten.Select(m => m.Nummer).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    [Anforderung("R17")]
    public void Die_Annahme_gilt_der_gelesenen_Fassung_und_eine_neue_macht_sie_ungueltig()
    {
        var verfahren = Uebergeben();
        var erste = verfahren.Neueste!.Pruefsumme;
        verfahren.Annehmen(Land, erste, Jetzt, "x");
        Verletzt(() => verfahren.Annehmen(Land, erste, Jetzt, "x")).ShouldBe(VerfahrenRegeln.SchonAngenommen);
        verfahren.Aendere(Kreis, i => i.OhneProjekt(1));
        Verletzt(() => verfahren.Annehmen(Kreis, erste, Jetzt, "x")).ShouldBe(VerfahrenRegeln.ArbeitskopieVeraendert);
        verfahren.Uebergeben(Kreis, Grundlage, Jetzt, "kürzer");
        verfahren.HatAngenommen(Parteirolle.Land).ShouldBeFalse();
        Verletzt(() => verfahren.Annehmen(Land, erste, Jetzt, "x")).ShouldBe(VerfahrenRegeln.NichtDieNeuesteFassung);
        verfahren.Annehmen(Kreis, verfahren.Neueste!.Pruefsumme, Jetzt, "x");
        verfahren.Stand.ShouldBe(Verfahrensstand.BeimLand);
        verfahren.Annehmen(Land, verfahren.Neueste!.Pruefsumme, Jetzt, "x");
        (verfahren.Stand, verfahren.Arbeitskopie).ShouldBe((Verfahrensstand.Abgestimmt, null));
    }

    [Fact]
    [Anforderung("R17")]
    public void Eine_Annahme_wird_zurueckgenommen_bevor_man_wieder_aendert()
    {
        var verfahren = Uebergeben();
        Verletzt(() => verfahren.AnnahmeZuruecknehmen(Kreis, Jetzt, "x")).ShouldBe(VerfahrenRegeln.NichtAngenommen);
        verfahren.Annehmen(Kreis, verfahren.Neueste!.Pruefsumme, Jetzt, "x");
        Verletzt(() => verfahren.Aendere(Kreis, i => i.OhneProjekt(1))).ShouldBe(VerfahrenRegeln.ErstAnnahmeZuruecknehmen);
        verfahren.AnnahmeZuruecknehmen(Kreis, Jetzt, "doch nicht");
        verfahren.Aendere(Kreis, i => i.OhneProjekt(1));
        verfahren.Annahmen.ShouldHaveSingleItem().ZurueckgenommenAm.ShouldBe(Jetzt);
        Verletzt(() => Entwurf().Annehmen(Land, "", Jetzt, "x")).ShouldBe(VerfahrenRegeln.NichtInDiesemStand);
    }

    [Fact]
    [Anforderung("IOP-20")]
    public void Ein_abgestimmter_Wortlaut_laesst_sich_vor_der_ersten_Unterschrift_wieder_oeffnen_danach_nicht()
    {
        var verfahren = Abgestimmt();
        Verletzt(() => verfahren.Wiederaufnehmen(Kreis, Jetzt, " ")).ShouldBe(VerfahrenRegeln.OhneGrund);
        verfahren.Wiederaufnehmen(Kreis, Jetzt, "Kreistag will mehr");
        (verfahren.Stand, verfahren.HatAngenommen(Parteirolle.Land), verfahren.HatAngenommen(Parteirolle.Gebiet)).ShouldBe((Verfahrensstand.BeiDerKoerperschaft, false, false));

        var unterzeichnet = Abgestimmt();
        unterzeichnet.Unterzeichne(Parteirolle.Gebiet, Heute);
        Verletzt(() => unterzeichnet.Wiederaufnehmen(Land, Jetzt, "x")).ShouldBe(VerfahrenRegeln.WortlautStehtFest);
        unterzeichnet.Streichen(Land, 1, Jetzt, "war nur ein Probedruck");
        unterzeichnet.Stand.ShouldBe(Verfahrensstand.Abgestimmt);
        Verletzt(() => unterzeichnet.Wiederaufnehmen(Land, Jetzt, "x")).ShouldBe(VerfahrenRegeln.WortlautStehtFest);
    }

    [Fact]
    [Anforderung("R38", "IOP-20")]
    public void Wirksam_wird_die_Vereinbarung_mit_den_Unterschriften_beider_Seiten_unter_demselben_Wortlaut()
    {
        var verfahren = Abgestimmt();
        Verletzt(() => verfahren.Unterzeichnen(Land, Unterschrift(Parteirolle.Land, Heute), new string('0', 64), Heute, Jetzt, "x")).ShouldBe(VerfahrenRegeln.AndererWortlaut);
        verfahren.Unterzeichne(Parteirolle.Land, new(2025, 1, 30));
        verfahren.Stand.ShouldBe(Verfahrensstand.TeilweiseUnterzeichnet);
        verfahren.WirksamerInhalt().ShouldBeNull();
        verfahren.Unterzeichne(Parteirolle.Gebiet, Heute);
        (verfahren.Stand, verfahren.WirksameFassung, verfahren.WirksamAb()).ShouldBe((Verfahrensstand.Wirksam, 1, Heute));
        verfahren.Ereignisse.OfType<VereinbarungWirksamGeworden>().ShouldHaveSingleItem().Betrag.ShouldBe(Geld.Euro(1_000_000));
        var unterschriften = verfahren.WirksamerInhalt()!.Unterschriften;
        unterschriften.Select(u => (u.Ort, u.Name, u.Amt)).ShouldBe(
            [("Wiesbaden", "Heike Hofmann", "Staatsministerin"), ("Marburg-Cappel", "Peter Neidel", "Erster Kreisbeigeordneter (in Vertretung)")]);
        Unterschriftsstaende.Aus(unterschriften).ShouldBe(Unterschriftsstand.Unterschrieben);
    }

    [Fact]
    [Anforderung("R38", "R39", "R41", "IOP-21", "IOP-23")]
    public void Eine_Unterschrift_braucht_Namen_Amt_Tag_oder_Grund_und_einen_Beleg()
    {
        var verfahren = Abgestimmt();
        var gut = Unterschrift(Parteirolle.Gebiet, Heute);
        Regel? Bei(Unterschriftsangaben angaben, Beteiligter? wer = null) =>
            Verletzt(() => verfahren.Unterzeichnen(wer ?? Kreis, angaben, verfahren.Neueste!.Pruefsumme, Heute, Jetzt, "x"));

        Bei(gut with { Name = " " }).ShouldBe(VerfahrenRegeln.UnterschriftOhneNamen);
        Bei(gut with { Amt = "" }).ShouldBe(VerfahrenRegeln.UnterschriftOhneNamen);
        Bei(gut with { Datum = null }).ShouldBe(VerfahrenRegeln.DatumOderGrund);
        Bei(gut with { Datum = Heute.AddDays(1) }).ShouldBe(VerfahrenRegeln.DatumInDerZukunft);
        Bei(gut with { UnterlageId = null }).ShouldBe(VerfahrenRegeln.BelegFehlt);
        Bei(gut with { Art = Unterschriftsart.QualifiziertElektronisch, UnterlageId = null, Fundstelle = "Blatt 3" }).ShouldBe(VerfahrenRegeln.SigniertesPdfFehlt);
        Bei(Unterschrift(Parteirolle.Land, Heute)).ShouldBe(VerfahrenRegeln.NurEigeneUnterschriften);
        verfahren.Unterzeichnungen.ShouldBeEmpty();
        Bei(gut with { Datum = null, OhneDatum = "nicht ausgefüllt" }).ShouldBeNull();
        verfahren.Datieren(Kreis, 1, new(2025, 2, 1), Heute, "Anruf im Büro des Landrats");
        verfahren.Unterzeichnungen[0].ShouldSatisfyAllConditions(u => u.Datum.ShouldBe(new(2025, 2, 1)), u => u.OhneDatum.ShouldBe("nicht ausgefüllt"));
        Verletzt(() => verfahren.Datieren(Kreis, 1, Heute, Heute, "x")).ShouldBe(VerfahrenRegeln.SchonDatiert);
    }

    [Fact]
    [Anforderung("R38", "IOP-20")]
    public void Was_wirksam_ist_verliert_seine_letzte_Unterschrift_nicht_mehr()
    {
        var verfahren = Wirksam();
        Verletzt(() => verfahren.Streichen(Land, 1, Jetzt, "falscher Ort")).ShouldBe(VerfahrenRegeln.LetzteUnterschriftBleibt);
        verfahren.Unterzeichne(Parteirolle.Land, Heute);
        verfahren.Streichen(Land, 1, Jetzt, "falscher Ort");
        Verletzt(() => verfahren.Streichen(Land, 1, Jetzt, "x")).ShouldBe(VerfahrenRegeln.UnterschriftGestrichen);
        (verfahren.Stand, verfahren.Unterzeichnungen[0].GestrichenWeil).ShouldBe((Verfahrensstand.Wirksam, "falscher Ort"));
    }

    [Fact]
    [Anforderung("R33", "IOP-20")]
    public void Eine_Aenderung_entsteht_auf_einer_Kopie_und_ersetzt_erst_wenn_beide_wieder_unterschrieben_haben()
    {
        var verfahren = Wirksam();
        verfahren.AenderungBeginnen(Land, Jetzt, "Kürzung im Juli");
        verfahren.Stand.ShouldBe(Verfahrensstand.EntwurfBeimLand);
        verfahren.Aendere(Land, i => i with { Betrag = Geld.Euro(900_000) }, Arbeitsschritt.BetragGeaendert);
        verfahren.Uebergeben(Land, Grundlage, Jetzt, "Kürzung");
        verfahren.Annehmen(Land, verfahren.Neueste!.Pruefsumme, Jetzt, "x");
        verfahren.Annehmen(Kreis, verfahren.Neueste!.Pruefsumme, Jetzt, "x");
        verfahren.Unterzeichne(Parteirolle.Land, Heute);
        (verfahren.Stand, verfahren.Wirksame!.Inhalt.Betrag).ShouldBe((Verfahrensstand.TeilweiseUnterzeichnet, Geld.Euro(1_000_000)));
        verfahren.WirksamerInhalt()!.Budget!.Betrag.ShouldBe(Geld.Euro(1_000_000));
        verfahren.Unterzeichne(Parteirolle.Gebiet, Heute);
        (verfahren.Stand, verfahren.WirksameFassung, verfahren.Aenderung).ShouldBe((Verfahrensstand.Wirksam, 2, 1));
        verfahren.WirksamerInhalt()!.Budget!.Betrag.ShouldBe(Geld.Euro(900_000));
        verfahren.WirksamerInhalt()!.Unterschriften.Count.ShouldBe(2);
    }

    [Fact]
    [Anforderung("IOP-20")]
    public void Eine_beendete_Aenderung_laesst_das_Wirksame_stehen_ein_beendetes_Gespraech_nichts()
    {
        var verfahren = Wirksam();
        verfahren.AenderungBeginnen(Kreis, Jetzt, "mehr Plätze");
        verfahren.Stand.ShouldBe(Verfahrensstand.BeiDerKoerperschaft);
        Verletzt(() => verfahren.Annehmen(Land, "", Jetzt, "x")).ShouldBe(VerfahrenRegeln.KeineFassung);
        Verletzt(() => verfahren.Beenden(Land, Jetzt, "")).ShouldBe(VerfahrenRegeln.OhneGrund);
        verfahren.Beenden(Land, Jetzt, "kein Geld");
        (verfahren.Stand, verfahren.WirksameFassung, verfahren.Arbeitskopie).ShouldBe((Verfahrensstand.Wirksam, 1, null));
        verfahren.AenderungBeginnen(Land, Jetzt, "zweiter Versuch");
        verfahren.Aenderung.ShouldBe(2);

        var ohne = Uebergeben();
        ohne.Beenden(Land, Jetzt, "Körperschaft nimmt nicht teil");
        ohne.Stand.ShouldBe(Verfahrensstand.OhneErgebnis);
        Verletzt(() => ohne.Anmerken(Kreis, null, null, false, "noch etwas", Jetzt, "x")).ShouldBe(VerfahrenRegeln.NichtInDiesemStand);
    }

    [Fact]
    [Anforderung("R31", "SEC-20")]
    public void Anmerkungen_werden_beantwortet_und_erledigt_interne_sieht_nur_die_eigene_Seite()
    {
        var verfahren = Uebergeben();
        verfahren.Anmerken(Kreis, "verpflichtungen", null, false, "Bitte die OloV-Gruppe nennen", Jetzt, "x");
        verfahren.Anmerken(Kreis, null, 2, true, "Hier geben wir nach", Jetzt, "x");
        verfahren.OffeneAnmerkungen(Parteirolle.Land).Select(a => a.Nummer).ShouldBe([1]);
        verfahren.OffeneAnmerkungen(Parteirolle.Gebiet).Select(a => a.Nummer).ShouldBe([1, 2]);
        verfahren.OffeneAnmerkungen(null).Select(a => a.Nummer).ShouldBe([1]);
        Should.Throw<InvalidOperationException>(() => verfahren.Antworten(Land, 2, "?", Jetzt, "x"));
        verfahren.Antworten(Land, 1, "steht schon in § 2", Jetzt, "x");
        verfahren.AnmerkungErledigen(Land, 1, Jetzt, "x");
        Verletzt(() => verfahren.Antworten(Kreis, 1, "danke", Jetzt, "x")).ShouldBe(VerfahrenRegeln.AnmerkungSchonErledigt);
        Verletzt(() => verfahren.AnmerkungErledigen(Kreis, 1, Jetzt, "x")).ShouldBe(VerfahrenRegeln.AnmerkungSchonErledigt);
        Verletzt(() => verfahren.Anmerken(Kreis, null, null, false, " ", Jetzt, "x")).ShouldBe(VerfahrenRegeln.AnmerkungOhneText);
        verfahren.OffeneAnmerkungen(Parteirolle.Land).ShouldBeEmpty();
        string.Join('\n', verfahren.Ereignisse).ShouldNotContain("nach");
    }

    [Fact]
    [Anforderung("R23", "R48")]
    public void Eigener_Wortlaut_ersetzt_den_Absatz_der_Vorlage_und_darf_den_Betrag_nicht_verlieren()
    {
        var verfahren = Entwurf();
        verfahren.Aendere(Land, i => i.MitWortlaut("haushaltsmittel", 1, "Das Geld steht im Bescheid."), Arbeitsschritt.WortlautGeaendert);
        Verletzt(() => verfahren.Uebergeben(Land, Grundlage, Jetzt, "x")).ShouldBe(VerfahrenRegeln.BetragFehltImWortlaut);
        verfahren.Aendere(Land, i => i.MitWortlaut("haushaltsmittel", 1, null).MitWortlaut("zielsteuerung", 3, "Ein zweites Gespräch im Frühjahr ist möglich."), Arbeitsschritt.WortlautGeaendert);
        var fassung = verfahren.Uebergeben(Land, Grundlage, Jetzt, "x");
        fassung.Text.ShouldContain("\n\nEin zweites Gespräch im Frühjahr ist möglich.\n");
        Vorlagenabgleich.Abweichungen(fassung.Datensatz, Grundlage.Vorlage).ShouldHaveSingleItem().Neu.ShouldBe("Ein zweites Gespräch im Frühjahr ist möglich.");
    }

    [Fact]
    public void Ein_abgeschlossener_Vorgang_beginnt_keine_Vereinbarung()
    {
        var vorgang = Vorgang();
        Array.ForEach(Enum.GetValues<Domain.Vorgaenge.Pflichtart>(), p => vorgang.PflichtErledigen(p, Heute, Heute, "x"));
        vorgang.Abschliessen("x");
        Vereinbarungsverfahren.PruefeEroeffnen(vorgang, Inhalt()).ShouldHaveSingleItem().Regel.ShouldBe(VerfahrenRegeln.VorgangAbgeschlossen);
    }
}
