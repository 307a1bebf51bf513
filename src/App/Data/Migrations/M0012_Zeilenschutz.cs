using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Row-level security of what belongs to an organisation; PostgreSQL only.</summary>
[DbContext(typeof(Db))]
[Migration("0012_Zeilenschutz")]
public sealed class M0012_Zeilenschutz : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            foreach (var tabelle in Zeilenschutz.Bedingungen.Keys)
            {
                migrationBuilder.Sql(Zeilenschutz.Einrichten(tabelle));
            }
        }
    }
}
