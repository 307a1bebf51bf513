using Zielwerk.App.Ui;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Organisationen;

/// <summary>Organisations and roles as people read them.</summary>
public static class Organisationsworte
{
    public static string Von(Organisationsart art) => art switch
    {
        Organisationsart.Bewilligungsbehoerde => "Bewilligungsbehörde",
        Organisationsart.Gebietskoerperschaft => "Gebietskörperschaft",
        Organisationsart.Traeger => "Träger",
        Organisationsart.Pruefung => "Prüfung",
        _ => art.ToString(),
    };

    public static string Von(Rolle rolle) => Access.Rollenworte.Von(rolle);

    /// <summary>What the role is for, in half a sentence.</summary>
    public static string Zweck(Rolle rolle) => rolle switch
    {
        Rolle.Betrieb => "trägt Organisationen ein, sieht keine Vorgänge",
        Rolle.Programmsteuerung => "steuert das Programm im Ministerium",
        Rolle.Bewilligung => "bearbeitet Vorgänge in der Bewilligungsbehörde",
        Rolle.Koordination => "bearbeitet die Vorgänge der Gebietskörperschaft",
        Rolle.Projektleitung => "leitet Projekte beim Träger",
        Rolle.Pruefung => "liest alles, ändert nichts",
        _ => "verwaltet Personen und Rollen der Organisation",
    };

    /// <summary>"seit 2. Mai 2026", "2. Mai 2026 bis 3. Juni 2026", "ab 2. Mai 2027".</summary>
    public static string Zeitraum(DateOnly von, DateOnly? bis, DateOnly heute) => bis is { } ende
        ? $"{Zahlen.Tag(von)} bis {Zahlen.Tag(ende)}"
        : $"{(von > heute ? "ab" : "seit")} {Zahlen.Tag(von)}";

    public static (Zustand Zeichen, string Wort) Stand(Vertretung vertretung, DateOnly heute, bool ruht) =>
        vertretung.WiderrufenAm is not null ? (Zustand.None, "beendet")
        : heute < vertretung.Von ? (Zustand.Open, "kommt")
        : heute <= vertretung.Bis && ruht ? (Zustand.Prob, "ruht, Zugang gesperrt")
        : heute <= vertretung.Bis ? (Zustand.Run, "läuft")
        : (Zustand.Done, "vorbei");
}
