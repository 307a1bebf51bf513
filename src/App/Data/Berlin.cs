namespace Zielwerk.App.Data;

/// <summary>The day it is in Germany, whatever the server's zone.</summary>
public static class Berlin
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    extension(TimeProvider clock)
    {
        /// <summary>Today in Europe/Berlin.</summary>
        public DateOnly Heute() => Tag(clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>The day of a moment (UTC) in Europe/Berlin.</summary>
    public static DateOnly Tag(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));
}
