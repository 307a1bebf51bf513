using Shouldly;
using Xunit;
using Zielwerk.Domain.Organisationen;
using static Zielwerk.Domain.Tests.Organisationen.Personal;

namespace Zielwerk.Domain.Tests.Organisationen;

public class ZugangsverwaltungTests
{
    private readonly Organisation kreis = Organisation(Organisationsart.Gebietskoerperschaft);

    [Fact]
    public void Die_letzte_Zugangsverwaltung_bleibt()
    {
        var (eine, andere) = (Person("Eine").Mit(kreis, Rolle.Zugangsverwaltung), Person("Andere").Mit(kreis, Rolle.Koordination));
        Regel(eine, andere).ShouldBe(OrganisationRegeln.LetzteZugangsverwaltung);
        Regel(andere, eine).ShouldBeNull();

        andere.Mit(kreis, Rolle.Zugangsverwaltung, bis: Montag.AddDays(10));
        Regel(eine, andere).ShouldBe(OrganisationRegeln.LetzteZugangsverwaltung, "eine Rolle mit Ende reicht nicht");
        Regel(andere, eine).ShouldBeNull();

        var dritte = Person("Dritte").Mit(kreis, Rolle.Zugangsverwaltung);
        Regel(eine, andere, dritte).ShouldBeNull();
        dritte.Sperren("Verdacht");
        Regel(eine, andere, dritte).ShouldBe(OrganisationRegeln.LetzteZugangsverwaltung, "wer gesperrt ist, verwaltet nichts");
        Regel(dritte, eine).ShouldBeNull();
    }

    [Fact]
    public void Wer_auch_anderswo_arbeitet_gehoert_keiner_Organisation_allein()
    {
        var anderer = Organisation(Organisationsart.Ministerium);
        var person = Person().Mit(kreis, Rolle.Koordination);
        person.PruefeAllein(kreis.Id, Montag).ShouldBeEmpty();
        person.Mit(anderer, Rolle.Programmsteuerung, Montag, Montag.AddDays(1));
        person.PruefeAllein(kreis.Id, Montag.AddDays(-5)).ShouldHaveSingleItem().Regel.ShouldBe(OrganisationRegeln.PersonGehoertMehreren);
        person.PruefeAllein(kreis.Id, Montag.AddDays(1)).ShouldHaveSingleItem().Regel.ShouldBe(OrganisationRegeln.PersonGehoertMehreren);
        person.PruefeAllein(kreis.Id, Montag.AddDays(2)).ShouldBeEmpty();
        person.GehoertZu(anderer.Id, Montag.AddDays(1)).ShouldBeTrue();
        person.GehoertZu(anderer.Id, Montag.AddDays(2)).ShouldBeFalse();
    }

    [Fact]
    public void Eine_kuenftige_Rolle_laesst_sich_nur_einmal_entziehen()
    {
        var person = Person().Mit(kreis, Rolle.Koordination, Montag.AddDays(10));
        person.RolleEntziehen(kreis.Id, Rolle.Koordination, Montag, Jetzt, "doch nicht");
        person.GehoertZu(kreis.Id, Montag).ShouldBeFalse();
        Should.Throw<Domain.Grundlagen.RegelverstossException>(() => person.RolleEntziehen(kreis.Id, Rolle.Koordination, Montag, Jetzt, "noch einmal"));
        Befugnisse(person, Montag.AddDays(11), [], kreis).ShouldBeEmpty();
    }

    private Domain.Grundlagen.Regel? Regel(Person person, params Person[] andere) =>
        person.PruefeOhneZugangsverwaltung(kreis.Id, [person, .. andere], Montag).SingleOrDefault()?.Regel;
}
