using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Row-level security of what belongs to an organisation; PostgreSQL only.</summary>
[DbContext(typeof(Db))]
[Migration("0012_Zeilenschutz")]
public sealed class M0012_Zeilenschutz : Migration
{
    // By name: tables that came later are protected by their own migration.
    protected override void Up(MigrationBuilder migrationBuilder) =>
        Zeilenschutz.RichteEin(migrationBuilder, "vorgang", "vorgang_vermerk", "vorgang_wiedervorlage", "vorgang_erledigung", "unterlage");
}
