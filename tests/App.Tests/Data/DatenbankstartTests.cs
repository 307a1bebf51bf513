using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Data;

public class DatenbankstartTests
{
    [Fact]
    public async Task Der_erste_Start_legt_Tabellen_und_Kataloge_an_der_zweite_aendert_nichts()
    {
        await using var datenbank = await Testdatenbank.Leer();
        await BereiteVor(datenbank);
        await using var db = datenbank.Db();
        var kataloge = Stammdaten.Kataloge();
        var kopf = await db.AktenkopfAsync();
        kopf.Nummer.ShouldBe(kataloge.Koerperschaften.Count + kataloge.Ministerien.Count + kataloge.Amtstraeger.Count + Stammdaten.Vorlagen().Count);
        await BereiteVor(datenbank);
        (await db.AktenkopfAsync()).ShouldBe(kopf);
        (await AktePruefung.PruefeAsync(db)).Unversehrt.ShouldBeTrue();

        var kassel = await db.Koerperschaften.SingleAsync(k => k.Ags == "06611");
        kassel.ShouldBeEquivalentTo(kataloge.Koerperschaften.Single(k => k.Ags == "06611"));
        kassel.Belege.ShouldNotBeEmpty();
        (await db.Amtstraeger.CountAsync()).ShouldBe(kataloge.Amtstraeger.Count);
        (await db.Programmjahre.Select(p => p.Jahr).Order().ToListAsync()).ShouldBe([2024, 2025]);
    }

    [Fact]
    public async Task Was_jemand_im_Katalog_berichtigt_hat_bleibt()
    {
        await using var datenbank = await Testdatenbank.Leer();
        await BereiteVor(datenbank);
        await datenbank.SqlAsync("UPDATE koerperschaft SET verwaltungsgericht = 'berichtigt' WHERE ags = '06611'; DELETE FROM koerperschaft WHERE ags = '06534'");
        await BereiteVor(datenbank);
        await using var db = datenbank.Db();
        (await db.Koerperschaften.SingleAsync(k => k.Ags == "06611")).Verwaltungsgericht.ShouldBe("berichtigt");
        (await db.Koerperschaften.CountAsync()).ShouldBe(Stammdaten.Kataloge().Koerperschaften.Count);
    }

    /// <summary>The quick look at the start and the loading itself know an office holder by the same key.</summary>
    [Fact]
    public async Task Eine_weitere_Amtszeit_derselben_Person_wird_nachgeladen()
    {
        await using var datenbank = await Testdatenbank.Leer();
        await BereiteVor(datenbank);
        await datenbank.SqlAsync("UPDATE amtstraeger SET von = '1990-01-01' WHERE id = 2");
        await BereiteVor(datenbank);
        await using var db = datenbank.Db();
        (await db.Amtstraeger.CountAsync()).ShouldBe(Stammdaten.Kataloge().Amtstraeger.Count + 1);
        await BereiteVor(datenbank);
        (await db.Amtstraeger.CountAsync()).ShouldBe(Stammdaten.Kataloge().Amtstraeger.Count + 1);
    }

    [Fact]
    public async Task Ein_abgebrochenes_Einrichten_blockiert_den_naechsten_Start_nicht()
    {
        if (Testdatenbank.IstPostgres)
        {
            return; // There the lock ends with the connection.
        }

        await using var datenbank = await Testdatenbank.Leer();
        await datenbank.SqlAsync("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        await BereiteVor(datenbank).WaitAsync(TimeSpan.FromSeconds(20));
        await using var db = datenbank.Db();
        (await db.Koerperschaften.AnyAsync()).ShouldBeTrue();
    }

    [Fact]
    [Anforderung("SEC-20")]
    public async Task Die_Einstellung_des_Eigentuemers_gibt_der_Rolle_der_Anwendung_ihre_Rechte()
    {
        if (!Testdatenbank.IstPostgres)
        {
            return; // SQLite has no roles.
        }

        await using var datenbank = await Testdatenbank.Leer();
        var rolle = "portal_" + Guid.NewGuid().ToString("N")[..8];
        await datenbank.SqlAsync($"CREATE ROLE {rolle} LOGIN");
        var anwendung = new NpgsqlConnectionStringBuilder(datenbank.Verbindung) { Username = rolle, Pooling = false }.ConnectionString;
        await BereiteVor([new("Datenbank", anwendung), new("DatenbankEigentuemer", datenbank.Verbindung)]);

        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, anwendung);
        await using var db = new Db(options.Options);
        (await db.Koerperschaften.AnyAsync()).ShouldBeTrue();
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("UPDATE akte SET wer = 'x'")))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private static Task BereiteVor(Testdatenbank datenbank) => BereiteVor([new("Datenbank", datenbank.Verbindung)]);

    private static Task BereiteVor(KeyValuePair<string, string?>[] einstellungen) => Datenbankstart.BereiteVorAsync(
        new ConfigurationBuilder().AddInMemoryCollection(einstellungen).Build(), TimeProvider.System, CancellationToken.None);
}
