using System.Text;

namespace Zielwerk.App.Register;

/// <summary>Lines of a stored source, to quote them by number.</summary>
public static class Quellzeilen
{
    public static IReadOnlyList<string> Lies(string dateiname, byte[] quelle) => dateiname.Length == 0 ? [] : Encoding.UTF8.GetString(quelle).Split('\n');
}
