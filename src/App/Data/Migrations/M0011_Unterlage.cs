using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Files of a case, with their bytes.</summary>
[DbContext(typeof(Db))]
[Migration("0011_Unterlage")]
public sealed class M0011_Unterlage : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "unterlage",
            t => new
            {
                id = t.Column<Guid>(),
                vorgang_id = t.Column<Guid>(),
                organisation_id = t.Column<Guid>(),
                dateiname = t.Column<string>(maxLength: 120),
                art = t.Column<string>(maxLength: 40),
                groesse = t.Column<int>(),
                pruefsumme = t.Column<string>(maxLength: 64),
                inhalt = t.Column<byte[]>(),
                hinweise = t.Column<string>(maxLength: 1000, nullable: true),
                hochgeladen_am = t.Column<DateTime>(),
                hochgeladen_von = t.Column<Guid>(),
                entfernt_am = t.Column<DateTime>(nullable: true),
                salz = t.Column<string>(maxLength: 64),
                version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_unterlage", x => x.id);
                t.ForeignKey("fk_unterlage_vorgang", x => x.vorgang_id, "vorgang", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_unterlage_vorgang_id", "unterlage", "vorgang_id");
    }
}
