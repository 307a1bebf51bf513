namespace Zielwerk.App.Lesung;

/// <summary>The files a command line names; a folder stands for the files in it, not for its subfolders.</summary>
public sealed record Eingaben(IReadOnlyList<string> Dateien, IReadOnlyList<string> Fehler)
{
    public static Eingaben Suche(IEnumerable<string> angaben)
    {
        var dateien = new List<string>();
        var fehler = new List<string>();
        foreach (var angabe in angaben)
        {
            if (Directory.Exists(angabe))
            {
                dateien.AddRange(Directory.EnumerateFiles(angabe).Where(d => !Path.GetFileName(d).StartsWith('.')).Order(StringComparer.Ordinal));
            }
            else if (File.Exists(angabe))
            {
                dateien.Add(angabe);
            }
            else
            {
                fehler.Add($"Die Datei {angabe} gibt es nicht.");
            }
        }

        return new([.. dateien.DistinctBy(Path.GetFullPath)], fehler);
    }
}
