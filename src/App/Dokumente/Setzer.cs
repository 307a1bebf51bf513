using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Zielwerk.App.Dokumente;

/// <summary>Which promise a PDF keeps; the two do not fit into one file.</summary>
public enum Pdfnorm
{
    /// <summary>PDF/UA-1, for reading with any means (A11Y-40).</summary>
    Zugaenglich,

    /// <summary>PDF/A-3a, for keeping; carries the <see cref="Beilage"/>.</summary>
    Archiv,
}

/// <summary>A PDF could not be made; the message says in German why and what to do.</summary>
public sealed class SatzException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>How the typesetter is run; the defaults are for the portal, tests exchange the script.</summary>
public sealed record Setzereinstellung
{
    /// <summary>Program that runs the script: Node.js, by name or path.</summary>
    public string Node { get; init; } = "node";

    public string Skript { get; init; } = Path.Combine(AppContext.BaseDirectory, "satz", "setzer.mjs");

    /// <summary>Longer than any document takes; then the process is ended.</summary>
    public TimeSpan Zeitgrenze { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of main memory the process may hold.</summary>
    public long Speichergrenze { get; init; } = 1_000_000_000;

    /// <summary>Orders that may wait for their turn; more are refused at once.</summary>
    public int Warteschlange { get; init; } = 60;

    /// <summary>With the setting "Node", the program when it is not in the search path.</summary>
    public static Setzereinstellung Aus(IConfiguration einstellungen) =>
        einstellungen["Node"] is { Length: > 0 } node ? new() { Node = node } : new();
}

/// <summary>
/// Makes PDF by one long-lived Node.js process with Typst inside: started at the first order, one order after the other, ended when it takes
/// too long or too much memory, started anew at the next order, and gone with this object or with this process (its input ends then).
/// </summary>
public sealed class Setzer(Setzereinstellung einstellung) : IDisposable
{
    private const int GroessterAuftrag = 8_000_000;
    private static readonly TimeSpan Blick = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim reihe = new(1);
    private Process? prozess;
    private long nummer;
    private int wartende;

    /// <summary>The document as PDF; the same document gives the same bytes.</summary>
    /// <exception cref="SatzException">Node.js is missing, a limit was passed, or a character is in none of the fonts.</exception>
    public async Task<byte[]> SetzeAsync(Dokument dokument, Pdfnorm norm, CancellationToken abbruch = default)
    {
        var auftrag = Satzdaten.Auftrag(Interlocked.Increment(ref nummer), dokument, norm);
        if (auftrag.Length > GroessterAuftrag)
        {
            throw new SatzException("Das Dokument ist für eine PDF-Datei zu groß.");
        }

        if (Interlocked.Increment(ref wartende) > einstellung.Warteschlange)
        {
            Interlocked.Decrement(ref wartende);
            throw new SatzException("Gerade werden zu viele PDF-Dateien erstellt. Bitte versuchen Sie es in einer Minute noch einmal.");
        }

        try
        {
            await reihe.WaitAsync(abbruch);
            try
            {
                return Lies(await FrageAsync(auftrag));
            }
            finally
            {
                reihe.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref wartende);
        }
    }

    public void Dispose()
    {
        Beende();
        reihe.Dispose();
    }

    // Not cut short when the browser goes away: the answer has to be read before the next order.
    private async Task<string> FrageAsync(string auftrag)
    {
        var p = prozess is { HasExited: false } ? prozess : Starte();
        try
        {
            await p.StandardInput.WriteLineAsync(auftrag);
            await p.StandardInput.FlushAsync();
            var antwort = p.StandardOutput.ReadLineAsync();
            var uhr = Stopwatch.StartNew();
            while (await Task.WhenAny(antwort, Task.Delay(Blick)) != antwort)
            {
                p.Refresh();
                if (uhr.Elapsed > einstellung.Zeitgrenze || (!p.HasExited && p.WorkingSet64 > einstellung.Speichergrenze))
                {
                    throw new SatzException("Das Setzen der PDF-Datei brauchte zu viel Zeit oder Speicher und wurde beendet. Bitte laden Sie eine andere Fassung, zum Beispiel Word oder Text.");
                }
            }

            return await antwort ?? throw new SatzException($"Das Programm zum Setzen von PDF-Dateien hat sich beendet. {Diagnose(p)}");
        }
        catch (IOException fault)
        {
            Beende();
            throw new SatzException($"Das Programm zum Setzen von PDF-Dateien hat sich beendet. {Diagnose(p)}", fault);
        }
        catch (SatzException)
        {
            Beende();
            throw;
        }
    }

    private static byte[] Lies(string antwort)
    {
        using var json = JsonDocument.Parse(antwort);
        return json.RootElement.TryGetProperty("pdf", out var pdf)
            ? pdf.GetBytesFromBase64()
            : throw new SatzException(Satzmeldung.Deutsch(json.RootElement.GetProperty("fehler").GetString()!));
    }

    private Process Starte()
    {
        Beende();
        var start = new ProcessStartInfo(einstellung.Node, [einstellung.Skript])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(einstellung.Skript))!,
        };
        start.Environment.Remove("NODE_OPTIONS");
        try
        {
            prozess = Process.Start(start)!;
        }
        catch (Exception fault) when (fault is Win32Exception or DirectoryNotFoundException)
        {
            throw new SatzException("Für PDF-Dateien fehlt auf diesem Rechner Node.js. Bitte das Debian-Paket „nodejs“ installieren oder mit der Einstellung „Node“ sagen, wo es liegt.", fault);
        }

        prozess.ErrorDataReceived += (_, zeile) => Merke(zeile.Data);
        prozess.BeginErrorReadLine();
        return prozess;
    }

    private string letzteMeldung = "";

    private void Merke(string? zeile)
    {
        if (zeile?.Contains("Error", StringComparison.Ordinal) == true)
        {
            letzteMeldung = zeile;
        }
    }

    private string Diagnose(Process p)
    {
        p.WaitForExit(TimeSpan.FromSeconds(2));
        return letzteMeldung.Contains("Cannot find module", StringComparison.Ordinal)
            ? "Ihm fehlen Teile; bitte das Programm noch einmal vollständig installieren (im Quelltext: npm ci)."
            : $"Beim nächsten Auftrag startet es neu. {letzteMeldung}".TrimEnd();
    }

    private void Beende()
    {
        if (prozess is null)
        {
            return;
        }

        try
        {
            prozess.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        prozess.Dispose();
        prozess = null;
        letzteMeldung = "";
    }
}
