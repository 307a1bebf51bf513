using Zielwerk.Domain.Unterlagen;

namespace Zielwerk.App.Unterlagen;

/// <summary>The kinds of files that are accepted, and what tells them.</summary>
/// <param name="Endungen">With dot, lower case; the first one is written.</param>
/// <param name="Name">In German, as it is told to the sender.</param>
public sealed record Dateityp(Dateiart Art, string Medientyp, string Name, params IReadOnlyList<string> Endungen)
{
    public static IReadOnlyList<Dateityp> Alle { get; } =
    [
        new(Dateiart.Pdf, "application/pdf", "PDF", ".pdf"),
        new(Dateiart.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", ".docx"),
        new(Dateiart.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", ".xlsx"),
        new(Dateiart.Pptx, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint", ".pptx"),
        new(Dateiart.Odt, "application/vnd.oasis.opendocument.text", "OpenDocument-Text", ".odt"),
        new(Dateiart.Ods, "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument-Tabelle", ".ods"),
        new(Dateiart.Png, "image/png", "PNG-Bild", ".png"),
        new(Dateiart.Jpeg, "image/jpeg", "JPEG-Bild", ".jpg", ".jpeg"),
        new(Dateiart.Tiff, "image/tiff", "TIFF-Bild", ".tif", ".tiff"),
        new(Dateiart.Text, "text/plain; charset=utf-8", "Text", ".txt"),
        new(Dateiart.Markdown, "text/plain; charset=utf-8", "Markdown", ".md"),
        new(Dateiart.Csv, "text/csv; charset=utf-8", "Tabelle (CSV)", ".csv"),
    ];

    /// <summary>For the attribute accept of a file field.</summary>
    public static string Auswahl { get; } = string.Join(',', Alle.SelectMany(t => t.Endungen));

    /// <summary>"PDF, Word (.docx) …" without the doublets.</summary>
    public static string Aufzaehlung => "PDF, Word, Excel und PowerPoint (.docx, .xlsx, .pptx), OpenDocument (.odt, .ods), Bilder (.png, .jpg, .tif) und Text (.txt, .md, .csv)";

    public static Dateityp Von(Dateiart art) => Alle.Single(t => t.Art == art);

    /// <summary>By the extension of the name, or null.</summary>
    public static Dateityp? NachName(string name) =>
        Alle.FirstOrDefault(t => t.Endungen.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
}
