namespace Zielwerk.App.Data;

/// <summary>The verb "migrate": brings the database up to the program without starting the portal.</summary>
public static class Migrate
{
    private const string Hilfe =
        """
        zielwerk migrate

        Legt die Datenbank an oder bringt sie auf den Stand des Programms und lädt die mitgelieferten Kataloge.
        Bei PostgreSQL erhält die Rolle der Anwendung (aus ZIELWERK_Datenbank) ihre Rechte, wenn
        ZIELWERK_DatenbankEigentuemer eine Verbindung des Eigentümers der Tabellen nennt.

          --hilfe   zeigt diesen Text
        """;

    public static async Task<int> RunAsync(string[] args, IConfiguration einstellungen, Konsole konsole, CancellationToken cancellation)
    {
        var argumente = Argumente.Lies(args, [], []);
        if (argumente.Hilfe)
        {
            konsole.Aus.WriteLine(Hilfe);
            return Konsole.Erledigt;
        }

        if (argumente.Fehler is not null || argumente.Rest.Count > 0)
        {
            return konsole.Scheitere($"{argumente.Fehler ?? "Dieses Verb nimmt keine Angaben."} Hilfe: zielwerk migrate --hilfe");
        }

        await Datenbankstart.BereiteVorAsync(einstellungen, TimeProvider.System, cancellation);
        konsole.Aus.WriteLine("Die Datenbank ist auf dem Stand des Programms.");
        return Konsole.Erledigt;
    }
}
