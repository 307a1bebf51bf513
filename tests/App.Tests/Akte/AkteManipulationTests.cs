using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;
using Zielwerk.App.Akte;
using Zielwerk.App.Data;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Akte;

[Anforderung("SEC-20")]
public class AkteManipulationTests
{
    [Theory]
    [InlineData("UPDATE akte SET wer = 'jemand' WHERE nummer = 3", 3)]
    [InlineData("UPDATE akte SET daten = replace(daten, '2002', '2003') WHERE nummer = 3", 3)]
    [InlineData("UPDATE akte SET grund = grund || ' ' WHERE nummer = 5", 5)]
    [InlineData("UPDATE akte SET hash = vorgaenger WHERE nummer = 2", 2)]
    [InlineData("DELETE FROM akte WHERE nummer = 1", 1)]
    [InlineData("DELETE FROM akte WHERE nummer = 3", 3)]
    [InlineData("DELETE FROM akte WHERE nummer >= 4", 4)]
    [InlineData("DELETE FROM akte", 1)]
    [InlineData("UPDATE akte SET nummer = 99 WHERE nummer = 2; UPDATE akte SET nummer = 2 WHERE nummer = 3; UPDATE akte SET nummer = 3 WHERE nummer = 99", 2)]
    [InlineData("INSERT INTO akte SELECT 6, zeitpunkt, wer, aggregat, aggregat_id, fassung, ereignis, daten, grund, zustand, vorgaenger, hash, aenderungen FROM akte WHERE nummer = 5", 6)]
    [InlineData("INSERT INTO akte SELECT 6, zeitpunkt, wer, aggregat, aggregat_id, fassung, ereignis, daten, grund, zustand, hash, hash, aenderungen FROM akte WHERE nummer = 5", 6)]
    [InlineData("INSERT INTO akte SELECT 0, zeitpunkt, wer, aggregat, aggregat_id, fassung, ereignis, daten, grund, zustand, vorgaenger, hash, aenderungen FROM akte WHERE nummer = 1", 0)]
    [InlineData("UPDATE akte SET zustand = vorgaenger WHERE nummer = 4", 4)]
    [InlineData("DELETE FROM zielvereinbarung WHERE jahr = 2002", 6)]
    [InlineData("UPDATE zielvereinbarung SET version = 2 WHERE jahr = 2002", 6)]
    public async Task Eingriff_faellt_am_ersten_falschen_Eintrag_auf(string sql, long ersterFehler)
    {
        await using var datenbank = await Testvereinbarung.Datenbank(5);
        await datenbank.SqlAsync(OhneWaechter(sql));
        await using var db = datenbank.Db();
        var pruefung = await AktePruefung.PruefeAsync(db);
        pruefung.ErsterFehler.ShouldBe(ersterFehler);
        pruefung.Meldung.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("UPDATE zielvereinbarung SET betrag_cent = 1 WHERE jahr = 2002", 3)]
    [InlineData("UPDATE zielvereinbarung SET suchtext = suchtext || ' ' WHERE jahr >= 2001", 2)]
    [InlineData("UPDATE zielvereinbarung_projekt SET name = 'anders' WHERE position = 2 AND zielvereinbarung_id IN (SELECT id FROM zielvereinbarung WHERE jahr = 2003)", 4)]
    [InlineData("DELETE FROM zielvereinbarung_massnahmenart WHERE nummer = 2", 1)]
    [InlineData("INSERT INTO zielvereinbarung_projekt SELECT id, 1, 3, 'dazu' FROM zielvereinbarung WHERE jahr = 2004", 5)]
    [InlineData("UPDATE lesevorgang SET quelle = NULLIFBYTES", 6)]
    [InlineData("UPDATE lesevorgang SET datensatz = '{} '", 6)]
    [InlineData("UPDATE lesevorgang SET gelesen_am = MOMENT", 6)]
    public async Task Ein_von_Hand_geaenderter_Wert_faellt_auf(string sql, long eintrag)
    {
        await using var datenbank = await Testvereinbarung.Datenbank(5);
        await using (var schreibend = datenbank.Db())
        {
            schreibend.Add(Testvereinbarung.Lesung(await schreibend.Zielvereinbarungen.SingleAsync(z => z.Jahr == 2000)));
            await schreibend.SaveChangesAsync();
        }

        await datenbank.SqlAsync(sql
            .Replace("NULLIFBYTES", Testdatenbank.IstPostgres ? "'\\x00'" : "x'00'", StringComparison.Ordinal)
            .Replace("MOMENT", Testdatenbank.IstPostgres ? "gelesen_am + interval '1 microsecond'" : "'2026-01-02 03:04:05.000001'", StringComparison.Ordinal));
        await using var db = datenbank.Db();
        var pruefung = await AktePruefung.PruefeAsync(db);
        pruefung.ErsterFehler.ShouldBe(eintrag);
        pruefung.Meldung.ShouldNotBeNull().ShouldContain(eintrag < 6 ? "Zielvereinbarung " : "Lesevorgang ");
        pruefung.Meldung.ShouldEndWith("Jemand hat an der Akte vorbei geändert.");
    }

