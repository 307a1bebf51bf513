using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Tests.Robustheit;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Lesung;

/// <summary>Ways of writing that neither sample has, on a clean signed draft: the value is right or a finding says what is wrong. People are invented.</summary>
public class FremdeSchreibweisenTests
{
    private const string Ortszeile = "Marburg, den 2.4.2025";

    internal static readonly string Text = string.Join('\n', Fall.Entworfen("entwurf", Golden.Marburg with
    {
        Unterschriften =
        [
            Golden.Marburg.Unterschriften[0] with { Datum = new DateOnly(2025, 3, 12), DatumRoh = "12.3.2025" },
            Golden.Marburg.Unterschriften[1] with { Ort = "Marburg", Datum = new DateOnly(2025, 4, 2), DatumRoh = "2.4.2025", Name = "Petra Probe", NameRoh = "Petra Probe", Amt = "Landrätin" },
        ],
    }).Zeilen);

    [Fact]
    public void Der_Ausgangstext_ist_sauber() => Lies(Text).Befunde.ShouldAllBe(b => b.Code == Befundcodes.EmptyList);

    [Theory]
    [Anforderung("R38", "R39")]
    [InlineData("Marburg, am 2. April 2025", "Marburg", true)]
    [InlineData("Marburg, d. 2.4.2025", "Marburg", true)]
    [InlineData("Marburg am 02.04.25", "Marburg", true)]
    [InlineData("Ort, Datum: Marburg, den 2.4.2025", "Marburg", true)]
    [InlineData("Marburg, den\n2.4.2025", "Marburg", true)]
    [InlineData("2.4.2025", null, true)]
    [InlineData("Marburg, 2025", "Marburg", false)]
    [InlineData("Marburg, im April 2025", "Marburg", false)]
    [InlineData("Marburg, ______________", "Marburg", false)]
    public void Ort_und_Datum_gelten_nur_fuer_ihre_Seite(string zeile, string? ort, bool mitDatum)
    {
        var lesung = Mit(Ortszeile, zeile);

        var (land, gebiet) = (lesung.Inhalt!.Unterschriften[0], lesung.Inhalt.Unterschriften[1]);
        land.Ort.ShouldBe("Wiesbaden");
        land.Datum.ShouldBe(new DateOnly(2025, 3, 12));
        gebiet.Ort.ShouldBe(ort);
        gebiet.Datum.ShouldBe(mitDatum ? new DateOnly(2025, 4, 2) : null);
        lesung.Befunde.Any(b => b.Feld == "signatures[1].date").ShouldBe(!mitDatum);
        lesung.Befunde.Any(b => b is { Feld: "signatures[1].place", Code: Befundcodes.Missing }).ShouldBe(ort is null);
    }

    [Fact]
    [Anforderung("R38")]
    public void Ein_gemeinsames_Datum_beider_Seiten_ist_benannt()
    {
        var lesung = Mit(Ortszeile, "");

        lesung.Inhalt!.Unterschriften[1].Ort.ShouldBe("Wiesbaden");
        lesung.Befunde.ShouldHaveSingleItem(b => b.Code == Befundcodes.Ambiguous).Feld.ShouldBe("signatures[1].place");
    }

    [Fact]
    [Anforderung("R38")]
    public void Zwei_Unterzeichnende_nebeneinander_sind_zwei()
    {
        var ab = Text.IndexOf(Ortszeile, StringComparison.Ordinal);
        var lesung = Lies(Text[..ab] + Ortszeile + "\nFür den Kreisausschuss:\n\nPetra Probe               Max Muster\nLandrätin                 Erster Kreisbeigeordneter\n");

        var gebiet = lesung.Inhalt!.Unterschriften.Where(u => u.Partei == Parteirolle.Gebiet).ToList();
        gebiet.Select(u => (u.Name, u.Amt, u.Ort)).ShouldBe([("Petra Probe", "Landrätin", "Marburg"), ("Max Muster", "Erster Kreisbeigeordneter", "Marburg")]);
        gebiet.ShouldAllBe(u => u.Koerperschaft == "Landkreis Marburg-Biedenkopf");
    }

    [Fact]
    [Anforderung("R38")]
    public void Unterschrift_fuer_eine_andere_Koerperschaft_widerspricht()
    {
        var ab = Text.IndexOf("Landrätin", StringComparison.Ordinal);
        var lesung = Lies(Text[..ab] + "Landrätin\ndes Landkreises Gießen");

        lesung.Inhalt!.Unterschriften[1].Koerperschaft.ShouldBe("Landkreis Gießen");
        lesung.Befunde.ShouldHaveSingleItem(b => b.Code == Befundcodes.Conflict).Feld.ShouldBe("signatures[1].body");
    }

