using System.Text.RegularExpressions;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>Parts a paragraph into its sentences.</summary>
public static partial class Satzteilung
{
    /// <summary>The sentences in order, without the blanks between them; "Abs. 1", "z. B." and "3. August" end none.</summary>
    public static IReadOnlyList<string> Saetze(string absatz)
    {
        var saetze = new List<string>();
        var von = 0;
        foreach (var ende in Satzende().EnumerateMatches(absatz))
        {
            if (!KeinEnde().IsMatch(absatz.AsSpan(von, ende.Index + 1 - von)))
            {
                saetze.Add(absatz[von..(ende.Index + ende.Length)].Trim());
                von = ende.Index + ende.Length;
            }
        }

        if (absatz[von..].Trim() is { Length: > 0 } rest)
        {
            saetze.Add(rest);
        }

        return saetze;
    }

    [GeneratedRegex(@"[.!?][“""»)]?\s+(?=[A-ZÄÖÜ„»""(])", RegexOptions.CultureInvariant)]
    private static partial Regex Satzende();

    [GeneratedRegex(@"(?:\b\d{1,2}|\b(?:Abs|Nr|Art|Dr|Prof|bzw|ca|sog|ggf|inkl|vgl|Ziff|lit|St|[a-zA-Z]))\.$", RegexOptions.CultureInvariant)]
    private static partial Regex KeinEnde();
}