    [Theory]
    [InlineData("UPDATE koerperschaft SET verwaltungsgericht = 'anders' WHERE ags = '06534'", "Koerperschaft 06534 ist nicht mehr")]
    [InlineData("UPDATE ministerium SET kurzform = 'XYZ'", "Ministerium ")]
    [InlineData("UPDATE amtstraeger SET von = '2001-01-01' WHERE id = 2", "Amtstraeger 2 ist nicht mehr")]
    [InlineData("DELETE FROM amtstraeger WHERE id = 2", "Amtstraeger 2 steht in der Akte, aber nicht mehr in der Datenbank.")]
    [InlineData("UPDATE koerperschaft SET ags = '06999' WHERE ags = '06534'", "Koerperschaft 06999 steht in Fassung 1, die Akte kennt Fassung 0")]
    public async Task Ein_von_Hand_geaenderter_Katalogwert_faellt_auf_und_laesst_sich_nur_mit_Vermerk_berichtigen(string sql, string meldung)
    {
        await using var datenbank = await Testdatenbank.Frisch();
        var einstellungen = new ConfigurationBuilder().AddInMemoryCollection([new("Datenbank", datenbank.Verbindung)]).Build();
        await Datenbankstart.BereiteVorAsync(einstellungen, TimeProvider.System, TestContext.Current.CancellationToken);
        await using var db = datenbank.Db();
        (await AktePruefung.PruefeAsync(db)).Meldung.ShouldBeNull();
        await datenbank.SqlAsync(sql);
        (await AktePruefung.PruefeAsync(db)).Meldung.ShouldNotBeNull().ShouldStartWith(meldung);

        using var aus = new StringWriter();
        var ende = await AkteVerb.RunAsync(["katalog", "Amtswechsel, Schreiben vom 2. März"], einstellungen, new Konsole(aus, aus, false), TestContext.Current.CancellationToken);
        var pruefung = await AktePruefung.PruefeAsync(db);
        if (meldung.Contains("ist nicht mehr", StringComparison.Ordinal) || meldung == "Ministerium ")
        {
            (ende, pruefung.Meldung).ShouldBe((0, null));
            (await db.Akte.OrderByDescending(a => a.Nummer).FirstAsync()).ShouldSatisfyAllConditions(
                e => e.Ereignis.ShouldBe(nameof(KatalogwertBerichtigt)), e => e.Grund.ShouldBe("Amtswechsel, Schreiben vom 2. März"));
        }
        else
        {
            // What came or went past the Akte is no correction.
            (ende, pruefung.Unversehrt).ShouldBe((1, false));
        }
    }

