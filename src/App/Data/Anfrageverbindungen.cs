using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Zielwerk.App.Data;

/// <summary>
/// A few open connections on which the two questions of <see cref="Anfragestand"/> stay prepared. Both come before the page cache, where opening
/// a connection through EF and preparing a statement would take most of the time. Nobody else gets these connections: they never learn what a person may see.
/// </summary>
public sealed class Anfrageverbindungen(string einstellung) : IDisposable
{
    private const string Kopf = "SELECT nummer, hash FROM akte ORDER BY nummer DESC LIMIT 1";

    // The head twice: a join would cost SQLite a table of its own for it.
    private const string Sitzung =
        """
        SELECT (SELECT max(nummer) FROM akte), (SELECT hash FROM akte ORDER BY nummer DESC LIMIT 1), id, konto_id, zuletzt, laeuft_ab, bestaetigt_am
        FROM sitzung WHERE schluessel_hash = @schluessel AND beendet_am IS NULL
        """;

    private static readonly int Hoechstens = 4 * Environment.ProcessorCount;
    private readonly ConcurrentQueue<Leitung> frei = new();
    private volatile bool beendet;

    /// <summary>The head of the Akte.</summary>
    public Task<Aktenkopf> KopfAsync(CancellationToken abbruch) => FrageAsync(l => l.KopfAsync(abbruch), abbruch);

    /// <summary>The session with this key (SHA-256) and the head of the Akte; null when there is none or it was ended.</summary>
    public Task<(Sitzungsstand Sitzung, Aktenkopf Kopf)?> SitzungAsync(byte[] schluesselHash, CancellationToken abbruch) => FrageAsync(l => l.SitzungAsync(schluesselHash, abbruch), abbruch);

    public void Dispose()
    {
        beendet = true;
        while (frei.TryDequeue(out var leitung))
        {
            leitung.Dispose();
        }
    }

    private async Task<T> FrageAsync<T>(Func<Leitung, Task<T>> frage, CancellationToken abbruch)
    {
        // A kept connection may have died with the server it led to; one opened just now tells the truth.
        while (frei.TryDequeue(out var gehalten))
        {
            try
            {
                return await FrageAsync(gehalten, frage);
            }
            catch (DbException) when (gehalten.IstTot)
            {
                // The next one.
            }
        }

        return await FrageAsync(await Leitung.OeffneAsync(einstellung, abbruch), frage);
    }

    private async Task<T> FrageAsync<T>(Leitung leitung, Func<Leitung, Task<T>> frage)
    {
        var heil = false;
        try
        {
            var antwort = await frage(leitung);
            heil = true;
            return antwort;
        }
        finally
        {
            if (heil && !beendet && frei.Count < Hoechstens)
            {
                frei.Enqueue(leitung);
            }
            else
            {
                leitung.Dispose();
            }
        }
    }

    private sealed class Leitung : IDisposable
    {
        private readonly DbConnection verbindung;
        private readonly DbCommand kopf;
        private readonly DbCommand sitzung;
        private readonly DbParameter schluessel;

        private Leitung(DbConnection verbindung)
        {
            this.verbindung = verbindung;
            kopf = Befehl(Kopf);
            sitzung = Befehl(Sitzung);
            schluessel = sitzung.CreateParameter();
            (schluessel.ParameterName, schluessel.DbType, schluessel.Value) = ("schluessel", DbType.Binary, Array.Empty<byte>());
            sitzung.Parameters.Add(schluessel);
        }

        public bool IstTot => verbindung.State != ConnectionState.Open;

        public static async Task<Leitung> OeffneAsync(string einstellung, CancellationToken abbruch)
        {
            var leitung = new Leitung(DataSetup.IsPostgres(einstellung) ? new NpgsqlConnection(einstellung) : new SqliteConnection(einstellung));
            try
            {
                await leitung.verbindung.OpenAsync(abbruch);
                await leitung.kopf.PrepareAsync(abbruch);
                await leitung.sitzung.PrepareAsync(abbruch);
                return leitung;
            }
            catch
            {
                leitung.Dispose();
                throw;
            }
        }

        public async Task<Aktenkopf> KopfAsync(CancellationToken abbruch)
        {
            await using var zeile = await kopf.ExecuteReaderAsync(abbruch);
            return await zeile.ReadAsync(abbruch) ? LiesKopf(zeile) : Aktenkopf.Leer;
        }

        public async Task<(Sitzungsstand, Aktenkopf)?> SitzungAsync(byte[] schluesselHash, CancellationToken abbruch)
        {
            schluessel.Value = schluesselHash;
            await using var zeile = await sitzung.ExecuteReaderAsync(abbruch);
            return await zeile.ReadAsync(abbruch)
                ? (new(zeile.GetGuid(2), zeile.GetGuid(3), Utc(zeile, 4), Utc(zeile, 5), zeile.IsDBNull(6) ? null : Utc(zeile, 6)), LiesKopf(zeile))
                : null;
        }

        public void Dispose()
        {
            kopf.Dispose();
            sitzung.Dispose();
            verbindung.Dispose();
        }

        private static Aktenkopf LiesKopf(DbDataReader zeile) => zeile.IsDBNull(0) ? Aktenkopf.Leer : new(zeile.GetInt64(0), zeile.GetString(1));

        private static DateTime Utc(DbDataReader zeile, int spalte) => DateTime.SpecifyKind(zeile.GetDateTime(spalte), DateTimeKind.Utc);

        private DbCommand Befehl(string sql)
        {
            var befehl = verbindung.CreateCommand();
#pragma warning disable CA2100 // Only the constants above.
            befehl.CommandText = sql;
#pragma warning restore CA2100
            return befehl;
        }
    }
}
