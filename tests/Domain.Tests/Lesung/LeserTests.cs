using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Lesung;

/// <summary>One change of a sample, one consequence: the checks of the requirements at their smallest.</summary>
public class LeserTests
{
    private static readonly Leser Leser = new(Testdaten.Vorlagen, Testdaten.Kataloge);

    [Fact]
    [Anforderung("R5")]
    public void Abweichendes_Jahr_nennt_beide_Zeilen()
    {
        var lesung = Kassel((148, "im Jahr 2024", "im Jahr 2023"));

        lesung.Inhalt!.Jahr.ShouldBe(2024);
        var befund = lesung.Befunde.ShouldHaveSingleItem(b => b.Code == Befundcodes.Conflict);
        befund.Feld.ShouldBe("year");
        befund.Roh.ShouldBe("2023");
        befund.Meldung.ShouldBe("Zeile 3 nennt das Jahr 2024, Zeile 148 das Jahr 2023.");
    }

    [Fact]
    [Anforderung("R5")]
    public void Jahre_in_Projektnamen_und_im_Buendnis_widersprechen_nichts() =>
        Kassel((193, "Arbeitsmarktdialog 2024", "Arbeitsmarktdialog 2031")).Befunde.ShouldNotContain(b => b.Code == Befundcodes.Conflict);

    [Fact]
    [Anforderung("R6")]
    public void Buendnis_ohne_das_Jahr_faellt_auf()
    {
        var lesung = Marburg((19, "2025 bis 2029", "2020 bis 2024"));

        lesung.Inhalt!.Buendnis.ShouldBe(new Buendnisangabe("Bündnis für Ausbildung", 2020, 2024));
        lesung.Befunde.ShouldHaveSingleItem(b => b.Code == Befundcodes.Conflict).Feld.ShouldBe("alliance");
    }

    [Fact]
    [Anforderung("R11")]
    public void Rechtskreise_der_beiden_Stellen_werden_verglichen()
    {
        var lesung = Marburg((41, "SGB II, III, VIII, XII und AsylbLG", "SGB II, III und XII"));

        lesung.Inhalt!.Rechtskreise.ShouldBe(["SGB II", "SGB III", "SGB VIII", "SGB XII", "AsylbLG"]);
        lesung.Befunde.ShouldHaveSingleItem(b => b.Code == Befundcodes.Conflict).Feld.ShouldBe("legalRegimes");
    }

    [Theory]
    [Anforderung("R24")]
    [InlineData("eine Million einhunderteinundzwanzigtausendsechshundert Euro", 0)]
    [InlineData("eine Million einhundertzwanzigtausendsechshundert Euro", 1)]
    public void Betrag_in_Worten_wird_mit_den_Ziffern_verglichen(string worte, int widersprueche)
    {
        var lesung = Kassel((152, "1.121.600 Euro", $"1.121.600 Euro (in Worten: {worte})"));

        lesung.Inhalt!.Budget!.Betrag.ShouldBe(Geld.Euro(1_121_600));
        lesung.Inhalt.Budget.InWorten.ShouldBe(worte);
        lesung.Befunde.Count(b => b is { Code: Befundcodes.Conflict, Feld: "budget.inWords" }).ShouldBe(widersprueche);
    }

    [Theory]
    [Anforderung("R24")]
    [InlineData("600.000", 0)]
    [InlineData("500.000", 1)]
    public void Teilbetraege_werden_mit_der_Summe_verglichen(string zweiter, int widersprueche)
    {
        var lesung = Marburg((59, "zur Verfügung.", $"zur Verfügung.\n\n- Ausbildung: 518.780 Euro\n- Qualifizierung: {zweiter} Euro\n- Gesamt: 1.118.780 Euro"));

        lesung.Inhalt!.Budget!.Aufteilung.Select(t => t.Bezeichnung).ShouldBe(["Ausbildung", "Qualifizierung"]);
        lesung.Befunde.Count(b => b is { Code: Befundcodes.Conflict, Feld: "budget.breakdown" }).ShouldBe(widersprueche);
        lesung.Inhalt.Klauseln[4].Absaetze.Count.ShouldBe(1);
    }

    [Fact]
    [Anforderung("R27")]
    public void Projekte_duerfen_nicht_mehr_kosten_als_vereinbart()
    {
        var lesung = Marburg((72, "Frauenakademie 2025", "Frauenakademie 2025 (20 TN), 2.000.000 Euro"));

        lesung.Inhalt!.Massnahmenarten[2].Projekte[0].ShouldBe(
            new VereinbartesProjekt("Frauenakademie 2025", "Frauenakademie 2025 (20 TN), 2.000.000 Euro", 20, Geld.Euro(2_000_000)));
        lesung.Befunde.ShouldHaveSingleItem(b => b.Code == Befundcodes.Conflict).Feld.ShouldBe("measureTypes");
    }

