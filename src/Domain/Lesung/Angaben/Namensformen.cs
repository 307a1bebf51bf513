using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Lesung.Angaben;

/// <summary>Grammar of party names that no catalogue knows; gives forms only where they are certain (R44).</summary>
internal static class Namensformen
{
    private static readonly string[] Artikel = ["der", "die", "das", "dem", "den", "des", "vom", "zum", "beim"];

    private static readonly string[] Organworte =
        ["für", "der", "den", "die", "das", "des", "kreisausschuss", "kreisausschusses", "magistrat", "magistrats", "kreis", "landkreis", "stadt", "landkreises"];

    /// <summary>"Für den Kreisausschuss:" names an organ, no body.</summary>
    public static bool NurOrgan(string text) =>
        text.Split([' ', ':', ','], StringSplitOptions.RemoveEmptyEntries).All(w => Array.IndexOf(Organworte, w.ToLowerInvariant()) >= 0);

    /// <summary>True for an article, also a garbled one.</summary>
    public static bool IstArtikel(string wort) => Array.IndexOf(Artikel, wort.ToLowerInvariant()) >= 0
        || (wort.Length == 3 && Aehnlichkeit.Geruest(wort) is "der" or "dle" or "das" or "dem" or "den" or "des");

    public static string OhneArtikel(string name)
    {
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && IstArtikel(name[..blank]) ? name[(blank + 1)..] : name;
    }

    /// <summary>Nominative without article from any case: "Landkreises X" gives "Landkreis X".</summary>
    public static string Nominativ(string name)
    {
        var worte = OhneArtikel(name).Split(' ');
        for (var i = 0; i < worte.Length; i++)
        {
            if (worte[i].EndsWith("kreises", StringComparison.OrdinalIgnoreCase))
            {
                worte[i] = worte[i][..^2];
            }
        }

        return string.Join(' ', worte);
    }

    /// <summary>Gender and forms of a body from its nominative; null when the name is neither a Kreis nor a Stadt.</summary>
    public static (Genus Genus, Beugung Formen)? Koerperschaft(string name)
    {
        var worte = name.Split(' ');
        var kreis = Array.FindIndex(worte, w => w.EndsWith("kreis", StringComparison.OrdinalIgnoreCase));
        if (kreis >= 0)
        {
            var genitiv = string.Join(' ', worte.Select((w, i) => i == kreis ? w + "es" : w));
            return (Genus.Maskulinum, new("der " + name, "des " + genitiv, "dem " + name, "den " + name));
        }

        return worte.Any(w => w.EndsWith("stadt", StringComparison.OrdinalIgnoreCase))
            ? (Genus.Femininum, new("die " + name, "der " + name, "der " + name, "die " + name))
            : null;
    }

    /// <summary>Name and forms of a ministry from its dative "dem Hessischen Ministerium für ..."; forms null when the pattern is another.</summary>
    public static (string Name, Beugung? Formen) Ministerium(string dativ)
    {
        var ohne = OhneArtikel(dativ);
        var worte = ohne.Split(' ');
        if (worte.Length < 2 || !worte[0].EndsWith("en", StringComparison.Ordinal) || !worte[1].EndsWith("ministerium", StringComparison.OrdinalIgnoreCase))
        {
            return (ohne, null);
        }

        var stamm = worte[0][..^1];
        var rest = worte.Length > 2 ? " " + string.Join(' ', worte[2..]) : "";
        var schwach = $"{stamm} {worte[1]}{rest}";
        return ($"{stamm}s {worte[1]}{rest}", new("das " + schwach, $"des {stamm}n {worte[1]}s{rest}", $"dem {stamm}n {worte[1]}{rest}", "das " + schwach));
    }
}
