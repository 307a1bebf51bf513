using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Zielwerk.App.Data;

/// <summary>A session as a request finds it; moments UTC.</summary>
/// <param name="BestaetigtAm">When the person last proved who it is.</param>
/// <param name="Gesperrt">The access of the person is closed.</param>
public sealed record Sitzungsstand(Guid Id, Guid PersonId, DateTime Zuletzt, DateTime LaeuftAb, DateTime? BestaetigtAm, bool Gesperrt);

/// <summary>
/// What nearly every request asks of the database, in one question: its session and the head of the Akte. By hand, since both stand before
/// the page cache, where EF alone would take most of the time.
/// </summary>
public sealed class Anfragestand(Db db)
{
    private const string Kopf = "SELECT nummer, hash FROM akte ORDER BY nummer DESC LIMIT 1";

    private const string Sitzung =
        """
        SELECT a.nummer, a.hash, s.id, s.konto_id, s.zuletzt, s.laeuft_ab, s.bestaetigt_am, p.gesperrt
        FROM sitzung s JOIN person p ON p.id = s.konto_id
        LEFT JOIN (SELECT nummer, hash FROM akte ORDER BY nummer DESC LIMIT 1) a ON 1 = 1
        WHERE s.schluessel_hash = @schluessel AND s.beendet_am IS NULL
        """;

    private Aktenkopf? kopf;

    /// <summary>The session with this key (SHA-256), as long as nobody has ended it; its time limits are the caller's to judge.</summary>
    public async Task<Sitzungsstand?> SitzungAsync(byte[] schluesselHash, CancellationToken abbruch)
    {
        await using var verbindung = await OeffneAsync(abbruch);
        await using var befehl = verbindung.Befehl(Sitzung);
        var schluessel = befehl.CreateParameter();
        (schluessel.ParameterName, schluessel.Value) = ("schluessel", schluesselHash);
        befehl.Parameters.Add(schluessel);
        await using var zeile = await befehl.ExecuteReaderAsync(abbruch);
        if (!await zeile.ReadAsync(abbruch))
        {
            return null;
        }

        kopf = LiesKopf(zeile);
        return new(
            zeile.GetGuid(2), zeile.GetGuid(3), Utc(zeile, 4), Utc(zeile, 5), await zeile.IsDBNullAsync(6, abbruch) ? null : Utc(zeile, 6), zeile.GetBoolean(7));
    }

    /// <summary>The head of the Akte at the time of this request, asked once.</summary>
    public async Task<Aktenkopf> AktenkopfAsync(CancellationToken abbruch)
    {
        if (kopf is null)
        {
            await using var verbindung = await OeffneAsync(abbruch);
            await using var befehl = verbindung.Befehl(Kopf);
            await using var zeile = await befehl.ExecuteReaderAsync(abbruch);
            kopf = await zeile.ReadAsync(abbruch) ? LiesKopf(zeile) : Aktenkopf.Leer;
        }

        return kopf;
    }

    private static Aktenkopf LiesKopf(DbDataReader zeile) => zeile.IsDBNull(0) ? Aktenkopf.Leer : new(zeile.GetInt64(0), zeile.GetString(1));

    private static DateTime Utc(DbDataReader zeile, int spalte) => DateTime.SpecifyKind(zeile.GetDateTime(spalte), DateTimeKind.Utc);

    private async Task<Offen> OeffneAsync(CancellationToken abbruch)
    {
        await db.Database.OpenConnectionAsync(abbruch);
        return new(db);
    }

    /// <summary>The context's own connection, given back to the pool at the end.</summary>
    private sealed class Offen(Db db) : IAsyncDisposable
    {
        public DbCommand Befehl(string sql)
        {
            var befehl = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Only the constants above.
            befehl.CommandText = sql;
#pragma warning restore CA2100
            return befehl;
        }

        public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
    }
}