    [Fact]
    [Anforderung("R38")]
    public void Eine_Unterschrift_ohne_Koerperschaft_ist_benannt()
    {
        var ab = Text.IndexOf("Landrätin", StringComparison.Ordinal);
        var lesung = Lies(Text[..ab] + "Landrätin");

        lesung.Inhalt!.Unterschriften[1].Koerperschaft.ShouldBeNull();
        lesung.Befunde.ShouldHaveSingleItem(b => b.Schwere == Schwere.Warnung).Feld.ShouldBe("signatures[1].body");
    }

    [Theory]
    [Anforderung("R23", "R48")]
    [InlineData("1.118.78 Euro", Befundcodes.Ambiguous, "budget.amount")]
    [InlineData("1.118.780 US-Dollar", Befundcodes.Missing, "budget.currency")]
    [InlineData("bis zu 1.118.780 Euro", Befundcodes.TemplateDeviation, "budget.amount")]
    public void Ein_zweifelhafter_Betrag_hat_einen_Befund(string betrag, string code, string feld) =>
        Mit("1.118.780 Euro", betrag).Befunde.ShouldHaveSingleItem(b => b.Code == code).Feld.ShouldBe(feld);

    [Theory]
    [Anforderung("R27")]
    [InlineData("Sprachbrücke (bis zu 25 Teilnehmende; 100.000 EUR)", "Sprachbrücke", 25, 100_000)]
    [InlineData("Kurs für bis zu 20 Teilnehmende", "Kurs", 20, null)]
    [InlineData("Haus (30.000 € / 10 TN)", "Haus", 10, 30_000)]
    [InlineData("Ausbildung bis zum Abschluss", "Ausbildung bis zum Abschluss", null, null)]
    public void Teilnehmende_und_Betrag_lassen_nur_den_Namen_zurueck(string eintrag, string name, int? plaetze, int? betrag)
    {
        var projekt = Mit("Teilzeitausbildung (BaE)", eintrag).Inhalt!.Massnahmenarten[1].Projekte.ShouldHaveSingleItem();

        (projekt.Name, projekt.Teilnehmende, projekt.Betrag).ShouldBe((name, plaetze, betrag is { } b ? Geld.Euro(b) : null));
    }

    [Fact]
    [Anforderung("R26")]
    public void Massnahmenart_auf_eigener_Zeile_ist_die_Nummer_der_naechsten()
    {
        var text = Enumerable.Range(1, 4).Aggregate(Text, (t, n) => t.Replace($"\n{n}. ", $"\nMaßnahmenart {n}\n", StringComparison.Ordinal));
        var arten = Lies(text).Inhalt!.Massnahmenarten;

        arten.Select(a => a.Name).ShouldBe(Golden.Marburg.Massnahmenarten.Select(a => a.Name));
        arten.Select(a => a.NummerRoh).ShouldBe(["Maßnahmenart 1", "Maßnahmenart 2", "Maßnahmenart 3", "Maßnahmenart 4"]);
        arten.Select(a => a.Projekte.Count).ShouldBe([1, 1, 2, 0]);
    }

    [Fact]
    [Anforderung("R26")]
    public void Entfaellt_ist_kein_Projekt()
    {
        var lesung = Mit("Teilzeitausbildung (BaE)", "entfällt");

        lesung.Inhalt!.Massnahmenarten[1].Projekte.ShouldBeEmpty();
        lesung.Befunde.ShouldContain(b => b.Code == Befundcodes.EmptyList && b.Feld == "measureTypes[1].projects");
    }

    [Fact]
    [Anforderung("R15")]
    public void Eine_fuenfte_Massnahmenart_faellt_auf()
    {
        var lesung = Mit("Die Förderung der aufgeführten", "5. Innovative Modellvorhaben\n• Modell Alpha\n\nDie Förderung der aufgeführten");

        lesung.Inhalt!.Massnahmenarten.Count.ShouldBe(5);
        lesung.Befunde.ShouldHaveSingleItem(b => b.Code == Befundcodes.TemplateDeviation).Feld.ShouldBe("measureTypes[4].name");
    }

    [Theory]
    [Anforderung("R45")]
    [InlineData("§ {0}", "VII")]
    [InlineData("Paragraph {0}", "7")]
    public void Andere_Paragrafenzeichen_sind_Ueberschriften(string muster, string letzte)
    {
        string[] zahlen = letzte == "VII" ? ["I", "II", "III", "IV", "V", "VI", "VII"] : ["1", "2", "3", "4", "5", "6", "7"];
        var text = zahlen.Index().Aggregate(Text, (t, z) => t.Replace($"\n§ {z.Index + 1}\n", "\n" + string.Format(Deutsch.Kultur, muster, z.Item) + "\n", StringComparison.Ordinal));

        var lesung = Lies(text);
        lesung.Befunde.ShouldAllBe(b => b.Code == Befundcodes.EmptyList);
        lesung.Inhalt!.Klauseln.Select(k => (k.Nummer, k.Titel)).ShouldBe(Golden.Marburg.Klauseln.Select(k => (k.Nummer, k.Titel)));
    }

