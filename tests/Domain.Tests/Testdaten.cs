using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;

namespace Zielwerk.Domain.Tests;

/// <summary>The product's own data files, read by the product's own parsers.</summary>
public static class Testdaten
{
    public static Kataloge Kataloge { get; } = KatalogDatei.Lies(
        Katalogtext("koerperschaften.json"), Katalogtext("ministerien.json"), Katalogtext("amtstraeger.json"), Katalogtext("behoerden.json"));

    public static IReadOnlyList<Vorlage> Vorlagen { get; } =
        [.. Directory.GetFiles(Ablage.Pfad("src", "App", "Data", "Vorlagen"), "*.json").Order(StringComparer.Ordinal).Select(p => VorlagenDatei.Lies(File.ReadAllText(p)))];

    public static Rechtsstand Rechtsstand { get; } = Rechtsstand.Lies(Rechtsstandtext);

    public static string Rechtsstandtext => Ablage.Lies("src", "App", "Data", "Rechtsstand", "rechtsstand.json");

    public static Vorlage Vorlage(int jahr) => Vorlagen.Single(v => v.Jahr == jahr);

    public static Koerperschaft Koerperschaft(string ags) => Kataloge.Koerperschaften.Single(k => k.Ags == ags);

    public static string Katalogtext(string datei) => Ablage.Lies("src", "App", "Data", "Kataloge", datei);

    public static string Vorlagentext(int jahr) => Ablage.Lies("src", "App", "Data", "Vorlagen", $"{jahr}.json");
}
