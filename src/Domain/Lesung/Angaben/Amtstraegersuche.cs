using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>Looks for the office holder a garbled name may mean (R41): offered with a finding, never taken silently.</summary>
internal static class Amtstraegersuche
{
    private const float NahGenug = 0.78f;

    /// <summary>The nearest office holder, or null when none is near enough; those in office in the year come first.</summary>
    /// <param name="wer">Which office holders come into question.</param>
    public static Amtstraeger? Aehnlich(Dokument dok, string name, Func<Amtstraeger, bool>? wer = null, int? jahr = null)
    {
        var kern = Aehnlichkeit.Kern(name);
        return dok.Kataloge.Amtstraeger
            .Where(a => wer is null || wer(a))
            .Select(a => (Traeger: a, Guete: Aehnlichkeit.LangerVergleich(kern, Aehnlichkeit.Kern(a.Name))))
            .Where(x => x.Guete >= NahGenug)
            .OrderByDescending(x => jahr is null || ImAmt(x.Traeger, jahr.Value))
            .ThenByDescending(x => x.Guete)
            .Select(x => x.Traeger)
            .FirstOrDefault();
    }

    private static bool ImAmt(Amtstraeger a, int jahr) => (a.Von is null || a.Von.Value.Year <= jahr + 1) && (a.Bis is null || a.Bis.Value.Year >= jahr);
}
