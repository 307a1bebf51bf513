using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Browser;

/// <summary>The Nu HTML checker on every page that the crawler found, as the server sent it: no error, no warning.</summary>
public class NuTests
{
    [Fact]
    [Anforderung("A11Y-21")]
    public async Task Der_Nu_Pruefer_meldet_auf_keiner_Seite_etwas()
    {
        var seiten = (await Schaufenster.Oeffne()).Ernte.Seiten.Select(s => (s.Adresse, s.Text)).ToList();
        seiten.Count.ShouldBeGreaterThan(5);
        (await Klagen(seiten)).ShouldBeEmpty();
    }

    /// <summary>What the checker says of some pages; one more that must be refused shows that it looks at all.</summary>
    internal static async Task<IReadOnlyList<string>> Klagen(IReadOnlyList<(string Adresse, string Html)> seiten)
    {
        var ordner = Directory.CreateTempSubdirectory("zielwerk-nu");
        try
        {
            for (var i = 0; i < seiten.Count; i++)
            {
                await File.WriteAllTextAsync(Path.Combine(ordner.FullName, $"{i}.html"), seiten[i].Html);
            }

            await File.WriteAllTextAsync(Path.Combine(ordner.FullName, "falsch.html"), "<!doctype html><title>x</title><p id=a><p id=a>");
            // Plain information is neither error nor warning: the renderer closes void elements with a slash, which has no effect.
            var meldungen = (await Pruefe(ordner.FullName)).Where(m => m.GetProperty("type").GetString() != "info" || m.TryGetProperty("subType", out _)).Select(m => (Seite: Path.GetFileNameWithoutExtension(m.GetProperty("url").GetString()!), Text: $"{m.GetProperty("message").GetString()} (Zeile {(m.TryGetProperty("lastLine", out var z) ? z.GetInt32() : 0)})")).ToList();
            meldungen.ShouldContain(m => m.Seite == "falsch" && m.Text.Contains("Duplicate ID", StringComparison.Ordinal));
            return [.. meldungen.Where(m => m.Seite != "falsch").Select(m => $"{seiten[int.Parse(m.Seite)].Adresse}: {m.Text}")];
        }
        finally
        {
            ordner.Delete(recursive: true);
        }
    }

    private static async Task<IEnumerable<JsonElement>> Pruefe(string ordner)
    {
        var start = new ProcessStartInfo("java", ["-Xss4m", "-jar", Ablage.Pfad("node_modules", "vnu-jar", "build", "dist", "vnu.jar"), "--format", "json", "--skip-non-html", "--asciiquotes", ordner])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var java = Process.Start(start)!;
        var ausgabe = java.StandardOutput.ReadToEndAsync();
        var meldungen = await java.StandardError.ReadToEndAsync();
        await ausgabe;
        await java.WaitForExitAsync();
        return [.. JsonDocument.Parse(meldungen).RootElement.GetProperty("messages").EnumerateArray()];
    }
}
