namespace Zielwerk.Domain.Lesung.Schreibweisen;

/// <summary>What a date's place on a signature line holds (R39).</summary>
internal enum Datumszustand
{
    /// <summary>Nothing, or only dots and lines to write on, or only a year.</summary>
    Leer,

    /// <summary>A day of the calendar.</summary>
    Gelesen,

    /// <summary>Something that is no day of the calendar.</summary>
    Unleserlich,
}

/// <param name="ZiffernErsetzt">Letters were read as digits.</param>
internal readonly record struct Datumsfund(Datumszustand Zustand, DateOnly? Tag, bool ZiffernErsetzt);

/// <summary>Reads days in German notations: "2.8.2025", "02.08.25", "2. August 2025", ISO. Two-digit years belong to this century.</summary>
internal static class Datumsangaben
{
    private static readonly string[] Monate =
        ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"];

    /// <summary>Reads what stands behind "den"; any text gives one of the three states, never an exception.</summary>
    public static Datumsfund Lies(string text)
    {
        if (text.Length > 80)
        {
            return new(Datumszustand.Unleserlich, null, false);
        }

        var teile = Teile(text);
        if (teile.Count == 0)
        {
            return new(Sinnlos(text) ? Datumszustand.Leer : Datumszustand.Unleserlich, null, false);
        }

        if (teile.Count == 1 && teile[0] is { Length: 4 } jahr && jahr.All(char.IsAsciiDigit) && OhneZahl(text))
        {
            return new(Datumszustand.Leer, null, false);
        }

        return Tag(teile, out var ersetzt) is { } tag && !Fremd(text)
            ? new(Datumszustand.Gelesen, tag, ersetzt)
            : new(Datumszustand.Unleserlich, null, false);
    }

    /// <summary>A day, a month with its year, a year alone, or a line to write on: what stands behind a place even without "den".</summary>
    public static bool IstDatumsplatz(string text)
    {
        var teile = Teile(text);
        return Lies(text) switch
        {
            { Zustand: Datumszustand.Gelesen } => true,
            { Zustand: Datumszustand.Leer } => teile.Count > 0 || text.Length >= 4,
            _ => teile.Count == 2 && Monat(teile[0]) > 0 && teile[1].Length == 4 && teile[1].All(char.IsAsciiDigit),
        };
    }

    private static DateOnly? Tag(List<string> teile, out bool ersetzt)
    {
        ersetzt = false;
        if (teile.Count != 3)
        {
            return null;
        }

        var monat = Monat(teile[1]) is var m and > 0 ? m : Zahl(teile[1], ref ersetzt);
        int? jahr, tag;
        if (teile[0].Length == 4 && Zahl(teile[0], ref ersetzt) is { } vorn and > 1900)
        {
            (jahr, tag) = (vorn, Zahl(teile[2], ref ersetzt));
        }
        else
        {
            (tag, jahr) = (Zahl(teile[0], ref ersetzt), Zahl(teile[2], ref ersetzt));
            jahr = teile[2].Length == 2 ? 2000 + jahr : jahr;
        }

        return jahr is >= 1949 and <= 2199 && monat is >= 1 and <= 12 && tag >= 1 && tag <= DateTime.DaysInMonth(jahr.Value, monat.Value)
            ? new DateOnly(jahr.Value, monat.Value, tag.Value)
            : null;
    }

    /// <summary>1 to 12 for a month's name, its short form or a slightly garbled name; else 0.</summary>
    private static int Monat(string wort)
    {
        if (wort.Length < 3 || !char.IsLetter(wort[0]))
        {
            return 0;
        }

        var klein = wort.ToLowerInvariant();
        var treffer = Array.FindIndex(Monate, m => m == klein || (klein.Length >= 3 && m.StartsWith(klein, StringComparison.Ordinal)));
        if (treffer < 0)
        {
            var geruest = Aehnlichkeit.Geruest(klein);
            treffer = Array.FindIndex(Monate, m => m.Length > 3 && Aehnlichkeit.Vergleiche(geruest, Aehnlichkeit.Geruest(m)) >= 0.8f);
        }

        return treffer + 1;
    }

    private static int? Zahl(string teil, ref bool ersetzt)
    {
        if (teil.Length is 0 or > 4 || !Betragsziffern.IstZahl(teil))
        {
            return null;
        }

        var zahl = 0;
        foreach (var c in teil)
        {
            if (Betragsziffern.Ziffer(c) is not { } ziffer)
            {
                return null;
            }

            ersetzt |= ziffer != c;
            zahl = (zahl * 10) + (ziffer - '0');
        }

        return zahl;
    }

    private static List<string> Teile(string text)
    {
        var teile = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                teile.Add(text[start..i]);
                start = -1;
            }
        }

        return teile;
    }

    private static bool Sinnlos(string text) => text.All(c => char.IsWhiteSpace(c) || c is '.' or '_' or '-' or '–' or '…' or '·' or ':' or ',' or '*');

    private static bool OhneZahl(string text) => text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c is '.' or '_' or '-' or '…' or '·' or '–');

    /// <summary>Marks between the parts that no date has: such a line is handwriting, not a date with dirt on it.</summary>
    private static bool Fremd(string text) => text.Any(c => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) && c is not ('.' or '-' or '/' or '–' or ',' or '\\'));
}
