using Shouldly;
using Xunit;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.Domain.Tests.Lesung;

[Anforderung("R49", "R50")]
public class LesungJsonTests
{
    [Theory]
    [InlineData("kassel-2024.json")]
    [InlineData("marburg-biedenkopf-2025.json")]
    public void Golden_kommt_nach_Lesen_und_Schreiben_Byte_fuer_Byte_wieder(string datei)
    {
        var golden = Ablage.Lies("samples", "golden", datei);
        LesungJson.Schreibe(LesungJson.Lies(golden)).ShouldBe(golden);
    }

    [Fact]
    public void Abgelehnte_Lesung_hat_nur_Version_Quelle_Ausgang_und_Befunde()
    {
        var lesung = new Lesungsergebnis("einkauf.txt", Textart.Text, Ausgang.Abgelehnt, null,
            [new Befund(Schwere.Fehler, Befundcodes.UnsupportedDocument, null, "Kein Müsli", null)], new Dictionary<string, IReadOnlyList<Fundstelle>>());

        var json = LesungJson.Schreibe(lesung);

        json.ShouldBe("""
            {
              "schemaVersion": "1.0",
              "source": {
                "file": "einkauf.txt",
                "textKind": "text"
              },
              "outcome": "rejected",
              "findings": [
                {
                  "severity": "error",
                  "code": "unsupported-document",
                  "field": null,
                  "message": "Kein Müsli",
                  "raw": null
                }
              ]
            }

            """.ReplaceLineEndings("\n"));
        LesungJson.Schreibe(LesungJson.Lies(json)).ShouldBe(json);
    }

    [Fact]
    public void Unbekannte_Fassung_wird_nicht_gelesen() =>
        Should.Throw<FormatException>(() => LesungJson.Lies("""{"schemaVersion":"2.0"}"""));
}
