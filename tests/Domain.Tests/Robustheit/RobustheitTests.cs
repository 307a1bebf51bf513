using Shouldly;
using Xunit;
using Zielwerk.Domain.Lesung;

namespace Zielwerk.Domain.Tests.Robustheit;

public class RobustheitTests(ITestOutputHelper ausgabe)
{
    private const int Saat = 1;

    public static TheoryData<string> SaubereMutationen => [.. Mutationen.Sauber.Select(m => m.Name)];

    public static TheoryData<string> AlleAgs => [.. Testdaten.Kataloge.Koerperschaften.Select(k => k.Ags)];

    [Theory]
    [MemberData(nameof(SaubereMutationen))]
    [Anforderung("R47", "R51")]
    public void Eine_saubere_Veraenderung_aendert_kein_Feld(string name)
    {
        foreach (var fall in Mutationen.Sauber.Single(m => m.Name == name).Faelle(Saat))
        {
            var ergebnis = fall.Lies();
            var unterschiede = Feldliste.Unterschiede(fall.Soll, ergebnis.Inhalt, Feldliste.IstRoh);
            string.Join('\n', unterschiede.Take(12)).ShouldBeEmpty($"{fall.Name}, Saat {Saat}, {ergebnis.Ausgang}\n{string.Join("\n", ergebnis.Befunde)}");
        }
    }

    [Theory]
    [MemberData(nameof(AlleAgs))]
    [Anforderung("R44", "R47")]
    public void Entwurf_und_Lesung_geben_denselben_Datensatz(string ags)
    {
        var k = Testdaten.Koerperschaft(ags);
        for (var saat = 1; saat <= 4; saat++)
        {
            var zufall = new Random(saat);
            var fall = Fall.Entworfen($"{k.Kuerzel}, Saat {saat}", Beispielvereinbarung.Fuer(k, Beispielvereinbarung.Jahr(k, zufall), zufall), markdown: saat % 2 == 0);
            ausgabe.WriteLine($"{fall.Name}: {fall.Soll.Jahr}, {fall.Soll.Budget!.Roh}");
            var ergebnis = fall.Lies();
            var unterschiede = Feldliste.Unterschiede(fall.Soll, ergebnis.Inhalt, _ => false);
            string.Join('\n', unterschiede.Take(12)).ShouldBeEmpty($"{fall.Name}\n{string.Join("\n", ergebnis.Befunde)}");
            ergebnis.Ausgang.ShouldBe(Ausgang.Angenommen, $"{fall.Name}: {string.Join("\n", ergebnis.Befunde)}");
        }
    }

    [Fact]
    public void Eine_Zahl_unter_einem_Projekt_ist_keine_Seitenzahl()
    {
        var projekte = Golden.Kassel.Massnahmenarten[0] with { Projekte = [new("Bewerbungstraining für Geflüchtete ab 18", "Bewerbungstraining für Geflüchtete ab 18", null, null)] };
        var soll = Golden.Kassel with { Massnahmenarten = [projekte, .. Golden.Kassel.Massnahmenarten.Skip(1)] };
        var fall = Fall.Entworfen("zahl", soll);
        fall = fall with { Zeilen = Textmutationen.Breche(fall.Zeilen, 40) };
        fall.Zeilen.ShouldContain("18");
        fall.Lies().Inhalt!.Massnahmenarten[0].Projekte.Single().Name.ShouldBe("Bewerbungstraining für Geflüchtete ab 18");
    }

    [Fact]
    [Trait("Bericht", "F1")]
    public void Die_Tabelle_der_Feldguete_wird_geschrieben()
    {
        var tabelle = F1Bericht.Tabelle();
        ausgabe.WriteLine(tabelle);
        var ziel = Ablage.Pfad("artifacts", "bench");
        Directory.CreateDirectory(ziel);
        File.WriteAllText(Path.Combine(ziel, "feldguete.md"), tabelle);
        tabelle.Split('\n').Length.ShouldBeGreaterThan(Mutationen.Sauber.Count);
    }
}
