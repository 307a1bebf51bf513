using System.Net;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Data;

/// <summary>The question every request asks first, on connections that stay open.</summary>
public sealed class AnfragestandTests
{
    [Fact]
    public async Task Ein_Abriss_der_gehaltenen_Verbindungen_stoert_die_naechste_Seite_nicht()
    {
        await using var portal = await Portal.Start();
        (await portal.Get("/")).Status.ShouldBe(HttpStatusCode.OK);

        if (Testdatenbank.IstPostgres)
        {
            await portal.Datenbank.SqlAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }

        (await portal.Get("/")).Status.ShouldBe(HttpStatusCode.OK); // from the page cache: only the head of the Akte is asked
    }

    [Fact]
    public async Task Wer_gesperrt_wird_ist_bei_der_naechsten_Anfrage_draussen()
    {
        await using var portal = await Portal.Start();
        var organisation = await portal.Organisation(Organisationsart.Ministerium);
        var person = await portal.Person(organisation, Rolle.Programmsteuerung);
        var browser = await portal.Als(person);
        (await browser.Get("/aufgaben")).Status.ShouldBe(HttpStatusCode.OK);

        await using (var db = portal.Db())
        {
            db.Personen.Single(p => p.Id == person.Id).Sperren("Test");
            await db.SaveChangesAsync();
        }

        (await browser.Get("/aufgaben")).Title.ShouldContain("Anmelden");
    }
}
