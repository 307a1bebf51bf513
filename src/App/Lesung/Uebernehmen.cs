using Microsoft.EntityFrameworkCore;
using Zielwerk.App.Data;

namespace Zielwerk.App.Lesung;

/// <summary>The verb "uebernehmen": reads files and takes the agreements into the register.</summary>
public static class Uebernehmen
{
    private const string Hilfe =
        """
        zielwerk uebernehmen [--probe] [--beispiel] DATEI…

        Liest Zielvereinbarungen und übernimmt sie in das Register, jede ganz oder gar nicht. Eine
        Vereinbarung ist durch Programm, Jahr und Gebietskörperschaft bestimmt; eine zweite wird gemeldet
        und überschreibt nichts. Der Aufruf lässt sich beliebig wiederholen.
        Ein Ordner als DATEI steht für alle Dateien darin (ohne Unterordner).

          --probe      sagt nur, was geschähe
          --beispiel   kennzeichnet die Vereinbarungen als Beispieldaten
          --hilfe      zeigt diesen Text

        Die Datenbank bestimmen die Einstellungen ZIELWERK_Datenbank und ZIELWERK_Datenordner.

        Ende mit 0: alles übernommen oder schon vorhanden. 1: mindestens eine Datei wurde abgelehnt
        oder widerspricht dem Register. 2: der Aufruf ist gescheitert.

        Beispiele:
          zielwerk uebernehmen --probe eingang
          zielwerk uebernehmen eingang/kassel-2024.txt
        """;

    public static async Task<int> RunAsync(string[] args, IConfiguration einstellungen, Konsole konsole, CancellationToken cancellation)
    {
        var argumente = Argumente.Lies(args, ["--probe", "--beispiel"], []);
        if (argumente.Hilfe)
        {
            konsole.Aus.WriteLine(Hilfe);
            return Konsole.Erledigt;
        }

        if ((argumente.Fehler ?? (argumente.Rest.Count == 0 ? "Es ist keine Datei genannt." : null)) is { } mangel)
        {
            return konsole.Scheitere($"{mangel} Hilfe: zielwerk uebernehmen --hilfe");
        }

        var eingaben = Eingaben.Suche(argumente.Rest);
        foreach (var fehler in eingaben.Fehler)
        {
            konsole.Scheitere(fehler);
        }

        await Datenbankstart.BereiteVorAsync(einstellungen, TimeProvider.System, cancellation);
        var options = new DbContextOptionsBuilder<Db>();
        DataSetup.Use(options, DataSetup.Setting(einstellungen));
        var uebernahme = new Uebernahme(
            () => new Db(options.Options) { Wer = $"{Environment.UserName} (Befehlszeile)" }, TimeProvider.System, "Einlesen mit zielwerk uebernehmen", argumente.Hat("--beispiel"));
        var bekannt = await uebernahme.BekanntePruefsummenAsync(cancellation);
        var ergebnis = await AlleAsync(eingaben.Dateien, bekannt, uebernahme, argumente.Hat("--probe"), konsole, cancellation);
        return eingaben.Fehler.Count > 0 ? Konsole.Gescheitert : ergebnis;
    }

    private static async Task<int> AlleAsync(
        IReadOnlyList<string> dateien, HashSet<string> bekannt, Uebernahme uebernahme, bool probe, Konsole konsole, CancellationToken cancellation)
    {
        var lesung = new Dateilesung();
        var anzahl = new Dictionary<Uebernahmeart, int>();
        var (fertig, gescheitert) = (0, 0);

        // Reading runs ahead on all cores, saving follows in the order of the call, one transaction per agreement.
        // A source the register holds byte for byte is not read again: to repeat a broken import costs next to nothing.
        var gelesen = dateien.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(d => Lies(lesung, d, bekannt));
        foreach (var (pfad, datei, fehler) in gelesen)
        {
            cancellation.ThrowIfCancellationRequested();
            if (fehler is null && datei is null)
            {
                anzahl[Uebernahmeart.SchonVorhanden] = anzahl.GetValueOrDefault(Uebernahmeart.SchonVorhanden) + 1;
                konsole.Zeile($"{pfad}: schon vorhanden");
            }
            else if (datei is null)
            {
                gescheitert++;
                konsole.Scheitere($"{pfad}: {fehler}");
            }
            else
            {
                var ergebnis = await uebernahme.UebernimmAsync(datei, probe, cancellation);
                anzahl[ergebnis.Art] = anzahl.GetValueOrDefault(ergebnis.Art) + 1;
                konsole.Zeile($"{pfad}: {ergebnis.Meldung}");
            }

            konsole.Fortschritt(++fertig, dateien.Count);
        }

        int Zahl(Uebernahmeart art) => anzahl.GetValueOrDefault(art);
        konsole.Zeile($"{Zahl(Uebernahmeart.Uebernommen)} {(probe ? "zu übernehmen" : "übernommen")}, {Zahl(Uebernahmeart.SchonVorhanden)} schon vorhanden, "
            + $"{Zahl(Uebernahmeart.AndererInhalt)} mit anderem Inhalt vorhanden, {Zahl(Uebernahmeart.Abgelehnt)} abgelehnt.");
        return gescheitert > 0 ? Konsole.Gescheitert
            : Zahl(Uebernahmeart.AndererInhalt) + Zahl(Uebernahmeart.Abgelehnt) > 0 ? Konsole.MitBefund
            : Konsole.Erledigt;
    }

    /// <summary>Neither file nor error: the register has it.</summary>
    private static (string Pfad, GeleseneDatei? Datei, string? Fehler) Lies(Dateilesung lesung, string pfad, HashSet<string> bekannt)
    {
        try
        {
            return (pfad, lesung.Lies(pfad, bekannt), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (pfad, null, fault.Message);
        }
    }
}
