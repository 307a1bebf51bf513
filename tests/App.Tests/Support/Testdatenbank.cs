using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zielwerk.App.Data;

namespace Zielwerk.App.Tests.Support;

/// <summary>
/// A database of its own for each test, copied from a migrated template. ZIELWERK_TEST_DB chooses: "postgres" = the server of
/// ZIELWERK_TEST_PG, on which the role may create databases; anything else = SQLite in memory.
/// </summary>
public sealed class Testdatenbank : IAsyncDisposable
{
    private static readonly string Server = Environment.GetEnvironmentVariable("ZIELWERK_TEST_PG") ?? "";
    private static readonly Lazy<Task<Testdatenbank>> Vorlage = new(() => Neu(null));
    private static int zaehler;

    private readonly SqliteConnection? offen;
    private readonly string name;

    private Testdatenbank(string name, string verbindung, SqliteConnection? offen)
    {
        this.name = name;
        this.offen = offen;
        Verbindung = verbindung;
    }

    /// <summary>True when the suite runs on PostgreSQL.</summary>
    public static bool IstPostgres { get; } = Environment.GetEnvironmentVariable("ZIELWERK_TEST_DB") == "postgres";

    /// <summary>Value of the setting "Datenbank".</summary>
    public string Verbindung { get; }

    /// <summary>A fresh, migrated, empty database.</summary>
    public static async Task<Testdatenbank> Frisch() => await Neu(await Vorlage.Value);

    /// <summary>A context on this database.</summary>
    public Db Db()
    {
        var options = new DbContextOptionsBuilder<Db>();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Datenbank", Verbindung)]).Build();
        DataSetup.Use(options, settings);
        return new Db(options.Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (offen is not null)
        {
            await offen.DisposeAsync();
            return;
        }

        await using (var own = new NpgsqlConnection(Verbindung))
        {
            NpgsqlConnection.ClearPool(own);
        }

        await OnServer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task<Testdatenbank> Neu(Testdatenbank? vorlage)
    {
        var name = $"zw_test_{Environment.ProcessId}_{Interlocked.Increment(ref zaehler)}";
        var neu = IstPostgres ? await NeuPostgres(name, vorlage) : NeuSqlite(name, vorlage);
        if (vorlage is null)
        {
            await using var db = neu.Db();
            await db.Database.MigrateAsync();
            await db.Database.CloseConnectionAsync();
            if (IstPostgres)
            {
                NpgsqlConnection.ClearAllPools(); // a template must have no open connection
            }
        }

        return neu;
    }

    private static Testdatenbank NeuSqlite(string name, Testdatenbank? vorlage)
    {
        var verbindung = $"Data Source={name};Mode=Memory;Cache=Shared";
        var offen = new SqliteConnection(verbindung); // the database lives as long as one connection is open
        offen.Open();
        vorlage?.offen!.BackupDatabase(offen);
        return new(name, verbindung, offen);
    }

    private static async Task<Testdatenbank> NeuPostgres(string name, Testdatenbank? vorlage)
    {
        await OnServer($"CREATE DATABASE {name}" + (vorlage is null ? "" : $" TEMPLATE {vorlage.name}"));
        return new(name, new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString, null);
    }

    private static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
