using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>What people should look at in the talks on an agreement; none of it stops them.</summary>
public static class HinweisRegeln
{
    public static Regel AltersgrenzeImNamen { get; } = new(
        "ZV-40", "Der Name klingt nach einer Altersgrenze. Die Maßnahmen sind ohne Altersbegrenzungen angelegt.", "Präambel, R9");

    public static Regel ChecklisteOffen { get; } = new(
        "ZV-41", "Die Prüfliste zur Inklusion ist noch nicht beantwortet.", "Präambel, R9");

    public static Regel TeilnehmendenbezugOffen { get; } = new(
        "ZV-42", "Weiterbildung von Personal braucht einen Bezug zu Teilnehmenden. Bestätigen Sie ihn.", "§ 1 der Zielvereinbarung, R16");

    public static Regel OhneStrategiestelle { get; } = new(
        "ZV-43", "Es fehlt, wo die Strategie der Körperschaft von diesem Projekt spricht.", "§ 2 der Zielvereinbarung, R18");

    public static Regel ProjektnameDoppelt { get; } = new(
        "ZV-44", "Zwei Projekte haben denselben Namen.", "§ 5 der Zielvereinbarung, R26");

    public static Regel MitzeichnungFehlt { get; } = new(
        "ZV-45", "Für die Körperschaft unterschreiben in der Regel mehrere Personen. Prüfen Sie, ob eine Unterschrift fehlt.", "§ 71 Abs. 2 HGO, § 45 Abs. 2 HKO, IOP-22");

    public static Regel AmtNichtImVerzeichnis { get; } = new(
        "ZV-46", "Das Verzeichnis der Amtsträger kennt diese Person an diesem Tag nicht in diesem Amt.", "R41");

    public static Regel UnterschriftAmWochenende { get; } = new(
        "ZV-47", "Der Tag der Unterschrift ist kein Arbeitstag.", "R40");

    public static Regel UnterschriftAusserhalbDesJahres { get; } = new(
        "ZV-48", "Der Tag der Unterschrift liegt nicht im Jahr der Vereinbarung.", "R40");

    public static Regel AnmerkungenOffen { get; } = new(
        "ZV-49", "Es gibt noch offene Anmerkungen.", "R31");
}
