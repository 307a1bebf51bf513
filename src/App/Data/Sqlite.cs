using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Zielwerk.App.Data;

/// <summary>SQLite: one file, write-ahead log, waits for another writer, keeps foreign keys.</summary>
public static class Sqlite
{
    /// <summary>Connection to zielwerk.db in a folder, which is created when it is not there.</summary>
    public static string FileIn(string folder)
    {
        Datenordner.LegeAn(folder);
        return $"Data Source={Path.Combine(Path.GetFullPath(folder), "zielwerk.db")}";
    }

    public static void Use(DbContextOptionsBuilder options, string connection)
    {
        var builder = new SqliteConnectionStringBuilder(connection) { ForeignKeys = true };
        options.UseSqlite(builder.ConnectionString).AddInterceptors(Pragmas.Instance);
    }

    /// <summary>
    /// Applies the migrations. EF's own lock is a row that stays when the process is killed and then blocks every later start;
    /// here a locked file says that nobody else is at it, so such a row is stale and goes.
    /// </summary>
    public static async Task MigrateAsync(DatabaseFacade database, CancellationToken cancellation)
    {
        var datei = new SqliteConnectionStringBuilder(database.GetConnectionString()).DataSource;
        await using var sperre = new FileStream(datei + ".einrichten", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        await database.MigrateAsync(cancellation);
    }

    /// <summary>A transaction that takes no write lock; the provider's own methods always take one.</summary>
    public static async Task<IAsyncDisposable> BeginReadAsync(DatabaseFacade database, CancellationToken cancellation)
    {
        await database.OpenConnectionAsync(cancellation);
        var transaction = ((SqliteConnection)database.GetDbConnection()).BeginTransaction(deferred: true);
        await database.UseTransactionAsync(transaction, cancellation);
        return new ReadTransaction(database, transaction);
    }

    private sealed class ReadTransaction(DatabaseFacade database, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            // The context does not own a transaction it was given: it must be told that it is over.
            await database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
            await database.CloseConnectionAsync();
        }
    }

    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static Pragmas Instance { get; } = new();

        // journal_mode is a property of the file, kept from the first connection on; asking again costs next to nothing.
        private const string Statements = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Statements;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Statements;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
