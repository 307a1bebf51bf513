using System.Text;

namespace Zielwerk.Domain.Lesung.Schreibweisen;

/// <summary>The figure inside an amount: digits, letters mistaken for digits, groups and decimals.</summary>
internal static class Betragsziffern
{
    private const int MeisteZiffern = 14;

    /// <summary>The digit a recognition engine may have shown as this letter, or null.</summary>
    public static char? Ziffer(char c) => c switch
    {
        >= '0' and <= '9' => c,
        'O' or 'o' or 'Q' or 'D' => '0',
        'l' or 'I' or '|' or 'i' or '!' => '1',
        'S' or 's' => '5',
        'B' => '8',
        'Z' or 'z' => '2',
        'G' or 'b' => '6',
        'g' or 'q' => '9',
        _ => null,
    };

    /// <summary>True when a figure begins here: a digit, or a look-alike that a digit or separator follows.</summary>
    public static bool BeginntZahl(string text, int i)
    {
        if (char.IsAsciiDigit(text[i]))
        {
            return true;
        }

        return Ziffer(text[i]) is not null && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))
            && i + 1 < text.Length && IstZahl(text.AsSpan(i, EndeDerZahl(text, i) - i));
    }

    /// <summary>Behind the last character of the figure that begins at <paramref name="i"/>; look-alikes count only next to digits.</summary>
    public static int EndeDerZahl(string text, int i)
    {
        var ende = i;
        while (ende < text.Length && ende - i < 64)
        {
            var c = text[ende];
            if (char.IsAsciiDigit(c))
            {
                ende++;
            }
            else if (Ziffer(c) is not null && !WortFolgt(text, ende))
            {
                ende++;
            }
            else if (c is '.' or ',' or '\'' or '’' && ende + 1 < text.Length && (Ziffer(text[ende + 1]) is not null && !WortFolgt(text, ende + 1)))
            {
                ende++;
            }
            else if (c is ',' or '.' && ende + 1 < text.Length && text[ende + 1] is '-' or '–' or '—')
            {
                ende += ende + 2 < text.Length && text[ende + 2] == '-' ? 3 : 2;
                break;
            }
            else
            {
                break;
            }
        }

        return Math.Max(ende, i + 1);
    }

    /// <summary>A part is a figure when it has digits and no fewer of them than look-alikes.</summary>
    public static bool IstZahl(ReadOnlySpan<char> teil)
    {
        int echt = 0, ersatz = 0;
        foreach (var c in teil)
        {
            if (char.IsAsciiDigit(c))
            {
                echt++;
            }
            else if (Ziffer(c) is not null)
            {
                ersatz++;
            }
            else if (char.IsLetter(c))
            {
                return false;
            }
        }

        return echt > 0 && echt >= ersatz;
    }

    /// <summary>True when the next part continues a figure whose groups are set apart by blanks.</summary>
    public static bool IstGruppe(string bisher, ReadOnlySpan<char> naechste)
    {
        var erste = bisher.LastIndexOf(' ');
        var letzte = bisher[(erste + 1)..];
        if (letzte.Length is 0 or > 3 || (erste >= 0 && letzte.Length != 3) || !letzte.All(char.IsAsciiDigit))
        {
            return false;
        }

        var komma = naechste.IndexOfAny(',', '.');
        var gruppe = komma >= 0 ? naechste[..komma] : naechste;
        return gruppe.Length == 3 && IstZahl(gruppe) && (komma < 0 || naechste.Length - komma <= 4);
    }

    /// <summary>The figure in cents times <paramref name="faktor"/>; null when it is no number within range.</summary>
    public static long? Lies(string zahl, long faktor, out bool ersetzt, out bool mehrdeutig)
    {
        mehrdeutig = false;
        var rein = Rein(zahl, out ersetzt);
        var trenner = rein.AsSpan().LastIndexOfAny(",.");
        var ganz = rein;
        var nach = "";
        if (trenner >= 0)
        {
            var stellen = rein.Length - trenner - 1;
            var zeichen = rein[trenner];
            var mehrfach = rein.IndexOf(zeichen) != trenner;
            if (stellen == 0)
            {
                ganz = rein[..trenner];
            }
            else if (stellen <= 2 || (faktor > 1 && !mehrfach && rein.AsSpan(0, trenner).IndexOfAny(",. ") < 0))
            {
                // "1.121.60": the same sign cannot part both groups and decimals.
                mehrdeutig = mehrfach;
                (ganz, nach) = (rein[..trenner], rein[(trenner + 1)..]);
            }
            else if (stellen != 3)
            {
                mehrdeutig = true;
            }
            else if (zeichen == ',')
            {
                mehrdeutig = true;
            }
        }

        var gruppen = ganz.Split(['.', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (gruppen.Length > 1 && (gruppen[0].Length > 3 || gruppen.Skip(1).Any(g => g.Length != 3)))
        {
            mehrdeutig = true;
        }

        var ziffern = string.Concat(gruppen);
        if (ziffern.Length is 0 or > MeisteZiffern || nach.Length > 6)
        {
            return null;
        }

        var cent = ((decimal)long.Parse(ziffern, System.Globalization.CultureInfo.InvariantCulture)
            + (nach.Length == 0 ? 0m : decimal.Parse("0." + nach, System.Globalization.CultureInfo.InvariantCulture))) * faktor * 100;
        return cent <= 1_000_000_000_000_000m ? (long)decimal.Round(cent) : null;
    }

    private static string Rein(string zahl, out bool ersetzt)
    {
        ersetzt = false;
        var rein = new StringBuilder(zahl.Length);
        foreach (var c in zahl.AsSpan().TrimEnd("-–—"))
        {
            if (c is '.' or ',' or ' ')
            {
                rein.Append(c);
            }
            else if (c is '\'' or '’')
            {
                rein.Append('.');
            }
            else if (Ziffer(c) is { } ziffer)
            {
                ersetzt |= ziffer != c;
                rein.Append(ziffer);
            }
        }

        return rein.ToString();
    }

    private static bool WortFolgt(string text, int i)
    {
        var buchstaben = 0;
        while (i < text.Length && char.IsLetter(text[i]))
        {
            if (Ziffer(text[i]) is null || ++buchstaben > 6)
            {
                return true;
            }

            i++;
        }

        return false;
    }
}
