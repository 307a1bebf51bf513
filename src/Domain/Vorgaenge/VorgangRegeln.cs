using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Vorgaenge;

/// <summary>Rules of the case.</summary>
public static class VorgangRegeln
{
    public static Regel JahrUnbekannt { get; } = new(
        "VG-1", "Für dieses Jahr lassen sich keine Fristen berechnen. Geben Sie ein Jahr von 1990 bis 2090 an.", "§§ 187 bis 193 BGB, R5");

    public static Regel NurEinerJeJahr { get; } = new(
        "VG-2", "Für diese Gebietskörperschaft gibt es in diesem Jahr schon einen Vorgang.", "R1 (Titelblatt)");

    public static Regel NurGebietskoerperschaft { get; } = new(
        "VG-3", "Einen Vorgang gibt es nur für Landkreise und kreisfreie Städte, die am Programm teilnehmen.", "R3 (Titelblatt)");

    public static Regel IstAbgeschlossen { get; } = new(
        "VG-4", "Der Vorgang ist abgeschlossen. Öffnen Sie ihn zuerst wieder.", "R1, Führung der Akte");

    public static Regel IstNichtAbgeschlossen { get; } = new(
        "VG-5", "Der Vorgang ist nicht abgeschlossen.", "R1, Führung der Akte");

    public static Regel PflichtenOffen { get; } = new(
        "VG-6", "Solange eine Pflicht offen ist, bleibt der Vorgang offen. Erledigen Sie die Pflicht oder vermerken Sie dort, warum sie entfällt.", "§ 6 der Zielvereinbarung, R32");

    public static Regel PflichtSchonErledigt { get; } = new(
        "VG-7", "Diese Pflicht ist schon erledigt. Laden Sie die Seite neu.", "R32");

    public static Regel PflichtNichtErledigt { get; } = new(
        "VG-8", "Diese Pflicht ist nicht erledigt.", "R32");

    public static Regel TagLiegtVorn { get; } = new(
        "VG-9", "Dieser Tag liegt in der Zukunft. Geben Sie den Tag an, an dem es geschehen ist.", "R32");

    public static Regel WiedervorlageLiegtZurueck { get; } = new(
        "VG-10", "Dieser Tag liegt zurück. Geben Sie heute oder einen späteren Tag an.", "R31");

    public static Regel WiedervorlageZuFern { get; } = new(
        "VG-11", "So weit im Voraus geht es nicht. Geben Sie einen Tag in den nächsten zehn Jahren an.", "§§ 187 bis 193 BGB, R31");

    public static Regel WiedervorlageErledigt { get; } = new(
        "VG-12", "Diese Wiedervorlage ist schon erledigt. Laden Sie die Seite neu.", "R31");

    public static Regel WiedervorlageOffen { get; } = new(
        "VG-13", "Diese Wiedervorlage ist nicht erledigt.", "R31");

    public static Regel NurLandSchreibtNurFuerLand { get; } = new(
        "VG-14", "Einen Vermerk nur für das Land schreiben nur Ministerium und Bewilligungsbehörde.", "R31");

    public static Regel TextFehlt { get; } = new(
        "VG-15", "Ohne Text geht es nicht. Schreiben Sie, was zu sagen ist.", "R31");

    public static Regel NichtsGeaendert { get; } = new(
        "VG-16", "Es ist nichts geändert.", "R31");
}
