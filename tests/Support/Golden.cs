using System.Text;
using Xunit;

namespace Zielwerk.Tests;

/// <summary>Compares a text with a reviewed file of the repository. <c>./dev golden</c> accepts a change; git shows it.</summary>
public static class Golden
{
    /// <summary>True while <c>./dev golden</c> runs: files are written instead of compared.</summary>
    public static bool Schreibt { get; } = Environment.GetEnvironmentVariable("ZIELWERK_GOLDEN") == "schreiben";

    /// <summary>Fails at the first line in which <paramref name="text"/> differs from the file (path from the repository's root).</summary>
    public static void Vergleiche(string pfad, string text)
    {
        var datei = Ablage.Pfad(pfad.Split('/'));
        var neu = Zeilen(text);
        if (Schreibt)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(datei)!);
            File.WriteAllText(datei, string.Join('\n', neu) + "\n", new UTF8Encoding(false));
            return;
        }

        var alt = File.Exists(datei) ? Zeilen(File.ReadAllText(datei)) : [];
        for (var i = 0; i < Math.Max(alt.Length, neu.Length); i++)
        {
            var (soll, ist) = (alt.ElementAtOrDefault(i), neu.ElementAtOrDefault(i));
            if (soll != ist)
            {
                Assert.Fail($"{pfad}:{i + 1} weicht ab (./dev golden übernimmt)\n  Datei: {soll ?? "(Ende)"}\n  neu:   {ist ?? "(Ende)"}");
            }
        }
    }

    private static string[] Zeilen(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
