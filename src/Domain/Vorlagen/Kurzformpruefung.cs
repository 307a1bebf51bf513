using System.Text.RegularExpressions;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Vorlagen;

/// <summary>Finds short forms that a text uses without introducing them (R46): a hint, never an obstacle.</summary>
public static class Kurzformpruefung
{
    /// <summary>Checks the short forms of a template in a text.</summary>
    /// <param name="absaetze">The paragraphs in their order.</param>
    /// <param name="kurzformen">Short forms to look for.</param>
    /// <returns>One VL-03 per short form whose first appearance is not the introduction in brackets ("... (HMSI)").</returns>
    public static IReadOnlyList<Verstoss> Pruefe(IEnumerable<string> absaetze, IEnumerable<string> kurzformen)
    {
        var text = string.Join('\n', absaetze);
        return [.. kurzformen.Where(k => !IstEingefuehrt(text, k)).Select(k => new Verstoss(VorlagenRegeln.KurzformEingefuehrt, k))];
    }

    /// <summary>Checks a draft against the short forms of its template.</summary>
    public static IReadOnlyList<Verstoss> Pruefe(Entwurf entwurf, Vorlage vorlage) =>
        Pruefe(entwurf.Klauseln.SelectMany(k => k.Absaetze).Select(a => a.Text), vorlage.Kurzformen.Keys);

    /// <summary>Where a short form stands first in a text as a word of its own: the place after it, or null.</summary>
    public static int? EndeDerErsten(string text, string kurzform) =>
        Erste(text, kurzform) is { Success: true } erste ? erste.Index + erste.Length : null;

    private static bool IstEingefuehrt(string text, string kurzform)
    {
        var erste = Erste(text, kurzform);
        return !erste.Success
            || (erste.Index > 0 && text[erste.Index - 1] == '(' && erste.Index + erste.Length < text.Length && text[erste.Index + erste.Length] == ')');
    }

    private static Match Erste(string text, string kurzform) => Regex.Match(text, $@"(?<!\w){Regex.Escape(kurzform)}(?!\w)", RegexOptions.CultureInvariant);
}
