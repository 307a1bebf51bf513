namespace Zielwerk.Domain.Lesung;

/// <summary>Flags what has no place in an agreement: hidden characters, markup, formulas (R52). The text is kept as text.</summary>
internal static class Inhaltspruefung
{
    private const int Hoechstens = 5;

    public static void Pruefe(Zeilenfolge zeilen, Fundbuch buch)
    {
        if (zeilen.Verdaechtig.Count > 0)
        {
            var nummern = string.Join(", ", zeilen.Verdaechtig.Take(Hoechstens)) + (zeilen.Verdaechtig.Count > Hoechstens ? " ..." : "");
            buch.Warnung(Befundcodes.SuspiciousContent, null, $"Unsichtbare Zeichen oder Steuerzeichen entfernt (Zeile {nummern}).", null);
        }

        var gemeldet = 0;
        foreach (var zeile in zeilen.Zeilen)
        {
            if (gemeldet < Hoechstens && (HatMarke(zeile.Text) || IstFormel(zeile.Text)))
            {
                buch.Warnung(Befundcodes.SuspiciousContent, null, $"Zeile {zeile.Nummer} enthält Auszeichnung oder eine Formel; sie ist als Text übernommen.", zeile.Text);
                gemeldet++;
            }
        }
    }

    private static bool HatMarke(string text)
    {
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length; i = text.IndexOf('<', i + 1))
        {
            if ((char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!') && text.IndexOf('>', i) > i)
            {
                return true;
            }
        }

        return text.Contains("javascript:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a spreadsheet would run: "=SUM(...)", "@cmd", "+1+cmd|...", also behind a list marker.</summary>
    private static bool IstFormel(string text)
    {
        var inhalt = Schreibweisen.Gliederungszeichen.Lies(text).Rest;
        return inhalt.Length > 1 && (inhalt[0] is '@'
            || (inhalt[0] is '=' && char.IsLetterOrDigit(inhalt[1]))
            || (inhalt[0] is '+' or '-' && char.IsLetterOrDigit(inhalt[1]) && inhalt.AsSpan().IndexOfAny("(|!") > 1 && inhalt.IndexOf(' ', StringComparison.Ordinal) < 0));
    }
}
