namespace Zielwerk.App.Access;

/// <summary>Where a person goes on after signing in: an address of this portal, nothing else (ASVS 3.7.2).</summary>
public static class Ziel
{
    /// <summary>The address when it is a path of this host; "/" for everything else.</summary>
    public static string Lokal(string? adresse) =>
        adresse is ['/', ..] and not ['/', '/' or '\\', ..] && adresse.Length <= 2000 && !adresse.Any(char.IsControl) && !adresse.Contains('\\')
        && Uri.TryCreate(new Uri("http://portal.invalid"), adresse, out var ganz) && ganz.Host == "portal.invalid"
            ? adresse
            : "/";
}
