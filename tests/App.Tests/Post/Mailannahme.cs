using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zielwerk.App.Tests.Post;

/// <summary>A small mail server on this machine: speaks enough SMTP for one message after the other and keeps what came over the wire.</summary>
public sealed class Mailannahme : IAsyncDisposable
{
    private readonly TcpListener lauscher = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ende = new();
    private readonly Func<string, string?> widerspruch;
    private readonly Task lauf;

    /// <param name="widerspruch">The answer to a command that is not to succeed, or null.</param>
    public Mailannahme(Func<string, string?>? widerspruch = null)
    {
        this.widerspruch = widerspruch ?? (_ => null);
        lauscher.Start();
        lauf = NimmAnAsync();
    }

    public int Port => ((IPEndPoint)lauscher.LocalEndpoint).Port;

    /// <summary>Commands other than the text of messages.</summary>
    public List<string> Befehle { get; } = [];

    /// <summary>Messages as they came.</summary>
    public List<string> Nachrichten { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await ende.CancelAsync();
        lauscher.Stop();
        await lauf;
        ende.Dispose();
    }

    private async Task NimmAnAsync()
    {
        try
        {
            while (!ende.IsCancellationRequested)
            {
                using var verbindung = await lauscher.AcceptTcpClientAsync(ende.Token);
                await SprichAsync(verbindung.GetStream());
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
        {
            // The test ends.
        }
    }

    private async Task SprichAsync(NetworkStream strom)
    {
        using var leser = new StreamReader(strom, Encoding.Latin1);
        await using var schreiber = new StreamWriter(strom, Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        await schreiber.WriteLineAsync("220 bereit");
        while (await leser.ReadLineAsync(ende.Token) is { } befehl)
        {
            Befehle.Add(befehl);
            if (widerspruch(befehl) is { } nein)
            {
                await schreiber.WriteLineAsync(nein);
            }
            else if (befehl == "DATA")
            {
                await schreiber.WriteLineAsync("354 weiter");
                var text = new StringBuilder();
                while (await leser.ReadLineAsync(ende.Token) is { } zeile && zeile != ".")
                {
                    text.Append(zeile).Append('\n');
                }

                Nachrichten.Add(text.ToString());
                await schreiber.WriteLineAsync("250 angenommen");
            }
            else
            {
                await schreiber.WriteLineAsync(befehl == "QUIT" ? "221 Ende" : "250 gut");
            }
        }
    }
}
