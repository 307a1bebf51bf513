using System.Text;
using Shouldly;
using Xunit;
using Zielwerk.Domain.Lesung;
using Zielwerk.Domain.Zielvereinbarungen;

namespace Zielwerk.Domain.Tests.Robustheit;

[Anforderung("R50", "R52")]
public class SchlechteEingabeTests
{
    private static readonly Fall Entwurf = Fall.Entworfen("kassel-entwurf", Golden.Kassel);

    public static TheoryData<string, string> Fremdes => new()
    {
        { "leer", "" },
        { "nur Leerraum", " \n\t\n\u00A0\n" },
        { "Binärdaten", Binaer(20_000) },
        { "eine Zeile mit 2 MB", string.Concat(Enumerable.Repeat("Lorem ipsum dolor sit amet ", 80_000)) },
        { "2 MB ohne Leerzeichen", new string('x', 2_000_000) },
        { "2 MB Paragraphzeichen", string.Concat(Enumerable.Repeat("§ 1 ", 500_000)) },
        { "60.000 Zeilen", string.Join('\n', Enumerable.Range(1, 60_000).Select(n => $"• Projekt {n}")) },
        { "Einkaufszettel", "Einkauf Samstag\n\n- 2 kg Kartoffeln\n- Milch\n- Brot\n- Butter\n\nnicht vergessen: Pfand, 12,50 Euro" },
        { "Eingliederungsvereinbarung", Eingliederungsvereinbarung },
        { "Zielvereinbarung nach § 48b SGB II", AndereZielvereinbarung },
        { "nur die Überschrift", "Zielvereinbarung\n\n2024" },
        { "nur Ersatzzeichen", new string('\uFFFD', 5_000) },
    };