    [Fact]
    [Anforderung("R41")]
    public void Verstuemmelter_Name_ohne_Katalogeintrag_bleibt_roh()
    {
        var ohne = new Leser(Testdaten.Vorlagen, Testdaten.Kataloge with { Amtstraeger = [] });
        var lesung = ohne.Lies(Quelle("kassel-2024.txt", Textart.Text));

        lesung.Inhalt!.Unterschriften[1].Name.ShouldBe("r. Sven Sc oeller");
        lesung.Befunde.ShouldHaveSingleItem(b => b.Feld == "signatures[1].name").Code.ShouldBe(Befundcodes.Illegible);
    }

    [Fact]
    [Anforderung("R45")]
    public void Verweis_ins_Leere_faellt_auf() =>
        Marburg((41, "in § 5 vereinbarten", "in § 4 vereinbarten")).Befunde.ShouldHaveSingleItem(b => b.Code == Befundcodes.Conflict).Feld.ShouldBe("clauses[2]");

    [Fact]
    [Anforderung("R45")]
    public void Ohne_Paragraf_3_zaehlen_die_Verweise_auf_die_neuen_Nummern()
    {
        var zeilen = Ablage.Lies("samples", "marburg-biedenkopf-2025.md").Split('\n').ToList();
        zeilen.RemoveRange(44, 6);
        var text = string.Join('\n', zeilen).Replace("§ 4", "§ 3").Replace("§ 5", "§ 4").Replace("§ 6", "§ 5").Replace("§ 7", "§ 6");
        var lesung = Leser.Lies(new Quelltext("ohne-3.md", Textart.Markdown, text.Split('\n'), []));

        lesung.Inhalt!.Klauseln.Select(k => k.Nummer).ShouldBe([null, 1, 2, 3, 4, 5, 6]);
        lesung.Befunde.ShouldNotContain(b => b.Code == Befundcodes.Conflict || b.Code == Befundcodes.Numbering);
        lesung.Befunde.ShouldHaveSingleItem(b => b.Feld == "clauses").Code.ShouldBe(Befundcodes.Missing);
    }

    [Fact]
    [Anforderung("R48")]
    public void Ein_geaendertes_Wort_ist_eine_Abweichung()
    {
        var lesung = Kassel((210, "im Herbst angesetzt", "im Herbst abgehalten"));

        var befund = lesung.Befunde.ShouldHaveSingleItem(b => b.Code == Befundcodes.TemplateDeviation);
        befund.Feld.ShouldBe("clauses[6]");
        befund.Schwere.ShouldBe(Schwere.Warnung);
        lesung.Inhalt!.Klauseln[6].Absaetze[0].ShouldEndWith("im Herbst abgehalten.");
    }

    [Fact]
    [Anforderung("R30")]
    public void Die_Behoerde_kommt_aus_dem_Text() =>
        Marburg((76, "Regierungspräsidium Kassel", "Regierungspräsidium Gießen")).Inhalt!.Bewilligungsbehoerde.ShouldBe("Regierungspräsidium Gießen");

    [Theory]
    [Anforderung("R52")]
    [InlineData("", Befundcodes.UnreadableFile)]
    [InlineData("Milch, Brot und 2 Pfund Äpfel", Befundcodes.UnsupportedDocument)]
    public void Fremdes_wird_abgelehnt(string text, string code)
    {
        var lesung = Leser.Lies(new Quelltext("x.txt", Textart.Text, text.Split('\n'), []));

        lesung.Ausgang.ShouldBe(Ausgang.Abgelehnt);
        lesung.Inhalt.ShouldBeNull();
        lesung.Befunde.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    [Anforderung("R47")]
    public void Gleichzeitige_Lesungen_stoeren_einander_nicht()
    {
        var soll = LesungJson.Schreibe(Kassel());
        var gelesen = new string[32];
        Parallel.For(0, gelesen.Length, i => gelesen[i] = LesungJson.Schreibe(i % 2 == 0 ? Kassel() : Marburg()));

        gelesen.Where((_, i) => i % 2 == 0).ShouldAllBe(g => g == soll);
    }

    private static Lesungsergebnis Kassel(params (int Zeile, string Alt, string Neu)[] aenderungen) => Leser.Lies(Quelle("kassel-2024.txt", Textart.Text, aenderungen));

    private static Lesungsergebnis Marburg(params (int Zeile, string Alt, string Neu)[] aenderungen) =>
        Leser.Lies(Quelle("marburg-biedenkopf-2025.md", Textart.Markdown, aenderungen));

    private static Quelltext Quelle(string probe, Textart art, params (int Zeile, string Alt, string Neu)[] aenderungen)
    {
        var zeilen = Ablage.Lies("samples", probe).Split('\n');
        foreach (var (zeile, alt, neu) in aenderungen)
        {
            zeilen[zeile - 1].ShouldContain(alt);
            zeilen[zeile - 1] = zeilen[zeile - 1].Replace(alt, neu);
        }

        return new("samples/" + probe, art, string.Join('\n', zeilen).Split('\n'), []);
    }
}

internal static class Einzelbefund
{
    /// <summary>The only finding that fits.</summary>
    public static Befund ShouldHaveSingleItem(this IReadOnlyList<Befund> befunde, Func<Befund, bool> passt) =>
        befunde.Where(passt).ToList().ShouldHaveSingleItem(string.Join('\n', befunde));
}