    [Fact]
    public async Task Ein_vermerkter_Stand_entlarvt_eine_neu_geschriebene_Kette()
    {
        await using var datenbank = await Testvereinbarung.Datenbank(5);
        await using var andere = await Testvereinbarung.Datenbank(5);
        await using var db = datenbank.Db();
        await using var neu = andere.Db();
        var vermerkt = await db.AktenkopfAsync();
        (await AktePruefung.PruefeAsync(db, vermerkt)).Unversehrt.ShouldBeTrue();
        (await AktePruefung.PruefeAsync(neu)).Unversehrt.ShouldBeTrue();
        (await AktePruefung.PruefeAsync(neu, vermerkt)).ErsterFehler.ShouldBe(5);
        (await AktePruefung.PruefeAsync(neu, vermerkt with { Nummer = 7 })).ErsterFehler.ShouldBe(6);
    }

    [Theory]
    [InlineData("UPDATE akte SET wer = 'jemand'")]
    [InlineData("DELETE FROM akte")]
    [InlineData("INSERT OR REPLACE INTO akte SELECT nummer, zeitpunkt, 'jemand', aggregat, aggregat_id, fassung, ereignis, daten, grund, zustand, vorgaenger, hash, aenderungen FROM akte WHERE nummer = 1")]
    [InlineData("TRUNCATE akte")]
    public async Task Die_Datenbank_selbst_weist_Aenderungen_ab(string sql)
    {
        if (Testdatenbank.IstPostgres == sql.Contains("REPLACE", StringComparison.Ordinal) || (!Testdatenbank.IstPostgres && sql.StartsWith("TRUNCATE", StringComparison.Ordinal)))
        {
            return; // A statement of the other database.
        }

        await using var datenbank = await Testvereinbarung.Datenbank(5);
        (await Should.ThrowAsync<DbException>(() => datenbank.SqlAsync(sql))).Message.ShouldContain("nur fortgeschrieben");
    }

    [Fact]
    public async Task Die_Rolle_der_Anwendung_darf_die_Akte_nur_lesen_und_fortschreiben()
    {
        if (!Testdatenbank.IstPostgres)
        {
            return; // SQLite has no roles; its triggers are tested above.
        }

        await using var datenbank = await Testvereinbarung.Datenbank(5);
        var rolle = "anwendung_" + Guid.NewGuid().ToString("N")[..8];
        await datenbank.SqlAsync($"CREATE ROLE {rolle} LOGIN");
        await using (var eigentuemer = datenbank.Db())
        {
            await Postgres.GrantAsync(eigentuemer.Database, rolle, CancellationToken.None);
        }

        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, new NpgsqlConnectionStringBuilder(datenbank.Verbindung) { Username = rolle, Pooling = false }.ConnectionString);
        await using var db = new Db(options.Options);
        db.Add(Testvereinbarung.Neu(2030));
        await db.SaveChangesAsync();
        (await AktePruefung.PruefeAsync(db)).ShouldSatisfyAllConditions(p => p.Unversehrt.ShouldBeTrue(), p => p.Kopf.Nummer.ShouldBe(6));
        foreach (var sql in (string[])
        [
            "UPDATE akte SET wer = 'jemand'", "DELETE FROM akte", "TRUNCATE akte", "DROP TABLE akte", "ALTER TABLE akte DISABLE TRIGGER ALL",
            "DELETE FROM \"__EFMigrationsHistory\"",
        ])
        {
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
        }
    }

    private static string OhneWaechter(string sql) => Testdatenbank.IstPostgres
        ? $"ALTER TABLE akte DISABLE TRIGGER ALL; ALTER TABLE zielvereinbarung_projekt DISABLE TRIGGER ALL; {sql}"
        : $"DROP TRIGGER akte_nicht_aendern; DROP TRIGGER akte_nicht_loeschen; DROP TRIGGER akte_nicht_ersetzen; {sql}";
}
