using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zielwerk.App.Data;

namespace Zielwerk.App.Tests.Support;

/// <summary>
/// A database of its own for each test, copied from a migrated template. ZIELWERK_TEST_DB chooses: "postgres" = the server of
/// ZIELWERK_TEST_PG, on which the role may create databases; anything else = a SQLite file, as in operation, on a memory disk where there is one.
/// </summary>
public sealed class Testdatenbank : IAsyncDisposable
{
    private static readonly string Server = Environment.GetEnvironmentVariable("ZIELWERK_TEST_PG") ?? "";
    private static readonly Lazy<Task<Testdatenbank>> Vorlage = new(() => Neu(null));
    private static int zaehler;

    private static readonly Lazy<string> Ordner = new(() =>
    {
        var ordner = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"zielwerk-test-{Environment.ProcessId}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(ordner, recursive: true);
        return Directory.CreateDirectory(ordner).FullName;
    });

    private readonly string name;

    private Testdatenbank(string name, string verbindung)
    {
        this.name = name;
        Verbindung = verbindung;
    }

    /// <summary>True when the suite runs on PostgreSQL.</summary>
    public static bool IstPostgres { get; } = Environment.GetEnvironmentVariable("ZIELWERK_TEST_DB") == "postgres";

    /// <summary>Value of the setting "Datenbank".</summary>
    public string Verbindung { get; }

    /// <summary>A fresh, migrated, empty database.</summary>
    public static async Task<Testdatenbank> Frisch() => await Neu(await Vorlage.Value);

    /// <summary>A database without any table.</summary>
    public static Task<Testdatenbank> Leer()
    {
        var name = $"zw_test_{Environment.ProcessId}_{Interlocked.Increment(ref zaehler)}";
        return IstPostgres ? NeuPostgres(name, null) : Task.FromResult(NeuSqlite(name, null));
    }

    /// <summary>A context on this database.</summary>
    public Db Db()
    {
        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, Verbindung);
        return new Db(options.Options);
    }

    /// <summary>A context for what runs beside the cases.</summary>
    public TechnikDb Technik()
    {
        var options = new DbContextOptionsBuilder<TechnikDb>();
        DataSetup.Use(options, Verbindung);
        return new TechnikDb(options.Options);
    }

    /// <summary>Runs SQL past the application, as an intruder with rights would.</summary>
    public async Task SqlAsync(string sql)
    {
        await using var db = Db();
        await db.Database.OpenConnectionAsync();
        await using var befehl = db.Database.GetDbConnection().CreateCommand();
        befehl.CommandText = sql;
        await befehl.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!IstPostgres)
        {
            await using (var verbindung = new SqliteConnection(Verbindung))
            {
                SqliteConnection.ClearPool(verbindung);
            }

            foreach (var endung in (string[])["", "-wal", "-shm"])
            {
                File.Delete(name + endung);
            }

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
            // A template must have no open connection.
            NpgsqlConnection.ClearAllPools();
            SqliteConnection.ClearAllPools();
        }

        return neu;
    }

    private static Testdatenbank NeuSqlite(string name, Testdatenbank? vorlage)
    {
        var datei = Path.Combine(Ordner.Value, name + ".db");
        if (vorlage is not null)
        {
            File.Copy(vorlage.name, datei);
        }

        return new(datei, $"Data Source={datei}");
    }

    private static async Task<Testdatenbank> NeuPostgres(string name, Testdatenbank? vorlage)
    {
        await OnServer($"CREATE DATABASE {name}" + (vorlage is null ? "" : $" TEMPLATE {vorlage.name}"));
        return new(name, new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString);
    }

    private static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
