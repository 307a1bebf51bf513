namespace Zielwerk.Domain.Lesung.Schreibweisen;

/// <summary>Style of the label a list entry begins with.</summary>
internal enum Zeichenart
{
    Keines,
    Punkt,
    Zahl,
    Dezimal,
    Buchstabe,
    Roemisch,
    Wort,
}

/// <param name="Art">Style of the label.</param>
/// <param name="Wert">Position it names, or 0 for bullets.</param>
/// <param name="Roh">The label as written, or null without one.</param>
/// <param name="Rest">What follows.</param>
internal readonly record struct Gliederungszeichen(Zeichenart Art, int Wert, string? Roh, string Rest)
{
    private const string Punkte = "•◦▪▫■□●○‣⁃∙·-–—*+►➢✓";

    private static readonly string[] Roemische = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>Splits the label off a line: "1.", "b)", "I.", "3.1", "Maßnahmenart 3:", "•", "-", "o" (R26).</summary>
    public static Gliederungszeichen Lies(string zeile)
    {
        var text = zeile.Trim();
        if (text.Length == 0)
        {
            return new(Zeichenart.Keines, 0, null, "");
        }

        // Word's symbol fonts put their bullets into the private use area.
        if ((Punkte.Contains(text[0], StringComparison.Ordinal) || text[0] is >= '\uE000' and <= '\uF8FF') && (text.Length == 1 || text[1] is ' ' or '\t' || (text[0] > '\u2000' && text[0] is not ('–' or '—'))))
        {
            return new(Zeichenart.Punkt, 0, text[..1], text[1..].TrimStart());
        }

        if (text.Length > 2 && text[0] is 'o' or '¢' or '°' or '©' or '»' or '>' && text[1] is ' ' or '\t')
        {
            return new(Zeichenart.Punkt, 0, text[..1], text[2..].TrimStart());
        }

        return Wortzeichen(text) ?? Nummer(text) ?? new(Zeichenart.Keines, 0, null, text);
    }

    private static Gliederungszeichen? Wortzeichen(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank is < 6 or > 16 || !IstMassnahmenart(text[..blank]))
        {
            return null;
        }

        var ende = blank + 1;
        while (ende < text.Length && char.IsLetterOrDigit(text[ende]))
        {
            ende++;
        }

        var wert = Zaehler(text[(blank + 1)..ende]);
        var zeichen = ende;
        while (zeichen < text.Length && text[zeichen] is ':' or '.' or ')' or ' ' or '-' or '–')
        {
            zeichen++;
        }

        return wert > 0 && (zeichen > ende || ende == text.Length) ? new(Zeichenart.Wort, wert, text[..zeichen].TrimEnd(' ', '-', '–'), text[zeichen..]) : null;
    }

    private static bool IstMassnahmenart(string wort) =>
        Aehnlichkeit.Vergleiche(Aehnlichkeit.Geruest(wort), "massnahmenart") >= 0.8f
        || Aehnlichkeit.Vergleiche(Aehnlichkeit.Geruest(wort), "massnahmeart") >= 0.85f
        || wort is "Ziffer" or "Schwerpunkt" or "Handlungsfeld";

    private static Gliederungszeichen? Nummer(string text)
    {
        var klammer = text[0] == '(' ? 1 : 0;
        var ende = klammer;
        while (ende < text.Length && ende < 8 && (char.IsLetterOrDigit(text[ende]) || (text[ende] == '.' && ende + 1 < text.Length && char.IsAsciiDigit(text[ende + 1]) && ende > klammer && char.IsAsciiDigit(text[ende - 1]))))
        {
            ende++;
        }

        if (ende == klammer || ende >= text.Length)
        {
            return null;
        }

        var kern = text[klammer..ende];
        var schluss = text[ende] is '.' or ')' or ':' ? ende + 1 : ende;
        if (schluss < text.Length && schluss > ende && text[schluss] is ')')
        {
            schluss++;
        }

        var dezimal = kern.Contains('.', StringComparison.Ordinal);
        var getrennt = schluss >= text.Length || text[schluss] is ' ' or '\t';
        if ((schluss == ende && !dezimal) || !getrennt)
        {
            return null;
        }

        var rest = text[schluss..].TrimStart();
        if (dezimal)
        {
            var letzte = kern[(kern.LastIndexOf('.') + 1)..];
            return kern.Split('.').All(t => t.Length <= 2) && int.TryParse(letzte, out var d) ? new(Zeichenart.Dezimal, d, text[..schluss], rest) : null;
        }

        if (int.TryParse(kern, out var zahl))
        {
            return kern.Length <= 2 ? new(Zeichenart.Zahl, zahl, text[..schluss], rest) : null;
        }

        if (kern.All(c => c is 'I' or 'V' or 'X' or 'i' or 'v' or 'x') && (kern.Length > 1 || kern[0] is 'I' or 'V' or 'X'))
        {
            return new(Zeichenart.Roemisch, Roemisch(kern), text[..schluss], rest);
        }

        return kern.Length == 1 && char.IsAsciiLetter(kern[0])
            ? new(Zeichenart.Buchstabe, char.ToLowerInvariant(kern[0]) - 'a' + 1, text[..schluss], rest)
            : null;
    }

    private static int Zaehler(string kern) =>
        int.TryParse(kern, out var zahl) ? zahl
        : kern.Length > 0 && kern.All(c => c is 'I' or 'V' or 'X') ? Roemisch(kern)
        : kern.Length == 1 && char.IsAsciiLetter(kern[0]) ? char.ToLowerInvariant(kern[0]) - 'a' + 1
        : 0;

    /// <summary>Value of a roman number of I, V and X in capitals that is written as it should be; else null.</summary>
    public static int? RoemischeZahl(string zahl) => Array.IndexOf(Roemische, zahl) is var i and >= 0 ? i + 1 : null;

    private static int Roemisch(string zahl)
    {
        var summe = 0;
        var werte = zahl.ToUpperInvariant().Select(c => c switch { 'I' => 1, 'V' => 5, _ => 10 }).ToArray();
        for (var i = 0; i < werte.Length; i++)
        {
            summe += i + 1 < werte.Length && werte[i] < werte[i + 1] ? -werte[i] : werte[i];
        }

        return summe;
    }
}
