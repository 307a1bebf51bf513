using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.Domain.Tests.Vorgaenge;

[Anforderung("IOP-25")]
public class PflichtenTests
{
    private static readonly Rechtsstand Geltend = Rechtsstand.Lies(Ablage.Lies("src", "App", "Data", "Rechtsstand", "rechtsstand.json"));
    private static readonly Id<Organisation> Kassel = new(new Guid(2, 0, 0, new byte[8]));

    private static IReadOnlyList<Pflicht> Am(Vorgang vorgang, DateOnly tag) => Pflichten.Von(vorgang, Geltend, tag, m => DateOnly.FromDateTime(m));

    private static Pflicht Eine(Vorgang vorgang, DateOnly tag, string schluessel) => Am(vorgang, tag).Single(p => p.Schluessel == schluessel);

    [Theory]
    [InlineData(1, 1, Pflichtstand.Offen)]
    [InlineData(3, 16, Pflichtstand.Offen)]
    [InlineData(3, 17, Pflichtstand.BaldFaellig)]
    [InlineData(3, 31, Pflichtstand.BaldFaellig)]
    [InlineData(4, 1, Pflichtstand.Ueberfaellig)]
    public void Der_Antrag_ist_am_31_Maerz_faellig(int monat, int tag, Pflichtstand stand)
    {
        var antrag = Eine(VorgangTests.Neu(), new(2026, monat, tag), "antrag");
        (antrag.Tag, antrag.Stand, antrag.Wer).ShouldBe((new DateOnly(2026, 3, 31), stand, Organisationsart.Gebietskoerperschaft));
        antrag.Begruendung.ShouldNotBeNull().Schritte[0].ShouldStartWith("Der 31. März steht für jedes Jahr fest.");
    }

    [Theory]
    [Anforderung("R32")]
    [InlineData(8, 31, Pflichtstand.NochNichtMoeglich)]
    [InlineData(9, 1, Pflichtstand.Offen)]
    [InlineData(11, 15, Pflichtstand.Offen)]
    [InlineData(11, 16, Pflichtstand.BaldFaellig)]
    [InlineData(11, 30, Pflichtstand.BaldFaellig)]
    [InlineData(12, 1, Pflichtstand.Ueberfaellig)]
    public void Die_Besprechung_ist_im_Herbst_zu_fuehren(int monat, int tag, Pflichtstand stand)
    {
        var besprechung = Eine(VorgangTests.Neu(), new(2026, monat, tag), "umsetzungsbesprechung");
        (besprechung.Tag, besprechung.Ab, besprechung.Stand, besprechung.Wer).ShouldBe((new DateOnly(2026, 11, 30), new DateOnly(2026, 9, 1), stand, Organisationsart.Ministerium));
    }

    [Fact]
    public void Faellt_der_letzte_Tag_auf_ein_Wochenende_bleibt_der_fruehere_Tag_und_der_Zweifel_wird_genannt()
    {
        var antrag = Eine(VorgangTests.Neu(2029), new(2029, 3, 31), "antrag");
        antrag.Tag.ShouldBe(new(2029, 3, 31));
        antrag.Begruendung!.Schritte[^1].ShouldContain("Rechnen Sie sicherheitshalber mit dem früheren Tag.");
    }

    [Fact]
    public void Erledigtes_steht_zuletzt_und_behaelt_seinen_Tag()
    {
        var vorgang = VorgangTests.Neu();
        vorgang.WiedervorlageSetzen(new(2026, 4, 3), "Anrufen", Kassel, null, new(2026, 4, 1), "x");
        vorgang.PflichtErledigen(Pflichtart.Antrag, new(2026, 3, 28), new(2026, 4, 1), "eingegangen");
        var alle = Am(vorgang, new(2026, 4, 2));
        alle.Select(p => (p.Schluessel, p.Stand, p.ErledigtAm)).ShouldBe([
            ("wv-1", Pflichtstand.BaldFaellig, null), ("umsetzungsbesprechung", Pflichtstand.NochNichtMoeglich, null), ("antrag", Pflichtstand.Erledigt, new DateOnly(2026, 3, 28))]);
        alle[0].Tag.ShouldBe(new(2026, 4, 7), "Good Friday to Easter Monday are free");
        alle[0].IstOffen.ShouldBeTrue();
        alle[1].IstOffen.ShouldBeFalse();
        alle[0].Rest(new(2026, 4, 9)).ShouldBe(-2);
    }

    [Fact]
    public void Ein_abgeschlossener_Vorgang_verlangt_nichts_mehr()
    {
        var vorgang = VorgangTests.Neu();
        vorgang.WiedervorlageSetzen(new(2026, 6, 1), "Anrufen", Kassel, null, new(2026, 6, 1), "x");
        foreach (var art in Enum.GetValues<Pflichtart>())
        {
            vorgang.PflichtErledigen(art, new(2026, 6, 1), new(2026, 6, 1), "x");
        }

        vorgang.Abschliessen("x");
        Am(vorgang, new(2027, 6, 1)).Select(p => p.Stand).ShouldBe([Pflichtstand.Erledigt, Pflichtstand.Erledigt]);
    }
}
