using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Ui;

/// <summary>Numbers and dates as the pages show them (mockups, "Numbers and dates"). The space before a unit is U+202F.</summary>
public static class Zahlen
{
    public const char Schmal = '\u202f';
    private static readonly string[] Woerter =
        ["kein", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

    /// <summary>Whole Euro with dots and without unit: "1.121.600"; cents are rounded away (public pages).</summary>
    public static string GanzeEuro(Geld betrag) =>
        Minus(Math.Round(betrag.Cent / 100m, MidpointRounding.AwayFromZero).ToString("#,0", Deutsch.Kultur));

    /// <summary>Euro and cents without unit: "1.121.600,00" (clerk pages).</summary>
    public static string EuroCent(Geld betrag) => Minus((betrag.Cent / 100m).ToString("#,0.00", Deutsch.Kultur));

    /// <summary>Whole Euro with unit as plain text, for titles: "1.121.600 €".</summary>
    public static string MitEinheit(Geld betrag) => $"{GanzeEuro(betrag)}{Schmal}€";

    /// <summary>Million Euro with two decimals: "1,12".</summary>
    public static string Millionen(Geld betrag) => Minus((betrag.Cent / 100_000_000m).ToString("0.00", Deutsch.Kultur));

    /// <summary>"2. August 2025".</summary>
    public static string Tag(DateOnly tag) => Deutsch.Tag(tag);

    /// <summary>"2. August 2025" or an en dash.</summary>
    public static string Tag(DateOnly? tag) => tag is { } d ? Tag(d) : "–";

    /// <summary>Value of the datetime attribute: "2025-08-02".</summary>
    public static string Iso(DateOnly tag) => tag.ToString("yyyy-MM-dd", Deutsch.Kultur);

    /// <summary>Whole number with dots: "12.345".</summary>
    public static string Anzahl(long zahl) => Minus(zahl.ToString("#,0", Deutsch.Kultur));

    /// <summary>Number and noun: "11 Projekte", "1 Projekt".</summary>
    public static string Anzahl(long zahl, string einzahl, string mehrzahl) => $"{Anzahl(zahl)} {(zahl == 1 ? einzahl : mehrzahl)}";

    /// <summary>Small numbers in words for running text: "elf"; from 13 on in digits. One is "ein", none is "kein".</summary>
    public static string InWorten(int zahl) => zahl >= 0 && zahl < Woerter.Length ? Woerter[zahl] : Anzahl(zahl);

    /// <summary>Size of a file: "26 kB", "1,4 MB".</summary>
    public static string Groesse(long bytes) => bytes switch
    {
        < 1000 => $"{bytes}{Schmal}Byte",
        < 1_000_000 => $"{Math.Max(1, Math.Round(bytes / 1000m)).ToString("0", Deutsch.Kultur)}{Schmal}kB",
        _ => $"{(bytes / 1_000_000m).ToString("0.0", Deutsch.Kultur)}{Schmal}MB",
    };

    private static string Minus(string zahl) => zahl.Replace('-', '\u2212');
}
