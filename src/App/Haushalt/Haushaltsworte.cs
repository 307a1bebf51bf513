using Zielwerk.App.Ui;
using Zielwerk.Domain.Haushalt;

namespace Zielwerk.App.Haushalt;

/// <summary>States and parts of a year in words.</summary>
public static class Haushaltsworte
{
    public static string Von(Programmjahrzustand zustand) => zustand switch
    {
        Programmjahrzustand.Vorbereitung => "In Vorbereitung",
        Programmjahrzustand.Eroeffnet => "Eröffnet",
        _ => "Abgeschlossen",
    };

    public static Zustand Zeichen(Programmjahrzustand zustand) => zustand switch
    {
        Programmjahrzustand.Vorbereitung => Zustand.Part,
        Programmjahrzustand.Eroeffnet => Zustand.Run,
        _ => Zustand.Done,
    };

    /// <summary>Last part of the address where a part of a year is edited, and its anchor on the page of the year.</summary>
    public static string Weg(Jahresabschnitt abschnitt) => abschnitt switch
    {
        Jahresabschnitt.Jahreswerte => "werte",
        _ => abschnitt.ToString().ToLowerInvariant(),
    };
}
