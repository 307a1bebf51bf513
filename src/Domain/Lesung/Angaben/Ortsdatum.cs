using Zielwerk.Domain.Lesung.Schreibweisen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>A line "Wiesbaden, den 2.8.2025" taken apart; with it a block of signatures begins (R38, R39).</summary>
/// <param name="Ort">Place, or null when only dots stand there.</param>
/// <param name="Vorspann">Place with "den", as found.</param>
/// <param name="Datum">What stands behind, as found; null when blank or only dots.</param>
internal sealed record Ortsdatum(string? Ort, string Vorspann, string? Datum, Datumsfund Fund)
{
    /// <summary>A day that stands alone: it may belong to the place above it.</summary>
    public bool NurDatum => Ort is null && Vorspann.Length == 0 && Datum is not null;

    private const int LaengsterOrt = 5;
    private const int LaengstesDatum = 45;
    private static readonly string[] Vorworte = ["am ", "im "];

    /// <summary>Takes the line apart, or gives null when it is no such line.</summary>
    public static Ortsdatum? Lies(string zeile)
    {
        var text = zeile.Trim();
        if (text.Length is < 4 or > 110)
        {
            return null;
        }

        // The label of a form: "Ort, Datum: Kassel, den 2.8.2025".
        var punkte = text.IndexOf(':', StringComparison.Ordinal);
        if (punkte > 0 && text[..punkte].Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries).All(w => w is "Ort" or "Datum" or "und"))
        {
            text = text[(punkte + 1)..].Trim();
        }

        // A lost blank: "Kassel,den 2.8.2025".
        var klebt = text.IndexOf(",d", StringComparison.Ordinal);
        text = klebt > 0 ? text.Insert(klebt + 1, " ") : text;
        var worte = text.Split(' ');
        for (var i = 0; i < Math.Min(worte.Length, LaengsterOrt + 1); i++)
        {
            var komma = i > 0 && (worte[i - 1].EndsWith(',') || (worte[i - 1].EndsWith('.') && i < 4));
            if (i == 0 || !IstDen(worte[i], out var rest) || (!komma && !Schluss(worte, i)))
            {
                continue;
            }

            var vorspann = string.Join(' ', worte[..(i + 1)]);
            vorspann = vorspann[..^rest.Length];
            return Baue(string.Join(' ', worte[..i]), vorspann, text[vorspann.Length..].Trim());
        }

        return OhneDen(text) ?? MitDatum(text, worte);
    }

    /// <summary>"Kassel, 12.03.2024", "Kassel, am 3. Juni 2024", "Kassel, im Juni 2024", "Kassel, 2024", "Kassel, ______".</summary>
    private static Ortsdatum? OhneDen(string text)
    {
        var trenner = text.IndexOf(',', StringComparison.Ordinal);
        if (trenner < 1)
        {
            return null;
        }

        var ab = trenner + 1;
        foreach (var vorwort in Vorworte)
        {
            ab = ab == trenner + 1 && text.AsSpan(ab).TrimStart().StartsWith(vorwort) ? text.IndexOf(vorwort, ab, StringComparison.Ordinal) + vorwort.Length : ab;
        }

        var datum = text[ab..].Trim();
        return Datumsangaben.IstDatumsplatz(datum) ? Baue(text[..trenner], text[..ab].TrimEnd(), datum) : null;
    }

    /// <summary>"Kassel am 12.3.2024", "Kassel, d. 12.3.2024", "12.3.2024": a day ends the line, before it at most a place.</summary>
    private static Ortsdatum? MitDatum(string text, string[] worte)
    {
        for (var i = 0; i < Math.Min(worte.Length, LaengsterOrt + 2); i++)
        {
            if (Datumsangaben.Lies(string.Join(' ', worte[i..])) is not { Zustand: Datumszustand.Gelesen, ZiffernErsetzt: false })
            {
                continue;
            }

            var bis = i;
            while (bis > 0 && worte[bis - 1] is "am" or "den" or "d." or "im")
            {
                bis--;
            }

            var vorspann = string.Join(' ', worte[..i]);
            return i == 0 || bis < i ? Baue(string.Join(' ', worte[..bis]), vorspann, text[vorspann.Length..].Trim()) : null;
        }

        return null;
    }

    private static Ortsdatum? Baue(string ort, string vorspann, string datum)
    {
        ort = ort.TrimEnd(',', '.', ' ');
        var ohneOrt = !ort.Any(char.IsLetter);
        if (datum.Length > LaengstesDatum || (!ohneOrt && (!IstGross(ort.FirstOrDefault(char.IsLetterOrDigit)) || ort.Split(' ').Length > LaengsterOrt)))
        {
            return null;
        }

        var fund = Datumsangaben.Lies(datum);
        return new(ohneOrt ? null : ort, vorspann, datum.Any(char.IsLetterOrDigit) ? datum : null, fund);
    }

    // "5chwalm-Eder-Kreis": a digit in front is a capital misread.
    private static bool IstGross(char zeichen) => char.IsUpper(zeichen) || char.IsAsciiDigit(zeichen);

    private static bool IstDen(string wort, out string rest)
    {
        var kern = new string([.. wort.TakeWhile(char.IsLetter)]);
        rest = wort[kern.Length..];
        return kern.Length is 3 or 4 && Aehnlichkeit.Geruest(kern) is { Length: 3 } geruest && Aehnlichkeit.Abstand(geruest, "den") <= 1 && kern is not ("der" or "des" or "dem") && char.IsLower(kern[0]);
    }

    /// <summary>"Hanau den 4.5.2024": without a comma only a date or blank line behind "den" counts.</summary>
    private static bool Schluss(string[] worte, int i) =>
        Datumsangaben.Lies(string.Join(' ', worte[(i + 1)..])) is { Zustand: Datumszustand.Gelesen }
        || (i + 1 < worte.Length && worte[(i + 1)..].All(w => w.All(c => c is '_' or '.' or '…')));
}
