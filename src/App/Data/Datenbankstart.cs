using Microsoft.EntityFrameworkCore;
using Zielwerk.Domain.Grundlagen;

namespace Zielwerk.App.Data;

/// <summary>A catalogue value was loaded from the reviewed files of the program.</summary>
public sealed record KatalogwertGeladen(string Grund) : Ereignis(Grund);

/// <summary>The operator corrected a catalogue value and says why.</summary>
public sealed record KatalogwertBerichtigt(string Grund) : Ereignis(Grund);

/// <summary>Brings the database up to the program: migrations, rights of the application's role, catalogues, shipped years.</summary>
public static class Datenbankstart
{
    /// <summary>Applies what is missing. "DatenbankEigentuemer" is the connection that may change tables (PostgreSQL).</summary>
    public static async Task BereiteVorAsync(IConfiguration einstellungen, TimeProvider clock, CancellationToken cancellation)
    {
        var anwendung = DataSetup.Setting(einstellungen);
        var eigentuemer = einstellungen["DatenbankEigentuemer"];
        if (eigentuemer is null && await Datenbankstand.IstAktuellAsync(anwendung, cancellation))
        {
            return;
        }

        await using (var db = Oeffne(eigentuemer ?? anwendung, clock))
        {
            await MigriereAsync(db, cancellation);
            if (eigentuemer is not null && db.Database.IsNpgsql() && Postgres.RoleOf(anwendung) is { } rolle && rolle != Postgres.RoleOf(eigentuemer))
            {
                await Postgres.GrantAsync(db.Database, rolle, cancellation);
            }
        }

        await using var kataloge = Oeffne(anwendung, clock);
        await LadeKatalogeAsync(kataloge, clock, cancellation);
    }

    private static async Task MigriereAsync(Db db, CancellationToken cancellation)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            return;
        }

        if (db.Database.IsSqlite())
        {
            await Sqlite.MigrateAsync(db.Database, cancellation);
        }
        else
        {
            await db.Database.MigrateAsync(cancellation);
        }
    }

    /// <summary>Adds what the tables lack. What is there stays, since an operator may have corrected it.</summary>
    private static async Task LadeKatalogeAsync(Db db, TimeProvider clock, CancellationToken cancellation)
    {
        var kataloge = Stammdaten.Kataloge();
        var koerperschaften = await db.Koerperschaften.Select(k => k.Ags).ToListAsync(cancellation);
        Ergaenze(db, kataloge.Koerperschaften.Where(k => !koerperschaften.Contains(k.Ags)));
        var ministerien = await db.Ministerien.Select(m => m.Name).ToListAsync(cancellation);
        Ergaenze(db, kataloge.Ministerien.Where(m => !ministerien.Contains(m.Name)));

        var amtstraeger = await db.Amtstraeger.AsNoTracking().Select(a => new { Id = EF.Property<int>(a, "Id"), a.Name, a.Amt, a.Von }).ToListAsync(cancellation);
        var nummer = amtstraeger.Select(a => a.Id).DefaultIfEmpty().Max();
        foreach (var neu in kataloge.Amtstraeger.Where(n => !amtstraeger.Any(a => (a.Name, a.Amt, a.Von) == (n.Name, n.Amt, n.Von))))
        {
            db.Entry(neu).Property("Id").CurrentValue = ++nummer;
            Ergaenze(db, [neu]);
        }

        await Programmjahranlage.ErgaenzeAsync(db, clock, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static void Ergaenze(Db db, IEnumerable<object> zeilen)
    {
        foreach (var zeile in zeilen)
        {
            db.Add(zeile);
            db.Vermerke(zeile, new KatalogwertGeladen("Mitgelieferter Katalog"));
        }
    }

    private static Db Oeffne(string einstellung, TimeProvider clock)
    {
        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, einstellung);
        return new Db(options.Options) { Clock = clock };
    }
}
