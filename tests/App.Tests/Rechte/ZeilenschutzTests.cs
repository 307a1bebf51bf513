using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shouldly;
using Xunit;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>What belongs to an organisation is filtered in the program and, on PostgreSQL, once more by the database (ADR 20).</summary>
public class ZeilenschutzTests
{
    private const string Faelle = "SELECT aktenzeichen AS \"Value\" FROM vorgang ORDER BY 1";
    private const string Projekte = "SELECT nummer AS \"Value\" FROM projekt ORDER BY 1";
    private const string Projektvermerke = "SELECT text AS \"Value\" FROM projekt_vermerk ORDER BY 1";
    private const string Vermerke = "SELECT text AS \"Value\" FROM vorgang_vermerk ORDER BY 1";

    [Fact]
    public async Task Was_einer_Organisation_gehoert_hat_Filter_und_Zeilenschutz()
    {
        await using var reiche = await Reiche.Neu();
        await using var db = reiche.Db(Sicht.Alle);
        var gehoerend = db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType.IsSubclassOf(typeof(Aggregat)) && (Gehoert(t) || t.GetDeclaredQueryFilters().Count > 0)).ToList();
        gehoerend.ShouldContain(t => t.GetTableName() == "vorgang");
        gehoerend.Where(t => t.GetDeclaredQueryFilters().Count == 0).Select(t => t.Name).ShouldBeEmpty("no filter by Sicht");

