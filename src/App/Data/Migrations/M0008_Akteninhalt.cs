using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Values before and after in the log, salt, clerk and deletion of reports of barriers, the log of read access.</summary>
[DbContext(typeof(Db))]
[Migration("0008_Akteninhalt")]
public sealed class M0008_Akteninhalt : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Nullable: what was written before has none, and its hash holds without.
        migrationBuilder.AddColumn<string>("aenderungen", "akte", nullable: true);
        migrationBuilder.AddColumn<string>("salz", "barrieremeldung", maxLength: 64, nullable: true);
        migrationBuilder.AddColumn<Guid>("bearbeiter_id", "barrieremeldung", nullable: true);
        migrationBuilder.AddColumn<DateTime>("anonymisiert_am", "barrieremeldung", nullable: true);
        migrationBuilder.CreateTable(
            "einsicht",
            t => new
            {
                id = t.Column<Guid>(),
                zeitpunkt = t.Column<DateTime>(),
                wer = t.Column<string>(maxLength: 200),
                person_id = t.Column<Guid>(nullable: true),
                aggregat = t.Column<string>(maxLength: 100),
                aggregat_id = t.Column<string>(maxLength: 200),
                angaben = t.Column<string>(maxLength: 400),
                weg = t.Column<string>(maxLength: 200),
            },
            constraints: t => t.PrimaryKey("pk_einsicht", x => x.id));
        migrationBuilder.CreateIndex("ix_einsicht_zeitpunkt", "einsicht", "zeitpunkt");
        migrationBuilder.CreateIndex("ix_einsicht_person_id_zeitpunkt", "einsicht", ["person_id", "zeitpunkt"]);
        migrationBuilder.CreateIndex("ix_einsicht_aggregat_aggregat_id", "einsicht", ["aggregat", "aggregat_id"]);
    }
}
