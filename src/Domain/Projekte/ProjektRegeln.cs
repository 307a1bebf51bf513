using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Projekte;

/// <summary>Rules of projects and their Träger.</summary>
public static class ProjektRegeln
{
    public static Regel VorgangAbgeschlossen { get; } = new(
        "PJ-1", "Der Vorgang ist abgeschlossen. Solange bekommt er keine neuen Projekte.", "R1, Führung der Akte");

    public static Regel TitelFehlt { get; } = new(
        "PJ-2", "Ein Projekt braucht einen Titel und eine Maßnahmenart.", "§ 5 der Zielvereinbarung, R26");

    public static Regel GibtEsSchon { get; } = new(
        "PJ-3", "Ein Projekt mit diesem Titel gibt es in dieser Maßnahmenart schon.", "§ 5 der Zielvereinbarung, R26");

    public static Regel FremdeVereinbarung { get; } = new(
        "PJ-4", "Diese Zielvereinbarung gehört nicht zu diesem Vorgang.", "R1 (Titelblatt)");

    public static Regel NurTraeger { get; } = new(
        "PJ-5", "Ein Projekt führt nur eine Organisation durch, die als Träger am Portal teilnimmt.", "§ 5 der Zielvereinbarung, R26");

    public static Regel TestNurMitTest { get; } = new(
        "PJ-6", "Ein Projekt zum Testen bekommt nur einen Träger zum Testen, ein echtes nur einen echten.", "R26");

    public static Regel IstAbgeschlossen { get; } = new(
        "PJ-7", "Das Projekt ruht, weil sein Vorgang abgeschlossen ist.", "R1, Führung der Akte");

    public static Regel IstNichtAbgeschlossen { get; } = new(
        "PJ-8", "Das Projekt läuft.", "R1, Führung der Akte");

    public static Regel NichtsGeaendert { get; } = new(
        "PJ-9", "Es ist nichts geändert.", "R31");
}
