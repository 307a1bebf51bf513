using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Tests.Support;

namespace Zielwerk.App.Tests.Sicherheit;

/// <summary>Every row of every table, to see afterwards what somebody has changed.</summary>
public static class Bestand
{
    /// <summary>Columns and tables that reading may write: when a session was last used, and who read what.</summary>
    private static readonly HashSet<string> Erlaubt = ["sitzung.zuletzt", "einsicht"];

    /// <summary>One line per row ("table: hash"), sorted.</summary>
    public static async Task<IReadOnlyList<string>> Aufnehmen(Testdatenbank datenbank)
    {
        await using var db = datenbank.Db();
        await db.Database.OpenConnectionAsync();
        var verbindung = db.Database.GetDbConnection();
        var zeilen = new List<string>();
        foreach (var tabelle in await Tabellen(verbindung))
        {
            if (!Erlaubt.Contains(tabelle))
            {
                zeilen.AddRange(await Zeilen(verbindung, tabelle));
            }
        }

        zeilen.Sort(StringComparer.Ordinal);
        return zeilen;
    }

    private static async Task<List<string>> Tabellen(DbConnection verbindung)
    {
        await using var befehl = verbindung.CreateCommand();
        befehl.CommandText = Testdatenbank.IstPostgres
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
            : "SELECT name FROM sqlite_master WHERE type = 'table'";
        await using var leser = await befehl.ExecuteReaderAsync();
        var namen = new List<string>();
        while (await leser.ReadAsync())
        {
            namen.Add(leser.GetString(0));
        }

        return namen;
    }

    private static async Task<List<string>> Zeilen(DbConnection verbindung, string tabelle)
    {
        await using var befehl = verbindung.CreateCommand();
        befehl.CommandText = $"SELECT * FROM \"{tabelle}\"";
        await using var leser = await befehl.ExecuteReaderAsync();
        var zeilen = new List<string>();
        while (await leser.ReadAsync())
        {
            var text = new StringBuilder();
            for (var i = 0; i < leser.FieldCount; i++)
            {
                if (!Erlaubt.Contains($"{tabelle}.{leser.GetName(i)}"))
                {
                    text.Append(leser.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(leser.GetValue(i), CultureInfo.InvariantCulture)).Append('\u001f');
                }
            }

            zeilen.Add($"{tabelle}: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}");
        }

        return zeilen;
    }
}
