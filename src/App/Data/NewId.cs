using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Data;

/// <summary>Makes new ids: version 7, so that rows lie in the order of their making.</summary>
public static class NewId
{
    extension<T>(Id<T>)
    {
        public static Id<T> New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
    }
}
