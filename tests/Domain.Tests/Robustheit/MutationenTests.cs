using Shouldly;
using Xunit;

namespace Zielwerk.Domain.Tests.Robustheit;

/// <summary>The mutations themselves must do what they say: a mutation that changes nothing proves nothing.</summary>
public class MutationenTests
{
    public static TheoryData<string> SaubereMutationen => [.. Mutationen.Sauber.Skip(1).Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(SaubereMutationen))]
    public void Jede_Veraenderung_veraendert_jeden_Text_und_ist_wiederholbar(string name)
    {
        var ausgang = Mutationen.Sauber[0].Faelle(1).ToDictionary(f => f.Name, f => string.Join('\n', f.Zeilen));
        var mutation = Mutationen.Sauber.Single(m => m.Name == name);
        var faelle = mutation.Faelle(1).ToList();
        faelle.ShouldNotBeEmpty();
        faelle.Count(f => ausgang.GetValueOrDefault(f.Name) != string.Join('\n', f.Zeilen)).ShouldBeGreaterThan(faelle.Count / 2, name);
        mutation.Faelle(1).Select(f => string.Join('\n', f.Zeilen)).ShouldBe(faelle.Select(f => string.Join('\n', f.Zeilen)));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    public void Erkennungsfehler_treffen_den_genannten_Anteil_der_Zeichen(double anteil)
    {
        var vorher = Fall.Marburg.Zeilen;
        var nachher = Schriftfehler.Streue(vorher, anteil, new Random(3));
        var zeichen = vorher.Sum(z => z.Length);
        var worte = vorher.Zip(nachher).Where(p => p.First.Length == p.Second.Length).Sum(p => p.First.Zip(p.Second).Count(z => z.First != z.Second));
        worte.ShouldBeGreaterThan((int)(zeichen * anteil * 0.1));
        nachher.Count.ShouldBe(vorher.Count);
        nachher.Zip(vorher).Count(p => p.First != p.Second).ShouldBeGreaterThan(vorher.Count(z => z.Length > 0) / 4);
        Schriftfehler.Streue(vorher, 0, new Random(3)).ShouldBe(vorher);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public void Umbrechen_behaelt_die_Worte_und_die_Breite(int breite)
    {
        var zeilen = Fall.Entworfen("m", Golden.Marburg).Zeilen;
        var umbrochen = Textmutationen.Breche(zeilen, breite);
        string.Join(' ', umbrochen).ShouldBe(string.Join(' ', zeilen));
        umbrochen.Where(z => z.Contains(' ')).ShouldAllBe(z => z.Length <= breite);
        Textmutationen.Breche(zeilen, breite, silben: true).Count(z => z.EndsWith('-')).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Die_andere_Koerperschaft_steht_an_allen_elf_Stellen_im_richtigen_Fall()
    {
        var k = Testdaten.Koerperschaft("06631");
        foreach (var fall in new[] { Fall.Kassel, Fall.Marburg })
        {
            var text = string.Join(' ', string.Join(' ', Inhaltsmutationen.AndereKoerperschaft(fall, k).Zeilen).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            text.Split("Fulda").Length.ShouldBe(12, fall.Name);
            text.ShouldNotContain(fall.Soll.Parteien[1].Name);
            text.ShouldContain("durch den Landkreis Fulda vom");
            text.ShouldContain("der von dem Landkreis Fulda bereits");
        }
    }

    [Fact]
    public void Feldliste_und_Guete_zaehlen_richtig_falsch_und_verfehlt()
    {
        var soll = Golden.Kassel;
        Guete.Von(soll, soll, _ => true).F1.ShouldBe(1);
        var ist = soll with { Portal = "Anderes Portal", Servicestelle = null };
        var guete = Guete.Von(soll, ist, p => p is "publicationPortal" or "serviceCentre" or "year");
        guete.ShouldBe(new Guete(1, 1, 2));
        guete.F1.ShouldBe(0.4, 0.0001);
        Feldliste.Unterschiede(soll, ist, _ => false).ShouldBe(["serviceCentre: Servicestelle Teilzeit-Ausbildung | ∅", "publicationPortal: Arbeitswelt Hessen | Anderes Portal"]);
        Feldliste.Unterschiede(soll, soll with { Portal = soll.Portal!.Replace("Welt", "welt") }, _ => false).ShouldBeEmpty();
    }
}
