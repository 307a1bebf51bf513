using Zielwerk.App.Data;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Zielvereinbarungen;

/// <summary>What the catalogue of office holders says, for people.</summary>
public static class Amtsworte
{
    /// <summary>"Im Verzeichnis stehen: Heike Hofmann, Staatsministerin." or nothing.</summary>
    public static IEnumerable<string> Vorschlaege(Parteirolle seite, string ags, DateOnly tag)
    {
        var im = Amtsauskunft.ImAmt(Stammdaten.Kataloge(), seite == Parteirolle.Land ? null : ags, tag);
        return im.Count == 0 ? [] : [$"Im Verzeichnis der Amtsträger am {Zahlen.Tag(tag)}: {string.Join("; ", im.Select(a => $"{a.Name}, {a.Amt}"))}."];
    }
}
