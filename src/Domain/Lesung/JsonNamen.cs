using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung;

/// <summary>The words the JSON contract uses for closed sets of values; one table serves writer and reader.</summary>
internal static class JsonNamen
{
    public static readonly (Ausgang Wert, string Name)[] Ausgaenge =
        [(Ausgang.Angenommen, "accepted"), (Ausgang.ZuPruefen, "needsReview"), (Ausgang.Abgelehnt, "rejected")];

    public static readonly (Schwere Wert, string Name)[] Schweren =
        [(Schwere.Info, "info"), (Schwere.Warnung, "warning"), (Schwere.Fehler, "error")];

    public static readonly (Textart Wert, string Name)[] Textarten =
    [
        (Textart.Text, "text"), (Textart.Ocr, "ocr"), (Textart.Markdown, "markdown"), (Textart.Docx, "docx"), (Textart.Pdf, "pdf"),
    ];

    public static readonly (Parteirolle Wert, string Name)[] Rollen = [(Parteirolle.Land, "land"), (Parteirolle.Gebiet, "territory")];

    public static readonly (Genus Wert, string Name)[] Genera =
        [(Genus.Maskulinum, "masculine"), (Genus.Femininum, "feminine"), (Genus.Neutrum, "neuter")];

    public static readonly (Koerperschaftsart Wert, string Name)[] Arten =
        [(Koerperschaftsart.KreisfreieStadt, "kreisfreieStadt"), (Koerperschaftsart.Landkreis, "landkreis")];

    public static string Name<T>((T Wert, string Name)[] tafel, T wert)
        where T : struct, Enum => Array.Find(tafel, e => e.Wert.Equals(wert)).Name;

    public static T Wert<T>((T Wert, string Name)[] tafel, string? name)
        where T : struct, Enum
    {
        var stelle = Array.FindIndex(tafel, e => e.Name == name);
        return stelle >= 0 ? tafel[stelle].Wert : throw new FormatException($"Unbekannter Wert \"{name}\" für {typeof(T).Name}.");
    }
}
