using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>The talks on agreements: versions, acceptances, remarks, signatures.</summary>
[DbContext(typeof(Db))]
[Migration("0016_Verfahren")]
public sealed class M0016_Verfahren : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "vereinbarungsverfahren",
            t => new
            {
                id = t.Column<Guid>(),
                vorgang_id = t.Column<Guid>(),
                organisation_id = t.Column<Guid>(),
                programm = t.Column<string>(maxLength: 40),
                jahr = t.Column<int>(),
                ags = t.Column<string>(maxLength: 5),
                koerperschaftsname = t.Column<string>(maxLength: 200),
                sortierschluessel = t.Column<string>(maxLength: 400),
                ist_test = t.Column<bool>(),
                stand = t.Column<string>(maxLength: 40),
                stand_seit = t.Column<DateTime>(),
                aenderung = t.Column<int>(),
                offen = t.Column<bool>(),
                bearbeitet = t.Column<string>(maxLength: 40),
                arbeitskopie = t.Column<string>(nullable: true),
                wirksame_fassung = t.Column<int>(nullable: true),
                projektzaehler = t.Column<int>(),
                salz = t.Column<string>(maxLength: 64),
                version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_vereinbarungsverfahren", x => x.id);
                t.ForeignKey("fk_vereinbarungsverfahren_vorgang", x => x.vorgang_id, "vorgang", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_vereinbarungsverfahren_vorgang_id", "vereinbarungsverfahren", "vorgang_id", unique: true, filter: "stand <> 'OhneErgebnis'");
        migrationBuilder.CreateIndex("ix_vereinbarungsverfahren_jahr_sortierschluessel", "vereinbarungsverfahren", ["jahr", "sortierschluessel"], descending: [true, false]);
        Fassung(migrationBuilder);
        Gespraech(migrationBuilder);
        Unterzeichnung(migrationBuilder);
        Zeilenschutz.RichteEin(migrationBuilder, "vereinbarungsverfahren", "verfahren_fassung", "verfahren_annahme", "verfahren_anmerkung", "verfahren_unterzeichnung");
    }

    private static void Fassung(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "verfahren_fassung",
        t => new
        {
            verfahren_id = t.Column<Guid>(),
            nummer = t.Column<int>(),
            aenderung = t.Column<int>(),
            seite = t.Column<string>(maxLength: 40),
            am = t.Column<DateTime>(),
            person_id = t.Column<Guid>(),
            inhalt = t.Column<string>(),
            wortlaut = t.Column<string>(),
            datensatz = t.Column<string>(),
            text = t.Column<string>(),
            pruefsumme = t.Column<string>(maxLength: 64),
        },
        constraints: t =>
        {
            t.PrimaryKey("pk_verfahren_fassung", x => new { x.verfahren_id, x.nummer });
            t.ForeignKey("fk_verfahren_fassung_vereinbarungsverfahren", x => x.verfahren_id, "vereinbarungsverfahren", "id", onDelete: ReferentialAction.Cascade);
        });

    private static void Gespraech(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "verfahren_annahme",
            t => new
            {
                verfahren_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                fassung = t.Column<int>(),
                pruefsumme = t.Column<string>(maxLength: 64),
                seite = t.Column<string>(maxLength: 40),
                person_id = t.Column<Guid>(),
                am = t.Column<DateTime>(),
                zurueckgenommen_am = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_verfahren_annahme", x => new { x.verfahren_id, x.nummer });
                t.ForeignKey("fk_verfahren_annahme_vereinbarungsverfahren", x => x.verfahren_id, "vereinbarungsverfahren", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "verfahren_anmerkung",
            t => new
            {
                verfahren_id = t.Column<Guid>(),
                nummer = t.Column<int>(),
                seite = t.Column<string>(maxLength: 40),
                person_id = t.Column<Guid>(),
                organisation_id = t.Column<Guid>(),
                am = t.Column<DateTime>(),
                klausel = t.Column<string>(maxLength: 60, nullable: true),
                projekt = t.Column<int>(nullable: true),
                intern = t.Column<bool>(),
                text = t.Column<string>(maxLength: 4000),
                antworten = t.Column<string>(),
                erledigt_am = t.Column<DateTime>(nullable: true),
                erledigt_von = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_verfahren_anmerkung", x => new { x.verfahren_id, x.nummer });
                t.ForeignKey("fk_verfahren_anmerkung_vereinbarungsverfahren", x => x.verfahren_id, "vereinbarungsverfahren", "id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void Unterzeichnung(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "verfahren_unterzeichnung",
        t => new
        {
            verfahren_id = t.Column<Guid>(),
            nummer = t.Column<int>(),
            fassung = t.Column<int>(),
            pruefsumme = t.Column<string>(maxLength: 64),
            seite = t.Column<string>(maxLength: 40),
            name = t.Column<string>(maxLength: 200),
            amt = t.Column<string>(maxLength: 200),
            in_vertretung = t.Column<bool>(),
            ort = t.Column<string>(maxLength: 200, nullable: true),
            datum = t.Column<DateOnly>(nullable: true),
            ohne_datum = t.Column<string>(maxLength: 500, nullable: true),
            art = t.Column<string>(maxLength: 40),
            unterlage_id = t.Column<Guid>(nullable: true),
            fundstelle = t.Column<string>(maxLength: 500, nullable: true),
            erfasst_am = t.Column<DateTime>(),
            erfasst_von = t.Column<Guid>(),
            gestrichen_am = t.Column<DateTime>(nullable: true),
            gestrichen_weil = t.Column<string>(maxLength: 500, nullable: true),
        },
        constraints: t =>
        {
            t.PrimaryKey("pk_verfahren_unterzeichnung", x => new { x.verfahren_id, x.nummer });
            t.ForeignKey("fk_verfahren_unterzeichnung_vereinbarungsverfahren", x => x.verfahren_id, "vereinbarungsverfahren", "id", onDelete: ReferentialAction.Cascade);
        });
}
