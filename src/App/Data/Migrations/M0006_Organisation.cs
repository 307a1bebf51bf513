using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Organisations, people, their roles and substitutions.</summary>
[DbContext(typeof(Db))]
[Migration("0006_Organisation")]
public sealed class M0006_Organisation : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "organisation",
            t => new
            {
                id = t.Column<Guid>(),
                art = t.Column<string>(maxLength: 40),
                name = t.Column<string>(maxLength: 200),
                ags = t.Column<string>(maxLength: 5, nullable: true),
                ist_test = t.Column<bool>(),
                beendet_am = t.Column<DateTime>(nullable: true),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_organisation", x => x.id));
        migrationBuilder.CreateIndex("ix_organisation_ags", "organisation", "ags", unique: true);

        migrationBuilder.CreateTable(
            "person",
            t => new
            {
                id = t.Column<Guid>(),
                vorname = t.Column<string>(maxLength: 100),
                nachname = t.Column<string>(maxLength: 100),
                email = t.Column<string>(maxLength: 200),
                telefon = t.Column<string>(maxLength: 50, nullable: true),
                gesperrt = t.Column<bool>(),
                salz = t.Column<string>(maxLength: 64),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_person", x => x.id));
        migrationBuilder.CreateIndex("ix_person_email", "person", "email", unique: true);

        migrationBuilder.CreateTable(
            "rollenzuweisung",
            t => new
            {
                person_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                organisation_id = t.Column<Guid>(),
                rolle = t.Column<string>(maxLength: 40),
                von = t.Column<DateOnly>(),
                bis = t.Column<DateOnly>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_rollenzuweisung", x => new { x.person_id, x.nummer });
                t.ForeignKey("fk_rollenzuweisung_person", x => x.person_id, "person", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_rollenzuweisung_organisation_id", "rollenzuweisung", "organisation_id");

        migrationBuilder.CreateTable(
            "vertretung",
            t => new
            {
                person_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                vertreter_id = t.Column<Guid>(),
                organisation_id = t.Column<Guid>(),
                rolle = t.Column<string>(maxLength: 40),
                von = t.Column<DateOnly>(),
                bis = t.Column<DateOnly>(),
                grund = t.Column<string>(maxLength: 500),
                widerrufen_am = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_vertretung", x => new { x.person_id, x.nummer });
                t.ForeignKey("fk_vertretung_person", x => x.person_id, "person", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_vertretung_vertreter_id", "vertretung", "vertreter_id");
    }
}
