using Zielwerk.Domain.Lesung;

namespace Zielwerk.App.Lesung;

/// <summary>A reading's outcome as a German line for the command line.</summary>
internal static class Ausgangstext
{
    public static string Zu(Lesungsergebnis ergebnis) => ergebnis.Ausgang switch
    {
        Ausgang.Angenommen => "angenommen" + InKlammern(ergebnis),
        Ausgang.ZuPruefen => "zu prüfen" + InKlammern(ergebnis),
        _ => "abgelehnt. " + string.Join(" ", ergebnis.Befunde.Where(b => b.Schwere == Schwere.Fehler).Select(b => b.Meldung)),
    };

    private static string InKlammern(Lesungsergebnis ergebnis)
    {
        string?[] teile =
        [
            Anzahl(ergebnis, Schwere.Fehler, "Fehler", "Fehler"),
            Anzahl(ergebnis, Schwere.Warnung, "Warnung", "Warnungen"),
            Anzahl(ergebnis, Schwere.Info, "Hinweis", "Hinweise"),
        ];
        var text = string.Join(", ", teile.Where(t => t is not null));
        return text.Length > 0 ? $" ({text})" : "";
    }

    private static string? Anzahl(Lesungsergebnis ergebnis, Schwere schwere, string eins, string viele) =>
        ergebnis.Befunde.Count(b => b.Schwere == schwere) switch { 0 => null, 1 => $"1 {eins}", var n => $"{n} {viele}" };
}
