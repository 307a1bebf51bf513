using System.Globalization;

namespace Zielwerk.Domain.Grundlagen;

/// <summary>German notation, independent of the machine's settings.</summary>
public static class Deutsch
{
    /// <summary>The one culture all output uses.</summary>
    public static CultureInfo Kultur { get; } = CultureInfo.ReadOnly(CultureInfo.GetCultureInfo("de-DE"));

    /// <summary>"2. August 2025".</summary>
    public static string Tag(DateOnly tag) => tag.ToString("d. MMMM yyyy", Kultur);

    /// <summary>"Samstag, 2. August 2025".</summary>
    public static string TagMitWochentag(DateOnly tag) => tag.ToString("dddd, d. MMMM yyyy", Kultur);
}
