using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using static Zielwerk.Domain.Tests.Organisationen.Personal;

namespace Zielwerk.Domain.Tests.Organisationen;

public class PersonTests
{
    private readonly Organisation kreis = Organisation(Organisationsart.Gebietskoerperschaft);

    [Fact]
    public void Eine_Rolle_gilt_vom_ersten_bis_zum_letzten_Tag()
    {
        var person = Person().Mit(kreis, Rolle.Koordination, Montag, Montag.AddDays(2));
        Rollen(person, Montag.AddDays(-1)).ShouldBeEmpty();
        Rollen(person, Montag).ShouldBe([Rolle.Koordination]);
        Rollen(person, Montag.AddDays(2)).ShouldBe([Rolle.Koordination]);
        Rollen(person, Montag.AddDays(3)).ShouldBeEmpty();
    }

    [Fact]
    public void Eine_entzogene_Rolle_gilt_schon_heute_nicht_mehr_und_laesst_sich_heute_neu_geben()
    {
        var person = Person().Mit(kreis, Rolle.Koordination);
        person.RolleEntziehen(kreis.Id, Rolle.Koordination, Montag, Jetzt, "Wechsel");
        Rollen(person, Montag).ShouldBeEmpty();
        Rollen(person, Montag.AddDays(-1)).ShouldBe([Rolle.Koordination]);
        person.Mit(kreis, Rolle.Koordination, Montag);
        Rollen(person, Montag).ShouldBe([Rolle.Koordination]);
    }

    [Fact]
    public void Was_nicht_passt_wird_mit_seiner_Regel_abgewiesen()
    {
        var person = Person().Mit(kreis, Rolle.Koordination);
        Verletzt(() => person.RolleVergeben(kreis, Rolle.Koordination, Montag, null, "x")).ShouldBe(OrganisationRegeln.RolleSchonVergeben);
        Verletzt(() => person.RolleVergeben(kreis, Rolle.Bewilligung, Montag, null, "x")).ShouldBe(OrganisationRegeln.RollePasstNicht);
        Verletzt(() => person.RolleVergeben(kreis, Rolle.Zugangsverwaltung, Montag, Montag.AddDays(-1), "x")).ShouldBe(OrganisationRegeln.EndeVorBeginn);
        Verletzt(() => person.RolleEntziehen(kreis.Id, Rolle.Zugangsverwaltung, Montag, Jetzt, "x")).ShouldBe(OrganisationRegeln.RolleNichtVergeben);
        Verletzt(() => Organisation(Organisationsart.Ministerium, ags: "06534")).ShouldBe(OrganisationRegeln.AgsNurBeiGebietskoerperschaft);
        Verletzt(() => Organisation(Organisationsart.Gebietskoerperschaft, ags: "0653")).ShouldBe(OrganisationRegeln.AgsNurBeiGebietskoerperschaft);
        kreis.Beenden(Jetzt, "Auflösung");
        Verletzt(() => person.RolleVergeben(kreis, Rolle.Zugangsverwaltung, Montag, null, "x")).ShouldBe(OrganisationRegeln.OrganisationIstBeendet);
        Rollen(person, Montag).ShouldBeEmpty();
    }

    [Fact]
    public void Wer_eine_Rolle_uebergibt_verliert_sie_und_beide_Akten_sagen_es()
    {
        var (alt, neu) = (Person("Alt").Mit(kreis, Rolle.Koordination), Person("Neu"));
        alt.RolleUebergeben(neu, kreis, Rolle.Koordination, Montag, Jetzt, "Ruhestand");
        Rollen(alt, Montag).ShouldBeEmpty();
        Rollen(neu, Montag).ShouldBe([Rolle.Koordination]);
        alt.Ereignisse[^1].ShouldBe(new RolleWeitergegeben(kreis.Id, Rolle.Koordination, neu.Id, "Ruhestand"));
        neu.Ereignisse[^1].ShouldBe(new RolleUebernommen(kreis.Id, Rolle.Koordination, alt.Id, "Ruhestand"));
    }

    [Fact]
    public void Eine_Vertretung_beginnt_und_endet_von_selbst()
    {
        var (chefin, kollege) = (Person("Chefin").Mit(kreis, Rolle.Koordination), Person("Kollege").Mit(kreis, Rolle.Zugangsverwaltung));
        chefin.VertretungEinrichten(kollege, kreis.Id, Rolle.Koordination, Montag, Montag.AddDays(4), "Urlaub");
        foreach (var (tag, gilt) in new[] { (-1, false), (0, true), (4, true), (5, false) })
        {
            Befugnisse(kollege, Montag.AddDays(tag), [chefin], kreis).Any(b => b.Rolle == Rolle.Koordination && b.Fuer == chefin.Id).ShouldBe(gilt, $"Tag {tag}");
        }

        chefin.VertretungWiderrufen(1, Jetzt, "früher zurück");
        Befugnisse(kollege, Montag.AddDays(1), [chefin], kreis).ShouldNotContain(b => b.Fuer != null);
    }

