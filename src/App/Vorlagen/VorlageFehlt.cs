using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Vorlagen;

/// <summary>Years that were asked for and are not known, and those that are.</summary>
public sealed record FehlendeVorlage(IReadOnlyList<int> Gesucht, IReadOnlyList<int> Vorhanden);

/// <summary>Not found, with the way to the years that there are.</summary>
public static class VorlageFehlt
{
    public static IResult Seite(IReadOnlyList<int> gesucht) => Page.Of<VorlageFehltView, FehlendeVorlage>(
        new(gesucht, [.. Stammdaten.Vorlagen().Select(v => v.Jahr)]), StatusCodes.Status404NotFound);
}
