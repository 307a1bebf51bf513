using System.Text.RegularExpressions;

namespace Zielwerk.Domain.Vorlagen;

/// <summary>Lists inside sentences: from text to entries and back (R11, R15).</summary>
public static partial class Aufzaehlung
{
    private const string Sozialgesetzbuch = "SGB ";

    /// <summary>"SGB II, III, VIII, XII und AsylbLG" → each regime written out: the prefix SGB counts for every roman number.</summary>
    public static IReadOnlyList<string> Rechtskreise(string text) =>
        [.. Trenner().Split(text.Trim()).Where(t => t.Length > 0).Select(t => Roemisch().IsMatch(t) ? Sozialgesetzbuch + t : t)];

    /// <summary>The reverse: the prefix SGB stands once before a run of SGB books.</summary>
    public static string Rechtskreise(IReadOnlyList<string> rechtskreise)
    {
        var teile = rechtskreise.Select((r, i) =>
            i > 0 && IstSgb(r) && IstSgb(rechtskreise[i - 1]) ? r[Sozialgesetzbuch.Length..] : r);
        return Fuege([.. teile], " und ");

        static bool IstSgb(string r) => r.StartsWith(Sozialgesetzbuch, StringComparison.Ordinal);
    }

    /// <summary>"Maßnahmen zur A, zu B, C sowie D" → the four entries, without the "zu" that hangs on "Maßnahmen".</summary>
    public static IReadOnlyList<string> Schwerpunkte(string text) =>
        [.. Schwerpunkttrenner().Split(text.Trim()).Where(t => t.Length > 0).Select(t => t.StartsWith("zu ", StringComparison.Ordinal) ? t[3..] : t)];

    /// <summary>The reverse; where the year's own text has a "zu " before an entry, it stands again.</summary>
    /// <param name="schwerpunkte">Entries as <see cref="Schwerpunkte(string)"/> gives them.</param>
    /// <param name="muster">The year's text, or null.</param>
    public static string Schwerpunkte(IReadOnlyList<string> schwerpunkte, string? muster)
    {
        var teile = schwerpunkte.Select(s => muster?.Contains("zu " + s, StringComparison.Ordinal) == true ? "zu " + s : s);
        return Fuege([.. teile], " sowie ");
    }

    private static string Fuege(string[] teile, string letzte) =>
        teile.Length < 2 ? string.Concat(teile) : string.Join(", ", teile[..^1]) + letzte + teile[^1];

    [GeneratedRegex(@"\s*,\s*|\s+und\s+|\s+sowie\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Trenner();

    [GeneratedRegex(@"\s*,\s*|\s+sowie\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Schwerpunkttrenner();

    [GeneratedRegex(@"^[IVX]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Roemisch();
}