    [Fact]
    public void Mit_der_Rolle_endet_ihre_Vertretung_und_Gesperrte_haben_keine_Befugnis()
    {
        var (chefin, kollege) = (Person("Chefin").Mit(kreis, Rolle.Koordination), Person("Kollege").Mit(kreis, Rolle.Zugangsverwaltung));
        chefin.VertretungEinrichten(kollege, kreis.Id, Rolle.Koordination, Montag, Montag.AddDays(4), "Urlaub");
        chefin.RolleEntziehen(kreis.Id, Rolle.Koordination, Montag.AddDays(1), Jetzt, "Wechsel");
        chefin.Vertretungen.ShouldHaveSingleItem().WiderrufenAm.ShouldBe(Jetzt);
        kollege.Sperren("Verdacht");
        Befugnisse(kollege, Montag, [chefin], kreis).ShouldBeEmpty();
        kollege.Entsperren("geklärt");
        Befugnisse(kollege, Montag, [chefin], kreis).ShouldHaveSingleItem().Rolle.ShouldBe(Rolle.Zugangsverwaltung);
    }

    [Fact]
    public void Den_Zugang_erneuert_jemand_anderes_und_nur_wenn_die_Person_allein_hierher_gehoert_und_nicht_gesperrt_ist()
    {
        var (chefin, kollege) = (Person("Chefin").Mit(kreis, Rolle.Zugangsverwaltung), Person("Kollege").Mit(kreis, Rolle.Koordination));
        kollege.PruefeErneuern(chefin.Id, kreis.Id, Montag).ShouldBeEmpty();
        kollege.PruefeErneuern(kollege.Id, kreis.Id, Montag).ShouldHaveSingleItem().Regel.ShouldBe(OrganisationRegeln.EigenerZugang);
        kollege.PruefeErneuern(chefin.Id, Organisation(Organisationsart.Ministerium).Id, Montag).ShouldHaveSingleItem().Regel.ShouldBe(OrganisationRegeln.PersonGehoertMehreren);
        kollege.ZugangErneuern("Telefon verloren");
        kollege.SitzungenBeenden("Gerät verloren");
        kollege.Ereignisse.TakeLast(2).Select(e => (e.GetType(), e.Grund)).ShouldBe([(typeof(ZugangErneuert), "Telefon verloren"), (typeof(SitzungenBeendet), "Gerät verloren")]);
        kollege.Sperren("Verdacht");
        Verletzt(() => kollege.ZugangErneuern("x")).ShouldBe(OrganisationRegeln.PersonGesperrt);
    }

    [Fact]
    public void Solange_jemand_gesperrt_ist_handelt_auch_niemand_fuer_ihn()
    {
        var (chefin, kollege) = (Person("Chefin").Mit(kreis, Rolle.Koordination), Person("Kollege").Mit(kreis, Rolle.Zugangsverwaltung));
        chefin.VertretungEinrichten(kollege, kreis.Id, Rolle.Koordination, Montag, Montag.AddDays(4), "Urlaub");
        chefin.Sperren("Verdacht");
        Befugnisse(kollege, Montag, [chefin], kreis).ShouldHaveSingleItem().Fuer.ShouldBeNull();
        chefin.PruefeVertretung(kollege, kreis.Id, Rolle.Koordination, Montag, Montag).ShouldHaveSingleItem().Regel.ShouldBe(OrganisationRegeln.VertretungRuht);
        chefin.Entsperren("geklärt");
        Befugnisse(kollege, Montag, [chefin], kreis).ShouldContain(b => b.Fuer == chefin.Id);
    }

    [Fact]
    public void Was_eine_Organisation_mit_dem_Zugang_tut_steht_an_der_Person()
    {
        var person = Person();
        person.EinladungWiederholen(kreis.Id, "abgelaufen");
        person.EinladungZurueckziehen(kreis.Id, "verwechselt");
        person.Ereignisse.Skip(1).ShouldBe(
            [new EinladungWiederholt(kreis.Id, "abgelaufen"), new EinladungZurueckgezogen(kreis.Id, "verwechselt")]);
    }

    [Fact]
    public void Vertreten_kann_nur_wer_dazugehoert_und_nicht_laenger_als_ein_Jahr()
    {
        var (chefin, fremder) = (Person("Chefin").Mit(kreis, Rolle.Koordination), Person("Fremder"));
        Vertretungsregel(chefin, Montag, Montag).ShouldBe(OrganisationRegeln.VertretungDurchSichSelbst);
        Vertretungsregel(fremder, Montag, Montag).ShouldBe(OrganisationRegeln.VertretungGehoertNichtDazu);
        fremder.Mit(kreis, Rolle.Zugangsverwaltung);
        Vertretungsregel(fremder, Montag, Montag.AddDays(-1)).ShouldBe(OrganisationRegeln.EndeVorBeginn);
        Vertretungsregel(fremder, Montag, Montag.AddDays(366)).ShouldBe(OrganisationRegeln.VertretungZuLang);
        Vertretungsregel(fremder, Montag, Montag.AddDays(365)).ShouldBeNull();

        Regel? Vertretungsregel(Person vertreter, DateOnly von, DateOnly bis) =>
            chefin.PruefeVertretung(vertreter, kreis.Id, Rolle.Koordination, von, bis).Select(v => v.Regel).SingleOrDefault();
    }

    private IEnumerable<Rolle> Rollen(Person person, DateOnly tag) => Befugnisse(person, tag, [], kreis).Select(b => b.Rolle);

    private static Regel Verletzt(Action handlung) => Should.Throw<RegelverstossException>(handlung).Verstoesse.ShouldHaveSingleItem().Regel;
}
