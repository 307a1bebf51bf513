using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Drafts of forms and what was sent once. Tables of <see cref="TechnikDb"/>.</summary>
[DbContext(typeof(Db))]
[Migration("0009_Entwurf")]
public sealed class M0009_Entwurf : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "entwurf",
            t => new
            {
                person_id = t.Column<Guid>(),
                schluessel = t.Column<string>(maxLength: 500),
                inhalt = t.Column<byte[]>(),
                begonnen_am = t.Column<DateTime>(),
                gespeichert_am = t.Column<DateTime>(),
                verworfen_am = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("pk_entwurf", x => new { x.person_id, x.schluessel }));
        migrationBuilder.CreateIndex("ix_entwurf_schluessel_gespeichert_am", "entwurf", ["schluessel", "gespeichert_am"]);
        migrationBuilder.CreateIndex("ix_entwurf_gespeichert_am", "entwurf", "gespeichert_am");

        migrationBuilder.CreateTable(
            "formularsendung",
            t => new
            {
                schluessel = t.Column<string>(maxLength: 32),
                begonnen_am = t.Column<DateTime>(),
                ziel = t.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: t => t.PrimaryKey("pk_formularsendung", x => x.schluessel));
        migrationBuilder.CreateIndex("ix_formularsendung_begonnen_am", "formularsendung", "begonnen_am");
    }
}
