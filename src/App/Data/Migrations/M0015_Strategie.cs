using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Regional strategies of the bodies, with versions and with whom each was coordinated.</summary>
[DbContext(typeof(Db))]
[Migration("0015_Strategie")]
public sealed class M0015_Strategie : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "strategie",
            t => new
            {
                id = t.Column<Guid>(),
                organisation_id = t.Column<Guid>(),
                koerperschaftsname = t.Column<string>(maxLength: 200),
                ist_test = t.Column<bool>(),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_strategie", x => x.id));
        migrationBuilder.CreateIndex("ix_strategie_organisation_id", "strategie", "organisation_id", unique: true);
        migrationBuilder.CreateTable(
            "strategie_fassung",
            t => new
            {
                strategie_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                bezeichnung = t.Column<string>(maxLength: 300),
                beschlossen_von = t.Column<string>(maxLength: 200),
                beschlossen_am = t.Column<DateOnly>(),
                gueltig_von = t.Column<DateOnly>(),
                gueltig_bis = t.Column<DateOnly>(nullable: true),
                fortschreiben_bis = t.Column<DateOnly>(),
                eingereicht_am = t.Column<DateOnly>(nullable: true),
                dokument_id = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_strategie_fassung", x => new { x.strategie_id, x.nummer });
                t.ForeignKey("fk_strategie_fassung_strategie", x => x.strategie_id, "strategie", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "strategie_abstimmung",
            t => new
            {
                strategie_id = t.Column<Guid>(),
                fassung = t.Column<int>(),
                gruppe = t.Column<string>(maxLength: 40),
                am = t.Column<DateOnly>(),
                stelle = t.Column<string>(maxLength: 200),
                form = t.Column<string>(maxLength: 200),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_strategie_abstimmung", x => new { x.strategie_id, x.fassung, x.gruppe });
                t.ForeignKey("fk_strategie_abstimmung_strategie", x => x.strategie_id, "strategie", "id", onDelete: ReferentialAction.Cascade);
            });
        Zeilenschutz.RichteEin(migrationBuilder, "strategie", "strategie_fassung", "strategie_abstimmung");
    }
}
