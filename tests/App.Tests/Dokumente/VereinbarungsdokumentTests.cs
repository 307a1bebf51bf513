using Shouldly;
using Xunit;
using Zielwerk.App.Dokumente;

namespace Zielwerk.App.Tests.Dokumente;

[Anforderung("R47", "A11Y-43")]
public class VereinbarungsdokumentTests
{
    [Fact]
    public void Die_Paragraphen_sind_Ueberschriften_ohne_uebersprungene_Stufe()
    {
        var koepfe = Probe.Dokument().Bloecke.OfType<Ueberschrift>().ToList();
        koepfe[0].ShouldBe(new Ueberschrift(1, "Zielvereinbarung"));
        koepfe.Where(k => k.Stufe == 2).Select(k => k.Text.Split('\n')[0]).ShouldBe(["Präambel", "§ 1", "§ 2", "§ 3", "§ 4", "§ 5", "§ 6", "§ 7"]);
        koepfe.Zip(koepfe.Skip(1)).ShouldAllBe(p => p.Second.Stufe <= p.First.Stufe + 1);
    }

    [Fact]
    [Anforderung("R26")]
    public void Die_Projekte_stehen_als_Liste_nach_Massnahmenart_auch_die_leere()
    {
        var dokument = Probe.Dokument();
        var liste = dokument.Bloecke.OfType<Liste>().ShouldHaveSingleItem();
        liste.Nummeriert.ShouldBeTrue();
        liste.Punkte.Select(p => p.Text).ShouldBe(Probe.Vorlage(2025).Massnahmenarten);
        liste.Punkte.Select(p => p.Unterliste?.Punkte.Count ?? 0).ShouldBe([0, 1, 2, 3]);
        liste.Punkte[1].Unterliste!.Nummeriert.ShouldBeFalse();
        dokument.Bloecke[^1].ShouldBeOfType<Unterschriftenblock>().Felder.Count.ShouldBe(2);
    }

    [Fact]
    [Anforderung("R23")]
    public void Der_Betrag_steht_fett_auf_eigener_Zeile_im_selben_Absatz()
    {
        var absatz = Probe.Dokument(2024, "06611").Bloecke.OfType<Textabsatz>().Single(a => a.Laeufe.Any(l => l.Fett));
        absatz.Laeufe.Select(l => l.Fett).ShouldBe([false, true, false]);
        absatz.Laeufe[1].Text.ShouldBe("906.611 Euro");
        absatz.Laeufe[0].Text.ShouldEndWith("insgesamt\n");
    }

    [Fact]
    public void Aus_dem_Text_jedes_Dokuments_wird_wieder_derselbe_Datensatz()
    {
        foreach (var (jahr, ags) in Probe.Alle)
        {
            var inhalt = Probe.Inhalt(jahr, ags);
            var text = Textfassung.Schreibe(Vereinbarungsdokument.Aus(Probe.Vorlage(jahr), inhalt, Probe.Rahmen));
            Probe.Datensatz(Probe.Lies("text.txt", text)).ShouldBe(Probe.Datensatz(inhalt), $"{jahr} {ags}");
        }
    }

    [Fact]
    public void Was_gelesen_wurde_behaelt_seine_Worte_und_Fehlendes_bleibt_benannt()
    {
        var inhalt = Probe.Inhalt(2024, "06611");
        var geaendert = inhalt with
        {
            Klauseln = [inhalt.Klauseln[0] with { Absaetze = ["Ganz andere Worte."] }, .. inhalt.Klauseln.Skip(1)],
            Unterschriften = [inhalt.Unterschriften[0] with { Datum = null, DatumRoh = null }, inhalt.Unterschriften[1] with { Datum = null, DatumRoh = "1 .1_" }],
        };
        var dokument = Vereinbarungsdokument.Gelesen(geaendert, (5, 0), ["Aus dem Register."], Probe.Rahmen);
        var zeilen = Textfassung.Zeilen(dokument);
        zeilen.ShouldContain("Ganz andere Worte.");
        zeilen.ShouldContain("Aus dem Register.");
        zeilen.ShouldContain("Wiesbaden, den (Datum fehlt)");
        zeilen.ShouldContain("Musterort, den (Datum nicht lesbar)");
        dokument.Titel.ShouldBe("Zielvereinbarung 2024 – documenta Stadt Kassel");
        var nachListe = dokument.Bloecke.SkipWhile(b => b is not Liste).Skip(1).First();
        nachListe.ShouldBeOfType<Textabsatz>().Laeufe[0].Text.ShouldStartWith("Die Förderung der aufgeführten Maßnahmen");
    }

    [Fact]
    public void Ein_Entwurf_sagt_auch_im_Text_dass_er_einer_ist() =>
        Textfassung.Zeilen(Probe.Dokument(entwurf: true)).Take(3).ShouldBe(["Entwurf", "", "Zielvereinbarung"]);

    [Theory]
    [InlineData("a\u0000b\u0007c\u001Bd", "abcd")]
    [InlineData("a\r\nb\tc", "a\nb c")]
    [InlineData("a\uD800b", "ab")]
    [InlineData("e\u0301", "é")]
    public void Zeichen_die_kein_Dokument_tragen_darf_fallen_weg(string roh, string rein) => new Lauf(roh).Text.ShouldBe(rein);

    [Fact]
    public void Eine_Zeile_mit_zu_wenig_Zellen_wird_nicht_angenommen() =>
        Should.Throw<ArgumentException>(() => new Tabelle([new("A"), new("B")], [["nur eine"]]));
}
