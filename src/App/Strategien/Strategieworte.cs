using Zielwerk.App.Ui;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Strategien;

/// <summary>How a strategy stands, in words.</summary>
public static class Strategieworte
{
    public static string Stand(IReadOnlyList<Strategiehinweis> hinweise) => hinweise is not [var erster, ..] ? "Vollständig" : erster.Mangel switch
    {
        Strategiemangel.Fehlt => "Fehlt",
        Strategiemangel.Abgelaufen => "Abgelaufen",
        Strategiemangel.NichtEingereicht => "Nicht eingereicht",
        Strategiemangel.FortschreibungUeberfaellig => "Überfällig",
        Strategiemangel.FortschreibungFaellig => "Bald fällig",
        _ => "Nicht vollständig abgestimmt",
    };

    public static Zustand Zeichen(IReadOnlyList<Strategiehinweis> hinweise) => hinweise is not [var erster, ..] ? Zustand.Done : erster.Mangel switch
    {
        Strategiemangel.Fehlt or Strategiemangel.Abgelaufen or Strategiemangel.FortschreibungUeberfaellig => Zustand.Prob,
        _ => Zustand.Part,
    };
}
