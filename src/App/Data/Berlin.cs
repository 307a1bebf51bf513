namespace Zielwerk.App.Data;

/// <summary>The day it is in Germany, whatever the server's zone.</summary>
public static class Berlin
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    extension(TimeProvider clock)
    {
        /// <summary>Today in Europe/Berlin.</summary>
        public DateOnly Heute() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);
    }
}
