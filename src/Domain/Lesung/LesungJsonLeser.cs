using System.Globalization;
using System.Text.Json;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Lesung;

/// <summary>Reads the JSON contract back into a <see cref="Lesungsergebnis"/>; the counterpart of <see cref="LesungJson"/>.</summary>
internal static class LesungJsonLeser
{
    public static Lesungsergebnis Lies(string json)
    {
        using var dokument = JsonDocument.Parse(json);
        var wurzel = dokument.RootElement;
        if (Text(wurzel, "schemaVersion") != LesungJson.Version)
        {
            throw new FormatException("Nur schemaVersion 1.0 ist bekannt.");
        }

        var quelle = wurzel.GetProperty("source");
        var ausgang = JsonNamen.Wert(JsonNamen.Ausgaenge, Text(wurzel, "outcome"));
        var fundstellen = new Dictionary<string, IReadOnlyList<Fundstelle>>();
        if (wurzel.TryGetProperty("provenance", out var herkunft))
        {
            foreach (var feld in herkunft.EnumerateObject())
            {
                fundstellen[feld.Name] = [.. feld.Value.EnumerateArray().Select(Stelle)];
            }
        }

        return new Lesungsergebnis(
            Text(quelle, quelle.TryGetProperty("sample", out _) ? "sample" : "file") ?? "",
            JsonNamen.Wert(JsonNamen.Textarten, Text(quelle, "textKind")),
            ausgang,
            ausgang == Ausgang.Abgelehnt ? null : Inhalt(wurzel),
            Liste(wurzel, "findings", Befund),
            fundstellen);
    }

    private static Vereinbarungsinhalt Inhalt(JsonElement j) => new()
    {
        Dokumentart = Pflicht(j, "documentType"),
        Programm = Objekt(j, "programme", p => new Programmangabe(Pflicht(p, "name"), Text(p, "abbreviation")))
            ?? throw new FormatException("programme fehlt."),
        Jahr = Zahl(j, "year"),
        Parteien = Liste(j, "parties", Partei),
        Gebiet = Objekt(j, "territory", g => new Gebietsangabe(
            Pflicht(g, "name"), Text(g, "kind") is { } art ? JsonNamen.Wert(JsonNamen.Arten, art) : null, Text(g, "ags"))),
        Strategie = Objekt(j, "strategy", s => new Strategieangabe(Pflicht(s, "name"), Pflicht(s, "owner"))),
        Rechtskreise = Texte(j, "legalRegimes"),
        Buendnis = Objekt(j, "alliance", b => new Buendnisangabe(Pflicht(b, "name"), Zahl(b, "from"), Zahl(b, "to"))),
        Fachkonzept = Text(j, "specialistConcept"),
        Servicestelle = Text(j, "serviceCentre"),
        Schwerpunkte = Texte(j, "priorities"),
        Foerderschwerpunkt = Objekt(j, "focus", f => new Foerderschwerpunkt(Zahl(f, "year"), Pflicht(f, "text"))),
        Budget = Objekt(j, "budget", b => new Budgetangabe(
            Betrag(b, "amount"), Pflicht(b, "currency"), Zahl(b, "year"), Text(b, "raw"), Text(b, "inWords"),
            Liste(b, "breakdown", t => new Teilbetrag(Pflicht(t, "label"), Betrag(t, "amount") ?? default)))),
        Massnahmenarten = Liste(j, "measureTypes", Massnahmenart),
        Bewilligungsbehoerde = Text(j, "issuingAuthority"),
        Besprechung = Objekt(j, "reviewMeeting", b => new Besprechungsangabe(Pflicht(b, "name"), Text(b, "season"), Zahl(b, "year"))),
        Portal = Text(j, "publicationPortal"),
        Unterschriften = Liste(j, "signatures", Unterschrift),
        Klauseln = Liste(j, "clauses", k => new Klauseltext(
            Zahl(k, "number"), Pflicht(k, "title"), Text(k, "subtitle"), Texte(k, "paragraphs"))),
    };

    private static Partei Partei(JsonElement j) => new(
        JsonNamen.Wert(JsonNamen.Rollen, Text(j, "role")),
        Pflicht(j, "name"),
        Text(j, "abbreviation"),
        Text(j, "raw"),
        Text(j, "gender") is { } genus ? JsonNamen.Wert(JsonNamen.Genera, genus) : null,
        Objekt(j, "forms", f => new Beugung(
            Pflicht(f, "nominative"), Pflicht(f, "genitive"), Pflicht(f, "dative"), Pflicht(f, "accusative"))));

    private static VereinbarteMassnahmenart Massnahmenart(JsonElement j) => new(
        j.GetProperty("number").GetInt32(),
        Text(j, "numberRaw"),
        Pflicht(j, "name"),
        Pflicht(j, "raw"),
        Liste(j, "projects", p => new VereinbartesProjekt(Pflicht(p, "name"), Pflicht(p, "raw"), Zahl(p, "participants"), Betrag(p, "amount"))));

    private static Unterschrift Unterschrift(JsonElement j) => new(
        JsonNamen.Wert(JsonNamen.Rollen, Text(j, "party")),
        Text(j, "place"),
        Text(j, "date") is { } tag ? DateOnly.ParseExact(tag, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Text(j, "dateRaw"),
        Text(j, "name"),
        Text(j, "nameRaw"),
        Text(j, "office"),
        Text(j, "body"));

    private static Befund Befund(JsonElement j) => new(
        JsonNamen.Wert(JsonNamen.Schweren, Text(j, "severity")), Pflicht(j, "code"), Text(j, "field"), Pflicht(j, "message"), Text(j, "raw"));

    private static Fundstelle Stelle(JsonElement j) => new(
        j.GetProperty("line").GetInt32(),
        j.GetProperty("endLine").GetInt32(),
        Pflicht(j, "text"),
        j.TryGetProperty("page", out var seite) ? seite.GetInt32() : null);

    private static T? Objekt<T>(JsonElement j, string name, Func<JsonElement, T> lies)
        where T : class => Kind(j, name) is { } kind ? lies(kind) : null;

    private static IReadOnlyList<T> Liste<T>(JsonElement j, string name, Func<JsonElement, T> lies) =>
        Kind(j, name) is { } kind ? [.. kind.EnumerateArray().Select(lies)] : [];

    private static IReadOnlyList<string> Texte(JsonElement j, string name) => Liste(j, name, t => t.GetString() ?? "");

    private static string? Text(JsonElement j, string name) => Kind(j, name)?.GetString();

    private static string Pflicht(JsonElement j, string name) => Text(j, name) ?? throw new FormatException($"{name} fehlt.");

    private static int? Zahl(JsonElement j, string name) => Kind(j, name)?.GetInt32();

    private static Geld? Betrag(JsonElement j, string name) =>
        Kind(j, name) is { } kind ? new Geld((long)decimal.Round(kind.GetDecimal() * 100)) : null;

    private static JsonElement? Kind(JsonElement j, string name) =>
        j.TryGetProperty(name, out var kind) && kind.ValueKind != JsonValueKind.Null ? kind : null;
}
