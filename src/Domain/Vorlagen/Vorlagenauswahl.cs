namespace Zielwerk.Domain.Vorlagen;

/// <summary>Chooses the wording for a year (R43).</summary>
public static class Vorlagenauswahl
{
    /// <summary>The template of the year; without one the nearest year's, the earlier one on a tie.</summary>
    /// <exception cref="ArgumentException">There is no template at all.</exception>
    public static Vorlage Fuer(IReadOnlyList<Vorlage> vorlagen, int jahr) =>
        vorlagen.Count == 0
            ? throw new ArgumentException("Es ist keine Vorlage hinterlegt.", nameof(vorlagen))
            : vorlagen.OrderBy(v => Math.Abs(v.Jahr - jahr)).ThenBy(v => v.Jahr).First();
}
