using Microsoft.Extensions.Primitives;
using Shouldly;
using Xunit;
using Zielwerk.App.Ui;
using Zielwerk.Domain.Barrierefreiheit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Tests.Entwuerfe;

/// <summary>Two people change one object: nobody overwrites a value unseen, and nothing typed disappears without a decision (POR-02).</summary>
public class ZusammenfuehrungTests
{
    private sealed class Probe : Form
    {
        public Probe(Ablage ablage)
        {
            Titel = Text("titel", "Titel").Optional().Preset(ablage.Werte["titel"]);
            Inhalt = LongText("inhalt", "Inhalt").Optional().Preset(ablage.Werte["inhalt"]);
            Betrag = Euro("betrag", "Betrag").Optional().Preset(ablage.Werte["betrag"]);
            Fuer(new Id<Barrieremeldung>(Guid.Empty), ablage.Fassung);
        }

        public Field<string> Titel { get; }

        public Field<string> Inhalt { get; }

        public Field<Geld> Betrag { get; }
    }

    private sealed class Ablage
    {
        public int Fassung { get; private set; } = 1;

        public Dictionary<string, string> Werte { get; } = new() { ["titel"] = "T0", ["inhalt"] = "I0", ["betrag"] = "1,00" };

        public void Speichere(Form form)
        {
            foreach (var feld in form.Fields)
            {
                Werte[feld.Name] = feld.Raw;
            }

            Fassung++;
        }
    }

    /// <summary>What a browser shows: values in the inputs, the sealed state, open questions.</summary>
    private sealed class Fenster(string name)
    {
        public string Name => name;

        public Dictionary<string, string> Eingaben { get; private set; } = [];

        /// <summary>Values of others this person has been shown.</summary>
        public HashSet<(string Feld, string Wert)> Gesehen { get; } = [];

        public Dictionary<string, string> Wahl { get; } = [];

        public Formularzeichen Zeichen { get; private set; } = null!;

        public IReadOnlyList<string> Offen => Zeichen.Offen;

        public void Zeige(Form form)
        {
            Eingaben = form.Fields.ToDictionary(f => f.Name, f => f.Raw);
            Zeichen = new(
                "x", null, "/probe ZusammenfuehrungTests.Probe", "/probe", DateTime.UnixEpoch, form.Fassung, form.Fields.ToDictionary(f => f.Name, f => Zusammenfuehrung.Fingerabdruck(f, f.Stored)),
                [], [.. form.Fields.Where(f => f.Konflikt is not null).Select(f => f.Name)]);
            Wahl.Clear();
            foreach (var feld in form.Fields)
            {
                Gesehen.Add((feld.Name, feld.Raw));
                if (feld.Konflikt is not null)
                {
                    Gesehen.Add((feld.Name, feld.Stored));
                }
            }
        }

        public Formulareingang Absenden() => new(
            new FormCollection(Eingaben.Concat(Wahl.Select(w => new KeyValuePair<string, string>($"zw-wahl-{w.Key}", w.Value))).ToDictionary(e => e.Key, e => new StringValues(e.Value))), Zeichen);
    }

    [Theory]
    [InlineData("T0", "T0", "T0", null)]
    [InlineData("meins", "T0", "meins", null)]
    [InlineData("T0", "ihrs", "ihrs", "uebernommen")]
    [InlineData("gleich", "gleich", "gleich", null)]
    [InlineData("meins", "ihrs", "meins", "offen")]
    [InlineData("", "ihrs", "", "offen")]
    [Anforderung("POR-02")]
    public void Je_Feld_entscheidet_wer_geaendert_hat(string meins, string ihrs, string steht, string? was)
    {
        var ablage = new Ablage();
        var ich = new Fenster("A");
        ich.Zeige(new Probe(ablage));
        ablage.Werte["titel"] = ihrs;
        ich.Eingaben["titel"] = meins;
        var form = new Probe(ablage);
        form.Read(ich.Absenden()).ShouldBe(was is null);
        form.Titel.Raw.ShouldBe(steht);
        form.Titel.TakenOver.ShouldBe(was == "uebernommen");
        form.Titel.Konflikt.ShouldBe(was == "offen" ? new(meins.Length == 0 ? "(leer)" : meins, ihrs) : null);
        form.Inhalt.Raw.ShouldBe("I0");
    }

    [Fact]
    public void Eine_andere_Schreibweise_ist_keine_Aenderung()
    {
        var ablage = new Ablage();
        var ich = new Fenster("A");
        ich.Zeige(new Probe(ablage));
        ablage.Werte["betrag"] = "2,00";
        ich.Eingaben["betrag"] = "1";
        ich.Eingaben["inhalt"] = " I0 \r\n";
        var form = new Probe(ablage);
        form.Read(ich.Absenden()).ShouldBeFalse();
        form.Betrag.TakenOver.ShouldBeTrue();
        form.Betrag.Value.ShouldBe(Geld.Euro(2));
        form.Inhalt.Konflikt.ShouldBeNull();
    }

