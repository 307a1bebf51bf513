using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Reports of barriers can be settled.</summary>
[DbContext(typeof(Db))]
[Migration("0004_BarriereErledigt")]
public sealed class M0004_BarriereErledigt : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("erledigt_am", "barrieremeldung", nullable: true);
        migrationBuilder.CreateIndex("ix_barrieremeldung_erledigt_am_faellig", "barrieremeldung", ["erledigt_am", "faellig"]);
    }
}
