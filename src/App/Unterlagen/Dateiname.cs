using System.Globalization;
using System.Text;
using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Unterlagen;

/// <summary>Names of files that come from elsewhere: no folder, nothing invisible, nothing a system reserves, one extension.</summary>
public static class Dateiname
{
    private const string Ersatz = "Unterlage";
    private static readonly HashSet<string> Reserviert = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name as it may be stored, shown and served; <paramref name="endung"/> with dot is its only extension.</summary>
    public static string Bereinige(string name, string endung)
    {
        // Both kinds of separators, whatever system this runs on.
        var ohneOrdner = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var stamm = ohneOrdner.EndsWith(endung, StringComparison.OrdinalIgnoreCase) ? ohneOrdner[..^endung.Length] : ohneOrdner;
        var text = new StringBuilder();
        foreach (var zeichen in Gueltig(stamm).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var ersatz = Rune.GetUnicodeCategory(zeichen) switch
            {
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => null,
                UnicodeCategory.SpaceSeparator => " ",
                _ when "<>\"|?*%;=&#'`$".Contains(zeichen.ToString(), StringComparison.Ordinal) => "_",
                // A second extension says what the file is not.
                _ when zeichen.Value == '.' => "_",
                _ => zeichen.ToString(),
            };
            text.Append(ersatz);
        }

        var sauber = string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('_', '-', ' ');
        if (sauber.Length == 0 || Reserviert.Contains(sauber.Split(' ', '_')[0]))
        {
            sauber = sauber.Length == 0 ? Ersatz : $"{Ersatz} {sauber}";
        }

        var hoechstens = Unterlage.LaengsterName - endung.Length;
        return (sauber.Length <= hoechstens ? sauber : Gueltig(sauber[..hoechstens]).TrimEnd()) + endung;
    }

    /// <summary>Without halves of pairs, which neither database nor header can carry.</summary>
    private static string Gueltig(string text) => new([.. text.Where((z, i) =>
        !char.IsSurrogate(z)
        || (char.IsHighSurrogate(z) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(z) && i > 0 && char.IsHighSurrogate(text[i - 1])))]);
}
