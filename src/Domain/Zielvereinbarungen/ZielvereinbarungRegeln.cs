using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>Rules of the register of agreements.</summary>
public static class ZielvereinbarungRegeln
{
    public static Regel ProgrammErkannt { get; } = new(
        "ZV-01", "Das Programm der Vereinbarung ist nicht erkennbar; ohne Programm kann sie nicht geführt werden.", "R1 (Titelblatt)");

    public static Regel JahrErkannt { get; } = new(
        "ZV-02", "Das Jahr der Vereinbarung ist nicht erkennbar; ohne Jahr kann sie nicht geführt werden.", "R1 (Titelblatt)");

    public static Regel KoerperschaftBekannt { get; } = new(
        "ZV-03", "Die Gebietskörperschaft steht nicht im Katalog; ohne sie kann die Vereinbarung nicht geführt werden.", "R1, R3 (Titelblatt)");

    public static Regel NurEineJeJahrUndKoerperschaft { get; } = new(
        "ZV-04", "Für dieses Programm, dieses Jahr und diese Gebietskörperschaft gibt es bereits eine Zielvereinbarung.", "R1 (Titelblatt)");
}
