using System.Security.Cryptography;
using System.Text;
using Zielwerk.App.Data;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.App.Tests.Support;

/// <summary>Small agreements for tests that do not need a reading; made through the domain's own methods. All values are invented.</summary>
public static class Testvereinbarung
{
    public static Vereinbarungsinhalt Inhalt(
        int? jahr = 2024, string? ags = "06611", string name = "documenta Stadt Kassel", Koerperschaftsart? art = Koerperschaftsart.KreisfreieStadt, Geld? betrag = null) => new()
        {
            Dokumentart = "Zielvereinbarung",
            Programm = new("Ausbildungs- und Qualifizierungsbudget", "AQB"),
            Jahr = jahr,
            Parteien = [],
            Gebiet = new(name, art, ags),
            Strategie = null,
            Rechtskreise = [],
            Buendnis = null,
            Fachkonzept = null,
            Servicestelle = null,
            Schwerpunkte = [],
            Foerderschwerpunkt = null,
            Budget = betrag is null ? null : new(betrag, "EUR", jahr, null, null, []),
            Massnahmenarten =
            [
                new(1, "1.", "Ausbildungsvorbereitung", "Ausbildungsvorbereitung", [new("Sprachcafé", "Sprachcafé", null, null), new("Lernwerkstatt", "Lernwerkstatt", null, null)]),
                new(2, "2.", "Weiterbildung", "Weiterbildung", []),
            ],
            Bewilligungsbehoerde = null,
            Besprechung = null,
            Portal = null,
            Unterschriften =
            [
                new(Parteirolle.Land, "Wiesbaden", new DateOnly(2024, 5, 2), "2.5.2024", "Erika Muster", "Erika Muster", "Staatsministerin", null),
                new(Parteirolle.Gebiet, "Kassel", null, null, "Max Muster", "Max Muster", "Oberbürgermeister", name),
            ],
            Klauseln = [],
        };

    public static Zielvereinbarung Neu(int jahr = 2024, string ags = "06611", string name = "documenta Stadt Kassel", Geld? betrag = null) =>
        Zielvereinbarung.AusLesung(
            Id<Zielvereinbarung>.New(TimeProvider.System), Inhalt(jahr, ags, name, betrag: betrag), "muster.txt", new string('a', 64), beispieldaten: true, "Testdaten");

    public static Lesevorgang Lesung(Zielvereinbarung vereinbarung, string text = "Quelle")
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var ergebnis = new Lesungsergebnis(
            "muster.txt", Textart.Text, Ausgang.Angenommen, null, [], new Dictionary<string, IReadOnlyList<Fundstelle>>());
        return Lesevorgang.Aufzeichnen(
            Id<Lesevorgang>.New(TimeProvider.System), vereinbarung.Id, ergebnis, "muster.txt", bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), "{}",
            new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), "Testdaten");
    }

    /// <summary>A database whose Akte has one entry for each of so many agreements, of the years from 2000 on.</summary>
    public static async Task<Testdatenbank> Datenbank(int eintraege)
    {
        var datenbank = await Testdatenbank.Frisch();
        for (var jahr = 2000; jahr < 2000 + eintraege; jahr++)
        {
            await using var db = datenbank.Db();
            db.Add(Neu(jahr));
            await db.SaveChangesAsync();
        }

        return datenbank;
    }
}