        var tabellen = gehoerend.SelectMany(MitBesitz).Select(t => t.GetTableName()!).Order(StringComparer.Ordinal).ToList();
        tabellen.ShouldBe(Zeilenschutz.Bedingungen.Keys.Order(StringComparer.Ordinal), ignoreOrder: false, customMessage: "tables with a policy");
        if (Testdatenbank.IstPostgres)
        {
            (await reiche.Sql(Sicht.Alle, "SELECT c.relname::text AS \"Value\" FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid WHERE c.relrowsecurity AND c.relforcerowsecurity AND p.polwithcheck IS NOT NULL"))
                .Order(StringComparer.Ordinal).ShouldBe(tabellen);
        }
    }

    [Fact]
    public async Task Jede_Sicht_findet_das_Ihre_und_sonst_nichts()
    {
        await using var reiche = await Reiche.Neu();
        var (eine, andere, test) = (reiche.Eine.Aktenzeichen, reiche.Andere.Aktenzeichen, reiche.Test.Aktenzeichen);
        foreach (var (sicht, erwartet) in new (Sicht, string[])[]
        {
            (Sicht.Alle, [eine, andere, test]),
            (Sicht.Nichts, []),
            (Reiche.Nur(reiche.Eine), [eine]),
            (Reiche.Nur(reiche.Test), [test]),
            (new(false, true, [], []), [test]),
            (new(false, true, [reiche.Andere.OrganisationId], []), [andere, test]),
            (new(false, false, [], [reiche.Eine.OrganisationId]), []),
        })
        {
            await using var db = reiche.Db(sicht);
            (await db.Vorgaenge.OrderBy(v => v.Aktenzeichen).Select(v => v.Aktenzeichen).ToListAsync()).ShouldBe(erwartet, ignoreOrder: false, customMessage: $"{sicht}");

            // Past the program's own filter, and by SQL.
            if (Testdatenbank.IstPostgres)
            {
                (await db.Vorgaenge.IgnoreQueryFilters().OrderBy(v => v.Aktenzeichen).Select(v => v.Aktenzeichen).ToListAsync()).ShouldBe(erwartet, ignoreOrder: false, customMessage: $"{sicht}");
                (await reiche.Sql(sicht, Faelle)).ShouldBe(erwartet, ignoreOrder: false, customMessage: $"{sicht}");
                (await reiche.Sql(sicht, Vermerke)).Count.ShouldBe(erwartet.Length, $"{sicht}");
            }
        }
    }

    [Fact]
    public async Task Ein_Traeger_findet_sein_Projekt_und_nichts_vom_Vorgang()
    {
        await using var reiche = await Reiche.Neu();
        var (eines, anderes, test) = (reiche.Projekt(reiche.Eine).Nummer, reiche.Projekt(reiche.Andere).Nummer, reiche.Projekt(reiche.Test).Nummer);
        foreach (var (sicht, erwartet) in new (Sicht, string[])[]
        {
            (Sicht.Alle, [eines, anderes, test]),
            (Sicht.Nichts, []),
            (reiche.NurTraeger(reiche.Eine), [eines]),
            (reiche.NurTraeger(reiche.Test), [test]),
            (Reiche.Nur(reiche.Andere), [anderes]),
            (new(false, true, [], []), [test]),
            (new(false, false, [reiche.Projekt(reiche.Eine).TraegerId!.Value], [reiche.Eine.OrganisationId]), []),
        })
        {
            await using var db = reiche.Db(sicht);
            (await db.Projekte.OrderBy(p => p.Nummer).Select(p => p.Nummer).ToListAsync()).ShouldBe(erwartet, ignoreOrder: false, customMessage: $"{sicht}");
            if (sicht.Traeger.Count > 0)
            {
                (await db.Vorgaenge.CountAsync()).ShouldBe(0);
            }

            // Past the program's own filter, and by SQL.
            if (Testdatenbank.IstPostgres)
            {
                (await db.Projekte.IgnoreQueryFilters().OrderBy(p => p.Nummer).Select(p => p.Nummer).ToListAsync()).ShouldBe(erwartet, ignoreOrder: false, customMessage: $"{sicht}");
                (await reiche.Sql(sicht, Projekte)).ShouldBe(erwartet, ignoreOrder: false, customMessage: $"{sicht}");
                (await reiche.Sql(sicht, Projektvermerke)).Count.ShouldBe(erwartet.Length, $"{sicht}");
            }
        }
    }

    [Fact]
    public async Task Ein_Traeger_schreibt_an_seinem_Projekt_und_an_keinem_anderen()
    {
        await using var reiche = await Reiche.Neu();
        await using (var db = reiche.Db(reiche.NurTraeger(reiche.Eine)))
        {
            var (eigenes, fremdes) = (reiche.Projekt(reiche.Eine), reiche.Projekt(reiche.Andere));
            (await db.Projekte.Where(p => p.Id == fremdes.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Titel, "ZZZ"))).ShouldBe(0);
            (await db.Projekte.SingleAsync(p => p.Id == eigenes.Id)).Vermerken(
                "Zzdrei", Sichtbarkeit.AlleBeteiligten, Id<Person>.New(TimeProvider.System), eigenes.TraegerId!.Value, Organisationsart.Traeger, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc), "Test");
            await db.SaveChangesAsync();
            if (Testdatenbank.IstPostgres)
            {
                var fremd = fremdes.Id.Value;
                (await db.Database.ExecuteSqlAsync($"UPDATE projekt SET titel = 'ZZZ' WHERE id = {fremd}")).ShouldBe(0);
                (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
                    $"INSERT INTO projekt_vermerk (projekt_id, nummer, am, person_id, organisation_id, sichtbarkeit, text) VALUES ({fremd}, 9, now(), {fremd}, {fremd}, 'AlleBeteiligten', 'untergeschoben')")))
                    .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            }
        }

        await using var alles = reiche.Db(Sicht.Alle);
        (await alles.Projekte.OrderBy(p => p.Nummer).Select(p => p.Vermerkliste.Count).ToListAsync()).ShouldBe([2, 1, 1]);
    }

    [Fact]
    public async Task Eine_fremde_Zeile_laesst_sich_weder_aendern_noch_loeschen_noch_unterschieben()
    {
        if (!Testdatenbank.IstPostgres)
        {
            await using var datei = await Reiche.Neu();
            await using var db = datei.Db(Reiche.Nur(datei.Eine));
            (await db.Vorgaenge.Where(v => v.Id == datei.Andere.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Programm, "ZZZ"))).ShouldBe(0);
            return;
        }

        await using var reiche = await Reiche.Neu();
        await using (var db = reiche.Db(Reiche.Nur(reiche.Eine)))
        {
            var fremd = reiche.Andere.Id.Value;
            (await db.Database.ExecuteSqlAsync($"UPDATE vorgang SET programm = 'ZZZ' WHERE id = {fremd}")).ShouldBe(0);
            (await db.Database.ExecuteSqlAsync($"UPDATE vorgang SET programm = 'ZZZ'")).ShouldBe(1);
            (await db.Database.ExecuteSqlAsync($"DELETE FROM vorgang_vermerk WHERE vorgang_id = {fremd}")).ShouldBe(0);
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE vorgang SET organisation_id = {reiche.Andere.OrganisationId.Value}")))
                .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
                $"INSERT INTO vorgang_vermerk (vorgang_id, nummer, am, person_id, organisation_id, sichtbarkeit, text) VALUES ({fremd}, 9, now(), {fremd}, {fremd}, 'AlleBeteiligten', 'untergeschoben')")))
                .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"ALTER TABLE vorgang DISABLE ROW LEVEL SECURITY")))
                .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }

        (await reiche.Sql(Sicht.Alle, "SELECT programm AS \"Value\" FROM vorgang ORDER BY aktenzeichen")).ShouldBe(["ZZZ", "AQB", "AQB"]);
    }

    [Fact]
    public async Task Eine_Verbindung_aus_dem_Vorrat_sieht_nie_was_die_vorige_sah()
    {
        await using var reiche = await Reiche.Neu();
        var sichten = new[] { (Reiche.Nur(reiche.Eine), reiche.Eine.Aktenzeichen), (Reiche.Nur(reiche.Andere), reiche.Andere.Aktenzeichen), (Sicht.Nichts, "") };
        await Parallel.ForEachAsync(Enumerable.Range(0, 600), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (n, abbruch) =>
        {
            var (sicht, erwartet) = sichten[n % sichten.Length];
            await using var db = reiche.Db(sicht);
            var gefunden = Testdatenbank.IstPostgres ? db.Database.SqlQueryRaw<string>(Faelle) : db.Vorgaenge.Select(v => v.Aktenzeichen);
            string.Join(',', await gefunden.ToListAsync(abbruch)).ShouldBe(erwartet);
        });
    }

    [Theory]
    [InlineData("No Reset On Close=true")]
    [InlineData("Multiplexing=true")]
    public void Verbindungen_die_Gesagtes_behalten_werden_abgewiesen(string zusatz) =>
        Should.Throw<InvalidOperationException>(() => DataSetup.Use(new DbContextOptionsBuilder<Db>(), $"Host=localhost;{zusatz}")).Message.ShouldContain("nächste Person");

    private static bool Gehoert(IEntityType typ) => typ.GetProperties().Any(p => p.Name is "OrganisationId" or "VorgangId" or "ProjektId" or "TraegerId");

    private static IEnumerable<IEntityType> MitBesitz(IEntityType typ) =>
        [typ, .. typ.GetNavigations().Where(n => n.TargetEntityType.IsOwned() && !n.IsOnDependent).SelectMany(n => MitBesitz(n.TargetEntityType))];
}
