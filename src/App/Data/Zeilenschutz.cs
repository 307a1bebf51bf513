using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Zielwerk.Domain.Grundlagen;
using Zielwerk.Domain.Organisationen;

namespace Zielwerk.App.Data;

/// <summary>
/// Row-level security of PostgreSQL: the database itself gives and takes only rows of <see cref="Db.Sicht"/>, whatever the SQL above it says
/// (ADR 20). The settings the policies read are set whenever a connection is opened; without them there is no row.
/// </summary>
public static class Zeilenschutz
{
    private const string Setze =
        "SELECT set_config('zielwerk.sicht_alles', @alles, false), set_config('zielwerk.sicht_tests', @tests, false), set_config('zielwerk.sicht_organisationen', @organisationen, false), set_config('zielwerk.sicht_traeger', @traeger, false)";

    /// <summary>The condition of each table; what hangs on another row is seen with it, since the other table has a policy of its own.</summary>
    public static IReadOnlyDictionary<string, string> Bedingungen { get; } = new Dictionary<string, string>
    {
        ["vorgang"] = $"{Ja("alles")} OR (ist_test AND {Ja("tests")}) OR {Unter("organisation_id", "organisationen")}",
        ["vorgang_vermerk"] = AmVorgang("vorgang_vermerk"),
        ["vorgang_wiedervorlage"] = AmVorgang("vorgang_wiedervorlage"),
        ["vorgang_erledigung"] = AmVorgang("vorgang_erledigung"),
        ["unterlage"] = AmVorgang("unterlage"),
        ["vereinbarungsverfahren"] = AmVorgang("vereinbarungsverfahren"),
        ["verfahren_fassung"] = AmVerfahren("verfahren_fassung"),
        ["verfahren_annahme"] = AmVerfahren("verfahren_annahme"),
        ["verfahren_anmerkung"] = AmVerfahren("verfahren_anmerkung"),
        ["verfahren_unterzeichnung"] = AmVerfahren("verfahren_unterzeichnung"),
        ["strategie"] = $"{Ja("alles")} OR (ist_test AND {Ja("tests")}) OR {Unter("organisation_id", "organisationen")}",
        ["strategie_fassung"] = AnStrategie("strategie_fassung"),
        ["strategie_abstimmung"] = AnStrategie("strategie_abstimmung"),
        ["zuteilung"] = $"{Ja("alles")} OR EXISTS (SELECT 1 FROM organisation o WHERE o.ags = zuteilung.ags AND NOT o.ist_test AND {Unter("o.id", "organisationen")})",
        ["zuteilung_fassung"] = AnZuteilung("zuteilung_fassung"),
        ["zuteilung_jahresscheibe"] = AnZuteilung("zuteilung_jahresscheibe"),
        ["projekt"] = $"{Ja("alles")} OR (ist_test AND {Ja("tests")}) OR {Unter("organisation_id", "organisationen")} OR {Unter("traeger_id", "traeger")}",
        ["projekt_vermerk"] = "EXISTS (SELECT 1 FROM projekt p WHERE p.id = projekt_vermerk.projekt_id)",
    };

    /// <summary>Protects tables in the migration that makes them; nothing to do on SQLite.</summary>
    public static void RichteEin(MigrationBuilder migration, params string[] tabellen)
    {
        if (migration.IsNpgsql())
        {
            Array.ForEach(tabellen, t => migration.Sql(Einrichten(t)));
        }
    }

    /// <summary>Protects a table from everybody, its owner included; reading and writing by one condition.</summary>
    private static string Einrichten(string tabelle) =>
        $"""
        ALTER TABLE {tabelle} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {tabelle} FORCE ROW LEVEL SECURITY;
        CREATE POLICY sicht ON {tabelle} USING ({Bedingungen[tabelle]}) WITH CHECK ({Bedingungen[tabelle]});
        """;

    /// <summary>Tells each opened connection what its context sees.</summary>
    internal static DbConnectionInterceptor Meldung { get; } = new Ansage();

    /// <summary>Refuses settings under which a connection would keep what the one before set.</summary>
    internal static void VerlangeEigeneVerbindung(string verbindung)
    {
        var einstellungen = new NpgsqlConnectionStringBuilder(verbindung);
        if (einstellungen.NoResetOnClose || einstellungen.Multiplexing)
        {
            throw new InvalidOperationException("\"No Reset On Close\" und \"Multiplexing\" sind nicht erlaubt: Die nächste Person sähe, was die vorige sehen durfte.");
        }
    }

    private static string Ja(string einstellung) => $"(SELECT current_setting('zielwerk.sicht_{einstellung}', true)) = 'ja'";

    private static string Unter(string spalte, string einstellung) =>
        $"{spalte} = ANY ((SELECT string_to_array(nullif(current_setting('zielwerk.sicht_{einstellung}', true), ''), ','))::uuid[])";

    private static string AmVerfahren(string tabelle) => $"EXISTS (SELECT 1 FROM vereinbarungsverfahren v WHERE v.id = {tabelle}.verfahren_id)";

    private static string AmVorgang(string tabelle) => $"EXISTS (SELECT 1 FROM vorgang v WHERE v.id = {tabelle}.vorgang_id)";

    private static string AnStrategie(string tabelle) => $"EXISTS (SELECT 1 FROM strategie s WHERE s.id = {tabelle}.strategie_id)";

    private static string AnZuteilung(string tabelle) => $"EXISTS (SELECT 1 FROM zuteilung z WHERE z.id = {tabelle}.zuteilung_id)";

    private sealed class Ansage : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (Befehl(connection, eventData) is { } befehl)
            {
                using (befehl)
                {
                    befehl.ExecuteNonQuery();
                }
            }
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (Befehl(connection, eventData) is { } befehl)
            {
                await using (befehl)
                {
                    await befehl.ExecuteNonQueryAsync(cancellationToken);
                }
            }
        }

        /// <summary>Null when there is nothing to say: the pool has wiped what the connection was told before, and that means nothing is seen.</summary>
        private static DbCommand? Befehl(DbConnection verbindung, ConnectionEndEventData ereignis)
        {
            if (ereignis.Context is not Db { Sicht: var sicht } || ReferenceEquals(sicht, Sicht.Nichts))
            {
                return null;
            }

            var befehl = verbindung.CreateCommand();
            befehl.CommandText = Setze;
            Parameter("alles", sicht.Alles ? "ja" : "");
            Parameter("tests", sicht.AlleTests ? "ja" : "");
            Parameter("organisationen", Liste(sicht.Organisationen));
            Parameter("traeger", Liste(sicht.Traeger));
            return befehl;

            void Parameter(string name, string wert)
            {
                var parameter = befehl.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, wert);
                befehl.Parameters.Add(parameter);
            }
        }

        private static string Liste(IEnumerable<Id<Organisation>> organisationen) => string.Join(',', organisationen.Select(o => o.Value.ToString("D")));
    }
}
