using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Zielwerk.App.Data;

/// <summary>
/// Asks the database without EF whether anything is to be done at start. Nearly always nothing is, and waking EF for that answer
/// cost half of the time to the first page.
/// </summary>
internal static class Datenbankstand
{
    /// <summary>True when every migration of the program is applied and every catalogue value is there; same keys as in <see cref="Datenbankstart"/>.</summary>
    public static async Task<bool> IstAktuellAsync(string einstellung, CancellationToken cancellation)
    {
        if (DataSetup.IsPostgres(einstellung))
        {
            await using var postgres = new NpgsqlConnection(einstellung);
            await postgres.OpenAsync(cancellation);
            return await IstAktuellAsync(postgres, "SELECT to_regclass('public.\"__EFMigrationsHistory\"') IS NOT NULL", cancellation);
        }

        var datei = new SqliteConnectionStringBuilder(einstellung) { Pooling = false };
        if (!File.Exists(datei.DataSource))
        {
            return false;
        }

        await using var sqlite = new SqliteConnection(datei.ConnectionString);
        await sqlite.OpenAsync(cancellation);
        return await IstAktuellAsync(sqlite, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'", cancellation);
    }

    private static async Task<bool> IstAktuellAsync(DbConnection verbindung, string eingerichtet, CancellationToken cancellation)
    {
        if ((await Spalte(verbindung, eingerichtet, cancellation)) is not ["1" or "True"])
        {
            return false;
        }

        var migrationen = typeof(Datenbankstand).Assembly.GetTypes()
            .Select(t => t.GetCustomAttribute<MigrationAttribute>(inherit: false)?.Id).OfType<string>();
        var kataloge = Stammdaten.Kataloge();
        return await Enthaelt(migrationen, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"")
            && await Enthaelt(kataloge.Koerperschaften.Select(k => k.Ags), "SELECT ags FROM koerperschaft")
            && await Enthaelt(Stammdaten.Vorlagen().Select(v => v.Jahr.ToString(System.Globalization.CultureInfo.InvariantCulture)), "SELECT jahr FROM programmjahr")
            && await Enthaelt(kataloge.Ministerien.Select(m => m.Name), "SELECT name FROM ministerium")
            && await Enthaelt(kataloge.Amtstraeger.Select(a => $"{a.Name}/{a.Amt}/{a.Von:yyyy-MM-dd}"), "SELECT name || '/' || amt || '/' || coalesce(CAST(von AS text), '') FROM amtstraeger");

        async Task<bool> Enthaelt(IEnumerable<string> erwartet, string sql) =>
            !erwartet.Except(await Spalte(verbindung, sql, cancellation)).Any();
    }

    private static async Task<List<string>> Spalte(DbConnection verbindung, string sql, CancellationToken cancellation)
    {
        await using var befehl = verbindung.CreateCommand();
#pragma warning disable CA2100 // Only the constants above.
        befehl.CommandText = sql;
#pragma warning restore CA2100
        await using var zeilen = await befehl.ExecuteReaderAsync(cancellation);
        var werte = new List<string>();
        while (await zeilen.ReadAsync(cancellation))
        {
            werte.Add(Convert.ToString(zeilen.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return werte;
    }
}
