using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Outcome of a reading: nothing to look at, at least one warning or error, or no agreement of this kind.</summary>
public enum Ausgang
{
    Angenommen,
    ZuPruefen,
    Abgelehnt,
}

public enum Schwere
{
    Info,
    Warnung,
    Fehler,
}

/// <summary>Kind of text a reading started from.</summary>
public enum Textart
{
    Text,
    Ocr,
    Markdown,
    Docx,
    Pdf,
}

/// <summary>Something doubtful that a person should see (R50). <see cref="Feld"/> is a path as in the JSON contract, <see cref="Roh"/> the words concerned.</summary>
/// <param name="Code">One of <see cref="Befundcodes"/>.</param>
public sealed record Befund(Schwere Schwere, string Code, string? Feld, string Meldung, string? Roh);

/// <summary>Where a value stands in the source (R49): lines from 1, the words as found there, page for paged sources.</summary>
public sealed record Fundstelle(int Zeile, int EndZeile, string Text, int? Seite = null);

/// <summary>A text to read: lines without their line ends, in the order of the source; findings the extraction already has (encoding, control characters).</summary>
public sealed record Quelltext(string Dateiname, Textart Art, IReadOnlyList<string> Zeilen, IReadOnlyList<Befund> Befunde);

/// <summary>What a reading gives. <see cref="Inhalt"/> is null exactly when <see cref="Ausgang"/> is <see cref="Ausgang.Abgelehnt"/>.</summary>
public sealed record Lesungsergebnis(
    string Quelle,
    Textart Textart,
    Ausgang Ausgang,
    Vereinbarungsinhalt? Inhalt,
    IReadOnlyList<Befund> Befunde,
    IReadOnlyDictionary<string, IReadOnlyList<Fundstelle>> Fundstellen);

/// <summary>The finding codes of the JSON contract (samples/golden/README.md).</summary>
public static class Befundcodes
{
    public const string Missing = "missing";
    public const string Illegible = "illegible";
    public const string OcrCorrection = "ocr-correction";
    public const string Numbering = "numbering";
    public const string ListMarkerMissing = "list-marker-missing";
    public const string ParagraphJoin = "paragraph-join";
    public const string EmptyList = "empty-list";
    public const string Noise = "noise";
    public const string UnusualValue = "unusual-value";
    public const string Conflict = "conflict";
    public const string Ambiguous = "ambiguous";
    public const string Duplicate = "duplicate";
    public const string InvalidValue = "invalid-value";
    public const string NotInCatalogue = "not-in-catalogue";
    public const string SuspiciousContent = "suspicious-content";
    public const string Encoding = "encoding";
    public const string UnsupportedDocument = "unsupported-document";
    public const string UnreadableFile = "unreadable-file";
    public const string TemplateDeviation = "template-deviation";
}
