using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;
using Zielwerk.Domain.Projekte;
using Zielwerk.Domain.Vorgaenge;

namespace Zielwerk.App.Tests.Rechte;

/// <summary>A database with cases of two bodies and of a test body; on PostgreSQL used through the role the portal has in operation.</summary>
public sealed class Reiche : IAsyncDisposable
{
    private readonly Testdatenbank datenbank;
    private readonly string verbindung;

    private readonly Dictionary<Id<Vorgang>, Projekt> projekte;

    private Reiche(Testdatenbank datenbank, string verbindung, Dictionary<Id<Vorgang>, Projekt> projekte, Vorgang eine, Vorgang andere, Vorgang test) =>
        (this.datenbank, this.verbindung, this.projekte, Eine, Andere, Test) = (datenbank, verbindung, projekte, eine, andere, test);

    public Vorgang Eine { get; }

    public Vorgang Andere { get; }

    public Vorgang Test { get; }

    public static async Task<Reiche> Neu(string zusatz = "")
    {
        var datenbank = await Testdatenbank.Frisch();
        await using var db = datenbank.Db();
        var faelle = new[] { ("70001", false), ("70002", false), ("70003", true) }.Select(k => Lege(db, k.Item1, k.Item2)).ToList();
        await db.SaveChangesAsync();
        return new(datenbank, await Portalrolle(datenbank) + zusatz, faelle.ToDictionary(f => f.Fall.Id, f => f.Projekt), faelle[0].Fall, faelle[1].Fall, faelle[2].Fall);
    }

    /// <summary>A connection of the role that `migrate` prepares for the portal; on SQLite the file.</summary>
    public static async Task<string> Portalrolle(Testdatenbank datenbank)
    {
        if (!Testdatenbank.IstPostgres)
        {
            return datenbank.Verbindung;
        }

        var rolle = "portal_" + Guid.NewGuid().ToString("N")[..8];
        await datenbank.SqlAsync($"CREATE ROLE {rolle} LOGIN");
        await using var eigentuemer = datenbank.Db();
        await Postgres.GrantAsync(eigentuemer.Database, rolle, CancellationToken.None);
        return new NpgsqlConnectionStringBuilder(datenbank.Verbindung) { Username = rolle, MaxPoolSize = 4 }.ConnectionString;
    }

    /// <summary>A view of the people of one organisation.</summary>
    public static Sicht Nur(Vorgang fall) => new(false, false, [fall.OrganisationId], []);

    /// <summary>The project of a case; each has a Träger of its own.</summary>
    public Projekt Projekt(Vorgang fall) => projekte[fall.Id];

    /// <summary>A view of the people of the Träger of that case's project.</summary>
    public Sicht NurTraeger(Vorgang fall) => new(false, false, [], [Projekt(fall).TraegerId!.Value]);

    public Db Db(Sicht sicht)
    {
        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, verbindung);
        return new Db(options.Options) { Sicht = sicht };
    }

    /// <summary>The names a query of one column finds, by SQL of an intruder.</summary>
    public async Task<List<string>> Sql(Sicht sicht, string sql)
    {
        await using var db = Db(sicht);
        return await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Testdatenbank.IstPostgres)
        {
            await using var eigene = new NpgsqlConnection(verbindung);
            NpgsqlConnection.ClearPool(eigene);
        }

        await datenbank.DisposeAsync();
    }

    private static (Vorgang Fall, Projekt Projekt) Lege(Db db, string ags, bool test)
    {
        var organisation = Organisation.Anlegen(Id<Organisation>.New(TimeProvider.System), Organisationsart.Gebietskoerperschaft, $"Zzkreis {ags}", ags, test, "Test");
        var fall = Vorgang.Anlegen(Id<Vorgang>.New(TimeProvider.System), "AQB", 2025, organisation, RandomNumberGenerator.GetHexString(32), "Test");
        fall.Vermerken($"Zzvermerk {ags}", Sichtbarkeit.AlleBeteiligten, Id<Person>.New(TimeProvider.System), organisation.Id, organisation.Art, new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), "Test");
        var traeger = Organisation.Anlegen(Id<Organisation>.New(TimeProvider.System), Organisationsart.Traeger, $"Zzträger {ags}", null, test, "Test");
        var projekt = Domain.Projekte.Projekt.Anlegen(Id<Projekt>.New(TimeProvider.System), fall, (1, "Zzart"), $"Zzprojekt {ags}", [], RandomNumberGenerator.GetHexString(32), "Test");
        projekt.TraegerZuordnen(traeger, "Test");
        projekt.Vermerken($"Zzvermerk {ags}", Sichtbarkeit.AlleBeteiligten, Id<Person>.New(TimeProvider.System), organisation.Id, organisation.Art, new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), "Test");
        db.AddRange(organisation, traeger, fall, projekt);
        return (fall, projekt);
    }
}
