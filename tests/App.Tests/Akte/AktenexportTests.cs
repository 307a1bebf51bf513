using System.IO.Compression;
using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Tests.Register;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Akte;

[Anforderung("SEC-20")]
public sealed class AktenexportTests : IDisposable
{
    private readonly string ordner = Directory.CreateTempSubdirectory("zielwerk-test-").FullName;
    private readonly StringWriter aus = new();
    private readonly StringWriter fehler = new();

    private string Zip => Path.Combine(ordner, "fall.zip");

    public void Dispose()
    {
        Directory.Delete(ordner, recursive: true);
        aus.Dispose();
        fehler.Dispose();
    }

    [Fact]
    public async Task Eine_Ausfertigung_ist_vollstaendig_und_ohne_Datenbank_pruefbar()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        (await Rufe(portal, "export", "2024", "06611", "--ziel", Zip)).ShouldBe(0, fehler.ToString());
        var dateien = Lies();
        var lesung = dateien.Keys.Single(n => n.EndsWith("datensatz.json", StringComparison.Ordinal)).Split('/')[1];
        var vereinbarung = dateien.Keys.Single(n => n.StartsWith("zustand/", StringComparison.Ordinal) && !n.Contains(lesung, StringComparison.Ordinal));
        dateien.Keys.ShouldBe(
        [
            "LIESMICH.txt", "SHA256SUMS", "akte/eintraege.jsonl", "akte/kette.txt", "anker.json", "katalog.json", $"lesung/{lesung}/datensatz.json", $"lesung/{lesung}/quelle.txt",
            "oeffentlich.pem", .. new[] { vereinbarung, $"zustand/{lesung}.json" }.Order(StringComparer.Ordinal),
        ]);
        dateien[$"lesung/{lesung}/quelle.txt"].ShouldBe(Registerdaten.Quelle("kassel-2024.txt"));
        Encoding.UTF8.GetString(dateien[vereinbarung]).ShouldContain("\"BetragCent\":");
        Encoding.UTF8.GetString(dateien["katalog.json"]).ShouldContain("documenta Stadt Kassel");
        var eintraege = Encoding.UTF8.GetString(dateien["akte/eintraege.jsonl"]);
        eintraege.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        eintraege.ShouldNotContain("Marburg");

