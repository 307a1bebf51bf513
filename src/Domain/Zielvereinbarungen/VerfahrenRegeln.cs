using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>Rules of the talks on an agreement, of its acceptance and its signatures.</summary>
public static class VerfahrenRegeln
{
    public static Regel NichtInDiesemStand { get; } = new(
        "ZV-05", "Das geht im jetzigen Stand nicht. Laden Sie die Seite neu; oben steht, wer am Zug ist.", "R17, IOP-20");

    public static Regel NurDasLandAendertDenBetrag { get; } = new(
        "ZV-06", "Den Betrag der Vereinbarung ändert nur das Land. Schreiben Sie eine Anmerkung zu § 4.", "§ 4 der Zielvereinbarung, R23");

    public static Regel BetragFehlt { get; } = new(
        "ZV-07", "Der Betrag der Vereinbarung fehlt oder ist nicht größer als null.", "§ 4 der Zielvereinbarung, R23");

    public static Regel ProjektOhneName { get; } = new(
        "ZV-08", "Jedes Projekt braucht einen Namen von höchstens 300 Zeichen.", "§ 5 der Zielvereinbarung, R26");

    public static Regel ProjektzahlNichtPositiv { get; } = new(
        "ZV-09", "Betrag und Plätze eines Projekts sind größer als null oder bleiben leer.", "§ 5 der Zielvereinbarung, R27");

    public static Regel MassnahmenartenBleiben { get; } = new(
        "ZV-10", "Die Maßnahmenarten des Jahres bleiben stehen, auch ohne Projekt.", "§ 5 der Zielvereinbarung, R26");

    public static Regel SummeUeberBetrag { get; } = new(
        "ZV-11", "Die Beträge der Projekte sind zusammen höher als der Betrag der Vereinbarung. Kürzen Sie Projekte, oder lassen Sie Beträge weg.", "§ 4 der Zielvereinbarung, R27");

    public static Regel BetragFehltImWortlaut { get; } = new(
        "ZV-12", "Im eigenen Wortlaut kommt der Betrag der Vereinbarung nicht vor. Schreiben Sie ihn wieder hinein.", "§ 4 der Zielvereinbarung, R23");

    public static Regel NichtsGeaendert { get; } = new(
        "ZV-13", "An der Fassung ist nichts geändert. Nehmen Sie sie an, oder ändern Sie etwas, bevor Sie sie übergeben.", "R17");

    public static Regel ArbeitskopieVeraendert { get; } = new(
        "ZV-14", "Ihre Arbeitskopie weicht von der Fassung ab. Übergeben Sie sie als neue Fassung, oder verwerfen Sie Ihre Änderungen.", "R17, IOP-20");

    public static Regel KeineFassung { get; } = new(
        "ZV-15", "Es liegt noch keine Fassung vor.", "R17");

    public static Regel NichtDieNeuesteFassung { get; } = new(
        "ZV-16", "Inzwischen liegt eine neuere Fassung vor. Lesen Sie sie zuerst.", "R17, IOP-20");

    public static Regel SchonAngenommen { get; } = new(
        "ZV-17", "Ihre Seite hat diese Fassung schon angenommen.", "R17");

    public static Regel NichtAngenommen { get; } = new(
        "ZV-18", "Ihre Seite hat diese Fassung nicht angenommen.", "R17");

    public static Regel WortlautStehtFest { get; } = new(
        "ZV-19", "Seit der ersten Unterschrift steht der Wortlaut fest. Ändern lässt er sich nur durch eine Änderungsvereinbarung.", "§ 57 HVwVfG, IOP-20");

    public static Regel AndererWortlaut { get; } = new(
        "ZV-20", "Unterschrieben wird nur der abgestimmte Wortlaut. Diese Unterschrift gehört zu einem anderen.", "§ 57 HVwVfG, IOP-20");

    public static Regel UnterschriftOhneNamen { get; } = new(
        "ZV-21", "Zu einer Unterschrift gehören Name und Amt der Person.", "R38, R41, IOP-21");

    public static Regel DatumOderGrund { get; } = new(
        "ZV-22", "Geben Sie den Tag der Unterschrift an, oder schreiben Sie, warum er fehlt.", "R39, IOP-21");

    public static Regel DatumInDerZukunft { get; } = new(
        "ZV-23", "Dieser Tag liegt in der Zukunft. Eine Unterschrift wird erst erfasst, wenn sie geleistet ist.", "R40, IOP-21");

    public static Regel BelegFehlt { get; } = new(
        "ZV-24", "Wählen Sie die Datei mit der Unterschrift, oder schreiben Sie, wo das unterschriebene Papier liegt.", "§ 57 HVwVfG, IOP-21");

    public static Regel SigniertesPdfFehlt { get; } = new(
        "ZV-25", "Eine qualifizierte elektronische Signatur steht in einer PDF-Datei. Wählen Sie diese Datei.", "§ 3a Abs. 2 HVwVfG, IOP-23");

    public static Regel NurEigeneUnterschriften { get; } = new(
        "ZV-26", "Die Körperschaft erfasst nur eigene Unterschriften; die des Landes erfasst das Land.", "R38, IOP-20");

    public static Regel UnterschriftGestrichen { get; } = new(
        "ZV-27", "Diese Unterschrift ist schon gestrichen.", "R38");

    public static Regel LetzteUnterschriftBleibt { get; } = new(
        "ZV-28", "Die Vereinbarung ist wirksam: Die einzige Unterschrift einer Seite lässt sich nicht streichen. Erfassen Sie zuerst die richtige.", "§ 57 HVwVfG, IOP-20");

    public static Regel SchonDatiert { get; } = new(
        "ZV-29", "Diese Unterschrift hat schon einen Tag.", "R39");

    public static Regel OhneGrund { get; } = new(
        "ZV-30", "Schreiben Sie in einem Satz, warum.", "R1, Führung der Akte");

    public static Regel AnmerkungOhneText { get; } = new(
        "ZV-31", "Schreiben Sie, was anzumerken ist.", "R31");

    public static Regel AnmerkungSchonErledigt { get; } = new(
        "ZV-32", "Diese Anmerkung ist schon erledigt.", "R31");

    public static Regel NurEinVerfahren { get; } = new(
        "ZV-33", "Für diesen Vorgang läuft schon eine Vereinbarung, oder sie ist wirksam.", "R1 (Titelblatt)");

    public static Regel VorgangAbgeschlossen { get; } = new(
        "ZV-34", "Der Vorgang ist abgeschlossen. Öffnen Sie ihn zuerst wieder.", "R1, Führung der Akte");

    public static Regel ErstAnnahmeZuruecknehmen { get; } = new(
        "ZV-35", "Ihre Seite hat diese Fassung angenommen. Nehmen Sie die Annahme zurück, bevor Sie etwas ändern.", "R17, IOP-20");

    public static Regel KeinVorjahr { get; } = new(
        "ZV-36", "Aus dem Vorjahr gibt es kein Projekt, das noch fehlt.", "§ 5 der Zielvereinbarung, R26");
}
