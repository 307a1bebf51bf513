using System.Globalization;
using System.Text.RegularExpressions;

namespace Zielwerk.App.Register;

/// <summary>Reads the paths of the JSON contract.</summary>
public static partial class Pfad
{
    /// <summary>"clauses[1].paragraphs[3]" as clause 1, paragraph 3; null for any other path.</summary>
    public static (int Klausel, int? Absatz)? Klausel(string pfad)
    {
        var m = Klauselpfad().Match(pfad);
        return m.Success
            ? (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), m.Groups[2].Success ? int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) : null)
            : null;
    }

    [GeneratedRegex(@"^clauses\[(\d{1,5})\](?:\.paragraphs\[(\d{1,5})\])?", RegexOptions.CultureInvariant)]
    private static partial Regex Klauselpfad();
}