        var ohneAlles = new ConfigurationBuilder().AddInMemoryCollection([new("Datenbank", "Host=127.0.0.1;Port=9;Username=x")]).Build();
        (await AkteVerb.RunAsync(["pruefen", Zip], ohneAlles, Konsole, default)).ShouldBe(0, aus.ToString());
        aus.ToString().ShouldContain("Die Ausfertigung ist unversehrt: 11 Dateien, 2 Einträge der Akte.");
        var schluessel = Path.Combine(portal.Datenordner, "akte", "oeffentlich.pem");
        (await AkteVerb.RunAsync(["pruefen", Zip, "--schluessel", schluessel], ohneAlles, Konsole, default)).ShouldBe(0);
    }

    [Fact]
    public async Task Derselbe_Stand_gibt_dieselben_Bytes()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        await Rufe(portal, "export", "2025", "06534", "--ziel", Zip);
        var erste = await File.ReadAllBytesAsync(Zip);
        await Rufe(portal, "export", "2025", "06534", "--ziel", Zip);
        (await File.ReadAllBytesAsync(Zip)).ShouldBe(erste);
    }

    [Fact]
    public async Task Was_es_nicht_gibt_oder_veraendert_ist_wird_nicht_ausgefertigt()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        (await Rufe(portal, "export", "2023", "06611", "--ziel", Zip)).ShouldBe(2);
        fehler.ToString().ShouldContain("Es gibt keine Vereinbarung und keinen Vorgang für 2023");
        await portal.Datenbank.SqlAsync("UPDATE zielvereinbarung SET betrag_cent = 1 WHERE jahr = 2024");
        (await Rufe(portal, "export", "2024", "06611", "--ziel", Zip)).ShouldBe(1);
        File.Exists(Zip).ShouldBeFalse();
    }

    /// <summary>Each file changed in one byte: named by the hash list; with the hash list put right, by what stands behind it.</summary>
    [Fact]
    public async Task Jede_geaenderte_fehlende_oder_fremde_Datei_wird_genannt()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        await Rufe(portal, "export", "2024", "06611", "--ziel", Zip);
        var dateien = Lies();
        foreach (var name in dateien.Keys.Where(n => n != "SHA256SUMS"))
        {
            var kaputt = new SortedDictionary<string, byte[]>(dateien, StringComparer.Ordinal) { [name] = [.. dateien[name].Select((b, i) => i == dateien[name].Length / 2 ? (byte)(b ^ 1) : b)] };
            Pruefe(kaputt).ShouldBe($"{name} wurde verändert: Der SHA-256 stimmt nicht.");
            kaputt.Remove(name);
            Pruefe(kaputt).ShouldBe($"{name} fehlt.");
            if (name is "LIESMICH.txt" or "katalog.json")
            {
                continue; // Explanations; the README of the case says so.
            }

            kaputt[name] = [.. dateien[name], (byte)' '];
            if (!name.EndsWith(".pem", StringComparison.Ordinal) && name != "anker.json")
            {
                Pruefe(Neu(kaputt)).ShouldNotBeNull(name);
            }

            kaputt.Remove(name);
            Pruefe(Neu(kaputt)).ShouldNotBeNull(name);
        }

        var dazu = new SortedDictionary<string, byte[]>(dateien, StringComparer.Ordinal) { ["lesung/geheim.txt"] = [1] };
        Pruefe(dazu).ShouldBe("lesung/geheim.txt gehört nicht zur Ausfertigung: In SHA256SUMS steht die Datei nicht.");
        Pruefe(Neu(dazu)).ShouldBe("lesung/geheim.txt gehört nicht zur Ausfertigung: Kein Eintrag der Akte belegt die Datei.");
        Pruefe(Neu(dateien)).ShouldBeNull();
    }

    [Fact]
    public async Task Eine_nachgerechnete_Faelschung_scheitert_an_der_Kette_und_an_der_Unterschrift()
    {
        await using var portal = await Registerdaten.BeideVereinbarungen();
        await Rufe(portal, "export", "2024", "06611", "--ziel", Zip);
        var dateien = Lies();
        var zeilen = Encoding.UTF8.GetString(dateien["akte/eintraege.jsonl"]).Split('\n');
        var anders = zeilen[0].Replace("Testdaten", "Irrtum", StringComparison.Ordinal);
        anders.ShouldNotBe(zeilen[0]);
        var nummer = anders.Split("\"nummer\":")[1].Split(',')[0];

        var faelschung = Mit(("akte/eintraege.jsonl", string.Join('\n', zeilen.Select((z, i) => i == 0 ? anders : z))));
        Pruefe(faelschung).ShouldBe($"akte/eintraege.jsonl: Eintrag {nummer} wurde verändert: Er passt nicht zur Kette.");

        var kette = Encoding.ASCII.GetString(dateien["akte/kette.txt"]).Replace(Aktenexport.Hash(Encoding.UTF8.GetBytes(zeilen[0])), Aktenexport.Hash(Encoding.UTF8.GetBytes(anders)), StringComparison.Ordinal);
        faelschung["akte/kette.txt"] = Encoding.ASCII.GetBytes(kette);
        Pruefe(Neu(faelschung)).ShouldNotBeNull().ShouldStartWith("akte/kette.txt: Die Kette endet nicht bei dem unterzeichneten Kopf");

        var liesAnker = Anker.Lies(dateien["anker.json"])!;
        Pruefe(Mit(("anker.json", Encoding.UTF8.GetString((liesAnker with { Zeit = "2000-01-01T00:00:00Z" }).Schreibe()))))
            .ShouldBe("anker.json: Die Unterschrift des Ankers stimmt nicht: Er wurde verändert.");
        using var fremd = Ankerschluessel.Eigener(Path.Combine(ordner, "fremd"));
        var umgezeichnet = Mit(
            ("anker.json", Encoding.UTF8.GetString(Anker.Unterzeichne(liesAnker.Kopf, DateTimeOffset.UnixEpoch, fremd).Schreibe())), ("oeffentlich.pem", Ankerschluessel.AlsPem(fremd)));
        Pruefe(umgezeichnet).ShouldBeNull();
        Exportpruefung.Pruefe(Packe(umgezeichnet), Encoding.ASCII.GetString(dateien["oeffentlich.pem"])).Meldung.ShouldBe("anker.json: Der Anker ist mit einem anderen Schlüssel unterzeichnet.");

        SortedDictionary<string, byte[]> Mit(params (string Name, string Text)[] ersatz)
        {
            var neu = new SortedDictionary<string, byte[]>(dateien, StringComparer.Ordinal);
            ersatz.ToList().ForEach(e => neu[e.Name] = Encoding.UTF8.GetBytes(e.Text));
            return Neu(neu);
        }
    }

    [Theory]
    [InlineData("../boese.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.txt")]
    [InlineData("C:\\boese.txt")]
    [InlineData("a//b.txt")]
    [InlineData("ordner/")]
    [InlineData("ü.txt")]
    public void Namen_die_aus_dem_Ordner_fuehren_werden_abgewiesen(string name) =>
        Pruefe(new() { [name] = [1] }).ShouldBe("Die Datei enthält einen Namen, der in keiner Ausfertigung vorkommt.");

    [Fact]
    public async Task Bomben_Massen_und_Muell_werden_abgewiesen()
    {
        using var bombe = Packe(new() { ["bombe.txt"] = new byte[3_000_000] });
        bombe.Length.ShouldBeLessThan(20_000);
        Exportarchiv.Lies(bombe, laengsterInhalt: 2_999_999).Fehler.ShouldBe("bombe.txt wird beim Auspacken zu groß.");
        Exportarchiv.Lies(bombe, laengsterInhalt: 3_000_000).Fehler.ShouldBeNull();
        Pruefe(new(Enumerable.Range(0, Exportarchiv.MeisteDateien + 1).ToDictionary(n => $"{n}", _ => Array.Empty<byte>()))).ShouldBe("Die Datei enthält mehr als 1000 Dateien.");
        using var gross = new MemoryStream();
        gross.SetLength(Exportarchiv.LaengsteDatei + 1);
        Exportarchiv.Lies(gross).Fehler.ShouldBe("Die Datei ist zu groß für eine Ausfertigung.");
        Pruefe([]).ShouldBe("SHA256SUMS fehlt: Das ist keine Ausfertigung einer Akte.");

        await using var portal = await Registerdaten.BeideVereinbarungen();
        await Rufe(portal, "export", "2024", "06611", "--ziel", Zip);
        var bytes = await File.ReadAllBytesAsync(Zip);
        for (var stelle = 0; stelle < bytes.Length; stelle += 97)
        {
            using var kurz = new MemoryStream(bytes[..stelle]);
            Exportpruefung.Pruefe(kurz).Unversehrt.ShouldBeFalse();
            bytes[stelle] ^= 0x55;
            using var gekippt = new MemoryStream(bytes);
            Exportpruefung.Pruefe(gekippt); // Must not throw; times and attributes of the zip are no content.
            bytes[stelle] ^= 0x55;
        }
    }

    private Konsole Konsole => new(aus, fehler, Terminal: false);

    private Task<int> Rufe(Portal portal, params string[] args) => AkteVerb.RunAsync(
        args, new ConfigurationBuilder().AddInMemoryCollection([new("Datenbank", portal.Datenbank.Verbindung), new("Datenordner", portal.Datenordner)]).Build(), Konsole, TestContext.Current.CancellationToken);

    private SortedDictionary<string, byte[]> Lies()
    {
        using var strom = File.OpenRead(Zip);
        return Exportarchiv.Lies(strom).Dateien;
    }

    private static MemoryStream Packe(SortedDictionary<string, byte[]> dateien)
    {
        var ziel = new MemoryStream();
        using (var zip = new ZipArchive(ziel, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in dateien)
            {
                using var strom = zip.CreateEntry(name).Open();
                strom.Write(bytes);
            }
        }

        ziel.Position = 0;
        return ziel;
    }

    private static string? Pruefe(SortedDictionary<string, byte[]> dateien)
    {
        using var zip = Packe(dateien);
        return Exportpruefung.Pruefe(zip).Meldung;
    }

    /// <summary>The hash list written anew, as a forger would.</summary>
    private static SortedDictionary<string, byte[]> Neu(SortedDictionary<string, byte[]> dateien) => new(dateien, StringComparer.Ordinal)
    {
        ["SHA256SUMS"] = Encoding.ASCII.GetBytes(string.Concat(dateien.Where(d => d.Key != "SHA256SUMS").Select(d => $"{Aktenexport.Hash(d.Value)}  {d.Key}\n"))),
    };
}
