using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>What an agreement says, as a record. A value that the text does not give is null or an empty list; nothing is invented.</summary>
/// <remarks>The JSON form is the contract in samples/golden/README.md.</remarks>
public sealed record Vereinbarungsinhalt
{
    public required string Dokumentart { get; init; }
    public required Programmangabe Programm { get; init; }
    public required int? Jahr { get; init; }
    public required IReadOnlyList<Partei> Parteien { get; init; }
    public required Gebietsangabe? Gebiet { get; init; }
    public required Strategieangabe? Strategie { get; init; }
    public required IReadOnlyList<string> Rechtskreise { get; init; }
    public required Buendnisangabe? Buendnis { get; init; }
    public required string? Fachkonzept { get; init; }
    public required string? Servicestelle { get; init; }
    public required IReadOnlyList<string> Schwerpunkte { get; init; }
    public required Foerderschwerpunkt? Foerderschwerpunkt { get; init; }
    public required Budgetangabe? Budget { get; init; }
    public required IReadOnlyList<VereinbarteMassnahmenart> Massnahmenarten { get; init; }
    public required string? Bewilligungsbehoerde { get; init; }
    public required Besprechungsangabe? Besprechung { get; init; }
    public required string? Portal { get; init; }
    public required IReadOnlyList<Unterschrift> Unterschriften { get; init; }
    public required IReadOnlyList<Klauseltext> Klauseln { get; init; }
}

/// <summary>Name of the programme without the year, and its short form ("AQB") or null.</summary>
public sealed record Programmangabe(string Name, string? Kurzform);

/// <summary>Which side a party or a signature belongs to.</summary>
public enum Parteirolle
{
    Land,
    Gebiet,
}

/// <summary>A party of the agreement; <see cref="Roh"/> as on the title page, with article, null when it is not named there. Gender and forms are null when no catalogue knows the name.</summary>
public sealed record Partei(Parteirolle Rolle, string Name, string? Kurzform, string? Roh, Genus? Genus, Beugung? Formen);

/// <summary>The body with kind and AGS from the catalogue; both null when the catalogue does not know it.</summary>
public sealed record Gebietsangabe(string Name, Koerperschaftsart? Art, string? Ags);

public sealed record Strategieangabe(string Name, string Inhaber);

/// <summary>Alliance ("Bündnis für Ausbildung") with its period in years (R6).</summary>
public sealed record Buendnisangabe(string Name, int? Von, int? Bis);

/// <summary>What the extra Land funds of the year are for (R21).</summary>
public sealed record Foerderschwerpunkt(int? Jahr, string Text);

/// <summary>The money of § 4 (R23, R24). <see cref="InWorten"/> is the amount in words as written, or null.</summary>
public sealed record Budgetangabe(Geld? Betrag, string Waehrung, int? Jahr, string? Roh, string? InWorten, IReadOnlyList<Teilbetrag> Aufteilung);

public sealed record Teilbetrag(string Bezeichnung, Geld Betrag);

/// <summary>A Maßnahmenart of § 5; the number counts from 1, <see cref="NummerRoh"/> is what the source shows (R26).</summary>
public sealed record VereinbarteMassnahmenart(int Nummer, string? NummerRoh, string Name, string Roh, IReadOnlyList<VereinbartesProjekt> Projekte);

public sealed record VereinbartesProjekt(string Name, string Roh, int? Teilnehmende, Geld? Betrag);

public sealed record Besprechungsangabe(string Name, string? Jahreszeit, int? Jahr);

/// <summary>A signature (R38 to R42). The date is null when blank or illegible; <see cref="DatumRoh"/> keeps the source words.</summary>
public sealed record Unterschrift(Parteirolle Partei, string? Ort, DateOnly? Datum, string? DatumRoh, string? Name, string? NameRoh, string? Amt, string? Koerperschaft);

/// <summary>A clause as read: Präambel has no number; the list of § 5 is not in the paragraphs.</summary>
public sealed record Klauseltext(int? Nummer, string Titel, string? Untertitel, IReadOnlyList<string> Absaetze);
