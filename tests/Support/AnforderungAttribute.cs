using Xunit.v3;

namespace Zielwerk.Tests;

/// <summary>Says which requirement (R1 to R52, UX-, A11Y-, IOP-, SEC-) a test holds; docs/anforderungen.md is written from it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class AnforderungAttribute(params string[] ids) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Ids { get; } = ids;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. Ids.Select(id => new KeyValuePair<string, string>("Anforderung", id))];
}
