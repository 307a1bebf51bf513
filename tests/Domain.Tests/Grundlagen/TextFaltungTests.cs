using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.Domain.Tests.Grundlagen;

public class TextFaltungTests
{
    [Theory]
    [InlineData("Sprachcafé", "sprachcafe")]
    [InlineData("Kreis Groß-Gerau", "kreis gross gerau")]
    [InlineData("Öffentlichkeitsarbeit „Teilzeit“", "oeffentlichkeitsarbeit teilzeit")]
    [InlineData("Mu\u0308ller", "mueller")]
    [InlineData("ÄÖÜẞ", "aeoeuess")]
    [InlineData("  ", "")]
    public void Suchtext_findet_Umlaute_und_Akzente(string text, string erwartet) => TextFaltung.Suche(text).ShouldBe(erwartet);

    [Fact]
    public void Sortierung_folgt_DIN_5007()
    {
        string[] namen = ["Odenwaldkreis", "Öko", "Zulu", "Ärger", "documenta Stadt Kassel", "Adler", "Affe"];
        namen.OrderBy(TextFaltung.Sortierung, StringComparer.Ordinal)
            .ShouldBe(["Adler", "Affe", "Ärger", "documenta Stadt Kassel", "Odenwaldkreis", "Öko", "Zulu"]);
    }
}
