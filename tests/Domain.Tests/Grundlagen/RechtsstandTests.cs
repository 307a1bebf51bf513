using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Tests.Grundlagen;

[Anforderung("IOP-25")]
public class RechtsstandTests
{
    [Fact]
    public void Die_mitgelieferten_Zeilen_tragen_die_Werte_aus_den_Quellen() =>
        Testdaten.Rechtsstand.Zeilen.Select(z => $"{z.Parameter}: {z.Wert}, {z.Wochenende.Regel}, {z.Beleg.Gewissheit}").ShouldBe(
        [
            "Bekanntgabefiktion: 3 Tage, Bleibt, S",
            "BekanntgabeEinschreiben: 3 Tage, Bleibt, G",
            "BekanntgabeEinschreiben: 4 Tage, Bleibt, S",
            "BekanntgabeAbruf: 1 Tag, Bleibt, S",
            "Klagefrist: 1 Monat, Verschiebt, S",
            "KlagefristOhneBelehrung: 1 Jahr, Verschiebt, S",
            "Ruecknahmefrist: 1 Jahr, Offen, S",
            "Antragsfrist: 31. März, Offen, V",
            "Mittelabruf: 2 Monate, Offen, A",
            "Umsetzungsbesprechung: 1. September bis 30. November, Bleibt, I",
            "BarriereAntwort: 6 Wochen, Bleibt, S",
            "BarriereErinnerung: 4 Wochen, Bleibt, I",
            "BarriereLoeschung: 6 Monate, Bleibt, I",
        ]);

    [Theory]
    [InlineData("2024-12-31", 3)]
    [InlineData("2025-01-01", 4)]
    public void Der_Tag_entscheidet_welche_Zeile_gilt(string tag, int tage) =>
        Testdaten.Rechtsstand.Finde(Rechtsparameter.BekanntgabeEinschreiben, DateOnly.ParseExact(tag, "yyyy-MM-dd", null))!.Wert.ShouldBe(new Dauer(tage, Zeiteinheit.Tage));

    [Fact]
    public void Ein_Wechsel_der_Fiktion_zaehlt_ab_seinem_Tag()
    {
        var rechtsstand = Rechtsstand.Lies(Geaendert(zeilen =>
        {
            var neu = zeilen[0]!.DeepClone();
            zeilen[0]!["gueltigBis"] = "2026-12-31";
            (neu["gueltigVon"], neu["wert"]) = ("2027-01-01", "4 Tage");
            zeilen.Add(neu);
        }));
        rechtsstand.Frist(Rechtsparameter.Bekanntgabefiktion, new(2026, 12, 31)).Ende.ShouldBe(new(2027, 1, 3));
        rechtsstand.Frist(Rechtsparameter.Bekanntgabefiktion, new(2027, 1, 1)).Ende.ShouldBe(new(2027, 1, 5));
    }

    [Fact]
    public void Fuer_einen_Tag_ohne_Zeile_sagt_der_Fehler_was_fehlt()
    {
        var rechtsstand = Rechtsstand.Lies(Geaendert(zeilen => zeilen[0]!["gueltigVon"] = "2010-01-15"));
        rechtsstand.Finde(Rechtsparameter.Bekanntgabefiktion, new(2010, 1, 14)).ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => rechtsstand.Frist(Rechtsparameter.Bekanntgabefiktion, new(2010, 1, 14)))
            .Message.ShouldBe("Im Rechtsstand fehlt Bekanntgabefiktion für den 14. Januar 2010.");
    }

    public static TheoryData<string, string> Fehlerhafte => new()
    {
        { "kein JSON", "Rechtsstand fehlerhaft: 'k' is an invalid start" },
        { "null", "Rechtsstand fehlerhaft: eine Zeile ist leer." },
        { "[null]", "Rechtsstand fehlerhaft: eine Zeile ist leer." },
        { Geaendert(z => z.RemoveAt(4)), "Rechtsstand fehlerhaft: für Klagefrist fehlt eine Zeile." },
        { Geaendert(z => z.Add(z[4]!.DeepClone())), "Rechtsstand fehlerhaft: zwei Zeilen für Klagefrist gelten zugleich." },
        { Geaendert(z => z[1]!["gueltigBis"] = "2025-01-01"), "Rechtsstand fehlerhaft: zwei Zeilen für BekanntgabeEinschreiben gelten zugleich." },
        { Geaendert(z => (z[0]!["gueltigVon"], z[0]!["gueltigBis"]) = ("2026-01-02", "2026-01-01")), "Rechtsstand fehlerhaft: Bekanntgabefiktion endet, bevor es beginnt." },
        { Geaendert(z => z[0]!["fundstelle"] = " "), "Rechtsstand fehlerhaft: bei Bekanntgabefiktion ist ein Text leer." },
        { Geaendert(z => z[0]!.AsObject().Remove("beleg")), "Rechtsstand fehlerhaft: JSON deserialization for type 'Zielwerk.Domain.Grundlagen.Rechtsstandzeile' was missing required properties" },
        { Geaendert(z => z[0]!["parameter"] = "Verjaehrung"), "Rechtsstand fehlerhaft: The JSON value could not be converted" },
        { Geaendert(z => z[0]!["parameter"] = 99), "Rechtsstand fehlerhaft: 99 ist kein Parameter." },
        { Geaendert(z => z[0]!["wert"] = "drei Tage"), "Rechtsstand fehlerhaft: Der Wert „drei Tage“ ist nicht lesbar." },
        { Geaendert(z => z[0]!["wert"] = 3), "Rechtsstand fehlerhaft: Der Wert „“ ist nicht lesbar." },
    };

    [Theory]
    [MemberData(nameof(Fehlerhafte))]
    public void Eine_fehlerhafte_Datei_wird_mit_ihrem_Mangel_abgelehnt(string json, string meldung) =>
        Should.Throw<FormatException>(() => Rechtsstand.Lies(json)).Message.ShouldStartWith(meldung);

    [Theory]
    [InlineData("0 Tage")]
    [InlineData("11 Jahre")]
    [InlineData("3651 Tage")]
    [InlineData("3  Tage")]
    [InlineData("-3 Tage")]
    [InlineData("3 tage")]
    [InlineData("29.2.")]
    [InlineData("31.4.")]
    [InlineData("0.3.")]
    [InlineData("1.13.")]
    [InlineData("31.3")]
    [InlineData("1.12. bis 31.1.")]
    [InlineData("")]
    public void Ein_unbrauchbarer_Wert_wird_abgelehnt(string text) => Should.Throw<FormatException>(() => Rechtswert.Parse(text)).Message.ShouldContain($"„{text}“");

    [Theory]
    [InlineData("1 Tag", "1 Tag")]
    [InlineData("3 Tage", "3 Tage")]
    [InlineData("1 Woche", "1 Woche")]
    [InlineData("6 Wochen", "6 Wochen")]
    [InlineData("2 Monate", "2 Monate")]
    [InlineData("1 Jahr", "1 Jahr")]
    [InlineData("10 Jahre", "10 Jahre")]
    [InlineData("28.2.", "28. Februar")]
    [InlineData("1.9. bis 30.11.", "1. September bis 30. November")]
    public void Ein_Wert_wird_gelesen_und_deutsch_gezeigt(string text, string gezeigt) => Rechtswert.Parse(text).ToString().ShouldBe(gezeigt);

    private static string Geaendert(Action<JsonArray> aenderung)
    {
        var zeilen = JsonNode.Parse(Testdaten.Rechtsstandtext)!.AsArray();
        aenderung(zeilen);
        return zeilen.ToJsonString();
    }
}
