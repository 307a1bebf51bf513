using System.Globalization;
using Zielwerk.App.Data;

namespace Zielwerk.App.Akte;

/// <summary>"akte pruefen": the log of the database, or an exported case.</summary>
internal static class AktePruefenVerb
{
    public static async Task<int> RunAsync(Argumente argumente, IConfiguration einstellungen, Konsole konsole, CancellationToken cancellation)
    {
        if (argumente.Hat("--kopf") && argumente.Hat("--anker"))
        {
            return konsole.Scheitere("Geben Sie entweder --kopf oder --anker an.");
        }

        var kopf = LiesKopf(argumente.Wert("--kopf"));
        if (kopf is null && argumente.Hat("--kopf"))
        {
            return konsole.Scheitere("Der Kopf wird als NUMMER:HASH erwartet, wie ihn eine frühere Prüfung gezeigt hat.");
        }

        if (argumente.Wert("--anker") is { } datei)
        {
            var (anker, fehler) = LiesAnker(datei, argumente.Wert("--schluessel") ?? Path.Combine(new Ankerablage(einstellungen).Schluesselordner, Ankerschluessel.Oeffentlich));
            if (anker is null)
            {
                return konsole.Scheitere(fehler!);
            }

            if (fehler is not null)
            {
                konsole.Aus.WriteLine(fehler);
                return Konsole.MitBefund;
            }

            kopf = anker.Kopf;
        }

        return await AkteVerb.MitDatenbank(
            einstellungen, konsole, async (db, c) => AkteVerb.Melde(await AktePruefung.PruefeAsync(db, kopf, c), konsole), cancellation);
    }

    /// <summary>Verifies an exported case; touches neither database nor network.</summary>
    public static int Ausfertigung(string datei, string? schluesseldatei, Konsole konsole)
    {
        if (schluesseldatei is not null && LiesSchluessel(schluesseldatei) is null)
        {
            return konsole.Scheitere($"{schluesseldatei} ist kein öffentlicher Schlüssel (PEM, P-256).");
        }

        using var strom = File.OpenRead(datei);
        var befund = Exportpruefung.Pruefe(strom, schluesseldatei is null ? null : File.ReadAllText(schluesseldatei));
        if (!befund.Unversehrt)
        {
            konsole.Aus.WriteLine($"Die Ausfertigung ist nicht in Ordnung. {befund.Meldung}");
            return Konsole.MitBefund;
        }

        konsole.Aus.WriteLine($"Die Ausfertigung ist unversehrt: {befund.Dateien} Dateien, {befund.Eintraege} Einträge der Akte.");
        konsole.Aus.WriteLine($"Stand der Akte: Eintrag {befund.Anker!.Nummer}, unterzeichnet am {befund.Anker.Zeit} (UTC).");
        konsole.Aus.WriteLine($"Schlüssel: {befund.Anker.Schluessel}");
        if (schluesseldatei is null)
        {
            konsole.Aus.WriteLine("Vergleichen Sie den Schlüssel mit dem des Betreibers, oder geben Sie ihn mit --schluessel an.");
        }

        return Konsole.Erledigt;
    }

    /// <summary>No anchor: the file cannot be read as one. An anchor and a message: the signature is wrong.</summary>
    private static (Anker? Anker, string? Fehler) LiesAnker(string datei, string schluesseldatei)
    {
        if (Anker.Lies(File.ReadAllBytes(datei)) is not { } anker)
        {
            return (null, $"{datei} ist kein Anker.");
        }

        using var schluessel = File.Exists(schluesseldatei) ? LiesSchluessel(schluesseldatei) : null;
        return schluessel is null ? (null, $"{schluesseldatei} ist kein öffentlicher Schlüssel (PEM, P-256).") : (anker, anker.Fehler(schluessel));
    }

    private static System.Security.Cryptography.ECDsa? LiesSchluessel(string datei) => Ankerschluessel.Lies(File.ReadAllText(datei));

    private static Aktenkopf? LiesKopf(string? text) =>
        text?.Split(':') is [var nummer, { Length: 64 } hash] && long.TryParse(nummer, CultureInfo.InvariantCulture, out var n) ? new(n, hash) : null;
}
