namespace Zielwerk.App.Ui;

/// <summary>Addresses the form kit sends to; the room Entwuerfe answers them. They take the <see cref="Formularzeichen"/> as the right to write.</summary>
public static class Entwurfswege
{
    public const string Sichern = "/entwuerfe";
    public const string Verwerfen = "/entwuerfe/verwerfen";
    public const string Zurueckholen = "/entwuerfe/zurueckholen";
    public const string Verlaengern = "/sitzung/verlaengern";

    /// <summary>These are about the draft itself: sending them does not send the form.</summary>
    public static bool Ist(PathString pfad) => pfad.StartsWithSegments(Sichern) || pfad == Verlaengern;
}
