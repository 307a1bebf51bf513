namespace Zielwerk.App.Data;

/// <summary>
/// Texts of the pages that an operator may edit: a file in "texte" below the data folder goes before the one that comes with the program.
/// Read again on each request of such a page, so that an edit is seen at once.
/// </summary>
public sealed class Texte(IConfiguration configuration)
{
    private readonly string ordner = Path.Combine(configuration["Datenordner"] ?? "data", "texte");

    /// <summary>The text of a file name like "impressum.md", which must be one that comes with the program.</summary>
    public string Lies(string datei)
    {
        var eigene = Path.Combine(ordner, datei);
        if (File.Exists(eigene))
        {
            return File.ReadAllText(eigene);
        }

        using var stream = typeof(Texte).Assembly.GetManifestResourceStream($"Texte/{datei}")
            ?? throw new FileNotFoundException($"No text named {datei}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
