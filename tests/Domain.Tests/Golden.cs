using System.Text.Json;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests;

/// <summary>The golden records as domain records, read without the product's own reader of that contract: a mistake there must not hide here.</summary>
public static class Golden
{
    public static Vereinbarungsinhalt Kassel { get; } = Lies("kassel-2024");

    public static Vereinbarungsinhalt Marburg { get; } = Lies("marburg-biedenkopf-2025");

    public static Vereinbarungsinhalt Lies(string name)
    {
        using var dokument = JsonDocument.Parse(Ablage.Lies("samples", "golden", name + ".json"));
        var j = dokument.RootElement;
        return new Vereinbarungsinhalt
        {
            Dokumentart = Wort(j, "documentType")!,
            Programm = new(Wort(j, "programme", "name")!, Wort(j, "programme", "abbreviation")),
            Jahr = Zahl(j.GetProperty("year")),
            Parteien = Liste(j, "parties", p => new Partei(Rolle(Wort(p, "role")), Wort(p, "name")!, Wort(p, "abbreviation"), Wort(p, "raw")!, Geschlecht(Wort(p, "gender")), Formen(p.GetProperty("forms")))),
            Gebiet = new(Wort(j, "territory", "name")!, Wort(j, "territory", "kind") == "landkreis" ? Koerperschaftsart.Landkreis : Koerperschaftsart.KreisfreieStadt, Wort(j, "territory", "ags")),
            Strategie = new(Wort(j, "strategy", "name")!, Wort(j, "strategy", "owner")!),
            Rechtskreise = Liste(j, "legalRegimes", r => r.GetString()!),
            Buendnis = new(Wort(j, "alliance", "name")!, Zahl(j.GetProperty("alliance").GetProperty("from")), Zahl(j.GetProperty("alliance").GetProperty("to"))),
            Fachkonzept = Wort(j, "specialistConcept"),
            Servicestelle = Wort(j, "serviceCentre"),
            Schwerpunkte = Liste(j, "priorities", p => p.GetString()!),
            Foerderschwerpunkt = new(Zahl(j.GetProperty("focus").GetProperty("year")), Wort(j, "focus", "text")!),
            Budget = new(Euro(j.GetProperty("budget").GetProperty("amount")), Wort(j, "budget", "currency")!, Zahl(j.GetProperty("budget").GetProperty("year")), Wort(j, "budget", "raw"), Wort(j, "budget", "inWords"), []),
            Massnahmenarten = Liste(j, "measureTypes", m => new VereinbarteMassnahmenart(
                m.GetProperty("number").GetInt32(), Wort(m, "numberRaw"), Wort(m, "name")!, Wort(m, "raw")!,
                Liste(m, "projects", p => new VereinbartesProjekt(Wort(p, "name")!, Wort(p, "raw")!, Zahl(p.GetProperty("participants")), Euro(p.GetProperty("amount")))))),
            Bewilligungsbehoerde = Wort(j, "issuingAuthority"),
            Besprechung = new(Wort(j, "reviewMeeting", "name")!, Wort(j, "reviewMeeting", "season"), Zahl(j.GetProperty("reviewMeeting").GetProperty("year"))),
            Portal = Wort(j, "publicationPortal"),
            Unterschriften = Liste(j, "signatures", u => new Unterschrift(
                Rolle(Wort(u, "party")), Wort(u, "place"), Wort(u, "date") is { } d ? DateOnly.Parse(d, Deutsch.Kultur) : null, Wort(u, "dateRaw"),
                Wort(u, "name"), Wort(u, "nameRaw"), Wort(u, "office"), Wort(u, "body"))),
            Klauseln = Liste(j, "clauses", k => new Klauseltext(Zahl(k.GetProperty("number")), Wort(k, "title")!, Wort(k, "subtitle"), Liste(k, "paragraphs", a => a.GetString()!))),
        };
    }

    private static string? Wort(JsonElement e, params string[] pfad) =>
        pfad.Aggregate(e, (x, name) => x.GetProperty(name)) is { ValueKind: JsonValueKind.String } wert ? wert.GetString() : null;

    private static int? Zahl(JsonElement e) => e.ValueKind == JsonValueKind.Number ? e.GetInt32() : null;

    private static Geld? Euro(JsonElement e) => e.ValueKind == JsonValueKind.Number ? new Geld((long)(e.GetDecimal() * 100)) : null;

    private static List<T> Liste<T>(JsonElement e, string name, Func<JsonElement, T> lies) => [.. e.GetProperty(name).EnumerateArray().Select(lies)];

    private static Beugung Formen(JsonElement f) => new(Wort(f, "nominative")!, Wort(f, "genitive")!, Wort(f, "dative")!, Wort(f, "accusative")!);

    private static Parteirolle Rolle(string? rolle) => rolle == "land" ? Parteirolle.Land : Parteirolle.Gebiet;

    private static Genus Geschlecht(string? genus) => genus switch { "masculine" => Genus.Maskulinum, "feminine" => Genus.Femininum, _ => Genus.Neutrum };
}
