using System.Text.Json;
using Zielwerk.App.Data;
using Zielwerk.App.Ui;

namespace Zielwerk.App.Barrierefreiheit;

/// <summary>A known barrier: what, what is done about it, by when, and what helps until then.</summary>
public sealed record BekannteBarriere(string Titel, string Beschreibung, string Massnahme, DateOnly Bis, string Alternative);

public sealed record Pruefung(string Art, DateOnly Am);

/// <summary>The accessibility statement as data (§ 4 HVBIT, A11Y-04), so that nothing it must say can be left out.</summary>
public sealed record Erklaerung(
    string Geltungsbereich,
    string Stelle,
    string Vereinbarkeit,
    Pruefung Pruefung,
    IReadOnlyList<BekannteBarriere> Barrieren,
    string Kontakt,
    DateOnly Erstellt,
    DateOnly Ueberprueft)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The statement is reviewed once a year at least.</summary>
    public bool IstVeraltet(DateOnly heute) => heute > Ueberprueft.AddMonths(12);

    public string Stand => Vereinbarkeit switch
    {
        "vollständig" => "vollständig vereinbar",
        "teilweise" => "teilweise vereinbar",
        "nicht" => "nicht vereinbar",
        _ => throw new JsonException($"\"vereinbarkeit\" must be vollständig, teilweise or nicht, not {Vereinbarkeit}"),
    };

    /// <summary>Reads barrierefreiheit.json; whatever the statement must say and does not is an error.</summary>
    public static Erklaerung Parse(string json) =>
        JsonSerializer.Deserialize<Erklaerung>(json, Json) ?? throw new JsonException("The statement is empty");
}

public sealed record ErklaerungSeite(Erklaerung Erklaerung, DateOnly Heute);

public static class ErklaerungAnzeigen
{
    public static IResult Get(Texte texte, TimeProvider clock) =>
        Page.Of<ErklaerungView, ErklaerungSeite>(new(Erklaerung.Parse(texte.Lies("barrierefreiheit.json")), clock.Heute()));
}
