using Shouldly;
using Xunit;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Tests.Vorgaenge;
using Zielwerk.Domain.Unterlagen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.Domain.Tests.Unterlagen;

public class UnterlageTests
{
    private static readonly DateTime Jetzt = new(2026, 3, 13, 13, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Das_Ereignis_nennt_Pruefsumme_und_Groesse_und_nicht_den_Namen()
    {
        var vorgang = VorgangTests.Neu();
        var unterlage = Neu(vorgang);
        (unterlage.VorgangId, unterlage.OrganisationId, unterlage.Groesse, unterlage.EntferntAm).ShouldBe((vorgang.Id, vorgang.OrganisationId, 3, null));
        unterlage.Ereignisse.ShouldHaveSingleItem().ShouldBe(new UnterlageHochgeladen(vorgang.Id, Dateiart.Pdf, 3, "abc", "Unterlage hochgeladen"));
    }

    [Fact]
    public void Entfernt_wird_einmal_und_mit_Grund_und_die_Bytes_bleiben()
    {
        var unterlage = Neu(VorgangTests.Neu());
        unterlage.PruefeEntfernen(Vorgangszustand.Laufend, "  ").ShouldHaveSingleItem().Regel.ShouldBe(UnterlageRegeln.OhneGrund);
        unterlage.Entfernen(Vorgangszustand.Laufend, Jetzt, " falsche Datei ");
        unterlage.EntferntAm.ShouldBe(Jetzt);
        unterlage.Inhalt.ShouldBe([1, 2, 3]);
        unterlage.Ereignisse[^1].ShouldBeOfType<UnterlageEntfernt>().Grund.ShouldBe("falsche Datei");
        Should.Throw<RegelverstossException>(() => unterlage.Entfernen(Vorgangszustand.Laufend, Jetzt, "noch einmal")).Verstoesse.Single().Regel.ShouldBe(UnterlageRegeln.SchonEntfernt);
    }

    [Fact]
    public void In_einem_abgeschlossenen_Vorgang_aendert_sich_keine_Unterlage()
    {
        Unterlage.PruefeHochladen(Vorgangszustand.Abgeschlossen).ShouldHaveSingleItem().Regel.ShouldBe(UnterlageRegeln.VorgangAbgeschlossen);
        Unterlage.PruefeHochladen(Vorgangszustand.Laufend).ShouldBeEmpty();
        Should.Throw<RegelverstossException>(() => Neu(VorgangTests.Neu()).Entfernen(Vorgangszustand.Abgeschlossen, Jetzt, "x"));
    }

    [Fact]
    public void Ohne_Salz_gibt_es_keine_Unterlage() => Should.Throw<ArgumentException>(() => Neu(VorgangTests.Neu(), "kurz"));

    private static Unterlage Neu(Vorgang vorgang, string salz = "0123456789abcdef") => Unterlage.Hochladen(
        new(new Guid(9, 0, 0, new byte[8])), vorgang, "Antrag.pdf", Dateiart.Pdf, [1, 2, 3], "abc", null, new Id<Person>(new Guid(5, 0, 0, new byte[8])), Jetzt, salz);
}
