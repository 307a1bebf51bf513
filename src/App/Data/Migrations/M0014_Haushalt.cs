using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Programme years, the envelope of each and what of it each body is allocated, with the guard of the envelope (ADR 24).</summary>
[DbContext(typeof(Db))]
[Migration("0014_Haushalt")]
public sealed class M0014_Haushalt : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Programmjahr(migrationBuilder);
        migrationBuilder.CreateTable(
            "kontingent",
            t => new
            {
                id = t.Column<Guid>(),
                jahr = t.Column<int>(),
                betrag_cent = t.Column<long>(),
                teilzeit_cent = t.Column<long>(),
                schwerpunkt_cent = t.Column<long>(),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_kontingent", x => x.id));
        migrationBuilder.CreateIndex("ix_kontingent_jahr", "kontingent", "jahr", unique: true);
        migrationBuilder.CreateTable(
            "kontingent_fassung",
            t => new
            {
                kontingent_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                schreiben_vom = t.Column<DateOnly>(),
                betrag_cent = t.Column<long>(),
                teilzeit_cent = t.Column<long>(),
                schwerpunkt_cent = t.Column<long>(),
                grund = t.Column<string>(maxLength: 4000),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_kontingent_fassung", x => new { x.kontingent_id, x.nummer });
                t.ForeignKey("fk_kontingent_fassung_kontingent", x => x.kontingent_id, "kontingent", "id", onDelete: ReferentialAction.Cascade);
            });
        Zuteilung(migrationBuilder);
        Zeilenschutz.RichteEin(migrationBuilder, "zuteilung", "zuteilung_fassung", "zuteilung_jahresscheibe");
        Kontingentschutz.RichteEin(migrationBuilder);
    }

    private static void Zuteilung(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "zuteilung",
            t => new
            {
                id = t.Column<Guid>(),
                jahr = t.Column<int>(),
                ags = t.Column<string>(maxLength: 5),
                koerperschaftsname = t.Column<string>(maxLength: 200),
                sortierschluessel = t.Column<string>(maxLength: 400),
                gueltige_fassung = t.Column<int>(),
                betrag_cent = t.Column<long>(),
                teilzeit_cent = t.Column<long>(),
                schwerpunkt_cent = t.Column<long>(),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_zuteilung", x => x.id));
        migrationBuilder.CreateIndex("ix_zuteilung_jahr_ags", "zuteilung", ["jahr", "ags"], unique: true);
        migrationBuilder.CreateTable(
            "zuteilung_fassung",
            t => new
            {
                zuteilung_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                schreiben_vom = t.Column<DateOnly>(),
                aktenzeichen = t.Column<string>(maxLength: 200),
                betrag_cent = t.Column<long>(),
                teilzeit_cent = t.Column<long>(),
                schwerpunkt_cent = t.Column<long>(),
                grund = t.Column<string>(maxLength: 4000),
                erfasst_am = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_zuteilung_fassung", x => new { x.zuteilung_id, x.nummer });
                t.ForeignKey("fk_zuteilung_fassung_zuteilung", x => x.zuteilung_id, "zuteilung", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "zuteilung_jahresscheibe",
            t => new
            {
                zuteilung_id = t.Column<Guid>(),
                fassung = t.Column<int>(),
                jahr = t.Column<int>(),
                betrag_cent = t.Column<long>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_zuteilung_jahresscheibe", x => new { x.zuteilung_id, x.fassung, x.jahr });
                t.ForeignKey("fk_zuteilung_jahresscheibe_zuteilung", x => x.zuteilung_id, "zuteilung", "id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void Programmjahr(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "programmjahr",
            t => new
            {
                id = t.Column<Guid>(),
                programm = t.Column<string>(maxLength: 40),
                programmname = t.Column<string>(maxLength: 200),
                jahr = t.Column<int>(),
                zustand = t.Column<string>(maxLength: 40),
                vorlagenjahr = t.Column<int>(),
                foerderschwerpunkt = t.Column<string>(maxLength: 1000),
                schwerpunkte = t.Column<string>(maxLength: 4000),
                buendnis = t.Column<string>(maxLength: 200),
                buendnis_von = t.Column<int>(),
                buendnis_bis = t.Column<int>(),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_programmjahr", x => x.id));
        migrationBuilder.CreateIndex("ix_programmjahr_jahr", "programmjahr", "jahr", unique: true);
        migrationBuilder.CreateTable(
            "programmjahr_massnahmenart",
            t => new { programmjahr_id = t.Column<Guid>(), nummer = t.Column<int>(), name = t.Column<string>(maxLength: 1000), kurzname = t.Column<string>(maxLength: 100) },
            constraints: t =>
            {
                t.PrimaryKey("pk_programmjahr_massnahmenart", x => new { x.programmjahr_id, x.nummer });
                t.ForeignKey("fk_programmjahr_massnahmenart_programmjahr", x => x.programmjahr_id, "programmjahr", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "programmjahr_ziel",
            t => new { programmjahr_id = t.Column<Guid>(), nummer = t.Column<int>(), text = t.Column<string>(maxLength: 1000) },
            constraints: t =>
            {
                t.PrimaryKey("pk_programmjahr_ziel", x => new { x.programmjahr_id, x.nummer });
                t.ForeignKey("fk_programmjahr_ziel_programmjahr", x => x.programmjahr_id, "programmjahr", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "programmjahr_rechtskreis",
            t => new { programmjahr_id = t.Column<Guid>(), nummer = t.Column<int>(), name = t.Column<string>(maxLength: 100) },
            constraints: t =>
            {
                t.PrimaryKey("pk_programmjahr_rechtskreis", x => new { x.programmjahr_id, x.nummer });
                t.ForeignKey("fk_programmjahr_rechtskreis_programmjahr", x => x.programmjahr_id, "programmjahr", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "programmjahr_termin",
            t => new
            {
                programmjahr_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                bezeichnung = t.Column<string>(maxLength: 200),
                von = t.Column<DateOnly>(nullable: true),
                bis = t.Column<DateOnly>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_programmjahr_termin", x => new { x.programmjahr_id, x.nummer });
                t.ForeignKey("fk_programmjahr_termin_programmjahr", x => x.programmjahr_id, "programmjahr", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "programmjahr_pruefpunkt",
            t => new
            {
                programmjahr_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                was = t.Column<string>(maxLength: 200),
                warum = t.Column<string>(maxLength: 2000),
                abschnitt = t.Column<string>(maxLength: 40, nullable: true),
                erledigt_am = t.Column<DateTime>(nullable: true),
                erledigt_von = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_programmjahr_pruefpunkt", x => new { x.programmjahr_id, x.nummer });
                t.ForeignKey("fk_programmjahr_pruefpunkt_programmjahr", x => x.programmjahr_id, "programmjahr", "id", onDelete: ReferentialAction.Cascade);
            });
    }
}
