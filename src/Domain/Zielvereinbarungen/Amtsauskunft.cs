using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Zielvereinbarungen;

/// <summary>Who holds which office on a day, by the catalogue (R41).</summary>
public static class Amtsauskunft
{
    /// <summary>The office holders of a side on a day; of an unknown day, all known ones. The latest to take office goes first.</summary>
    /// <param name="ags">Key of the body, or null for the ministry.</param>
    public static IReadOnlyList<Amtstraeger> ImAmt(Kataloge kataloge, string? ags, DateOnly? tag) =>
        [.. kataloge.Amtstraeger.Where(a => a.Koerperschaft == ags && (tag is null || ((a.Von is null || a.Von <= tag) && (a.Bis is null || tag <= a.Bis)))).OrderByDescending(a => a.Von)];

    /// <summary>True when the catalogue has this person in this office on that day.</summary>
    public static bool IstBelegt(Kataloge kataloge, string? ags, string name, string amt, DateOnly? tag) =>
        ImAmt(kataloge, ags, tag).Any(a => a.Name == name && a.Amt == amt);
}
