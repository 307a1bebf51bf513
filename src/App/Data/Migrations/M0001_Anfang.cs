using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Catalogues, agreements, readings. No provider types: each provider derives its own from the .NET types.</summary>
[DbContext(typeof(Db))]
[Migration("0001_Anfang")]
public sealed class M0001_Anfang : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "koerperschaft",
            t => new
            {
                ags = t.Column<string>(maxLength: 5),
                name = t.Column<string>(maxLength: 200),
                kuerzel = t.Column<string>(maxLength: 5),
                art = t.Column<string>(maxLength: 40),
                genus = t.Column<string>(maxLength: 40),
                formen = t.Column<string>(),
                regierungsbezirk = t.Column<string>(),
                verwaltungsgericht = t.Column<string>(),
                amtsbezeichnungen = t.Column<string>(),
                namen = t.Column<string>(),
                gueltig_von = t.Column<DateOnly>(nullable: true),
                gueltig_bis = t.Column<DateOnly>(nullable: true),
                belege = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("pk_koerperschaft", x => x.ags));

        migrationBuilder.CreateTable(
            "ministerium",
            t => new
            {
                name = t.Column<string>(maxLength: 200),
                kurzform = t.Column<string>(),
                genus = t.Column<string>(maxLength: 40),
                formen = t.Column<string>(),
                gueltig_von = t.Column<DateOnly>(nullable: true),
                gueltig_bis = t.Column<DateOnly>(nullable: true),
                beleg = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("pk_ministerium", x => x.name));

        migrationBuilder.CreateTable(
            "amtstraeger",
            t => new
            {
                id = t.Column<int>(),
                name = t.Column<string>(),
                amt = t.Column<string>(),
                genus = t.Column<string>(maxLength: 40),
                koerperschaft = t.Column<string>(maxLength: 5, nullable: true),
                von = t.Column<DateOnly>(nullable: true),
                bis = t.Column<DateOnly>(nullable: true),
                beleg = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("pk_amtstraeger", x => x.id));
        migrationBuilder.CreateIndex("ix_amtstraeger_koerperschaft", "amtstraeger", "koerperschaft");

        migrationBuilder.CreateTable(
            "zielvereinbarung",
            t => new
            {
                id = t.Column<Guid>(),
                programm = t.Column<string>(maxLength: 40),
                jahr = t.Column<int>(),
                ags = t.Column<string>(maxLength: 5),
                koerperschaftsname = t.Column<string>(maxLength: 200),
                art = t.Column<string>(maxLength: 40),
                betrag_cent = t.Column<long>(nullable: true),
                anzahl_massnahmenarten = t.Column<int>(),
                anzahl_projekte = t.Column<int>(),
                stand = t.Column<string>(maxLength: 40),
                unterschrieben_land_am = t.Column<DateOnly>(nullable: true),
                unterschrieben_gebiet_am = t.Column<DateOnly>(nullable: true),
                suchtext = t.Column<string>(),
                sortierschluessel = t.Column<string>(maxLength: 400),
                beispieldaten = t.Column<bool>(),
                bestaetigt = t.Column<bool>(),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_zielvereinbarung", x => x.id));
        migrationBuilder.CreateIndex("ix_zielvereinbarung_programm_jahr_ags", "zielvereinbarung", ["programm", "jahr", "ags"], unique: true);
        migrationBuilder.CreateIndex("ix_zielvereinbarung_jahr_sortierschluessel_ags", "zielvereinbarung", ["jahr", "sortierschluessel", "ags"], descending: [true, false, false]);

        migrationBuilder.CreateTable(
            "zielvereinbarung_massnahmenart",
            t => new
            {
                zielvereinbarung_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                name = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_zielvereinbarung_massnahmenart", x => new { x.zielvereinbarung_id, x.nummer });
                t.ForeignKey("fk_zielvereinbarung_massnahmenart_zielvereinbarung", x => x.zielvereinbarung_id, "zielvereinbarung", "id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "zielvereinbarung_projekt",
            t => new
            {
                zielvereinbarung_id = t.Column<Guid>(),
                massnahmenart = t.Column<int>(),
                position = t.Column<int>(),
                name = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_zielvereinbarung_projekt", x => new { x.zielvereinbarung_id, x.massnahmenart, x.position });
                t.ForeignKey("fk_zielvereinbarung_projekt_zielvereinbarung", x => x.zielvereinbarung_id, "zielvereinbarung", "id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "lesevorgang",
            t => new
            {
                id = t.Column<Guid>(),
                zielvereinbarung_id = t.Column<Guid>(),
                dateiname = t.Column<string>(maxLength: 255),
                pruefsumme = t.Column<string>(maxLength: 64),
                textart = t.Column<string>(maxLength: 40),
                quelle = t.Column<byte[]>(),
                datensatz = t.Column<string>(),
                gelesen_am = t.Column<DateTime>(),
                ausgang = t.Column<string>(maxLength: 40),
                anzahl_hinweise = t.Column<int>(),
                anzahl_warnungen = t.Column<int>(),
                anzahl_fehler = t.Column<int>(),
                version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_lesevorgang", x => x.id);
                t.ForeignKey("fk_lesevorgang_zielvereinbarung", x => x.zielvereinbarung_id, "zielvereinbarung", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_lesevorgang_zielvereinbarung_id", "lesevorgang", "zielvereinbarung_id");
        migrationBuilder.CreateIndex("ix_lesevorgang_pruefsumme", "lesevorgang", "pruefsumme");
    }
}
