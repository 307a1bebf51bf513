using System.Net;
using Npgsql;

namespace Zielwerk.App.Data;

/// <summary>Connections to another machine are encrypted and its certificate is checked (ASVS 12.3.1); settings that forget it stop the start.</summary>
public static class Fernverbindung
{
    /// <summary>True for this very machine: loopback, or the path of a socket.</summary>
    public static bool IstHier(string rechner) =>
        rechner.Length == 0 || rechner[0] is '/' or '@' || rechner.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(rechner, out var adresse) && IPAddress.IsLoopback(adresse));

    /// <summary>Refuses a PostgreSQL elsewhere whose certificate is not checked.</summary>
    /// <exception cref="InvalidOperationException">The setting asks for less.</exception>
    public static void PruefeDatenbank(NpgsqlConnectionStringBuilder verbindung)
    {
        if (verbindung.SslMode is not (SslMode.VerifyCA or SslMode.VerifyFull) && !(verbindung.Host ?? "").Split(',', StringSplitOptions.TrimEntries).All(h => IstHier(h.Split(':')[0])))
        {
            throw new InvalidOperationException(
                "Die Datenbank liegt auf einem anderen Rechner: Verlangen Sie in der Einstellung mit „SSL Mode=VerifyFull“ eine verschlüsselte und geprüfte Verbindung (mit „Root Certificate=…“, wenn die Stelle eine eigene ist).");
        }
    }
}
