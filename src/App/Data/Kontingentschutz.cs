using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Zielwerk.App.Data;

/// <summary>
/// The database itself refuses allocations that exceed the envelope of their year, in each pot, and an envelope below what is allocated,
/// whoever writes and however many at once (HH-1, HH-2, ADR 24).
/// </summary>
public static class Kontingentschutz
{
    /// <summary>What the triggers say; stands in the message of the database.</summary>
    private const string Kennung = "ZW-KONTINGENT";

    private static readonly string[] Toepfe = ["betrag_cent", "teilzeit_cent", "schwerpunkt_cent"];

    /// <summary>True when the save failed because the envelope does not suffice.</summary>
    public static bool HatVerweigert(Exception fault) => fault switch
    {
        DbUpdateException { InnerException: { } innen } => HatVerweigert(innen),
        SqliteException or PostgresException => fault.Message.Contains(Kennung, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The triggers, in the migration that makes the tables.</summary>
    internal static void RichteEin(MigrationBuilder migration)
    {
        foreach (var befehl in migration.IsSqlite() ? Sqlitebefehle() : Postgresbefehle())
        {
            migration.Sql(befehl);
        }
    }

    // SQLite has one writer at a time: what a trigger sums up nobody else is changing.
    private static IEnumerable<string> Sqlitebefehle()
    {
        var spalten = string.Join(", ", Toepfe);
        foreach (var (name, wann, jahr) in new[]
        {
            ("zuteilung_neu", "INSERT ON zuteilung", "NEW.jahr"),
            ("zuteilung_geaendert", $"UPDATE OF jahr, {spalten} ON zuteilung", "NEW.jahr"),
            ("kontingent_geaendert", $"UPDATE OF {spalten} ON kontingent", "NEW.jahr"),
            ("kontingent_verschoben", "UPDATE OF jahr ON kontingent", "OLD.jahr"),
            ("kontingent_entfernt", "DELETE ON kontingent", "OLD.jahr"),
        })
        {
            yield return $"CREATE TRIGGER {name} AFTER {wann} BEGIN {string.Concat(Toepfe.Select(t => Sqlitepruefung(t, jahr)))} END";
        }
    }

    private static string Sqlitepruefung(string topf, string jahr) =>
        $"""
        SELECT RAISE(ABORT, '{Kennung} {topf}')
        WHERE (SELECT coalesce(sum({topf}), 0) FROM zuteilung WHERE jahr = {jahr}) > coalesce((SELECT {topf} FROM kontingent WHERE jahr = {jahr}), 0);

        """;

    // PostgreSQL has many writers: each takes the row of the envelope first, by a change that changes nothing, and so waits for the one before it;
    // what it sums up then is all that others have committed. Who does not see all allocations cannot sum them up and is refused.
    private static IEnumerable<string> Postgresbefehle()
    {
        yield return $"""
            CREATE FUNCTION kontingent_pruefen() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE
              das_jahr integer := CASE WHEN TG_OP = 'DELETE' OR TG_NAME = 'kontingent_verschoben' THEN OLD.jahr ELSE NEW.jahr END;
              summe record;
              rahmen record;
            BEGIN
              IF coalesce(current_setting('zielwerk.sicht_alles', true), '') <> 'ja' THEN
                RAISE EXCEPTION '{Kennung} Sicht' USING ERRCODE = 'ZW001';
              END IF;
              IF TG_TABLE_NAME = 'zuteilung' THEN
                UPDATE kontingent SET version = version WHERE jahr = das_jahr;
              END IF;
              SELECT {string.Join(", ", Toepfe.Select(t => $"coalesce(sum({t}), 0) AS {t}"))} INTO summe FROM zuteilung WHERE jahr = das_jahr;
              SELECT {string.Join(", ", Toepfe.Select(t => $"coalesce(max({t}), 0) AS {t}"))} INTO rahmen FROM kontingent WHERE jahr = das_jahr;
              IF {string.Join(" OR ", Toepfe.Select(t => $"summe.{t} > rahmen.{t}"))} THEN
                RAISE EXCEPTION '{Kennung} %', das_jahr USING ERRCODE = 'ZW001';
              END IF;
              RETURN NULL;
            END $$
            """;
        var spalten = string.Join(", ", Toepfe);
        foreach (var (name, wann) in new[]
        {
            ("zuteilung_im_kontingent", $"INSERT OR UPDATE OF jahr, {spalten} ON zuteilung"),
            ("kontingent_reicht", $"DELETE OR UPDATE OF {spalten} ON kontingent"),
            ("kontingent_verschoben", "UPDATE OF jahr ON kontingent"),
        })
        {
            yield return $"CREATE TRIGGER {name} AFTER {wann} FOR EACH ROW EXECUTE FUNCTION kontingent_pruefen()";
        }
    }
}
