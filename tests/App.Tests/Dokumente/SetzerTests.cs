using System.Diagnostics;
using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Dokumente;

namespace Zielwerk.App.Tests.Dokumente;

[Anforderung("A11Y-40")]
public class SetzerTests
{
    [Theory]
    [InlineData(Pdfnorm.Zugaenglich)]
    [InlineData(Pdfnorm.Archiv)]
    public async Task Dasselbe_Dokument_gibt_dieselben_Bytes_auch_in_einem_anderen_Prozess(Pdfnorm norm)
    {
        using var erster = new Setzer(new());
        using var zweiter = new Setzer(new());
        var eins = await erster.SetzeAsync(Probe.Alles(), norm);
        await erster.SetzeAsync(Probe.Dokument(), norm);
        (await erster.SetzeAsync(Probe.Alles(), norm)).ShouldBe(eins);
        (await zweiter.SetzeAsync(Probe.Alles(), norm)).ShouldBe(eins);
        (await zweiter.SetzeAsync(Probe.Alles() with { Kennung = "anders" }, norm)).ShouldNotBe(eins);
    }

    [Fact]
    public async Task Der_Zeitpunkt_der_Datei_ist_der_des_Dokuments()
    {
        using var setzer = new Setzer(new());
        Encoding.Latin1.GetString(await setzer.SetzeAsync(Probe.Dokument(), Pdfnorm.Zugaenglich)).ShouldMatch(@"/CreationDate\s*\(D:20250314092653Z");
    }

    [Fact]
    public async Task Ohne_Node_sagt_die_Meldung_was_zu_installieren_ist()
    {
        using var setzer = new Setzer(new() { Node = "/gibt/es/nicht/node" });
        (await Should.ThrowAsync<SatzException>(() => setzer.SetzeAsync(Probe.Dokument(), Pdfnorm.Zugaenglich))).Message.ShouldContain("Debian-Paket „nodejs“");
    }

    [Fact]
    public async Task Ein_Zeichen_das_keine_Schrift_hat_wird_genannt_und_der_Setzer_arbeitet_weiter()
    {
        using var setzer = new Setzer(new());
        var fremd = Probe.Dokument() with { Bloecke = [new Ueberschrift(1, "漢字 und 😀")] };
        var meldung = (await Should.ThrowAsync<SatzException>(() => setzer.SetzeAsync(fremd, Pdfnorm.Zugaenglich))).Message;
        meldung.ShouldContain("„漢“ (U+6F22)");
        meldung.ShouldContain("„😀“ (U+1F600)");
        (await setzer.SetzeAsync(Probe.Dokument(), Pdfnorm.Zugaenglich)).Length.ShouldBeGreaterThan(10_000);
    }

    [Theory]
    [InlineData("setInterval(() => {}, 1000); process.stdin.resume()", "zu viel Zeit oder Speicher")]
    [InlineData("globalThis.x = Buffer.alloc(400e6, 1); setInterval(() => {}, 1000); process.stdin.resume()", "zu viel Zeit oder Speicher")]
    [InlineData("process.stdin.once('data', () => process.exit(3))", "hat sich beendet")]
    [InlineData("import 'gibt-es-nicht'", "hat sich beendet")]
    public async Task Ein_Setzer_der_haengt_waechst_oder_abstuerzt_wird_beendet_und_beim_naechsten_Auftrag_neu_gestartet(string skript, string meldung)
    {
        var datei = Path.Combine(Directory.CreateTempSubdirectory("zielwerk-satz").FullName, "satz.mjs");
        await File.WriteAllTextAsync(datei, skript);
        var (zeit, speicher) = skript.Contains("alloc") ? (TimeSpan.FromSeconds(60), 300_000_000) : (TimeSpan.FromSeconds(1), 900_000_000);
        using var setzer = new Setzer(new() { Skript = datei, Zeitgrenze = zeit, Speichergrenze = speicher });
        (await Should.ThrowAsync<SatzException>(() => setzer.SetzeAsync(Probe.Dokument(), Pdfnorm.Zugaenglich))).Message.ShouldContain(meldung);

        await File.WriteAllTextAsync(datei, "process.stdin.once('data', (d) => console.log(JSON.stringify({ id: JSON.parse(d).id, pdf: 'JVBERg==' })))");
        (await setzer.SetzeAsync(Probe.Dokument(), Pdfnorm.Zugaenglich)).ShouldBe("%PDF"u8.ToArray());
        Directory.Delete(Path.GetDirectoryName(datei)!, recursive: true);
    }

    [Fact]
    public async Task Viele_Auftraege_zugleich_bekommen_jeder_seine_Antwort()
    {
        using var setzer = new Setzer(new());
        var dokument = Probe.Dokument();
        await Task.WhenAll(Enumerable.Range(1, 8).Select(async i =>
            Encoding.Latin1.GetString(await setzer.SetzeAsync(dokument with { Titel = $"Titel Nummer {i}" }, Pdfnorm.Zugaenglich)).ShouldContain($"Titel Nummer {i}")));
    }

    [Fact]
    public async Task Wer_zu_lange_warten_muesste_wird_gleich_abgewiesen()
    {
        var datei = Path.Combine(Directory.CreateTempSubdirectory("zielwerk-satz").FullName, "satz.mjs");
        await File.WriteAllTextAsync(datei, "setInterval(() => {}, 1000); process.stdin.resume()");
        using var setzer = new Setzer(new() { Skript = datei, Warteschlange = 1, Zeitgrenze = TimeSpan.FromSeconds(2) });
        var erster = setzer.SetzeAsync(Probe.Dokument(), Pdfnorm.Zugaenglich);
        (await Should.ThrowAsync<SatzException>(() => setzer.SetzeAsync(Probe.Dokument(), Pdfnorm.Zugaenglich))).Message.ShouldContain("zu viele");
        (await Should.ThrowAsync<SatzException>(() => erster)).Message.ShouldContain("zu viel Zeit");
        Directory.Delete(Path.GetDirectoryName(datei)!, recursive: true);
    }

    [Fact]
    public async Task Der_Prozess_endet_mit_seiner_Eingabe()
    {
        using var prozess = Process.Start(new ProcessStartInfo("node", [new Setzereinstellung().Skript]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        prozess.StandardInput.Close();
        await prozess.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));
        prozess.ExitCode.ShouldBe(0);
    }
}
