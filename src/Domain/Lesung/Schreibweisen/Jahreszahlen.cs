namespace Zielwerk.Domain.Lesung.Schreibweisen;

/// <summary>Reads a year of four digits, look-alike letters included.</summary>
internal static class Jahreszahlen
{
    /// <summary>A year from 1990 to 2099, or null; "2O24" is 2024.</summary>
    public static int? Lies(string wort)
    {
        if (wort.Length != 4 || !Betragsziffern.IstZahl(wort))
        {
            return null;
        }

        var jahr = 0;
        foreach (var c in wort)
        {
            if (Betragsziffern.Ziffer(c) is not { } ziffer)
            {
                return null;
            }

            jahr = (jahr * 10) + (ziffer - '0');
        }

        return jahr is >= 1990 and <= 2099 ? jahr : null;
    }

    /// <summary>True when every digit is a real one.</summary>
    public static bool IstRein(string wort) => wort.Length == 4 && wort.All(char.IsAsciiDigit);
}
