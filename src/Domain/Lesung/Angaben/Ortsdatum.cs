using Zielwerk.Domain.Lesung.Schreibweisen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>A line "Wiesbaden, den 2.8.2025" taken apart; with it a block of signatures begins (R38, R39).</summary>
/// <param name="Ort">Place, or null when only dots stand there.</param>
/// <param name="Vorspann">Place with "den", as found.</param>
/// <param name="Datum">What stands behind, as found; null when blank or only dots.</param>
internal sealed record Ortsdatum(string? Ort, string Vorspann, string? Datum, Datumsfund Fund)
{
    private const int LaengsterOrt = 5;
    private const int LaengstesDatum = 45;

    /// <summary>Takes the line apart, or gives null when it is no such line.</summary>
    public static Ortsdatum? Lies(string zeile)
    {
        var text = zeile.Trim();
        if (text.Length is < 4 or > 110)
        {
            return null;
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

        // "Kassel, 12.03.2024" without "den".
        var trenner = text.IndexOf(',', StringComparison.Ordinal);
        return trenner > 0 && Datumsangaben.Lies(text[(trenner + 1)..]) is { Zustand: Datumszustand.Gelesen }
            ? Baue(text[..trenner], text[..(trenner + 1)], text[(trenner + 1)..].Trim())
            : null;
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
