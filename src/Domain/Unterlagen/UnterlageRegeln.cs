using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Unterlagen;

/// <summary>Rules of the files of a case.</summary>
public static class UnterlageRegeln
{
    public static Regel SchonEntfernt { get; } = new(
        "UL-1", "Die Unterlage ist schon entfernt. Laden Sie die Seite neu.", "R1, Führung der Akte");

    public static Regel OhneGrund { get; } = new(
        "UL-2", "Schreiben Sie in einem Satz, warum die Unterlage entfernt wird.", "R1, Führung der Akte");

    public static Regel VorgangAbgeschlossen { get; } = new(
        "UL-3", "Der Vorgang ist abgeschlossen. Öffnen Sie ihn zuerst wieder.", "R1, Führung der Akte");
}