    [Fact]
    [Anforderung("R45", "R48")]
    public void Ein_zusaetzlicher_Paragraf_verschiebt_die_uebrigen()
    {
        var text = Enumerable.Range(4, 4).Reverse().Aggregate(Text, (t, n) => t.Replace($"\n§ {n}\n", $"\n§ {n + 1}\n", StringComparison.Ordinal))
            .Replace("in § 5 vereinbarten", "in § 6 vereinbarten", StringComparison.Ordinal).Replace("in § 4 genannten", "in § 5 genannten", StringComparison.Ordinal)
            .Replace("\n§ 5\n", "\n§ 4\n\nDatenschutz\n\nDie Vertragspartner beachten den Datenschutz.\n\n§ 5\n", StringComparison.Ordinal);
        var lesung = Lies(text);

        var klauseln = lesung.Inhalt!.Klauseln;
        klauseln.Select(k => k.Nummer).ShouldBe([null, 1, 2, 3, 4, 5, 6, 7, 8]);
        (klauseln[4].Titel, klauseln[4].Absaetze.ShouldHaveSingleItem()).ShouldBe(("Datenschutz", "Die Vertragspartner beachten den Datenschutz."));
        klauseln[5].Titel.ShouldBe("Haushaltsmittel und Eckdaten");
        lesung.Befunde.ShouldNotContain(b => b.Code == Befundcodes.Conflict || b.Code == Befundcodes.Numbering);
        lesung.Befunde.ShouldContain(b => b.Code == Befundcodes.TemplateDeviation);
    }

    [Fact]
    [Anforderung("R45", "R48")]
    public void Nach_einem_fehlenden_Absatz_bleibt_die_naechste_Ueberschrift_eine()
    {
        var lesung = Mit("Unterjährige Abweichungen von den in § 4 genannten Haushaltsmitteln und Eckdaten werden bei der Beurteilung der Zielerreichung berücksichtigt.", "");

        lesung.Inhalt!.Klauseln[6].Absaetze.Count.ShouldBe(1);
        lesung.Inhalt.Klauseln[7].Nummer.ShouldBe(7);
        lesung.Befunde.ShouldHaveSingleItem(b => b.Schwere == Schwere.Warnung).Code.ShouldBe(Befundcodes.TemplateDeviation);
    }

    [Theory]
    [Anforderung("R2", "R5", "R50")]
    [InlineData("\n2025\n", "\n", "year", Befundcodes.Missing)]
    [InlineData("und dem Landkreis Marburg-Biedenkopf\n", "und der Stadt Marburg\n", "parties[1].name", Befundcodes.Conflict)]
    [InlineData("und dem Landkreis Marburg-Biedenkopf\n", "\n", "parties[1].raw", Befundcodes.Missing)]
    [InlineData("Zielvereinbarung\n", "Rahmenvertrag\n", "documentType", null)]
    public void Das_Titelblatt_wird_nicht_still_ergaenzt(string alt, string neu, string feld, string? code)
    {
        var ab = Text.IndexOf(alt, StringComparison.Ordinal);
        var befund = Lies(Text[..ab] + neu + Text[(ab + alt.Length)..]).Befunde.ShouldHaveSingleItem(b => b.Schwere == Schwere.Warnung && b.Feld == feld);
        befund.Code.ShouldBe(code ?? befund.Code);
    }

    [Theory]
    [Anforderung("R52")]
    [InlineData("Zuwendungsbescheid\n\nAuf Basis der Zielvereinbarung 2025 bewillige ich aus dem Ausbildungs- und Qualifizierungsbudget 2025 einen Betrag von 1.000 Euro.", Befundcodes.UnsupportedDocument)]
    [InlineData("Zielvereinbarung\n\n2025\n\nzwischen\n\ndem Hessischen Ministerium und dem Landkreis Fulda zur Umsetzung des Ausbildungs- und Qualifizierungsbudgets", Befundcodes.UnreadableFile)]
    public void Nur_was_wie_eine_Vereinbarung_beginnt_ist_ein_Bruchstueck(string text, string code) =>
        Lies(text).Befunde.ShouldHaveSingleItem(b => b.Schwere == Schwere.Fehler).Code.ShouldBe(code);

    internal static Lesungsergebnis Mit(string alt, string neu)
    {
        Text.ShouldContain(alt);
        return Lies(Text.Replace(alt, neu, StringComparison.Ordinal));
    }

    internal static Lesungsergebnis Lies(string text) => Fall.Leser.Lies(new Quelltext("fall.txt", Textart.Text, text.Split('\n'), []));
}
