using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Access;

/// <summary>Example people sign in without proof: only in a demonstration, and only they.</summary>
public class BeispielanmeldungTests
{
    [Fact]
    public async Task Beispielpersonen_gibt_es_nur_in_der_Vorfuehrung()
    {
        var echt = await Beispielportal(demo: false);
        await using (echt.Portal)
        {
            var seite = await echt.Portal.Get("/anmelden");
            seite.Text.ShouldNotContain("Beispielpersonen");
            (await SendeBeispiel(seite, echt.Person)).ShouldBe(HttpStatusCode.NotFound);
        }

        var demo = await Beispielportal(demo: true);
        await using (demo.Portal)
        {
            var echtePerson = await Kontozugang.Neu(demo.Portal);
            var seite = await demo.Portal.Get("/anmelden");
            seite.Text.ShouldNotContain(echtePerson.Person.Nachname, customMessage: "wirkliche Personen stehen nie zur Wahl");
            (await SendeBeispiel(seite, echtePerson.Person)).ShouldBe(HttpStatusCode.NotFound);
            var angemeldet = await (await demo.Portal.Browser().Get("/anmelden?zurueck=/konto")).Press("Als Karin Beispiel ansehen");
            angemeldet.H1.ShouldBe("Mein Zugang");
            angemeldet.Text.ShouldContain("Koordination");
        }
    }

    private static async Task<(Portal Portal, Person Person)> Beispielportal(bool demo)
    {
        var portal = await Portal.Start(einstellungen: [new("Demo", demo ? "true" : "false")]);
        var organisation = await portal.Organisation(Organisationsart.Gebietskoerperschaft);
        var person = Person.Anlegen(new(Guid.CreateVersion7()), "Karin", "Beispiel", "karin@beispiel.invalid", null, new string('x', 20), "Test");
        person.RolleVergeben(organisation, Rolle.Koordination, new DateOnly(2026, 1, 1), null, "Test");
        await using var db = portal.Db();
        db.Add(person);
        await db.SaveChangesAsync();
        return (portal, person);
    }

    private static Task<HttpStatusCode> SendeBeispiel(TestPage seite, Person person) => seite.Send("/anmelden/beispiel", ("person", person.Id.ToString()));
}
