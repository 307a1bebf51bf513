using System.Globalization;

namespace Zielwerk.Domain.Grundlagen;

/// <summary>German notation, independent of the machine's settings.</summary>
public static class Deutsch
{
    /// <summary>The one culture all output uses.</summary>
    public static CultureInfo Kultur { get; } = CultureInfo.ReadOnly(CultureInfo.GetCultureInfo("de-DE"));
}
