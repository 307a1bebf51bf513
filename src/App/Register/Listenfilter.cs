using System.Globalization;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.App.Register;

/// <summary>Orders of the result list.</summary>
public enum Sortierung
{
    Jahr,
    Name,
    Betrag,
}

/// <summary>What a reader asked of the list. Unknown or unreadable values count as not asked, so that no link can break the page.</summary>
public sealed record Listenfilter(string Suche, int? Jahr, Koerperschaftsart? Art, int? Massnahmenart, Sortierung Sortierung, int Seite)
{
    public const string SucheName = "suche";
    public const string JahrName = "jahr";
    public const string ArtName = "art";
    public const string MassnahmeName = "massnahme";
    public const string SortierungName = "sortierung";
    public const string SeiteName = "seite";

    /// <summary>Longer searches are cut: nobody types them, and every word costs a comparison per row.</summary>
    private const int LaengsteSuche = 120;
    private const int MeisteWorte = 8;

    public static Listenfilter Leer { get; } = new("", null, null, null, Sortierung.Jahr, 1);

    /// <summary>The folded words that must all occur; "Öffentlichkeitsarbeit" gives "oeffentlichkeitsarbeit".</summary>
    public IReadOnlyList<string> Worte => [.. TextFaltung.Suche(Suche).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MeisteWorte)];

    /// <summary>True when something was typed of which nothing can be searched ("😀", "–"): nothing fits, instead of everything.</summary>
    public bool Unsuchbar => Suche.Length > 0 && Worte.Count == 0;

    /// <summary>True when something narrows the list.</summary>
    public bool Eingegrenzt => Suche.Length > 0 || Jahr is not null || Art is not null || Massnahmenart is not null;

    public static Listenfilter Lies(IQueryCollection abfrage)
    {
        var suche = abfrage[SucheName].ToString().Trim();
        return new(
            suche.Length > LaengsteSuche ? suche[..LaengsteSuche] : suche,
            Zahl(abfrage[JahrName].ToString(), 2000, 2100),
            abfrage[ArtName].ToString() switch
            {
                "landkreis" => Koerperschaftsart.Landkreis,
                "stadt" => Koerperschaftsart.KreisfreieStadt,
                _ => null,
            },
            Zahl(abfrage[MassnahmeName].ToString(), 1, 99),
            abfrage[SortierungName].ToString() switch
            {
                "name" => Sortierung.Name,
                "betrag" => Sortierung.Betrag,
                _ => Sortierung.Jahr,
            },
            Zahl(abfrage[SeiteName].ToString(), 1, 1_000_000) ?? 1);
    }

    /// <summary>The query of an address that leads here again, "" when nothing is asked; always in the same order.</summary>
    public string Abfrage()
    {
        List<string> teile = [.. Felder().Where(f => f.Name != SeiteName || Seite > 1).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Wert)}")];
        return teile.Count == 0 ? "" : $"?{string.Join('&', teile)}";
    }

    /// <summary>Values that are set, by their names in the address.</summary>
    public IEnumerable<(string Name, string Wert)> Felder()
    {
        if (Suche.Length > 0)
        {
            yield return (SucheName, Suche);
        }

        if (Jahr is { } jahr)
        {
            yield return (JahrName, jahr.ToString(CultureInfo.InvariantCulture));
        }

        if (Art is { } art)
        {
            yield return (ArtName, ArtWert(art));
        }

        if (Massnahmenart is { } nummer)
        {
            yield return (MassnahmeName, nummer.ToString(CultureInfo.InvariantCulture));
        }

        if (Sortierung != Sortierung.Jahr)
        {
            yield return (SortierungName, Sortierung == Sortierung.Name ? "name" : "betrag");
        }

        yield return (SeiteName, Seite.ToString(CultureInfo.InvariantCulture));
    }

    public static string ArtWert(Koerperschaftsart art) => art == Koerperschaftsart.Landkreis ? "landkreis" : "stadt";

    private static int? Zahl(string text, int von, int bis) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var zahl) && zahl >= von && zahl <= bis ? zahl : null;
}
