using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <summary>The verb "akte": verifies the log.</summary>
public static class AkteVerb
{
    private const string Hilfe =
        """
        zielwerk akte pruefen [--kopf NUMMER:HASH]

        Prüft die Akte: lückenlose Nummern, richtige Hashes, jede Vereinbarung in der Fassung, die die Akte
        kennt. Nennt den ersten falschen Eintrag. Am Ende steht der Kopf der Akte; wer ihn außerhalb der
        Datenbank notiert, kann später mit --kopf auch eine vollständig neu geschriebene Akte erkennen.

          --kopf NUMMER:HASH   ein früher notierter Kopf, der noch in der Akte stehen muss
          --hilfe              zeigt diesen Text

        Ende mit 0: unversehrt. 1: verändert. 2: der Aufruf ist gescheitert.

        Beispiel:
          zielwerk akte pruefen
        """;

    public static async Task<int> RunAsync(string[] args, IConfiguration einstellungen, Konsole konsole, CancellationToken cancellation)
    {
        var argumente = Argumente.Lies(args, [], ["--kopf"]);
        if (argumente.Hilfe)
        {
            konsole.Aus.WriteLine(Hilfe);
            return Konsole.Erledigt;
        }

        if (argumente.Fehler is not null || argumente.Rest is not ["pruefen"])
        {
            return konsole.Scheitere($"{argumente.Fehler ?? "Erwartet wird: zielwerk akte pruefen."} Hilfe: zielwerk akte --hilfe");
        }

        var kopf = LiesKopf(argumente.Wert("--kopf"));
        if (kopf is null && argumente.Hat("--kopf"))
        {
            return konsole.Scheitere("Der Kopf wird als NUMMER:HASH erwartet, wie ihn eine frühere Prüfung gezeigt hat.");
        }

        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, DataSetup.Setting(einstellungen));
        await using var db = new Db(options.Options);
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            return konsole.Scheitere("Die Datenbank ist nicht eingerichtet oder älter als das Programm: zielwerk migrate");
        }

        var pruefung = await AktePruefung.PruefeAsync(db, kopf, cancellation);
        if (pruefung.Unversehrt)
        {
            konsole.Aus.WriteLine($"Die Akte ist unversehrt: {pruefung.Kopf.Nummer} Einträge.");
            konsole.Aus.WriteLine($"Kopf: {pruefung.Kopf}");
            return Konsole.Erledigt;
        }

        konsole.Aus.WriteLine($"Die Akte ist verändert. Erster falscher Eintrag: {pruefung.ErsterFehler}. {pruefung.Meldung}");
        return Konsole.MitBefund;
    }

    private static Aktenkopf? LiesKopf(string? text) =>
        text?.Split(':') is [var nummer, { Length: 64 } hash] && long.TryParse(nummer, CultureInfo.InvariantCulture, out var n) ? new(n, hash) : null;
}