    [Theory]
    [InlineData(Zusammenfuehrung.Meine, "meins")]
    [InlineData(Zusammenfuehrung.Gespeicherte, "ihrs")]
    public void Die_Entscheidung_gilt_solange_niemand_wieder_aendert(string wahl, string steht)
    {
        var ablage = new Ablage();
        var ich = new Fenster("A");
        ich.Zeige(new Probe(ablage));
        ablage.Werte["titel"] = "ihrs";
        ich.Eingaben["titel"] = "meins";
        var erste = new Probe(ablage);
        erste.Read(ich.Absenden());
        ich.Zeige(erste);
        ich.Offen.ShouldBe(["titel"]);

        var unentschieden = new Probe(ablage);
        unentschieden.Read(ich.Absenden()).ShouldBeFalse("ohne Entscheidung wird nichts gespeichert");
        ich.Zeige(unentschieden);
        ich.Wahl["titel"] = wahl;
        var zweite = new Probe(ablage);
        zweite.Read(ich.Absenden()).ShouldBeTrue();
        zweite.Titel.Raw.ShouldBe(steht);

        ablage.Werte["titel"] = "wieder anders";
        var dritte = new Probe(ablage);
        dritte.Read(ich.Absenden()).ShouldBeFalse("die Entscheidung galt einem Wert, den es nicht mehr gibt");
        dritte.Titel.Konflikt.ShouldBe(new("meins", "wieder anders"));
    }

    [Fact]
    public void Ohne_bekannten_Ausgangsstand_wird_gefragt_statt_ueberschrieben()
    {
        var form = new Probe(new Ablage());
        form.Read(new FormCollection(new() { ["titel"] = "neu", ["inhalt"] = "I0", ["betrag"] = "1,00" })).ShouldBeFalse();
        form.Titel.Konflikt.ShouldBe(new("neu", "T0"));
        form.Inhalt.Konflikt.ShouldBeNull();
    }

    [Fact]
    [Anforderung("POR-02")]
    public void Zwei_die_durcheinander_tippen_speichern_und_entscheiden_verlieren_nie_still_einen_Wert()
    {
        for (var saat = 1; saat <= 3000; saat++)
        {
            var zufall = new Random(saat);
            var ablage = new Ablage();
            Fenster[] fenster = [new("A"), new("B")];
            Array.ForEach(fenster, f => f.Zeige(new Probe(ablage)));
            var gespeichert = 0;
            for (var zug = 1; zug <= 40; zug++)
            {
                var ich = fenster[zufall.Next(2)];
                var feld = ablage.Werte.Keys.ElementAt(zufall.Next(3));
                switch (zufall.Next(5))
                {
                    case 0 or 1:
                        ich.Eingaben[feld] = feld == "betrag" ? $"{zug},{zufall.Next(10, 99)}" : $"{ich.Name}{zug}";
                        break;
                    case 2:
                        foreach (var offen in ich.Offen.Where(_ => zufall.Next(3) > 0))
                        {
                            ich.Wahl[offen] = zufall.Next(2) == 0 ? Zusammenfuehrung.Meine : Zusammenfuehrung.Gespeicherte;
                        }

                        break;
                    case 3 when zufall.Next(4) == 0:
                        ich.Zeige(new Probe(ablage));
                        break;
                    default:
                        gespeichert += Sende(ich, ablage, $"Saat {saat}, Zug {zug}, {ich.Name}") ? 1 : 0;
                        break;
                }
            }

            gespeichert.ShouldBeGreaterThan(0, $"Saat {saat}");
        }
    }

    private static bool Sende(Fenster ich, Ablage ablage, string wo)
    {
        var getippt = new Dictionary<string, string>(ich.Eingaben);
        var vorher = new Dictionary<string, string>(ablage.Werte);
        var form = new Probe(ablage);
        var angenommen = form.Read(ich.Absenden());
        foreach (var feld in form.Fields)
        {
            var meins = getippt[feld.Name];
            if (angenommen)
            {
                // What is overwritten was seen by the one who overwrites it.
                (feld.Raw == vorher[feld.Name] || ich.Gesehen.Contains((feld.Name, vorher[feld.Name]))).ShouldBeTrue($"{wo}: {feld.Name} überschreibt „{vorher[feld.Name]}“ ungesehen");
            }

            // What was typed stands there still, or was decided against, or was never typed (it came from the object).
            (feld.Raw == meins || ich.Wahl.GetValueOrDefault(feld.Name) == Zusammenfuehrung.Gespeicherte || feld.TakenOver).ShouldBeTrue($"{wo}: {feld.Name} verliert „{meins}“");
            if (feld.TakenOver)
            {
                ich.Zeichen.Stand[feld.Name].ShouldBe(Zusammenfuehrung.Fingerabdruck(feld, meins), wo);
            }
        }

        if (angenommen)
        {
            ablage.Speichere(form);
        }

        ich.Zeige(angenommen ? new Probe(ablage) : form);
        return angenommen;
    }
}
