using System.Text.Json;
using Shouldly;
using Xunit;

namespace Zielwerk.App.Tests.Lesung;

[Anforderung("R52")]
public sealed class LesenTests : IDisposable
{
    private readonly string _ordner = Directory.CreateTempSubdirectory("zielwerk-lesen-").FullName;
    private readonly StringWriter _aus = new();
    private readonly StringWriter _fehler = new();

    public void Dispose() => Directory.Delete(_ordner, recursive: true);

    [Fact]
    public void Auch_eine_abgelehnte_Datei_bekommt_ihren_Datensatz()
    {
        var pdf = Datei("ein/scan.pdf", "%PDF-1.7 verschlüsselt");
        var leer = Datei("ein/leer.txt", "");
        Lesen("--json", Pfad("aus/tief"), pdf, leer).ShouldBe(1);
        Datensatz("aus/tief/scan.pdf.json").ShouldSatisfyAllConditions(
            d => d.GetProperty("outcome").GetString().ShouldBe("rejected"),
            d => d.GetProperty("source").GetProperty("file").GetString().ShouldBe("scan.pdf"),
            d => d.GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("unsupported-document"));
        Datensatz("aus/tief/leer.txt.json").GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("unreadable-file");
        _aus.ToString().ShouldContain("scan.pdf: abgelehnt. Das Format wird nicht gelesen: PDF.");
        _aus.ToString().ShouldContain("2 gelesen: 0 angenommen, 0 zu prüfen, 2 abgelehnt.");
        Directory.GetFiles(Pfad("aus/tief")).Length.ShouldBe(2);
    }

    [Fact]
    public void Eine_fehlende_Datei_haelt_die_anderen_nicht_auf()
    {
        var leer = Datei("leer.txt", "");
        Lesen("--json", Pfad("aus"), Pfad("fehlt.txt"), leer).ShouldBe(2);
        _fehler.ToString().ShouldContain("fehlt.txt gibt es nicht");
        File.Exists(Pfad("aus/leer.txt.json")).ShouldBeTrue();
    }

    [Fact]
    public void Ein_Geraet_ohne_Ende_wird_abgelehnt_wie_eine_zu_grosse_Datei()
    {
        Lesen("--json", Pfad("aus"), "/dev/zero").ShouldBe(1);
        Datensatz("aus/zero.json").GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("unreadable-file");
    }

    [Fact]
    public void Gleiche_Dateinamen_werden_gemeldet_statt_ueberschrieben()
    {
        var eins = Datei("a/text.txt", "");
        var zwei = Datei("b/text.txt", "");
        Lesen("--json", Pfad("aus"), eins, zwei).ShouldBe(2);
        _fehler.ToString().ShouldContain("Mehrere Dateien heißen text.txt");
        Directory.Exists(Pfad("aus")).ShouldBeFalse();
        Lesen("--json", Pfad("aus"), eins, eins, Pfad("a/../a/text.txt")).ShouldBe(1);
    }

    [Fact]
    public void Ein_Ordner_steht_fuer_die_Dateien_darin()
    {
        Datei("ein/a.txt", "");
        Datei("ein/b.md", "");
        Datei("ein/.versteckt", "");
        Datei("ein/unter/c.txt", "");
        Lesen("--json", Pfad("aus"), Pfad("ein")).ShouldBe(1);
        Directory.GetFiles(Pfad("aus")).Select(Path.GetFileName).Order().ShouldBe(["a.txt.json", "b.md.json"]);
    }

    [Theory]
    [InlineData(2, "Der Zielordner fehlt", "x.txt")]
    [InlineData(2, "Es ist keine Datei genannt", "--json", "aus")]
    [InlineData(2, "Die Option --quatsch gibt es nicht", "--quatsch", "--json", "aus", "x.txt")]
    [InlineData(2, "Zu --json fehlt die Angabe", "--json")]
    public void Ein_falscher_Aufruf_sagt_was_fehlt(int code, string meldung, params string[] args)
    {
        Lesen(args).ShouldBe(code);
        _fehler.ToString().ShouldContain(meldung);
        _fehler.ToString().ShouldContain("zielwerk lesen --hilfe");
    }

    [Fact]
    public void Ein_Zielordner_der_eine_Datei_ist_wird_gemeldet()
    {
        var datei = Datei("aus", "hier steht etwas");
        Lesen("--json", datei, datei).ShouldBe(2);
        _fehler.ToString().ShouldContain("ist eine Datei, kein Ordner");
        Lesen("--json", Path.Combine(datei, "tiefer"), datei).ShouldBe(2);
        _fehler.ToString().ShouldContain("lässt sich nicht anlegen");
        File.ReadAllText(datei).ShouldBe("hier steht etwas");
    }

    [Fact]
    public void Die_Hilfe_ist_deutsch_und_hat_Beispiele()
    {
        Lesen("--hilfe").ShouldBe(0);
        _aus.ToString().ShouldContain("Beispiele:");
        _aus.ToString().ShouldContain("Ende mit 0");
    }

    [Fact]
    public void Fortschritt_erscheint_nur_auf_einem_Terminal()
    {
        Datei("ein/a.txt", "");
        Datei("ein/b.txt", "");
        Lesen("--json", Pfad("aus"), Pfad("ein"));
        _fehler.ToString().ShouldBeEmpty();
        App.Lesung.Lesen.Run(["--json", Pfad("aus"), Pfad("ein")], new Konsole(_aus, _fehler, Terminal: true));
        _fehler.ToString().ShouldContain("1 von 2");
    }

    private int Lesen(params string[] args) => App.Lesung.Lesen.Run(args, new Konsole(_aus, _fehler, Terminal: false));

    private string Pfad(string name) => Path.Combine(_ordner, name);

    private JsonElement Datensatz(string name) => JsonDocument.Parse(File.ReadAllText(Pfad(name))).RootElement;

    private string Datei(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Pfad(name))!);
        File.WriteAllText(Pfad(name), text);
        return Pfad(name);
    }
}
