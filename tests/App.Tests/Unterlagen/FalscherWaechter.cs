using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zielwerk.App.Tests.Unterlagen;

/// <summary>Speaks clamd's INSTREAM on loopback or a socket; finds the EICAR text and nothing else. <see cref="Antwort"/> replaces its answer, null ends the connection without one.</summary>
public sealed class FalscherWaechter : IAsyncDisposable
{
    private readonly Socket ohr;
    private readonly CancellationTokenSource ende = new();
    private readonly Task dienst;

    public FalscherWaechter(string? socketpfad = null)
    {
        ohr = socketpfad is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        ohr.Bind(socketpfad is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(socketpfad));
        ohr.Listen();
        Ziel = socketpfad ?? $"127.0.0.1:{((IPEndPoint)ohr.LocalEndPoint!).Port}";
        dienst = Diene();
    }

    /// <summary>Value for the setting "Virenschutz".</summary>
    public string Ziel { get; }

    public Func<string, string?> Antwort { get; set; } = antwort => antwort;

    public int Geprueft { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await ende.CancelAsync();
        ohr.Dispose();
        await dienst;
        ende.Dispose();
    }

    private async Task Diene()
    {
        try
        {
            while (true)
            {
                using var gast = await ohr.AcceptAsync(ende.Token);
                await using var strom = new NetworkStream(gast);
                var befehl = new byte[10];
                await strom.ReadExactlyAsync(befehl, ende.Token);
                var inhalt = new MemoryStream();
                while (await Laenge(strom) is var laenge and > 0)
                {
                    var teil = new byte[laenge];
                    await strom.ReadExactlyAsync(teil, ende.Token);
                    inhalt.Write(teil);
                }

                Geprueft++;
                var gefunden = Encoding.Latin1.GetString(inhalt.ToArray()).Contains(Probedateien.Eicar, StringComparison.Ordinal);
                var antwort = Antwort(!befehl.AsSpan().SequenceEqual("zINSTREAM\0"u8) ? "UNKNOWN COMMAND" : gefunden ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
                if (antwort is not null)
                {
                    await strom.WriteAsync(Encoding.ASCII.GetBytes(antwort + "\0"), ende.Token);
                }
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task<int> Laenge(NetworkStream strom)
    {
        var bytes = new byte[4];
        await strom.ReadExactlyAsync(bytes, ende.Token);
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }
}
