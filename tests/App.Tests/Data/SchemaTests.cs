using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Shouldly;
using Xunit;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Data;

/// <summary>Models and migrations are written by hand, so they are compared: columns, keys, indexes, on both databases.</summary>
public class SchemaTests
{
    private const string Sqlite =
        """
        SELECT m.name || '.' || c.name || ' ' || c.type || CASE c."notnull" WHEN 1 THEN ' not null' ELSE '' END || CASE c.pk WHEN 0 THEN '' ELSE ' key ' || c.pk END
        FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL
        SELECT m.name || ' (' || f."from" || ') references ' || f."table" || ' (' || f."to" || ') ' || f.on_delete
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        UNION ALL
        SELECT m.name || ' index ' || i.name || CASE i."unique" WHEN 1 THEN ' unique' ELSE '' END || ' (' || (SELECT group_concat(x.name) FROM pragma_index_info(i.name) x) || ')'
        FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i.origin = 'c'
        ORDER BY 1
        """;

    private const string Postgres =
        """
        SELECT table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END AS zeile
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL
        SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
        UNION ALL
        SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        ORDER BY 1
        """;

    [Fact]
    public async Task Migrationen_und_Modelle_ergeben_dasselbe_Schema()
    {
        await using var migriert = await Testdatenbank.Frisch();
        await using var ausModell = await Testdatenbank.Leer();
        await using (var db = ausModell.Db())
        {
            await db.Database.EnsureCreatedAsync();
        }

        await using (var technik = ausModell.Technik())
        {
            await technik.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        }

        var schema = await Schema(migriert);
        schema.ShouldBe(await Schema(ausModell));
        Golden.Vergleiche(Testdatenbank.IstPostgres ? "tests/App.Tests/Data/schema-postgres.txt" : "tests/App.Tests/Data/schema-sqlite.txt", string.Join('\n', schema) + "\n");
    }

    private static async Task<List<string>> Schema(Testdatenbank datenbank)
    {
        await using var db = datenbank.Db();
        return await db.Database.SqlQueryRaw<string>(Testdatenbank.IstPostgres ? Postgres : Sqlite).ToListAsync();
    }
}
