using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Cases with their notes, Wiedervorlagen and settled duties.</summary>
[DbContext(typeof(Db))]
[Migration("0007_Vorgang")]
public sealed class M0007_Vorgang : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "vorgang",
            t => new
            {
                id = t.Column<Guid>(),
                aktenzeichen = t.Column<string>(maxLength: 60),
                programm = t.Column<string>(maxLength: 40),
                jahr = t.Column<int>(),
                ags = t.Column<string>(maxLength: 5),
                organisation_id = t.Column<Guid>(),
                koerperschaftsname = t.Column<string>(maxLength: 200),
                sortierschluessel = t.Column<string>(maxLength: 400),
                suchtext = t.Column<string>(maxLength: 600),
                ist_test = t.Column<bool>(),
                zustand = t.Column<string>(maxLength: 40),
                zustaendig_id = t.Column<Guid>(nullable: true),
                sachstand = t.Column<string>(maxLength: 4000),
                ansprechperson = t.Column<string>(maxLength: 200, nullable: true),
                ansprechperson_telefon = t.Column<string>(maxLength: 60, nullable: true),
                salz = t.Column<string>(maxLength: 64),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_vorgang", x => x.id));
        migrationBuilder.CreateIndex("ix_vorgang_aktenzeichen", "vorgang", "aktenzeichen", unique: true);
        migrationBuilder.CreateIndex("ix_vorgang_organisation_id", "vorgang", "organisation_id");
        migrationBuilder.CreateIndex("ix_vorgang_zustaendig_id", "vorgang", "zustaendig_id");
        migrationBuilder.CreateIndex("ix_vorgang_jahr_sortierschluessel", "vorgang", ["jahr", "sortierschluessel"], descending: [true, false]);

        migrationBuilder.CreateTable(
            "vorgang_vermerk",
            t => new
            {
                vorgang_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                am = t.Column<DateTime>(),
                person_id = t.Column<Guid>(),
                organisation_id = t.Column<Guid>(),
                sichtbarkeit = t.Column<string>(maxLength: 40),
                text = t.Column<string>(maxLength: 4000),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_vorgang_vermerk", x => new { x.vorgang_id, x.nummer });
                t.ForeignKey("fk_vorgang_vermerk_vorgang", x => x.vorgang_id, "vorgang", "id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "vorgang_wiedervorlage",
            t => new
            {
                vorgang_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                tag = t.Column<DateOnly>(),
                anlass = t.Column<string>(maxLength: 4000),
                organisation_id = t.Column<Guid>(),
                person_id = t.Column<Guid>(nullable: true),
                erledigt_am = t.Column<DateTime>(nullable: true),
                erledigt_von = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_vorgang_wiedervorlage", x => new { x.vorgang_id, x.nummer });
                t.ForeignKey("fk_vorgang_wiedervorlage_vorgang", x => x.vorgang_id, "vorgang", "id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "vorgang_erledigung",
            t => new
            {
                vorgang_id = t.Column<Guid>(),
                pflicht = t.Column<string>(maxLength: 40),
                am = t.Column<DateOnly>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_vorgang_erledigung", x => new { x.vorgang_id, x.pflicht });
                t.ForeignKey("fk_vorgang_erledigung_vorgang", x => x.vorgang_id, "vorgang", "id", onDelete: ReferentialAction.Cascade);
            });
    }
}
