using System.Collections.Concurrent;
using System.Diagnostics;

namespace Zielwerk.App.Tests.Support;

/// <summary>The real program as a process of its own, as an operator runs it.</summary>
public sealed class Programmlauf : IDisposable
{
    private readonly Process prozess;
    private readonly ConcurrentQueue<string> zeilen = new();
    private readonly ConcurrentQueue<string> fehler = new();
    private readonly List<(Func<string, bool> Bedingung, TaskCompletionSource Erfuellt)> warten = [];

    private Programmlauf(string[] args, IEnumerable<(string Name, string Wert)> umgebung)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "zielwerk"), args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, wert) in umgebung)
        {
            start.Environment["ZIELWERK_" + name] = wert;
        }

        prozess = new Process { StartInfo = start };
        prozess.OutputDataReceived += (_, e) => Empfange(e.Data, zeilen);
        prozess.ErrorDataReceived += (_, e) => Empfange(e.Data, fehler);
        prozess.Start();
        prozess.BeginOutputReadLine();
        prozess.BeginErrorReadLine();
    }

    public IReadOnlyCollection<string> Zeilen => zeilen;

    public string Fehler => string.Join('\n', fehler);

    /// <summary>Starts the program; settings without their prefix.</summary>
    public static Programmlauf Starte(string[] args, params (string Name, string Wert)[] einstellungen) => new(args, einstellungen);

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int Code, IReadOnlyList<string> Zeilen, string Fehler)> BisEnde(string[] args, params (string Name, string Wert)[] einstellungen)
    {
        using var lauf = Starte(args, einstellungen);
        var code = await lauf.Ende();
        return (code, [.. lauf.Zeilen], lauf.Fehler);
    }

    /// <summary>Waits for an output line; fails when the program ends before.</summary>
    public async Task WarteAuf(Func<string, bool> bedingung)
    {
        var erfuellt = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (warten)
        {
            warten.Add((bedingung, erfuellt));
        }

        if (zeilen.Any(bedingung))
        {
            return;
        }

        if (await Task.WhenAny(erfuellt.Task, prozess.WaitForExitAsync()) != erfuellt.Task && !zeilen.Any(bedingung))
        {
            throw new InvalidOperationException($"ended before the line came: {string.Join('\n', zeilen)}\n{Fehler}");
        }
    }

    /// <summary>kill -9</summary>
    public async Task Toete()
    {
        prozess.Kill();
        await prozess.WaitForExitAsync();
    }

    /// <summary>SIGTERM, then waits for the end.</summary>
    public async Task<int> Beende()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{prozess.Id}"]);
        await kill.WaitForExitAsync();
        return await Ende();
    }

    public async Task<int> Ende()
    {
        await prozess.WaitForExitAsync();
        return prozess.ExitCode;
    }

    public void Dispose()
    {
        if (!prozess.HasExited)
        {
            prozess.Kill();
        }

        prozess.Dispose();
    }

    private void Empfange(string? zeile, ConcurrentQueue<string> ziel)
    {
        if (zeile is null)
        {
            return;
        }

        ziel.Enqueue(zeile);
        lock (warten)
        {
            warten.Where(w => ziel == zeilen && w.Bedingung(zeile)).ToList().ForEach(w => w.Erfuellt.TrySetResult());
        }
    }
}
