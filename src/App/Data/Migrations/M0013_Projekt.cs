using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Projects of cases with their notes, and who runs them.</summary>
[DbContext(typeof(Db))]
[Migration("0013_Projekt")]
public sealed class M0013_Projekt : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "projekt",
            t => new
            {
                id = t.Column<Guid>(),
                vorgang_id = t.Column<Guid>(),
                nummer = t.Column<string>(maxLength: 80),
                organisation_id = t.Column<Guid>(),
                koerperschaftsname = t.Column<string>(maxLength: 200),
                jahr = t.Column<int>(),
                traeger_id = t.Column<Guid>(nullable: true),
                massnahmenartnummer = t.Column<int>(nullable: true),
                massnahmenart = t.Column<string>(maxLength: 300),
                position = t.Column<int>(nullable: true),
                titel = t.Column<string>(maxLength: 300),
                suchtext = t.Column<string>(maxLength: 2000),
                ist_test = t.Column<bool>(),
                zustand = t.Column<string>(maxLength: 40),
                salz = t.Column<string>(maxLength: 64),
                version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_projekt", x => x.id);
                t.ForeignKey("fk_projekt_vorgang", x => x.vorgang_id, "vorgang", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_projekt_nummer", "projekt", "nummer", unique: true);
        migrationBuilder.CreateIndex("ix_projekt_organisation_id", "projekt", "organisation_id");
        migrationBuilder.CreateIndex("ix_projekt_traeger_id", "projekt", "traeger_id");
        migrationBuilder.CreateIndex("ix_projekt_vorgang_id_massnahmenartnummer_position", "projekt", ["vorgang_id", "massnahmenartnummer", "position"], unique: true);

        migrationBuilder.CreateTable(
            "projekt_vermerk",
            t => new
            {
                projekt_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                am = t.Column<DateTime>(),
                person_id = t.Column<Guid>(),
                organisation_id = t.Column<Guid>(),
                sichtbarkeit = t.Column<string>(maxLength: 40),
                text = t.Column<string>(maxLength: 4000),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_projekt_vermerk", x => new { x.projekt_id, x.nummer });
                t.ForeignKey("fk_projekt_vermerk_projekt", x => x.projekt_id, "projekt", "id", onDelete: ReferentialAction.Cascade);
            });
        Zeilenschutz.RichteEin(migrationBuilder, "projekt", "projekt_vermerk");
    }
}
