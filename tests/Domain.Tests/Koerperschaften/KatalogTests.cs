using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Koerperschaften;

namespace Zielwerk.Domain.Tests.Koerperschaften;

public class KatalogTests
{
    private static readonly Kataloge Kataloge = Testdaten.Kataloge;

    public static TheoryData<string> AlleAgs => [.. Kataloge.Koerperschaften.Select(k => k.Ags)];

    [Fact]
    [Anforderung("R3")]
    public void Bis_Ende_2025_gibt_es_26_Koerperschaften_danach_mit_Hanau_27()
    {
        Kataloge.GueltigAm(new DateOnly(2025, 12, 31)).Count().ShouldBe(26);
        Kataloge.GueltigAm(new DateOnly(2026, 1, 1)).Count().ShouldBe(27);
        Kataloge.GueltigAm(new DateOnly(2026, 1, 1)).Except(Kataloge.GueltigAm(new DateOnly(2025, 12, 31))).Single().Name.ShouldBe("Stadt Hanau");
    }

    [Fact]
    [Anforderung("R3")]
    public void Der_Katalog_hat_21_Landkreise_und_sechs_kreisfreie_Staedte_in_der_Ordnung_der_Schluessel()
    {
        Kataloge.Koerperschaften.Count(k => k.Art == Koerperschaftsart.Landkreis).ShouldBe(21);
        Kataloge.Koerperschaften.Count(k => k.Art == Koerperschaftsart.KreisfreieStadt).ShouldBe(6);
        Kataloge.Koerperschaften.Select(k => k.Ags).ShouldBeInOrder();
        Kataloge.Koerperschaften.Select(k => k.Kuerzel).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(AlleAgs))]
    [Anforderung("R44")]
    public void Die_vier_Faelle_folgen_der_Grammatik(string ags)
    {
        var k = Testdaten.Koerperschaft(ags);
        k.Formen.ShouldBe(NachRegel(k.Name, k.Genus));
        k.Genus.ShouldBe(k.Art == Koerperschaftsart.Landkreis ? Genus.Maskulinum : Genus.Femininum);
    }

    [Theory]
    [MemberData(nameof(AlleAgs))]
    [Anforderung("R3")]
    public void Regierungsbezirk_Art_und_Aemter_passen_zum_Schluessel(string ags)
    {
        var k = Testdaten.Koerperschaft(ags);
        k.Regierungsbezirk.ShouldBe(ags[2] switch { '4' => "Darmstadt", '5' => "Gießen", '6' => "Kassel", _ => "" });
        k.Art.ShouldBe(ags[3] == '1' ? Koerperschaftsart.KreisfreieStadt : Koerperschaftsart.Landkreis);
        k.Amtsbezeichnungen.ShouldContain(k.Art == Koerperschaftsart.Landkreis ? "Landrätin" : "Oberbürgermeisterin");
        k.Verwaltungsgericht.ShouldBeOneOf("Darmstadt", "Frankfurt am Main", "Gießen", "Kassel", "Wiesbaden");
        string[] werte = ["ags", "name", "kuerzel", "art", "genus", "formen", "regierungsbezirk", "verwaltungsgericht", "amtsbezeichnungen"];
        werte.ShouldBeSubsetOf(k.Belege.Keys);
    }

    [Theory]
    [InlineData("06533", "Wiesbaden")]
    [InlineData("06440", "Gießen")]
    [InlineData("06611", "Kassel")]
    [InlineData("06534", "Gießen")]
    public void Das_Verwaltungsgericht_folgt_nicht_dem_Regierungsbezirk(string ags, string gericht) =>
        Testdaten.Koerperschaft(ags).Verwaltungsgericht.ShouldBe(gericht);

    [Fact]
    public void Die_statistische_Schreibweise_ist_hinterlegt() =>
        Testdaten.Koerperschaft("06611").Namen.ShouldContain(n => n.Name == "Kassel, documenta-Stadt" && n.Art == "statistisch" && n.Beleg.Gewissheit == Gewissheit.S);

    [Fact]
    [Anforderung("R2", "R41")]
    public void Seit_2010_gibt_es_an_jedem_Tag_genau_ein_Ministerium_und_einen_Minister()
    {
        for (var tag = new DateOnly(2010, 1, 1); tag < new DateOnly(2027, 1, 1); tag = tag.AddDays(1))
        {
            Kataloge.Ministerien.Count(m => m.GiltAm(tag)).ShouldBe(1, $"Ministerium am {tag:O}");
            Kataloge.Amtstraeger.Count(a => a.Koerperschaft is null && a.Von <= tag && (a.Bis is null || tag <= a.Bis)).ShouldBe(1, $"Minister am {tag:O}");
        }
    }

    [Theory]
    [InlineData(2009, "Hessisches Ministerium für Arbeit, Familie und Gesundheit")]
    [InlineData(2013, "Hessisches Sozialministerium")]
    [InlineData(2022, "Hessisches Ministerium für Soziales und Integration")]
    [InlineData(2024, "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales")]
    [InlineData(2030, "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales")]
    [Anforderung("R2")]
    public void Das_Ministerium_traegt_den_Namen_seiner_Zeit(int jahr, string name)
    {
        var ministerium = Kataloge.MinisteriumAm(new DateOnly(jahr, 12, 31)).ShouldNotBeNull();
        ministerium.Name.ShouldBe(name);
        ministerium.Formen.Dativ.ShouldStartWith("dem Hessischen ");
        ministerium.Formen.Genitiv.ShouldStartWith("des Hessischen ");
        ministerium.Formen.Genitiv.ShouldContain("ministeriums", Case.Insensitive);
        ministerium.Formen.Nominativ.ShouldBe("das " + name.Replace("Hessisches", "Hessische"));
    }

    [Fact]
    [Anforderung("R41")]
    public void Amtstraeger_haben_Amt_und_Zeit()
    {
        Kataloge.Amtstraeger.Single(a => a.Name == "Dr. Sven Schoeller").ShouldSatisfyAllConditions(
            a => a.Amt.ShouldBe("Oberbürgermeister"),
            a => a.Koerperschaft.ShouldBe("06611"),
            a => a.Von.ShouldBe(new DateOnly(2023, 7, 22)));
        Kataloge.Amtstraeger.Single(a => a.Name == "Heike Hofmann").Amt.ShouldBe("Staatsministerin");
        Kataloge.Amtstraeger.Single(a => a.Name == "Kai Klose").Bis.ShouldBe(new DateOnly(2024, 1, 17));
        Kataloge.Amtstraeger.ShouldAllBe(a => a.Koerperschaft == null || Kataloge.Koerperschaften.Any(k => k.Ags == a.Koerperschaft));
    }

    [Theory]
    [InlineData("[{}]", "ags")]
    [InlineData("[", "Körperschaften")]
    [InlineData("null", "leer")]
    public void Ein_fehlerhafter_Katalog_wird_mit_dem_Grund_abgelehnt(string json, string teil) =>
        Should.Throw<FormatException>(() => KatalogDatei.Lies(json, "[]", "[]", "[]")).Message.ShouldContain(teil);

    [Fact]
    public void Doppelte_Schluessel_werden_abgelehnt()
    {
        var text = Testdaten.Katalogtext("koerperschaften.json").Replace("\"06412\"", "\"06411\"");
        Should.Throw<FormatException>(() => KatalogDatei.Lies(text, "[]", "[]", "[]")).Message.ShouldContain("06411");
    }

    // The rule of requirements section 3: a Landkreis changes article and ending, a city only the article.
    private static Beugung NachRegel(string name, Genus genus)
    {
        if (genus == Genus.Femininum)
        {
            return new("die " + name, "der " + name, "der " + name, "die " + name);
        }

        var worte = name.Split(' ', 2);
        var genitiv = string.Join(' ', [worte[0] + "es", .. worte[1..]]);
        return new("der " + name, "des " + genitiv, "dem " + name, "den " + name);
    }
}