    [Theory]
    [MemberData(nameof(Fremdes))]
    public void Fremdes_wird_abgelehnt(string name, string text)
    {
        var ergebnis = Lies(text);
        ergebnis.Ausgang.ShouldBe(Ausgang.Abgelehnt, name);
        ergebnis.Inhalt.ShouldBeNull();
        var befund = ergebnis.Befunde.First(b => b.Schwere == Schwere.Fehler);
        befund.Code.ShouldBeOneOf(name is "leer" or "nur Leerraum" ? [Befundcodes.UnreadableFile] : [Befundcodes.UnsupportedDocument, Befundcodes.UnreadableFile]);
        befund.Meldung.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Zwei_Vereinbarungen_in_einer_Datei_fallen_auf()
    {
        var ergebnis = Lies(string.Join('\n', Entwurf.Zeilen.Concat([""]).Concat(Fall.Entworfen("m", Golden.Marburg).Zeilen)));
        ergebnis.Ausgang.ShouldNotBe(Ausgang.Angenommen);
        ergebnis.Befunde.ShouldContain(b => (b.Code == Befundcodes.Duplicate || b.Code == Befundcodes.Ambiguous) && b.Schwere >= Schwere.Warnung);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(3)]
    [InlineData(6)]
    public void Ein_fehlender_Paragraph_fehlt_auch_im_Datensatz(int nummer)
    {
        var zeilen = Entwurf.Zeilen.ToList();
        var (von, bis) = (zeilen.IndexOf($"§ {nummer}"), zeilen.IndexOf($"§ {nummer + 1}"));
        var ergebnis = Lies(string.Join('\n', zeilen.Where((_, i) => i < von || i >= bis)));
        Erwarte(ergebnis, Befundcodes.Missing);
        ergebnis.Inhalt!.Klauseln.ShouldNotContain(k => k.Nummer == nummer);
        if (nummer == 4)
        {
            ergebnis.Inhalt.Budget?.Betrag.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("-1.121.600 Euro", Befundcodes.InvalidValue)]
    [InlineData("0 Euro", Befundcodes.InvalidValue)]
    [InlineData("1.121.600.000.000.000.000.000 Euro", Befundcodes.InvalidValue)]
    [InlineData("1.121.600.000.000 Euro", Befundcodes.UnusualValue)]
    [InlineData("12,50 Euro", Befundcodes.UnusualValue)]
    [InlineData("____ Euro", Befundcodes.Missing)]
    [Anforderung("R23")]
    public void Ein_unmoeglicher_oder_ungewoehnlicher_Betrag_gibt_seinen_Befund(string betrag, string code)
    {
        var ergebnis = Lies(Text("1.121.600 Euro", betrag));
        Erwarte(ergebnis, code, "budget");
    }

    [Fact]
    [Anforderung("R24")]
    public void Worte_gegen_Ziffern_ist_ein_Widerspruch()
    {
        Erwarte(Lies(Text("1.121.600 Euro", "1.121.600 Euro (in Worten: eine Million zweihunderttausend Euro)")), Befundcodes.Conflict, "budget");
        Lies(Text("1.121.600 Euro", "1.121.600 Euro (in Worten: eine Million einhunderteinundzwanzigtausendsechshundert Euro)"))
            .Befunde.ShouldNotContain(b => b.Code == Befundcodes.Conflict);
    }

    [Fact]
    [Anforderung("R23")]
    public void Zwei_verschiedene_Betraege_widersprechen_sich() => Erwarte(
        Lies(Text("zur Umsetzung des hessischen Ausbildungs- und Qualifizierungsbudgets", "zur Umsetzung des hessischen Ausbildungs- und Qualifizierungsbudgets über 990.000 Euro")),
        Befundcodes.Conflict, "budget");

    [Fact]
    [Anforderung("R5")]
    public void Zwei_verschiedene_Jahre_widersprechen_sich()
    {
        var ergebnis = Lies(Text("im Jahr 2024 Haushaltsmittel", "im Jahr 2023 Haushaltsmittel"));
        Erwarte(ergebnis, Befundcodes.Conflict);
        ergebnis.Inhalt!.Jahr.ShouldBe(2024);
    }

    [Fact]
    [Anforderung("R6")]
    public void Ein_Buendnis_ausserhalb_des_Jahres_faellt_auf() =>
        Lies(Text("2020 bis 2024", "2015 bis 2019")).Befunde.ShouldContain(b => b.Feld!.StartsWith("alliance", StringComparison.Ordinal) && b.Schwere >= Schwere.Warnung);

    [Fact]
    [Anforderung("R11")]
    public void Verschiedene_Rechtskreise_in_Paragraph_1_und_2_widersprechen_sich() =>
        Erwarte(Lies(Text("Akteuren der Rechtskreise SGB II, III, VIII, XII und AsylbLG", "Akteuren der Rechtskreise SGB II, III und XII")), Befundcodes.Conflict, "legalRegimes");

    [Theory]
    [InlineData("Stadt Atlantis")]
    [InlineData("Landeshauptstadt Mainz")]
    [Anforderung("R3")]
    public void Eine_unbekannte_Koerperschaft_bekommt_keinen_Schluessel(string name)
    {
        var ergebnis = Lies(Text("documenta Stadt Kassel", name));
        Erwarte(ergebnis, Befundcodes.NotInCatalogue);
        ergebnis.Inhalt!.Gebiet?.Ags.ShouldBeNull();
        ergebnis.Inhalt.Gebiet?.Art.ShouldBeNull();
        ergebnis.Inhalt.Parteien.Single(p => p.Rolle == Parteirolle.Gebiet).ShouldSatisfyAllConditions(
            p => p.Name.ShouldBe(name), p => p.Formen?.Dativ.ShouldBe("der " + name));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<b>Frauenakademie</b>")]
    [InlineData("=HYPERLINK(\"http://example.org\";\"Klick\")")]
    [InlineData("=1+1")]
    [InlineData("+SUMME(A1:A9)")]
    [InlineData("@SUM(1)")]
    [InlineData("Frauen\u202Eakademie")]
    [InlineData("Frauen\u200Bakademie")]
    [InlineData("\u2066Frauenakademie\u2069")]
    [InlineData("Frauen\u0007akademie")]
    public void Verdaechtiges_in_Namen_wird_gemeldet(string name)
    {
        var ergebnis = Lies(Text("Sprachcafé", name));
        Erwarte(ergebnis, Befundcodes.SuspiciousContent);
        ergebnis.Inhalt!.Massnahmenarten[2].Projekte.Count.ShouldBe(4);
    }

    [Fact]
    [Anforderung("R26")]
    public void Doppelte_Nummern_der_Massnahmenarten_werden_gemeldet() =>
        Lies(Text("2. Ausbildung und", "1. Ausbildung und")).Befunde.ShouldContain(b => b.Code == Befundcodes.Numbering);

    [Fact]
    public void Abgeschnittene_Texte_stuerzen_nie_ab()
    {
        for (var n = 0; n < Entwurf.Zeilen.Count; n += 3)
        {
            var ergebnis = Lies(string.Join('\n', Entwurf.Zeilen.Take(n)));
            (ergebnis.Inhalt is null).ShouldBe(ergebnis.Ausgang == Ausgang.Abgelehnt, $"nach {n} Zeilen");
            ergebnis.Ausgang.ShouldNotBe(Ausgang.Angenommen, $"nach {n} Zeilen");
        }
    }

    [Fact]
    public void Zufaellig_gemischte_Zeilen_stuerzen_nie_ab()
    {
        for (var saat = 1; saat <= 20; saat++)
        {
            var zeilen = Fall.Marburg.Zeilen.ToArray();
            new Random(saat).Shuffle(zeilen);
            var ergebnis = Lies(string.Join('\n', zeilen));
            ergebnis.Ausgang.ShouldNotBe(Ausgang.Angenommen, $"Saat {saat}");
        }
    }

    private static Lesungsergebnis Lies(string text) => Fall.Leser.Lies(new Quelltext("eingabe.txt", Textart.Text, text.Split('\n'), []));

    private static string Text(string statt, string jetzt)
    {
        var text = string.Join('\n', Entwurf.Zeilen);
        text.ShouldContain(statt);
        return text.Replace(statt, jetzt);
    }

    private static void Erwarte(Lesungsergebnis ergebnis, string code, string? feld = null)
    {
        ergebnis.Ausgang.ShouldBe(Ausgang.ZuPruefen, string.Join("\n", ergebnis.Befunde));
        ergebnis.Befunde.ShouldContain(
            b => b.Code == code && b.Schwere >= Schwere.Warnung && (feld == null || b.Feld!.StartsWith(feld, StringComparison.Ordinal)), string.Join("\n", ergebnis.Befunde));
    }

    private static string Binaer(int laenge)
    {
        var zufall = new Random(7);
        return new StringBuilder().AppendJoin("", Enumerable.Range(0, laenge).Select(_ => (char)zufall.Next(1, 256))).ToString();
    }

    private const string Eingliederungsvereinbarung = """
        Eingliederungsvereinbarung
        zwischen dem Jobcenter Stadt Kassel und Frau Erika Beispiel
        nach § 15 SGB II

        § 1 Ziele
        Ziel ist die Aufnahme einer sozialversicherungspflichtigen Beschäftigung.
        § 2 Leistungen des Jobcenters
        Das Jobcenter unterstützt die Arbeitsuche durch Vermittlungsvorschläge und eine Qualifizierung. Die Kosten von 1.200 Euro werden übernommen.
        § 3 Bemühungen
        Frau Beispiel bewirbt sich monatlich auf fünf Stellen und legt Nachweise vor.
        § 4 Gültigkeit
        Diese Vereinbarung gilt vom 01.03.2024 bis 31.08.2024.

        Kassel, den 1.3.2024
        Erika Beispiel
        """;

    private const string AndereZielvereinbarung = """
        Zielvereinbarung
        2024
        zwischen
        dem Hessischen Ministerium für Arbeit, Integration, Jugend und Soziales
        und dem Landkreis Limburg-Weilburg
        zur Erreichung der Ziele der Grundsicherung für Arbeitsuchende nach § 48b SGB II

        § 1 Gegenstand
        Die Vereinbarung regelt die Ziele der Verringerung der Hilfebedürftigkeit und der Verbesserung der Integration in Erwerbstätigkeit.
        § 2 Zielwerte
        Die Summe der Leistungen zum Lebensunterhalt steigt höchstens um 2,5 Prozent.
        § 3 Nachhaltung
        Die Beteiligten führen Gespräche zum Stand der Zielerreichung.

        Wiesbaden, den 1.3.2024
        """;
}
