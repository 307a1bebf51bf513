using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;
using Zielwerk.App.Unterlagen;

namespace Zielwerk.App.Tests.Unterlagen;

public class VirenschutzTests
{
    private static readonly byte[] Boese = Encoding.ASCII.GetBytes(Probedateien.Eicar);

    [Fact]
    public async Task Ein_Fund_wird_abgewiesen()
    {
        await using var waechter = new FalscherWaechter();
        var schutz = Schutz(waechter.Ziel);
        (await schutz.PruefeAsync(Boese, TestContext.Current.CancellationToken)).ShouldBe(Virenbefund.Gefunden);
        (await schutz.PruefeAsync("harmlos"u8.ToArray(), TestContext.Current.CancellationToken)).ShouldBe(Virenbefund.Sauber);
        waechter.Geprueft.ShouldBe(2);
    }

    [Fact]
    public async Task Grosse_Dateien_gehen_in_Stuecken_und_ganz_hinein()
    {
        await using var waechter = new FalscherWaechter();
        (await Schutz(waechter.Ziel).PruefeAsync([.. new byte[200_000], .. Boese], TestContext.Current.CancellationToken)).ShouldBe(Virenbefund.Gefunden);
    }

    [Fact]
    public async Task Ein_Socket_geht_auch()
    {
        var ordner = Directory.CreateTempSubdirectory("zw-");
        await using (var waechter = new FalscherWaechter(Path.Combine(ordner.FullName, "clamd.ctl")))
        {
            (await Schutz(waechter.Ziel).PruefeAsync(Boese, TestContext.Current.CancellationToken)).ShouldBe(Virenbefund.Gefunden);
        }

        ordner.Delete(recursive: true);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("stream: Something ERROR")]
    [InlineData("stream: OK\nstream: OK")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Ohne_Antwort_wird_nichts_angenommen(string? antwort)
    {
        await using var waechter = new FalscherWaechter { Antwort = _ => antwort };
        (await Schutz(waechter.Ziel).PruefeAsync("harmlos"u8.ToArray(), TestContext.Current.CancellationToken)).ShouldBe(Virenbefund.Unerreichbar);
    }

    [Fact]
    public async Task Ein_Waechter_der_fehlt_oder_schweigt_heisst_nein()
    {
        var frueher = new FalscherWaechter();
        await frueher.DisposeAsync();
        (await Schutz(frueher.Ziel).PruefeAsync("harmlos"u8.ToArray(), TestContext.Current.CancellationToken)).ShouldBe(Virenbefund.Unerreichbar);
        (await Schutz("/gibt/es/nicht.ctl").PruefeAsync("harmlos"u8.ToArray(), TestContext.Current.CancellationToken)).ShouldBe(Virenbefund.Unerreichbar);

        // Listens and never accepts: the answer does not come.
        using var stumm = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        stumm.Start();
        (await Schutz($"127.0.0.1:{((System.Net.IPEndPoint)stumm.LocalEndpoint).Port}").PruefeAsync("harmlos"u8.ToArray(), TestContext.Current.CancellationToken)).ShouldBe(Virenbefund.Unerreichbar);
    }

    [Fact]
    public async Task Ohne_Einstellung_wird_nicht_geprueft_und_Unsinn_faellt_beim_Start_auf()
    {
        (await Schutz("").PruefeAsync(Boese, TestContext.Current.CancellationToken)).ShouldBe(Virenbefund.NichtGeprueft);
        foreach (var falsch in (string[])["clamd", "rechner:", "rechner:0", "rechner:70000", ":3310"])
        {
            Should.Throw<InvalidOperationException>(() => Schutz(falsch)).Message.ShouldContain(falsch);
        }
    }

    private static Virenschutz Schutz(string ziel) => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Virenschutz", ziel), new("VirenschutzSekunden", "1")]).Build(), NullLogger<Virenschutz>.Instance);
}
