namespace Zielwerk.Domain.Grundlagen;

/// <summary>
/// Marks a property with personal data (Art. 4 Nr. 1 DSGVO). The Akte says of it only that it changed, never what it was; pages that show it
/// are in the log of read access (SEC-20, PRIV-05).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonenbezogenAttribute : Attribute;
