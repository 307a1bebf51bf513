using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Zielwerk.App.Data;

/// <summary>PostgreSQL 15 and later.</summary>
public static class Postgres
{
    // Any fixed number that no other user of this database takes: "ZIELWERK" in hex digits of a phone keypad.
    private const long LogLock = 94359375;

    public static void Use(DbContextOptionsBuilder options, string connection)
    {
        Zeilenschutz.VerlangeEigeneVerbindung(connection);
        Fernverbindung.PruefeDatenbank(new(connection));
        options.UseNpgsql(connection, o => o.SetPostgresVersion(15, 0)).AddInterceptors(Zeilenschutz.Meldung);
    }

    /// <summary>Waits until no other transaction writes the log. An advisory lock, since the application's role may not lock the table.</summary>
    public static Task LockLogAsync(DatabaseFacade database, CancellationToken cancellation) =>
        database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LogLock})", cancellation);

    /// <summary>Gives the application's role what it needs and no more: reading and writing, but only SELECT and INSERT on the log.</summary>
    /// <param name="owner">A connection of the owner of the tables.</param>
    /// <param name="role">The role the application connects with.</param>
    public static async Task GrantAsync(DatabaseFacade owner, string role, CancellationToken cancellation)
    {
        var name = owner.GetService<ISqlGenerationHelper>().DelimitIdentifier(role);
        var schema = owner.GetService<ISqlGenerationHelper>().DelimitIdentifier("public");
#pragma warning disable EF1002 // Identifiers cannot be parameters; they are delimited above.
        await owner.ExecuteSqlRawAsync(
            $"""
            GRANT USAGE ON SCHEMA {schema} TO {name};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {name};
            REVOKE ALL ON akte, "__EFMigrationsHistory" FROM {name};
            GRANT SELECT, INSERT ON akte TO {name};
            GRANT SELECT ON "__EFMigrationsHistory" TO {name};
            """,
            cancellation);
#pragma warning restore EF1002
    }

    /// <summary>The role a connection setting signs in with, or null.</summary>
    public static string? RoleOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Username;
}
