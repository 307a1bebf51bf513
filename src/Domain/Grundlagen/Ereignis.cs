namespace Zielwerk.Domain.Grundlagen;

/// <summary>
/// Something that happened to an aggregate. Derived records name it and carry what changed; the log (Akte) keeps it for good,
/// so an event holds no personal data beyond what the act itself needs.
/// </summary>
/// <param name="Grund">Why it was done, in words a case worker understands; never empty.</param>
public abstract record Ereignis(string Grund);
