namespace Zielwerk.Domain.Unterlagen;

/// <summary>Kinds of files a case takes; known by content, not by name.</summary>
public enum Dateiart
{
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Png,
    Jpeg,
    Tiff,
    Text,
    Markdown,
    Csv,
}
