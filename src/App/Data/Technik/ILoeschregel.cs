namespace Zielwerk.App.Data.Technik;

/// <summary>Deletes what is kept for a time only.</summary>
public interface ILoeschregel
{
    /// <summary>Deletes what is due on that day (Europe/Berlin) and says how much it was.</summary>
    Task<int> WendeAnAsync(IServiceProvider dienste, DateOnly heute, CancellationToken abbruch);
}
