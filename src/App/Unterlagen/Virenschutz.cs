using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Zielwerk.App.Unterlagen;

public enum Virenbefund
{
    /// <summary>No scanner is set; the operator decided so.</summary>
    NichtGeprueft,
    Sauber,
    Gefunden,

    /// <summary>A scanner is set and does not answer as it should.</summary>
    Unerreichbar,
}

/// <summary>
/// Asks clamd (INSTREAM) about a file. Setting "Virenschutz": empty = no scanner, "host:port", or the path of its socket. A scanner that is
/// set and does not answer means no (ASVS 16.5.3).
/// </summary>
public sealed class Virenschutz
{
    private const int Stueck = 64 * 1024;
    private const int LaengsteAntwort = 4096;
    private readonly string ziel;
    private readonly TimeSpan geduld;
    private readonly ILogger<Virenschutz> log;

    public Virenschutz(IConfiguration settings, ILogger<Virenschutz> log)
    {
        ziel = settings["Virenschutz"] ?? "";
        geduld = TimeSpan.FromSeconds(int.TryParse(settings["VirenschutzSekunden"], out var sekunden) && sekunden is > 0 and <= 300 ? sekunden : 30);
        this.log = log;
        if (ziel.Length > 0 && !IstSocket && Adresse(ziel) is null)
        {
            throw new InvalidOperationException($"Virenschutz ist „rechner:port“ oder der Pfad eines Sockets, nicht „{ziel}“.");
        }
    }

    public bool IstEingerichtet => ziel.Length > 0;

    private bool IstSocket => ziel.StartsWith('/');

    public async Task<Virenbefund> PruefeAsync(byte[] inhalt, CancellationToken cancellation)
    {
        if (!IstEingerichtet)
        {
            return Virenbefund.NichtGeprueft;
        }

        using var frist = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        frist.CancelAfter(geduld);
        try
        {
            using var verbindung = await VerbindeAsync(frist.Token);
            await using var strom = new NetworkStream(verbindung);
            await SendeAsync(strom, inhalt, frist.Token);
            return Deute(await AntwortAsync(strom, frist.Token));
        }
        catch (Exception fault) when (fault is SocketException or IOException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            log.LogError(fault, "Der Virenschutz antwortet nicht; Dateien werden abgewiesen");
            return Virenbefund.Unerreichbar;
        }
    }

    private Virenbefund Deute(string antwort)
    {
        if (antwort == "stream: OK")
        {
            return Virenbefund.Sauber;
        }

        if (antwort.StartsWith("stream: ", StringComparison.Ordinal) && antwort.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            log.LogWarning("Der Virenschutz hat eine Datei beanstandet: {Fund}", antwort["stream: ".Length..^" FOUND".Length]);
            return Virenbefund.Gefunden;
        }

        log.LogError("Der Virenschutz antwortet unerwartet: {Antwort}", antwort);
        return Virenbefund.Unerreichbar;
    }

    private async Task<Socket> VerbindeAsync(CancellationToken cancellation)
    {
        var socket = IstSocket ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (IstSocket)
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(ziel), cancellation);
            }
            else
            {
                var (rechner, port) = Adresse(ziel)!.Value;
                await socket.ConnectAsync(rechner, port, cancellation);
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task SendeAsync(NetworkStream strom, byte[] inhalt, CancellationToken cancellation)
    {
        await strom.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var laenge = new byte[4];
        for (var stelle = 0; stelle < inhalt.Length; stelle += Stueck)
        {
            var teil = inhalt.AsMemory(stelle, Math.Min(Stueck, inhalt.Length - stelle));
            BinaryPrimitives.WriteInt32BigEndian(laenge, teil.Length);
            await strom.WriteAsync(laenge, cancellation);
            await strom.WriteAsync(teil, cancellation);
        }

        await strom.WriteAsync(new byte[4], cancellation);
    }

    private static async Task<string> AntwortAsync(NetworkStream strom, CancellationToken cancellation)
    {
        var puffer = new byte[LaengsteAntwort];
        var gelesen = 0;
        while (gelesen < puffer.Length && await strom.ReadAsync(puffer.AsMemory(gelesen), cancellation) is var neu and > 0)
        {
            gelesen += neu;
            if (puffer.AsSpan(0, gelesen).IndexOf((byte)0) is var ende and >= 0)
            {
                gelesen = ende;
                break;
            }
        }

        return Encoding.ASCII.GetString(puffer, 0, gelesen).Trim();
    }

    private static (string Rechner, int Port)? Adresse(string text)
    {
        var doppelpunkt = text.LastIndexOf(':');
        return doppelpunkt > 0 && int.TryParse(text.AsSpan(doppelpunkt + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? (text[..doppelpunkt].Trim('[', ']'), port)
            : null;
    }
}
