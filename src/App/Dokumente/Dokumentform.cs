namespace Zielwerk.App.Dokumente;

/// <summary>A form of a document: how the command line calls it, what its files end with, their media type.</summary>
public sealed record Dokumentform(string Name, string Endung, string Medientyp, Func<Dokument, Setzer, CancellationToken, Task<byte[]>> SchreibeAsync)
{
    public static Dokumentform Pdf { get; } = new("pdf", ".pdf", "application/pdf", (d, s, c) => s.SetzeAsync(d, Pdfnorm.Zugaenglich, c));

    public static Dokumentform Pdfa { get; } = new("pdfa", "-archiv.pdf", "application/pdf", (d, s, c) => s.SetzeAsync(d, Pdfnorm.Archiv, c));

    public static Dokumentform Docx { get; } = new("docx", ".docx", Docxfassung.Medientyp, (d, _, _) => Task.FromResult(Docxfassung.Schreibe(d)));

    public static Dokumentform Text { get; } = new("txt", ".txt", "text/plain; charset=utf-8", (d, _, _) => Task.FromResult(Textfassung.Schreibe(d)));

    public static Dokumentform Html { get; } = new("html", ".html", "text/html; charset=utf-8", (d, _, _) => Htmlfassung.SchreibeAsync(d));

    public static IReadOnlyList<Dokumentform> Alle { get; } = [Pdf, Pdfa, Docx, Text, Html];
}
