using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>The log. Triggers let nobody change or remove an entry by accident; the hash chain shows who did it on purpose.</summary>
[DbContext(typeof(Db))]
[Migration("0002_Akte")]
public sealed class M0002_Akte : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "akte",
            t => new
            {
                nummer = t.Column<long>(),
                zeitpunkt = t.Column<DateTime>(),
                wer = t.Column<string>(maxLength: 200),
                aggregat = t.Column<string>(maxLength: 100),
                aggregat_id = t.Column<string>(maxLength: 200),
                fassung = t.Column<int>(),
                ereignis = t.Column<string>(maxLength: 100),
                daten = t.Column<string>(),
                grund = t.Column<string>(),
                zustand = t.Column<string>(maxLength: 64),
                vorgaenger = t.Column<string>(maxLength: 64),
                hash = t.Column<string>(maxLength: 64),
            },
            constraints: t => t.PrimaryKey("pk_akte", x => x.nummer));
        migrationBuilder.CreateIndex("ix_akte_aggregat_aggregat_id", "akte", ["aggregat", "aggregat_id"]);
        migrationBuilder.Sql(ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal) ? SqliteTriggers : PostgresTriggers);
    }

    // INSERT OR REPLACE removes rows without asking the DELETE trigger, hence the third.
    private const string SqliteTriggers =
        """
        CREATE TRIGGER akte_nicht_aendern BEFORE UPDATE ON akte BEGIN SELECT RAISE(ABORT, 'Die Akte wird nur fortgeschrieben.'); END;
        CREATE TRIGGER akte_nicht_loeschen BEFORE DELETE ON akte BEGIN SELECT RAISE(ABORT, 'Die Akte wird nur fortgeschrieben.'); END;
        CREATE TRIGGER akte_nicht_ersetzen BEFORE INSERT ON akte WHEN EXISTS (SELECT 1 FROM akte WHERE nummer = NEW.nummer)
        BEGIN SELECT RAISE(ABORT, 'Die Akte wird nur fortgeschrieben.'); END;
        """;

    private const string PostgresTriggers =
        """
        CREATE FUNCTION akte_nur_fortschreiben() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'Die Akte wird nur fortgeschrieben.'; END $$;
        CREATE TRIGGER akte_nur_fortschreiben BEFORE UPDATE OR DELETE OR TRUNCATE ON akte
        FOR EACH STATEMENT EXECUTE FUNCTION akte_nur_fortschreiben();
        """;
}
