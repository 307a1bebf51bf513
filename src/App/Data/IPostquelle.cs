namespace Zielwerk.App.Data;

/// <summary>Something that may put messages into the outbox when its time has come; the post asks it every half minute.</summary>
public interface IPostquelle
{
    Task StelleEinAsync(CancellationToken cancellation);
}
