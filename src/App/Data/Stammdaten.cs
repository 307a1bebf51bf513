using System.Reflection;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Vorlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Data;

/// <summary>The reviewed data files that ship inside the program: templates by year and the catalogues. Read once, on first use.</summary>
public static class Stammdaten
{
    private static readonly Lazy<IReadOnlyList<Vorlage>> GeleseneVorlagen = new(LiesVorlagen);
    private static readonly Lazy<Kataloge> GeleseneKataloge = new(LiesKataloge);
    private static readonly Lazy<Projektmerkmale> GeleseneMerkmale = new(LiesMerkmale);

    /// <summary>All templates in the order of their years.</summary>
    public static IReadOnlyList<Vorlage> Vorlagen() => GeleseneVorlagen.Value;

    /// <summary>Bodies, ministries, office holders, authorities.</summary>
    public static Kataloge Kataloge() => GeleseneKataloge.Value;

    /// <summary>What can be said of projects, and who co-signs.</summary>
    public static Projektmerkmale Projektmerkmale() => GeleseneMerkmale.Value;

    private static IReadOnlyList<Vorlage> LiesVorlagen() =>
        [.. typeof(Stammdaten).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("Vorlagen/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => VorlagenDatei.Lies(LiesText(n)))];

    private static Kataloge LiesKataloge() => KatalogDatei.Lies(
        LiesText("Kataloge/koerperschaften.json"),
        LiesText("Kataloge/ministerien.json"),
        LiesText("Kataloge/amtstraeger.json"),
        LiesText("Kataloge/behoerden.json"));

    private static Projektmerkmale LiesMerkmale() => Domain.Zielvereinbarungen.Projektmerkmale.Lies(LiesText("Kataloge/projektmerkmale.json"));

    private static string LiesText(string name)
    {
        using var strom = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Die mitgelieferte Datei {name} fehlt im Programm.");
        using var leser = new StreamReader(strom);
        return leser.ReadToEnd();
    }
}
