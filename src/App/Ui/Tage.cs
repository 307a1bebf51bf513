namespace Zielwerk.App.Ui;

/// <summary>Days in words, to stand beside a date, never instead of it.</summary>
public static class Tage
{
    /// <summary>"seit gestern", "heute", "morgen", "noch 12 Tage".</summary>
    public static string Rest(DateOnly tag, DateOnly heute) => (tag.DayNumber - heute.DayNumber) switch
    {
        < -1 and var n => $"seit {Zahlen.Anzahl(-n)} Tagen",
        -1 => "seit gestern",
        0 => "heute",
        1 => "morgen",
        var n => $"noch {Zahlen.Anzahl(n)} Tage",
    };
}
