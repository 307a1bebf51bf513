using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Mail on its way out, what people want to hear, calendar addresses. Tables of <see cref="TechnikDb"/>.</summary>
[DbContext(typeof(Db))]
[Migration("0010_Versand")]
public sealed class M0010_Versand : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "versand",
            t => new
            {
                id = t.Column<Guid>(),
                person_id = t.Column<Guid>(nullable: true),
                schluessel = t.Column<string>(maxLength: 100, nullable: true),
                an = t.Column<string>(maxLength: 200),
                betreff = t.Column<string>(maxLength: 150),
                text = t.Column<string>(),
                angelegt = t.Column<DateTime>(),
                gesendet = t.Column<DateTime>(nullable: true),
                naechster = t.Column<DateTime>(nullable: true),
                versuche = t.Column<int>(),
                fehler = t.Column<string>(maxLength: 100, nullable: true),
            },
            constraints: t => t.PrimaryKey("pk_versand", x => x.id));
        migrationBuilder.CreateIndex("ix_versand_schluessel", "versand", "schluessel", unique: true);
        migrationBuilder.CreateIndex("ix_versand_naechster", "versand", "naechster");
        migrationBuilder.CreateIndex("ix_versand_angelegt", "versand", "angelegt");

        migrationBuilder.CreateTable(
            "benachrichtigung",
            t => new
            {
                person_id = t.Column<Guid>(),
                rhythmus = t.Column<string>(maxLength: 40),
                geprueft = t.Column<DateOnly>(nullable: true),
                stand = t.Column<string>(maxLength: 64, nullable: true),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_benachrichtigung", x => x.person_id));

        migrationBuilder.CreateTable(
            "kalenderadresse",
            t => new
            {
                id = t.Column<Guid>(),
                organisation_id = t.Column<Guid>(),
                adresse_hash = t.Column<string>(maxLength: 64),
                angelegt = t.Column<DateTime>(),
                angelegt_von = t.Column<Guid>(),
                widerrufen = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("pk_kalenderadresse", x => x.id));
        migrationBuilder.CreateIndex("ix_kalenderadresse_adresse_hash", "kalenderadresse", "adresse_hash", unique: true);
        migrationBuilder.CreateIndex("ix_kalenderadresse_organisation_id", "kalenderadresse", "organisation_id");
    }
}
