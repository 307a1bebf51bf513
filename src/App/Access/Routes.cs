using Zielwerk.App.Ui;

namespace Zielwerk.App.Access;

/// <summary>Sign-in, account, re-authentication.</summary>
public static class Routes
{
    public const string Abmelden = Arbeitskopf.Abmelden;

    /// <summary>The sign-in page; afterwards on to <paramref name="zurueck"/>, a local address.</summary>
    public static string Anmelden(string zurueck = "/") => zurueck == "/" ? "/anmelden" : $"/anmelden?zurueck={Uri.EscapeDataString(zurueck)}";

    /// <summary>Proof of who acts; afterwards on to <paramref name="zurueck"/>, a local address.</summary>
    public static string Bestaetigen(string zurueck) => $"/bestaetigen?zurueck={Uri.EscapeDataString(zurueck)}";
}
