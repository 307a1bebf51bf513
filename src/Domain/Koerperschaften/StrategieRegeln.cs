using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Koerperschaften;

/// <summary>Rules of the regional strategy.</summary>
public static class StrategieRegeln
{
    public static Regel NurGebietskoerperschaft { get; } = new("ST-1", "Eine Strategie haben nur Landkreise und kreisfreie Städte.", "R8 (Präambel)");

    public static Regel AngabeFehlt { get; } = new("ST-2", "Es fehlt eine Angabe. Füllen Sie alle Felder aus.", "R8, R20");

    public static Regel EndeVorBeginn { get; } = new("ST-3", "Das Ende liegt vor dem Beginn.", "R19");

    public static Regel TagLiegtVorn { get; } = new("ST-4", "Dieser Tag liegt in der Zukunft. Geben Sie den Tag an, an dem es geschehen ist.", "R20");

    public static Regel EingereichtVorBeschluss { get; } = new("ST-5", "Eingereicht werden kann erst, was beschlossen ist.", "R8");

    public static Regel FassungNichtNeuer { get; } = new("ST-6", "Eine neue Fassung beginnt nach der letzten.", "R19");

    public static Regel SchonEingereicht { get; } = new("ST-7", "Diese Fassung ist schon eingereicht.", "R8");
}
