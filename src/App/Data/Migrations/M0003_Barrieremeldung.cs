using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Reports of barriers.</summary>
[DbContext(typeof(Db))]
[Migration("0003_Barrieremeldung")]
public sealed class M0003_Barrieremeldung : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "barrieremeldung",
            t => new
            {
                id = t.Column<Guid>(),
                vorgangsnummer = t.Column<string>(maxLength: 20),
                eingegangen_am = t.Column<DateTime>(),
                faellig = t.Column<DateOnly>(),
                seite = t.Column<string>(maxLength: 300, nullable: true),
                beschreibung = t.Column<string>(maxLength: 4000),
                name = t.Column<string>(maxLength: 200, nullable: true),
                email = t.Column<string>(maxLength: 200, nullable: true),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_barrieremeldung", x => x.id));
        migrationBuilder.CreateIndex("ix_barrieremeldung_vorgangsnummer", "barrieremeldung", "vorgangsnummer", unique: true);
    }
}
