namespace Zielwerk.Domain.Grundlagen;

/// <summary>A public holiday that is not simply a Sunday.</summary>
public sealed record Feiertag(DateOnly Tag, string Name);

/// <summary>The public holidays of Hessen (§ 1 HFeiertagsG), computed for the years 1990 to 2100 (IOP-25).</summary>
public static class Feiertage
{
    public const int ErstesJahr = 1990;
    public const int LetztesJahr = 2100;
    private static readonly IReadOnlyList<Feiertag>[] Jahre = [.. Enumerable.Range(ErstesJahr, LetztesJahr - ErstesJahr + 1).Select(Berechne)];

    /// <summary>The holidays of a year in the order of the calendar. Sundays are not among them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year before 1990 or after 2100: other law applied, or nobody knows.</exception>
    public static IReadOnlyList<Feiertag> Im(int jahr)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jahr, ErstesJahr);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(jahr, LetztesJahr);
        return Jahre[jahr - ErstesJahr];
    }

    /// <summary>The name of the holiday, or null when the day is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">See <see cref="Im"/>.</exception>
    public static string? Name(DateOnly tag) => Im(tag.Year).FirstOrDefault(f => f.Tag == tag)?.Name;

    /// <summary>Easter Sunday of the Gregorian calendar (method of Meeus, Jones and Butcher).</summary>
    public static DateOnly Ostersonntag(int jahr)
    {
        var a = jahr % 19;
        var (b, c) = (jahr / 100, jahr % 100);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - (b / 4) - g + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(jahr, n / 31, (n % 31) + 1);
    }

    private static IReadOnlyList<Feiertag> Berechne(int jahr)
    {
        var ostern = Ostersonntag(jahr);
        List<Feiertag> tage =
        [
            new(new(jahr, 1, 1), "Neujahr"),
            new(ostern.AddDays(-2), "Karfreitag"),
            new(ostern.AddDays(1), "Ostermontag"),
            new(new(jahr, 5, 1), "Tag der Arbeit"),
            new(ostern.AddDays(39), "Christi Himmelfahrt"),
            new(ostern.AddDays(50), "Pfingstmontag"),
            new(ostern.AddDays(60), "Fronleichnam"),
            new(new(jahr, 10, 3), "Tag der Deutschen Einheit"),
            new(new(jahr, 12, 25), "1. Weihnachtstag"),
            new(new(jahr, 12, 26), "2. Weihnachtstag"),
        ];
        if (jahr == 2017)
        {
            tage.Add(new(new(2017, 10, 31), "Reformationstag")); // once, in all Länder: 500 years
        }

        if (jahr <= 1994)
        {
            // The Wednesday before 23 November; given up in 1995 to pay for the Pflegeversicherung.
            var vor = new DateOnly(jahr, 11, 22);
            tage.Add(new(vor.AddDays(-(((int)vor.DayOfWeek - (int)DayOfWeek.Wednesday + 7) % 7)), "Buß- und Bettag"));
        }

        return [.. tage.OrderBy(f => f.Tag)];
    }
}
