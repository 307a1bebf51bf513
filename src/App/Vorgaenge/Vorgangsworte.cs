using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Vorgaenge;

/// <summary>States and kinds of a case in words.</summary>
public static class Vorgangsworte
{
    public static string Von(Vorgangszustand zustand) => zustand == Vorgangszustand.Laufend ? "läuft" : "abgeschlossen";

    public static string Von(Sichtbarkeit sichtbarkeit) => sichtbarkeit switch
    {
        Sichtbarkeit.AlleBeteiligten => "Alle Beteiligten",
        Sichtbarkeit.NurLand => "Nur Ministerium und Bewilligungsbehörde",
        _ => "Nur meine Organisation",
    };

    /// <summary>Who may read a note, seen by a reader.</summary>
    public static string Leser(Sichtbarkeit sichtbarkeit) => sichtbarkeit switch
    {
        Sichtbarkeit.AlleBeteiligten => "für alle Beteiligten",
        Sichtbarkeit.NurLand => "nur für das Land",
        _ => "nur für diese Organisation",
    };

    public static string Von(Pflichtstand stand) => stand switch
    {
        Pflichtstand.NochNichtMoeglich => "Noch nicht möglich",
        Pflichtstand.Offen => "Offen",
        Pflichtstand.BaldFaellig => "Bald fällig",
        Pflichtstand.Ueberfaellig => "Überfällig",
        _ => "Erledigt",
    };

    public static Zustand Zeichen(Pflichtstand stand) => stand switch
    {
        Pflichtstand.NochNichtMoeglich => Zustand.None,
        Pflichtstand.Offen => Zustand.Open,
        Pflichtstand.BaldFaellig => Zustand.Part,
        Pflichtstand.Ueberfaellig => Zustand.Prob,
        _ => Zustand.Done,
    };

    public static string Von(Organisationsart art) => art switch
    {
        Organisationsart.Ministerium => "Ministerium",
        Organisationsart.Bewilligungsbehoerde => "Bewilligungsbehörde",
        Organisationsart.Gebietskoerperschaft => "Gebietskörperschaft",
        Organisationsart.Traeger => "Träger",
        Organisationsart.Pruefung => "Prüfung",
        _ => "Betreiber",
    };
}
