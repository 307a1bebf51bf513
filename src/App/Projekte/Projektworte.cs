using Zielwerk.App.Ui;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Projekte;

/// <summary>States and readers of a project in words.</summary>
public static class Projektworte
{
    /// <summary>A project without Träger is told from one that is under way: somebody has to do something.</summary>
    public static string Von(Projektzustand zustand, bool mitTraeger) => zustand == Projektzustand.Abgeschlossen ? "Abgeschlossen" : mitTraeger ? "Läuft" : "Ohne Träger";

    public static Zustand Zeichen(Projektzustand zustand, bool mitTraeger) =>
        zustand == Projektzustand.Abgeschlossen ? Zustand.Done : mitTraeger ? Zustand.Run : Zustand.Open;

    /// <summary>Who may read a note, seen by a reader.</summary>
    public static string Leser(Sichtbarkeit sichtbarkeit) => sichtbarkeit == Sichtbarkeit.AlleBeteiligten ? "für alle Beteiligten" : "nur für diese Organisation";

    public static string Massnahmenart(int? nummer, string name) => nummer is { } n ? $"{n}. {name}" : name;
}
