using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Rechte;
using Zielwerk.App.Tests.Support;
using Zielwerk.App.Tests.Vorgaenge;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Tests.Data;

/// <summary>Names behind the keys of the Akte: everybody who sees an entry reads who acted, and nobody reads a name no entry gives.</summary>
public class NamenTests
{
    [Fact]
    public async Task Jede_Rolle_liest_unter_dem_Zeilenschutz_genau_die_genannten_Namen()
    {
        await using var datenbank = await Testdatenbank.Frisch();
        var organisation = Organisation.Anlegen(Id<Organisation>.New(TimeProvider.System), Organisationsart.Bewilligungsbehoerde, "Zzbehörde", null, test: false, "Test");
        var (genannt, verschwiegen) = (Neu("Zzgenannt"), Neu("Zzverschwiegen"));
        await using (var db = datenbank.Db())
        {
            db.AddRange(organisation, genannt, verschwiegen);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var unbekannt = Guid.CreateVersion7();
        string?[] texte = [new Handelnder(genannt.Id.Value, organisation.Id.Value, "Bewilligung").ToString(), $"an {unbekannt}", null];
        var verbindung = await Reiche.Portalrolle(datenbank);
        var fremde = Id<Organisation>.New(TimeProvider.System);
        foreach (var sicht in Enum.GetValues<Rolle>().Select(r => Sicht.Von([new(r, fremde, IstTest: false)])).Concat([Sicht.Nichts, Sicht.Alle, Sicht.Von([new(Rolle.Bewilligung, fremde, IstTest: true)])]))
        {
            var options = new DbContextOptionsBuilder<Db>();
            DataSetup.Use(options, verbindung);
            await using var db = new Db(options.Options) { Sicht = sicht };
            var namen = await Namen.LiesAsync(db, texte, TestContext.Current.CancellationToken);
            (namen.Person(genannt.Id.Value), namen.Organisation(organisation.Id.Value)).ShouldBe(("Zzada Zzgenannt", "Zzbehörde"), $"{sicht}");
            namen.Person(unbekannt).ShouldBe(Namen.Ausgeschieden);
            namen.Finde(verschwiegen.Id.Value).ShouldBeNull($"{sicht}");
            namen.OhnePersonen().Finde(genannt.Id.Value).ShouldBeNull();
        }

        static Person Neu(string nachname) => Person.Anlegen(Id<Person>.New(TimeProvider.System), "Zzada", nachname, $"{nachname}@example.org", null, RandomNumberGenerator.GetHexString(32), "Test");
    }

    [Fact]
    public async Task Im_Verlauf_eines_Vorgangs_steht_fuer_alle_wer_gehandelt_hat_und_ein_getippter_Schluessel_bleibt_einer()
    {
        await using var lage = await Vorgangslage.Neu();
        var lang = await lage.Portal.Als(lage.Lang);
        var schluessel = lage.Fuldaer.Id.ToString();
        await (await lang.Get($"/vorgaenge/{Vorgangslage.Marburg}/sachstand")).Fill("Sachstand", schluessel).Press("Sachstand speichern");
        var leser = new[] { lage.Sommer, lage.Weber, lage.Aydin, await lage.Portal.Person(await lage.Portal.Organisation(Organisationsart.Pruefung), Rolle.Pruefung) };
        foreach (var person in leser)
        {
            var seite = await (await lage.Portal.Als(person)).Get("/vorgaenge/" + Vorgangslage.Marburg);
            seite.Text.ShouldContain($"{lage.Lang.Anzeigename} (Regierungspräsidium Kassel)");
            seite.Text.ShouldContain(schluessel, customMessage: "der getippte Text");
            seite.Text.ShouldNotContain(lage.Fuldaer.Nachname, customMessage: "der Name dahinter");
            foreach (var fehlt in new[] { Namen.Ausgeschieden, "frühere Organisation", "nicht mehr bekannt" })
            {
                seite.Text.ShouldNotContain(fehlt);
            }
        }
    }
}
