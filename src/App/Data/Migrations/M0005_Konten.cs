using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zielwerk.App.Data.Migrations;

/// <summary>Accounts, sessions, one-time links. Tables of <see cref="TechnikDb"/>.</summary>
[DbContext(typeof(Db))]
[Migration("0005_Konten")]
public sealed class M0005_Konten : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Konten(migrationBuilder);
        Sitzungen(migrationBuilder);
        Anmeldung(migrationBuilder);
    }

    private static void Konten(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "konto",
            t => new
            {
                id = t.Column<Guid>(),
                email = t.Column<string>(maxLength: 200),
                email_normal = t.Column<string>(maxLength: 200),
                passwort_hash = t.Column<string>(maxLength: 400, nullable: true),
                passwort_vom = t.Column<DateTime>(nullable: true),
                sicherheitsstempel = t.Column<string>(maxLength: 64),
                totp_schluessel = t.Column<string>(maxLength: 1000, nullable: true),
                totp_bestaetigt_am = t.Column<DateTime>(nullable: true),
                totp_schritt = t.Column<long>(nullable: true),
                angelegt = t.Column<DateTime>(),
                version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_konto", x => x.id));
        migrationBuilder.CreateIndex("ix_konto_email_normal", "konto", "email_normal", unique: true);

        migrationBuilder.CreateTable(
            "konto_passkey",
            t => new
            {
                kennung = t.Column<byte[]>(maxLength: 1023),
                konto_id = t.Column<Guid>(),
                name = t.Column<string>(maxLength: 100),
                oeffentlicher_schluessel = t.Column<byte[]>(),
                zaehler = t.Column<long>(),
                wege = t.Column<string>(maxLength: 200, nullable: true),
                nutzer_geprueft = t.Column<bool>(),
                sicherungsfaehig = t.Column<bool>(),
                gesichert = t.Column<bool>(),
                bescheinigung = t.Column<byte[]>(),
                clientdaten = t.Column<byte[]>(),
                angelegt = t.Column<DateTime>(),
                zuletzt_benutzt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_konto_passkey", x => x.kennung);
                t.ForeignKey("fk_konto_passkey_konto", x => x.konto_id, "konto", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_konto_passkey_konto_id", "konto_passkey", "konto_id");

        migrationBuilder.CreateTable(
            "konto_login",
            t => new
            {
                aussteller = t.Column<string>(maxLength: 300),
                subjekt = t.Column<string>(maxLength: 255),
                konto_id = t.Column<Guid>(),
                angelegt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_konto_login", x => new { x.aussteller, x.subjekt });
                t.ForeignKey("fk_konto_login_konto", x => x.konto_id, "konto", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_konto_login_konto_id", "konto_login", "konto_id");

        migrationBuilder.CreateTable(
            "konto_ersatzcode",
            t => new
            {
                konto_id = t.Column<Guid>(),
                code_hash = t.Column<byte[]>(maxLength: 32),
                benutzt_am = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_konto_ersatzcode", x => new { x.konto_id, x.code_hash });
                t.ForeignKey("fk_konto_ersatzcode_konto", x => x.konto_id, "konto", "id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void Sitzungen(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "sitzung",
            t => new
            {
                id = t.Column<Guid>(),
                schluessel_hash = t.Column<byte[]>(maxLength: 32),
                konto_id = t.Column<Guid>(),
                angelegt = t.Column<DateTime>(),
                zuletzt = t.Column<DateTime>(),
                laeuft_ab = t.Column<DateTime>(),
                bestaetigt_am = t.Column<DateTime>(nullable: true),
                beendet_am = t.Column<DateTime>(nullable: true),
                geraet = t.Column<string>(maxLength: 100),
                weg = t.Column<string>(maxLength: 40),
            },
            constraints: t =>
            {
                t.PrimaryKey("pk_sitzung", x => x.id);
                t.ForeignKey("fk_sitzung_konto", x => x.konto_id, "konto", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_sitzung_schluessel_hash", "sitzung", "schluessel_hash", unique: true);
        migrationBuilder.CreateIndex("ix_sitzung_konto_id", "sitzung", "konto_id");
    }

    private static void Anmeldung(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "einladung",
            t => new
            {
                id = t.Column<Guid>(),
                schluessel_hash = t.Column<byte[]>(maxLength: 32),
                person_id = t.Column<Guid>(nullable: true),
                zweck = t.Column<string>(maxLength: 40),
                angelegt = t.Column<DateTime>(),
                laeuft_ab = t.Column<DateTime>(),
                benutzt_am = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("pk_einladung", x => x.id));
        migrationBuilder.CreateIndex("ix_einladung_schluessel_hash", "einladung", "schluessel_hash", unique: true);
        migrationBuilder.CreateIndex("ix_einladung_person_id", "einladung", "person_id");

        migrationBuilder.CreateTable(
            "anmeldeschritt",
            t => new
            {
                schluessel_hash = t.Column<byte[]>(maxLength: 32),
                konto_id = t.Column<Guid>(nullable: true),
                zweck = t.Column<string>(maxLength: 40),
                daten = t.Column<string>(nullable: true),
                laeuft_ab = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("pk_anmeldeschritt", x => x.schluessel_hash));
        migrationBuilder.CreateIndex("ix_anmeldeschritt_laeuft_ab", "anmeldeschritt", "laeuft_ab");

        migrationBuilder.CreateTable(
            "anmeldesperre",
            t => new
            {
                adresse_hash = t.Column<byte[]>(maxLength: 32),
                fehlversuche = t.Column<int>(),
                zuletzt = t.Column<DateTime>(),
                gesperrt_bis = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("pk_anmeldesperre", x => x.adresse_hash));
        migrationBuilder.CreateIndex("ix_anmeldesperre_zuletzt", "anmeldesperre", "zuletzt");
    }
}
