namespace Zielwerk.Domain.Vorlagen;

/// <summary>Names of the slots that template files may use, and of the values a year fixes.</summary>
public static class Felder
{
    public const string Jahr = "jahr";
    public const string Ministerium = "ministerium";
    public const string MinisteriumKurz = "ministerium.kurz";
    public const string Koerperschaft = "koerperschaft";
    public const string Buendnis = "buendnis";
    public const string BuendnisVon = "buendnis.von";
    public const string BuendnisBis = "buendnis.bis";
    public const string Fachkonzept = "fachkonzept";
    public const string Servicestelle = "servicestelle";
    public const string Rechtskreise = "rechtskreise";
    public const string Schwerpunkte = "schwerpunkte";
    public const string Foerderschwerpunkt = "foerderschwerpunkt";

    /// <summary>Amount with its unit: "1.121.600 Euro".</summary>
    public const string Betrag = "betrag";
    public const string Behoerde = "behoerde";
    public const string Besprechung = "besprechung";
    public const string Jahreszeit = "jahreszeit";
    public const string Portal = "portal";
    public const string Ort = "ort";
    public const string Datum = "datum";
    public const string Name = "name";
    public const string Amt = "amt";

    /// <summary>Only in <see cref="Vorlage.Werte"/>: kind of document, e.g. "Zielvereinbarung".</summary>
    public const string Dokumentart = "dokumentart";

    /// <summary>Only in <see cref="Vorlage.Werte"/>: name of the programme without the year (R4).</summary>
    public const string Programm = "programm";

    /// <summary>Only in <see cref="Vorlage.Werte"/>: short form of the programme.</summary>
    public const string ProgrammKurz = "programm.kurz";

    /// <summary>Only in <see cref="Vorlage.Werte"/>: name of the regional strategy in the nominative (R8).</summary>
    public const string Strategie = "strategie";

    /// <summary>Slots that a sentence may name.</summary>
    public static IReadOnlySet<string> Platzhalter { get; } = new HashSet<string>
    {
        Jahr, Ministerium, MinisteriumKurz, Koerperschaft, Buendnis, BuendnisVon, BuendnisBis, Fachkonzept, Servicestelle, Rechtskreise,
        Schwerpunkte, Foerderschwerpunkt, Betrag, Behoerde, Besprechung, Jahreszeit, Portal, Ort, Datum, Name, Amt,
    };

    /// <summary>Slots that need a case: names with an article (R44).</summary>
    public static IReadOnlySet<string> Gebeugt { get; } = new HashSet<string> { Ministerium, Koerperschaft };

    /// <summary>Values that a year may fix in its template.</summary>
    public static IReadOnlySet<string> Jahreswerte { get; } = new HashSet<string>
    {
        MinisteriumKurz, Buendnis, BuendnisVon, BuendnisBis, Fachkonzept, Servicestelle, Rechtskreise, Schwerpunkte, Foerderschwerpunkt,
        Behoerde, Besprechung, Jahreszeit, Portal, Ort, Dokumentart, Programm, ProgrammKurz, Strategie,
    };

    private static readonly Dictionary<string, string> Bezeichnungen = new()
    {
        [Jahr] = "Jahr",
        [Ministerium] = "Name des Ministeriums",
        [MinisteriumKurz] = "Kurzform des Ministeriums",
        [Koerperschaft] = "Name der Gebietskörperschaft",
        [Buendnis] = "Name des Bündnisses",
        [BuendnisVon] = "erstes Jahr des Bündnisses",
        [BuendnisBis] = "letztes Jahr des Bündnisses",
        [Fachkonzept] = "Name des Fachkonzepts",
        [Servicestelle] = "Name der Servicestelle",
        [Rechtskreise] = "Rechtskreise",
        [Schwerpunkte] = "Schwerpunkte",
        [Foerderschwerpunkt] = "Förderschwerpunkt des Jahres",
        [Betrag] = "Betrag in Euro",
        [Behoerde] = "Name der Bewilligungsbehörde",
        [Besprechung] = "Name der Besprechung",
        [Jahreszeit] = "Jahreszeit",
        [Portal] = "Name des Portals",
        [Ort] = "Ort",
        [Datum] = "Datum",
        [Name] = "Name",
        [Amt] = "Amt",
    };

    /// <summary>What a slot is called for readers.</summary>
    /// <exception cref="KeyNotFoundException">Not one of <see cref="Platzhalter"/>.</exception>
    public static string Bezeichnung(string feld) => Bezeichnungen[feld];
}
