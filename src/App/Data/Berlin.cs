namespace Zielwerk.App.Data;

/// <summary>The day it is in Germany, whatever the server's zone.</summary>
public static class Berlin
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>A moment as the clocks in Germany show it.</summary>
    /// <param name="utc">Moment, UTC.</param>
    public static DateTime Uhrzeit(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    extension(TimeProvider clock)
    {
        /// <summary>Today in Europe/Berlin.</summary>
        public DateOnly Heute() => Tag(clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>The day of a moment (UTC) in Europe/Berlin.</summary>
    public static DateOnly Tag(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>The moment (UTC) a day begins in Europe/Berlin.</summary>
    public static DateTime Beginn(DateOnly tag) => TimeZoneInfo.ConvertTimeToUtc(tag.ToDateTime(TimeOnly.MinValue), Zone);
}
