namespace Zielwerk.App.Ui;

/// <summary>Head of every page for people who have signed in.</summary>
/// <param name="Organisation">Where the person works.</param>
/// <param name="Person">First and last name.</param>
/// <param name="Test">Works in a test organisation; every page says so.</param>
/// <param name="Vertretene">Names of the people substituted today; every page says so.</param>
public sealed record Arbeitskopf(string Organisation, string Person, bool Test, IReadOnlyList<string> Vertretene, IReadOnlyList<Crumb> Menue)
{
    public const string Abmelden = "/abmelden";
    public const string Konto = "/konto";
}
