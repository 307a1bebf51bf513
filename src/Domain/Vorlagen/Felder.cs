namespace Zielwerk.Domain.Vorlagen;

/// <summary>Names of the slots that template files may use.</summary>
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
    public const string Betrag = "betrag";
    public const string Behoerde = "behoerde";
    public const string Besprechung = "besprechung";
    public const string Jahreszeit = "jahreszeit";
    public const string Portal = "portal";
    public const string Ort = "ort";
    public const string Datum = "datum";
    public const string Name = "name";
    public const string Amt = "amt";
}
