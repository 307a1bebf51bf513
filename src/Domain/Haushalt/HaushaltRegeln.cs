using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Haushalt;

/// <summary>Rules of the year and its money.</summary>
public static class HaushaltRegeln
{
    public static Regel KontingentReichtNicht { get; } = new(
        "HH-1", "Das Kontingent reicht nicht. Senken Sie den Betrag oder zuerst eine andere Zuteilung.", "§ 4 der Zielvereinbarung, R25; §§ 16, 38 LHO");

    public static Regel KontingentUnterZuteilungen { get; } = new(
        "HH-2", "So weit lässt sich das Kontingent nicht senken: Es ist schon mehr zugeteilt. Ersetzen Sie zuerst Zuteilungen durch niedrigere.", "R25; §§ 16, 38 LHO");

    public static Regel BetragNegativ { get; } = new("HH-3", "Beträge sind null oder größer.", "R23, R25");

    public static Regel TeileUebersteigenGesamt { get; } = new(
        "HH-4", "Die zweckgebundenen Teile sind zusammen höher als der Betrag. Sie sind in ihm enthalten.", "R13, R21");

    public static Regel SchreibenAelter { get; } = new(
        "HH-5", "Dieses Schreiben ist älter als das geltende. Ein neues Schreiben ersetzt das ältere.", "R25, Ersetzen von Zuteilungsschreiben");

    public static Regel ScheibenUngleichBetrag { get; } = new(
        "HH-6", "Die Jahresscheiben ergeben zusammen nicht den Betrag.", "§§ 16, 38 LHO (Verpflichtungsermächtigungen), R24");

    public static Regel KoerperschaftNichtImJahr { get; } = new(
        "HH-7", "Diese Gebietskörperschaft nimmt in diesem Jahr nicht teil.", "R3 (Titelblatt)");

    public static Regel PruefpunkteOffen { get; } = new(
        "HH-8", "Das Jahr lässt sich erst eröffnen, wenn jeder Punkt der Prüfliste abgehakt ist.", "R4, R43");

    public static Regel UebergangFehlt { get; } = new(
        "HH-9", "In diesem Stand geht das nicht. Ein Jahr wird vorbereitet, dann eröffnet, dann abgeschlossen.", "R4");

    public static Regel NurInVorbereitung { get; } = new("HH-10", "Die Prüfliste gilt nur, solange das Jahr vorbereitet wird.", "R4");

    public static Regel PruefpunktSchonAnders { get; } = new("HH-11", "Dieser Punkt ist inzwischen anders. Laden Sie die Seite neu.", "R4");

    public static Regel JahrUnbekannt { get; } = new("HH-12", "Für dieses Jahr lassen sich keine Fristen berechnen.", "§§ 187 bis 193 BGB, R4");

    public static Regel NurEinesJeJahr { get; } = new("HH-13", "Dieses Programmjahr gibt es schon.", "R4");

    public static Regel JahrAbgeschlossen { get; } = new("HH-14", "Das Programmjahr ist abgeschlossen und lässt sich nicht mehr ändern.", "R4");

    public static Regel NichtsGeaendert { get; } = new("HH-15", "Es ist nichts geändert.", "R4, R25");

    public static Regel AngabeFehlt { get; } = new("HH-16", "Es fehlt eine Angabe. Füllen Sie alles aus, was in einer Zeile steht.", "R4, R15, R26");

    public static Regel Doppelt { get; } = new("HH-17", "Zwei Einträge sind gleich.", "R15, R26");

    public static Regel EndeVorBeginn { get; } = new("HH-18", "Das Ende liegt vor dem Beginn.", "R6");

    public static Regel SchreibenPasstNicht { get; } = new(
        "HH-19", "Dieses Datum passt nicht zum Programmjahr. Ein Schreiben stammt aus den zwei Jahren davor, dem Jahr selbst oder den fünf danach.", "R25");

    public static Regel KontingentFehlt { get; } = new(
        "HH-20", "Für dieses Jahr ist noch kein Kontingent eingetragen. Tragen Sie es zuerst ein.", "R25");
}
