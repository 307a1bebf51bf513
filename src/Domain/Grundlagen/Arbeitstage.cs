namespace Zielwerk.Domain.Grundlagen;

/// <summary>Working days in Hessen: neither Saturday nor Sunday nor public holiday (§ 193 BGB). 24 and 31 December are working days.</summary>
public static class Arbeitstage
{
    /// <summary>What keeps the day from being a working day, in German ("Samstag", "Feiertag: Fronleichnam"), or null when it is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside of <see cref="Feiertage"/>.</exception>
    public static string? Hindernis(DateOnly tag) => Feiertage.Name(tag) is { } name
        ? $"Feiertag: {name}"
        : tag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? tag.ToString("dddd", Deutsch.Kultur) : null;

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside of <see cref="Feiertage"/>.</exception>
    public static DateOnly Ab(DateOnly tag)
    {
        while (Hindernis(tag) is not null)
        {
            tag = tag.AddDays(1);
        }

        return tag;
    }
}
