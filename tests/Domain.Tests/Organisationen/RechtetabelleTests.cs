using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.Domain.Tests.Organisationen;

public class RechtetabelleTests
{
    private static readonly Id<Person> Ich = Personal.Neu<Person>();
    private static readonly Id<Organisation> Eigene = Personal.Neu<Organisation>();
    private static readonly Id<Organisation> Fremde = Personal.Neu<Organisation>();

    [Fact]
    public void Jede_Handlung_hat_mindestens_ein_Recht_und_keine_Zeile_steht_zweimal()
    {
        Enum.GetValues<Handlung>().Where(h => Rechtetabelle.Alle.All(r => r.Handlung != h)).ShouldBeEmpty();
        Rechtetabelle.Alle.GroupBy(r => (r.Rolle, r.Handlung, r.Beziehung)).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Rolle.Koordination, Handlung.VorgangLesen, true, Rechtetabelle.Laufend, Rechtsergebnis.Erlaubt)]
    [InlineData(Rolle.Koordination, Handlung.VorgangLesen, false, Rechtetabelle.Laufend, Rechtsergebnis.Fremd)]
    [InlineData(Rolle.Koordination, Handlung.VermerkSchreiben, true, Rechtetabelle.Abgeschlossen, Rechtsergebnis.FalscherZustand)]
    [InlineData(Rolle.Koordination, Handlung.VermerkSchreiben, false, Rechtetabelle.Abgeschlossen, Rechtsergebnis.Fremd)]
    [InlineData(Rolle.Koordination, Handlung.VorgangAbschliessen, true, Rechtetabelle.Laufend, Rechtsergebnis.KeinRecht)]
    [InlineData(Rolle.Bewilligung, Handlung.VorgangAbschliessen, false, Rechtetabelle.Laufend, Rechtsergebnis.Erlaubt)]
    [InlineData(Rolle.Bewilligung, Handlung.VorgangOeffnen, false, Rechtetabelle.Laufend, Rechtsergebnis.FalscherZustand)]
    [InlineData(Rolle.Pruefung, Handlung.VorgangLesen, false, Rechtetabelle.Abgeschlossen, Rechtsergebnis.Erlaubt)]
    [InlineData(Rolle.Pruefung, Handlung.VermerkSchreiben, false, Rechtetabelle.Laufend, Rechtsergebnis.KeinRecht)]
    [InlineData(Rolle.Betrieb, Handlung.VorgangLesen, false, Rechtetabelle.Laufend, Rechtsergebnis.KeinRecht)]
    [InlineData(Rolle.Projektleitung, Handlung.VorgangLesen, true, Rechtetabelle.Laufend, Rechtsergebnis.KeinRecht)]
    public void Die_Tabelle_entscheidet_nach_Rolle_Handlung_Beziehung_und_Zustand(Rolle rolle, Handlung handlung, bool eigen, string zustand, Rechtsergebnis erwartet) =>
        Pruefe(new(rolle, Eigene, false), handlung, new(eigen ? Eigene : Fremde, zustand)).ShouldBe(erwartet);

    [Fact]
    public void Die_Pruefung_aendert_nichts() =>
        Rechtetabelle.Alle.Where(r => r.Rolle == Rolle.Pruefung && r.Beziehung != Beziehung.Selbst).Select(r => r.Handlung).Distinct().Order().ShouldBe(
            [Handlung.VorgangLesen, Handlung.UnterlageLesen, Handlung.ProjektLesen, Handlung.ProgrammjahrLesen, Handlung.ZuteilungLesen, Handlung.StrategieLesen, Handlung.VerfahrenLesen, Handlung.KalenderVerwalten, Handlung.AktePruefen, Handlung.AkteExportieren, Handlung.EinsichtenLesen]);

    [Fact]
    public void Ein_Traeger_sieht_nur_Projekte_die_er_durchfuehrt()
    {
        var befugnis = new Befugnis(Rolle.Projektleitung, Eigene, false);
        Pruefe(befugnis, Handlung.ProjektLesen, new(Fremde, Rechtetabelle.Laufend, Traeger: Eigene)).ShouldBe(Rechtsergebnis.Erlaubt);
        Pruefe(befugnis, Handlung.ProjektLesen, new(Fremde, Rechtetabelle.Laufend, Traeger: Fremde)).ShouldBe(Rechtsergebnis.Fremd);
        Pruefe(befugnis, Handlung.ProjektLesen, new(Eigene, Rechtetabelle.Laufend)).ShouldBe(Rechtsergebnis.Fremd);
    }

    [Fact]
    public void Wer_zu_einer_Testorganisation_gehoert_erreicht_nur_Testfaelle()
    {
        var befugnis = new Befugnis(Rolle.Bewilligung, Eigene, IstTest: true);
        Pruefe(befugnis, Handlung.VorgangLesen, new(Fremde, Rechtetabelle.Laufend)).ShouldBe(Rechtsergebnis.Fremd);
        Pruefe(befugnis, Handlung.VorgangLesen, new(Fremde, Rechtetabelle.Laufend, IstTest: true)).ShouldBe(Rechtsergebnis.Erlaubt);
    }

    [Fact]
    public void Eine_Rolle_gibt_nur_weiter_wer_sie_selbst_hat()
    {
        var selbst = new Gegenstand(Eigene, Person: Ich);
        Pruefe(new(Rolle.Koordination, Eigene, false), Handlung.RolleUebergeben, selbst).ShouldBe(Rechtsergebnis.Erlaubt);
        Pruefe(new(Rolle.Koordination, Eigene, false), Handlung.RolleUebergeben, selbst with { Person = Personal.Neu<Person>() }).ShouldBe(Rechtsergebnis.Fremd);
        Pruefe(new(Rolle.Koordination, Eigene, false, Fuer: Personal.Neu<Person>()), Handlung.RolleUebergeben, selbst).ShouldBe(Rechtsergebnis.KeinRecht);
    }

    [Fact]
    public void Die_eigene_Rolle_geht_der_vertretenen_vor()
    {
        var eigene = new Befugnis(Rolle.Koordination, Eigene, false);
        var vertretene = eigene with { Fuer = Personal.Neu<Person>() };
        Rechtetabelle.Pruefe(Ich, [vertretene, eigene], Handlung.VorgangLesen, new(Eigene)).Befugnis.ShouldBe(eigene);
        Rechtetabelle.Pruefe(Ich, [vertretene], Handlung.VorgangLesen, new(Eigene)).Befugnis.ShouldBe(vertretene);
    }

    private static Rechtsergebnis Pruefe(Befugnis befugnis, Handlung handlung, Gegenstand gegenstand) =>
        Rechtetabelle.Pruefe(Ich, [befugnis], handlung, gegenstand).Ergebnis;
}
